/**
 * What the HUD really draws on every screen that it must fit: no two of its boxes lie over each other, no text is below
 * 12 CSS px, and none is cut by its panel or by the edge of the screen.
 */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TIP_AFTER } from "#client/hud/tip-hold.ts";
import { stretchedText } from "#client/words/stretched/words.ts";
import { openBrowser, paintNothing, type Visitor } from "./support/chromium.ts";
import { type StageServer, startStage } from "./support/stage-page.ts";

interface Size {
  readonly width: number;
  readonly height: number;
  readonly touch?: boolean;
}

const SIZES: readonly Size[] = [
  { width: 1920, height: 1080 },
  { width: 1366, height: 768 },
  { width: 1280, height: 720 },
  { width: 1216, height: 684 },
  { width: 1077, height: 606 },
  { width: 907, height: 510 },
  { width: 821, height: 462 },
  { width: 800, height: 450 },
  { width: 844, height: 390, touch: true },
  { width: 667, height: 375, touch: true },
];

/** One thing to look at: a play at a time, and what is done before. */
interface Scene {
  readonly name: string;
  readonly play: string;
  readonly until?: number;
  /** Ms of the play between two pictures; 300 unless said. */
  readonly step?: number;
  readonly asked?: string;
  /** What must be on the screen, or the scene is not the one that was meant. */
  readonly shows: string;
  readonly act?: "tip" | "board";
}

const SCENES: readonly Scene[] = [
  { name: "play", play: "fight", shows: "abilities" },
  { name: "everything at once", play: "busy", shows: "kill" },
  { name: "tiles that cool and cost too much", play: "tilesDear", shows: "abilities" },
  { name: "a tooltip", play: "tilesDear", shows: "tip", act: "tip" },
  { name: "a first lesson", play: "fight", asked: "lesson=", shows: "lesson" },
  { name: "a later lesson", play: "fight", asked: "lesson=drive pick bank", shows: "lesson" },
  { name: "a prize carried", play: "carrying", shows: "places" },
  { name: "two teams", play: "heist", shows: "score" },
  { name: "waves", play: "stampede", shows: "score" },
  { name: "the scoreboard", play: "crowded", shows: "board", act: "board" },
  { name: "the own robot down", play: "destroyed", until: 1300, shows: "respawn" },
  { name: "results for all", play: "endCrowd", until: 1100, step: 100, shows: "results" },
  { name: "results of teams", play: "endHeist", until: 1100, step: 100, shows: "results" },
  { name: "results of waves", play: "endStampede", until: 1100, step: 100, shows: "results" },
  { name: "watching", play: "crowdWatched", shows: "seats" },
  { name: "watching nobody", play: "spectator", shows: "seats" },
  { name: "a lost line", play: "fight", asked: "line=lost", shows: "ribbon" },
];

/** Longer than any language on a screen of each layout, and the longest and the widest languages on the tightest of each kind, by width. */
const STRETCHED: Readonly<Record<number, readonly string[]>> = { 1280: ["en-XA"], 907: ["en-XA"], 844: ["en-XA"] };
const LANGUAGES = ["en-XA", "de", "ja"];
const TIGHT = [800, 667];

let server: StageServer;
let visitor: Visitor;

beforeAll(async () => {
  server = await startStage();
  visitor = await openBrowser(SIZES[0] ?? { width: 1280, height: 720 });
  await paintNothing(visitor.page);
});

afterAll(async () => {
  await visitor.close();
  await server.close();
});

/** Reads what is drawn, after two more pictures in which the HUD has seen the size and the pointer. */
async function drawn(page: Page) {
  return page.evaluate(async () => {
    const { arena } = window;
    if (arena === undefined) throw new Error("nothing is drawn");
    const from = arena.pictures;
    while (arena.pictures < from + 2) {
      // The stage holds again after each picture.
      arena.release();
      await new Promise(requestAnimationFrame);
    }
    arena.hold();
    if (arena.hud === null) throw new Error("there is no HUD");
    return arena.hud;
  });
}

/** Stops the page's clock, so many ms later than it is: what goes by in time stays as it is at every size. */
async function stopClock(page: Page, later = 0): Promise<void> {
  await page.evaluate((passed) => {
    const at = performance.now() + passed;
    performance.now = () => at;
  }, later);
}

/** Moves the mouse, at once: what a browser passes on may come after the clock was stopped. */
async function point(page: Page, x: number, y: number): Promise<void> {
  await page.evaluate(
    ([clientX, clientY]) => {
      const move = new PointerEvent("pointermove", { clientX, clientY, pointerType: "mouse", bubbles: true });
      document.querySelector("canvas")?.dispatchEvent(move);
    },
    [x, y] as const,
  );
}

type Hud = Awaited<ReturnType<typeof drawn>>;
type Box = Hud["parts"][number]["boxes"][number];

/** Half a pixel is no overlap: places are rounded to pixels. */
const SLACK = 0.75;

const isOver = (a: Box, b: Box): boolean =>
  a.x + SLACK < b.x + b.w && b.x + SLACK < a.x + a.w && a.y + SLACK < b.y + b.h && b.y + SLACK < a.y + a.h;
const isInside = (box: Box, room: Box): boolean =>
  box.x >= room.x - SLACK &&
  box.y >= room.y - SLACK &&
  box.x + box.w <= room.x + room.w + SLACK &&
  box.y + box.h <= room.y + room.h + SLACK;
const told = ({ x, y, w, h }: Box): string => `${Math.round(x)},${Math.round(y)} ${Math.round(w)}×${Math.round(h)}`;

/** Parts over each other. Where a line is lost its ribbon lies over the score, that stands still: it is meant to. */
function overlaps({ parts }: Hud): string[] {
  return parts.flatMap((part, index) =>
    parts
      .slice(index + 1)
      .flatMap((other) =>
        part.boxes.flatMap((a) =>
          other.boxes.filter((b) => isOver(a, b)).map((b) => `${part.name} ${told(a)} over ${other.name} ${told(b)}`),
        ),
      ),
  );
}

/** Texts below 12 px, of the HUD and over the robots. */
function small({ parts, texts }: Hud): string[] {
  return [...parts.flatMap((part) => part.texts), ...texts]
    .filter(({ size }) => size < 12 - 0.01)
    .map(({ text, size }) => `${text} is ${size} px`);
}

/** Texts that do not stand whole in their panel and on the screen; names of players may end with an ellipsis. */
function cut({ width, height, parts }: Hud, names: readonly string[]): string[] {
  const screen = { x: 0, y: 0, w: width, h: height };
  return parts.flatMap(({ name: part, boxes, texts }) => [
    ...boxes.filter((box) => !isInside(box, screen)).map((box) => `${part} ${told(box)} leaves the screen`),
    ...texts
      .filter(({ box, ground }) => !isInside(box, ground ?? screen) || !isInside(box, screen))
      .map(({ text, box }) => `${part}: ${text} ${told(box)} leaves its panel`),
    ...texts
      .filter(({ text, isCut }) => isCut && !names.some((name) => name.startsWith(text.replace(/…$/, ""))))
      .map(({ text }) => `${part}: ${text} is shortened`),
  ]);
}

/** Texts of one part that lie over each other. */
function crossed({ parts }: Hud): string[] {
  return parts.flatMap(({ name, texts }) =>
    texts.flatMap((text, index) =>
      texts
        .slice(index + 1)
        .filter((other) => isOver(text.box, other.box))
        .map((other) => `${name}: ${text.text} over ${other.text}`),
    ),
  );
}

/** Share of the height of a text over the maze that its letters take up, and of what is empty above them. */
const LETTERS = 0.7;
const EMPTY_ABOVE = 0.14;

/** Texts over the maze that lie over each other, or under a panel; the own name stays where it is. */
function crossedOutside({ parts, texts }: Hud): string[] {
  const letters = texts.map(({ text, box }) => ({
    text,
    box: { ...box, y: box.y + EMPTY_ABOVE * box.h, h: LETTERS * box.h },
  }));
  const panels = parts.filter(({ name }) => name !== "sticks" && name !== "places");
  return letters.flatMap(({ text, box }, index) => [
    ...letters
      .slice(index + 1)
      .filter((other) => isOver(box, other.box))
      .map((other) => `${text} ${told(box)} over ${other.text} ${told(other.box)}`),
    ...panels
      .filter(({ boxes }) => text !== "YOU" && boxes.some((panel) => isOver(box, panel)))
      .map(({ name }) => `${text} ${told(box)} under ${name}`),
  ]);
}

/** Brings the page into a scene at a size. */
async function enter({ width, height, touch }: Size, scene: Scene): Promise<Hud> {
  const { page } = visitor;
  await page.setViewportSize({ width, height });
  const hud = await drawn(page);
  if (scene.act === "board") {
    if (hud.mode === "touchBoard") return hud;
    if (touch === true) await page.mouse.click(width / 2, 20);
    else await page.evaluate(() => window.dispatchEvent(new KeyboardEvent("keydown", { code: "Tab" })));
    return drawn(page);
  }
  if (scene.act !== "tip") return hud;
  const tile = hud.parts.find(({ name }) => name === "abilities")?.boxes[1];
  if (tile === undefined) throw new Error("there is no ability bar");
  await point(page, tile.x + tile.w / 2, tile.y + 20);
  await stopClock(page, TIP_AFTER);
  const shown = await drawn(page);
  await point(page, width / 2, height / 3);
  return shown;
}

describe.each([false, true])("the HUD as it is drawn (with touch: %s)", (isTouch) => {
  const sizes = SIZES.filter(({ touch = false }) => touch === isTouch);

  it.each(SCENES)("is whole and legible, and nothing of it lies over another: $name", async (scene) => {
    const asked = `step=${scene.step ?? 300}&quality=low&${isTouch ? "touch=1&" : ""}${scene.asked ?? ""}`;
    await server.show(visitor.page, scene.play, scene.until ?? 950, asked);
    await stopClock(visitor.page);
    const faults: Record<string, string[]> = {};
    for (const size of sizes) {
      await visitor.page.evaluate(() => window.stage?.speak("en"));
      const hud = await enter(size, scene);
      const names = await visitor.page.evaluate(() => window.arena?.seats.map(({ name }) => name) ?? []);
      expect(
        hud.parts.map(({ name }) => name),
        `${size.width} × ${size.height}`,
      ).toContain(scene.shows);
      const found = [...overlaps(hud), ...small(hud), ...cut(hud, names), ...crossed(hud)];
      if (found.length > 0) faults[`${size.width} × ${size.height}`] = found;
      for (const tag of TIGHT.includes(size.width) ? LANGUAGES : (STRETCHED[size.width] ?? [])) {
        await visitor.page.evaluate((wanted) => window.stage?.speak(wanted), tag);
        const said = await drawn(visitor.page);
        const broken = [...overlaps(said), ...cut(said, [...names, ...names.map(stretchedText)]), ...crossed(said)];
        if (broken.length > 0) faults[`${tag}, ${size.width} × ${size.height}`] = broken;
      }
    }
    expect(faults).toEqual({});
  });

  it("leaves no word over the maze over another, nor under a panel, in a fight of twelve", async () => {
    const faults: Record<string, string[]> = {};
    let until = 900;
    await server.show(visitor.page, "melee", until, `step=100&quality=low&${isTouch ? "touch=1&" : ""}`);
    for (const size of sizes) {
      await visitor.page.setViewportSize(size);
      for (let moment = 0; moment < 2; moment++) {
        until += 200;
        await server.goOn(visitor.page, until);
        const found = crossedOutside(await drawn(visitor.page));
        if (found.length > 0) faults[`${size.width} × ${size.height}, ${until} ms`] = found;
      }
    }
    expect(faults).toEqual({});
  });

  it("shows no error in the console", () => {
    expect(visitor.errors).toEqual([]);
  });
});

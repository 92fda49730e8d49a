/** Settings and devices on the real page: what is set stays and works, and a whole match by gamepad and by touch. */
import axe, { type AxeResults } from "axe-core";
import type { Browser, BrowserContextOptions, CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "#server/cli/chromium.ts";
import { drawSeldom, paintNothing } from "./support/chromium.ts";
import { plugIn, pressPad, setPad } from "./support/fake-pad.ts";
import { type GameServer, startServer } from "./support/game-server.ts";
import { type StageServer, startStage } from "./support/stage-page.ts";

const MATCH_SECONDS = 11;
/** Of these so many must be left when somebody begins to drive. */
const LEFT = 5;
const TABS = ["sound", "picture", "display", "handling", "keys", "pad", "language"] as const;
/** Buttons of the standard gamepad. */
const [A, B, START, UP, DOWN] = [0, 1, 9, 12, 13] as const;

let server: GameServer;
let stage: StageServer;
let browser: Browser;
const errors: string[] = [];

beforeAll(async () => {
  server = await startServer({
    WARMUP_SECONDS: "1",
    MATCH_SECONDS: String(MATCH_SECONDS),
    OVERTIME_SECONDS: "0.5",
    RESULTS_SECONDS: "4",
  });
  [browser, stage] = await Promise.all([launchChromium(), startStage()]);
});

afterAll(async () => {
  await browser?.close();
  await stage?.close();
  await server?.stop();
});

/** Opens a page of its own memory, where software need not paint. */
async function open(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 907, height: 510 }, deviceScaleFactor: 1, ...options });
  const page = await context.newPage();
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  await paintNothing(page);
  await drawSeldom(page);
  return page;
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? "");
const ownOf = (page: Page) =>
  page.evaluate(() => {
    const { frame, own } = window.arena ?? {};
    const robot = frame?.robots.find(({ seat }) => seat === own?.seat);
    return { x: own?.x ?? Number.NaN, y: own?.y ?? Number.NaN, aim: robot?.aim ?? Number.NaN };
  });
/** How far the own robot gets from where it is within so many ms, in tiles. */
async function moved(page: Page, act: () => Promise<void>, wait = 350): Promise<number> {
  const before = await ownOf(page);
  await act();
  await page.waitForTimeout(wait);
  const after = await ownOf(page);
  return Math.hypot(after.x - before.x, after.y - before.y);
}

/** Waits until somebody may drive. Whoever waits too long is idle, and a brain drives for good: a key is pressed meanwhile. */
async function waitToPlay(page: Page): Promise<void> {
  const isReady = (): Promise<unknown> =>
    page.waitForFunction(
      (least) => {
        const { own, phase, frame } = window.arena ?? {};
        if (own?.isAlive !== true || own.isDrivenByBrain || !Number.isFinite(own.x)) return false;
        // What a brain did with it until now must have come to rest.
        const speed = frame?.robots.find(({ seat }) => seat === own.seat)?.speed ?? 1;
        return phase === "live" && (frame?.left ?? 0) > least && speed < 0.05;
      },
      LEFT,
      { timeout: 6000 },
    );
  for (let tries = 0; tries < 9; tries++) {
    const isThere = await isReady().then(
      () => true,
      () => false,
    );
    if (isThere) return;
    await page.keyboard.press("KeyQ");
  }
  await isReady();
}

/** What axe finds wrong that matters. */
async function wrongs(page: Page): Promise<readonly string[]> {
  const { violations } = await page.evaluate<AxeResults>('axe.run("dialog[open]")');
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

describe("the page of settings", () => {
  let page: Page;

  beforeAll(async () => {
    page = await open();
    await page.goto(server.url);
    await page.getByRole("button", { name: "Settings", exact: true }).click();
    await page.waitForSelector("dialog.settings");
  });

  it("is found without fault by axe-core on every tab, which arrows go through", async () => {
    // As a script of the page it would be refused: the page runs its own scripts alone.
    await page.evaluate(axe.source);
    await page.getByRole("tab", { name: "Sound" }).focus();
    for (const [place, tab] of TABS.entries()) {
      if (place > 0) await page.keyboard.press("ArrowDown");
      expect(await page.getByRole("tab", { selected: true }).getAttribute("id")).toBe(`tab-${tab}`);
      expect(await wrongs(page), tab).toEqual([]);
    }
  });

  it("keeps what is set by the keyboard over a reload, and does at once what it says", async () => {
    await page.getByRole("tab", { name: "Sound" }).click();
    await page.keyboard.press("Tab");
    for (let steps = 0; steps < 4; steps++) await page.keyboard.press("ArrowLeft");
    await page.getByRole("tab", { name: "Picture" }).click();
    await page.getByRole("radio", { name: "Reduced" }).focus();
    await page.keyboard.press("Space");
    expect(await page.evaluate(() => document.documentElement.hasAttribute("data-still"))).toBe(true);
    await page.getByRole("tab", { name: "Display" }).click();
    await page.getByRole("switch", { name: "Damage numbers" }).click();
    await page.reload();
    await page.getByRole("button", { name: "Settings", exact: true }).click();
    expect(await page.getByRole("slider", { name: "Volume" }).inputValue()).toBe("80");
    await page.getByRole("tab", { name: "Picture" }).click();
    expect(await page.getByRole("radio", { name: "Reduced" }).isChecked()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.hasAttribute("data-still"))).toBe(true);
    await page.getByRole("tab", { name: "Display" }).click();
    expect(await page.getByRole("switch", { name: "Damage numbers" }).isChecked()).toBe(false);
    await page.getByRole("button", { name: "Reset everything" }).click();
    expect(await page.getByRole("switch", { name: "Damage numbers" }).isChecked()).toBe(true);
  });

  it("warns before a key loses its meaning, and leaves it on wish", async () => {
    await page.getByRole("tab", { name: "Keyboard and mouse" }).click();
    await page.getByRole("button", { name: "Fire: LMB, change" }).click();
    await page.keyboard.press("Space");
    expect(await page.getByRole("alert").textContent()).toContain("First ability");
    await page.getByRole("button", { name: "Leave it" }).click();
    expect(await page.getByRole("button", { name: "First ability: SPACE, change" }).count()).toBe(1);
    await page.getByRole("button", { name: "Fire: LMB, change" }).click();
    await page.keyboard.press("Escape");
    expect(await page.getByRole("button", { name: "Fire: LMB, change" }).count()).toBe(1);
  });

  it("binds other keys, by which one drives in a match, and no more by the old ones", async () => {
    for (const [old, key] of [
      ["Drive up: W", "KeyI"],
      ["Drive down: S", "KeyK"],
    ] as const) {
      await page.getByRole("button", { name: `${old}, change` }).click();
      await page.keyboard.press(key);
    }
    await page.getByRole("button", { name: "Done" }).click();
    await page.getByRole("textbox").press("Enter");
    await waitToPlay(page);
    // Others may push a robot that stands, so it is tried again; keys that drive would drive it up and down each time.
    const still: number[] = [];
    for (const old of ["KeyW", "KeyS", "KeyW"]) {
      still.push(await moved(page, () => page.keyboard.down(old)));
      await page.keyboard.up(old);
      if (Math.min(...still) < 0.05) break;
    }
    expect(Math.min(...still)).toBeLessThan(0.05);
    const up = await moved(page, () => page.keyboard.down("KeyI"), 250);
    await page.keyboard.up("KeyI");
    const down = await moved(page, () => page.keyboard.down("KeyK"), 250);
    await page.keyboard.up("KeyK");
    expect(Math.max(up, down)).toBeGreaterThan(0.2);
    await page.context().close();
  });
});

describe("reduced motion", () => {
  /** The longest way of the camera between two pictures, in world units, while the own robot is hit. */
  const jolts = async (page: Page, asked: string): Promise<number> => {
    const seen: { x: number; y: number }[] = [];
    await stage.show(page, "fight", 800, `quality=low&step=33&${asked}`);
    for (let until = 833; until < 900; until += 33) {
      await stage.goOn(page, until);
      seen.push(await page.evaluate(() => window.arena?.camera ?? { x: Number.NaN, y: Number.NaN }));
    }
    const ways = seen
      .slice(1)
      .map(({ x, y }, place) => Math.hypot(x - (seen[place]?.x ?? 0), y - (seen[place]?.y ?? 0)));
    return Math.max(...ways);
  };

  it("stops the camera from shaking when one is hit", async () => {
    const context = await browser.newContext({ viewport: { width: 480, height: 300 }, deviceScaleFactor: 1 });
    const page = await context.newPage();
    expect(await jolts(page, "")).toBeGreaterThan(3);
    expect(await jolts(page, "still")).toBeLessThan(0.5);
    await context.close();
  });
});

describe("a gamepad", () => {
  let page: Page;

  it("begins a match from the start page, by its cross and A", async () => {
    page = await open();
    await plugIn(page);
    await page.goto(server.url);
    await page.waitForSelector(".home .play-button");
    // PLAY has the focus; what lies above it and back again.
    await pressPad(page, UP);
    expect(await focused(page)).not.toContain("Play");
    // On a busy machine a press lasts so long that it repeats, and may go too far: then back.
    const isOnPlay = async (): Promise<boolean> => (await focused(page)).startsWith("Play");
    for (let tries = 0; tries < 24 && !(await isOnPlay()); tries++) await pressPad(page, tries % 12 < 8 ? DOWN : UP);
    expect(await isOnPlay()).toBe(true);
    await pressPad(page, A);
    await waitToPlay(page);
  });

  it("drives, aims and fires, and the HUD names its buttons", async () => {
    const right = await moved(page, () => setPad(page, { axes: [0, -1, 0, -1] }));
    const { aim } = await ownOf(page);
    const left = await moved(page, () => setPad(page, { axes: [0, 1, -1, 0], down: [7] }));
    expect(Math.max(right, left)).toBeGreaterThan(0.3);
    expect(Math.abs(Math.abs(aim) - Math.PI / 2)).toBeLessThan(0.3);
    await page.waitForFunction(() => window.arena?.frame?.own?.weapon.state !== "ready", null, { timeout: 5000 });
    const { aim: back } = await ownOf(page);
    expect(Math.abs(Math.abs(back) - Math.PI)).toBeLessThan(0.3);
    const names = await page.evaluate(
      () => window.arena?.hud?.parts.find(({ name }) => name === "abilities")?.texts.map(({ text }) => text) ?? [],
    );
    expect(names).toEqual(expect.arrayContaining(["RT", "LT", "RB"]));
    await setPad(page, {});
  });

  it("opens the menu and the settings, goes back by B, and drives nothing meanwhile", async () => {
    await pressPad(page, START);
    await page.waitForSelector("dialog[open]");
    for (let tries = 0; tries < 6 && (await focused(page)) !== "Settings"; tries++) await pressPad(page, DOWN);
    await pressPad(page, A);
    await page.waitForSelector("dialog.settings");
    expect(await moved(page, () => setPad(page, { axes: [1, 0, 0, 0] }), 200)).toBeLessThan(0.05);
    await setPad(page, {});
    await pressPad(page, B);
    await page.waitForSelector("dialog.settings", { state: "detached" });
    await pressPad(page, B);
    await page.waitForSelector("dialog[open]", { state: "detached" });
  });

  it("plays a match to its end", async () => {
    await page.waitForFunction(() => (window.arena?.results?.length ?? 0) > 0, null, { timeout: 40_000 });
    const own = await page.evaluate(() => window.arena?.own?.isDrivenByBrain);
    expect(own).toBe(false);
    await page.context().close();
  });
});

describe("touch", () => {
  let page: Page;
  let touch: CDPSession;
  const fingers = (
    points: readonly { readonly x: number; readonly y: number; readonly id: number }[],
    type = "touchMove",
  ) =>
    touch.send("Input.dispatchTouchEvent", {
      type: type === "touchStart" ? "touchStart" : type === "touchEnd" ? "touchEnd" : "touchMove",
      touchPoints: points.map((point) => ({ ...point })),
    });

  it("asks to turn a phone that is held upright, and lets one look on", async () => {
    page = await open({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    touch = await page.context().newCDPSession(page);
    await page.goto(server.url);
    await page.getByRole("button", { name: /^Play/ }).tap();
    await page.waitForFunction(() => (window.arena?.drawn?.robots.length ?? 0) > 0, null, { timeout: 60_000 });
    await page.getByRole("button", { name: "Watch" }).tap();
    await page.waitForFunction(() => window.arena?.own?.isDrivenByBrain === true, null, { timeout: 8000 });
  });

  it("drives and fires with two thumbs that land anywhere in their half", async () => {
    await page.setViewportSize({ width: 844, height: 390 });
    await waitToPlay(page);
    expect(await page.evaluate(() => window.arena?.hud?.mode)).toBe("touch");
    await fingers([{ x: 150, y: 250, id: 1 }], "touchStart");
    await fingers([{ x: 150, y: 310, id: 1 }]);
    await page.waitForFunction(() => window.arena?.own?.isDrivenByBrain === false, null, { timeout: 8000 });
    await fingers(
      [
        { x: 150, y: 310, id: 1 },
        { x: 600, y: 200, id: 2 },
      ],
      "touchStart",
    );
    const down = await moved(page, async () => {
      await fingers([
        { x: 150, y: 310, id: 1 },
        { x: 660, y: 200, id: 2 },
      ]);
    });
    const { aim } = await ownOf(page);
    const up = await moved(page, async () => {
      await fingers([
        { x: 150, y: 190, id: 1 },
        { x: 660, y: 200, id: 2 },
      ]);
    });
    expect(Math.max(down, up)).toBeGreaterThan(0.3);
    // Drawn towards an enemy in sight by no more than 12 degrees.
    expect(Math.abs(aim)).toBeLessThan(0.22);
    await page.waitForFunction(() => window.arena?.frame?.own?.weapon.state !== "ready", null, { timeout: 5000 });
    await fingers([], "touchEnd");
  });

  it("plays a match to its end", async () => {
    await page.waitForFunction(() => (window.arena?.results?.length ?? 0) > 0, null, { timeout: 40_000 });
    await page.context().close();
  });
});

it("shows no error in any console", () => {
  expect(errors).toEqual([]);
});

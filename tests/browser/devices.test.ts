/** A whole match by gamepad and by touch, on the real page: both play in the same one, at the same time. */
import type { Browser, BrowserContextOptions, CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "#server/cli/chromium.ts";
import { drawSeldom, paintNothing } from "./support/chromium.ts";
import { moved, ownOf, waitToPlay } from "./support/driving.ts";
import { plugIn, pressPad, pullOut, setPad } from "./support/fake-pad.ts";
import { type GameServer, startServer } from "./support/game-server.ts";

const MATCH_SECONDS = 11;
/** The devices play at the same time, each sentence after the one before. */
const IN_TURN = { concurrent: false } as const;
/** Buttons of the standard gamepad. */
const [A, B, START, UP, DOWN] = [0, 1, 9, 12, 13] as const;

let server: GameServer;
let browser: Browser;
const errors: string[] = [];

beforeAll(async () => {
  [server, browser] = await Promise.all([
    startServer({
      WARMUP_SECONDS: "1",
      MATCH_SECONDS: String(MATCH_SECONDS),
      OVERTIME_SECONDS: "0.5",
      RESULTS_SECONDS: "4",
    }),
    launchChromium(),
  ]);
});

afterAll(async () => {
  await browser?.close();
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
/** What is written on the tiles of the ability bar. */
const tileWords = (page: Page) =>
  page.evaluate(
    () => window.arena?.hud?.parts.find(({ name }) => name === "abilities")?.texts.map(({ text }) => text) ?? [],
  );

/** In what states the weapon is seen in so many pictures. */
const statesOfWeapon = (page: Page, pictures: number) =>
  page.evaluate(async (count) => {
    const seen = new Set<string | undefined>();
    for (let picture = 0; picture < count; picture++) {
      await new Promise(requestAnimationFrame);
      seen.add(window.arena?.frame?.own?.weapon.state);
    }
    return [...seen];
  }, pictures);

describe.concurrent("a gamepad", () => {
  let page: Page;

  it("begins a match from the start page, by its cross and A", IN_TURN, async () => {
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

  it("drives, aims and fires, and the HUD names its buttons", IN_TURN, async () => {
    const right = await moved(page, () => setPad(page, { axes: [0, -1, 0, -1] }));
    const { aim } = await ownOf(page);
    const left = await moved(page, () => setPad(page, { axes: [0, 1, -1, 0], down: [7] }));
    expect(Math.max(right, left)).toBeGreaterThan(0.3);
    expect(Math.abs(Math.abs(aim) - Math.PI / 2)).toBeLessThan(0.3);
    await page.waitForFunction(() => window.arena?.frame?.own?.weapon.state !== "ready", null, { timeout: 5000 });
    const { aim: back } = await ownOf(page);
    expect(Math.abs(Math.abs(back) - Math.PI)).toBeLessThan(0.3);
    expect(await tileWords(page)).toEqual(expect.arrayContaining(["RT", "LT", "RB"]));
    await setPad(page, {});
  });

  it(
    "that is pulled out holds nothing down, and keys have the signs; plugged in again it goes on",
    IN_TURN,
    async () => {
      await setPad(page, { axes: [0, 1, 0, 0], down: [7] });
      await page.waitForFunction(() => window.arena?.frame?.own?.weapon.state !== "ready", null, { timeout: 5000 });
      await pullOut(page);
      await page.waitForFunction(
        () => {
          const { frame, own, hud } = window.arena ?? {};
          const words = hud?.parts.find(({ name }) => name === "abilities")?.texts.map(({ text }) => text) ?? [];
          const speed = frame?.robots.find(({ seat }) => seat === own?.seat)?.speed ?? 0;
          return words.includes("LMB") && frame?.own?.weapon.state === "ready" && speed < 0.05;
        },
        null,
        { timeout: 5000 },
      );
      // A trigger that stayed down would have fired again by now.
      expect(await statesOfWeapon(page, 10)).toEqual(["ready"]);
      await setPad(page, { axes: [1, 0, 0, 0] });
      await page.waitForFunction(
        () =>
          window.arena?.hud?.parts.find(({ name }) => name === "abilities")?.texts.some(({ text }) => text === "RT"),
        null,
        { timeout: 5000 },
      );
      await setPad(page, {});
    },
  );

  it(
    "opens the menu and the settings, binds a button, goes back by B, and drives nothing meanwhile",
    IN_TURN,
    async () => {
      await pressPad(page, START);
      await page.waitForSelector("dialog[open]");
      for (let tries = 0; tries < 6 && (await focused(page)) !== "Settings"; tries++) await pressPad(page, DOWN);
      await pressPad(page, A);
      await page.waitForSelector("dialog.settings");
      expect(await moved(page, () => setPad(page, { axes: [1, 0, 0, 0] }), 200)).toBeLessThan(0.05);
      await setPad(page, {});
      await page.locator("#tab-pad").focus();
      await pressPad(page, A);
      await page.getByRole("button", { name: "Fire: RT, change" }).focus();
      await pressPad(page, A);
      await pressPad(page, 5);
      expect(await page.getByRole("alert").textContent()).toContain("Second ability");
      await pressPad(page, A);
      expect(await page.getByRole("button", { name: "Fire: RB, change" }).count()).toBe(1);
      await page.getByRole("button", { name: "Reset this page" }).focus();
      await pressPad(page, A);
      expect(await page.getByRole("button", { name: "Fire: RT, change" }).count()).toBe(1);
      await pressPad(page, B);
      await page.waitForSelector("dialog.settings", { state: "detached" });
      await pressPad(page, B);
      await page.waitForSelector("dialog[open]", { state: "detached" });
    },
  );

  it("plays a match to its end", IN_TURN, async () => {
    await page.waitForFunction(() => (window.arena?.results?.length ?? 0) > 0, null, { timeout: 40_000 });
    const own = await page.evaluate(() => window.arena?.own?.isDrivenByBrain);
    expect(own).toBe(false);
    await page.context().close();
  });
});

describe.concurrent("touch", () => {
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

  it("asks to turn a phone that is held upright, and lets one look on", IN_TURN, async () => {
    page = await open({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    touch = await page.context().newCDPSession(page);
    await page.goto(server.url);
    await page.getByRole("button", { name: /^Play/ }).tap();
    await page.waitForFunction(() => (window.arena?.drawn?.robots.length ?? 0) > 0, null, { timeout: 60_000 });
    await page.getByRole("button", { name: "Watch" }).tap();
    await page.waitForFunction(() => window.arena?.own?.isDrivenByBrain === true, null, { timeout: 8000 });
  });

  it("drives and fires with two thumbs that land anywhere in their half", IN_TURN, async () => {
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

  it("plays a match to its end", IN_TURN, async () => {
    await page.waitForFunction(() => (window.arena?.results?.length ?? 0) > 0, null, { timeout: 40_000 });
    await page.context().close();
  });
});

it("shows no error in any console", () => {
  expect(errors).toEqual([]);
});

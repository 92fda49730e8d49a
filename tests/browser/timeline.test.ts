/** Going through the time of a match, in one page: a live match of the real server, then a replay. By keys, by mouse, by link. */
import axe from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { drawSeldom, openBrowser, paintNothing, type Visitor } from "./support/chromium.ts";
import { plugIn, pressPad, setPad } from "./support/fake-pad.ts";
import { type GameServer, startServer } from "./support/game-server.ts";
import { replayFile } from "./support/replay-file.ts";
import { type StageServer, startStage } from "./support/stage-page.ts";

const PATIENCE = 30_000;
/** Ticks of play of the replay. */
const LENGTH = 900;

let server: GameServer;
let stage: StageServer;
let visitor: Visitor;
let page: Page;

beforeAll(async () => {
  [server, stage] = await Promise.all([
    startServer({ WARMUP_SECONDS: "0.5", SPECTATOR_DELAY_SECONDS: "0", LOG: "off" }),
    startStage(),
  ]);
  visitor = await openBrowser({ width: 1280, height: 720 });
  page = visitor.page;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await paintNothing(page);
  await drawSeldom(page);
  await plugIn(page);
});

afterAll(async () => {
  await visitor?.close();
  await stage?.close();
  await server?.stop();
});

const tick = (): Promise<number> => page.evaluate(() => window.arena?.tick ?? Number.NaN);
const slider = () => page.getByRole("slider", { name: "Moment of the match" });
const said = () => page.locator(".timeline-said");
/** Waits until the page says so. */
const says = (words: string | RegExp) => said().filter({ hasText: words }).waitFor({ timeout: PATIENCE });
const isDrawn = (wanted: number) =>
  page.waitForFunction((at) => window.arena?.tick === at, wanted, { timeout: PATIENCE });
/** Two pictures later. */
const pictures = () =>
  page.evaluate(async () => {
    for (let left = 2; left > 0; left--) await new Promise(requestAnimationFrame);
  });

/** Returns what axe-core finds, a line a fault and place. */
async function accessibilityFaults(): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: tool } = window as unknown as { readonly axe: typeof import("axe-core") };
    const { violations, passes } = await tool.run(document);
    if (passes.length === 0) return ["nothing was looked at"];
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}

/** Presses, drags and lets go on the bar, at shares of its length. */
async function drag(from: number, to: number): Promise<void> {
  const box = await slider().boundingBox();
  if (box === null) throw new Error("there is no bar");
  const y = box.y + box.height - 8;
  await page.mouse.move(box.x + box.width * from, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * to, y, { steps: 4 });
  await page.mouse.up();
}

describe("a live match", () => {
  it("is gone back in and followed again, by keys", async () => {
    await page.goto(`${server.url}/?watch=&quality=low`);
    await page.waitForFunction(() => (window.arena?.tick ?? 0) > 120, null, { timeout: PATIENCE });
    const live = await tick();
    await page.keyboard.press("KeyJ");
    await says(/^0:0\d of \d:\d\d$/);
    expect(await tick()).toBeLessThan(live - 60);
    await page.getByRole("button", { name: /^Back to live, \d+ seconds behind$/ }).waitFor();
    await page.keyboard.press("End");
    await page.getByRole("button", { name: "Live", exact: true }).waitFor();
    await pictures();
    expect(await tick()).toBeGreaterThanOrEqual(live);
  });

  it("stands still, goes step by step and at other speeds, by keys", async () => {
    await page.keyboard.press("Space");
    await says("Paused");
    await pictures();
    const still = await tick();
    await pictures();
    expect(await tick()).toBe(still);
    await page.keyboard.press("Comma");
    await isDrawn(Math.ceil(still) - 1);
    await page.keyboard.press("Period");
    await isDrawn(Math.ceil(still));
    await page.keyboard.press("Home");
    await page.keyboard.press("Shift+Comma");
    await says("0.5 times speed");
    await page.keyboard.press("KeyK");
    await says("Playing");
    await page.waitForFunction((from) => (window.arena?.tick ?? 0) > from + 5, await tick(), { timeout: PATIENCE });
    expect(await page.getByRole("button", { name: /^Speed 0.5×/ }).count()).toBe(1);
  });

  it("is dragged through with the mouse, and is live again where the drag ends at the newest", async () => {
    await drag(0.01, 0.02);
    const end = Number(await slider().getAttribute("aria-valuemax"));
    expect(Math.abs((await tick()) / 30 - end * 0.02)).toBeLessThan(2);
    await drag(0.02, 0.9);
    await page.getByRole("button", { name: "Live", exact: true }).waitFor();
  });

  it("leaves the picture to the match while nobody moves, and comes back with any key", async () => {
    await page.mouse.move(600, 200);
    const bar = page.locator(".timeline");
    await page.waitForFunction(() => document.querySelector(".timeline")?.getAttribute("data-away") === "true", null, {
      timeout: PATIENCE,
    });
    await page.keyboard.press("Shift");
    expect(await bar.getAttribute("data-away")).toBe("false");
  });

  it("has the HUD above the bar", async () => {
    await page.keyboard.press("Digit1");
    await page.waitForFunction(() => window.arena?.own?.seat !== undefined, null, { timeout: PATIENCE });
    // The standings have what stands lowest in the HUD of a robot that is followed.
    await page.keyboard.press("KeyT");
    await page.locator(".standings").waitFor({ state: "hidden" });
    const lowest = () =>
      page.evaluate(() =>
        Math.max(...(window.arena?.hud?.parts ?? []).flatMap(({ boxes }) => boxes.map(({ y, h }) => y + h))),
      );
    await expect.poll(lowest, { timeout: PATIENCE }).toBeGreaterThan(600);
    expect(await lowest()).toBeLessThanOrEqual((await page.locator(".timeline").boundingBox())?.y ?? 0);
  });

  it("is walked through by Tab from the bar on, and left by Escape", async () => {
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.getAttribute("role") === "slider");
    const before = await tick();
    await page.keyboard.press("ArrowLeft");
    await page.waitForFunction((from) => (window.arena?.tick ?? from) < from - 60, before, { timeout: PATIENCE });
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toMatch(/^Back to live/);
    // A button that has the focus is pressed by the key that else stands still.
    await page.keyboard.press("Space");
    await page.getByRole("button", { name: "Live", exact: true }).waitFor();
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    expect(await page.evaluate(() => window.arena !== undefined)).toBe(true);
  });
});

describe("a gamepad", () => {
  const [A, B, LB, LT, L3, R3, UP] = [0, 1, 4, 6, 10, 11, 12] as const;
  const focus = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
  const mode = () => page.evaluate(() => window.arena?.cameras?.mode);

  it("stands still and goes back to live at any time, and through the time by a stick", async () => {
    await pressPad(page, R3);
    await says("Paused");
    const still = await tick();
    await setPad(page, { axes: [0, 0, -1, 0] });
    await page.waitForFunction((from) => (window.arena?.tick ?? from) < from - 60, still, { timeout: PATIENCE });
    await setPad(page, {});
    await says(/^0:\d\d of \d:\d\d$/);
    await pressPad(page, L3);
    await page.getByRole("button", { name: "Live", exact: true }).waitFor();
  });

  it("goes into the bar, where its buttons are told and are not the cameras', and out again", async () => {
    await pressPad(page, LB);
    const caps = () => page.locator(".pad-caps kbd").allTextContents();
    await expect.poll(caps).toContain("L3");
    expect(await caps()).not.toContain("LB");
    const before = await mode();
    await pressPad(page, B);
    await expect.poll(focus).toBe("Pause");
    await expect.poll(caps).toContain("LB");
    await pressPad(page, LT);
    await says(/^\d:\d\d of \d:\d\d$/);
    expect(await focus()).toBe("Play");
    // What has the focus is pressed.
    await pressPad(page, A);
    await says("Playing");
    await pressPad(page, UP);
    await expect.poll(focus).not.toBe("Pause");
    expect(await mode()).toBe(before);
    await pressPad(page, B);
    await page.waitForFunction(() => document.activeElement === document.body);
    await pressPad(page, A);
    await expect.poll(mode).toBe("whole");
    await pressPad(page, L3);
  });
});

describe("a link to a live match", () => {
  it("leads to its moment as soon as the past is here", async () => {
    const room = await page.evaluate(() => window.arena?.roomId ?? "");
    await page.goto(`${server.url}/?watch=${room}&quality=low&t=3`);
    await page.waitForFunction(() => (window.arena?.tick ?? 0) > 0 && (window.arena?.tick ?? 0) < 300, null, {
      timeout: PATIENCE,
    });
    await page.getByRole("button", { name: /^Back to live, \d+ seconds behind$/ }).waitFor();
  });
});

describe("a replay", () => {
  it("opens at the moment that its link names, with all that happened marked on it", async () => {
    const { file } = replayFile(3, LENGTH);
    await stage.open(page, "watch", "ready", "t=20");
    await page.evaluate((bytes) => window.watchStage?.open(bytes), file);
    await page.waitForFunction(() => (window.arena?.tick ?? 0) >= 600, null, { timeout: PATIENCE });
    await page.evaluate(() => window.watchStage?.isKnown());
    await page.waitForFunction(
      () => Number(document.querySelector(".timeline-track")?.getAttribute("data-marks")) > 2,
      null,
      { timeout: PATIENCE },
    );
    expect(await page.getByRole("button", { name: /live/i }).count()).toBe(0);
  });

  it("goes from event to event, and tells of each; nothing of another time is left in the picture", async () => {
    await page.evaluate(() => window.watchStage?.seek(0));
    await page.keyboard.press("KeyN");
    await says(/^0:\d\d: .+/);
    await pictures();
    const { numbers, sparks, homing, ephemera, robots } = await page.evaluate(() => ({ ...window.arena?.drawn }));
    expect([numbers, sparks, homing]).toEqual([0, 0, 0]);
    // Smoke and dust of that moment: a cloud a robot.
    expect(ephemera).toBeLessThanOrEqual(robots?.length ?? 0);
    await page.keyboard.press("KeyB");
    await says("No further event");
  });

  it("shows what was there before one goes there", async () => {
    const box = await slider().boundingBox();
    if (box === null) throw new Error("there is no bar");
    await page.mouse.move(box.x + box.width / 2, box.y + 30);
    await page.locator(".timeline-map[data-look=shown]").waitFor({ timeout: PATIENCE });
    expect(await page.locator(".timeline-preview strong").textContent()).toMatch(/^0:1\d$/);
    await page.mouse.move(600, 200);
    await page.locator(".timeline-preview").waitFor({ state: "detached" });
  });

  it("has no fault for axe-core, with all of the bar and the list of keys open; the kinds of marks are chosen", async () => {
    await page.getByRole("button", { name: /^Speed/ }).click();
    const kinds = page.getByRole("group", { name: "Events" }).getByRole("button");
    expect(await kinds.count()).toBeGreaterThan(1);
    const marks = () => slider().getAttribute("data-marks");
    const before = Number(await marks());
    for (const kind of await kinds.all()) await kind.click();
    await page.waitForFunction(() => document.querySelector(".timeline-track")?.getAttribute("data-marks") === "0");
    for (const kind of await kinds.all()) await kind.click();
    await page.waitForFunction(
      (all) => Number(document.querySelector(".timeline-track")?.getAttribute("data-marks")) === all,
      before,
    );
    expect(await accessibilityFaults()).toEqual([]);
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
    expect(await accessibilityFaults()).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  });

  it("gives a link that leads to the moment that is shown", async () => {
    await page.evaluate(() => window.watchStage?.seek(660));
    await page.waitForFunction(() => document.querySelector("[role=slider]")?.getAttribute("aria-valuenow") === "22");
    await page.getByRole("button", { name: "Link to this moment" }).click();
    await page.getByText("Copied").waitFor();
    expect(new URL(await page.evaluate(() => navigator.clipboard.readText())).searchParams.get("t")).toBe("22");
  });

  it("ends with its results, and begins again from there", async () => {
    await page.keyboard.press("End");
    await page.waitForFunction(() => window.arena?.results != null, null, { timeout: PATIENCE });
    await page.keyboard.press("Space");
    await page.waitForFunction(() => (window.arena?.tick ?? 1e9) < 300, null, { timeout: PATIENCE });
  });

  it("has shown no error in the console", () => {
    expect(visitor.errors).toEqual([]);
  });
});

/**
 * The pages around a match, in one browser: nothing overlaps or is cut at any size, PLAY is in reach at once, axe-core finds
 * no fault, the gallery moves only for who wants it, and a newcomer is shown how to play once.
 */
import axe from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { drawSeldom, openBrowser, paintNothing, type Visitor } from "./support/chromium.ts";
import { type GameServer, startServer } from "./support/game-server.ts";
import { layoutFaults } from "./support/page-layout.ts";

const LANDSCAPE = [
  [907, 510],
  [1216, 684],
  [1077, 606],
  [821, 462],
  [1366, 768],
  [1920, 1080],
  [1536, 864],
  [1280, 720],
  [800, 450],
  [1080, 607],
  [844, 390],
] as const;
const PORTRAIT = [390, 844] as const;
/** Screens of this height and less are narrow for texts: there each robot is looked at. */
const LOW = 540;
const PATIENCE = 60_000;

let server: GameServer;
let visitor: Visitor;
let page: Page;

beforeAll(async () => {
  server = await startServer({ WARMUP_SECONDS: "0.5" });
  visitor = await openBrowser({ width: 1280, height: 720 });
  page = visitor.page;
  await paintNothing(page);
  await drawSeldom(page);
});

afterAll(async () => {
  await visitor.close();
  await server.stop();
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

/** Returns the sum of the pixels of the gallery. */
const galleryLook = (): Promise<number> =>
  page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>(".arena canvas");
    const pixels = canvas?.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    let sum = 0;
    for (let index = 0; index < pixels.length; index += 1) sum = (sum * 31 + (pixels[index] ?? 0)) | 0;
    return sum;
  });
const isGalleryOpen = () =>
  page.waitForFunction(() => (document.querySelector<HTMLCanvasElement>(".arena canvas")?.width ?? 0) > 100, null, {
    timeout: PATIENCE,
  });

describe("the start page", () => {
  it("has no fault for axe-core, and leads by Tab from the name to PLAY and on in the order in which it is read", async () => {
    const listing = { roomId: "a", mode: "Duel", leader: "Ann", players: 1, seats: 2, watchers: 3 };
    const match = { ...listing, wave: -1, secondsLeft: 9, banked: 3 };
    await page.route("**/api/matches", (route) => route.fulfill({ json: [match] }));
    await page.goto(server.url);
    await page.getByText("Ann").waitFor();
    await isGalleryOpen();
    expect(await accessibilityFaults()).toEqual([]);
    const order = await page.evaluate(() => {
      const all = document.querySelectorAll<HTMLElement>("#pages button, #pages input, #pages select, #pages a");
      const seen = [...all].filter((one) => one.checkVisibility() && one.tabIndex >= 0);
      return { play: seen.findIndex((one) => one.classList.contains("play-button")), first: seen[0]?.id };
    });
    expect(order.first).toBe("name");
    expect(order.play).toBeGreaterThan(8);
    expect(await page.evaluate(() => document.activeElement?.classList.contains("play-button"))).toBe(true);
    // Its layout is the same while it stands.
    await page.getByRole("button", { name: "Pause the picture" }).click();
  });

  it.each(LANDSCAPE)(
    "is whole at %d × %d: no overlap, no scrolling, no letter below 12 px, whatever robot is chosen",
    async (width, height) => {
      await page.setViewportSize({ width, height });
      expect(await layoutFaults(page, { mayScroll: false, every: height <= LOW ? 1 : 3 })).toEqual([]);
    },
  );

  it("scrolls in portrait, and PLAY stays in sight", async () => {
    const [width, height] = PORTRAIT;
    await page.setViewportSize({ width, height });
    expect(await layoutFaults(page, { mayScroll: true, every: 1 })).toEqual([]);
  });

  it("moves its picture as long as somebody wants it", async () => {
    await page.setViewportSize({ width: 1280, height: 720 });
    const moves = async (): Promise<boolean> => {
      const before = await galleryLook();
      await page.waitForTimeout(400);
      return (await galleryLook()) !== before;
    };
    await expect.poll(moves, { timeout: 10_000 }).toBe(false);
    await page.getByRole("button", { name: "Play the picture" }).click();
    expect(await moves()).toBe(true);
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.reload();
    await isGalleryOpen();
    await page.getByRole("button", { name: "Play the picture" }).waitFor();
    // Its one picture comes when all that it is painted from is here.
    await expect.poll(moves, { timeout: 10_000 }).toBe(false);
    expect(await galleryLook()).not.toBe(0);
    await page.emulateMedia({ reducedMotion: "no-preference" });
  });

  it("shows what is chosen of a robot again and again, and says so", async () => {
    await page.getByRole("radio").nth(6).check({ force: true });
    await page.locator(".thing").nth(2).click();
    expect(await page.locator(".thing").nth(2).getAttribute("aria-pressed")).toBe("true");
    const said = await page.locator(".arena canvas").getAttribute("aria-label");
    expect(said).toContain(await page.locator(".thing strong").nth(2).textContent());
  });
});

describe("the pages around a match", () => {
  it.each(["Credits and licences", "How to play"])("have no fault for axe-core: %s", async (name) => {
    await page.setViewportSize({ width: 907, height: 510 });
    await page.getByRole("button", { name }).click();
    await page.getByRole("dialog").waitFor();
    expect(await accessibilityFaults()).toEqual([]);
    await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
  });

  it("have none either when a match is not there", async () => {
    await page.goto(`${server.url}/?watch=nonsense`);
    await page.locator("[data-failure]").waitFor({ timeout: PATIENCE });
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("nor has the menu over a match; a newcomer there is shown to drive, then what comes next, until it is skipped", async () => {
    const hasLesson = (isThere: boolean) =>
      page.waitForFunction(
        (wanted) => window.arena?.hud?.parts.some(({ name }) => name === "lesson") === wanted,
        isThere,
        { timeout: PATIENCE },
      );
    await page.goto(`${server.url}/?quality=low`);
    await page.getByRole("textbox").press("Enter");
    await page.waitForFunction(() => window.arena?.own?.isAlive === true, null, { timeout: PATIENCE });
    await page.waitForFunction(
      () => window.arena?.hud?.parts.find(({ name }) => name === "lesson")?.texts.some(({ text }) => text === "W"),
      null,
      { timeout: PATIENCE },
    );
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor();
    expect(await accessibilityFaults()).toEqual([]);
    await page.getByRole("button", { name: "Resume" }).click();
    for (const key of ["KeyD", "KeyS", "KeyA", "KeyW"] as const) {
      await page.keyboard.down(key);
      await page.waitForTimeout(500);
      await page.keyboard.up(key);
    }
    await page.waitForFunction(
      () => !window.arena?.hud?.parts.find(({ name }) => name === "lesson")?.texts.some(({ text }) => text === "W"),
      null,
      { timeout: PATIENCE },
    );
    expect(await page.evaluate(() => localStorage.getItem("scrapmaze.lessons"))).toContain("drive");
    await page.keyboard.press("Enter");
    await hasLesson(false);
    expect(await page.evaluate(() => localStorage.getItem("scrapmaze.lessons"))).toBe("over");
  });

  it("let who watches reach the settings by a key, go on, and stop", async () => {
    const context = await page
      .context()
      .browser()
      ?.newContext({ viewport: { width: 907, height: 510 } });
    const watcher = await context?.newPage();
    if (watcher === undefined) throw new Error("there is no browser");
    await watcher.goto(`${server.url}/watch/?quality=low`);
    await watcher.waitForFunction(() => document.querySelector(".waiting") === null, null, { timeout: PATIENCE });
    await watcher.keyboard.press("Escape");
    await watcher.getByRole("dialog", { name: "You are watching" }).waitFor();
    await watcher.getByRole("button", { name: "Settings" }).click();
    await watcher.getByRole("dialog", { name: "Settings" }).waitFor();
    await watcher.getByRole("button", { name: "Done" }).click();
    await watcher.getByRole("button", { name: "Watch on" }).click();
    await watcher.getByRole("dialog").waitFor({ state: "detached" });
    await watcher.keyboard.press("Escape");
    await watcher.getByRole("button", { name: "Stop watching" }).click();
    await watcher.locator(".play-button").waitFor({ timeout: PATIENCE });
    await context?.close();
  });

  it("show no error in the console", () => {
    expect(visitor.errors.filter((error) => !error.includes("404"))).toEqual([]);
  });
});

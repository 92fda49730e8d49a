/** Panels beside a live match that is watched, in one browser: what they say, what they do, and a broadcast. */
import axe from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { drawSeldom, openBrowser, paintNothing, type Visitor } from "./support/chromium.ts";
import { type GameServer, startServer } from "./support/game-server.ts";

const PATIENCE = { timeout: 20_000 };

let server: GameServer;
let visitor: Visitor;
let page: Page;

beforeAll(async () => {
  server = await startServer({ WARMUP_SECONDS: "0.5", SPECTATOR_DELAY_SECONDS: "0", LOG: "off" });
  visitor = await openBrowser({ width: 1280, height: 720 });
  page = visitor.page;
  await paintNothing(page);
  await drawSeldom(page);
});

afterAll(async () => {
  await visitor?.close();
  await server?.stop();
});

async function open(query: string): Promise<void> {
  await page.goto(`${server.url}/?watch=&quality=low${query}`);
  await page.waitForFunction(() => (window.arena?.tick ?? 0) > 90, null, PATIENCE);
}

/** Waits for a change of the page that follows a frame. */
const seen = (selector: string): Promise<unknown> => page.waitForSelector(selector, PATIENCE);

describe("the panels beside a match", () => {
  it("say of each robot what the world has", async () => {
    await open("");
    await page.keyboard.press("k");
    await seen(".standing");
    await page.waitForFunction(
      () => {
        const frame = window.arena?.frame ?? null;
        const rows = [...document.querySelectorAll(".standing")];
        if (frame === null || rows.length !== frame.seats.length) return false;
        return rows.every((row) => {
          const seat = frame.seats.find((each) => String(each.seat) === row.getAttribute("data-seat"));
          const own = frame.watch?.crew.find((each) => each.seat === seat?.seat);
          const worth = row.querySelector(".standing-worth")?.textContent ?? "+0";
          const hull = row.querySelector<HTMLElement>(".standing-hull")?.style.transform ?? "";
          const share = Math.round((100 * (own?.hull ?? 0)) / (own?.mostHull ?? 1)) / 100;
          return (
            row.querySelector(".standing-name")?.textContent === seat?.name &&
            row.querySelector(".standing-score")?.textContent === String(seat?.banked) &&
            worth === `+${own?.worth}` &&
            hull === `scaleX(${share})` &&
            row.querySelectorAll(".beside-slot").length === 3
          );
        });
      },
      null,
      PATIENCE,
    );
  });

  it("follow whom one clicks, and let go of them", async () => {
    await page.locator('.standing[data-seat="1"]').click();
    await page.waitForFunction(() => window.arena?.own?.seat === 1, null, PATIENCE);
    await seen('.standing[data-seat="1"][aria-pressed="true"]');
    await page.locator('.standing[data-seat="1"]').click();
    await page.waitForFunction(() => window.arena?.own === null, null, PATIENCE);
  });

  it("have charts by keys, keep what is open, and have the canvas say nothing twice", async () => {
    const drawn = (): Promise<readonly string[]> =>
      page.evaluate(() =>
        (window.arena?.hud?.parts ?? []).filter(({ boxes }) => boxes.length > 0).map((part) => part.name),
      );
    expect(await drawn()).not.toContain("seats");
    await page.keyboard.press("h");
    await seen(".banked");
    await page.keyboard.press("u");
    await seen(".damage tbody tr");
    await page.keyboard.press("u");
    await seen(".heat canvas");
    await page.keyboard.press("t");
    await page.waitForSelector(".standing", { state: "detached", ...PATIENCE });
    expect(await page.evaluate(() => window.localStorage.getItem("scrapmaze.panels"))).toBe("charts/heat");
    await page.keyboard.press("t");
    await seen(".standing");
  });

  it("are accessible", async () => {
    await page.evaluate(axe.source);
    const faults = await page.evaluate(async () => {
      const { axe: tool } = window as unknown as { readonly axe: typeof import("axe-core") };
      const { violations, passes } = await tool.run(".beside");
      if (passes.length === 0) return ["nothing was looked at"];
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
    });
    expect(faults).toEqual([]);
  });
});

describe("a broadcast", () => {
  it("has its panels and nothing that one could press, nor anything of the HUD", async () => {
    await open("&overlay=obs&panels=standings,score,chart,damage,heat");
    await seen('.broadcast[data-panel="standings"] .standing');
    const found = await page.evaluate(() => ({
      panels: [...document.querySelectorAll(".broadcast")].map((panel) => panel.getAttribute("data-panel")),
      pressed: [...document.querySelectorAll("button, a, input, [role=slider]")]
        .filter((each) => each.checkVisibility())
        .map(({ outerHTML }) => outerHTML),
      cursor: getComputedStyle(document.querySelector("#screen canvas") ?? document.body).cursor,
      hud: (window.arena?.hud?.parts ?? []).filter(({ boxes }) => boxes.length > 0).map(({ name }) => name),
      grounds: [...document.querySelectorAll(".broadcast")].map((panel) => getComputedStyle(panel).backgroundColor),
    }));
    expect(found).toMatchObject({
      panels: ["standings", "score", "chart", "damage", "heat"],
      pressed: [],
      cursor: "none",
      hud: [],
    });
    for (const ground of found.grounds) expect(Number(/([\d.]+)\)$/.exec(ground)?.[1])).toBeLessThanOrEqual(0.4);
  });

  it("is nothing but the maze when nothing is asked for", async () => {
    await open("&overlay=none");
    await page.waitForFunction(() => window.arena?.hud?.mode === "bare", null, PATIENCE);
    expect(await page.locator(".broadcast, .standing, .timeline, .beside-switch").count()).toBe(0);
    expect(visitor.errors).toEqual([]);
  });
});

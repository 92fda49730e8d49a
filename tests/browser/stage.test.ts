/** Staged plays on the real screen: what a frame says is what is drawn, animations included. */
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { createServer, type ViteDevServer } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, type Visitor } from "./support/chromium.ts";
import { fight, spectator } from "./support/staged-plays.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

let vite: ViteDevServer;
let visitor: Visitor;

beforeAll(async () => {
  vite = await createServer({
    configFile: here("../../vite.config.ts"),
    root: here("./support/stage"),
    server: { port: 0, host: "127.0.0.1" },
    logLevel: "error",
  });
  await vite.listen();
  visitor = await openBrowser({ width: 480, height: 300 });
});

afterAll(async () => {
  await visitor.close();
  await vite.close();
});

/** Shows a play up to a time in ms and returns what was drawn. */
async function stage(play: string, until: number) {
  const { page } = visitor;
  const [url] = vite.resolvedUrls?.local ?? [];
  await page.goto(`${url}?play=${play}&until=${until}`);
  await page.waitForFunction(() => document.title === "held", null, { timeout: 90_000 });
  return drawnOn(page);
}

const drawnOn = (page: Page) =>
  page.evaluate(() => {
    const { arena } = window;
    if (arena === undefined || arena.drawn === null) throw new Error("nothing is drawn");
    return { drawn: arena.drawn, frame: arena.frame };
  });

describe("a staged play", () => {
  it("draws every robot, shot, resource and track of its frame, each robot where the frame has it", async () => {
    const { drawn, frame } = await stage("fight", 900);
    const seen = drawn.robots.filter(({ visible }) => visible);
    const seats = frame?.robots.map(({ seat }) => seat) ?? [];
    expect(seats.length).toBeGreaterThanOrEqual(fight.frame(1900).robots.length);
    expect(seen.map(({ seat }) => seat).sort()).toEqual(seats.sort());
    for (const robot of frame?.robots ?? []) {
      const sprite = seen.find(({ seat }) => seat === robot.seat);
      expect(sprite?.x).toBeCloseTo(robot.x, 1);
      expect(sprite?.y).toBeCloseTo(robot.y, 1);
    }
    expect(drawn.shots).toBe(frame?.shots.length);
    expect(drawn.resources).toBe(frame?.resources.length);
  });

  it("plays the animations of hull and turret that the states of a robot ask for", async () => {
    const { drawn, frame } = await stage("fight", 1200);
    for (const robot of frame?.robots ?? []) {
      const sprite = drawn.robots.find(({ seat }) => seat === robot.seat);
      expect(sprite?.anim.startsWith(`${robot.sheet}/hull/`)).toBe(true);
      expect(sprite?.turretAnim.startsWith(`${robot.sheet}/turret/`)).toBe(true);
      if (robot.effects.length > 0) expect(sprite?.anim).toBe(`${robot.sheet}/hull/ability`);
      else if (robot.pace > 0.2) expect(sprite?.anim).toMatch(/hull\/(drive|hit)$/);
    }
  });

  it("shows a spectator all robots of the maze, and no fog", async () => {
    const { drawn } = await stage("spectator", 600);
    expect(drawn.robots.length).toBeGreaterThanOrEqual(spectator.frame(1600).robots.length);
    const fogged = await visitor.page.evaluate(() => window.arena?.isFogged(20, 20));
    expect(fogged).toBe(false);
  });

  it("shows no error in the console", () => {
    expect(visitor.errors).toEqual([]);
  });
});

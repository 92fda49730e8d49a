/** Staged plays on the real screen: what a frame says is what is drawn, animations included. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Quality } from "#client/view/quality.ts";
import { openBrowser, type Visitor } from "./support/chromium.ts";
import { type StageServer, startStage } from "./support/stage-page.ts";
import { fight, spectator } from "./support/staged-plays.ts";

let server: StageServer;
let visitor: Visitor;

beforeAll(async () => {
  server = await startStage();
  visitor = await openBrowser({ width: 480, height: 300 });
});

afterAll(async () => {
  await visitor.close();
  await server.close();
});

/** Shows a play up to a time in ms, in steps of so many, and returns what was drawn. */
async function stage(play: string, until: number, step = 33, quality = "low") {
  const { page } = visitor;
  await server.show(page, play, until, `step=${step}&quality=${quality}`);
  return drawnOn(page);
}

/** Asks the page for a quality and draws on, picture by picture, until it is drawn with. */
async function change(quality: Quality): Promise<void> {
  await visitor.page.waitForFunction(
    (wanted) => {
      const { arena, stage } = window;
      if (arena === undefined || stage === undefined) return false;
      // Time goes on: lights come up.
      stage.until += 3 * stage.step;
      if (arena.quality !== wanted) arena.wishQuality(wanted);
      arena.release();
      const isLit = (arena.drawn?.lights ?? 0) > 4;
      return arena.quality === wanted && isLit === (wanted === "high");
    },
    quality,
    { timeout: 60_000, polling: 150 },
  );
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

  it.each(["turret", "barricade", "mine", "emp"])("draws every device of the frame (%s)", async (play) => {
    const { drawn, frame } = await stage(play, 950, 95);
    expect(frame?.devices.length).toBeGreaterThan(1);
    expect(drawn.devices).toBe(frame?.devices.length);
  });

  it("draws every shell, beast and prize of the frame", async () => {
    const mortar = await stage("mortar", 950, 95);
    expect(mortar.drawn.shells).toBe(2);
    const stampede = await stage("stampede", 950, 95);
    expect(stampede.drawn.beasts).toBe(stampede.frame?.beasts.length);
    const scavenge = await stage("scavenge", 600, 95);
    expect(scavenge.drawn.prizes).toBe(scavenge.frame?.prizes.length);
    // A core is drawn once, as a prize, and not as a resource, too.
    expect(scavenge.drawn.resources).toBe((scavenge.frame?.resources.length ?? 0) - 1);
  });

  it("draws the wind-up of a beam for as long as it winds up, and nothing of it before", async () => {
    expect((await stage("rail", 60)).drawn.beams).toBeGreaterThan(0);
    expect((await stage("fight", 60)).drawn.beams).toBe(0);
  });

  it("draws twelve robots in high quality with 16 lights at most, and in 90 draw calls", async () => {
    const { drawn } = await stage("brawl", 990, 110, "high");
    const [calls, hasRelief] = await visitor.page.evaluate(() => [window.arena?.drawCalls, window.arena?.hasRelief]);
    expect(drawn.lights).toBeGreaterThan(8);
    expect(drawn.lights).toBeLessThanOrEqual(16);
    expect(calls).toBeGreaterThan(30);
    expect(calls).toBeLessThanOrEqual(90);
    expect(hasRelief).toBe(true);
  });

  it("has no lights in low quality, but the spots and lamps that stand for them, in fewer draw calls", async () => {
    const { drawn } = await stage("brawl", 990, 110);
    expect(drawn.lights).toBe(0);
    expect(drawn.spots).toBeGreaterThan(3);
    expect(await visitor.page.evaluate(() => window.arena?.drawCalls)).toBeLessThanOrEqual(60);
  });

  it("takes another quality while it runs", async () => {
    const low = await stage("fight", 300, 95);
    expect(low.drawn.lights).toBe(0);
    await change("high");
    await change("medium");
    await change("low");
  });

  it("begins low and stays there where software draws", async () => {
    await stage("fight", 2500, 50, "auto");
    expect(await visitor.page.evaluate(() => window.arena?.quality)).toBe("low");
  });

  it("shows what a robot carries, less with each unit that flies home, and the pad that it fills", async () => {
    const before = await stage("unloading", 60, 30);
    expect(before.drawn.cargo).toBeGreaterThan(2);
    expect(before.drawn.homing).toBe(0);
    const during = await stage("unloading", 660, 30);
    expect(during.drawn.homing).toBeGreaterThan(0);
    expect(during.drawn.cargo).toBeLessThan(before.drawn.cargo);
    const after = await stage("unloading", 1800, 60);
    expect(after.drawn.homing).toBe(0);
  });

  it("shows no error in the console", () => {
    expect(visitor.errors).toEqual([]);
  });
});

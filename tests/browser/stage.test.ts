/** Staged plays on the real screen: what a frame says is what is drawn, animations included. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Quality } from "#client/view/quality.ts";
import { readPixels } from "./frames/compare.ts";
import { openBrowser, paintNothing, type Visitor } from "./support/chromium.ts";
import { type StageServer, startStage } from "./support/stage-page.ts";
import { fight, spectator } from "./support/staged-plays.ts";

let server: StageServer;
let visitor: Visitor;
/** Whose page paints nothing: there the objects that were drawn are counted, and nobody looks at their pixels. */
let counter: Visitor;

beforeAll(async () => {
  server = await startStage();
  visitor = await openBrowser({ width: 480, height: 300 });
  counter = await openBrowser({ width: 480, height: 300 });
  await paintNothing(counter.page);
});

afterAll(async () => {
  await visitor.close();
  await counter.close();
  await server.close();
});

/** Counts what is drawn of a play up to a time in ms, in steps of so many. */
const count = (play: string, until: number, step = 33) => stage(play, until, step, "low", counter.page);

/** Shows a play up to a time in ms, in steps of so many, and returns what was drawn. */
async function stage(play: string, until: number, step = 33, quality = "low", page = visitor.page) {
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
    const { drawn, frame } = await count("fight", 900);
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
    const { drawn, frame } = await count("fight", 1200);
    for (const robot of frame?.robots ?? []) {
      const sprite = drawn.robots.find(({ seat }) => seat === robot.seat);
      expect(sprite?.anim.startsWith(`${robot.sheet}/hull/`)).toBe(true);
      expect(sprite?.turretAnim.startsWith(`${robot.sheet}/turret/`)).toBe(true);
      if (robot.effects.length > 0) expect(sprite?.anim).toBe(`${robot.sheet}/hull/ability`);
      else if (robot.pace > 0.2) expect(sprite?.anim).toMatch(/hull\/(drive|hit)$/);
    }
  });

  it("shows a spectator all robots of the maze, and no fog", async () => {
    const { drawn } = await count("spectator", 600);
    expect(drawn.robots.length).toBeGreaterThanOrEqual(spectator.frame(1600).robots.length);
    const fogged = await counter.page.evaluate(() => window.arena?.isFogged(20, 20));
    expect(fogged).toBe(false);
  });

  it.each(["turret", "barricade", "mine", "emp"])("draws every device of the frame (%s)", async (play) => {
    const { drawn, frame } = await count(play, 950, 95);
    expect(frame?.devices.length).toBeGreaterThan(1);
    expect(drawn.devices).toBe(frame?.devices.length);
  });

  it("draws every shell, beast and prize of the frame", async () => {
    const mortar = await count("mortar", 950, 95);
    expect(mortar.drawn.shells).toBe(2);
    const stampede = await count("stampede", 950, 95);
    expect(stampede.drawn.beasts).toBe(stampede.frame?.beasts.length);
    const scavenge = await count("scavenge", 600, 95);
    expect(scavenge.drawn.prizes).toBe(scavenge.frame?.prizes.length);
    // A core is drawn once, as a prize, and not as a resource, too.
    expect(scavenge.drawn.resources).toBe((scavenge.frame?.resources.length ?? 0) - 1);
  });

  it("draws the wind-up of a beam for as long as it winds up, and nothing of it before", async () => {
    expect((await count("rail", 60)).drawn.beams).toBeGreaterThan(0);
    expect((await count("fight", 60)).drawn.beams).toBe(0);
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
    const before = await count("unloading", 60, 30);
    expect(before.drawn.cargo).toBeGreaterThan(2);
    expect(before.drawn.homing).toBe(0);
    const during = await count("unloading", 660, 30);
    expect(during.drawn.homing).toBeGreaterThan(0);
    expect(during.drawn.cargo).toBeLessThan(before.drawn.cargo);
    const after = await count("unloading", 1800, 60);
    expect(after.drawn.homing).toBe(0);
  });

  describe("that a spectator watches", () => {
    const camerasOn = (page = counter.page) =>
      page.evaluate(() => {
        const { arena } = window;
        if (arena === undefined || arena.cameras === null) throw new Error("nobody watches");
        const { cameras, camera, frame, drawn } = arena;
        const seen = drawn?.robots.filter(({ visible }) => visible).map(({ seat }) => seat) ?? [];
        return { ...cameras, window: camera, robots: frame?.robots ?? [], own: frame?.own?.seat ?? null, seen };
      });
    /** Presses a key, and draws on to a time of the play. */
    const press = async (key: string, until: number, page = counter.page) => {
      await page.keyboard.press(key);
      await server.goOn(page, until);
      return camerasOn(page);
    };

    beforeAll(() => counter.page.setViewportSize({ width: 640, height: 360 }));

    it("is led by a director, by the spectator, by nobody or by a robot, as keys say", async () => {
      await server.show(counter.page, "match", 600, "mode=heist&from=2200&camera=director&quality=low&step=100");
      const directed = await camerasOn();
      expect(directed.mode).toBe("director");
      expect(directed.own).toBe(directed.seat);
      const free = await press("KeyC", 700);
      expect([free.mode, free.own]).toEqual(["free", null]);
      expect(free.window?.width).toBeCloseTo(directed.window?.width ?? 0, -1);
      const whole = await press("KeyV", 1400);
      expect(whole.mode).toBe("whole");
      expect(whole.window?.width).toBeGreaterThan(2 * (free.window?.width ?? 0));
      const followed = await press("Digit3", 1500);
      expect([followed.mode, followed.own, followed.address]).toEqual(["follow", 2, "seat:2"]);
      expect((await press("BracketLeft", 1550)).own).toBe(1);
      // Shortcuts of the browser are none of the game's.
      expect((await press("Control+KeyC", 1600)).mode).toBe("follow");
      expect((await press("KeyF", 1700)).mode).toBe("director");
      await counter.page.mouse.move(320, 150);
      await counter.page.mouse.down();
      await counter.page.mouse.move(280, 170, { steps: 3 });
      await counter.page.mouse.up();
      const before = await camerasOn();
      expect(before.mode).toBe("free");
      await counter.page.evaluate(() => {
        const turn = new WheelEvent("wheel", { deltaY: 100, clientX: 320, clientY: 170, bubbles: true });
        document.querySelector("canvas")?.dispatchEvent(turn);
      });
      await server.goOn(counter.page, 1800);
      expect((await camerasOn()).window?.width).toBeGreaterThan(before.window?.width ?? 0);
    });

    it("is moved by a finger, and zoomed by two about what lies between them", async () => {
      await server.show(counter.page, "match", 300, "mode=heist&from=2200&camera=whole&quality=low&step=100");
      const whole = await camerasOn();
      const touch = (...moves: readonly (readonly [type: string, id: number, x: number, y: number])[]) =>
        counter.page.evaluate((all) => {
          for (const [type, pointerId, clientX, clientY] of all) {
            const look = { pointerId, clientX, clientY, pointerType: "touch", button: 0, bubbles: true };
            document.querySelector("canvas")?.dispatchEvent(new PointerEvent(type, look));
          }
        }, moves);
      await touch(["pointerdown", 7, 290, 150], ["pointerdown", 8, 350, 210]);
      await touch(["pointermove", 7, 260, 120], ["pointermove", 8, 380, 240]);
      await touch(["pointerup", 8, 380, 240]);
      await server.goOn(counter.page, 400);
      const near = await camerasOn();
      expect(near.mode).toBe("free");
      expect((whole.window?.width ?? 0) / (near.window?.width ?? 1)).toBeCloseTo(2, 0);
      await touch(["pointermove", 7, 340, 120], ["pointerup", 7, 340, 120]);
      await server.goOn(counter.page, 500);
      const moved = (near.window?.x ?? 0) - ((await camerasOn()).window?.x ?? 0);
      expect(moved / ((near.window?.width ?? 0) / 640)).toBeCloseTo(80, -1);
    });

    it("shows a second fight in a corner, and changes nothing else of the picture", async () => {
      await visitor.page.setViewportSize({ width: 907, height: 510 });
      const asked = "mode=heist&from=2200&camera=director&quality=low&step=100";
      await server.show(visitor.page, "match", 1000, asked);
      const without = await readPixels(await server.picture(visitor.page));
      const { second } = await press("KeyP", 1000, visitor.page);
      if (second === null) throw new Error("there is no second fight");
      const withIt = await readPixels(await server.picture(visitor.page));
      const share = (isInside: boolean): number => {
        let [all, others] = [0, 0];
        for (let place = 0; place < without.width * without.height; place++) {
          const [x, y] = [place % without.width, Math.floor(place / without.width)];
          const { box } = second;
          const isIn = x >= box.x && y >= box.y && x < box.x + box.w && y < box.y + box.h;
          if (isIn !== isInside) continue;
          all++;
          if ([0, 1, 2].some((channel) => without.data[4 * place + channel] !== withIt.data[4 * place + channel]))
            others++;
        }
        return others / all;
      };
      expect(share(true)).toBeGreaterThan(0.9);
      expect(share(false)).toBeLessThan(0.02);
      const { window: shown } = await camerasOn(visitor.page);
      // Its place is not on the main picture.
      const isOn = (at: number, from: number, size: number): boolean => at * 48 > from && at * 48 < from + size;
      expect(
        isOn(second.x, shown?.x ?? 0, shown?.width ?? 0) && isOn(second.y, shown?.y ?? 0, shown?.height ?? 0),
      ).toBe(false);
      await visitor.page.mouse.click(second.box.x + 20, second.box.y + 20);
      await server.goOn(visitor.page, 1100);
      const there = await camerasOn(visitor.page);
      expect([there.mode, there.own]).toEqual(["follow", second.seat]);
      expect((await press("KeyP", 1150, visitor.page)).second).toBeNull();
    });

    it("shows of a team's sight what the frame has, and nothing that was there before", async () => {
      await visitor.page.setViewportSize({ width: 640, height: 360 });
      const asked = "mode=heist&from=2200&camera=director&quality=low&step=100";
      await server.show(visitor.page, "match", 1000, asked);
      const everything = await camerasOn(visitor.page);
      await press("KeyP", 1000, visitor.page);
      const lit = await readPixels(await server.picture(visitor.page));
      const team = await press("KeyG", 1000, visitor.page);
      const shaded = await readPixels(await server.picture(visitor.page));
      expect(team.vision).toEqual({ kind: "team", team: 0 });
      const seats = team.robots.map(({ seat }) => seat);
      expect(seats.length).toBeLessThan(everything.robots.length);
      expect(team.seen.toSorted()).toEqual(seats.toSorted());
      const fogged = await visitor.page.evaluate(() => {
        const { arena } = window;
        return (arena?.frame?.robots ?? []).map(({ x, y }) => arena?.isFogged(Math.floor(x), Math.floor(y)));
      });
      // Its own robots stand in the clear; what it sees of others may stand at the edge.
      expect(fogged.filter((isFogged) => isFogged === false).length).toBeGreaterThanOrEqual(3);
      expect(await visitor.page.evaluate(() => window.arena?.isFogged(1, 1))).toBe(true);
      const labels = await visitor.page.evaluate(() => window.arena?.drawn?.labels);
      expect(labels).toBeLessThanOrEqual(seats.length);
      // The small map is dark where the team does not see, and only there.
      const [map] = await visitor.page.evaluate(
        () => window.arena?.hud?.parts.find(({ name }) => name === "minimap")?.boxes ?? [],
      );
      if (map === undefined) throw new Error("there is no minimap");
      let [darker, all] = [0, 0];
      for (let y = Math.ceil(map.y + 4); y < map.y + map.h - 4; y++) {
        for (let x = Math.ceil(map.x + 4); x < map.x + map.w - 4; x++) {
          const brightness = ({ data, width }: typeof lit): number =>
            [0, 1, 2].reduce((sum, channel) => sum + (data[4 * (y * width + x) + channel] ?? 0), 0);
          all++;
          if (brightness(shaded) < 0.7 * brightness(lit)) darker++;
        }
      }
      expect(darker / all).toBeGreaterThan(0.15);
      expect(darker / all).toBeLessThan(0.95);
    });
  });

  it("shows no error in the console", () => {
    expect([...visitor.errors, ...counter.errors]).toEqual([]);
  });
});

/** Cores: announced, found in the middle, heavy, and known to all. */
import { describe, expect, it } from "vitest";
import { chassisAt } from "#shared/content/chassis.ts";
import { modeAt, modeIds, modes } from "#shared/content/modes.ts";
import { TILE } from "#shared/lib/math.ts";
import { createWorld, createWorldIn } from "#shared/sim/create.ts";
import { EVERYBODY } from "#shared/sim/events.ts";
import { NEUTRAL } from "#shared/sim/input.ts";
import { step } from "#shared/sim/step.ts";
import { LIVE, OVERTIME, type World } from "#shared/sim/world.ts";
import { arena, only, type PlayedEvent, play, rest, robotOf } from "#tests/support/arena.ts";

const CORE = 2;

function matchOf(mode: (typeof modeIds)[number], mazeSeed = 3): World {
  const number = modeIds.indexOf(mode);
  const seats = Array.from({ length: modeAt(number).robots }, () => ({ driver: 0, chassis: 0 }));
  return createWorld({ mode: number, mazeSeed, salt: 11, seats });
}

/** Lets ticks pass until `last`, and returns what happened to prizes. */
function prizesUntil(world: World, last: number): PlayedEvent[] {
  const found: PlayedEvent[] = [];
  while (world.tick < last) {
    step(world, { inputs: world.robots.map(() => [NEUTRAL]), commands: [] });
    for (const event of world.events) {
      if (event.kind === "announced" || event.kind === "appeared") found.push({ ...event, tick: world.tick });
    }
  }
  return found;
}

const coresOf = (world: World) => world.resources.filter(({ kind }) => kind === CORE);

describe("a core", () => {
  it("is announced 10 s before it appears, each time that its mode says, to everybody", () => {
    const world = matchOf("duel");
    const { warmup, prizes } = modes.duel;
    const events = prizesUntil(world, warmup + 3599);
    expect(events.map(({ kind, tick }) => [kind, tick])).toEqual(
      prizes.flatMap((at) => [
        ["announced", warmup + at - 300],
        ["appeared", warmup + at],
      ]),
    );
    expect(events.every(({ seenBy }) => seenBy === EVERYBODY)).toBe(true);
    expect(only(events, "announced").every(({ ticks, resource }) => ticks === 300 && resource === CORE)).toBe(true);
  });

  it("appears in the very middle of the Foundry", () => {
    for (const mode of ["scavenge", "heist", "duel"] as const) {
      const world = matchOf(mode);
      const [first = 0] = modes[mode].prizes;
      const events = prizesUntil(world, 150 + first);
      const middle = { x: (world.maze.width * TILE) / 2, y: (world.maze.height * TILE) / 2 };
      expect(only(events, "appeared")).toMatchObject([middle]);
      expect(coresOf(world)).toMatchObject([{ ...middle, by: -1 }]);
    }
  });

  it("appears on a free tile beside it while another lies there, to all sides alike", () => {
    const seen = new Set<string>();
    const { maze } = matchOf("duel");
    for (let salt = 1; salt <= 30; salt++) {
      const seats = new Array(2).fill({ driver: 0, chassis: 0 });
      const world = createWorldIn(maze, { mode: modeIds.indexOf("duel"), mazeSeed: 3, salt, seats });
      Object.assign(world, { phase: LIVE, phaseEnd: modes.duel.length, tick: 590 });
      prizesUntil(world, 600);
      world.tick = 1490;
      prizesUntil(world, 1500);
      const [one, other] = coresOf(world);
      const away = [Math.abs((other?.x ?? 0) - (one?.x ?? 0)), Math.abs((other?.y ?? 0) - (one?.y ?? 0))];
      expect(away).toEqual([TILE / 2, TILE / 2]);
      seen.add(`${other?.x} ${other?.y}`);
    }
    expect(seen.size).toBe(4);
  });

  it("appears on the open tile nearest to the middle where a maze has no Foundry", () => {
    const world = arena(["#########", "#A......#", "#..###..#", "#..###..#", "#..###..#", "#......B#", "#########"]);
    world.tick = 1799;
    rest(world, 1);
    const [core] = coresOf(world);
    expect([(core?.x ?? 0) / TILE - 4.5, (core?.y ?? 0) / TILE - 3.5].map(Math.abs).sort()).toEqual([0, 2]);
  });

  it("does not appear in overtime", () => {
    const world = arena(["######", "#A..B#", "#....#", "######"]);
    Object.assign(world, { phase: OVERTIME, tick: 1795 });
    rest(world, 10);
    expect(coresOf(world)).toEqual([]);
  });

  it("needs room for 3", () => {
    const hold = chassisAt(0).cargo;
    for (const [cargo, taken] of [
      [hold - 3, 1],
      [hold - 2, 0],
    ] as const) {
      const world = arena(["######", "#A.o.#", "#....#", "######"]);
      robotOf(world, "A").cargo = [cargo, 0, 0];
      play(world, { A: "right*20" });
      expect(robotOf(world, "A").cargo).toEqual([cargo, 0, taken]);
    }
  });

  it("is picked up and dropped before everybody's eyes", () => {
    const world = arena(["###############", "#A.o..#......B#", "#.....#.......#", "###############"]);
    const events = play(world, { A: "right*20, drop" });
    expect(only(events, "picked")).toMatchObject([{ resource: CORE, seenBy: EVERYBODY }]);
    expect(only(events, "dropped")).toMatchObject([{ resource: CORE, seenBy: EVERYBODY }]);
  });

  it("takes 15 ticks to unload and banks 10, also as the 4th unit", () => {
    const world = arena(["########", "#00....#", "#00....#", "#......#", "########"]);
    robotOf(world, "A").cargo = [3, 0, 1];
    const events = only(rest(world, 60), "banked");
    expect(events.map(({ tick, unit, value }) => [tick, unit, value])).toEqual([
      [6, 1, 1],
      [11, 2, 1],
      [16, 3, 1],
      [31, 4, 10],
    ]);
  });

  it("is the last that its carrier drops", () => {
    const world = arena(["########", "#..A...#", "#......#", "########"]);
    robotOf(world, "A").cargo = [1, 1, 1];
    const events = only(play(world, { A: "drop, wait, drop, wait, drop" }), "dropped");
    expect(events.map(({ resource }) => resource)).toEqual([0, 1, CORE]);
  });
});

describe("a robot with a core", () => {
  const withCore = (): World => {
    const world = arena([
      "##############################",
      "#A...........................#",
      `#${".".repeat(28)}#`,
      "##############################",
    ]);
    robotOf(world, "A").cargo = [0, 0, 1];
    rest(world, 20);
    return world;
  };

  it("uses no abilities", () => {
    const world = withCore();
    const events = play(world, { A: "ability1, wait, ability2, wait" });
    expect(only(events, "cast")).toEqual([]);
    expect(robotOf(world, "A").drive.energy).toBe(3000);
  });

  it("drives at four fifths of the speed that its load allows", () => {
    const world = withCore();
    const other = arena([
      "##############################",
      "#A...........................#",
      `#${".".repeat(28)}#`,
      "##############################",
    ]);
    robotOf(other, "A").cargo = [3, 0, 0];
    rest(other, 20);
    for (const each of [world, other]) play(each, { A: "right*20" });
    const loaded = robotOf(other, "A").drive.vx;
    expect(robotOf(world, "A").drive.vx).toBe(Math.floor((loaded * 4) / 5));
  });

  it("uses them again when it is rid of it", () => {
    const world = withCore();
    robotOf(world, "A").cargo = [0, 0, 0];
    rest(world, 20);
    expect(only(play(world, { A: "right+ability1" }), "cast")).toHaveLength(1);
  });
});

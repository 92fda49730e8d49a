/** Count-down, play, overtime and the outcome. */
import { describe, expect, it } from "vitest";
import { TILE } from "#shared/lib/math.ts";
import { snapshotWorld } from "#shared/sim/codec.ts";
import { EVERYBODY } from "#shared/sim/events.ts";
import { LIVE, OVER, OVERTIME, WARMUP, type World } from "#shared/sim/world.ts";
import { arena, only, play, rest, robotOf } from "#tests/support/arena.ts";

const YARD = ["################", "#00..........11#", "#00..........11#", "#......C.......#", "################"];

/** A world whose play ends with the tick `length`. */
function short(length: number): World {
  const world = arena(YARD);
  world.phaseEnd = length;
  return world;
}

function bank(world: World, letter: string, banked: number): void {
  robotOf(world, letter).stats.banked = banked;
}

describe("count-down", () => {
  it("lets robots drive on their pads and not leave them, for 5 s", () => {
    const world = arena(YARD, { warmup: true });
    const { drive } = robotOf(world, "A");
    let most = 0;
    play(
      world,
      { A: "right*149" },
      {
        each: () => {
          most = Math.max(most, drive.x);
        },
      },
    );
    expect(world.phase).toBe(WARMUP);
    expect(most).toBe(3 * TILE - 430);
    const events = play(world, { A: "right*10" });
    expect(only(events, "phase")).toMatchObject([{ phase: LIVE, tick: 150, seenBy: EVERYBODY }]);
    expect(drive.x).toBeGreaterThan(3 * TILE);
  });

  it("lets nobody fire, cast or drop", () => {
    const world = arena(YARD, { warmup: true });
    robotOf(world, "A").cargo = [2, 0, 0];
    const events = play(world, { A: "fire+ability1+ability2+drop, wait, fire+ability1+ability2+drop" });
    expect(events).toEqual([]);
  });

  it("holds robots that are pushed", () => {
    const world = arena(["########", "#00....#", "#00....#", "#......#", "########"], { warmup: true });
    play(world, { A: "right+down*60" });
    expect(robotOf(world, "A").drive).toMatchObject({ x: 3 * TILE - 430, y: 3 * TILE - 430 });
    const two = arena(["########", "#00....#", "#00.B..#", "#......#", "########"], { warmup: true });
    Object.assign(robotOf(two, "A").drive, { x: 3 * TILE - 430, y: 2 * TILE });
    Object.assign(robotOf(two, "B").drive, { x: 3 * TILE - 830, y: 2 * TILE, held: 0 });
    rest(two, 1);
    expect(robotOf(two, "A").drive.x).toBe(3 * TILE - 430);
  });
});

describe("play", () => {
  it("lasts 180 s from the end of the count-down", () => {
    const world = arena(YARD, { warmup: true });
    bank(world, "A", 1);
    rest(world, 150);
    expect(world.phaseEnd).toBe(150 + 5400);
    world.phaseEnd = 200;
    const events = rest(world, 60);
    expect(only(events, "phase")).toMatchObject([{ phase: OVER, tick: 200 }]);
    expect(world.tick).toBe(200);
  });

  it("counts what is unloaded in its last tick", () => {
    const world = short(30);
    const robot = robotOf(world, "A");
    robot.cargo = [1, 0, 0];
    robot.unloadAt = 30;
    robotOf(world, "A").drive.x = 2 * TILE;
    rest(world, 40);
    expect(robot.stats.banked).toBe(1);
    expect(world.outcome?.places).toEqual([1, 2, 2]);
    expect(world.phase).toBe(OVER);
  });

  it("is not over when what is unloaded in its last tick makes two equal: overtime follows", () => {
    const world = short(30);
    bank(world, "B", 1);
    const robot = robotOf(world, "A");
    robot.cargo = [1, 0, 0];
    robot.unloadAt = 30;
    rest(world, 31);
    expect([robot.stats.banked, world.phase, world.tied]).toEqual([1, OVERTIME, 0b011]);
  });

  it("that is over stays as it is", () => {
    const world = short(10);
    bank(world, "A", 5);
    rest(world, 10);
    expect(world.phase).toBe(OVER);
    const before = snapshotWorld(world);
    expect(play(world, { A: "right+fire*20" })).toEqual([]);
    expect(snapshotWorld(world)).toEqual(before);
  });
});

describe("overtime", () => {
  const tiedAt30 = (): World => {
    const world = short(30);
    bank(world, "A", 7);
    bank(world, "B", 7);
    bank(world, "C", 6);
    rest(world, 30);
    return world;
  };

  it("comes only when the first place is shared, and lasts 30 s at most", () => {
    const world = tiedAt30();
    expect(world).toMatchObject({ phase: OVERTIME, phaseEnd: 30 + 900, tied: 0b011, outcome: null });
    rest(world, 899);
    expect(world.phase).toBe(OVERTIME);
    const events = rest(world, 1);
    expect(only(events, "phase")).toMatchObject([{ phase: OVER, tick: 930 }]);
    expect(world.outcome).toEqual({ places: [1, 1, 3], suddenDeath: false });
    const decided = short(30);
    bank(decided, "A", 7);
    rest(decided, 31);
    expect(decided.phase).toBe(OVER);
  });

  it("lets nothing new appear", () => {
    const world = tiedAt30();
    rest(world, 800);
    expect(world.resources).toEqual([]);
  });

  it("ends with the first unit that a tied seat unloads, which wins", () => {
    const world = tiedAt30();
    Object.assign(robotOf(world, "B"), { cargo: [1, 0, 0] });
    const events = rest(world, 20);
    expect(only(events, "banked")).toMatchObject([{ seat: 1, tick: 36 }]);
    expect(only(events, "phase")).toMatchObject([{ phase: OVER, tick: 36 }]);
    expect(world.outcome).toEqual({ places: [2, 1, 3], suddenDeath: true });
    expect(world.tick).toBe(36);
  });

  it("is won by the tied seat that unloads first, even when another seat has banked more meanwhile", () => {
    const world = tiedAt30();
    bank(world, "C", 9);
    Object.assign(robotOf(world, "B"), { cargo: [1, 0, 0] });
    rest(world, 20);
    expect(world.outcome).toEqual({ places: [3, 1, 2], suddenDeath: true });
  });

  it("is not decided by a seat that was not tied", () => {
    const world = arena([
      "################",
      "#00..........11#",
      "#00..........11#",
      "#22............#",
      "#22............#",
      "################",
    ]);
    world.phaseEnd = 30;
    bank(world, "A", 7);
    bank(world, "B", 7);
    robotOf(world, "C").cargo = [1, 0, 0];
    robotOf(world, "C").unloadAt = 40;
    rest(world, 60);
    expect(robotOf(world, "C").stats.banked).toBe(1);
    expect(world.phase).toBe(OVERTIME);
  });

  it("that two tied seats end in the same tick goes to the one with more banked", () => {
    const world = tiedAt30();
    Object.assign(robotOf(world, "A"), { cargo: [1, 0, 0], unloadAt: 40 });
    Object.assign(robotOf(world, "B"), { cargo: [0, 1, 0], unloadAt: 40 });
    rest(world, 20);
    expect(world.tick).toBe(40);
    expect(world.outcome).toEqual({ places: [2, 1, 3], suddenDeath: true });
  });

  it("decided in the last tick of overtime counts", () => {
    const world = tiedAt30();
    Object.assign(robotOf(world, "B"), { cargo: [1, 0, 0], unloadAt: 930 });
    rest(world, 920);
    expect(world.outcome).toEqual({ places: [2, 1, 3], suddenDeath: true });
  });
});

describe("places", () => {
  it("go by banked, then kills, then fewer deaths, and are shared when all are equal", () => {
    const cases = [
      [
        [
          [5, 0, 0],
          [4, 9, 0],
          [6, 0, 9],
        ],
        [2, 3, 1],
      ],
      [
        [
          [5, 1, 0],
          [4, 2, 0],
          [4, 1, 0],
        ],
        [1, 2, 3],
      ],
      [
        [
          [5, 1, 3],
          [4, 1, 2],
          [4, 1, 1],
        ],
        [1, 3, 2],
      ],
      [
        [
          [5, 1, 3],
          [4, 1, 2],
          [4, 1, 2],
        ],
        [1, 2, 2],
      ],
    ] as const;
    for (const [stats, places] of cases) {
      const world = short(10);
      for (const [seat, [banked, kills, deaths]] of stats.entries()) {
        Object.assign(world.robots[seat]?.stats ?? {}, { banked, kills, deaths });
      }
      rest(world, 11);
      expect(world.outcome?.places).toEqual(places);
    }
  });
});

describe("where waves come", () => {
  const three = (): World => arena(YARD, { mode: "stampede" });

  it("play is over as soon as all robots are down, and all share the first place", () => {
    const world = three();
    Object.assign(robotOf(world, "A").stats, { banked: 9, kills: 1 });
    for (const letter of "ABC") robotOf(world, letter).hull = letter === "C" ? 100 : 0;
    rest(world, 1);
    expect([world.phase, world.robots.map(({ alive }) => alive)]).toEqual([LIVE, [0, 0, 1]]);
    robotOf(world, "C").hull = 0;
    const events = rest(world, 1);
    expect(only(events, "phase")).toMatchObject([{ phase: OVER, tick: 2 }]);
    expect(world.outcome).toEqual({ places: [1, 1, 1], suddenDeath: false });
  });

  it("a robot that is down does not come back after its 4 s, but with a wave", () => {
    const world = three();
    // Something is still to come, so the wave lasts.
    Object.assign(world, { waveAt: 999, waveLeft: 1 });
    robotOf(world, "A").hull = 0;
    rest(world, 200);
    expect(robotOf(world, "A")).toMatchObject({ alive: 0, respawnAt: 999 });
  });

  it("there is no overtime, and nobody leads", () => {
    const world = three();
    robotOf(world, "A").cargo = [2, 0, 0];
    Object.assign(robotOf(world, "A").drive, { x: 2 * TILE, y: 2 * TILE });
    world.phaseEnd = 20;
    const events = rest(world, 20);
    expect(only(events, "banked")).toHaveLength(2);
    expect(only(events, "lead")).toEqual([]);
    expect(world.vaults).toEqual([2]);
    expect(world.outcome?.places).toEqual([1, 1, 1]);
  });
});

describe("a free-for-all", () => {
  it("goes on when all robots are down", () => {
    const world = arena(YARD);
    for (const letter of "ABC") robotOf(world, letter).hull = 0;
    rest(world, 2);
    expect(world.phase).toBe(LIVE);
  });
});

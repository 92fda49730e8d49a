/** Two teams: shared pads, vaults, raids, and who wins. A and B play together against C and D. */
import { describe, expect, it } from "vitest";
import { chassisAt } from "#shared/content/chassis.ts";
import { TILE } from "#shared/lib/math.ts";
import { EVERYBODY } from "#shared/sim/events.ts";
import { placesOf } from "#shared/sim/stages/check-end.ts";
import { OVER, OVERTIME, type World } from "#shared/sim/world.ts";
import { arena, only, play, rest, robotOf } from "#tests/support/arena.ts";

const YARD = [
  "##################",
  "#00............11#",
  "#00............11#",
  "#................#",
  "#....A.B..C.D....#",
  "#................#",
  "##################",
];

/** Places by letter, in tiles. */
type Spots = Readonly<Record<string, readonly [number, number]>>;

function heist(spots: Spots = {}): World {
  const world = arena(YARD, { mode: "heist" });
  for (const [letter, [x, y]] of Object.entries(spots)) {
    Object.assign(robotOf(world, letter).drive, { x: x * TILE, y: y * TILE });
  }
  return world;
}

const statsOf = (world: World, letter: string) => robotOf(world, letter).stats;

describe("a team", () => {
  it("begins with 6 in its vault and shares one pad", () => {
    const world = heist();
    expect(world.vaults).toEqual([6, 6]);
    expect(world.robots.map(({ team, pad }) => [team, pad])).toEqual([
      [0, 0],
      [0, 0],
      [1, 1],
      [1, 1],
    ]);
  });

  it("unloads side by side: what is banked fills its vault, and is counted for the seat", () => {
    const world = heist({ A: [1.5, 1.5], B: [2.5, 2.5] });
    robotOf(world, "A").cargo = [4, 0, 0];
    robotOf(world, "B").cargo = [0, 1, 0];
    const events = rest(world, 40);
    expect(only(events, "banked")).toHaveLength(5);
    expect(world.vaults).toEqual([6 + 5 + 2, 6]);
    expect([statsOf(world, "A").banked, statsOf(world, "B").banked]).toEqual([5, 2]);
  });

  it("is repaired on its pad, and not on the other's", () => {
    const world = heist({ B: [1.5, 1.5], A: [15.5, 1.5] });
    for (const robot of world.robots) robot.hull = 900;
    rest(world, 10);
    expect(world.robots.map(({ hull }) => hull > 900)).toEqual([false, true, false, false]);
  });

  it("neither unloads nor is repaired while an enemy stands on its pad", () => {
    const world = heist({ A: [1.5, 1.5], C: [2.6, 2.6] });
    robotOf(world, "A").cargo = [2, 0, 0];
    robotOf(world, "A").hull = 900;
    expect(only(rest(world, 30), "banked")).toEqual([]);
    expect(robotOf(world, "A").hull).toBe(900);
    robotOf(world, "C").drive.x = 8 * TILE;
    expect(only(rest(world, 6), "banked")).toHaveLength(1);
  });

  it("takes the lead together: only another team's lead is news, and who brought it is named", () => {
    const world = heist({ A: [1.5, 1.5], B: [2.5, 2.5], D: [15.5, 1.5] });
    robotOf(world, "B").cargo = [1, 0, 0];
    robotOf(world, "A").cargo = [2, 0, 0];
    robotOf(world, "A").unloadAt = 30;
    robotOf(world, "D").cargo = [0, 3, 0];
    robotOf(world, "D").unloadAt = 40;
    const events = rest(world, 60);
    expect(only(events, "lead").map(({ seat, tick, seenBy }) => [seat, tick, seenBy])).toEqual([
      [1, 6, EVERYBODY],
      [3, 45, EVERYBODY],
    ]);
  });
});

describe("a raid", () => {
  it("carries off a unit per 12 ticks until the hold is full, and tells the whole team and the thief", () => {
    const world = heist({ A: [15.5, 1.5] });
    const hold = chassisAt(0).cargo;
    world.vaults = [6, hold + 14];
    const events = rest(world, 12 * hold + 28);
    const ticks = Array.from({ length: hold }, (_, unit) => 13 + 12 * unit);
    expect(only(events, "stolen").map(({ tick }) => tick)).toEqual(ticks);
    expect(robotOf(world, "A").cargo).toEqual([hold, 0, 0]);
    expect(world.vaults).toEqual([6, 14]);
    for (const event of only(events, "stolen")) {
      expect(event).toMatchObject({ seat: 0, team: 1 });
      expect(event.seenBy & 0b1101).toBe(0b1101);
    }
    expect(statsOf(world, "A")).toMatchObject({ stolen: hold, pickedUp: hold, banked: 0 });
  });

  it("is known to all of both teams, wherever they are", () => {
    const rows = [
      "##############",
      "#00#......#11#",
      "#00#......#11#",
      "#..#......#..#",
      "#B.#C.....#D.#",
      "##############",
    ];
    const world = arena(rows, { mode: "heist" });
    Object.assign(robotOf(world, "A").drive, { x: 12 * TILE, y: 2 * TILE });
    const [theft] = only(rest(world, 13), "stolen");
    expect(theft).toMatchObject({ seat: 0, team: 1, seenBy: 0b1111 });
  });

  it("stops while a defender stands on the vault, and begins its 12 ticks anew", () => {
    const world = heist({ A: [15.3, 1.4], C: [16.6, 2.6] });
    expect(only(rest(world, 30), "stolen")).toEqual([]);
    robotOf(world, "C").drive.x = 8 * TILE;
    expect(only(rest(world, 14), "stolen").map(({ tick }) => tick)).toEqual([43]);
  });

  it("is not stopped by a defender that is down", () => {
    const world = heist({ A: [15.3, 1.4], C: [16.6, 2.6] });
    Object.assign(robotOf(world, "C"), { alive: 0, respawnAt: 999 });
    expect(only(rest(world, 13), "stolen")).toHaveLength(1);
  });

  it("begins its 12 ticks anew when the thief comes back", () => {
    const world = heist({ A: [15.5, 1.5] });
    rest(world, 12);
    robotOf(world, "A").drive.x = 12 * TILE;
    rest(world, 1);
    robotOf(world, "A").drive.x = 15.5 * TILE;
    expect(only(rest(world, 13), "stolen").map(({ tick }) => tick)).toEqual([26]);
  });

  it("empties a vault and takes nothing from an empty one, whoever comes", () => {
    const world = heist({ A: [15.5, 1.5], B: [16.5, 2.5] });
    world.vaults = [6, 3];
    const events = rest(world, 60);
    expect(only(events, "stolen")).toHaveLength(3);
    expect(world.vaults).toEqual([6, 0]);
    expect(statsOf(world, "A").stolen + statsOf(world, "B").stolen).toBe(3);
  });

  it("gives the last unit of two thieves to either, as the tick turns", () => {
    const thieves = [0, 1, 2, 3].map((wait) => {
      const world = heist();
      world.vaults = [6, 1];
      rest(world, wait);
      for (const [letter, x, y] of [
        ["A", 15.5, 1.5],
        ["B", 16.5, 2.5],
      ] as const) {
        Object.assign(robotOf(world, letter).drive, { x: x * TILE, y: y * TILE });
      }
      return only(rest(world, 13), "stolen").map(({ seat }) => seat);
    });
    expect(thieves.every(({ length }) => length === 1)).toBe(true);
    expect(new Set(thieves.flat()).size).toBe(2);
  });

  it("is no theft on one's own pad, nor where there are no vaults", () => {
    const world = heist({ A: [1.5, 1.5] });
    expect(only(rest(world, 30), "stolen")).toEqual([]);
    const free = arena(YARD);
    Object.assign(robotOf(free, "A").drive, { x: 15.5 * TILE, y: 1.5 * TILE });
    expect(only(rest(free, 30), "stolen")).toEqual([]);
  });

  it("ends a concealment", () => {
    const world = arena(YARD, { mode: "heist", chassis: { A: "wraith" } });
    Object.assign(robotOf(world, "A").drive, { x: 15.5 * TILE, y: 1.5 * TILE });
    play(world, { A: "ability1, wait*11" });
    expect(robotOf(world, "A").drive.active1).toBeGreaterThan(0);
    rest(world, 1);
    expect(statsOf(world, "A").stolen).toBe(1);
    expect(robotOf(world, "A").drive.active1).toBe(0);
  });

  it("that turns the scores makes the thief's team lead", () => {
    const world = heist({ A: [15.5, 1.5] });
    expect(only(rest(world, 13), "lead")).toMatchObject([{ seat: 0, tick: 13 }]);
  });
});

describe("the end of a heist", () => {
  it("gives a team one place: by its vault, whoever banked it", () => {
    const world = heist();
    world.vaults = [9, 10];
    statsOf(world, "A").banked = 50;
    world.phaseEnd = 1;
    rest(world, 1);
    expect(world.phase).toBe(OVER);
    expect(world.outcome?.places).toEqual([2, 2, 1, 1]);
  });

  it("between equal vaults goes by the kills, then the deaths of all its robots", () => {
    const world = heist();
    expect(placesOf(world)).toEqual([1, 1, 1, 1]);
    for (const letter of "AB") statsOf(world, letter).kills = 2;
    statsOf(world, "C").kills = 3;
    expect(placesOf(world)).toEqual([1, 1, 2, 2]);
    statsOf(world, "D").kills = 1;
    statsOf(world, "A").deaths = 1;
    expect(placesOf(world)).toEqual([2, 2, 1, 1]);
  });

  it("is overtime when the vaults are equal: all seats of the teams are tied", () => {
    const world = heist();
    world.phaseEnd = 1;
    rest(world, 1);
    expect(world).toMatchObject({ phase: OVERTIME, tied: 0b1111, outcome: null });
  });

  it("is decided in overtime by the first unit that any of a team unloads, for all of it, whatever raids took", () => {
    const world = heist({ D: [15.5, 1.5] });
    world.phaseEnd = 1;
    rest(world, 1);
    world.vaults = [9, 3];
    robotOf(world, "D").cargo = [1, 0, 0];
    rest(world, 10);
    expect(world.outcome).toEqual({ places: [2, 2, 1, 1], suddenDeath: true });
  });

  it("is not decided in overtime by what is carried off, but counts it when time is over", () => {
    const world = heist({ A: [15.5, 1.5] });
    Object.assign(world, { phaseEnd: 1 });
    rest(world, 1);
    world.phaseEnd = 60;
    const events = rest(world, 58);
    expect(only(events, "stolen").length).toBeGreaterThan(0);
    expect(world.phase).toBe(OVERTIME);
    rest(world, 2);
    expect(world.outcome).toEqual({ places: [1, 1, 2, 2], suddenDeath: false });
  });
});

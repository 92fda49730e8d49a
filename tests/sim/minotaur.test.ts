/** The Minotaur: when it comes and goes, whom it hunts, how it walks and strikes, and what it leaves. */
import { describe, expect, it } from "vitest";
import { beastNumber, beasts } from "#shared/content/beasts.ts";
import { modes } from "#shared/content/modes.ts";
import { points } from "#shared/content/units.ts";
import { TILE, tiles } from "#shared/lib/math.ts";
import { seconds } from "#shared/lib/time.ts";
import { createWorld } from "#shared/sim/create.ts";
import { EVERYBODY } from "#shared/sim/events.ts";
import { NOBODY, OVERTIME, type World } from "#shared/sim/world.ts";
import { arena, only, type PlayedEvent, play, rest, robotOf } from "#tests/support/arena.ts";
import { apart, put, withFoundry } from "#tests/support/beasts.ts";

const { minotaur } = beasts;
const MIDDAY = modes.scavenge.beast.at;

/** A hall with the Foundry in its middle, and a home far off. */
const HALL = [
  "####################",
  "#00................#",
  "#00................#",
  "#..................#",
  "#..A............B..#",
  "#..................#",
  "#..................#",
  "#..................#",
  "####################",
];

/** Corridors as mazes have them: two tiles wide. */
const RING = [
  "################",
  "#..A...........#",
  "#..............#",
  "#..##########..#",
  "#..##########..#",
  "#..##########..#",
  "#..............#",
  "#..............#",
  "################",
];

function hall(): World {
  return withFoundry(arena(HALL), { column: 8, row: 3, columns: 2, rows: 2 });
}

/** Makes robots that cannot be destroyed in a test, in place. */
function harden(world: World): World {
  for (const robot of world.robots) robot.hull = points(10_000);
  return world;
}

/** Keeps the beast from charging, in place. */
function calm(world: World): World {
  for (const beast of world.beasts) beast.chargeAt = 1_000_000;
  return world;
}

describe("the coming of the Minotaur", () => {
  it("is at half time, in the middle of the Foundry, and known to all", () => {
    const world = hall();
    world.tick = MIDDAY - 2;
    expect(rest(world, 1).some((event) => event.kind === "came")).toBe(false);
    const [came] = only(rest(world, 1), "came");
    expect(came).toMatchObject({ x: 9 * TILE, y: 4 * TILE, seenBy: EVERYBODY, beast: beastNumber("minotaur") });
    expect(world.beasts).toMatchObject([{ hull: points(400), hullMost: points(400), target: NOBODY }]);
  });

  it("is over after 45 seconds", () => {
    const world = harden(hall());
    world.tick = MIDDAY - 1;
    const played = rest(world, 1 + minotaur.stay);
    expect(only(played, "left")).toMatchObject([{ tick: MIDDAY + minotaur.stay, seenBy: EVERYBODY }]);
    expect(world.beasts).toEqual([]);
  });

  it("is over with the time of play, and none comes in overtime", () => {
    const world = harden(hall());
    put(world, "minotaur", 9, 4);
    Object.assign(world, { phase: OVERTIME, phaseEnd: 100_000 });
    expect(only(rest(world, 1), "left")).toHaveLength(1);
    expect(world.beasts).toEqual([]);
    world.tick = world.phaseEnd - world.length + MIDDAY - 1;
    rest(world, 2);
    expect(world.beasts).toEqual([]);
  });

  it("counts from the beginning of play, however long the match is", () => {
    const seats = Array.from({ length: 6 }, () => ({ driver: 0, chassis: 0 }));
    const world = createWorld({ mode: 0, mazeSeed: 3, salt: 1, seats, warmup: 20, length: MIDDAY + 30 });
    for (let tick = 0; tick < 20 + MIDDAY + 1; tick++) {
      expect(world.beasts).toHaveLength(0);
      rest(world, 1);
      if (world.beasts.length > 0) break;
    }
    expect(world.tick).toBe(20 + MIDDAY);
  });
});

describe("whom the Minotaur hunts", () => {
  it("is whoever carries most room and is not at home", () => {
    const world = hall();
    robotOf(world, "A").cargo = [4, 0, 0];
    robotOf(world, "B").cargo = [2, 0, 1];
    put(world, "minotaur", 9, 6);
    rest(world, 1);
    expect(world.beasts[0]?.target).toBe(1);
  });

  it("is the nearer of two that carry as much", () => {
    const world = hall();
    put(world, "minotaur", 6, 6);
    rest(world, 1);
    expect(world.beasts[0]?.target).toBe(0);
  });

  it("is nobody at home: it lets go of whoever gets there, and walks to the Foundry when all are", () => {
    const world = hall();
    const robot = robotOf(world, "A");
    robotOf(world, "B").alive = 0;
    robotOf(world, "B").respawnAt = 10_000;
    const beast = put(calm(world), "minotaur", 9, 7);
    beast.chargeAt = 10_000;
    rest(world, 10);
    expect(beast.target).toBe(0);
    Object.assign(robot.drive, { x: 2 * TILE, y: 2 * TILE });
    rest(world, 90);
    expect(beast.target).toBe(NOBODY);
    expect(apart(beast, { x: 9 * TILE, y: 4 * TILE })).toBeLessThan(0.1);
  });

  it("stays the same for 6 seconds, and then is whoever carries most: cargo is bait", () => {
    const world = harden(hall());
    robotOf(world, "A").cargo = [3, 0, 0];
    const beast = put(world, "minotaur", 9, 6);
    calm(world);
    rest(world, 1);
    expect(beast.target).toBe(0);
    robotOf(world, "A").cargo = [0, 0, 0];
    robotOf(world, "B").cargo = [1, 0, 0];
    rest(world, minotaur.keeps - 1);
    expect(beast.target).toBe(0);
    rest(world, 1);
    expect(beast.target).toBe(1);
  });

  it("is another at once when it is destroyed", () => {
    const world = hall();
    robotOf(world, "A").cargo = [3, 0, 0];
    const beast = put(world, "minotaur", 9, 6);
    calm(world);
    rest(world, 1);
    robotOf(world, "A").hull = 0;
    rest(world, 2);
    expect(beast.target).toBe(1);
  });
});

describe("the walk of the Minotaur", () => {
  it("goes round corners to its target, at its own speed", () => {
    const world = arena(RING);
    const beast = put(world, "minotaur", 14, 7);
    calm(world);
    const played = untilStruck(world, 300);
    const [struck] = only(played, "struck");
    // 5 + 9 tiles of way to where it is in reach, with the corners cut.
    const way = ((struck?.tick ?? 0) * minotaur.speed) / TILE;
    expect(way).toBeGreaterThan(12);
    expect(way).toBeLessThan(17);
    expect(beast.y).toBeLessThan(3 * TILE);
  });

  it("takes a tunnel that opens before it", () => {
    const world = arena(RING);
    robotOf(world, "A").drive.x = tiles(8);
    put(world, "minotaur", 8, 7);
    calm(world);
    for (const row of [3, 4, 5]) for (const column of [7, 8]) world.tiles[row * world.maze.width + column] = 6;
    const [struck] = only(untilStruck(world, 300), "struck");
    expect(((struck?.tick ?? 300) * minotaur.speed) / TILE).toBeLessThan(6);
  });

  it("reaches a robot anywhere in any maze, and is never stuck", { timeout: 60_000 }, () => {
    for (const mazeSeed of [1, 2, 3, 4, 5, 6]) {
      const seats = Array.from({ length: 6 }, () => ({ driver: 0, chassis: 0 }));
      const world = createWorld({ mode: 0, mazeSeed, salt: mazeSeed, seats, warmup: 1 });
      rest(world, 2);
      const { pads, foundry } = world.maze;
      const beast = put(world, "minotaur", foundry.column + 4, foundry.row + 4);
      calm(world);
      for (const robot of world.robots.slice(1)) Object.assign(robot, { alive: 0, respawnAt: 1_000_000 });
      world.resources = [];
      const hunted = robotOf(world, "A");
      for (const pad of pads.slice(1)) {
        Object.assign(hunted.drive, { x: (pad.column + 1) * TILE, y: (pad.row + 1) * TILE, protection: 0 });
        hunted.hull = points(80);
        const from = world.tick;
        Object.assign(beast, { bornAt: from });
        untilStruck(world, 1200);
        expect(world.tick - from).toBeLessThan(1100);
      }
    }
  });

  it("gets faster by 0.2 tiles a second with each 10 seconds", () => {
    const world = harden(hall());
    const beast = put(world, "minotaur", 17, 7);
    calm(world);
    robotOf(world, "A").cargo = [1, 0, 0];
    const speed = (): number => {
      Object.assign(beast, { x: 15 * TILE, y: 6 * TILE, waypoint: -1, strikeAt: 1_000_000 });
      rest(world, 5);
      return Math.hypot(beast.vx, beast.vy);
    };
    expect(speed()).toBeCloseTo(minotaur.speed, -0.5);
    world.tick += minotaur.angerPace * 3;
    expect(speed()).toBeCloseTo(minotaur.speed + 3 * minotaur.anger, -0.5);
  });

  it("pushes robots out of its way, not itself", () => {
    const world = harden(hall());
    const beast = put(world, "minotaur", 9, 6);
    calm(world);
    robotOf(world, "A").cargo = [5, 0, 0];
    const other = robotOf(world, "B");
    Object.assign(other.drive, { x: 8 * TILE, y: tiles(5.6) });
    rest(world, 60);
    expect(apart(beast, other.drive)).toBeGreaterThan(1.1);
    expect(apart(beast, robotOf(world, "A").drive)).toBeLessThan(1.3);
  });
});

describe("the blow of the Minotaur", () => {
  it("takes 40 from everyone within reach, every 1.2 seconds", () => {
    const world = harden(hall());
    for (const [letter, column] of [
      ["A", 9 - 1.15],
      ["B", 9 + 1.15],
    ] as const) {
      Object.assign(robotOf(world, letter).drive, { x: tiles(column), y: 5 * TILE });
    }
    put(world, "minotaur", 9, 5);
    const hits = only(rest(world, 80), "hit");
    expect(hits.map(({ seat, tick, amount, by }) => [seat, tick, amount, by])).toEqual(
      [1, 37, 73].flatMap((tick) => [0, 1].map((seat) => [seat, tick, points(40), NOBODY])),
    );
  });

  it("reaches robots at home, too, but no protected ones", () => {
    const world = harden(hall());
    Object.assign(robotOf(world, "A").drive, { x: 2 * TILE, y: 2 * TILE });
    Object.assign(robotOf(world, "B").drive, { x: 4 * TILE, y: 3 * TILE, protection: 20 });
    put(world, "minotaur", 3, 3);
    const struck = only(rest(world, 10), "struck");
    expect(struck.map(({ seat }) => seat)).toEqual([0]);
  });

  it("fells the barricade in its way", () => {
    const world = arena(RING, { chassis: { A: "volt" } });
    put(world, "minotaur", 12, 2);
    calm(world);
    const played = play(world, { A: "aim=0+ability2, wait*200" });
    expect(only(played, "gone")).toMatchObject([{ wrecked: true }]);
    expect(only(played, "struck").length).toBeGreaterThan(0);
  });

  it("that destroys is nobody's kill, and its own in the feed", () => {
    const world = hall();
    robotOf(world, "A").hull = points(30);
    Object.assign(robotOf(world, "A").drive, { x: 9 * TILE, y: tiles(4.6) });
    put(world, "minotaur", 9, 6);
    const [kill] = only(rest(world, 3), "kill");
    expect(kill).toMatchObject({ seat: 0, by: NOBODY, beast: beastNumber("minotaur") });
  });
});

describe("the end of the Minotaur", () => {
  it("leaves a core and 8 scrap around it, and is told to all", () => {
    const world = hall();
    const beast = put(world, "minotaur", 9, 6);
    beast.hull = points(4);
    const { x, y } = { x: 9 * TILE, y: 6 * TILE };
    const shooter = robotOf(world, "A");
    Object.assign(shooter.drive, { x: 6 * TILE, y: 6 * TILE });
    beast.chargeAt = 10_000;
    const played = play(world, { A: "aim=0+fire*20" });
    expect(only(played, "slain")).toMatchObject([{ by: 0, seenBy: EVERYBODY }]);
    expect(only(played, "wounded")[0]).toMatchObject({ by: 0, amount: points(5) });
    expect(world.beasts).toEqual([]);
    const kinds = world.resources.map(({ kind }) => kind).toSorted();
    expect(kinds).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 2]);
    for (const resource of world.resources) expect(apart(resource, { x, y })).toBeLessThan(4);
    expect(only(played, "appeared")).toHaveLength(1);
    expect(shooter.stats).toMatchObject({ beasts: 1, beastDamage: points(5) });
  });

  it("does not come by its own kind: robots hurt it, whoever they are", () => {
    const world = harden(hall());
    const beast = put(world, "minotaur", 9, 6);
    Object.assign(beast, { chargeAt: 10_000 });
    Object.assign(robotOf(world, "A").drive, { x: 6 * TILE, y: 6 * TILE });
    Object.assign(robotOf(world, "B").drive, { x: 12 * TILE, y: 6 * TILE });
    play(world, { A: "aim=0+fire*14", B: "aim=512+fire*14" });
    expect(robotOf(world, "A").stats.beastDamage).toBeGreaterThan(0);
    expect(robotOf(world, "B").stats.beastDamage).toBeGreaterThan(0);
    const dealt = robotOf(world, "A").stats.beastDamage + robotOf(world, "B").stats.beastDamage;
    expect(beast.hull).toBe(points(400) - dealt);
    expect([robotOf(world, "A").stats.damageDealt, robotOf(world, "A").stats.hits > 0]).toEqual([0, true]);
  });
});

/** Rests until a robot was struck, at most so many ticks. */
function untilStruck(world: World, most: number): PlayedEvent[] {
  const played: PlayedEvent[] = [];
  for (let tick = 0; tick < most; tick++) {
    played.push(...rest(world, 1));
    if (played.some((event) => event.kind === "struck")) break;
  }
  return played;
}

/** A second is 30 ticks: the numbers above are of the rule book. */
describe("the numbers of the Minotaur", () => {
  it("are those of the rule book", () => {
    expect(minotaur.strike).toEqual({ reach: tiles(0.5), damage: points(40), pace: seconds(1.2) });
    expect(minotaur.speed).toBe(Math.floor((3.4 * TILE) / 30));
    expect(minotaur.charge).toMatchObject({ within: tiles(8), damage: points(60), wallStun: seconds(1.5) });
  });
});

/** Drones: chasers that run at robots, spitters that keep their distance, haulers that carry resources off. */
import { describe, expect, it } from "vitest";
import { beastAt, beasts } from "#shared/content/beasts.ts";
import { points } from "#shared/content/units.ts";
import { weapons } from "#shared/content/weapons.ts";
import { TILE, tiles } from "#shared/lib/math.ts";
import { step } from "#shared/sim/step.ts";
import { BEASTS, NOBODY, OVERTIME, type World } from "#shared/sim/world.ts";
import { arena, only, play, rest, robotOf } from "#tests/support/arena.ts";
import { apart, put, withGates } from "#tests/support/beasts.ts";
import { circleInWall } from "#tests/support/bodies.ts";
import { createRandomPlay } from "#tests/support/random-play.ts";

const { chaser, spitter, hauler } = beasts;

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
const LANE = [
  "######################",
  "#....................#",
  "#...............A....#",
  "#....................#",
  "######################",
];
/** A gate at the left, loot in the middle, nobody near. */
const STORE = [
  "######################",
  "#..................#.#",
  "#..................#A#",
  "#.........ss.......#.#",
  "#.........cs.......#.#",
  "######################",
];

function ring(): World {
  return quiet(arena(RING, { mode: "stampede" }));
}

function hardened(world: World): World {
  for (const robot of world.robots) robot.hull = points(1000);
  return world;
}

/** Overtime: no wave comes, and nothing appears. In place. */
function quiet(world: World): World {
  return Object.assign(world, { phase: OVERTIME, phaseEnd: 1_000_000 });
}

describe("a chaser", () => {
  it("runs round the corner at the nearest robot and strikes it for 8 every 15 ticks", () => {
    const world = hardened(ring());
    const beast = put(world, "chaser", 12.5, 7.5);
    const played = rest(world, 260);
    const hits = only(played, "hit");
    const [first] = hits;
    expect(first).toMatchObject({ seat: 0, by: NOBODY, amount: points(8) });
    // 6 tiles up and 9 to the left, at 3 tiles a second; it looks for its way at every 15th tick.
    expect(((first?.tick ?? 0) * chaser.speed) / TILE).toBeLessThan(16.5);
    for (let index = 1; index < hits.length; index++) {
      expect((hits[index]?.tick ?? 0) - (hits[index - 1]?.tick ?? 0)).toBe(chaser.strike.pace);
    }
    expect(hits.length).toBeGreaterThan(5);
    expect(apart(beast, robotOf(world, "A").drive)).toBeLessThan(0.9);
  });

  it("goes for the nearer of two robots", () => {
    const world = hardened(
      arena(["####################", "#.A..............B.#", "#..................#", "####################"], {
        mode: "stampede",
      }),
    );
    const beast = put(world, "chaser", 12.5, 1.5);
    rest(world, 90);
    expect(beast.target).toBe(1);
    expect(only(rest(world, 10), "hit").every(({ seat }) => seat === 1)).toBe(true);
  });

  it("does not stack: drones give way to each other and to robots", () => {
    const world = hardened(ring());
    for (let count = 0; count < 12; count++) put(world, "chaser", 12.5, 7.5);
    rest(world, 400);
    for (const one of world.beasts) {
      expect(apart(one, robotOf(world, "A").drive)).toBeGreaterThan(0.6);
      for (const other of world.beasts) if (other !== one) expect(apart(one, other)).toBeGreaterThan(0.5);
    }
    const { drive } = robotOf(world, "A");
    // The robot has not been moved by them.
    expect([drive.x, drive.y]).toEqual([tiles(3.5), tiles(1.5)]);
  });

  it("leaves one scrap where it falls, and counts for whoever slew it", () => {
    const world = arena(LANE, { mode: "stampede" });
    put(world, "chaser", 11, 2.5);
    const played = play(quiet(world), { A: "aim=512+fire*40" });
    const [slain] = only(played, "slain");
    expect(slain).toMatchObject({ by: 0 });
    expect(only(played, "wounded").every(({ amount }) => amount === points(5))).toBe(true);
    expect(only(played, "wounded")).toHaveLength(6);
    expect(robotOf(world, "A").stats).toMatchObject({ beasts: 1, beastDamage: points(30), damageDealt: 0 });
    const scrap = world.resources.filter(({ by }) => by === NOBODY);
    expect(scrap).toMatchObject([{ kind: 0 }]);
    expect(apart(scrap[0] ?? { x: 0, y: 0 }, slain ?? { x: 0, y: 0 })).toBeLessThan(1);
  });
});

describe("a spitter", () => {
  it("comes within 5 tiles, backs off within 4, and spits 6 damage once a second", () => {
    const world = quiet(hardened(arena(LANE, { mode: "stampede" })));
    const beast = put(world, "spitter", 6, 2.5);
    const played = rest(world, 240);
    expect(apart(beast, robotOf(world, "A").drive)).toBeLessThanOrEqual(5.01);
    const spat = only(played, "spat");
    expect(spat.length).toBeGreaterThan(4);
    for (let index = 1; index < spat.length; index++) {
      expect((spat[index]?.tick ?? 0) - (spat[index - 1]?.tick ?? 0)).toBe(weapons.spit.pace);
    }
    expect(only(played, "hit")).not.toEqual([]);
    for (const hit of only(played, "hit")) expect(hit).toMatchObject({ by: NOBODY, amount: points(6) });
    robotOf(world, "A").drive.x = beast.x + 2 * TILE;
    rest(world, 60);
    expect(apart(beast, robotOf(world, "A").drive)).toBeGreaterThan(3.9);
    expect(world.projectiles.every(({ owner, team }) => owner === NOBODY && team === BEASTS)).toBe(true);
  });

  it("hurts no beast with its bolts", () => {
    const world = quiet(hardened(arena(LANE, { mode: "stampede" })));
    put(world, "spitter", 11.5, 2.5);
    const between = put(world, "chaser", 14, 2.5);
    const played = rest(world, 120);
    expect(only(played, "spat").length).toBeGreaterThan(2);
    expect([between.hull, only(played, "wounded")]).toEqual([chaser.hull, []]);
  });

  it("does not shoot at what it cannot see: a cloaked robot, one behind a wall", () => {
    const world = quiet(hardened(arena(LANE, { mode: "stampede", chassis: { A: "wraith" } })));
    play(world, { A: "ability1, wait*3" });
    put(world, "spitter", 12, 2.5);
    expect(only(rest(world, 60), "spat")).toEqual([]);
    const walled = quiet(hardened(arena(["########", "#A.#...#", "#..#...#", "########"], { mode: "stampede" })));
    put(walled, "spitter", 6, 2);
    expect(only(rest(walled, 60), "spat")).toEqual([]);
  });

  it("shoots through a grate", () => {
    const world = quiet(hardened(arena(["########", "#A.=...#", "#..=...#", "########"], { mode: "stampede" })));
    put(world, "spitter", 6, 2);
    expect(only(rest(world, 60), "hit").length).toBeGreaterThan(0);
  });
});

describe("a hauler", () => {
  const store = (): World => quiet(withGates(arena(STORE, { mode: "stampede" }), [{ column: 1, row: 1 }]));

  it("takes as much as it can carry and vanishes with it through a gate", () => {
    const world = store();
    const beast = put(world, "hauler", 6, 3);
    let most = 0;
    const each = (): void => {
      most = Math.max(
        most,
        beast.cargo.reduce((sum, count) => sum + count, 0),
      );
    };
    const played = rest(world, 400, { each });
    expect(most).toBe(hauler.cargo);
    const full = put(world, "hauler", 6, 3);
    full.cargo = [2, 1, 0];
    const { x, y } = full;
    world.resources.push({ id: world.nextId++, kind: 0, x, y, from: 0, by: NOBODY, seenBy: 0 });
    rest(world, 2);
    expect(full.cargo).toEqual([2, 1, 0]);
    world.resources.pop();
    world.beasts.pop();
    expect(only(played, "left")).toHaveLength(1);
    expect(world.beasts).toEqual([]);
    expect(world.resources).toHaveLength(1);
  });

  it("goes home with less when nothing is left, and waits while it has nothing", () => {
    const world = store();
    world.resources.splice(1);
    put(world, "hauler", 6, 3);
    put(world, "hauler", 12, 2);
    rest(world, 400);
    expect(world.resources).toEqual([]);
    expect(world.beasts).toMatchObject([{ cargo: [0, 0, 0], vx: 0, vy: 0 }]);
  });

  it("lets go of what it stole when it is slain", () => {
    const world = store();
    const beast = put(world, "hauler", 6, 3);
    while (beast.cargo[0] === 0 && beast.cargo[1] === 0) rest(world, 1);
    const stolen = [...beast.cargo];
    const lying = world.resources.length;
    Object.assign(robotOf(world, "A").drive, { x: beast.x + 3 * TILE, y: beast.y });
    beast.hull = points(1);
    const played = play(world, { A: "aim=512+fire*8" });
    expect(only(played, "slain")).toHaveLength(1);
    expect(world.resources.length).toBe(lying + 1 + (stolen[0] ?? 0) + (stolen[1] ?? 0));
  });

  it("leaves cores alone", () => {
    const world = store();
    for (const resource of world.resources) Object.assign(resource, { kind: 2 });
    put(world, "hauler", 6, 3);
    rest(world, 200);
    expect(world.resources).toHaveLength(4);
  });
});

describe("any drone", () => {
  it("stays out of walls, whatever robots do", () => {
    let deepest = 0;
    for (let seed = 1; seed <= 6; seed++) {
      const world = withGates(ring(), [{ column: 13, row: 6 }]);
      for (let count = 0; count < 9; count++)
        put(world, (["chaser", "spitter", "hauler"] as const)[count % 3] ?? "chaser", 12.5, 7.5);
      put(world, "bull", 14, 2);
      const next = createRandomPlay(seed, world, {});
      for (let tick = 0; tick < 250; tick++) {
        hardened(world);
        step(world, next());
        deepest = Math.max(
          deepest,
          ...world.beasts.map(({ kind, x, y }) => circleInWall(world, x, y, beastAt(kind).radius)),
        );
      }
    }
    // A unit is a thousandth of a tile: what rounding at corners may leave.
    expect(deepest).toBeLessThan(2);
  });

  it("keeps the numbers of the rule book", () => {
    expect([chaser.hull, spitter.hull, hauler.hull]).toEqual([30, 20, 60].map(points));
    expect(weapons.spit).toMatchObject({ damage: points(6), range: tiles(6), pace: 30 });
  });
});

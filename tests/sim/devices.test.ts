/** Devices, shells, magnets and tunnels together: what is true of all of them, whatever the robots do. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chassisAt } from "#shared/content/chassis.ts";
import { deviceList, PAD_CLEARANCE } from "#shared/content/devices.ts";
import { STOPS_ROBOT } from "#shared/content/mazes/maze.ts";
import { TILE } from "#shared/lib/math.ts";
import { hashWorld, restoreWorld, snapshotWorld } from "#shared/sim/codec.ts";
import { bodiesOf } from "#shared/sim/devices.ts";
import { step } from "#shared/sim/step.ts";
import type { World } from "#shared/sim/world.ts";
import { arena, play, rest, robotOf } from "#tests/support/arena.ts";
import { depthInWall } from "#tests/support/bodies.ts";
import { createRandomPlay } from "#tests/support/random-play.ts";

const SEED = 20261122;
const TIMEOUT = 120_000;

/** A lattice of 7 × 5 cells in which everything that bores, blocks, pulls, throws and lays is close together. */
const YARD = [
  "######################",
  "#00.s...#..x...s...11#",
  "#00..#..#..x..#....11#",
  "###==##.###########.##",
  "#..s....#..s..x......#",
  "#.......#.....x..c...#",
  "#..###xx#..####..#####",
  "#..s..........s......#",
  "#....................#",
  "#..#####..####..###..#",
  "#..c..#.......#......#",
  "#.....#..s....#..s...#",
  "#==##########..####xx#",
  "#22....s....#...s..33#",
  "#22.........#......33#",
  "######################",
];

function yard(salt: number): World {
  const world = arena(YARD, { salt, chassis: { A: "mule", B: "volt", C: "stalker", D: "bulwark" } });
  for (const robot of world.robots) {
    // Out of their homes, where nothing can be placed near enemies.
    const column = 4 + ((salt >>> (robot.seat * 3)) & 7);
    Object.assign(robot.drive, { x: column * TILE + TILE / 2, y: 8 * TILE + 300 });
  }
  return world;
}

/** Full energy and no cooldown: so that everything happens much more often than in play. */
function refresh(world: World): void {
  for (const { drive } of world.robots) Object.assign(drive, { energy: 3000, cooldown1: 0, cooldown2: 0 });
}

describe("a world with devices, shells and tunnels", () => {
  it("goes on the same from its bytes, in any tick", { timeout: TIMEOUT }, () => {
    let [devices, shells, openings] = [0, 0, 0];
    fc.assert(
      fc.property(fc.nat(0x7fff_ffff), fc.integer({ min: 1, max: 200 }), (seed, at) => {
        const world = yard(seed);
        const next = createRandomPlay(seed, world, { badLines: true, commands: true });
        for (let tick = 0; tick < at; tick++) {
          refresh(world);
          step(world, next());
        }
        devices += world.devices.length;
        shells += world.shells.length;
        openings += world.openings.length;
        const copy = restoreWorld(snapshotWorld(world), world.maze);
        expect(copy.tiles).toEqual(world.tiles);
        for (let tick = 0; tick < 60; tick++) {
          refresh(world);
          refresh(copy);
          const record = next();
          step(world, record);
          step(copy, record);
          expect([world.tick, hashWorld(copy)]).toEqual([world.tick, hashWorld(world)]);
          expect(copy.events).toEqual(world.events);
        }
        expect(copy.tiles).toEqual(world.tiles);
      }),
      { seed: SEED, numRuns: 40 },
    );
    expect(Math.min(devices, shells, openings)).toBeGreaterThan(10);
  });

  it("keeps robots and loose resources out of walls, and devices to their rules", { timeout: TIMEOUT }, () => {
    let [gone, closed, pulled] = [0, 0, 0];
    fc.assert(
      fc.property(fc.nat(0x7fff_ffff), (seed) => {
        const world = yard(seed);
        const next = createRandomPlay(seed, world, { badLines: true, commands: true });
        for (let tick = 0; tick < 650; tick++) {
          refresh(world);
          const before = new Map(world.resources.map(({ id, x }) => [id, x]));
          step(world, next());
          for (const robot of world.robots)
            if (robot.alive === 1) expect(depthInWall(world, robot)).toBeLessThanOrEqual(1);
          for (const { id, x, y } of world.resources) {
            if (before.has(id) && before.get(id) !== x) pulled++;
            expect(STOPS_ROBOT[world.tiles[(y >> 10) * world.maze.width + (x >> 10)] ?? 1]).toBe(0);
          }
          for (const { kind } of world.events) {
            if (kind === "gone") gone++;
            if (kind === "closed") closed++;
          }
          checkDevices(world);
          expect(world.openings.map(({ tile }) => tile)).toEqual(
            world.openings.map(({ tile }) => tile).sort((one, other) => one - other),
          );
        }
      }),
      { seed: SEED, numRuns: 12 },
    );
    expect(Math.min(gone, closed, pulled)).toBeGreaterThan(30);
  });
});

function checkDevices(world: World): void {
  for (const device of world.devices) {
    const def = deviceList[device.kind];
    const own = world.devices.filter(({ kind, owner }) => kind === device.kind && owner === device.owner);
    expect(own.length).toBeLessThanOrEqual(def?.most ?? 0);
    for (const other of own) {
      const [dx, dy] = [other.x - device.x, other.y - device.y];
      if (other !== device) expect(dx * dx + dy * dy).toBeGreaterThanOrEqual((def?.apart ?? 0) * (def?.apart ?? 0));
    }
    expect(device.hull > 0 || def?.hull === 0).toBe(true);
    expect(device.endsAt === 0 || device.endsAt > world.tick).toBe(true);
    world.robots.forEach((robot) => {
      const pad = world.maze.pads[robot.pad];
      if (robot.team === device.team || pad === undefined) return;
      const dx = Math.max(pad.column * TILE - device.x, 0, device.x - (pad.column + 2) * TILE);
      const dy = Math.max(pad.row * TILE - device.y, 0, device.y - (pad.row + 2) * TILE);
      expect(dx * dx + dy * dy).toBeGreaterThanOrEqual(PAD_CLEARANCE * PAD_CLEARANCE);
    });
  }
}

describe("two robots in one tick", () => {
  const HALL = [
    "###########",
    "#.........#",
    "#.........#",
    "#..A...B..#",
    "#.........#",
    "###########",
    "###########",
    "###########",
    "###########",
  ];

  it("may place where the other places: no order of seats decides who gets the place", () => {
    const world = arena(HALL, { chassis: { A: "volt", B: "volt" } });
    robotOf(world, "B").drive.x = robotOf(world, "A").drive.x + 2 * (430 + 154 + 410) - 300;
    play(world, { A: "aim=0+ability1", B: "aim=512+ability1" });
    expect(world.devices.map(({ owner }) => owner)).toEqual([0, 1]);
    expect(bodiesOf(world)).toHaveLength(2);
  });

  it("cannot place where something stands since the tick before", () => {
    const world = arena(HALL, { chassis: { A: "volt", B: "volt" } });
    robotOf(world, "B").drive.x = robotOf(world, "A").drive.x + 2 * (430 + 154 + 410) - 300;
    play(world, { A: "aim=0+ability1" });
    play(world, { B: "aim=512+ability1" });
    expect(world.devices.map(({ owner }) => owner)).toEqual([0]);
  });
});

describe("a device", () => {
  it("that fires at a robot of another team kills for its owner, and no order of devices changes what they do", () => {
    const play2 = (swap: boolean): unknown => {
      const world = arena(
        [
          "############",
          "#..........#",
          "#.A..C..B..#",
          "#..........#",
          "############",
          "############",
          "############",
          "############",
        ],
        {
          chassis: { A: "volt", B: "volt" },
        },
      );
      play(world, { A: "aim=768+ability1", B: "aim=768+ability1" });
      if (swap) world.devices.reverse();
      const chassis = chassisAt(robotOf(world, "C").chassis);
      rest(world, 120);
      return [robotOf(world, "C").hull < chassis.hull, robotOf(world, "C").hull, robotOf(world, "C").hurtFrom];
    };
    expect(play2(true)).toEqual(play2(false));
  });
});

describe("the body of a device", () => {
  it("pushes nobody into a wall: where there is no room the wall is the harder of the two", () => {
    for (const letter of ["A", "B"]) {
      const world = arena(
        ["########", "#A...B.#", "#......#", "#......#", "########", "########", "########", "########"],
        {
          chassis: { A: "volt", B: "mule" },
        },
      );
      play(world, { A: "aim=0+ability1" });
      const [turret] = world.devices;
      const { radius } = chassisAt(robotOf(world, letter).chassis);
      Object.assign(robotOf(world, letter).drive, { x: (turret?.x ?? 0) + 20, y: TILE + radius });
      Object.assign(turret ?? {}, { y: TILE + radius + 300 });
      rest(world, 1, { each: () => expect(depthInWall(world, robotOf(world, letter))).toBe(0) });
      play(world, { [letter]: "right*40" }, { each: () => expect(depthInWall(world, robotOf(world, letter))).toBe(0) });
      // It gets out again.
      expect(robotOf(world, letter).drive.x).toBeGreaterThan(5 * TILE);
    }
  });
});

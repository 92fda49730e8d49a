/** Bored walls grow back: when, over whom not, and what becomes of what is in them. */
import { describe, expect, it } from "vitest";
import { deviceIds } from "#shared/content/devices.ts";
import { CRACKED, GRATE, RUBBLE, STOPS_ROBOT, TUNNEL, WALL } from "#shared/content/mazes/maze.ts";
import { TILE } from "#shared/lib/math.ts";
import { hashWorld, restoreWorld, snapshotWorld } from "#shared/sim/codec.ts";
import { hurtSegment } from "#shared/sim/effects.ts";
import { EVERYBODY } from "#shared/sim/events.ts";
import type { Device } from "#shared/sim/things.ts";
import type { World } from "#shared/sim/world.ts";
import { arena, only, play, rest, robotOf } from "#tests/support/arena.ts";
import { depthInWall } from "#tests/support/bodies.ts";

const MULE = { chassis: { A: "mule" } } as const;
const PAIR = ["##########", "#A.#..#..#", "#..#..#..#", "##########"];
const MIXED = ["##########", "#A.x..=..#", "#..x..=..#", "##########"];
/** Tiles of the first and the second wall of the drawings. */
const FIRST = [13, 23] as const;
const SECOND = [16, 26] as const;

function bored(rows: readonly string[]): World {
  const world = arena(rows, MULE);
  play(world, { A: "aim=0+ability1" });
  expect(kinds(world, FIRST)).toEqual([TUNNEL, TUNNEL]);
  return world;
}

function kinds(world: World, tiles: readonly number[]): (number | undefined)[] {
  return tiles.map((tile) => world.tiles[tile]);
}

function device(world: World, kind: "turret" | "barricade" | "mine", x: number, y: number): Device {
  const placed: Device = {
    id: world.nextId++,
    kind: deviceIds.indexOf(kind),
    owner: 0,
    team: 0,
    x,
    y,
    aim: 0,
    hull: 1800,
    armsAt: 0,
    endsAt: 0,
    darkUntil: 0,
    readyAt: 0,
    seenBy: EVERYBODY,
  };
  world.devices.push(placed);
  return placed;
}

describe("a bored wall", () => {
  it("grows back after 15 s, each segment by itself, and everybody is told", () => {
    const world = bored(PAIR);
    const revision = world.tilesRevision;
    expect(only(rest(world, 449), "closed")).toEqual([]);
    const events = rest(world, 1);
    expect(only(events, "closed")).toMatchObject([
      { tile: 13, seenBy: EVERYBODY },
      { tile: 16, seenBy: EVERYBODY },
    ]);
    expect(kinds(world, [...FIRST, ...SECOND])).toEqual([WALL, WALL, WALL, WALL]);
    expect(world.openings).toEqual([]);
    expect(world.tilesRevision).toBe(revision + 2);
  });

  it("becomes again what it was: cracked with the hull it had, or a grate", () => {
    const world = arena(MIXED, MULE);
    hurtSegment(world, 0, 700);
    play(world, { A: "aim=0+ability1" });
    rest(world, 450);
    expect(kinds(world, [...FIRST, ...SECOND])).toEqual([CRACKED, CRACKED, GRATE, GRATE]);
    expect(world.crackedHull).toEqual([1100]);
  });

  it("that was cracked takes no damage while it is open", () => {
    const world = bored(MIXED);
    play(world, { A: "aim=0+fire*30" });
    expect(world.crackedHull).toEqual([1800]);
  });

  it("waits as long as a robot stands in it, and closes as soon as it has left", () => {
    const world = bored(PAIR);
    const { drive } = robotOf(world, "A");
    Object.assign(drive, { x: 3.5 * TILE, y: 1.5 * TILE, vx: 0, vy: 0 });
    const waiting = rest(world, 700, { each: () => expect(depthInWall(world, robotOf(world, "A"))).toBe(0) });
    // The other one closed in time.
    expect(only(waiting, "closed").map(({ tile }) => tile)).toEqual([16]);
    expect(kinds(world, FIRST)).toEqual([TUNNEL, TUNNEL]);
    const leaving = play(world, { A: "right*20" });
    expect(only(leaving, "closed").map(({ tile }) => tile)).toEqual([13]);
    const [closed] = only(leaving, "closed");
    const copy = bored(PAIR);
    Object.assign(robotOf(copy, "A").drive, { x: 3.5 * TILE, y: 1.5 * TILE, vx: 0, vy: 0 });
    rest(copy, 700);
    play(copy, { A: `right*${(closed?.tick ?? 0) - copy.tick - 1}` });
    // One tick earlier its rim was still inside.
    expect(robotOf(copy, "A").drive.x - 481).toBeLessThan(4 * TILE);
    expect(depthInWall(world, robotOf(world, "A"))).toBe(0);
  });

  it("waits for a robot whose rim alone reaches in", () => {
    const world = bored(PAIR);
    Object.assign(robotOf(world, "A").drive, { x: 3 * TILE - 480, y: 1.5 * TILE, vx: 0, vy: 0 });
    rest(world, 460);
    expect(world.openings).toHaveLength(1);
    robotOf(world, "A").drive.x -= 1;
    rest(world, 1);
    expect(world.openings).toEqual([]);
  });

  it("does not wait for a robot that is down", () => {
    const world = bored(PAIR);
    rest(world, 440);
    Object.assign(robotOf(world, "A"), { alive: 0, respawnAt: 99_999 });
    Object.assign(robotOf(world, "A").drive, { x: 3.5 * TILE, y: 1.5 * TILE });
    rest(world, 10);
    expect(world.openings).toEqual([]);
  });

  it("waits for beasts", () => {
    const world = bored(PAIR);
    rest(world, 448);
    const beast = {
      id: world.nextId++,
      kind: 2,
      x: 3.5 * TILE,
      y: 1.5 * TILE,
      vx: 0,
      vy: 0,
      heading: 0,
      hull: 900,
      hullMost: 900,
      bornAt: 0,
      target: -1,
      targetUntil: 0,
      waypoint: -1,
      // Dazed, so that it stays.
      state: 3,
      stateUntil: 99_999,
      course: 0,
      struck: 0,
      strikeAt: 0,
      chargeAt: 0,
      cargo: [0, 0, 0],
      hurtBy: -1,
      seenBy: EVERYBODY,
    };
    world.beasts.push(beast);
    rest(world, 5);
    expect(kinds(world, FIRST)).toEqual([TUNNEL, TUNNEL]);
    world.beasts.length = 0;
    rest(world, 1);
    expect(kinds(world, FIRST)).toEqual([WALL, WALL]);
  });

  it("destroys the devices in it, and only those", () => {
    const world = bored(PAIR);
    device(world, "mine", 3.5 * TILE, 1.5 * TILE);
    device(world, "turret", 4.25 * TILE, 1.5 * TILE);
    device(world, "barricade", 6.5 * TILE, 2 * TILE);
    const kept = [device(world, "mine", 4.125 * TILE, 2.5 * TILE), device(world, "turret", 8.25 * TILE, 1.5 * TILE)];
    const events = rest(world, 450);
    expect(only(events, "gone").map((event) => [event.device, event.wrecked])).toEqual([
      [2, true],
      [0, true],
      [1, true],
    ]);
    expect(world.devices.map(({ id }) => id)).toEqual(kept.map(({ id }) => id));
  });

  it("moves what lies in it to the nearest floor, at most two a tile", () => {
    const world = bored(PAIR);
    for (let count = 0; count < 5; count++) {
      world.resources.push({ id: world.nextId++, kind: 0, x: 3.5 * TILE, y: 1.5 * TILE, from: 9999, by: 0, seenBy: 0 });
    }
    const far = { id: world.nextId++, kind: 1, x: 8.5 * TILE, y: 1.5 * TILE, from: 9999, by: 0, seenBy: 0 };
    world.resources.push(far);
    rest(world, 450);
    const tiles = world.resources.filter(({ kind }) => kind === 0).map(({ x, y }) => [x >> 10, y >> 10]);
    expect(tiles).toEqual([
      [4, 1],
      [4, 1],
      [2, 1],
      [2, 1],
      [5, 1],
    ]);
    expect(new Set(world.resources.map(({ x, y }) => `${x},${y}`)).size).toBe(6);
    expect(far).toMatchObject({ x: 8.5 * TILE, y: 1.5 * TILE });
    for (const { x, y } of world.resources) {
      expect(STOPS_ROBOT[world.tiles[(y >> 10) * world.maze.width + (x >> 10)] ?? 1]).toBe(0);
    }
  });

  it("stops shots again, and sight", () => {
    const world = arena(["##########", "#A.#..#.B#", "#..#..#..#", "##########"], MULE);
    play(world, { A: "aim=0+ability1" });
    expect(robotOf(world, "B").seenBy & 1).toBe(1);
    rest(world, 450);
    expect(robotOf(world, "B").seenBy & 1).toBe(0);
  });

  it("is open in a restored world, too, which goes on the same", () => {
    const world = arena(MIXED, MULE);
    hurtSegment(world, 0, 700);
    play(world, { A: "aim=0+ability1" });
    rest(world, 200);
    const copy = restoreWorld(snapshotWorld(world), world.maze);
    expect(copy.tiles).toEqual(world.tiles);
    expect(kinds(copy, [...FIRST, ...SECOND])).toEqual([TUNNEL, TUNNEL, TUNNEL, TUNNEL]);
    for (const one of [world, copy]) play(one, { A: "right*60, left*240" });
    expect(hashWorld(copy)).toBe(hashWorld(world));
    expect(copy.tiles).toEqual(world.tiles);
    expect(kinds(copy, FIRST)).toEqual([CRACKED, CRACKED]);
  });

  it("that is broken for good in the meantime stays rubble", () => {
    const world = bored(MIXED);
    hurtSegment(world, 0, 1800);
    expect(kinds(world, FIRST)).toEqual([RUBBLE, RUBBLE]);
    expect(restoreWorld(snapshotWorld(world), world.maze).tiles).toEqual(world.tiles);
    rest(world, 450);
    expect(kinds(world, FIRST)).toEqual([RUBBLE, RUBBLE]);
  });
});

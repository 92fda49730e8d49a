/** The stampede: when waves come and how large, where they come in, and how the fallen come back. */
import { describe, expect, it } from "vitest";
import { beastNumber, beasts } from "#shared/content/beasts.ts";
import { modes } from "#shared/content/modes.ts";
import { points } from "#shared/content/units.ts";
import { TILE } from "#shared/lib/math.ts";
import { seconds } from "#shared/lib/time.ts";
import { hashWorld, restoreWorld, snapshotWorld } from "#shared/sim/codec.ts";
import { createWorld } from "#shared/sim/create.ts";
import { step } from "#shared/sim/step.ts";
import { OVER, type World } from "#shared/sim/world.ts";
import { arena, only, type PlayedEvent, rest, robotOf } from "#tests/support/arena.ts";
import { apart, put, withGates } from "#tests/support/beasts.ts";
import { createRandomPlay } from "#tests/support/random-play.ts";

const { waves } = modes.stampede;

/** A depot that robots stand on, far from the gates. */
const CAMP = [
  "##############",
  "#..#......#..#",
  "#..#......#..#",
  "####.A00B.####",
  "#..#.C00D.#..#",
  "#..#......#..#",
  "##############",
];
const GATES = [
  { column: 1, row: 1 },
  { column: 11, row: 1 },
  { column: 1, row: 4 },
  { column: 11, row: 4 },
];

/** Gates are walled off, so that what comes in stays there. */
function camp(): World {
  const world = withGates(arena(CAMP, { mode: "stampede" }), GATES);
  world.phaseEnd = 1_000_000;
  return world;
}

function match(robots: number, seed = 4): World {
  const seats = Array.from({ length: robots }, (_, seat) => ({ driver: 0, chassis: seat % 6 }));
  return createWorld({ mode: 3, mazeSeed: seed, salt: seed, seats, warmup: 30 });
}

/** Takes every beast out of the maze, in place. */
function clear(world: World): void {
  world.beasts = [];
}

/** Plays wave after wave, each cleared once it is in, and returns how many drones came in each. */
function sizes(world: World, count: number): number[] {
  const came: number[] = [];
  for (let tick = 0; came.length < count || world.waveLeft > 0; tick++) {
    if (tick > 20_000) throw new RangeError("the waves do not come");
    const played = rest(world, 1);
    if (only(played, "wave").length > 0) came.push(0);
    const drones = only(played, "came").filter((event) => event.beast !== beastNumber("bull"));
    if (came.length > 0) came.push((came.pop() ?? 0) + drones.length);
    if (world.waveLeft === 0) clear(world);
  }
  return came;
}

/** Destroys robots, in place, and plays the tick in which it happens. */
function destroy(world: World, letters: string): PlayedEvent[] {
  for (const letter of letters) robotOf(world, letter).hull = 0;
  const played = rest(world, 1);
  for (const letter of letters) Object.assign(robotOf(world, letter), { hurtAt: world.tick });
  return played;
}

describe("waves", () => {
  it("begin 5 seconds after play does, and go on every 35 seconds", () => {
    const world = camp();
    const played = only(rest(world, waves.rest + 2 * waves.pace + 2), "wave");
    const first = 1 + waves.rest;
    expect(played.map(({ wave, tick }) => [wave, tick])).toEqual([
      [1, first],
      [2, first + waves.pace],
      [3, first + 2 * waves.pace],
    ]);
  });

  it("come 5 seconds after the last drone is gone, when that is earlier", () => {
    const world = camp();
    rest(world, waves.rest + 60);
    clear(world);
    const gone = world.tick;
    const [second] = only(rest(world, waves.rest + 2), "wave");
    expect(second).toMatchObject({ wave: 2, tick: gone + 1 + waves.rest });
  });

  it("do not end before all of their drones have come in", () => {
    const world = camp();
    rest(world, waves.rest + 12);
    clear(world);
    expect(world.waveLeft).toBeGreaterThan(0);
    rest(world, 60);
    expect(world.beasts.length).toBeGreaterThan(0);
    expect(only(rest(world, waves.rest + 60), "wave")).toEqual([]);
  });

  it("have (k + 2) · R / 2 drones, 40 at most", () => {
    expect(sizes(match(4), 6)).toEqual([6, 8, 10, 12, 14, 16]);
    expect(sizes(match(3), 4)).toEqual([5, 6, 8, 9]);
    expect(sizes(match(8), 10)).toEqual([12, 16, 20, 24, 28, 32, 36, 40, 40, 40]);
  });

  it("send no more than 40 at a time, those of earlier waves counted", () => {
    const world = camp();
    for (let count = 0; count < 38; count++) put(world, "hauler", 2, 2);
    world.waveAt = world.tick + 1;
    let most = 0;
    rest(world, 100, { each: () => (most = Math.max(most, world.beasts.length)) });
    expect(most).toBe(40);
  });

  it("deal chasers, spitters and haulers, two to one to one", () => {
    const world = match(8);
    const count = (id: "chaser" | "spitter" | "hauler"): number =>
      world.beasts.filter(({ kind }) => kind === beastNumber(id)).length;
    rest(world, 30 + waves.rest + 35);
    expect([count("chaser"), count("spitter"), count("hauler")]).toEqual([6, 3, 3]);
  });

  it("come in at all gates, one at each every 10 ticks", () => {
    const world = camp();
    const played = only(rest(world, waves.rest + 40), "came");
    const spots = played.map(({ x, y, tick }) => `${x / TILE} ${y / TILE} ${tick}`);
    expect(new Set(spots).size).toBe(spots.length);
    expect(new Set(played.map(({ x, y }) => `${x / TILE} ${y / TILE}`))).toEqual(
      new Set(["2 2", "12 2", "2 5", "12 5"]),
    );
    expect(new Set(played.map(({ tick }) => tick)).size).toBe(Math.ceil(played.length / 4));
  });

  it("bring the Minotaur with every third: 100 hull a robot and 50 a wave, and it does not leave", () => {
    const world = camp();
    rest(world, 2);
    Object.assign(world, { wave: 5, waveAt: world.tick + 1 });
    rest(world, 2);
    const bull = world.beasts.find(({ kind }) => kind === beastNumber("bull"));
    expect(bull).toMatchObject({ hull: points(100 * 4 + 50 * 6), hullMost: points(700) });
    rest(world, beasts.minotaur.stay + seconds(1));
    expect(world.beasts).toContain(bull);
    Object.assign(world, { wave: 6, waveAt: world.tick + 1 });
    rest(world, 2);
    expect(world.beasts.filter(({ kind }) => kind === beastNumber("bull"))).toHaveLength(1);
  });

  it("find the robots: a chaser from each gate gets to them in any maze", () => {
    for (const seed of [1, 2, 3]) {
      const world = match(2, seed);
      rest(world, 32);
      world.waveAt = 1_000_000;
      for (const { column, row } of world.maze.gates) put(world, "chaser", column + 1, row + 1);
      const struck = new Set<number>();
      for (let tick = 0; tick < 900; tick++) {
        for (const robot of world.robots) robot.hull = points(1000);
        rest(world, 1);
      }
      for (const beast of world.beasts) {
        if (Math.min(...world.robots.map((robot) => apart(beast, robot.drive))) < 2) struck.add(beast.id);
      }
      expect(struck.size).toBe(world.beasts.length);
    }
  });
});

describe("the fallen", () => {
  it("stay down while the wave is there, and know when the next one comes", () => {
    const world = camp();
    rest(world, waves.rest + 30);
    destroy(world, "A");
    rest(world, 300);
    expect(robotOf(world, "A")).toMatchObject({ alive: 0, respawnAt: world.waveAt });
  });

  it("come back when the last drone is gone", () => {
    const world = camp();
    rest(world, waves.rest + 30);
    destroy(world, "AC");
    clear(world);
    const started = only(rest(world, 1), "started");
    expect(started.map(({ seat }) => seat)).toEqual([0, 2]);
    expect(robotOf(world, "A").alive).toBe(1);
    expect(robotOf(world, "A").drive.protection).toBeGreaterThan(0);
  });

  it("come back when the next wave begins over the last", () => {
    const world = camp();
    rest(world, waves.rest + 30);
    destroy(world, "B");
    const played = rest(world, waves.pace);
    expect(only(played, "started").map(({ tick }) => tick)).toEqual(only(played, "wave").map(({ tick }) => tick));
    expect(robotOf(world, "B").alive).toBe(1);
  });

  it("come back one by one, longest down first, for every 15 units that the others bank", () => {
    const world = camp();
    rest(world, waves.rest + 30);
    destroy(world, "C");
    destroy(world, "A");
    const { drive } = robotOf(world, "B");
    Object.assign(drive, { x: 7 * TILE, y: 4 * TILE });
    robotOf(world, "B").cargo = [15, 0, 0];
    robotOf(world, "D").cargo = [15, 0, 0];
    const banked: number[] = [];
    const back: [number, number][] = [];
    const each = (): void => {
      for (const event of world.events) {
        if (event.kind === "banked") banked.push(event.seat);
        if (event.kind === "started") back.push([event.seat, banked.length]);
      }
      if (banked.length === 15) Object.assign(robotOf(world, "D").drive, { x: 7 * TILE, y: 4 * TILE });
    };
    rest(world, 240, { each });
    expect(back).toEqual([
      [2, 15],
      [0, 30],
    ]);
  });

  it("gain nothing by what was banked while all stood", () => {
    const world = camp();
    rest(world, waves.rest + 30);
    Object.assign(robotOf(world, "B").drive, { x: 7 * TILE, y: 4 * TILE });
    robotOf(world, "B").cargo = [12, 0, 0];
    rest(world, 70);
    expect([robotOf(world, "B").cargo[0], world.revival]).toEqual([0, 0]);
    // What was left over when the last of the fallen came back.
    world.revival = 12;
    rest(world, 1);
    destroy(world, "A");
    robotOf(world, "B").cargo = [14, 0, 0];
    rest(world, 100);
    expect([world.revival, robotOf(world, "A").alive]).toEqual([14, 0]);
  });

  it("end the match when they are all", () => {
    const world = camp();
    rest(world, waves.rest + 30);
    destroy(world, "ABC");
    expect(world.phase).not.toBe(OVER);
    destroy(world, "D");
    expect(world.phase).toBe(OVER);
    expect(world.outcome?.places).toEqual([1, 1, 1, 1]);
  });
});

describe("a stampede as bytes", () => {
  it("continues to the same world from every tick", { timeout: 60_000 }, () => {
    const world = match(4);
    world.salt = 77;
    const next = createRandomPlay(5, world, { badLines: true, commands: true });
    let [seen, stolen] = [0, 0];
    for (let tick = 0; tick < 1500; tick++) {
      for (const robot of world.robots) if (robot.alive === 1 && tick < 1200) robot.hull = points(80);
      if (tick === 100) Object.assign(world, { wave: 2, waveAt: world.tick + 1 });
      const copy = restoreWorld(snapshotWorld(world), world.maze);
      const record = next();
      step(world, record);
      step(copy, record);
      expect([world.tick, hashWorld(copy)]).toEqual([world.tick, hashWorld(world)]);
      expect(copy.events).toEqual(world.events);
      seen = Math.max(seen, new Set(world.beasts.map(({ kind }) => kind)).size);
      stolen += world.events.filter((event) => event.kind === "left").length;
    }
    // Every kind of beast was in it, and resources were carried off.
    expect([seen, stolen > 0]).toEqual([4, true]);
  });
});

/** The brains in play. The same claims over many more matches stand in `brains.long.test.ts`. */
import { describe, expect, it } from "vitest";
import { createBrain } from "#shared/ai/index.ts";
import { playMatch } from "#shared/match/play-match.ts";
import { hashWorld } from "#shared/sim/codec.ts";
import type { TimedInput } from "#shared/sim/input.ts";
import { observe } from "#shared/sim/observe.ts";
import { step } from "#shared/sim/step.ts";
import { OVER, type World } from "#shared/sim/world.ts";
import { arena, robotOf } from "#tests/support/arena.ts";
import { playBrains, setupOf, winsAgainstWanderers } from "#tests/support/brain-matches.ts";

/** Lets brains drive the robots of some seats for some ticks, in place. */
function drive(world: World, seats: readonly number[], ticks: number, each: (world: World) => void = () => {}): void {
  const brains = seats.map((seat) => ({ seat, brain: createBrain("veteran", seat, 5) }));
  for (let tick = 0; tick < ticks && world.phase !== OVER; tick++) {
    const inputs: TimedInput[][] = world.robots.map(() => []);
    for (const { seat, brain } of brains) inputs[seat] = [brain.think(observe(world, seat))];
    step(world, { inputs, commands: [] });
    each(world);
  }
}

describe("a brain", () => {
  it("comes first against five wanderers in at least nine of ten matches", () => {
    expect(winsAgainstWanderers(10)).toBeGreaterThanOrEqual(9);
  }, 60_000);

  it("banks, makes big hauls, uses what it has and never stands about", () => {
    const figures = playBrains("ace", 6);
    expect(figures.standing).toEqual([]);
    for (const banked of figures.bankedBySeat) expect(banked).toBeGreaterThanOrEqual(20);
    for (const uses of figures.usesByChassis.flat()) expect(uses).toBeGreaterThanOrEqual(1);
    expect(figures.bigHaulShare).toBeGreaterThan(0.5);
  }, 60_000);

  it("plays the same match from the same setup, and another from another salt", () => {
    const end = (salt: number): number => {
      const world = playMatch({ ...setupOf(3), salt }, "veteran", { onTick: ({ tick }) => tick >= 900 });
      return hashWorld(world);
    };
    expect(end(5)).toBe(end(5));
    expect(end(5)).not.toBe(end(6));
  });

  it("plays on from the middle of a match with nothing remembered", () => {
    let brains = setupOf(2).seats.map((_, seat) => createBrain("veteran", seat, 1));
    const players = setupOf(2).seats.map((_, seat) => ({
      think: (seen: Parameters<(typeof brains)[number]["think"]>[0]) => brains[seat]?.think(seen) ?? never(),
    }));
    const halfway: number[] = [];
    const world = playMatch(setupOf(2), players, {
      onTick({ tick, robots }) {
        if (tick !== 2800) return undefined;
        for (const { stats } of robots) halfway.push(stats.banked);
        brains = brains.map((_, seat) => createBrain("veteran", seat, 2));
        return undefined;
      },
    });
    const after = world.robots.map(({ stats }, seat) => stats.banked - (halfway[seat] ?? 0));
    expect(after.reduce((sum, banked) => sum + banked, 0)).toBeGreaterThan(60);
  });

  it("fetches four units in one trip rather than one by one", () => {
    const world = arena([
      "#############",
      "#00.........#",
      "#00.........#",
      "#A..####..s.#",
      "#...####s.s.#",
      "#...####..s.#",
      "#...........#",
      "#############",
    ]);
    const hauls: number[] = [];
    drive(world, [0], 400, ({ events }) => {
      for (const event of events) if (event.kind === "haul") hauls.push(event.units);
    });
    expect(hauls[0]).toBe(4);
  });

  it("breaks a cracked wall that saves a long way", () => {
    const world = arena([
      "######################",
      "#00.....x......A.....#",
      "#00.....x............#",
      "#..################..#",
      "#..################..#",
      "#..################..#",
      "#..################..#",
      "#..################..#",
      "#..################..#",
      "#....................#",
      "#....................#",
      "######################",
    ]);
    robotOf(world, "A").cargo[0] = 4;
    drive(world, [0], 240);
    expect(world.crackedHull).toEqual([0]);
    expect(robotOf(world, "A").stats.banked).toBe(5);
  });

  it("two that meet in a corridor pass each other", () => {
    const world = arena([
      "######################",
      "#00................11#",
      "#00................11#",
      "######################",
    ]);
    const [left, right] = [robotOf(world, "A"), robotOf(world, "B")];
    // Each has cargo and starts at the other's pad; no shots: both are protected all the way.
    [left.drive.x, right.drive.x] = [right.drive.x, left.drive.x];
    for (const { cargo } of [left, right]) cargo[0] = 4;
    drive(world, [0, 1], 400, () => {
      left.drive.protection = 100;
      right.drive.protection = 100;
    });
    expect([left.stats.banked, right.stats.banked]).toEqual([5, 5]);
  });
});

function never(): never {
  throw new Error("there is a brain for every seat");
}

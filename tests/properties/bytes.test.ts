/** A world as bytes: it goes on as it would have, and damaged bytes do no harm. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashWorld, restoreWorld, snapshotWorld } from "#shared/sim/codec.ts";
import { step } from "#shared/sim/step.ts";
import type { World } from "#shared/sim/world.ts";
import { checkIntegers } from "#tests/support/invariants.ts";
import { ANYTHING, anySeed, match, playRandom, SEED, TIMEOUT, yard } from "#tests/support/random-matches.ts";
import { createRandomPlay } from "#tests/support/random-play.ts";

describe("a world as bytes", () => {
  it("continues to the same hash from any tick, and is the same bytes again", { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(anySeed, fc.integer({ min: 0, max: 250 }), (seed, at) => {
        const world = yard(seed);
        const next = createRandomPlay(seed, world, ANYTHING);
        for (let tick = 0; tick < at; tick++) step(world, next());
        const bytes = snapshotWorld(world);
        const copy = restoreWorld(bytes, world.maze);
        expect(snapshotWorld(copy)).toEqual(bytes);
        expect(hashWorld(copy)).toBe(hashWorld(world));
        for (let tick = 0; tick < 100; tick++) {
          const record = next();
          step(world, record);
          step(copy, record);
          expect([world.tick, hashWorld(copy)]).toEqual([world.tick, hashWorld(world)]);
          expect(copy.events).toEqual(world.events);
        }
        expect({ ...copy, maze: null }).toEqual({ ...world, maze: null });
      }),
      { seed: SEED, numRuns: 40 },
    );
  });

  it("needs no maze beside it for a match that was made from its seed", { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffff_ffff }), (seed) => {
        const world = match(seed);
        playRandom(world, seed, 60, ANYTHING, () => {});
        const copy = restoreWorld(snapshotWorld(world));
        expect({ ...copy, events: [] }).toEqual({ ...world, events: [] });
      }),
      { seed: SEED, numRuns: 10 },
    );
  });

  it("that were damaged are a world or a RangeError, nothing else", { timeout: TIMEOUT }, () => {
    const worlds = [1, 2, 3].map((seed) => {
      const world = yard(seed);
      playRandom(world, seed, 150, ANYTHING, () => {});
      return { bytes: snapshotWorld(world), maze: world.maze };
    });
    let refused = 0;
    const tryIt = (bytes: Uint8Array, maze: World["maze"]): void => {
      try {
        checkIntegers(restoreWorld(bytes, maze), "world");
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        refused++;
      }
    };
    fc.assert(
      fc.property(fc.nat(2), fc.nat(20_000), fc.nat(255), fc.boolean(), (pick, where, byte, cut) => {
        const { bytes, maze } = worlds[pick] ?? { bytes: new Uint8Array(), maze: yard(0).maze };
        const at = where % bytes.length;
        tryIt(cut ? bytes.slice(0, at) : bytes.with(at, byte), maze);
      }),
      { seed: SEED, numRuns: 1500 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => tryIt(bytes, yard(0).maze)),
      { seed: SEED, numRuns: 300 },
    );
    expect(refused).toBeGreaterThan(500);
  });
});

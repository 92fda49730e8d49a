/** A beam that looked back hits the same when its match is played again from its bytes. */
import { describe, expect, it } from "vitest";
import { decodeBundle, encodeBundle } from "#shared/replay/stream.ts";
import { hashWorld } from "#shared/sim/codec.ts";
import { FIRE, NEUTRAL, type TimedInput } from "#shared/sim/input.ts";
import type { TickRecord } from "#shared/sim/record.ts";
import { step } from "#shared/sim/step.ts";
import type { World } from "#shared/sim/world.ts";
import { arena } from "#tests/support/arena.ts";

const YARD = [
  "##################",
  ...new Array<string>(4).fill("#................#"),
  "#A......B........#",
  ...new Array<string>(9).fill("#................#"),
  "##################",
];
const TICKS = 110;

const begin = (): World => arena(YARD, { chassis: { A: "stalker", B: "dart" } });

/** Takes the records. @returns the hashes, and the ticks of all hits */
function watch(world: World, records: readonly TickRecord[]): { hashes: number[]; hits: number[] } {
  const hits: number[] = [];
  const hashes = records.map((record) => {
    step(world, record);
    if (world.events.some(({ kind }) => kind === "hit")) hits.push(world.tick);
    return hashWorld(world);
  });
  return { hashes, hits };
}

/** A fires along its row all the time, B runs to and fro across it. @param lookBack of all inputs of A @param period of B */
const records = (lookBack: number, period: number): TickRecord[] =>
  Array.from({ length: TICKS }, (_, tick) => {
    const shooter: TimedInput = { ...NEUTRAL, buttons: FIRE, lookBack };
    const runner: TimedInput = { ...NEUTRAL, moveY: (tick + period / 4) % period < period / 2 ? 127 : -127 };
    return { inputs: [[shooter], [runner]], commands: [] };
  });

describe("a replay", () => {
  it("hits what the match did, and other things than one that looks back otherwise", () => {
    const found = [0, 20, 37, 60].map((lookBack) =>
      [20, 24, 28, 32, 36, 40, 44]
        .map((period) => {
          const sent = records(lookBack, period);
          const played = watch(begin(), sent);
          const bytes = encodeBundle({ match: 1, firstTick: 1, records: sent, names: [], hash: 0 });
          expect(watch(begin(), decodeBundle(bytes).records)).toEqual(played);
          return played.hits.join();
        })
        .join(" "),
    );
    expect(new Set(found).size).toBe(found.length);
  });
});

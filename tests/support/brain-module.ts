/** What another engine needs to let the brains play: built as one module, like the simulation. */

import { playMatch } from "#shared/match/play-match.ts";
import { encodeBundle } from "#shared/replay/stream.ts";
import { hashWorld } from "#shared/sim/codec.ts";
import type { MatchSetup } from "#shared/sim/create.ts";
import type { TickRecord } from "#shared/sim/record.ts";

/** Returns the first `ticks` records that six brains make, as JSON of the bytes of a bundle, with the hash after them. */
export function recordBrains(setup: MatchSetup, ticks: number): string {
  const records: TickRecord[] = [];
  const world = playMatch(setup, "veteran", {
    onTick: (_world, { inputs, commands }) => {
      records.push({ inputs: inputs.map((list) => [...list]), commands: [...commands] });
      return records.length === ticks;
    },
  });
  const bytes = encodeBundle({ match: 0, firstTick: 1, records, names: [], hash: hashWorld(world) });
  return JSON.stringify([...bytes]);
}

/** A stage is one rule: it changes the world in place. A mode is a list of stages. */

import type { TickRecord } from "./record.ts";
import type { Scratch } from "./scratch.ts";
import type { World } from "./world.ts";

/** One rule of the step. `scratch` passes things on to later stages of the same tick. */
export type Stage = (world: World, record: TickRecord, scratch: Scratch) => void;

/** Streams of chance: one for each rule that draws, so that a new draw in one shifts no other. */
export const STREAM = {
  spawnTile: 1,
  pushApart: 2,
  dropSpread: 3,
  startTile: 4,
  prizeTile: 5,
  bossGate: 6,
} as const;

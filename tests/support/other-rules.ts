/** Rules as they might have been once: a robot holds half the energy. Built as a module, it plays its own replays. */

import type { TickRecord } from "#shared/sim/record.ts";
import { step as presentStep } from "#shared/sim/step.ts";
import type { World } from "#shared/sim/world.ts";

export { FRAME_VERSION } from "#client/sdk/frame.ts";
export { createWorldStage as stage } from "#client/sdk/world-stage.ts";
export { hashWorld as hash, restoreWorld as restore, snapshotWorld as snapshot } from "#shared/sim/codec.ts";
export { createWorld as create } from "#shared/sim/create.ts";
export { observe as view } from "#shared/sim/observe.ts";

export const RULES_VERSION = 4;

/** 50, in thirtieths. */
const HALF = 1500;

/** One tick by these rules. */
export function step(world: World, record: TickRecord): void {
  presentStep(world, record);
  for (const { drive } of world.robots) drive.energy = Math.min(HALF, drive.energy);
}

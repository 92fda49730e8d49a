/**
 * What a build emits as the module that replays name: the simulation, and what makes frames of its worlds. Stored replays
 * call these names with these arguments, so they stay as they are for good.
 */
export { create, hash, RULES_VERSION, restore, snapshot, step, view } from "#shared/sim/module.ts";
export { FRAME_VERSION } from "./frame.ts";
export { createWorldStage as stage } from "./world-stage.ts";

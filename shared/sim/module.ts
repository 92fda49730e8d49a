/**
 * The simulation as one module: what a build emits, named by its content, so that a replay finds the rules that it was
 * played by. Stored replays call these names with these arguments, so they stay as they are for good.
 */
import type { hashWorld, restoreWorld, snapshotWorld } from "./codec.ts";
import type { createWorld } from "./create.ts";
import type { observe } from "./observe.ts";
import type { step } from "./step.ts";

export { hashWorld as hash, restoreWorld as restore, snapshotWorld as snapshot } from "./codec.ts";
export { createWorld as create } from "./create.ts";
export { observe as view } from "./observe.ts";
export { step } from "./step.ts";
export { RULES_VERSION } from "./version.ts";

/** What this module, or a built one, offers. */
export interface SimModule {
  readonly RULES_VERSION: number;
  readonly create: typeof createWorld;
  readonly step: typeof step;
  /** What a seat may know of a world. */
  readonly view: typeof observe;
  readonly hash: typeof hashWorld;
  readonly snapshot: typeof snapshotWorld;
  readonly restore: typeof restoreWorld;
}

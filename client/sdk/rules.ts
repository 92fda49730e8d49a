/** The rules that a match is played by on this page: its own, or those of the module that an older replay names. */

import { hashWorld, restoreWorld, snapshotWorld } from "#shared/sim/codec.ts";
import type { MatchSetup } from "#shared/sim/create.ts";
import { createWorld } from "#shared/sim/create.ts";
import type { SimModule } from "#shared/sim/module.ts";
import { step } from "#shared/sim/step.ts";
import { createWorldStage } from "./world-stage.ts";

/** What shows a match. */
export interface Rules extends Pick<SimModule, "create" | "step" | "hash" | "snapshot" | "restore"> {
  readonly stage: typeof createWorldStage;
}

/** What a stored module offers; the oldest ones make no frames. */
export interface PlayedModule extends SimModule {
  readonly stage?: typeof createWorldStage;
  /** Of the frames that its stage makes. */
  readonly FRAME_VERSION?: number;
}

/** The rules of this page. */
export const PRESENT_RULES: Rules = {
  create: (setup: MatchSetup) => createWorld(setup),
  step,
  hash: hashWorld,
  snapshot: snapshotWorld,
  restore: restoreWorld,
  stage: createWorldStage,
};

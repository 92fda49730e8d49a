/** Frames of a real match of brains, as a spectator gets them: one a tick. */
import type { Frame } from "#client/sdk/frame.ts";
import type { Vision } from "#client/sdk/timeline.ts";
import { createWorldStage, type WorldStage } from "#client/sdk/world-stage.ts";
import type { LevelId } from "#shared/ai/index.ts";
import { playMatch } from "#shared/match/play-match.ts";
import type { MatchSetup } from "#shared/sim/create.ts";

/** Who watches. */
export interface Watcher {
  /** The seat that is followed, or null, and what is seen; asked before each frame. */
  readonly followed?: () => number | null;
  readonly vision?: () => Vision;
  /** Called with each frame. @returns true to end here */
  readonly see: (frame: Frame) => boolean | undefined;
}

/** Plays a match and has every tick of it seen. */
export function watchMatch(setup: MatchSetup, level: LevelId, watcher: Watcher): void {
  const names = setup.seats.map((_, seat) => `Robot ${seat}`);
  let stage: WorldStage | null = null;
  playMatch(setup, level, {
    onTick(world) {
      const vision: Vision = watcher.vision?.() ?? { kind: "everything" };
      stage ??= createWorldStage(world);
      stage.collect(vision);
      const followed = watcher.followed?.() ?? null;
      const match = `brains/${setup.mazeSeed}`;
      return watcher.see(stage.frame({ match, names, behind: 0, overFor: 0, followed, vision }));
    },
  });
}

/** A real match of brains as whoever watches it is told of it: its chronicle, its frames, and the world that it ended with. */
import type { Chronicle } from "#client/sdk/chronicle.ts";
import { createChronicler } from "#client/sdk/chronicler.ts";
import type { Frame } from "#client/sdk/frame.ts";
import type { Vision } from "#client/sdk/timeline.ts";
import { createWorldStage } from "#client/sdk/world-stage.ts";
import { createBrain } from "#shared/ai/index.ts";
import { type ModeId, modeIds } from "#shared/content/modes.ts";
import { seconds } from "#shared/lib/time.ts";
import { playWorld } from "#shared/match/play-match.ts";
import { createWorld } from "#shared/sim/create.ts";
import { BRAIN } from "#shared/sim/record.ts";
import type { World } from "#shared/sim/world.ts";

const EVERYTHING: Vision = { kind: "everything" };

/** See the file header. */
export interface ToldMatch {
  readonly chronicle: Chronicle;
  /** One a second, from the first tick on. */
  readonly frames: readonly Frame[];
  readonly world: World;
}

/** Plays a match. @param length seconds of play @param look called with the world after each tick */
export function toldMatch(
  mode: ModeId,
  { seats, length, look }: { readonly seats: number; readonly length: number; readonly look?: (world: World) => void },
): ToldMatch {
  const world = createWorld({
    mode: modeIds.indexOf(mode),
    mazeSeed: 11,
    salt: 7,
    seats: Array.from({ length: seats }, (_, seat) => ({ driver: BRAIN, chassis: seat % 6 })),
    warmup: 30,
    length: seconds(length),
    overtime: 30,
  });
  const stage = createWorldStage(world);
  const chronicler = createChronicler();
  const names = world.robots.map(({ seat }) => `Robot ${seat}`);
  const frames: Frame[] = [];
  const show = (): void => {
    const view = { match: "told", names, behind: 0, overFor: 0, followed: null, vision: EVERYTHING };
    const frame = stage.frame(view);
    frames.push(frame);
    chronicler.score(world.tick, frame);
  };
  show();
  playWorld(
    world,
    names.map((_, seat) => createBrain("ace", seat, 3)),
    {
      onTick() {
        stage.collect(EVERYTHING);
        chronicler.note(world.tick, stage.facts());
        if (world.tick % 30 === 0) show();
        look?.(world);
        return false;
      },
    },
  );
  show();
  return { chronicle: chronicler.chronicle(world.tick), frames, world };
}

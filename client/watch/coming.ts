/** What a watcher waits for: the great beast and the waves, from a frame and from what was told of the match. Pure. */
import type { ChronicleMark } from "../sdk/chronicle.ts";
import type { Frame } from "../sdk/frame.ts";

/** The great beast. */
export type Visit =
  | { readonly kind: "comes" | "leaves"; readonly seconds: number }
  | { readonly kind: "slain"; readonly seat: number }
  | { readonly kind: "gone" };

/** See the file header; null where none comes. */
export interface Coming {
  readonly visit: (Visit & { readonly name: string; readonly icon: string; readonly hull: number }) | null;
  readonly waves: {
    readonly seconds: number;
    readonly drones: number;
    readonly boss: string;
    readonly icon: string;
    readonly bossWave: number;
  } | null;
}

/** Returns it. @param marks of the match, ascending; those after the frame do not count */
export function comingOf({ tick, watch }: Pick<Frame, "tick" | "watch">, marks: readonly ChronicleMark[]): Coming {
  const visit = watch?.visit ?? null;
  const waves = watch?.waves ?? null;
  return {
    visit:
      visit === null ? null : { name: visit.name, icon: visit.icon, hull: visit.hull, ...whatOf(visit, tick, marks) },
    waves:
      waves === null
        ? null
        : {
            seconds: waves.left,
            drones: waves.drones,
            boss: waves.boss,
            icon: waves.bossIcon,
            bossWave: waves.bossWave,
          },
  };
}

function whatOf(
  { state, left, icon }: NonNullable<NonNullable<Frame["watch"]>["visit"]>,
  tick: number,
  marks: readonly ChronicleMark[],
): Visit {
  if (state === "awaited") return { kind: "comes", seconds: left };
  if (state === "here") return { kind: "leaves", seconds: left };
  const slain = marks.findLast((mark) => mark.icon === icon && mark.seat >= 0 && mark.tick <= tick);
  return slain === undefined ? { kind: "gone" } : { kind: "slain", seat: slain.seat };
}

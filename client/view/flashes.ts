/**
 * What flashes over a large part of the screen, as somebody wants to see it: weaker by their setting, and never more than
 * three times a second. Small flashes (a muzzle, a spark, a robot that was hit) are too small to count.
 */
import type { WorldLook } from "../settings/derived.ts";
import type { Ephemera, Ephemeron } from "./ephemera.ts";
import { createFlashLimit } from "./flash-limit.ts";
import type { LightSources } from "./light-sources.ts";

/** Radius of a light, in world units, and size of a glow from which on they are large. */
const LARGE_LIGHT = 200;
const LARGE_GLOW = 3;
/** Added light that fades sooner than this, in ms, flashes; what stays longer tells something. */
const BRIEF = 700;
/** What a brief glow keeps of itself where nothing is to flash: it says what happened, too. */
const KEPT = 0.35;

/** What flashes go through on their way to the screen. */
export interface Flashes {
  readonly ephemera: Ephemera;
  readonly sources: LightSources;
}

/** Returns sprites and lights whose flashes are held back. @param look at this moment */
export function holdFlashes({ ephemera, sources }: Flashes, look: () => Pick<WorldLook, "flashes">): Flashes {
  const limit = createFlashLimit();
  return {
    ephemera: {
      ...ephemera,
      show(one, now) {
        if (one.isAdded !== true || one.life > BRIEF) return ephemera.show(one, now);
        const share = isLargeGlow(one) ? limit.admit(now) : 1;
        const kept = share * (KEPT + (1 - KEPT) * look().flashes);
        const [first, last] = one.alpha ?? [1, 0];
        ephemera.show(kept === 1 ? one : { ...one, alpha: [first * kept, last * kept] }, now);
      },
    },
    sources: {
      ...sources,
      flash(one, life, now) {
        const isLarge = one.isSudden === true && one.radius >= LARGE_LIGHT;
        const strength = one.strength * look().flashes * (isLarge ? limit.admit(now) : 1);
        sources.flash(strength === one.strength ? one : { ...one, strength }, life, now);
      },
    },
  };
}

function isLargeGlow({ frames, size }: Ephemeron): boolean {
  return frames[0] === "soft" && Math.max(...(size ?? [1, 1])) >= LARGE_GLOW;
}

/** A driver without a thought: another direction about every second, shots by chance. What brains are measured against. */
import type { Brain } from "#shared/ai/brain.ts";
import { cosine, sine, VECTOR_LENGTH } from "#shared/lib/angle.ts";
import { divRound } from "#shared/lib/math.ts";
import { draw, drawBelow } from "#shared/lib/rng.ts";
import { FIRE, NEUTRAL, type TimedInput } from "#shared/sim/input.ts";

/** Ticks for which it holds a direction. */
const PACE = 30;

/** Returns a wanderer for a seat. @param seed its chance, 0 to 2^32 − 1 */
export function createWanderer(seat: number, seed: number): Brain {
  let input: TimedInput = NEUTRAL;
  return {
    think({ tick }) {
      if ((tick + seat * 5) % PACE !== 0) return input;
      const way = drawBelow(1024, seed, tick, seat, 0);
      input = {
        moveX: divRound(cosine(way) * 127, VECTOR_LENGTH),
        moveY: divRound(sine(way) * 127, VECTOR_LENGTH),
        aim: drawBelow(1024, seed, tick, seat, 1),
        reach: 0,
        buttons: draw(seed, tick, seat, 2) % 2 === 0 ? FIRE : 0,
        lookBack: 0,
      };
      return input;
    },
  };
}

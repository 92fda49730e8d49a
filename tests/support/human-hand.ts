/**
 * A hand like a person's, for measuring what recorded inputs take: keys that change one after the other, a mouse that
 * follows, overshoots and trembles, buttons that are held. What it wants is what an ace wants. Deterministic.
 */

import type { Brain } from "#shared/ai/brain.ts";
import { createBrain } from "#shared/ai/index.ts";
import { TURN } from "#shared/lib/angle.ts";
import { drawBelow } from "#shared/lib/rng.ts";
import { ABILITY_1, ABILITY_2, DROP, FIRE, NEUTRAL, type TimedInput } from "#shared/sim/input.ts";

/** How steady a hand is. */
export interface Temper {
  /** Standard deviation of what trembling adds to the aim in each tick, in steps of 1/1024 turn. */
  readonly tremor: number;
  /** Of the way to the aim wanted, what the mouse goes in a tick, in 1/16. */
  readonly pursuit: number;
  /** A key or button that is wanted comes so many ticks later at most. */
  readonly sloth: number;
}

/** The two hands that are measured: one is calm, one is hasty. */
export const TEMPERS: readonly Temper[] = [
  { tremor: 1.5, pursuit: 4, sloth: 4 },
  { tremor: 2.5, pursuit: 7, sloth: 2 },
];

const STICK = 127;
/** The mouse goes no farther in a tick, in steps. */
const FASTEST = 90;
/** A stick is a key's when it is wanted at least so far, of 127. */
const KEY_WANTED = 48;
const BUTTONS = [FIRE, ABILITY_1, ABILITY_2, DROP] as const;
/** Streams of its chance: keys and buttons have those from 0 on. */
const TREMOR_STREAM = 100;
/** Draws whose sum is nearly normal, and the standard deviation of that sum for draws below 1000. */
const DRAWS = 4;
const DEVIATION = 577.4;

/** Returns a hand. @param seed of its chance, 0 to 2^32 − 1 */
export function createHumanHand(seat: number, seed: number, temper: Temper): Brain {
  const ace = createBrain("ace", seat, seed);
  const left = createKey(seed, 0, temper.sloth);
  const up = createKey(seed, 1, temper.sloth);
  const buttons = BUTTONS.map((_, index) => createKey(seed, 2 + index, temper.sloth));
  let wanted: TimedInput = NEUTRAL;
  let aim = 0;
  return {
    think(seen) {
      if (seen.tick === 0 || ace.looks?.(seen.tick) !== false) wanted = ace.think(seen);
      const { tick } = seen;
      const ahead = ((wanted.aim - aim + TURN + TURN / 2) % TURN) - TURN / 2;
      const step = Math.trunc((ahead * temper.pursuit) / 16);
      const shake = Math.round((normal(seed, tick) * temper.tremor) / DEVIATION);
      aim = (aim + Math.max(-FASTEST, Math.min(FASTEST, step)) + shake + TURN) % TURN;
      let held = 0;
      BUTTONS.forEach((button, index) => {
        held |= buttons[index]?.(tick, wanted.buttons & button) ?? 0;
      });
      return {
        moveX: left(tick, keyOf(wanted.moveX)) * STICK,
        moveY: up(tick, keyOf(wanted.moveY)) * STICK,
        aim,
        reach: (held & (ABILITY_1 | ABILITY_2)) === 0 ? 0 : wanted.reach,
        buttons: held,
        lookBack: 0,
      };
    },
  };
}

const keyOf = (stick: number): number => (Math.abs(stick) < KEY_WANTED ? 0 : Math.sign(stick));

/** Returns a key: it becomes what is wanted some ticks later, and keeps that for two ticks at least. */
function createKey(seed: number, stream: number, sloth: number): (tick: number, wanted: number) => number {
  let now = 0;
  let next = 0;
  let at = 0;
  return (tick, wanted) => {
    if (wanted !== next && tick > at) {
      next = wanted;
      at = tick + 1 + drawBelow(sloth, seed, tick, stream, 0);
    }
    if (tick >= at) now = next;
    return now;
  };
}

/** A draw that is nearly normal, around 0. */
function normal(seed: number, tick: number): number {
  let sum = 0;
  for (let index = 0; index < DRAWS; index++) sum += drawBelow(1000, seed, tick, TREMOR_STREAM, index) - 499.5;
  return sum;
}

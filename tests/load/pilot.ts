/** What a load client does: it steers about, aims at a point that moves around it, fires, uses its abilities, drops. */
import { draw } from "#shared/lib/rng.ts";
import { ABILITY_1, ABILITY_2, DROP, FIRE, type Input } from "#shared/sim/input.ts";

/** The point moves on by so much each tick, in steps of 1/1024 turn: odd, so that no aim comes again for 34 s. */
const AIM_PACE = 7;
/** Ticks between two presses of each button. */
const ABILITY_1_PACE = 127;
const ABILITY_2_PACE = 163;
const DROP_PACE = 901;
/** It fires for so many ticks of so many. */
const BURST = 50;
const BURST_PACE = 90;

/** Decides input after input. */
export interface Pilot {
  /** Returns the next input: 30 a second are wanted. */
  next(): Input;
}

/** Returns a pilot; equal seeds act alike. */
export function createPilot(seed: number): Pilot {
  let tick = draw(seed, 0, 0, 0) % 1000;
  let turnsAt = 0;
  let moveX = 0;
  let moveY = 0;
  return {
    next() {
      tick++;
      if (tick >= turnsAt) {
        const angle = (draw(seed, tick, 1, 0) / 0x1_0000_0000) * 2 * Math.PI;
        moveX = Math.round(Math.cos(angle) * 127);
        moveY = Math.round(Math.sin(angle) * 127);
        turnsAt = tick + 12 + (draw(seed, tick, 2, 0) % 40);
      }
      return { moveX, moveY, aim: (tick * AIM_PACE) & 1023, reach: 0, buttons: buttonsAt(tick) };
    },
  };
}

/** A button acts when it is pressed, so each is held for two ticks and let go. */
function buttonsAt(tick: number): number {
  return (
    (tick % BURST_PACE < BURST ? FIRE : 0) |
    (tick % ABILITY_1_PACE < 2 ? ABILITY_1 : 0) |
    (tick % ABILITY_2_PACE < 2 ? ABILITY_2 : 0) |
    (tick % DROP_PACE < 2 ? DROP : 0)
  );
}

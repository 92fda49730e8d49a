/** A person's will as an input: clamped whole numbers, as the wire takes them. */
import type { ChassisDef } from "#shared/content/chassis.ts";
import { TURN } from "#shared/lib/angle.ts";
import { INPUT_RANGES } from "#shared/protocol/input.ts";
import { ABILITY_1, ABILITY_2, DROP, FIRE, type Input } from "#shared/sim/input.ts";
import type { Control } from "./game.ts";

/** Hands off. */
export const IDLE: Control = {
  moveX: 0,
  moveY: 0,
  aim: 0,
  reach: 0,
  fire: false,
  ability1: false,
  ability2: false,
  drop: false,
};

/** Steps of `Input.reach` in a tile. */
const REACH_STEPS = 16;

/** Returns the input of a control. The reach is told only while an ability that throws to a point is pressed. */
export function toInput(control: Control, { abilities: [first, second] }: ChassisDef): Input {
  const buttons =
    (control.fire ? FIRE : 0) |
    (control.ability1 ? ABILITY_1 : 0) |
    (control.ability2 ? ABILITY_2 : 0) |
    (control.drop ? DROP : 0);
  const aim = Math.round((control.aim * TURN) / (2 * Math.PI)) & (TURN - 1);
  const throws = (control.ability1 && first.point !== undefined) || (control.ability2 && second.point !== undefined);
  const [least, most] = INPUT_RANGES.reach;
  const reach = throws ? Math.max(least, Math.min(most, Math.round(control.reach * REACH_STEPS))) : 0;
  return { moveX: stick(control.moveX), moveY: stick(control.moveY), aim, reach, buttons };
}

function stick(value: number): number {
  const [low, high] = INPUT_RANGES.moveX;
  return Math.max(low, Math.min(high, Math.round(value * high))) + 0;
}

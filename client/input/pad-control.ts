/** The will of a gamepad: the left stick drives, the right one aims. Pure. */
import type { Control } from "../sdk/game.ts";
import type { PadBindings } from "./bindings.ts";
import type { PadReading } from "./gamepad.ts";
import { buttonsOf, type Pointing } from "./keyboard.ts";
import { strength } from "./stick.ts";
import { REACH } from "./throw-reach.ts";

/** A stick that is let go snaps back through its middle: pushes below this do not turn the aim. */
const TURNS_FROM = 0.25;

/**
 * Returns the will of a gamepad. An aiming stick at rest keeps the last aim; while it rests, driving turns the turret.
 * @param last where it pointed before
 */
export function padControl({ left, right, held }: PadReading, last: Pointing, bindings: PadBindings): Control {
  const isAiming = strength(right) >= TURNS_FROM;
  const turns = isAiming ? right : strength(left) >= TURNS_FROM ? left : null;
  return {
    moveX: left.x,
    moveY: left.y,
    aim: turns === null ? last.aim : Math.atan2(turns.y, turns.x),
    reach: isAiming ? Math.max(1, strength(right) * REACH) : last.reach,
    ...buttonsOf(held, bindings),
  };
}

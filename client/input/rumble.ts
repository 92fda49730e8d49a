/** What a gamepad lets the hands feel of a frame: blows, one's own end, one's own kills. */
import type { Frame } from "../sdk/frame.ts";
import type { PadLike } from "./gamepad.ts";

/** A shake of a gamepad: ms, and the shares of its slow and its quick motor, 0 to 1. */
export interface Rumble {
  readonly duration: number;
  readonly strong: number;
  readonly weak: number;
}

/** Hull points of a hit that is felt as hard as can be. */
const HARD_HIT = 25;

/** Returns the hardest shake that the events of a frame give, or null. */
export function rumbleOf(frame: Frame): Rumble | null {
  const own = frame.isSpectator ? undefined : frame.own?.seat;
  if (own === undefined) return null;
  const felt = frame.events.flatMap((event): Rumble[] => {
    if (event.kind === "hit" && event.seat === own && event.amount > 0) {
      const force = Math.min(1, event.amount / HARD_HIT);
      return [{ duration: 90 + 90 * force, strong: 0.25 + 0.6 * force, weak: 0.4 }];
    }
    if (event.kind === "destroyed" && event.seat === own) return [{ duration: 450, strong: 1, weak: 0.8 }];
    if (event.kind === "destroyed" && event.by === own) return [{ duration: 180, strong: 0.5, weak: 0.7 }];
    if (event.kind === "stunned" && event.seat === own) return [{ duration: 250, strong: 0.3, weak: 0.8 }];
    if (event.kind === "haul" && event.seat === own) return [{ duration: 160, strong: 0.2, weak: 0.6 }];
    return [];
  });
  return felt.reduce<Rumble | null>((most, one) => (most === null || one.strong > most.strong ? one : most), null);
}

/** Shakes a gamepad, if it can be shaken. */
export function shakePad(pad: PadLike, { duration, strong, weak }: Rumble): void {
  const effect = { duration, strongMagnitude: strong, weakMagnitude: weak };
  // A gamepad that cannot, or was pulled out just now, says no: nothing is lost.
  pad.vibrationActuator?.playEffect("dual-rumble", effect).catch(() => undefined);
}

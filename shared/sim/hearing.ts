/** What a seat hears of something that it does not see: a direction and near or far, never a position. */
import { angleOf } from "../lib/angle.ts";
import { tiles } from "../lib/math.ts";
import type { GameEvent, Heard } from "./events.ts";
import type { World } from "./world.ts";

/** Within this it is heard as near, in units. */
export const HEARS_NEAR = tiles(10);
/** Within this shots, abilities and blasts are heard at all, in units; rattles and steps only when near. */
export const HEARS_FAR = tiles(20);

/** Steps of 1/1024 turn in a sixteenth. */
const SIXTEENTH = 64;

/** What each kind of fact sounds like, and whether it is heard near only. */
const SOUNDS: Readonly<Partial<Record<GameEvent["kind"], Sound>>> = {
  fired: { what: "shot", isFaint: false },
  sentry: { what: "shot", isFaint: false },
  spat: { what: "shot", isFaint: false },
  cast: { what: "ability", isFaint: false },
  blast: { what: "blast", isFaint: false },
  rattle: { what: "rattle", isFaint: true },
  step: { what: "step", isFaint: true },
};

interface Sound {
  readonly what: Heard["what"];
  readonly isFaint: boolean;
}

/**
 * Returns what the robot of `seat` hears of a fact of the last step, or null: of what it sees, of what makes no sound,
 * of what is too far away, and when it is down. The room and the brains use the same function.
 */
export function hear(world: World, seat: number, event: GameEvent): Heard | null {
  const sound = SOUNDS[event.kind];
  if (sound === undefined || !("x" in event) || (event.seenBy & (1 << seat)) !== 0) return null;
  const listener = world.robots[seat];
  if (listener === undefined || listener.alive === 0) return null;
  const dx = event.x - listener.drive.x;
  const dy = event.y - listener.drive.y;
  const square = dx * dx + dy * dy;
  const near = square <= HEARS_NEAR * HEARS_NEAR;
  if (!near && (sound.isFaint || square > HEARS_FAR * HEARS_FAR)) return null;
  const direction = ((angleOf(dx, dy) + SIXTEENTH / 2) >> 6) & 15;
  return { kind: "heard", what: sound.what, near, direction };
}

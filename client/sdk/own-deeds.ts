/** What one's own buttons do, shown when they are pressed instead of when the server tells. */
import { abilityList } from "#shared/content/abilities.ts";
import type { ChassisDef } from "#shared/content/chassis.ts";
import type { WireEvent } from "#shared/protocol/events.ts";
import { CAST_1, CAST_2, FIRED, WOUND_UP } from "#shared/sim/drive.ts";
import { castEvent, firedEvent } from "./frame-events.ts";
import type { FrameEvent } from "./frame-facts.ts";

/** An ability that acts once, at once, may find no place to act: it is shown when the server says that it did. */
function isForetold(duration: number): boolean {
  return duration > 1;
}

/** True when the server tells of what was shown already. @param event of one's own robot */
export function wasShown(event: WireEvent): boolean {
  if (event.kind === "cast") return isForetold(abilityList[event.ability]?.duration ?? 0);
  return event.kind === "fired" || event.kind === "windup";
}

/**
 * Returns what `actions` look like.
 * @param actions of `stepDrive`
 * @param place of the robot, in tiles
 * @param aim radians
 */
export function deedsOf(
  actions: number,
  seat: number,
  chassis: ChassisDef,
  place: { readonly x: number; readonly y: number; readonly aim: number },
): FrameEvent[] {
  const { x, y, aim } = place;
  const deeds: FrameEvent[] = [];
  if ((actions & FIRED) !== 0) deeds.push(firedEvent(seat, chassis.weaponNumber, { x, y }, aim));
  if ((actions & WOUND_UP) !== 0) deeds.push({ kind: "windup", seat, x, y });
  [CAST_1, CAST_2].forEach((bit, slot) => {
    const ability = chassis.abilities[slot];
    if ((actions & bit) === 0 || ability === undefined || !isForetold(ability.duration)) return;
    deeds.push(castEvent(seat, slot, chassis.abilityNumbers[slot === 0 ? 0 : 1], { x, y }));
  });
  return deeds;
}

/** Counts what there was to be known and not to be known while an audit ran, so that none passes in an empty maze. */
import { beastList } from "#shared/content/beasts.ts";
import { chassisAt } from "#shared/content/chassis.ts";
import { deviceIds } from "#shared/content/devices.ts";
import { concealmentOf } from "#shared/sim/drive.ts";
import type { GameEvent } from "#shared/sim/events.ts";
import type { World } from "#shared/sim/world.ts";

/** Kinds of things, seen and unseen; and kinds of events. */
export type Counts = Record<string, number>;

/**
 * Counts a tick, in place: for each thing and each audited seat to which it does not belong, one under "mine seen" or
 * "mine unseen"; for each event that one of them may know or not, one under "hit known" or "hit unknown".
 */
export function countTick(world: World, seats: readonly number[], counts: Counts): void {
  const count = (name: string): void => {
    counts[name] = (counts[name] ?? 0) + 1;
  };
  const note = (what: string, seenBy: number, owner: number): void => {
    for (const seat of seats) if (seat !== owner) count(`${what} ${((seenBy >>> seat) & 1) === 1 ? "seen" : "unseen"}`);
  };
  for (const { seat, alive, seenBy, drive, chassis } of world.robots) {
    if (alive === 0) continue;
    note("robot", seenBy, seat);
    const isCloaked = concealmentOf(drive, chassisAt(chassis)) < Number.MAX_SAFE_INTEGER;
    if (isCloaked) note("cloaked robot", seenBy, seat);
  }
  for (const { owner, seenBy } of world.projectiles) note("projectile", seenBy, owner);
  for (const { kind, owner, seenBy } of world.devices) note(deviceIds[kind] ?? "device", seenBy, owner);
  for (const { owner, seenBy } of world.shells) note("shell", seenBy, owner);
  for (const { seenBy } of world.resources) note("resource", seenBy, -1);
  for (const { seenBy, seat } of world.tracks) note("track", seenBy, seat);
  for (const { seenBy, kind } of world.beasts) note(beastList[kind]?.isPublic === true ? "beast" : "drone", seenBy, -1);
  for (const event of world.events) {
    for (const seat of seats) count(`${event.kind} ${isKnown(event, seat) ? "known" : "unknown"}`);
  }
}

function isKnown(event: GameEvent, seat: number): boolean {
  return ((event.seenBy >>> seat) & 1) === 1;
}

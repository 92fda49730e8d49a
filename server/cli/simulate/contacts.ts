/** Counts who met whom in a match, from what its robots see and from its blows. */

import { seconds } from "#shared/lib/time.ts";
import { WARMUP, type World } from "#shared/sim/world.ts";

/** What was counted. */
export interface ContactCounts {
  /** Two enemies, one of whom hurts the other without a pause of 3 s, are one fight. */
  readonly fights: number;
  /** Ticks of play until two enemies first saw each other, and until the first blow among them; −1: never. */
  readonly firstContact: number;
  readonly firstBlow: number;
}

/** A running count. */
export interface Contacts {
  /** Called after each step. */
  notice(world: World): void;
  counts(): ContactCounts;
}

/** Without a blow for so long a fight is over. */
const PAUSE = seconds(3);

/** Returns a count that has seen nothing yet. */
export function createContacts(): Contacts {
  const lastBlows = new Map<number, number>();
  let begin = 0;
  let fights = 0;
  let firstContact = -1;
  let firstBlow = -1;
  return {
    notice(world) {
      if (world.phase === WARMUP) {
        begin = world.tick;
        return;
      }
      for (const event of world.events) {
        if (event.kind !== "hit" || event.by < 0) continue;
        if (firstBlow < 0) firstBlow = world.tick - begin;
        const pair = Math.min(event.seat, event.by) * 32 + Math.max(event.seat, event.by);
        if (world.tick - (lastBlows.get(pair) ?? -PAUSE) >= PAUSE) fights++;
        lastBlows.set(pair, world.tick);
      }
      if (firstContact < 0 && hasContact(world)) firstContact = world.tick - begin;
    },
    counts: () => ({ fights, firstContact, firstBlow }),
  };
}

function hasContact({ robots }: World): boolean {
  for (const robot of robots) {
    if (robot.alive === 0) continue;
    for (const other of robots) {
      if (other.team === robot.team || other.alive === 0) continue;
      const isMutual = ((robot.seenBy >> other.seat) & 1) === 1 && ((other.seenBy >> robot.seat) & 1) === 1;
      if (isMutual) return true;
    }
  }
  return false;
}

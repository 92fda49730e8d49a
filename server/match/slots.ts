/**
 * Numbers what one viewer sees anew: the lowest free slot first, in an order that follows from the things' looks alone.
 * So neither a slot's number nor the order of writing tells of anything that the viewer does not see.
 */

/** A fixed number of slots for things with whole numbers as ids. */
export interface Slots<Thing> {
  /**
   * Brings the slots up to date with the things in sight, and calls `changes` for each, by ascending slot.
   * @param version of the list of things: as long as it is the same, so are the things
   */
  update(things: readonly Thing[], version: number, changes: SlotChanges<Thing>): void;
  /** Frees all slots, without a call. */
  clear(): void;
}

/** What happens to a slot in one update. */
export interface SlotChanges<Thing> {
  /** A thing that came into sight takes it. */
  enter(slot: number, thing: Thing): void;
  /** Its thing is still in sight. */
  stay(slot: number, thing: Thing): void;
  /** Its thing is out of sight. */
  leave(slot: number): void;
}

/**
 * Returns `count` free slots.
 * @param idOf tells things apart, for the host alone: it orders nothing
 * @param compare orders things that come into sight at once, by what the viewer sees of them
 */
export function createSlots<Thing>(
  count: number,
  idOf: (thing: Thing) => number,
  compare: (one: Thing, other: Thing) => number,
): Slots<Thing> {
  const slotOf = new Map<number, number>();
  const held: (Thing | null)[] = new Array<Thing | null>(count).fill(null);
  const ids = new Float64Array(count);
  const stamps = new Uint32Array(count);
  const fresh: Thing[] = [];
  let stamp = 0;
  /** Slots from here on are free. */
  let end = 0;
  /** That of the last update; null: none since all was free. */
  let known: number | null = null;

  const sortOut = (things: readonly Thing[]): void => {
    stamp++;
    fresh.length = 0;
    for (const thing of things) {
      const slot = slotOf.get(idOf(thing));
      if (slot === undefined) {
        fresh.push(thing);
        continue;
      }
      stamps[slot] = stamp;
      held[slot] = thing;
    }
    if (fresh.length > 1) fresh.sort(compare);
  };

  const stayAll = (changes: SlotChanges<Thing>): void => {
    for (let slot = 0; slot < end; slot++) {
      const thing = held[slot] ?? null;
      if (thing !== null) changes.stay(slot, thing);
    }
  };

  return {
    update(things, version, changes) {
      if (version === known) {
        stayAll(changes);
        return;
      }
      known = version;
      sortOut(things);
      let next = 0;
      for (let slot = 0; slot < count && (slot < end || next < fresh.length); slot++) {
        const thing = held[slot] ?? null;
        if (thing !== null && stamps[slot] === stamp) {
          changes.stay(slot, thing);
          continue;
        }
        if (thing !== null) {
          slotOf.delete(ids[slot] ?? 0);
          held[slot] = null;
        }
        const entering = fresh[next];
        if (entering === undefined) {
          if (thing !== null) changes.leave(slot);
          continue;
        }
        next++;
        const id = idOf(entering);
        slotOf.set(id, slot);
        ids[slot] = id;
        held[slot] = entering;
        end = Math.max(end, slot + 1);
        changes.enter(slot, entering);
      }
      while (end > 0 && held[end - 1] === null) end--;
    },
    clear() {
      slotOf.clear();
      held.fill(null);
      end = 0;
      known = null;
    },
  };
}

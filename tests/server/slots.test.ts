import { describe, expect, it } from "vitest";
import { createSlots, type SlotChanges } from "#server/match/slots.ts";

interface Thing {
  readonly id: number;
  readonly x: number;
}

/** Slots and what was done to them, as text. */
function create(count: number) {
  const slots = createSlots<Thing>(
    count,
    (thing) => thing.id,
    (one, other) => one.x - other.x,
  );
  let version = 0;
  return (...things: Thing[]): string[] => {
    const log: string[] = [];
    slots.update(things, version++, {
      enter: (slot, thing) => log.push(`${slot}+${thing.x}`),
      stay: (slot, thing) => log.push(`${slot}=${thing.x}`),
      leave: (slot) => log.push(`${slot}-`),
    });
    return log;
  };
}

const thing = (id: number, x: number): Thing => ({ id, x });

describe("slots", () => {
  it("are taken lowest first, in the order of looks, whatever the ids", () => {
    const update = create(4);
    expect(update(thing(9, 1), thing(3, 2), thing(7, 0))).toEqual(["0+0", "1+1", "2+2"]);
  });

  it("stay with their thing, and are written by ascending slot whatever the order of the world", () => {
    const update = create(4);
    update(thing(1, 0), thing(2, 1), thing(3, 2));
    expect(update(thing(3, 2), thing(2, 1), thing(1, 0))).toEqual(["0=0", "1=1", "2=2"]);
  });

  it("are free when their thing is out of sight, and are taken again at once", () => {
    const update = create(3);
    update(thing(1, 0), thing(2, 1));
    expect(update(thing(2, 1))).toEqual(["0-", "1=1"]);
    expect(update(thing(2, 1), thing(5, 8))).toEqual(["0+8", "1=1"]);
    expect(update(thing(2, 1), thing(6, 7))).toEqual(["0+7", "1=1"]);
  });

  it("show what did not fit as soon as there is room", () => {
    const update = create(2);
    expect(update(thing(1, 0), thing(2, 1), thing(3, 2))).toEqual(["0+0", "1+1"]);
    expect(update(thing(2, 1), thing(3, 2))).toEqual(["0+2", "1=1"]);
  });

  it("do the same for the same looks under other ids", () => {
    const [one, other] = [create(5), create(5)];
    for (const [a, b] of [
      [3, 8],
      [1, 9],
      [4, 4],
    ] as const) {
      expect(one(thing(a, 5), thing(a + 10, 2))).toEqual(other(thing(b + 50, 2), thing(b, 5)));
    }
  });

  it("are not sorted out again while the list is the same", () => {
    const slots = createSlots<Thing>(
      3,
      ({ id }) => id,
      (one, other) => one.x - other.x,
    );
    const list = [thing(1, 4), thing(2, 3)];
    const log: string[] = [];
    const changes: SlotChanges<Thing> = {
      enter: (slot, { x }) => log.push(`${slot}+${x}`),
      stay: (slot, { x }) => log.push(`${slot}=${x}`),
      leave: (slot) => log.push(`${slot}-`),
    };
    slots.update(list, 1, changes);
    slots.update(list, 1, changes);
    expect(log).toEqual(["0+3", "1+4", "0=3", "1=4"]);
    slots.clear();
    slots.update(list, 1, changes);
    expect(log.slice(4)).toEqual(["0+3", "1+4"]);
  });
});

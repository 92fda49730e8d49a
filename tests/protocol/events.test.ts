/** Events on the wire. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeEvents, EVENT_FIELDS, encodeEvents, HEARD, type WireEvent } from "#shared/protocol/events.ts";
import { toWireEvent } from "#shared/protocol/wire-event.ts";
import { step } from "#shared/sim/step.ts";
import { witness } from "#shared/sim/witness.ts";
import { arena } from "#tests/support/arena.ts";
import { createRandomPlay } from "#tests/support/random-play.ts";

const SEED = 20261122;
const YARD = [
  "##############",
  "#00.s..x...11#",
  "#00.c..x...11#",
  "#............#",
  "#C.....s.....#",
  "#....==......#",
  "##############",
];

/** Events of real play, as each seat knows them. */
function playedEvents(): { readonly tick: number; readonly events: WireEvent[] }[] {
  const world = arena(YARD, { chassis: { B: "bulwark" } });
  for (const robot of world.robots) {
    robot.cargo = [6, 0];
    robot.hull = 300;
  }
  const next = createRandomPlay(3, world, { commands: true });
  const played: { readonly tick: number; readonly events: WireEvent[] }[] = [];
  for (let tick = 0; tick < 600; tick++) {
    step(world, next());
    for (let seat = 0; seat < world.robots.length; seat++) {
      const events = witness(world, seat).flatMap((event) =>
        event.kind === "rattle" || event.kind === "step" ? [] : [toWireEvent(event)],
      );
      if (events.length > 0) played.push({ tick: world.tick, events });
    }
  }
  return played;
}

describe("events", () => {
  it("of real play are read as they were written, but for who sees them", () => {
    const kinds = new Set<string>();
    for (const { tick, events } of playedEvents()) {
      const read = decodeEvents(encodeEvents(tick, events));
      expect(read.tick).toBe(tick);
      expect(read.events).toEqual(events.map((event) => pick(event)));
      for (const event of events) kinds.add(event.kind);
    }
    expect([...kinds].length).toBeGreaterThan(12);
  });

  it("carry every field of their kind and no more: the table is the format", () => {
    for (const { events } of playedEvents()) {
      for (const event of events) {
        const fields: readonly string[] = EVENT_FIELDS[event.kind];
        const has = Object.keys(event).filter((key) => key !== "kind" && key !== "seenBy");
        expect([event.kind, ...has.sort()]).toEqual([event.kind, ...[...fields].sort()]);
      }
    }
  });

  it("turn names and booleans into numbers", () => {
    expect(toWireEvent({ kind: "heard", what: "rattle", near: true, direction: 3 })).toEqual({
      kind: "heard",
      what: HEARD.indexOf("rattle"),
      near: 1,
      direction: 3,
    });
    expect(toWireEvent({ kind: "kill", seat: 1, by: 2, assist: -1, nemesis: true, beast: -1 })).toMatchObject({
      nemesis: 1,
      assist: -1,
    });
  });

  it("of any bytes are events or a RangeError, nothing else", () => {
    const valid = playedEvents().map(({ tick, events }) => encodeEvents(tick, events));
    fc.assert(
      fc.property(fc.nat(valid.length - 1), fc.nat(500), fc.nat(255), fc.boolean(), (which, where, byte, cut) => {
        const bytes = valid[which] ?? Uint8Array.of();
        const at = where % bytes.length;
        tryToRead(cut ? bytes.slice(0, at) : bytes.with(at, byte));
      }),
      { seed: SEED, numRuns: 1000 },
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), tryToRead), { seed: SEED, numRuns: 1000 });
  });
});

function tryToRead(bytes: Uint8Array): void {
  try {
    for (const event of decodeEvents(bytes).events) expect(Object.keys(EVENT_FIELDS)).toContain(event.kind);
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError);
  }
}

/** An event without what the wire leaves out. */
function pick(event: WireEvent): object {
  return Object.fromEntries(Object.entries(event).filter(([key]) => key !== "seenBy"));
}

import { describe, expect, it } from "vitest";
import { toFrameEvent } from "#client/sdk/frame-events.ts";
import { deedsOf, wasShown } from "#client/sdk/own-deeds.ts";
import { abilityIds } from "#shared/content/abilities.ts";
import { beastNumber, beasts } from "#shared/content/beasts.ts";
import { chassisAt, chassisIds } from "#shared/content/chassis.ts";
import { deviceIds, devices } from "#shared/content/devices.ts";
import { modeIds } from "#shared/content/modes.ts";
import { createByteWriter } from "#shared/lib/bytes.ts";
import { decodeEvents, EVENT_FIELDS, encodeEvents, type WireEvent } from "#shared/protocol/events.ts";
import { mazeFor } from "#shared/sim/create.ts";
import { CAST_1, CAST_2, FIRED, WOUND_UP } from "#shared/sim/drive.ts";

const maze = mazeFor(modeIds.indexOf("scavenge"), 6, 7);
const show = (event: WireEvent) => toFrameEvent(event, maze, () => 0);

/** One of each kind, with 1 in every field. */
function oneOfEach(): readonly WireEvent[] {
  const writer = createByteWriter();
  writer.int(0);
  Object.values(EVENT_FIELDS).forEach((fields, kind) => {
    writer.int(kind);
    for (const _ of fields) writer.int(1);
  });
  return decodeEvents(writer.bytes()).events;
}

/** All numbers and texts of an event. */
const valuesOf = (event: object): readonly unknown[] => Object.values(event);

describe("an event on the screen", () => {
  it("there is for each kind on the wire, with nothing left open", () => {
    const shown = oneOfEach().map(show);
    expect(shown.length).toBe(Object.keys(EVENT_FIELDS).length);
    for (const event of shown) {
      for (const value of valuesOf(event)) {
        expect(value, JSON.stringify(event)).not.toBeUndefined();
        expect(Number.isNaN(value), JSON.stringify(event)).toBe(false);
      }
    }
  });

  it("of a bored wall lies in the middle of its segment, and does not tell who bored", () => {
    const along = 6 * maze.width + 4;
    expect(show({ kind: "bored", tile: along })).toEqual({ kind: "bored", x: 5, y: 6.5, isAlongRow: true });
    const across = 4 * maze.width + 6;
    expect(show({ kind: "closed", tile: across })).toEqual({ kind: "closed", x: 6.5, y: 5, isAlongRow: false });
  });

  it("of a device names it, and tells an end by force from one by time", () => {
    const at = { device: deviceIds.indexOf("turret"), x: 1024, y: 2048 };
    const shown = { label: devices.turret.name, x: 1, y: 2 };
    expect(show({ kind: "gone", wrecked: 1, ...at })).toMatchObject({ kind: "wrecked", ...shown });
    expect(show({ kind: "gone", wrecked: 0, ...at })).toMatchObject({ kind: "ended", ...shown });
    expect(show({ kind: "sentry", aim: 256, ...at })).toMatchObject({ angle: Math.PI / 2, ...shown });
  });

  it("of a beast names it, and a robot that it destroyed has its picture in the feed", () => {
    const beast = beastNumber("minotaur");
    expect(show({ kind: "charged", beast, course: 512, x: 0, y: 0 })).toMatchObject({
      label: beasts.minotaur.name,
      sheet: beasts.minotaur.look.sheet,
      angle: Math.PI,
      seat: -1,
    });
    const kill = { kind: "kill", seat: 1, by: -1, assist: -1, nemesis: 0 } as const;
    expect(show({ ...kill, beast })).toMatchObject({ icon: beasts.minotaur.look.icon, by: -1 });
    expect(show({ ...kill, by: 2, beast: -1 })).toMatchObject({ icon: chassisAt(0).weapon.look.icon, by: 2 });
  });

  it("is read from the bytes as it was written", () => {
    for (const event of oneOfEach()) expect(decodeEvents(encodeEvents(3, [event])).events).toEqual([event]);
  });
});

describe("what one's own buttons do", () => {
  const place = { x: 3, y: 4, aim: 0 };
  const of = (id: (typeof chassisIds)[number]) => chassisAt(chassisIds.indexOf(id));

  it("is shown at once, and not again when the server tells", () => {
    const kinds = deedsOf(FIRED | CAST_1 | WOUND_UP, 2, of("dart"), place).map(({ kind }) => kind);
    expect(kinds).toEqual(["fired", "windup", "cast"]);
    const dash = abilityIds.indexOf("dash");
    expect(wasShown({ kind: "cast", seat: 2, slot: 0, ability: dash, x: 0, y: 0 })).toBe(true);
    expect(wasShown({ kind: "fired", seat: 2, weapon: 0, aim: 0, x: 0, y: 0 })).toBe(true);
  });

  it("waits for the server where it may find no place to act", () => {
    expect(deedsOf(CAST_1 | CAST_2, 2, of("volt"), place)).toEqual([]);
    const turret = abilityIds.indexOf("turret");
    expect(wasShown({ kind: "cast", seat: 2, slot: 0, ability: turret, x: 0, y: 0 })).toBe(false);
    expect(wasShown({ kind: "beam", seat: 2, weapon: 5, x: 0, y: 0, toX: 1, toY: 1 })).toBe(false);
  });
});

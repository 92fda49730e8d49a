/** What facts sound like: every fact of the simulation, every name of content. */
import { describe, expect, it } from "vitest";
import { type BeastKind, beastSound } from "#client/audio/beast-voices.ts";
import { cuesOf } from "#client/audio/cues.ts";
import { isSoundName } from "#client/audio/sounds.ts";
import type { Frame } from "#client/sdk/frame.ts";
import { toFrameEvent } from "#client/sdk/frame-events.ts";
import type { FrameEvent } from "#client/sdk/frame-facts.ts";
import { abilityList } from "#shared/content/abilities.ts";
import { beastList } from "#shared/content/beasts.ts";
import { deviceList } from "#shared/content/devices.ts";
import { resourceList } from "#shared/content/resources.ts";
import { weaponList } from "#shared/content/weapons.ts";
import { EVENT_FIELDS, HEARD, type WireEvent, type WireEventKind } from "#shared/protocol/events.ts";
import type { GameEvent } from "#shared/sim/events.ts";
import { own, stagedFrame, stagedMaze } from "../browser/support/staged-frames.ts";
import { everyEvent } from "./support/every-event.ts";

const frame = stagedFrame(0);
const namesOf = (event: FrameEvent, viewer: Frame = frame): readonly string[] =>
  cuesOf(event, viewer).map(({ sound }) => sound);

/** How each fact of the simulation travels: what a robot hears without seeing is one kind on the wire. */
const ON_WIRE: Readonly<Record<Exclude<GameEvent["kind"], WireEventKind>, WireEventKind>> = {
  rattle: "heard",
  step: "heard",
};

/** A fact of the wire: seat 1 does it to seat 0, or the other way round; else zeros. */
function wireEvent(kind: WireEventKind, more: Readonly<Record<string, number>> = {}): WireEvent {
  const fields = Object.fromEntries(EVENT_FIELDS[kind].map((field) => [field, field === "seat" ? 1 : 0]));
  const event: unknown = { kind, ...fields, ...more };
  if (!isWireEvent(event)) throw new RangeError(`there is no event ${kind}`);
  return event;
}

const isWireEvent = (event: unknown): event is WireEvent =>
  typeof event === "object" && event !== null && "kind" in event && String(event.kind) in EVENT_FIELDS;

const WIRE_KINDS = Object.keys(EVENT_FIELDS).filter((kind): kind is WireEventKind => kind in EVENT_FIELDS);

describe("a fact", () => {
  it.each(Object.values(everyEvent))("of the kind $kind is heard", (event) => {
    expect(namesOf(event).length).toBeGreaterThan(0);
  });

  it.each(WIRE_KINDS)("of the simulation (%s) is heard as it comes over the wire", (kind) => {
    const variants: readonly Readonly<Record<string, number>>[] =
      kind === "gone" ? [{ wrecked: 0 }, { wrecked: 1 }] : kind === "heard" ? HEARD.map((_, what) => ({ what })) : [{}];
    for (const fields of variants) {
      // A drone has a gun, the first beast has none.
      const beast = kind === "spat" ? beastList.findIndex(({ weapon }) => weapon !== undefined) : 0;
      const more = "beast" in wireEvent(kind) ? { beast, ...fields } : fields;
      const event = toFrameEvent(wireEvent(kind, more), stagedMaze, () => 0);
      expect(namesOf(event), JSON.stringify(event)).not.toEqual([]);
    }
  });

  it("that is heard without being seen travels as such", () => {
    expect(Object.values(ON_WIRE).every((kind) => kind in EVENT_FIELDS)).toBe(true);
    expect(HEARD.map((what) => isSoundName(`heard_${what}`))).toEqual(HEARD.map(() => true));
  });
});

describe("what content names", () => {
  it("is a sound: shots, abilities, devices, resources", () => {
    const named = [weaponList, abilityList, deviceList, resourceList].flat().map(({ look }) => look.sound);
    expect(named.filter((name) => !isSoundName(name))).toEqual([]);
  });

  it("is a sound of its own for each weapon, each ability and each resource", () => {
    for (const list of [weaponList, abilityList, resourceList]) {
      expect(new Set(list.map(({ look }) => look.sound)).size).toBe(list.length);
    }
  });

  it("is a voice for all that a beast does", () => {
    const kinds: readonly BeastKind[] = ["came", "left", "pawed", "charged", "dazed", "struck", "wounded", "slain"];
    for (const { look } of beastList) for (const kind of kinds) expect(beastSound(look.sound, kind)).not.toBeNull();
    expect(beastSound("constructor", "came")).toBeNull();
  });

  it("is not heard when there is no such sound", () => {
    expect(namesOf({ ...everyEvent.fired, sound: "nothing" })).toEqual([]);
  });
});

describe("the same fact", () => {
  it("sounds otherwise to whom it happens", () => {
    expect(namesOf({ ...everyEvent.hit, seat: 0, by: 1 })).toEqual(["hurt"]);
    expect(namesOf({ ...everyEvent.hit, seat: 1, by: 0 })).toEqual(["hit_metal"]);
    expect(namesOf({ ...everyEvent.hit, amount: 0, guarded: 8 })).toEqual(["hit_shield"]);
    expect(namesOf({ ...everyEvent.kill, seat: 1, by: 2 })).toEqual([]);
    expect(namesOf({ ...everyEvent.lead, seat: 3 })).toEqual(["lead_lost"]);
    expect(namesOf({ ...everyEvent.lead, seat: 0 })).toEqual(["lead_taken"]);
    expect(namesOf({ ...everyEvent.joined, seat: 0 })).toEqual([]);
  });

  it("marks what is the viewer's own, and what the viewer did", () => {
    const [mine] = cuesOf({ ...everyEvent.fired, seat: 0 }, frame);
    const [theirs] = cuesOf(everyEvent.fired, frame);
    expect(mine?.isOwn).toBe(true);
    expect(theirs?.isOwn).toBe(false);
  });

  it("rises with each unit that is unloaded, up to a limit", () => {
    const rate = (unit: number): number => cuesOf({ ...everyEvent.banked, unit }, frame)[0]?.rate ?? 0;
    expect(rate(1)).toBe(1);
    expect(rate(4)).toBeGreaterThan(rate(3));
    expect(rate(40)).toBe(rate(50));
  });

  it("is heard by everybody when the great beast comes, and nearby when it strikes", () => {
    expect(cuesOf(everyEvent.came, frame)[0]?.from).toBeNull();
    expect(cuesOf(everyEvent.struck, frame)[0]?.from).toEqual({ x: 12, y: 10.5 });
    expect(cuesOf({ ...everyEvent.came, sound: "drone" }, frame)[0]?.from).toEqual({ x: 12, y: 10.5 });
  });

  it("comes from the pad of whom it happens to, for others", () => {
    const [cue] = cuesOf({ ...everyEvent.haul, seat: 2 }, frame);
    const pad = frame.maze.pads.find(({ seat }) => seat === 2);
    expect(cue?.from).toEqual({ x: (pad?.column ?? 0) + 1, y: (pad?.row ?? 0) + 1 });
    expect(cuesOf(everyEvent.haul, frame)[0]?.from).toBeNull();
  });
});

describe("the end of a match", () => {
  const over: FrameEvent = { kind: "phase", phase: "over" };
  const placed = (place: number, more: Partial<Frame> = {}): Frame =>
    stagedFrame(0, { seats: frame.seats.map((seat) => ({ ...seat, place: seat.seat === 0 ? place : 9 })), ...more });

  it("is a victory for the first and a defeat for the others", () => {
    expect(namesOf(over, placed(1))).toEqual(["victory"]);
    expect(namesOf(over, placed(2))).toEqual(["defeat"]);
  });

  it("is no defeat for who watches, nor for those who held out together", () => {
    expect(namesOf(over, placed(2, { isSpectator: true, own: null }))).toEqual(["victory"]);
    expect(namesOf(over, placed(2, { isSpectator: true, own: own() }))).toEqual(["victory"]);
    expect(namesOf(over, placed(2, { mode: { ...frame.mode, wave: 4 } }))).toEqual(["victory"]);
  });
});

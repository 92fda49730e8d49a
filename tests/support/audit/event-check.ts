/** Holds the events of a tick to what their reader may know: all that it witnesses, and nobody whom it does not see. */
import { resourceList } from "#shared/content/resources.ts";
import type { WireEvent } from "#shared/protocol/events.ts";
import { toWireEvent } from "#shared/protocol/wire-event.ts";
import { witness } from "#shared/sim/witness.ts";
import { NOBODY, type World } from "#shared/sim/world.ts";
import type { Objection } from "./finding.ts";

/** See the file header. Remembers who was in sight a tick ago; to be asked for each tick. */
export interface EventCheck {
  check(world: World, told: readonly WireEvent[], object: Objection): void;
}

/** Facts without a place, or of what all see: they name robots to everybody. */
const ANNOUNCED = new Set<WireEvent["kind"]>([
  "kill",
  "banked",
  "haul",
  "lead",
  "joined",
  "stolen",
  "revealed",
  "slain",
]);

/** Returns the check of a seat's events. */
export function createEventCheck(seat: number): EventCheck {
  let before = 0;
  return {
    check(world, told, object) {
      const allowed = witness(world, seat).flatMap((event) =>
        event.kind === "rattle" || event.kind === "step" ? [] : [JSON.stringify(toWire(toWireEvent(event)))],
      );
      const sent = told.map((event) => JSON.stringify(toWire(event)));
      for (const event of without(sent, allowed)) object("events", event, "no such event");
      for (const event of without(allowed, sent)) object("events", "nothing", event);
      const now = world.robots.reduce((seats, robot) => seats | (((robot.seenBy >>> seat) & 1) << robot.seat), 0);
      for (const event of told) {
        const name = strangerIn(event, world, seat, before | now);
        if (name !== null) object(`events.${event.kind}.${name}`, event, "nobody out of sight");
      }
      before = now;
    },
  };
}

/** Returns the field in which an event names a robot that its reader does not see, or null. @param seen seats, as bits */
function strangerIn(event: WireEvent, world: World, seat: number, seen: number): string | null {
  if (ANNOUNCED.has(event.kind)) return null;
  // Where prizes are, and who carries them, is public.
  if ("resource" in event && resourceList[event.resource]?.isPrize === true) return null;
  const isStranger = (other: number): boolean => {
    if (other === NOBODY || other === seat) return false;
    return world.robots[other]?.team !== world.robots[seat]?.team && ((seen >>> other) & 1) === 0;
  };
  if ("seat" in event && isStranger(event.seat)) return "seat";
  if ("by" in event && event.kind !== "destroyed" && isStranger(event.by)) return "by";
  return null;
}

/** The fields of the wire only, in one order. */
function toWire(event: WireEvent): readonly [string, unknown][] {
  return Object.entries(event)
    .filter(([field]) => field !== "seenBy")
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

/** Returns what of a list is not in another, each as often as it is more there. */
function without(list: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return list.filter((one) => {
    const index = left.indexOf(one);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

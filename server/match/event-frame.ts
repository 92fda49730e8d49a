/** The events of a tick as one seat's client is sent them. */
import { encodeEvents, type WireEvent } from "#shared/protocol/events.ts";
import { toWireEvent } from "#shared/protocol/wire-event.ts";
import { witness } from "#shared/sim/witness.ts";
import type { World } from "#shared/sim/world.ts";

/** Returns what a seat learns of the last step as bytes, or null when that is nothing. */
export function eventFrame(world: World, seat: number): Uint8Array | null {
  if (world.events.length === 0) return null;
  const known: WireEvent[] = [];
  for (const event of witness(world, seat)) {
    if (event.kind !== "rattle" && event.kind !== "step") known.push(toWireEvent(event));
  }
  return known.length === 0 ? null : encodeEvents(world.tick, known);
}

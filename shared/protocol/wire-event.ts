/** Events of the simulation as the plain numbers of the wire. */
import { HEARD, type WireEvent } from "./events.ts";

/** The shape of what a seat learns of a tick: `GameEvent` or `Heard` of the simulation, which this room may not import. */
export type KnownEvent =
  | {
      readonly kind: "heard";
      readonly what: (typeof HEARD)[number];
      readonly near: boolean;
      readonly direction: number;
    }
  | Exclude<WireEvent, { readonly kind: "heard" | "kill" | "gone" }>
  | {
      readonly kind: "gone";
      readonly device: number;
      readonly wrecked: boolean;
      readonly x: number;
      readonly y: number;
    }
  | {
      readonly kind: "kill";
      readonly seat: number;
      readonly by: number;
      readonly assist: number;
      readonly nemesis: boolean;
      readonly beast: number;
    };

/** Returns an event with booleans and names as numbers. */
export function toWireEvent(event: KnownEvent): WireEvent {
  if (event.kind === "kill") return { ...event, nemesis: event.nemesis ? 1 : 0 };
  if (event.kind === "gone") return { ...event, wrecked: event.wrecked ? 1 : 0 };
  // Whose hole it is stays where it was seen: walls are public, robots are not.
  if (event.kind === "bored") return { kind: event.kind, tile: event.tile };
  if (event.kind !== "heard") return event;
  return { kind: event.kind, what: HEARD.indexOf(event.what), near: event.near ? 1 : 0, direction: event.direction };
}

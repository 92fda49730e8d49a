/** The frames of an arena client without the SDK: inputs, delta coded as the SDK does it. */
import { InputEncoder } from "@colyseus/schema/input";
import { Protocol } from "@colyseus/shared-types";
import { chassisIds } from "#shared/content/chassis.ts";
import { InputState } from "#shared/protocol/input.ts";
import type { JoinOptions } from "#shared/protocol/messages.ts";
import { createPilot } from "./pilot.ts";

/** Returns the options with which load client `number` joins. A page without a build fits every server. */
export function joinOptions(number: number): JoinOptions & { readonly open: boolean } {
  const chassis = chassisIds[number % chassisIds.length] ?? "";
  return { name: `Load ${number}`, chassis, build: "dev", open: true };
}

/** Returns what makes the client's next frame. @param seed of its pilot */
export function arenaFrames(seed: number): () => Uint8Array {
  const pilot = createPilot(seed);
  const input = new InputState();
  const encoder = new InputEncoder(input);
  return () => {
    Object.assign(input, pilot.next());
    const changes = encoder.encode();
    const frame = new Uint8Array(1 + changes.length);
    frame[0] = Protocol.ROOM_INPUT_RELIABLE;
    frame.set(changes, 1);
    return frame;
  };
}

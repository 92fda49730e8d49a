/**
 * Looks at every frame before Colyseus does. Core 0.18.17 hangs the whole process on one unreliable input frame with a
 * huge slot count or a negative length, and prints a line for every input that does not decode. This, the reservation guard,
 * `plain-inputs`, `cork` and `keepPlace` of the base room are the places that reach into Colyseus' private parts.
 */
import { type Client, Room } from "@colyseus/core";
import { decode } from "@colyseus/schema";
import { PROTOCOL_CODE_MASK, Protocol } from "@colyseus/shared-types";
import { unpack } from "msgpackr";
import { INPUT_BYTES } from "#shared/protocol/input.ts";

/** Frames that a client has reason to send. */
const KNOWN = new Set<number>([
  Protocol.JOIN_ROOM,
  Protocol.LEAVE_ROOM,
  Protocol.PING,
  Protocol.ROOM_DATA,
  Protocol.ROOM_INPUT_RELIABLE,
]);
/** By number of the field. */
const FIELD_BYTES = Object.values(INPUT_BYTES);
/** How a changed field is marked: new or replaced, in the two high bits. */
const ADD = 128;
const FIELD_MASK = 63;
/** The longest message, in bytes: all of them are a few. */
const LONGEST_MESSAGE = 128;

/** True when a frame is one that our own client sends. */
export function isSoundFrame(frame: Uint8Array): boolean {
  const first = frame[0];
  if (first === undefined) return false;
  const code = first & PROTOCOL_CODE_MASK;
  if (!KNOWN.has(code)) return false;
  if (code === Protocol.ROOM_INPUT_RELIABLE) return first === code && isSoundInput(frame);
  return frame.length <= LONGEST_MESSAGE && (code !== Protocol.ROOM_DATA || isSoundMessage(frame));
}

/** True for a sound frame that is an input. */
export function isInput(frame: Uint8Array): boolean {
  return frame[0] === Protocol.ROOM_INPUT_RELIABLE;
}

/** A type and at most one value, both whole: Colyseus would close the line without a word, and keep its place. */
function isSoundMessage(frame: Uint8Array): boolean {
  const at = { offset: 1 };
  try {
    if (decode.stringCheck(frame, at)) decode.string(frame, at);
    else decode.number(frame, at);
    if (at.offset < frame.length) unpack(frame.subarray(at.offset));
    return at.offset <= frame.length;
  } catch {
    return false;
  }
}

/** Each field at most once, with all its bytes, and nothing else. */
function isSoundInput(frame: Uint8Array): boolean {
  let offset = 1;
  let fields = 0;
  while (offset < frame.length) {
    const mark = frame[offset] ?? 0;
    const field = mark & FIELD_MASK;
    const bytes = FIELD_BYTES[field];
    if ((mark !== field && mark !== (ADD | field)) || bytes === undefined || (fields & (1 << field)) !== 0)
      return false;
    fields |= 1 << field;
    offset += 1 + bytes;
  }
  return offset === frame.length;
}

/** Gets a frame before Colyseus does. @param pass has Colyseus handle it; throws what that throws */
export type FrameGuard = (room: Room, client: Client, frame: Uint8Array, pass: () => void) => void;

/**
 * Puts `guard` before the message handling of a class of rooms.
 * @throws TypeError when Colyseus has no such handling any more: the guard must not fail in silence
 */
export function guardFrames(prototype: Room, guard: FrameGuard): void {
  const receive: unknown = Reflect.get(Room.prototype, "_onMessage");
  if (typeof receive !== "function") throw new TypeError("Colyseus' Room has no _onMessage to guard");
  Reflect.defineProperty(prototype, "_onMessage", {
    configurable: true,
    writable: true,
    value(this: Room, client: Client, frame: Uint8Array): void {
      guard(this, client, frame, () => Reflect.apply(receive, this, [client, frame]));
    },
  });
}

/**
 * Sends the same bytes to many clients at the cost of a write each: the frame with its WebSocket head is made once, and
 * handed to each socket as it is. What Colyseus and `ws` do for every client anew costs more than the write itself.
 */
import { Socket } from "node:net";
import { type Client, ClientState, getMessageBytes } from "@colyseus/core";
import { Protocol } from "@colyseus/shared-types";

/** A message of bytes that many are sent. */
export interface SharedFrame {
  readonly type: string;
  readonly bytes: Uint8Array;
  /** All that goes through the socket. */
  readonly wire: Buffer;
}

/** First byte of a whole binary frame, and lengths from which its head is longer (RFC 6455, 5.2). */
const WHOLE_BINARY = 0x82;
const SHORT = 126;
const LONG = 65_536;

/** `readyState` of an open WebSocket. */
const OPEN = 1;

const frames = new WeakMap<Uint8Array, SharedFrame>();

/** Returns the frame of a message. @param bytes always of the same type; they must not change */
export function sharedFrame(type: string, bytes: Uint8Array): SharedFrame {
  let frame = frames.get(bytes);
  if (frame === undefined) {
    const payload = getMessageBytes.raw(Protocol.ROOM_DATA_BYTES, type, undefined, bytes);
    frame = { type, bytes, wire: Buffer.concat([headOf(payload.length), payload]) };
    frames.set(bytes, frame);
  }
  return frame;
}

/** Sends frames to a client in one write; as any other message where it has no plain line, or is not let in yet. */
export function sendFrames(client: Client, list: readonly SharedFrame[]): void {
  const socket = plainSocket(client);
  if (socket === null) {
    for (const { type, bytes } of list) client.sendBytes(type, bytes);
    return;
  }
  const isOne = list.length === 1;
  if (!isOne) socket.cork();
  for (const { wire } of list) socket.write(wire);
  if (!isOne) socket.uncork();
}

/** The socket beneath an open line: nothing is compressed here, so `ws` keeps nothing back that would have to go first. */
function plainSocket({ ref, state }: Client): Socket | null {
  if (state !== ClientState.JOINED || !("readyState" in ref) || ref.readyState !== OPEN) return null;
  return "_socket" in ref && ref._socket instanceof Socket && ref._socket.writable ? ref._socket : null;
}

function headOf(length: number): Buffer {
  if (length < SHORT) return Buffer.of(WHOLE_BINARY, length);
  const head = Buffer.alloc(length < LONG ? 4 : 10);
  head[0] = WHOLE_BINARY;
  head[1] = length < LONG ? SHORT : SHORT + 1;
  if (length < LONG) head.writeUInt16BE(length, 2);
  else head.writeBigUInt64BE(BigInt(length), 2);
  return head;
}

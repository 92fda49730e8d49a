/** What is written to a websocket's line beneath its frames: frames as no library makes them. */
import { Socket } from "node:net";
import type { WebSocket } from "ws";

/** A frame of RFC 6455, with what may be wrong about it. */
export interface WrongFrame {
  readonly opcode: number;
  readonly payload?: Uint8Array;
  /** The last of its message. */
  readonly isFinal?: boolean;
  readonly isMasked?: boolean;
  /** The bit that marks a compressed message. */
  readonly isCompressed?: boolean;
  /** Length that the head tells; without it, the true one. */
  readonly told?: number;
}

const BINARY = 2;

/** Returns the bytes of a frame; masked with zeros. */
export function wireFrame(frame: WrongFrame): Buffer {
  const { opcode, payload = new Uint8Array(), isFinal = true, isMasked = true, isCompressed = false } = frame;
  const told = frame.told ?? payload.length;
  const first = (isFinal ? 0x80 : 0) | (isCompressed ? 0x40 : 0) | opcode;
  const head = Buffer.alloc(10);
  head[0] = first;
  head[1] = (isMasked ? 0x80 : 0) | 127;
  head.writeBigUInt64BE(BigInt(told), 2);
  const short = Buffer.from([first, (isMasked ? 0x80 : 0) | told]);
  return Buffer.concat([told < 126 ? short : head, Buffer.alloc(isMasked ? 4 : 0), payload]);
}

/** Returns the message cut into frames of `size` bytes. */
export function fragments(count: number, size: number): Buffer {
  const parts = Array.from({ length: count }, (_, index) =>
    wireFrame({ opcode: index === 0 ? BINARY : 0, payload: new Uint8Array(size), isFinal: index === count - 1 }),
  );
  return Buffer.concat(parts);
}

/** Returns the line under a websocket. */
export function lineOf(socket: WebSocket): Socket {
  const line: unknown = Reflect.get(socket, "_socket");
  if (!(line instanceof Socket)) throw new Error("the websocket has no line");
  return line;
}

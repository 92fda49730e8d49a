/** Takes the frames of one client apart, to the last byte: nothing may come that is not named here. */
import { decode, type Iterator, Reflection } from "@colyseus/schema";
import { PROTOCOL_CODE_MASK, Protocol, ProtocolModifier } from "@colyseus/shared-types";
import { type AudienceNews, decodeAudience, encodeAudience } from "#shared/protocol/audience.ts";
import { decodeEvents, encodeEvents, type WireEvent } from "#shared/protocol/events.ts";
import { MESSAGE } from "#shared/protocol/messages.ts";

/** A frame, read. */
export type Frame =
  | { readonly kind: "handshake"; readonly token: string; readonly sections: readonly Section[] }
  | {
      readonly kind: "state";
      /** Everything, or what has changed. */
      readonly isFull: boolean;
      /** Milliseconds since the room's beginning, and inputs of this client that are consumed. */
      readonly clock: number;
      readonly acknowledged: number;
      readonly body: Uint8Array;
    }
  | { readonly kind: "news"; readonly news: AudienceNews }
  | { readonly kind: "events"; readonly tick: number; readonly events: readonly WireEvent[] }
  | { readonly kind: "pong" };

/** What the handshake says beside the types of the state. */
export interface Section {
  readonly tag: number;
  readonly bytes: Uint8Array;
}

/** Code, clock and acknowledgement. */
const STATE_PREFIX = 9;

/** Returns what a frame says. @throws RangeError for one that the protocol does not have, or with a byte too many */
export function readFrame(frame: Uint8Array): Frame {
  const first = frame[0] ?? 0;
  const code = first & PROTOCOL_CODE_MASK;
  const bytes = Buffer.from(frame.buffer, frame.byteOffset, frame.length);
  switch (code) {
    case Protocol.JOIN_ROOM:
      return readHandshake(frame);
    case Protocol.ROOM_STATE:
    case Protocol.ROOM_STATE_PATCH:
      if (first !== (code | ProtocolModifier.TIMED)) throw new RangeError(`a state frame with marks ${first - code}`);
      return {
        kind: "state",
        isFull: code === Protocol.ROOM_STATE,
        clock: bytes.readUInt32LE(1),
        acknowledged: bytes.readUInt32LE(5),
        body: frame.subarray(STATE_PREFIX),
      };
    case Protocol.PING:
      if (frame.length !== 1) throw new RangeError(`an answer to a ping of ${frame.length} bytes`);
      return { kind: "pong" };
    case Protocol.ROOM_DATA_BYTES:
      return readMessage(frame);
    default:
      throw new RangeError(`a frame with code ${first}`);
  }
}

function readMessage(frame: Uint8Array): Frame {
  const it: Iterator = { offset: 1 };
  const type = decode.string(frame, it);
  const bytes = frame.subarray(it.offset);
  if (type === MESSAGE.audience) return readNews(bytes);
  if (type !== MESSAGE.events) throw new RangeError(`a message "${type}"`);
  const { tick, events } = decodeEvents(bytes);
  // The same number can be written in more than one length, and what is left over would be a place for a secret.
  if (Buffer.compare(encodeEvents(tick, events), bytes) !== 0) throw new RangeError("events with bytes of no meaning");
  return { kind: "events", tick, events };
}

function readNews(bytes: Uint8Array): Frame {
  const news = decodeAudience(bytes);
  if (Buffer.compare(encodeAudience(news), bytes) !== 0) throw new RangeError("news with bytes of no meaning");
  return { kind: "news", news };
}

function readHandshake(frame: Uint8Array): Frame {
  const it: Iterator = { offset: 1 };
  const short = (): string => {
    const length = frame[it.offset++] ?? 0;
    it.offset += length;
    return Buffer.from(frame.subarray(it.offset - length, it.offset)).toString("latin1");
  };
  const token = short();
  const serializer = short();
  if (serializer !== "schema") throw new RangeError(`a serializer "${serializer}"`);
  const length = decode.number(frame, it);
  const types = { offset: 0 };
  Reflection.decode(frame.slice(it.offset, it.offset + length), types);
  if (types.offset !== length) throw new RangeError("a handshake with bytes of no meaning");
  it.offset += length;
  const sections: Section[] = [];
  while (it.offset < frame.length) {
    const tag = frame[it.offset++] ?? 0;
    const size = decode.number(frame, it);
    sections.push({ tag, bytes: frame.subarray(it.offset, it.offset + size) });
    it.offset += size;
  }
  if (it.offset !== frame.length) throw new RangeError("a handshake that ends early");
  return { kind: "handshake", token, sections };
}

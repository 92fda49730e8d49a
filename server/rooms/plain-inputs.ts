/**
 * Reads inputs as plain objects. Colyseus decodes each one into a schema instance that tracks its changes, and keeps a
 * copy of it that does so, too; nobody ever asks for the changes, and there are 30 inputs a second and player. Like the
 * frame guard this reaches into Colyseus' private parts.
 */
import type { Client } from "@colyseus/core";
import type { SentInput } from "../match/input-queue.ts";

/** A changed field is marked by its number, under two bits. */
const FIELD_MASK = 63;

/** The fields of an input, by their numbers on the wire. */
type Fields = Pick<SentInput, "moveX" | "moveY" | "aim" | "reach" | "buttons" | "drawn">;

/** The input of a line as of its last frame, of which Colyseus keeps a copy. */
export type LatestInput = { -readonly [Field in keyof Fields]: Fields[Field] } & {
  clone(): Fields;
};

/**
 * Lets the inputs of a client that has come (again) be read as plain objects, from its first frame on. They have passed
 * the frame guard.
 * @throws TypeError when Colyseus decodes inputs otherwise: then something else is to be done
 */
export function readInputsPlainly(client: Client): void {
  if (!("_inputDecoder" in client && "_input" in client)) throw new TypeError("Colyseus' Client has no input decoder");
  const latest = createLatestInput();
  Object.assign(client, { _input: latest, _inputDecoder: { decode: (frame: Uint8Array) => decode(frame, latest) } });
}

/** Returns the neutral input. */
export function createLatestInput(): LatestInput {
  return {
    moveX: 0,
    moveY: 0,
    aim: 0,
    reach: 0,
    buttons: 0,
    drawn: 0,
    clone() {
      const { moveX, moveY, aim, reach, buttons, drawn } = this;
      return { moveX, moveY, aim, reach, buttons, drawn };
    },
  };
}

/** Sets the fields that a sound frame brings, in place. @param frame without its first byte, which says what it is */
export function decode(frame: Uint8Array, latest: LatestInput): void {
  let offset = 0;
  const byte = (): number => frame[offset++] ?? 0;
  while (offset < frame.length) {
    switch (byte() & FIELD_MASK) {
      case 0:
        latest.moveX = (byte() << 24) >> 24;
        break;
      case 1:
        latest.moveY = (byte() << 24) >> 24;
        break;
      case 2:
        latest.aim = byte() | (byte() << 8);
        break;
      case 3:
        latest.reach = byte();
        break;
      case 4:
        latest.buttons = byte();
        break;
      default:
        latest.drawn = byte() | (byte() << 8);
    }
  }
}

/**
 * Reads and keeps inputs as plain numbers. Colyseus decodes each one into a schema instance that tracks its changes, and
 * keeps a copy of it with its times; nobody ever asks for those, and there are 30 inputs a second and player. Like the frame
 * guard this reaches into Colyseus' private parts.
 */
import type { Client } from "@colyseus/core";
import { clampInput, type INPUT_RANGES } from "#shared/protocol/input.ts";
import type { InputSource, SentInput } from "../match/input-queue.ts";

/** Inputs that wait for their tick at most: more of them, and the oldest are dropped. */
const MOST_WAITING = 16;
/** A changed field is marked by its number, under two bits. */
const FIELD_MASK = 63;

type Fields = { -readonly [Field in keyof typeof INPUT_RANGES]: number };

/** The inputs of one line. */
export class PlainInputs implements InputSource {
  consumedCount = 0;
  size = 0;
  /** As of the last frame: a frame brings only what changed. */
  private readonly latest = createFields();
  /** A ring, filled again and again. */
  private readonly waiting = Array.from({ length: MOST_WAITING }, createFields);
  private oldest = 0;

  /** What Colyseus tells the client as acknowledged with each patch. */
  get ackSeq(): number {
    return this.consumedCount;
  }

  /** Takes a frame that has passed the frame guard. @param frame with its first byte, which says what it is */
  receive(frame: Uint8Array): void {
    const { latest, waiting } = this;
    readFields(frame, latest);
    clampInput(latest);
    if (this.size === MOST_WAITING) this.drop();
    const kept = waiting[(this.oldest + this.size) % MOST_WAITING];
    if (kept === undefined) return;
    copyFields(latest, kept);
    this.size++;
  }

  /** Returns the oldest input that waits; the object is filled anew by later frames. */
  next(): SentInput | undefined {
    if (this.size === 0) return undefined;
    const input = this.waiting[this.oldest];
    this.drop();
    return input;
  }

  /** Drops all that waits. Colyseus asks for it when the line is lost. */
  clear(): void {
    while (this.size > 0) this.drop();
  }

  private drop(): void {
    this.oldest = (this.oldest + 1) % MOST_WAITING;
    this.size--;
    this.consumedCount++;
  }
}

const inputsOf = new WeakMap<Client, PlainInputs>();

/**
 * Returns what keeps the inputs of a client that has come (again), in the place of what Colyseus keeps.
 * @throws TypeError when Colyseus has no such place: then something else is to be done
 */
export function keepInputsPlainly(client: Client): PlainInputs {
  if (!("_inputBuffer" in client)) throw new TypeError("Colyseus' Client has no input buffer");
  const inputs = new PlainInputs();
  Object.assign(client, { _inputBuffer: inputs });
  inputsOf.set(client, inputs);
  return inputs;
}

/** Keeps an input that a client has sent. @param frame that has passed the frame guard */
export function takeInput(client: Client, frame: Uint8Array): void {
  inputsOf.get(client)?.receive(frame);
}

/** Returns the neutral input. */
function createFields(): Fields {
  return { moveX: 0, moveY: 0, aim: 0, reach: 0, buttons: 0, drawn: 0 };
}

function copyFields(from: Readonly<Fields>, to: Fields): void {
  to.moveX = from.moveX;
  to.moveY = from.moveY;
  to.aim = from.aim;
  to.reach = from.reach;
  to.buttons = from.buttons;
  to.drawn = from.drawn;
}

/** Sets the fields that a frame brings, in place. */
function readFields(frame: Uint8Array, latest: Fields): void {
  let offset = 1;
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

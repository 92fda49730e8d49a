/** Inputs read as plain numbers are what Colyseus' own encoder was given, whatever changes from one to the next. */
import { InputDecoder, InputEncoder } from "@colyseus/schema/input";
import { Protocol } from "@colyseus/shared-types";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PlainInputs } from "#server/rooms/plain-inputs.ts";
import { INPUT_RANGES, InputState } from "#shared/protocol/input.ts";

const fields = Object.entries(INPUT_RANGES).map(([name, [min, max]]): [string, fc.Arbitrary<number>] => [
  name,
  fc.integer({ min, max }),
]);
/** Some fields change, others stay. */
const changes = fc.record(Object.fromEntries(fields), { requiredKeys: [] });
/** How many inputs a line keeps. */
const KEPT = 16;

/** Returns what is sent for each of some states of an input, one after the other. */
function createSender(): { send(step: object): Uint8Array; readonly sent: InputState } {
  const sent = new InputState();
  const encoder = new InputEncoder(sent);
  return {
    sent,
    send(step) {
      Object.assign(sent, step);
      return Uint8Array.of(Protocol.ROOM_INPUT_RELIABLE, ...encoder.encode());
    },
  };
}

describe("an input that is read plainly", () => {
  it("is the one that was sent, and the one that Colyseus would read", () => {
    fc.assert(
      fc.property(fc.array(changes, { minLength: 1, maxLength: 30 }), (steps) => {
        const { send, sent } = createSender();
        const theirs = new InputDecoder(new InputState());
        const ours = new PlainInputs();
        for (const step of steps) {
          const frame = send(step);
          theirs.decode(frame.subarray(1));
          ours.receive(frame);
          const input = ours.next();
          expect(input).toEqual(sent.toJSON());
          expect(input).toEqual(theirs.instance.toJSON());
        }
      }),
    );
  });

  it("waits for its turn, as the others do, and counts as acknowledged when it has left", () => {
    const { send } = createSender();
    const inputs = new PlainInputs();
    for (let aim = 1; aim <= 5; aim++) inputs.receive(send({ aim }));
    expect([inputs.size, inputs.consumedCount, inputs.ackSeq]).toEqual([5, 0, 0]);
    for (let aim = 1; aim <= 5; aim++) expect(inputs.next()?.aim).toBe(aim);
    expect(inputs.next()).toBeUndefined();
    expect([inputs.size, inputs.consumedCount, inputs.ackSeq]).toEqual([0, 5, 5]);
  });

  it("gives way to newer ones when too many wait, and all give way to nothing when the line is lost", () => {
    const { send } = createSender();
    const inputs = new PlainInputs();
    for (let aim = 1; aim <= KEPT + 3; aim++) inputs.receive(send({ aim }));
    expect([inputs.size, inputs.consumedCount]).toEqual([KEPT, 3]);
    expect(inputs.next()?.aim).toBe(4);
    inputs.clear();
    expect([inputs.size, inputs.consumedCount]).toEqual([0, KEPT + 3]);
    inputs.receive(send({ aim: 900 }));
    expect(inputs.next()?.aim).toBe(900);
  });

  it("is held to the ranges of its fields", () => {
    const { send } = createSender();
    const inputs = new PlainInputs();
    inputs.receive(send({ moveX: -128, moveY: 127, aim: 65535, buttons: 255 }));
    expect(inputs.next()).toMatchObject({ moveX: -127, moveY: 127, aim: 1023, buttons: 15 });
  });
});

/** Inputs read as plain objects are what Colyseus' own encoder was given, whatever changes from one to the next. */
import { InputDecoder, InputEncoder } from "@colyseus/schema/input";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLatestInput, decode } from "#server/rooms/plain-inputs.ts";
import { INPUT_RANGES, InputState } from "#shared/protocol/input.ts";

const fields = Object.entries(INPUT_RANGES).map(([name, [min, max]]): [string, fc.Arbitrary<number>] => [
  name,
  fc.integer({ min, max }),
]);
/** Some fields change, others stay. */
const changes = fc.record(Object.fromEntries(fields), { requiredKeys: [] });

describe("an input that is read plainly", () => {
  it("is the one that was sent, and the one that Colyseus would read", () => {
    fc.assert(
      fc.property(fc.array(changes, { minLength: 1, maxLength: 30 }), (steps) => {
        const sent = new InputState();
        const encoder = new InputEncoder(sent);
        const theirs = new InputDecoder(new InputState());
        const ours = createLatestInput();
        for (const step of steps) {
          Object.assign(sent, step);
          const frame = encoder.encode();
          theirs.decode(frame);
          decode(frame, ours);
          expect(ours.clone()).toEqual(sent.toJSON());
          expect(ours.clone()).toEqual(theirs.instance.toJSON());
        }
      }),
    );
  });

  it("is a copy that later frames do not change", () => {
    const latest = createLatestInput();
    const before = latest.clone();
    const sent = new InputState();
    sent.moveX = -127;
    decode(new InputEncoder(sent).encode(), latest);
    expect(before.moveX).toBe(0);
    expect(latest.clone().moveX).toBe(-127);
  });
});

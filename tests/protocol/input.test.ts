/** The input on the wire has the five fields of the rules' input with the same ranges, and the stamp of what was drawn. */
import { describe, expect, it } from "vitest";
import { clampInput, INPUT_RANGES, InputState } from "#shared/protocol/input.ts";
import { decodeBundle, encodeBundle } from "#shared/replay/stream.ts";
import { ABILITY_1, ABILITY_2, DROP, FIRE, NEUTRAL, type TimedInput } from "#shared/sim/input.ts";

const pack = (input: TimedInput): unknown =>
  decodeBundle(
    encodeBundle({ match: 0, firstTick: 1, records: [{ inputs: [[input]], commands: [] }], names: [], hash: 0 }),
  );

/** What the rules take of it: of the stamp, only how far back it lies. */
const { drawn, ...ruled } = INPUT_RANGES;

describe("the input", () => {
  it("has the fields of the rules' input and a stamp, neutral at first", () => {
    const state = new InputState();
    for (const field of Object.keys(INPUT_RANGES)) expect([field, Reflect.get(state, field)]).toEqual([field, 0]);
    expect(Object.keys(NEUTRAL).sort()).toEqual([...Object.keys(ruled), "lookBack"].sort());
    expect(drawn).toEqual([0, 0xffff]);
  });

  it("is accepted by a record at the ends of every range, and not one beyond", () => {
    for (const [field, [low, high]] of Object.entries(ruled)) {
      for (const value of [low, high]) expect(() => pack({ ...NEUTRAL, [field]: value })).not.toThrow();
      for (const value of [low - 1, high + 1]) expect(() => pack({ ...NEUTRAL, [field]: value })).toThrow(RangeError);
    }
  });

  it("is clamped into every range, and left as it is within", () => {
    const inputOf = (at: (range: readonly [number, number]) => number) => {
      const input = new InputState();
      for (const [field, range] of Object.entries(INPUT_RANGES)) Reflect.set(input, field, at(range));
      return input;
    };
    for (const [at, expected] of [
      [([low]: readonly [number, number]) => low - 1, ([low]: readonly [number, number]) => low],
      [([, high]: readonly [number, number]) => high + 1, ([, high]: readonly [number, number]) => high],
      [([low]: readonly [number, number]) => low + 3, ([low]: readonly [number, number]) => low + 3],
    ] as const) {
      const input = inputOf(at);
      clampInput(input);
      expect(input.toJSON()).toEqual(inputOf(expected).toJSON());
    }
  });

  it("has a bit for each button", () => {
    expect(FIRE | ABILITY_1 | ABILITY_2 | DROP).toBe(INPUT_RANGES.buttons[1]);
  });
});

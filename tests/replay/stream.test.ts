/** A match as bytes: what is written is read, and nothing but a RangeError comes of damaged bytes. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeBundle, decodeHead, encodeBundle, encodeHead, type RecordBundle } from "#shared/replay/stream.ts";
import type { TimedInput } from "#shared/sim/input.ts";
import { type Command, MOST_INPUTS, type TickRecord } from "#shared/sim/record.ts";
import { arena } from "#tests/support/arena.ts";
import { createRandomPlay } from "#tests/support/random-play.ts";

const SEED = 20261122;

const anyInput: fc.Arbitrary<TimedInput> = fc.record({
  moveX: fc.integer({ min: -127, max: 127 }),
  moveY: fc.integer({ min: -127, max: 127 }),
  aim: fc.nat(1023),
  reach: fc.nat(255),
  buttons: fc.nat(15),
  lookBack: fc.nat(64),
});
const seat = fc.nat(7);
const driver = fc.nat(2);
const chassis = fc.nat(255);
const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ kind: fc.constant("join" as const), seat, driver, chassis }),
  fc.record({ kind: fc.constant("leave" as const), seat }),
  fc.record({ kind: fc.constant("driver" as const), seat, driver }),
  fc.record({ kind: fc.constant("chassis" as const), seat, chassis }),
  fc.record({ kind: fc.constant("salt" as const), salt: fc.integer({ min: 0, max: 0xffff_ffff }) }),
);
/** Inputs repeat, as drivers' do. */
const anyInputs = fc.oneof(fc.constantFrom(0, 1, 2, 3), anyInput).chain((pick) =>
  typeof pick === "number"
    ? fc.array(fc.constant<TimedInput>({ moveX: pick, moveY: 0, aim: 0, reach: 0, buttons: 0, lookBack: 0 }), {
        maxLength: 2,
      })
    : fc.array(fc.constant(pick), { maxLength: MOST_INPUTS }),
);
const anyRecords = fc.integer({ min: 1, max: 8 }).chain((seats) =>
  fc.array(
    fc.record<TickRecord>({
      inputs: fc.array(anyInputs, { minLength: seats, maxLength: seats }),
      commands: fc.array(anyCommand, { maxLength: 3 }),
    }),
    { maxLength: 40 },
  ),
);
const anyName = fc.string({ unit: "grapheme", maxLength: 20 });
const anyBundle: fc.Arbitrary<RecordBundle> = fc.record({
  match: fc.integer({ min: 0, max: 0xffff_ffff }),
  firstTick: fc.nat(1 << 30),
  records: anyRecords,
  names: fc.array(fc.record({ seat, name: anyName }), { maxLength: 8 }),
  hash: fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
});

describe("a bundle of records", () => {
  it("is read as it was written", () => {
    fc.assert(
      fc.property(anyBundle, (bundle) => {
        expect(decodeBundle(encodeBundle(bundle))).toEqual(bundle);
      }),
      { seed: SEED, numRuns: 400 },
    );
  });

  it("of steady drivers takes a few bytes", () => {
    const world = arena(["####", "#A.#", "####"]);
    const next = createRandomPlay(1, world);
    const [first] = next().inputs;
    const records = Array.from({ length: 300 }, () => ({ inputs: [first ?? []], commands: [] }));
    expect(encodeBundle({ match: 1, firstTick: 1, records, names: [], hash: 0 }).length).toBeLessThan(330);
  });

  it("damaged is a bundle or a RangeError, nothing else", () => {
    let refused = 0;
    fc.assert(
      fc.property(anyBundle, fc.nat(5000), fc.nat(255), fc.boolean(), (bundle, where, byte, cut) => {
        const bytes = encodeBundle(bundle);
        const at = where % bytes.length;
        try {
          decodeBundle(cut ? bytes.slice(0, at) : bytes.with(at, byte));
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
          refused++;
        }
      }),
      { seed: SEED, numRuns: 1000 },
    );
    expect(refused).toBeGreaterThan(300);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        try {
          decodeBundle(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });

  it("with anything after it is refused, and so is one that is cut short", () => {
    const bytes = encodeBundle({
      match: 1,
      firstTick: 1,
      records: [{ inputs: [[]], commands: [] }],
      names: [],
      hash: 5,
    });
    expect(() => decodeBundle(Uint8Array.from([...bytes, 0]))).toThrow(RangeError);
    for (let length = 0; length < bytes.length; length++) {
      expect(() => decodeBundle(bytes.slice(0, length))).toThrow(RangeError);
    }
  });

  it("refuses inputs, seats and drivers that do not exist", () => {
    const input = { moveX: 0, moveY: 0, aim: 0, reach: 0, buttons: 0, lookBack: 0 };
    const encode = (inputs: readonly TimedInput[], commands: readonly Command[] = []): Uint8Array =>
      encodeBundle({ match: 1, firstTick: 1, records: [{ inputs: [inputs], commands }], names: [], hash: 0 });
    for (const bad of [
      { moveX: 128 },
      { moveY: -128 },
      { aim: 1024 },
      { reach: 256 },
      { buttons: 16 },
      { lookBack: 65 },
    ]) {
      expect(() => decodeBundle(encode([{ ...input, ...bad }]))).toThrow(RangeError);
    }
    expect(() => decodeBundle(encode(new Array<TimedInput>(5).fill(input)))).toThrow(RangeError);
    for (const command of [
      { kind: "leave", seat: 8 },
      { kind: "driver", seat: 0, driver: 3 },
      { kind: "salt", salt: -1 },
      { kind: "salt", salt: 2 ** 32 },
    ] as const) {
      expect(() => decodeBundle(encode([], [command]))).toThrow(RangeError);
    }
  });
});

describe("the head of a match", () => {
  const anyHead = fc.record({
    match: fc.integer({ min: 0, max: 0xffff_ffff }),
    snapshot: fc.uint8Array({ maxLength: 300 }),
    names: fc.array(anyName, { maxLength: 8 }),
  });

  it("is read as it was written", () => {
    fc.assert(
      fc.property(anyHead, (head) => {
        expect(decodeHead(encodeHead(head))).toEqual(head);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it("damaged, cut short or with anything after it is a head or a RangeError", () => {
    fc.assert(
      fc.property(anyHead, fc.nat(5000), fc.nat(255), (head, where, byte) => {
        const bytes = encodeHead(head);
        expect(() => decodeHead(bytes.slice(0, where % bytes.length))).toThrow(RangeError);
        expect(() => decodeHead(Uint8Array.from([...bytes, byte]))).toThrow(RangeError);
        try {
          decodeHead(bytes.with(where % bytes.length, byte));
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});

/** The file of a replay: what goes in comes out, within its size, and what is no replay is refused in time. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createBitReader, createBitWriter } from "#shared/replay/bit-coder.ts";
import {
  DamagedReplay,
  decodeReplay,
  encodeReplay,
  LONGEST_FILE,
  openReplay,
  sealReplay,
} from "#shared/replay/format.ts";
import { columnsOf, InputColumns } from "#shared/replay/input-columns.ts";
import { createBitModel } from "#shared/replay/mixing.ts";
import { type Replay, recordsOf } from "#shared/replay/replay.ts";
import type { TimedInput } from "#shared/sim/input.ts";
import type { Command } from "#shared/sim/record.ts";
import { inputEntropy, recordScavenge } from "../support/scavenge-replay.ts";

const KEY = new Uint8Array(32).fill(7);
const seal = (replay: Replay): Uint8Array => sealReplay(encodeReplay(replay).bytes, KEY, () => new Uint8Array(64));
const read = (file: Uint8Array): Replay => decodeReplay(openReplay(file), () => 0);

const input: fc.Arbitrary<TimedInput> = fc.record({
  moveX: fc.integer({ min: -127, max: 127 }),
  moveY: fc.integer({ min: -127, max: 127 }),
  aim: fc.integer({ min: 0, max: 1023 }),
  reach: fc.integer({ min: 0, max: 255 }),
  buttons: fc.integer({ min: 0, max: 15 }),
  lookBack: fc.integer({ min: 0, max: 64 }),
});
const seat = fc.integer({ min: 0, max: 2 });
const driver = fc.integer({ min: 0, max: 2 });
const chassis = fc.integer({ min: 0, max: 255 });
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ kind: fc.constant("join" as const), seat, driver, chassis }),
  fc.record({ kind: fc.constant("leave" as const), seat }),
  fc.record({ kind: fc.constant("driver" as const), seat, driver }),
  fc.record({ kind: fc.constant("chassis" as const), seat, chassis }),
  fc.record({ kind: fc.constant("salt" as const), salt: fc.integer({ min: 0, max: 0xffff_ffff }) }),
);
const word = fc.integer({ min: 0, max: 0xffff_ffff });
const name = fc.string({ unit: "binary", maxLength: 20 });

/** A replay of anything, as the format sees it: whether a match could be like this is not its business. */
const anyReplay: fc.Arbitrary<Replay> = fc
  .record({
    ticks: fc.integer({ min: 1, max: 80 }),
    lists: fc.array(fc.array(fc.array(input, { maxLength: 4 }), { minLength: 80, maxLength: 80 }), {
      minLength: 3,
      maxLength: 3,
    }),
    commands: fc.array(fc.tuple(fc.integer({ min: 1, max: 80 }), command), { maxLength: 30 }),
    renamings: fc.array(fc.tuple(fc.integer({ min: 1, max: 80 }), seat, name), { maxLength: 4 }),
    names: fc.array(name, { minLength: 3, maxLength: 3 }),
    words: fc.array(word, { minLength: 3, maxLength: 3 }),
    lengths: fc.record(
      { warmup: fc.integer({ min: 1, max: 99 }), mazeSeats: fc.integer({ min: 1, max: 16 }) },
      { requiredKeys: [] },
    ),
    isSudden: fc.boolean(),
  })
  .map(
    ({ ticks, lists, commands, renamings, names, words: [mazeSeed = 0, salt = 0, mark = 0], lengths, isSudden }) => ({
      rulesVersion: 3,
      module: "0123456789abcdef".repeat(4),
      id: "an-id_1",
      endedAt: 1_764_000_000,
      setup: {
        mode: 2,
        mazeSeed,
        salt,
        seats: [0, 1, 2].map((each) => ({ driver: each, chassis: each + 1 })),
        ...lengths,
      },
      names,
      renamings: renamings
        .filter(([tick]) => tick <= ticks)
        .sort(([one], [other]) => one - other)
        .map(([tick, at, text]) => ({ tick, seat: at, name: text })),
      ticks,
      commands: commands
        .filter(([tick]) => tick <= ticks)
        .sort(([one], [other]) => one - other)
        .map(([tick, each]) => ({ tick, command: each })),
      columns: lists.map((list) => {
        const columns = new InputColumns();
        for (const taken of list.slice(0, ticks)) columns.push(taken);
        return columns;
      }),
      checkpoints: Array.from({ length: Math.ceil(ticks / 30) }, (_, at) => (mark + at) % 0x1_0000_0000),
      outcome: { places: [1, 2, 2], suddenDeath: isSudden },
    }),
  );

/** A replay as plain data. */
function plain(replay: Replay): unknown {
  const recordAt = recordsOf(replay);
  const { columns: _columns, commands: _commands, ...rest } = replay;
  return { ...rest, records: Array.from({ length: replay.ticks }, (_, index) => recordAt(index + 1)) };
}

describe("the file of a replay", () => {
  it("gives back whatever went in", () => {
    fc.assert(
      fc.property(anyReplay, (replay) => {
        expect(plain(read(seal(replay)))).toEqual(plain(replay));
      }),
      { numRuns: 60 },
    );
  });

  it("is refused with a reason when any byte is another, cut off or added, and never with another error", () => {
    const [replay] = fc.sample(anyReplay, { numRuns: 1, seed: 5 });
    if (replay === undefined) throw new Error("there is no sample");
    const file = seal(replay);
    const unsealed = file.length - 96;
    for (let at = 0; at < unsealed; at += 7) {
      const changed = file.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x10;
      expect(() => read(changed), `byte ${at}`).toThrow(DamagedReplay);
      expect(() => read(file.slice(0, at)), `cut at ${at}`).toThrow(DamagedReplay);
    }
    expect(() => read(Uint8Array.of(...file, 1))).toThrow("longer");
    expect(() => read(file.slice(0, -1))).toThrow("cut short");
    expect(() => read(new Uint8Array(0))).toThrow(DamagedReplay);
    expect(() => openReplay(new Uint8Array(LONGEST_FILE + 1))).toThrow("accepted");
    expect(() => read(file.with(4, 9))).toThrow("format version 9");
  });

  it("is read or refused whatever its body says: any bytes, with a checksum that fits", () => {
    fc.assert(
      fc.property(anyReplay, fc.uint8Array({ minLength: 0, maxLength: 400 }), (replay, body) => {
        const opened = openReplay(seal(replay));
        try {
          expect(decodeReplay({ ...opened, body }, () => 0).ticks).toBe(replay.ticks);
        } catch (error) {
          expect(error).toBeInstanceOf(DamagedReplay);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("is given up after 2 s, and beyond what 64 MB hold", () => {
    const { replay } = recordScavenge(1, 300);
    const opened = openReplay(seal(replay));
    let time = 0;
    expect(() => decodeReplay(opened, () => (time += 3000))).toThrow("too long");
    // A few bytes that say that there is no end of it: as many ticks as there can be, each of four other inputs.
    const endless = { ...opened, head: { ...opened.head, ticks: 1 << 17 }, body: new Uint8Array(200).fill(0x55) };
    const begin = performance.now();
    expect(() => decodeReplay(endless, () => performance.now())).toThrow(DamagedReplay);
    expect(performance.now() - begin).toBeLessThan(4000);
  });
});

describe("inputs in columns", () => {
  it("come back from plain arrays, as they are sent to another thread", () => {
    fc.assert(
      fc.property(fc.array(fc.array(input, { maxLength: 4 }), { maxLength: 50 }), (lists) => {
        const columns = new InputColumns();
        for (const list of lists) columns.push(list);
        const copy = columnsOf(columns.plain());
        expect(lists.map((_, tick) => copy.at(tick))).toEqual(lists);
        expect(lists.map((_, tick) => columns.at(tick))).toEqual(lists);
      }),
      { numRuns: 30 },
    );
  });
});

describe("the coder of bits", () => {
  it("gives back bits of any chance, and numbers of which nothing is known", () => {
    const bits = fc.array(fc.tuple(fc.integer({ min: 1, max: 4095 }), fc.integer({ min: 0, max: 1 })), {
      maxLength: 400,
    });
    fc.assert(
      fc.property(bits, fc.array(word, { maxLength: 20 }), (told, words) => {
        const writer = createBitWriter();
        for (const [chance, bit] of told) writer.bit(chance, bit);
        for (const value of words) writer.raw(32, value);
        const reader = createBitReader(writer.finish());
        expect(told.map(([chance]) => reader.bit(chance, 0))).toEqual(told.map(([, bit]) => bit));
        expect(words.map(() => reader.raw(32, 0))).toEqual(words);
      }),
      { numRuns: 60 },
    );
  });

  it("takes next to nothing for what always comes again", () => {
    const writer = createBitWriter();
    const model = createBitModel(1, [4, 1]);
    for (let index = 0; index < 10_000; index++) model.code(writer, 0, [index % 4, 0], index % 4 === 0 ? 1 : 0);
    expect(writer.finish().length).toBeLessThan(20);
  });
});

describe("a scavenge of 180 s with two people and four brains", () => {
  it("takes at most 17 KB, 22 B a second of a person, 12 B a second of a brain", () => {
    const { replay, people } = recordScavenge(1);
    const { bytes, seats } = encodeReplay(replay);
    const file = sealReplay(bytes, KEY, () => new Uint8Array(64));
    const seconds = replay.ticks / 30;
    expect(seconds).toBeGreaterThanOrEqual(180);
    const entropy = people.map((person) => inputEntropy(replay, person));
    console.log(
      `${file.length} B; B a second of each seat: ${seats.map((size) => (size / seconds).toFixed(1)).join(" ")}; ` +
        `entropy of the people's inputs: ${entropy.map((bits) => bits.toFixed(2)).join(", ")} bits each`,
    );
    expect(Math.min(...entropy)).toBeGreaterThan(4);
    expect(file.length).toBeLessThanOrEqual(17_000);
    seats.forEach((size, at) => {
      expect(size / seconds, `seat ${at}`).toBeLessThanOrEqual(people.includes(at) ? 22 : 12);
    });
    expect(plain(read(file))).toEqual(plain(replay));
  });
});

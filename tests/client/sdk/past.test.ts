import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { createPastGatherer, readPast } from "#client/sdk/past.ts";
import { modeIds } from "#shared/content/modes.ts";
import { encodePiece, PIECE_LENGTH } from "#shared/protocol/past-pieces.ts";
import { decodePast, encodePast, type Past } from "#shared/replay/past.ts";
import { encodeBundle, encodeHead } from "#shared/replay/stream.ts";
import { snapshotWorld } from "#shared/sim/codec.ts";
import { createWorld } from "#shared/sim/create.ts";
import { BRAIN } from "#shared/sim/record.ts";

const SETUP = {
  mode: modeIds.indexOf("scavenge"),
  mazeSeed: 11,
  salt: 5,
  seats: [0, 1, 2, 3].map((chassis) => ({ driver: BRAIN, chassis })),
};
const NAMES = ["Ann", "Bob", "Cid", "Dan"];

/** A past of so many bundles, of ticks in which nobody does the same twice. */
function pastOf(count: number, match = 7): Past {
  const snapshot = snapshotWorld(createWorld(SETUP));
  const bundles = Array.from({ length: count }, (_, number) => {
    const records = [0, 1, 2, 3, 4, 5].map((tick) => ({
      commands: [],
      inputs: NAMES.map((_name, seat) => [
        { ...{ moveX: 0, moveY: 0, reach: 0, buttons: 0, lookBack: 0 }, aim: (number * 389 + tick * 71 + seat) % 1024 },
      ]),
    }));
    const names = number === 1 ? [{ seat: 1, name: "Cleo" }] : [];
    return encodeBundle({ match, firstTick: 1 + number * 6, records, names, hash: number });
  });
  return { match, head: encodeHead({ match, snapshot, names: NAMES }), bundles };
}

function piecesOf(whole: Uint8Array): Uint8Array[] {
  const count = Math.ceil(whole.length / PIECE_LENGTH);
  return Array.from({ length: count }, (_, index) => encodePiece(7, whole, index * PIECE_LENGTH));
}

describe("a past as bytes", () => {
  it("is read as it was written", () => {
    const past = pastOf(30);
    expect(decodePast(encodePast(past))).toEqual(past);
    expect(decodePast(encodePast(pastOf(0)))).toEqual(pastOf(0));
  });

  it("that is cut, longer or not what its table says is refused", () => {
    const bytes = encodePast(pastOf(30));
    for (let length = 0; length < bytes.length; length += 41) {
      expect(() => decodePast(bytes.subarray(0, length)), String(length)).toThrow(RangeError);
    }
    expect(() => decodePast(Uint8Array.of(...bytes, 0))).toThrow("not as long as its table says");
    expect(() => decodePast(Uint8Array.of(255, 255, 255, 255, 1))).toThrow("shorter than its table");
  });
});

describe("a past on its way to a page", () => {
  it("arrives whole in its pieces, however they lie in their buffers", async () => {
    const past = pastOf(3000);
    const whole = deflateRawSync(encodePast(past));
    const pieces = piecesOf(whole);
    expect(pieces.length).toBeGreaterThan(1);
    const gatherer = createPastGatherer();
    const taken = pieces.map((piece) => gatherer.take(Uint8Array.of(1, 2, 3, ...piece).subarray(3)));
    expect(taken.slice(0, -1).every((one) => one === null)).toBe(true);
    const read = await readPast(taken.at(-1) ?? new Uint8Array());
    expect(read.head.names).toEqual(NAMES);
    expect(read.bundles.length).toBe(3000);
    expect(read.bundles.map(({ firstTick }) => firstTick)).toEqual(past.bundles.map((_, number) => 1 + number * 6));
    expect(read.bundles[1]?.names).toEqual([{ seat: 1, name: "Cleo" }]);
  });

  it("begins anew with another first piece, and takes none that follows none", () => {
    const whole = Uint8Array.from({ length: PIECE_LENGTH * 2 + 5 }, (_, index) => index % 251);
    const [first = whole, second = whole, third = whole] = piecesOf(whole);
    const gatherer = createPastGatherer();
    expect([second, first, third, first, second].map((piece) => gatherer.take(piece))).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(gatherer.take(third)).toEqual(whole);
    gatherer.reset();
    expect(gatherer.take(third)).toBe(null);
    expect(() => gatherer.take(whole.subarray(0, 12))).toThrow(RangeError);
    expect(() => gatherer.take(Uint8Array.from({ length: 40 }, () => 255))).toThrow("does not fit");
  });

  it("that is damaged is refused, and no damage is taken for a past", async () => {
    const good = deflateRawSync(encodePast(pastOf(30)));
    await expect(readPast(good.subarray(0, 100))).rejects.toThrow(RangeError);
    await expect(readPast(Uint8Array.of(255, 255, 255))).rejects.toThrow("cannot be inflated");
    const mixed = { ...pastOf(2), bundles: pastOf(2, 8).bundles };
    await expect(readPast(deflateRawSync(encodePast(mixed)))).rejects.toThrow("of more matches");
    await expect(readPast(deflateRawSync(new Uint8Array(10 << 20)))).rejects.toThrow("more than");
  });
});

/**
 * What replays take: a scavenge of 180 s with two hands like people's and four brains, as bytes and as time, beside the same
 * as plain JSON that is zipped, and beside columns that a library deflates.
 */
import { deflateRawSync, gzipSync } from "node:zlib";
import { playAgain } from "#shared/replay/check-replay.ts";
import { decodeReplay, encodeReplay, openReplay, sealReplay } from "#shared/replay/format.ts";
import { INPUT_BYTES } from "#shared/replay/input-columns.ts";
import type { Replay } from "#shared/replay/replay.ts";
import * as sim from "#shared/sim/module.ts";
import type { BenchOptions } from "./options.ts";
import { createReport, figure, progress, type Report, told } from "./report.ts";
import { median } from "./statistics.ts";

/** Goals: bytes in all, and bytes a second of a person and of a brain. */
const FILE_TARGET = 17_000;
const PERSON_TARGET = 22;
const BRAIN_TARGET = 12;
const TICKS_A_SECOND = 30;
const ROUNDS = 9;
const QUICK_ROUNDS = 1;
/** The generator of the match is the tests'. */
type Scavenge = typeof import("../../../tests/support/scavenge-replay.ts");
const SCAVENGE = new URL("../../../tests/support/scavenge-replay.ts", import.meta.url);
const KEY = new Uint8Array(32);

/** Measures; some seconds. */
export async function benchReplay({ seed, quick }: BenchOptions): Promise<Report> {
  const { recordScavenge, inputEntropy }: Scavenge = await import(SCAVENGE.href);
  const { replay, records, people } = recordScavenge(seed);
  progress(`replay: ${records.length} ticks are recorded`);
  const rounds = Array.from({ length: quick ? QUICK_ROUNDS : ROUNDS });
  const { bytes, seats, events, frame } = encodeReplay(replay);
  const file = sealReplay(bytes, KEY, () => new Uint8Array(64));
  const encoding = rounds.map(() => timeOf(() => encodeReplay(replay)));
  const decoding = rounds.map(() => timeOf(() => readFile(file)));
  const back = readFile(file);
  const json = JSON.stringify(records);
  const zipped = gzipSync(json, { level: 9 });
  const playing = timeOf(() => playAgain(back, sim));
  const ofPeople = rateOf(seats, replay, (seat) => people.includes(seat));
  const ofBrains = rateOf(seats, replay, (seat) => !people.includes(seat));
  return createReport(
    "replay",
    [
      figure("replay.scavenge-bytes", file.length, "B", ["at most", FILE_TARGET], zipped.length),
      figure("replay.human-second", Math.max(...ofPeople), "B/s", ["at most", PERSON_TARGET]),
      figure("replay.brain-second", Math.max(...ofBrains), "B/s", ["at most", BRAIN_TARGET]),
      told("replay.events", events, "B"),
      told("replay.frame", frame, "B"),
      told("replay.columns-deflated", deflated(replay), "B"),
      told("replay.json", json.length, "B"),
      told("replay.json-gzip", zipped.length, "B"),
      told("replay.entropy", median(people.map((seat) => inputEntropy(replay, seat))), "bits/input of a person"),
      told("replay.encode", median(encoding), "ms"),
      told("replay.decode", median(decoding), "ms"),
      told(
        "replay.json-gzip-encode",
        timeOf(() => gzipSync(JSON.stringify(records), { level: 9 })),
        "ms",
      ),
      told("replay.play-again", playing, "ms"),
    ],
    { ticks: replay.ticks, isTrue: playAgain(back, sim) === null, people: people.length, seats: seats.length },
  );
}

function readFile(file: Uint8Array): Replay {
  return decodeReplay(openReplay(file), () => performance.now());
}

/** Returns the bytes a second of the seats that are meant. */
function rateOf(sizes: readonly number[], { ticks }: Replay, isMeant: (seat: number) => boolean): number[] {
  const length = ticks / TICKS_A_SECOND;
  return sizes.flatMap((size, seat) => (isMeant(seat) ? [size / length] : []));
}

/** What a library makes of the inputs as bytes: a column for each field of each seat, each value less the one before. */
function deflated({ columns }: Replay): number {
  let size = 0;
  for (const column of columns) {
    const { inputs, counts } = column.plain();
    const fields = Array.from({ length: INPUT_BYTES }, (_, field) => {
      const values = inputs.filter((_value, at) => at % INPUT_BYTES === field);
      return values.map((value, at) => value - (values[at - 1] ?? 0));
    });
    size += deflateRawSync(Buffer.concat([counts, ...fields]), { level: 9 }).length;
  }
  return size;
}

function timeOf(work: () => unknown): number {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}

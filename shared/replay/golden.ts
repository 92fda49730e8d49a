/**
 * A golden: a recorded match with its hashes, which the present rules must play again, tick for tick. Stored as JSON;
 * records as bundles of `stream`, in base64, which is passed in: shared knows no such function.
 */
import type { MatchSetup } from "../sim/create.ts";
import type { TickRecord } from "../sim/record.ts";
import { decodeBundle, encodeBundle } from "./stream.ts";
import type { MatchTrace } from "./verify.ts";

/** Ticks in one bundle: `decodeBundle` takes no more than 4096. */
const BUNDLE_TICKS = 1800;

/** One golden, as it is stored. */
export interface Golden extends MatchTrace {
  readonly rulesVersion: number;
  readonly setup: MatchSetup;
  readonly ticks: number;
  /** All records, in order, as base64 of the bytes of bundles. */
  readonly bundles: readonly string[];
}

/** Returns records as the texts of a golden. @param toText bytes to base64 */
export function packRecords(records: readonly TickRecord[], toText: (bytes: Uint8Array) => string): string[] {
  const bundles: string[] = [];
  for (let first = 0; first < records.length; first += BUNDLE_TICKS) {
    const part = records.slice(first, first + BUNDLE_TICKS);
    bundles.push(toText(encodeBundle({ match: 0, firstTick: first + 1, records: part, names: [], hash: 0 })));
  }
  return bundles;
}

/**
 * Returns the records of a golden.
 * @param toBytes base64 to bytes
 * @throws RangeError when they are damaged, or not as many as it says
 */
export function unpackRecords(golden: Golden, toBytes: (text: string) => Uint8Array): TickRecord[] {
  const records = golden.bundles.flatMap((text) => decodeBundle(toBytes(text)).records);
  if (records.length !== golden.ticks) {
    throw new RangeError(`this golden has ${records.length} records; it says ${golden.ticks}`);
  }
  return records;
}

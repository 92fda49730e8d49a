/** Practices on their way to a room: each waits here, once its moment is worked out, until the room made for it takes it. */
import { createRateLimit } from "../http/rate-limit.ts";
import type { Practice } from "../match/practice.ts";
import { parsePractice } from "./options.ts";

/** A practice, and whose it is. */
export interface OwnPractice extends Practice {
  /** A guest. */
  readonly owner: string;
}

/** See the file header. */
export interface Practices {
  /** Counts a question of an address. @returns false when it is one too many */
  pass(address: string): boolean;
  /** Addresses whose moments are being worked out. */
  readonly asking: Set<string>;
  /** Those that wait, by their keys. */
  readonly waiting: Map<string, OwnPractice>;
}

/** What an address may ask for: a few tries in a row, then one in two seconds. */
const QUESTIONS = { perSecond: 0.5, burst: 12 };

/** Returns a place for practices. */
export function createPractices(): Practices {
  const limit = createRateLimit(QUESTIONS);
  return { pass: (address) => limit.pass(address, performance.now()), asking: new Set(), waiting: new Map() };
}

/** Returns the practice that a room is made for, once; null for an ordinary room. */
export function takePractice({ waiting }: Practices, options: unknown): OwnPractice | null {
  const key = parsePractice(options);
  const practice = key === null ? undefined : waiting.get(key);
  if (key !== null) waiting.delete(key);
  return practice ?? null;
}

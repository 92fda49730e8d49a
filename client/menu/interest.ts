/** Which running match is worth watching most. Pure. */
import type { MatchListing } from "../sdk/connect.ts";

/** What counts, in people. */
const WATCHER = 0.5;
const CLOSE = 3;
const DECISION = 2;
/** Seconds before the end from which on a match grows more interesting. */
const LATE = 60;
/** With less to go there is nothing left to see. */
const OVER = 8;

/** Returns how interesting a match is: people who play, people who watch, how close it is, and how near its decision. */
export function interestOf({ players, watchers, banked, runnerUp, secondsLeft }: MatchListing): number {
  const closeness = banked > 0 ? Math.max(0, runnerUp) / banked : 0;
  const isRunning = secondsLeft > OVER;
  const nearness = isRunning ? Math.max(0, 1 - (secondsLeft - OVER) / LATE) : 0;
  return players + WATCHER * watchers + (isRunning ? CLOSE * closeness + DECISION * nearness : 0);
}

/** Returns the matches, the most interesting first; equal ones as they come. */
export function byInterest(matches: readonly MatchListing[]): MatchListing[] {
  return matches.toSorted((one, other) => interestOf(other) - interestOf(one));
}

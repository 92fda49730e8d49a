/** A short match of brains as a recorder hands it on: for tests of what comes after. */
import { LiveMatch } from "#server/match/live-match.ts";
import type { MatchPlan } from "#server/match/match-plan.ts";
import { type FinishedMatch, Recorder } from "#server/match/recorder.ts";
import { modeIds } from "#shared/content/modes.ts";
import { chanceFrom } from "./game-server.ts";

const TICK_MS = 1000 / 30;

/** A duel of 2 s. */
const SHORT: MatchPlan = {
  ...{ mode: modeIds.indexOf("duel"), seats: 2, results: 30 },
  lengths: { warmup: 5, length: 50, overtime: 5 },
};

/** Plays a match. @param changes what of the result is to be another @param plan without it, a duel of 2 s */
export function finishedMatch(seed = 1, changes: Partial<FinishedMatch> = {}, plan = SHORT): FinishedMatch {
  const live = new LiveMatch(plan, chanceFrom(seed), 0);
  const finished: FinishedMatch[] = [];
  const recorder = new Recorder({
    finish: (match) => finished.push(match),
    wallClock: () => 1000 * (changes.endedAt ?? 1_764_000_000 + seed),
    log: () => undefined,
  });
  live.addFollower(recorder);
  for (let tick = 1; !live.isOver; tick++) live.tick(tick * TICK_MS);
  const [match] = finished;
  if (match === undefined) throw new Error("nothing was recorded");
  return { ...match, ...changes };
}

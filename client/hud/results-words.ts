/** How a match ended, in words and in an order. Pure. */
import type { Frame } from "../sdk/frame.ts";
import type { FrameResult } from "../sdk/frame-results.ts";
import { gameWords } from "../words/game-words.ts";
import type { Moment } from "./part.ts";
import { teamName } from "./seat-look.ts";

/** Returns a sentence on how the match ended for the viewer. */
export function verdict({ frame }: Pick<Moment, "frame">): string {
  const results = frame.results ?? [];
  const { mode } = frame;
  const words = gameWords().results;
  if (mode.wave >= 0) {
    return frame.isSpectator ? words.theyHeldOut(mode.wave) : words.youHeldOut(mode.wave);
  }
  const winners = results.filter(({ place }) => place === 1);
  const own = frame.isSpectator ? undefined : results.find(({ seat }) => seat === frame.own?.seat);
  if (mode.teams > 1) {
    const teams = new Set(winners.map(({ team }) => team));
    const [team = 0] = teams;
    if (teams.size > 1) return words.sharedVictory;
    return own?.place === 1 ? words.yourTeamWins : words.wins(teamName(frame, team));
  }
  if (own?.place === 1) return winners.length > 1 ? words.youShareVictory : words.victory;
  const [winner] = winners;
  const name = frame.seats.find(({ seat }) => seat === winner?.seat)?.name ?? gameWords().nobody;
  if (winners.length > 1) return words.sharedVictory;
  return own === undefined ? words.wins(name) : words.winsYouCome(name, own.place);
}

/** True when the viewer has won, or has nothing to lose. */
export function isWon(frame: Frame): boolean {
  if (frame.isSpectator) return false;
  return frame.mode.wave >= 0 || frame.results?.find(({ seat }) => seat === frame.own?.seat)?.place === 1;
}

/** Returns the scores of the teams, as they stand behind the verdict; empty without teams. */
export function tally({ mode, own, isSpectator }: Frame): string {
  if (mode.wave >= 0) return gameWords().results.tally(mode.vaults[0] ?? 0);
  if (mode.teams < 2) return "";
  const ownFirst =
    isSpectator || own === null ? mode.vaults : [...mode.vaults.slice(own.team), ...mode.vaults.slice(0, own.team)];
  return ownFirst.join(" : ");
}

/** A robot on the podium. */
export interface Standing {
  readonly seat: number;
  readonly banked: number;
  /** The step it stands on, from 1, the highest; 0 for the floor. */
  readonly step: number;
}

/** Steps of the podium. */
const STEPS = 3;
/** More robots than this do not fit on it. */
const MOST_STANDING = 4;

/**
 * Returns who stands on the podium, best first: the first three, each on the step of its place; of two teams the
 * winning one, all on the highest; of those who stood together the best three.
 */
export function podiumOf({ mode, results }: Pick<Frame, "mode" | "results">): readonly Standing[] {
  const inOrder = [...(results ?? [])].sort((a, b) => a.place - b.place || b.banked - a.banked || a.seat - b.seat);
  const winners = inOrder.filter(({ place }) => place === 1);
  const chosen = mode.teams > 1 ? winners.slice(0, MOST_STANDING) : inOrder.slice(0, STEPS);
  return chosen.map(({ seat, banked, place }) => ({ seat, banked, step: place <= STEPS ? place : 0 }));
}

/** Returns the results from first to last. */
export function resultsInOrder({ results }: Pick<Frame, "results">): readonly FrameResult[] {
  return [...(results ?? [])].sort((a, b) => a.place - b.place || a.seat - b.seat);
}

/** The mode as the screen shows it, places, and awards. */
import { awardList } from "#shared/content/awards.ts";
import { modeAt } from "#shared/content/modes.ts";
import type { FrameMode } from "./frame.ts";
import type { FrameAward } from "./frame-results.ts";

/**
 * Returns the mode.
 * @param mode number in `modeIds`
 * @param vaults what each team has banked
 * @param wave waves begun
 * @param revival units banked since the last robot was brought back
 */
export function modeFrame(mode: number, vaults: readonly number[], wave: number, revival: number): FrameMode {
  const { name, says, teams, waves } = modeAt(mode);
  return {
    name,
    says,
    teams,
    vaults,
    wave: waves === null ? -1 : wave,
    isEndless: waves !== null,
    revival,
    revivalOf: waves?.revival ?? 0,
  };
}

/**
 * Returns the place of each seat while the match runs, from 1; equal places are shared.
 * @param scores what decides: of its team where there are teams
 */
export function placesByScore(scores: readonly number[]): number[] {
  return scores.map((score) => 1 + scores.filter((other) => other > score).length);
}

/** Returns awards. @param has true of the numbers in `awardList` that are given */
export function awardFrames(has: (award: number) => boolean): FrameAward[] {
  return awardList.flatMap(({ name, says, icon }, award) => (has(award) ? [{ name, says, icon }] : []));
}

/** Who gets which award: everyone gets something to smile at, and no seat comes before another. */
import { awardList } from "../content/awards.ts";
import type { World } from "./world.ts";

/** An award and who has it. */
export interface GivenAward {
  /** Number in `awardList`. */
  readonly award: number;
  readonly seat: number;
}

/** The most awards of one seat: the first of the list that it has earned. */
export const MOST_AWARDS = 3;

/**
 * Returns the awards of a match by ascending award, then seat. Every seat has at least one and at most `MOST_AWARDS`. An
 * award that several seats have earned alike is given to each of them, but to none when they are more than half of all.
 */
export function awardsOf({ robots }: Pick<World, "robots">): readonly GivenAward[] {
  const given: GivenAward[] = [];
  const counts = robots.map(() => 0);
  awardList.forEach(({ isBest, score }, award) => {
    const scores = robots.map(({ stats }) => score(stats));
    const best = Math.max(1, ...scores);
    const winners = robots.filter(({ seat }) =>
      isBest ? scores[seat] === best : (scores[seat] ?? 0) > 0 && counts[seat] === 0,
    );
    if (isBest && winners.length > 1 && winners.length * 2 > robots.length) return;
    for (const { seat } of winners) {
      const count = counts[seat] ?? 0;
      if (count === MOST_AWARDS) continue;
      counts[seat] = count + 1;
      given.push({ award, seat });
    }
  });
  return given;
}

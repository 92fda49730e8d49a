/** How a finished match ended, in a few words. */
import { modeIds, modes } from "#shared/content/modes.ts";
import type { ReplayListing } from "#shared/protocol/replays.ts";
import { watchWords } from "../words/watch-words.ts";

/** Returns who won, and with how much. */
export function finishedTitle({ mode, seats }: ReplayListing): string {
  const words = watchWords().lobby;
  const id = modeIds.find((one) => one === mode);
  const teams = id === undefined ? 0 : modes[id].teams;
  const winners = seats.flatMap(({ place }, seat) => (place === 1 ? [seat] : []));
  const [first = 0] = winners;
  const score = seats[first]?.banked ?? 0;
  if (teams === 1) return words.together(score);
  const sides = new Set(winners.map((seat) => (teams === 0 ? seat : Math.floor((seat * teams) / seats.length))));
  if (sides.size !== 1) return words.tie(score);
  if (teams === 0) return words.won(seats[first]?.name ?? "", score);
  const other = seats.find(({ place }) => place !== 1)?.banked ?? 0;
  return words.teamWon(Math.floor((first * teams) / seats.length) + 1, score, other);
}

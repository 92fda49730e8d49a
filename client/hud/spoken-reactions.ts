/** What spectators react with, as lines to be read aloud: not each of a crowd's, but what there was in a while. */
import { TICK_RATE } from "#shared/lib/time.ts";
import type { ShownReaction } from "../sdk/audience.ts";
import type { Frame } from "../sdk/frame.ts";
import { gameWords } from "../words/game-words.ts";

/** Seconds of the match from one line to the next, and kinds of reactions in a line at most. */
const PACE = 4;
const MOST_KINDS = 3;

/** Returns what gives the line that is due with a frame, or null; each reaction is in one line. */
export function createReactionLines(): (
  frame: Pick<Frame, "tick" | "seats">,
  shown: readonly ShownReaction[],
) => string | null {
  let waiting: ShownReaction[] = [];
  let last = 0;
  let saidAt = Number.NEGATIVE_INFINITY;
  return ({ tick, seats }, shown) => {
    waiting.push(...shown.filter(({ id }) => id > last));
    last = Math.max(last, shown.at(-1)?.id ?? 0);
    if (waiting.length === 0 || Math.abs(tick - saidAt) < PACE * TICK_RATE) return null;
    const { names, reactsTo, reactsOften } = gameWords().audience;
    const times = new Map<string, number>();
    for (const { reaction, seat } of waiting) {
      const name = seats.find((other) => other.seat === seat)?.name;
      const line = name === undefined ? names[reaction] : reactsTo(names[reaction], name);
      times.set(line, (times.get(line) ?? 0) + 1);
    }
    waiting = [];
    saidAt = tick;
    // The most frequent first.
    const lines = [...times].toSorted(([, one], [, other]) => other - one).slice(0, MOST_KINDS);
    return lines.map(([line, count]) => (count > 1 ? reactsOften(line, count) : line)).join("; ");
  };
}

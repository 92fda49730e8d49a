/** Says aloud, through the live region, what is new: the line, the feed, announcements, scores and results. */
import { TICK_RATE } from "#shared/lib/time.ts";
import type { ShownReaction } from "../sdk/audience.ts";
import type { Frame } from "../sdk/frame.ts";
import { gameWords } from "../words/game-words.ts";
import type { Announcer } from "./announcements.ts";
import { type FeedLine, spoken } from "./feed-log.ts";
import type { LiveRegion } from "./live-region.ts";
import { verdict } from "./results-words.ts";
import { createReactionLines } from "./spoken-reactions.ts";
import { scoreline, spokenAwards, timeAndScore } from "./spoken-scores.ts";

/** What there is to hear. */
export interface Heard {
  readonly frame: Frame;
  readonly isLost: boolean;
  readonly watchers: number;
  /** Those that are shown; none for whoever hides them. */
  readonly reactions: readonly ShownReaction[];
  readonly feed: readonly FeedLine[];
  readonly announcer: Announcer;
}

/** Scores are said aloud so often, in seconds of the match. */
const SCORES_SAID = 30;

/** How many watch is said aloud no more often, in seconds of the match. */
const WATCHERS_SAID = 15;

/** Returns what says the news of a moment; each of them once. */
export function createSpeech(region: Pick<LiveRegion, "say">): (heard: Heard) => void {
  let said = {
    feed: 0,
    announced: "",
    scores: -1,
    results: "",
    isLost: false,
    watchers: 0,
    watchersAt: Number.NEGATIVE_INFINITY,
  };
  const reactionLine = createReactionLines();
  return ({ frame, isLost, watchers, reactions, feed, announcer }) => {
    if (isLost !== said.isLost) region.say(isLost ? gameWords().spoken.lineLost : gameWords().spoken.lineBack);
    const since = Math.abs(frame.tick - said.watchersAt) / TICK_RATE;
    const isCountSaid = watchers !== said.watchers && since >= WATCHERS_SAID;
    if (isCountSaid) region.say(gameWords().audience.watching(watchers));
    const reacted = reactionLine(frame, reactions);
    if (reacted !== null) region.say(reacted);
    for (const line of feed.filter(({ id }) => id > said.feed)) region.say(spoken(line));
    const announced = announcer.said?.text ?? "";
    if (announced !== said.announced) region.say(announced);
    const scores = Math.ceil(frame.left / SCORES_SAID);
    if (frame.phase === "live" && scores !== said.scores) region.say(timeAndScore(frame));
    if (frame.results !== null && said.results !== frame.match) {
      region.say(gameWords().spoken.ended(verdict({ frame }), scoreline(frame)));
      region.say(spokenAwards(frame));
    }
    said = {
      isLost,
      watchers: isCountSaid ? watchers : said.watchers,
      watchersAt: isCountSaid ? frame.tick : said.watchersAt,
      feed: Math.max(said.feed, feed.at(-1)?.id ?? 0),
      announced,
      scores,
      results: frame.results === null ? said.results : frame.match,
    };
  };
}

/**
 * The kill feed as data: which facts become a line, and for how long it stays. Pure, but for the language: a text is read in
 * the one that is shown.
 */
import type { Frame } from "../sdk/frame.ts";
import type { FrameEvent } from "../sdk/frame-facts.ts";
import { gameWords } from "../words/game-words.ts";
import { names } from "../words/words.ts";
import { beastNamed, isPublicBeast } from "./beast-names.ts";

/** A name in a line, with the seat that colours it; −1 for plain words. */
export interface FeedWord {
  readonly text: string;
  readonly seat: number;
  /** Said in gold: a haul. */
  readonly isGold?: true;
}

/** One line of the feed: words before and after a picture. */
export interface FeedLine {
  readonly id: number;
  /** Milliseconds of the clock at which it came. */
  readonly at: number;
  readonly before: FeedWord;
  /** Frame of the `icons` atlas; empty for none. */
  readonly icon: string;
  readonly after: FeedWord;
  /** The viewer's own robot is named in it. */
  readonly isOwn: boolean;
}

/** Lines stay this long, in ms, and never more than so many. */
export const FEED_STAY = 5000;
export const FEED_MOST = 5;

/**
 * Returns the lines to show after the events of `frame`: old ones gone, new ones last.
 * @param now milliseconds of a monotonic clock
 */
export function nextFeed(lines: readonly FeedLine[], frame: Frame, now: number): readonly FeedLine[] {
  const added = frame.events.flatMap((event) => {
    const line = lineOf(event, frame);
    if (line === null) return [];
    const before = reread(line.before, () => lineOf(event, frame)?.before);
    return [{ ...line, before, after: reread(line.after, () => lineOf(event, frame)?.after) }];
  });
  const kept = lines.filter((line) => now - line.at < FEED_STAY);
  if (added.length === 0) return kept.length === lines.length ? lines : kept;
  // Grows with the clock, so that no later line is taken for one that has gone.
  const last = lines.at(-1)?.id ?? Math.floor(now) * FEED_MOST;
  const fresh = added.map((line, index) => ({ ...line, id: last + index + 1, at: now }));
  return [...kept, ...fresh].slice(-FEED_MOST);
}

/** Returns the name of a seat as the viewer reads it: "You" for their own. */
export function seatName(frame: Frame, seat: number): string {
  if (!frame.isSpectator && seat === frame.own?.seat) return gameWords().you;
  return frame.seats.find((other) => other.seat === seat)?.name ?? gameWords().somebody;
}

/** Returns a line in words, for those who listen. */
export function spoken(line: FeedLine): string {
  const { feed, you } = gameWords();
  const [by, whom] = [line.before.text, line.after.text];
  if (line.icon === "") return [by, whom].filter((word) => word !== "").join(" ");
  if (by === "") return whom === you ? feed.youGone : feed.gone(whom);
  if (by === you) return feed.youDestroyed(whom);
  return whom === you ? feed.destroyedYou(by) : feed.destroyed(by, whom);
}

/** Returns a word that is said anew whenever it is read: its language may have changed meanwhile. */
function reread(word: FeedWord, say: () => FeedWord | undefined): FeedWord {
  return {
    ...word,
    get text() {
      return say()?.text ?? word.text;
    },
  };
}

function lineOf(event: FrameEvent, frame: Frame): Omit<FeedLine, "id" | "at"> | null {
  const own = frame.isSpectator ? -1 : (frame.own?.seat ?? -1);
  const named = (seat: number): FeedWord => ({ text: seatName(frame, seat), seat });
  if (event.kind === "kill") {
    const isAlone = event.by < 0 || event.by === event.seat;
    return {
      before: isAlone ? { text: beastNamed(event.icon), seat: -1 } : named(event.by),
      icon: event.icon,
      after: named(event.seat),
      isOwn: event.by === own || event.seat === own,
    };
  }
  if (event.kind === "slain" && isPublicBeast(event.sheet)) {
    return {
      before: event.seat < 0 ? { text: "", seat: -1 } : named(event.seat),
      icon: event.icon,
      after: { text: names().beast(event.label).name, seat: -1 },
      isOwn: event.seat === own,
    };
  }
  if (event.kind === "haul") {
    const words = gameWords().announcer.haul(event.units, event.value);
    return {
      before: named(event.seat),
      icon: "",
      after: { text: words, seat: -1, isGold: true },
      isOwn: event.seat === own,
    };
  }
  if (event.kind === "joined" && event.seat !== own) {
    const words = event.driver === "brain" ? gameWords().feed.leftToBrain : gameWords().feed.joined;
    return { before: named(event.seat), icon: "", after: { text: words, seat: -1 }, isOwn: false };
  }
  return null;
}

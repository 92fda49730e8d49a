/** What the HUD remembers of the frames before: what happened lately, and the course of the match. */
import type { Chronicle } from "../sdk/chronicle.ts";
import type { Frame } from "../sdk/frame.ts";
import { type Announcer, hushed, nextAnnouncer, SILENT } from "./announcements.ts";
import { type Death, NO_DEATH, nextDeath, nextKill, type OwnKill } from "./death-log.ts";
import { type FeedLine, nextFeed } from "./feed-log.ts";
import { type History, historyOf, NO_HISTORY, nextHistory } from "./history-log.ts";
import { type Mark, nextMarks } from "./marks-log.ts";

/** See the file header. */
export interface Recollection {
  readonly feed: readonly FeedLine[];
  readonly announcer: Announcer;
  readonly marks: readonly Mark[];
  readonly death: Death;
  readonly kill: OwnKill | null;
  /** Takes in a frame. @param now ms of a monotonic clock @param isElsewhere another match, or another time of it */
  follow(frame: Frame, now: number, isElsewhere: boolean): void;
  /** The course of the match up to the last frame. */
  history(): History;
}

/** Returns an empty one. @param chronicle of a match that is watched: it knows the whole course; null where nobody does */
export function createRecollection(chronicle: (() => Chronicle) | null): Recollection {
  let feed: readonly FeedLine[] = [];
  let announcer: Announcer = SILENT;
  let marks: readonly Mark[] = [];
  let death: Death = NO_DEATH;
  let kill: OwnKill | null = null;
  let history: History = NO_HISTORY;
  let last: Frame | null = null;

  const forget = (frame: Frame): void => {
    feed = [];
    announcer = hushed(frame);
    marks = [];
    death = NO_DEATH;
    kill = null;
  };
  return {
    get feed() {
      return feed;
    },
    get announcer() {
      return announcer;
    },
    get marks() {
      return marks;
    },
    get death() {
      return death;
    },
    get kill() {
      return kill;
    },
    follow(frame, now, isElsewhere) {
      if (isElsewhere) forget(frame);
      feed = nextFeed(feed, frame, now);
      announcer = nextAnnouncer(announcer, frame, now);
      marks = nextMarks(marks, frame, now);
      death = nextDeath(death, frame);
      kill = nextKill(kill, frame, now);
      if (chronicle === null) history = nextHistory(history, frame);
      last = frame;
    },
    history: () => (chronicle === null || last === null ? history : historyOf(chronicle(), last)),
  };
}

/** What the pages of watchers show, as signals: where in time the picture is, and the picture's frame, some times a second. */
import { type Signal, signal } from "@preact/signals";
import type { Frame } from "../sdk/frame.ts";
import type { Speed, Timeline, TimelineSpan } from "../sdk/timeline.ts";
import { secondsOf } from "./time-text.ts";

/** Times a second that signals follow the picture: what is written need not be written more often. */
const PACE = 10;

/** Where in time the picture is. */
export interface WatchMoment {
  /** With its fraction. */
  readonly tick: number;
  readonly span: TimelineSpan;
  readonly isLive: boolean;
  readonly isPaused: boolean;
  readonly speed: Speed;
}

/** See the file header. */
export interface WatchState {
  readonly moment: Signal<WatchMoment>;
  /** The frame drawn last, or null before the first. */
  readonly frame: Signal<Frame | null>;
  /** Takes note of a picture. @param now ms of a monotonic clock */
  follow(frame: Frame, now: number): void;
  /** Takes note of what was asked of the timeline, at once. */
  refresh(): void;
}

/** Returns the state of a timeline that is shown. */
export function createWatchState(timeline: Timeline): WatchState {
  const read = (): WatchMoment => ({
    tick: timeline.tick(),
    span: timeline.span(),
    isLive: timeline.isLive(),
    isPaused: timeline.isPaused(),
    speed: timeline.speed(),
  });
  const moment = signal(read());
  const frame = signal<Frame | null>(null);
  let last = Number.NEGATIVE_INFINITY;
  return {
    moment,
    frame,
    follow(next, now) {
      if (now - last < 1000 / PACE) return;
      last = now;
      frame.value = next;
      moment.value = read();
    },
    refresh() {
      moment.value = read();
    },
  };
}

/** Ticks of a live match: nearer to the newest that is known one follows it again. */
const EDGE = 30;

/** True where whoever has gone through the time and lets go follows a live match again. */
export function isAtEdge(timeline: Pick<Timeline, "kind" | "tick" | "span">): boolean {
  return timeline.kind === "live" && timeline.tick() >= timeline.span().to - EDGE;
}

/** Returns how many seconds a moment of a live match is behind the newest that is known. */
export function behindOf({ tick, span }: Pick<WatchMoment, "tick" | "span">): number {
  return secondsOf(span.to - tick);
}

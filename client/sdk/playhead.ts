/** Where in a tape one is, and how that moves with the time: as life, slower, faster, still, or by the newest that is known. */
import { TICK_RATE } from "#shared/lib/time.ts";
import type { Speed } from "./timeline.ts";

/** Ticks of one ms of life. */
const PACE = TICK_RATE / 1000;
/** Ticks that are held back while a live match is followed, so that bundles of 6 that come late do not stop the picture. */
const CUSHION = 9;
/** With more ticks waiting than these the picture goes on at once. */
const MOST_WAITING = 45;

/** The tape that a playhead moves on. */
export interface Track {
  first(): number;
  last(): number;
  /** True when nothing will be added at its end. */
  isComplete(): boolean;
  /** True for a live match: after its end there may be another. */
  readonly isLive: boolean;
}

/** See the file header. */
export interface Playhead {
  readonly tick: number;
  readonly isPaused: boolean;
  readonly speed: Speed;
  /** True while it follows the newest that is known. */
  readonly isFollowing: boolean;
  /**
   * Moves on, in place. @param passed ms since the last call
   * @param onDue called for each tick that was due, while a tape that grows is followed; false: it was not there yet
   */
  advance(passed: number, onDue: (isThere: boolean) => void): void;
  play(): void;
  pause(): void;
  setSpeed(speed: Speed): void;
  seek(tick: number): void;
  /** Follows a live match; goes to the end of a replay. */
  follow(): void;
}

/** Returns a playhead at the first tick; one of a live match follows it. */
export function createPlayhead(track: Track): Playhead {
  let tick = track.first();
  let isPaused = false;
  let isFollowing = track.isLive;
  let isFlowing = false;
  let speed: Speed = 1;

  const follow = (passed: number, onDue: (isThere: boolean) => void): void => {
    const last = track.last();
    const isComplete = track.isComplete();
    if (!isFlowing && !isComplete && last - tick < CUSHION) return;
    isFlowing = true;
    if (last - tick > MOST_WAITING) {
      // Down to the cushion: what is left over would be shown late for the rest of the match.
      tick = isComplete ? last : last - CUSHION;
      return;
    }
    const next = tick + passed * PACE;
    for (let due = Math.floor(tick) + 1; due <= Math.min(next, last); due++) onDue(true);
    if (next > last && !isComplete) {
      onDue(false);
      isFlowing = false;
    }
    tick = Math.min(next, last);
  };

  const roll = (passed: number): void => {
    const next = tick + passed * PACE * speed;
    const end = track.last() - (track.isComplete() ? 0 : CUSHION);
    if (next < end) tick = next;
    else if (track.isLive) head.follow();
    else {
      tick = track.last();
      isPaused = true;
    }
  };

  const head: Playhead = {
    get tick() {
      return tick;
    },
    get isPaused() {
      return isPaused;
    },
    get speed() {
      return speed;
    },
    get isFollowing() {
      return isFollowing;
    },
    advance(passed, onDue) {
      if (isFollowing) follow(passed, onDue);
      else if (!isPaused) roll(passed);
    },
    play() {
      const isAtEnd = isPaused && track.isComplete() && tick >= track.last();
      isPaused = false;
      if (isAtEnd && track.isLive) head.follow();
      else if (isAtEnd) tick = track.first();
    },
    pause() {
      isPaused = true;
      isFollowing = false;
    },
    setSpeed(next) {
      speed = next;
      if (next !== 1) isFollowing = false;
    },
    seek(next) {
      if (!Number.isFinite(next)) throw new RangeError(`there is no tick ${next}`);
      tick = Math.min(track.last(), Math.max(track.first(), next));
      isFollowing = false;
      isFlowing = false;
    },
    follow() {
      speed = 1;
      isPaused = !track.isLive;
      isFollowing = track.isLive;
      tick = track.isComplete() ? track.last() : Math.max(track.first(), track.last() - CUSHION);
      isFlowing = isFollowing;
    },
  };
  return head;
}

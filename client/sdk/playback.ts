/** The playing of tapes, one match after the other: what live matches and replays have in common. */
import type { Chronicle } from "./chronicle.ts";
import type { Frame } from "./frame.ts";
import { createPlayhead, type Playhead } from "./playhead.ts";
import type { Rules } from "./rules.ts";
import { KEYFRAME_PACE, type Tape } from "./tape.ts";
import { createTapeScan, type TapeScan } from "./tape-scan.ts";
import { createTapeShow, type TapeShow } from "./tape-show.ts";
import type { Timeline, Vision } from "./timeline.ts";

/** Time that a picture may spend on looking ahead, in ms: more where a whole match waits, until it is known. */
const SCAN_BUDGET = { live: 4, replay: 12 } as const;
/** The same for a live match whose past has just arrived. */
const PAST_BUDGET = 12;
/** Longest step of the clock, in ms: a page that was hidden or asleep does not play all that it missed. */
const LONGEST_STEP = 1000;

/** What whoever owns a playback is told. */
export interface PlaybackOptions {
  readonly kind: Timeline["kind"];
  readonly rules: Rules;
  /** True when nothing will be added to a tape any more; asked of the present one. */
  readonly isComplete: (tape: Tape, scan: TapeScan) => boolean;
  /** Called after each tick of a tape that was looked at, as `createTapeScan` does. */
  readonly onTick?: (tape: Tape, tick: number, hash: () => number) => void;
  /** Called for each tick of a live match that was due; false: it was not there yet. */
  readonly onDue?: (isThere: boolean) => void;
}

/** See the file header. */
export interface Playback {
  readonly timeline: Timeline;
  /** The present tape, or null before the first. */
  readonly tape: Tape | null;
  /** Adds the next match: shown at once when there is none or none is followed to its end, else when the present one is over. */
  queue(tape: Tape): void;
  /** Shows another tape of the newest match instead: at its end, or after the match before, which somebody still watches. */
  replace(tape: Tape): void;
  /** Looks at a tape anew, because it begins earlier now. */
  rescan(tape: Tape): void;
  /** Looks ahead for so many ms without showing anything. Returns true when there is more to look at. */
  lookAhead(budget: number): boolean;
  /** Looks at all that is known without showing anything: for a page that nobody sees. */
  keepUp(): void;
  /** Moves on and returns the picture; null before the first tape. @param now ms of a monotonic clock */
  advance(now: number): Frame | null;
  follow(seat: number | null): void;
  /** Ticks that are known and not shown yet. */
  waiting(): number;
}

/** One match on the way through the page. */
interface Reel {
  readonly tape: Tape;
  readonly show: TapeShow;
  /** A second show, for moments beside the shown one; made when it is first asked for. */
  aside: TapeShow | null;
  scan: TapeScan;
  /** A scan from an earlier beginning, until it has caught up. */
  rescan: TapeScan | null;
}

const NOTHING: Chronicle = { knownTo: 0, marks: [], hits: [], scores: [] };

/** Returns a playback without a tape. */
export function createPlayback(options: PlaybackOptions): Playback {
  const { kind, rules } = options;
  let reel: Reel | null = null;
  /** Looked at while it waits, so that whoever comes to it late need not wait in turn. */
  let next: Reel | null = null;
  let head: Playhead | null = null;
  let lastNow = Number.NaN;
  let followed: number | null = null;
  let vision: Vision = { kind: "everything" };

  const scanOf = (tape: Tape): TapeScan =>
    createTapeScan(tape, rules, (tick, hash) => options.onTick?.(tape, tick, hash));
  const isComplete = (): boolean => reel === null || options.isComplete(reel.tape, reel.scan);

  /** After a replay there is no other match. */
  const alone = (frame: Frame): Frame =>
    kind === "replay" && frame.results !== null ? { ...frame, left: Number.POSITIVE_INFINITY } : frame;

  const reelOf = (tape: Tape): Reel => ({
    ...{ tape, show: createTapeShow(tape, rules), scan: scanOf(tape) },
    ...{ aside: null, rescan: null },
  });
  const load = (loaded: Reel): void => {
    reel = loaded;
    next = null;
    head = createPlayhead({
      first: () => reel?.tape.first ?? 0,
      last: () => reel?.tape.last ?? 0,
      isComplete,
      isLive: kind === "live",
    });
  };

  /** Looks ahead in one tape, as long as it may take. Returns true when there is more to look at. */
  const look = (of: Reel, budget: number): boolean => {
    if (of.scan.advance(budget)) return true;
    if (of.rescan === null) return false;
    of.rescan.advance(Math.max(budget, PAST_BUDGET));
    if (of.rescan.tick < of.scan.tick) return true;
    of.scan = of.rescan;
    of.rescan = null;
    return false;
  };
  /** Looks ahead in what is shown, then in what comes after it. */
  const lookAhead = (budget: number): boolean =>
    (reel !== null && look(reel, budget)) || (next !== null && look(next, budget));

  const present = (): Playhead => {
    if (head === null) throw new Error("nothing is shown yet");
    return head;
  };
  const timeline: Timeline = {
    kind,
    span: () => {
      if (reel === null) return { from: 0, to: 0, end: 0 };
      const { tape, scan } = reel;
      return { from: tape.first, to: tape.last, end: isComplete() ? tape.last : Math.max(tape.last, scan.end()) };
    },
    tick: () => head?.tick ?? 0,
    isLive: () => kind === "live" && (head?.isFollowing ?? true),
    isPaused: () => head?.isPaused ?? false,
    speed: () => head?.speed ?? 1,
    play: () => present().play(),
    pause: () => present().pause(),
    setSpeed: (speed) => present().setSpeed(speed),
    seek: (tick) => present().seek(tick),
    stepBy(ticks) {
      const shown = present();
      const from = ticks < 0 ? Math.ceil(shown.tick) : Math.floor(shown.tick);
      shown.pause();
      shown.seek(from + ticks);
    },
    toLive() {
      if (next !== null) load(next);
      present().follow();
    },
    peek(tick) {
      const whole = Math.round(tick);
      if (reel === null || !(whole >= reel.tape.first && whole <= reel.tape.last)) return null;
      // What the scan has not come to yet is far from any world that was kept.
      if (whole - reel.tape.keyframeAt(whole).tick > KEYFRAME_PACE) return null;
      reel.aside ??= createTapeShow(reel.tape, rules);
      reel.aside.goTo(whole, vision);
      return { ...alone(reel.aside.frame(followed, vision, 0)), events: [] };
    },
    chronicle: () => reel?.scan.chronicle() ?? NOTHING,
    vision: () => vision,
    setVision(wanted) {
      vision = wanted;
    },
  };

  return {
    timeline,
    get tape() {
      return reel?.tape ?? null;
    },
    queue(tape) {
      if (reel === null) load(reelOf(tape));
      else next = reelOf(tape);
    },
    replace(tape) {
      if (reel !== null && reel.tape.match !== tape.match) {
        // Somebody is still in the match before.
        next = reelOf(tape);
        return;
      }
      const wasFollowing = head?.isFollowing ?? true;
      load(reelOf(tape));
      if (wasFollowing) present().follow();
    },
    rescan(tape) {
      for (const known of [reel, next]) if (known?.tape === tape) known.rescan = scanOf(tape);
    },
    lookAhead,
    keepUp() {
      lookAhead(Number.POSITIVE_INFINITY);
      if (next !== null && head?.isFollowing === true && isComplete()) load(next);
    },
    advance(now) {
      if (reel === null || head === null) return null;
      lookAhead(SCAN_BUDGET[kind]);
      // Whoever went back in the match that is over stays there.
      const isThrough = reel.show.isOver() || (isComplete() && head.tick >= reel.tape.last);
      if (next !== null && head.isFollowing && isThrough) load(next);
      const passed = Number.isNaN(lastNow) ? 0 : Math.min(LONGEST_STEP, now - lastNow);
      lastNow = now;
      head.advance(passed, (isThere) => options.onDue?.(isThere));
      reel.show.goTo(head.tick, vision);
      return alone(reel.show.frame(followed, vision, now));
    },
    follow(seat) {
      followed = seat;
    },
    waiting: () => (reel === null || head === null ? 0 : Math.max(0, reel.tape.last - head.tick)),
  };
}

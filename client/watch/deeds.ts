/** All that keys and buttons ask of a timeline: does it, and says what was done. */
import { TICK_RATE } from "#shared/lib/time.ts";
import type { Deed } from "../input/timeline-keys.ts";
import { SPEEDS, type Speed, type Timeline } from "../sdk/timeline.ts";
import { watchWords } from "../words/watch-words.ts";
import type { BarState } from "./bar-state.ts";
import { markWords } from "./mark-words.ts";
import { LEAD_IN, markBeside } from "./marks.ts";
import { digitsOf, timeText } from "./time-text.ts";
import type { WatchState } from "./watch-state.ts";

/** Seconds of a leap, and of a short one. */
const LEAP = 10;
const SHORT = 5;

/** What a timeline can be asked for by name. */
export type TimelineDeed = Exclude<Deed, "bar" | "help">;

/** See the file header. */
export interface Deeds {
  act(deed: TimelineDeed): void;
  setSpeed(speed: Speed): void;
  /** Shows a tick, without a word. */
  seek(tick: number): void;
  /** Says something that was done. */
  say(words: string): void;
}

/** What deeds act on. */
export interface DeedTargets {
  readonly timeline: Timeline;
  readonly state: WatchState;
  readonly bar: BarState;
  /** Called before each. */
  readonly onAct: () => void;
}

/** Returns the deeds of a timeline. */
export function createDeeds({ timeline, state, bar, onAct }: DeedTargets): Deeds {
  const say = (words: string): void => {
    bar.said.value = words;
  };
  const sayPlace = (): void => {
    const words = watchWords().timeline;
    const { end } = timeline.span();
    say(timeline.isLive() ? words.isLive : words.position(timeText(timeline.tick()), timeText(end)));
  };
  const setSpeed = (speed: Speed): void => {
    timeline.setSpeed(speed);
    say(watchWords().timeline.speedSaid(speed, digitsOf(speed)));
  };
  const turnSpeed = (by: 1 | -1): void => {
    const speed = SPEEDS[SPEEDS.indexOf(timeline.speed()) + by];
    setSpeed(speed ?? timeline.speed());
  };
  const leap = (seconds: number): void => {
    timeline.seek(timeline.tick() + seconds * TICK_RATE);
    sayPlace();
  };
  const step = (ticks: number): void => {
    timeline.stepBy(ticks);
    sayPlace();
  };
  const goToMark = (direction: 1 | -1): void => {
    const { marks } = timeline.chronicle();
    const kinds = bar.kinds.value;
    const tick = markBeside(marks, kinds, timeline.tick(), direction);
    if (tick === null) {
      say(watchWords().timeline.noMark);
      return;
    }
    timeline.seek(tick);
    const mark = marks.find((one) => kinds.has(one.kind) && Math.max(0, one.tick - LEAD_IN) === tick);
    const frame = state.frame.value;
    const told = mark === undefined || frame === null ? "" : `: ${markWords(mark, frame)}`;
    say(`${timeText(tick)}${told}`);
  };
  const toggle = (): void => {
    const words = watchWords().timeline;
    if (timeline.isPaused()) {
      timeline.play();
      say(words.playing);
    } else {
      timeline.pause();
      say(words.paused);
    }
  };
  const acts: Readonly<Record<TimelineDeed, () => void>> = {
    toggle,
    back: () => leap(-LEAP),
    ahead: () => leap(LEAP),
    backShort: () => leap(-SHORT),
    aheadShort: () => leap(SHORT),
    tickBack: () => step(-1),
    tickOn: () => step(1),
    slower: () => turnSpeed(-1),
    faster: () => turnSpeed(1),
    markBefore: () => goToMark(-1),
    markNext: () => goToMark(1),
    start() {
      timeline.seek(timeline.span().from);
      sayPlace();
    },
    live() {
      timeline.toLive();
      sayPlace();
    },
  };
  /** Does something, and has the page show it at once. */
  const done = (act: () => void): void => {
    onAct();
    act();
    state.refresh();
  };
  return {
    act: (deed) => done(acts[deed]),
    setSpeed: (speed) => done(() => setSpeed(speed)),
    seek: (tick) => done(() => timeline.seek(tick)),
    say,
  };
}

/** A gamepad of whoever watches: into the bar of the timeline and through all that stands beside the match, and out again. */
import { TICK_RATE } from "#shared/lib/time.ts";
import { LEAVE_CODE } from "../input/timeline-keys.ts";
import { padDeedOf, scrubbed } from "../input/timeline-pad.ts";
import type { Timeline } from "../sdk/timeline.ts";
import { watchWords } from "../words/watch-words.ts";
import type { BarState } from "./bar-state.ts";
import type { Deeds } from "./deeds.ts";
import { timeText } from "./time-text.ts";
import { isAtEdge } from "./watch-state.ts";

/** See the file header. */
export interface BarPad {
  /** Does what a button asks for. @param code such as "Pad3" @returns false where it is the cameras' */
  take(code: string): boolean;
  /** Goes through the time as long as a stick is pushed. @param push −1 to 1 @param now ms of a monotonic clock */
  scrub(push: number, now: number): void;
  /** Takes note of where the focus is: once a picture. */
  look(): void;
}

/** What a gamepad acts on. */
export interface BarPadTargets {
  /** The element that holds the page of watchers. */
  readonly host: HTMLElement;
  readonly timeline: Timeline;
  readonly bar: BarState;
  readonly deeds: Deeds;
}

/** A longer step of the clock, in ms, goes no further. */
const LONGEST_STEP = 100;

/** Returns the gamepad's part of a bar. */
export function createBarPad({ host, timeline, bar, deeds }: BarPadTargets): BarPad {
  let last: HTMLElement | null = null;
  let scrubbedAt = Number.NaN;

  const focused = (): HTMLElement | null => {
    const { activeElement } = document;
    return activeElement instanceof HTMLElement && activeElement.closest("[data-pad-scope]") !== null
      ? activeElement
      : null;
  };
  const enter = (): void => {
    bar.isClosed.value = false;
    bar.isAway.value = false;
    // The bar is drawn with the next task where it was closed.
    window.setTimeout(() => {
      const options: FocusOptions & { readonly focusVisible: boolean } = { focusVisible: true };
      host.querySelector<HTMLElement>(".timeline-play")?.focus(options);
    });
  };
  const press = (one: HTMLElement): void => {
    if (one.role === "slider") deeds.act("toggle");
    else one.click();
  };
  /** As the key that leads out: of what is open first. */
  const leave = (one: HTMLElement): void => {
    last = null;
    one.dispatchEvent(
      new KeyboardEvent("keydown", { code: LEAVE_CODE, key: LEAVE_CODE, bubbles: true, cancelable: true }),
    );
  };
  const endScrub = (): void => {
    scrubbedAt = Number.NaN;
    const { end } = timeline.span();
    if (!timeline.isPaused() && isAtEdge(timeline)) deeds.act("live");
    else deeds.say(watchWords().timeline.position(timeText(timeline.tick()), timeText(end)));
  };

  return {
    take(code) {
      const here = focused();
      const deed = padDeedOf(code, here !== null);
      if (deed === "press" || deed === "leave") {
        if (here !== null) (deed === "press" ? press : leave)(here);
      } else if (deed === "bar") enter();
      else if (deed === "help") bar.hasKeys.value = true;
      else if (deed !== null) deeds.act(deed);
      // What of the cross goes through the bar is done where focuses are moved.
      return deed !== null || here !== null;
    },
    scrub(push, now) {
      if (push === 0) {
        if (!Number.isNaN(scrubbedAt)) endScrub();
        return;
      }
      const passed = Number.isNaN(scrubbedAt) ? 0 : Math.min(LONGEST_STEP, now - scrubbedAt);
      scrubbedAt = now;
      deeds.seek(timeline.tick() + scrubbed(push, passed) * TICK_RATE);
    },
    look() {
      // What had the focus is gone: one is still in the bar.
      if (bar.pad.value !== null && last?.isConnected === false && !bar.isClosed.value && focused() === null) enter();
      last = focused();
      bar.isEntered.value = last !== null;
    },
  };
}

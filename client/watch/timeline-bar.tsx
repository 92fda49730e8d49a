/** The bar of the timeline: plays, stands still, goes to any moment, and says where one is. */
import type { ComponentChildren } from "preact";
import type { Timeline } from "../sdk/timeline.ts";
import { watchWords } from "../words/watch-words.ts";
import type { BarState } from "./bar-state.ts";
import { DeedButton } from "./deed-button.tsx";
import type { Deeds } from "./deeds.ts";
import { MorePanel } from "./more-panel.tsx";
import { PadCap } from "./pad-cap.tsx";
import { Preview } from "./preview.tsx";
import { Scrubber } from "./scrubber.tsx";
import { Sign } from "./signs.tsx";
import { digitsOf, timeText } from "./time-text.ts";
import { behindOf, type WatchState } from "./watch-state.ts";
import type { WatchTools } from "./watch-tools.tsx";

/** The bar, and what it acts on. */
export interface TimelineBarProps {
  readonly timeline: Timeline;
  readonly state: WatchState;
  readonly bar: BarState;
  readonly deeds: Deeds;
  readonly tools: WatchTools;
  /** Address of the present moment. */
  readonly link: () => string;
  /** Beside the button of what is live. */
  readonly children?: ComponentChildren;
}

/** The bar. */
export function TimelineBar(props: TimelineBarProps) {
  const { bar } = props;
  const words = watchWords().timeline;
  return (
    <>
      <section
        class="timeline"
        aria-label={words.region}
        data-away={bar.isAway.value}
        // What is clicked with a mouse does not take the keys from the game.
        onMouseDown={(event) => {
          if (!(event.target instanceof HTMLInputElement)) event.preventDefault();
        }}
      >
        {bar.isClosed.value ? <Tab bar={bar} state={props.state} /> : <Row {...props} />}
        {bar.hasMore.value && <MorePanel {...props} />}
      </section>
      <p class="timeline-said" role="status">
        {bar.said.value}
      </p>
      <p class="unseen" role="status">
        {bar.news.value}
      </p>
    </>
  );
}

function Row({ timeline, state, bar, deeds, children }: TimelineBarProps) {
  const words = watchWords().timeline;
  const { tick, span, isPaused, speed } = state.moment.value;
  return (
    <div class="timeline-row" data-pad={bar.pad.value !== null}>
      {bar.pad.value !== null && (
        <span class="timeline-door">
          <PadCap kind="bar" bar={bar} />
        </span>
      )}
      <DeedButton kind="markBefore" deeds={deeds} bar={bar} isWide />
      <DeedButton kind="back" deeds={deeds} bar={bar} isWide />
      <button
        type="button"
        class="timeline-button timeline-play"
        aria-label={isPaused ? words.play : words.pause}
        title={isPaused ? words.play : words.pause}
        onClick={() => deeds.act("toggle")}
      >
        <Sign name={isPaused ? "play" : "pause"} />
        <PadCap kind="toggle" bar={bar} />
      </button>
      <DeedButton kind="ahead" deeds={deeds} bar={bar} isWide />
      <DeedButton kind="markNext" deeds={deeds} bar={bar} isWide />
      <div class="timeline-middle">
        <Scrubber timeline={timeline} state={state} bar={bar} deeds={deeds} />
        <Preview timeline={timeline} state={state} bar={bar} />
        <PadCap kind="scrub" bar={bar} />
      </div>
      <span class="timeline-time number" aria-hidden>
        {timeText(tick)}
        <span class="dim"> / {timeText(span.end)}</span>
      </span>
      {timeline.kind === "live" && <LiveButton state={state} deeds={deeds} bar={bar} />}
      {children}
      <button
        type="button"
        class="timeline-button timeline-speed number"
        aria-label={`${words.speed} ${words.times(speed, digitsOf(speed))}, ${words.more}`}
        aria-expanded={bar.hasMore.value}
        title={words.more}
        onClick={() => {
          bar.hasMore.value = !bar.hasMore.value;
        }}
      >
        {words.times(speed, digitsOf(speed))}
        <Sign name="more" />
        <PadCap kind="speed" bar={bar} />
      </button>
      <button
        type="button"
        class="timeline-button timeline-wide"
        aria-label={words.hide}
        title={words.hide}
        onClick={() => {
          bar.hasMore.value = false;
          bar.isClosed.value = true;
        }}
      >
        <Sign name="hide" />
      </button>
    </div>
  );
}

/** Says that a match is shown as it comes, or how far behind, and leads back. */
function LiveButton({ state, deeds, bar }: Pick<TimelineBarProps, "state" | "deeds" | "bar">) {
  const words = watchWords().timeline;
  const moment = state.moment.value;
  const behind = behindOf(moment);
  return (
    <button
      type="button"
      class="timeline-button timeline-live"
      data-live={moment.isLive}
      aria-label={moment.isLive ? words.isLive : `${words.goLive}, ${words.behind(behind)}`}
      title={moment.isLive ? words.isLive : words.goLive}
      onClick={() => deeds.act("live")}
    >
      <span class="timeline-dot" />
      {words.live}
      {!moment.isLive && <span class="number"> −{timeText(moment.span.to - moment.tick)}</span>}
      <PadCap kind="live" bar={bar} />
    </button>
  );
}

/** What is left of a closed bar. */
function Tab({ bar, state }: Pick<TimelineBarProps, "bar" | "state">) {
  const words = watchWords().timeline;
  return (
    <button
      type="button"
      class="timeline-tab"
      aria-label={words.show}
      title={words.show}
      onClick={() => {
        bar.isClosed.value = false;
      }}
    >
      <Sign name="show" />
      <span class="number">{timeText(state.moment.value.tick)}</span>
    </button>
  );
}

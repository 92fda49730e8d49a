/** The bar of the timeline: plays, stands still, and goes to any moment. */
import type { Timeline } from "../sdk/timeline.ts";
import { watchWords } from "../words/watch-words.ts";
import type { WatchState } from "./watch-state.ts";

interface TimelineBarProps {
  readonly state: WatchState;
  readonly timeline: Timeline;
}

/** The bar. */
export function TimelineBar({ state, timeline }: TimelineBarProps) {
  const { tick, span, isPaused } = state.moment.value;
  const words = watchWords().timeline;
  const ask = (act: () => void) => () => {
    act();
    state.refresh();
  };
  return (
    <section class="panel timeline" aria-label={words.region}>
      <button type="button" class="button small" onClick={ask(isPaused ? timeline.play : timeline.pause)}>
        {isPaused ? words.play : words.pause}
      </button>
      <input
        type="range"
        aria-label={words.region}
        min={span.from}
        max={span.end}
        value={tick}
        onInput={(event) => {
          timeline.seek(Number(event.currentTarget.value));
          state.refresh();
        }}
      />
    </section>
  );
}

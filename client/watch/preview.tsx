/** What one would see at the place of the bar that one points at: the time, what happened there, and a small map. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Timeline } from "../sdk/timeline.ts";
import { watchWords } from "../words/watch-words.ts";
import type { BarState } from "./bar-state.ts";
import { markWords } from "./mark-words.ts";
import { APART, groupMarks, groupNear, REACH } from "./marks.ts";
import { paintMap } from "./paint-map.ts";
import { timeText } from "./time-text.ts";
import type { WatchState } from "./watch-state.ts";

/** ms that a pointer must rest before a moment is worked out, and CSS px along the map. */
const REST = 80;
const SIDE = 132;
/** Lines at most. */
const LINES = 3;

interface PreviewProps {
  readonly timeline: Timeline;
  readonly state: WatchState;
  readonly bar: BarState;
}

/** The preview; nothing while nobody points at the bar. */
export function Preview({ timeline, state, bar }: PreviewProps) {
  const pointed = bar.pointed.value;
  const frame = state.frame.value;
  if (pointed === null || frame === null) return null;
  const { end } = state.moment.value.span;
  const { x, width } = pointed;
  const groups = groupMarks(timeline.chronicle().marks, { kinds: bar.kinds.value, end, width, apart: APART });
  const marks = groupNear(groups, x, REACH)?.marks ?? [];
  const told = marks.slice(-LINES);
  return (
    <div class="panel timeline-preview" style={{ "--at": `${(x / Math.max(1, width)) * 100}%` }} aria-hidden>
      {!bar.isDragging.value && <MomentMap timeline={timeline} tick={Math.round(pointed.tick)} />}
      <strong class="number">{timeText(pointed.tick)}</strong>
      {told.map((mark) => (
        <span key={`${mark.tick} ${mark.kind} ${mark.seat}`}>{markWords(mark, frame)}</span>
      ))}
      {marks.length > told.length && (
        <span class="dim">{watchWords().timeline.others(marks.length - told.length)}</span>
      )}
    </div>
  );
}

/** The map of a moment; dim while it shows another one. */
function MomentMap({ timeline, tick }: { readonly timeline: Timeline; readonly tick: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [shown, setShown] = useState<number | null>(null);
  useEffect(() => {
    const timer = window.setTimeout(() => {
      const moment = timeline.peek(tick);
      const ctx = canvas.current?.getContext("2d") ?? null;
      if (moment === null || ctx === null) return;
      paintMap(ctx, moment, SIDE, ctx.canvas.width / SIDE);
      setShown(tick);
    }, REST);
    return () => window.clearTimeout(timer);
  }, [timeline, tick]);
  const ratio = Math.max(1, Math.round(window.devicePixelRatio));
  const look = shown === null ? "empty" : shown === tick ? "shown" : "stale";
  return <canvas ref={canvas} class="timeline-map" data-look={look} width={SIDE * ratio} height={SIDE * ratio} />;
}

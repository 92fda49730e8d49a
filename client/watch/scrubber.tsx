/** The bar itself: where one is, what is known and what is still to come, with marks; one drags through the time on it. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Timeline } from "../sdk/timeline.ts";
import { loadSheet, type Sheet } from "../sheets.ts";
import { watchWords } from "../words/watch-words.ts";
import type { BarState } from "./bar-state.ts";
import type { Deeds } from "./deeds.ts";
import { APART, groupMarks, groupNear, LEAD_IN, placeOf, REACH, tickAt } from "./marks.ts";
import { paintMarks } from "./paint-marks.ts";
import { secondsOf, timeText } from "./time-text.ts";
import { behindOf, isAtEdge, type WatchState } from "./watch-state.ts";

/** CSS px of the icons' row. */
const ICONS = 18;

interface ScrubberProps {
  readonly timeline: Timeline;
  readonly state: WatchState;
  readonly bar: BarState;
  readonly deeds: Deeds;
}

/** The slider with its marks. */
export function Scrubber({ timeline, state, bar, deeds }: ScrubberProps) {
  const track = useRef<HTMLDivElement>(null);
  const width = useWidth(track);
  const drag = useDrag(timeline, bar, deeds);
  const { moment } = state;
  const { tick, span, isLive, behind } = { ...moment.value, behind: behindOf(moment.value) };
  const { end } = span;
  const words = watchWords().timeline;
  const share = (at: number): string => `${placeOf(at, end, 100)}%`;
  const position = words.position(timeText(tick), timeText(end));
  const where = isLive ? words.isLive : timeline.kind === "live" ? words.behind(behind) : "";
  const groups = groupMarks(timeline.chronicle().marks, { kinds: bar.kinds.value, end, width, apart: APART });

  const pointAt = (event: PointerEvent): number => {
    const box = track.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return tick;
    const x = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width)) * width;
    const at = tickAt(x, end, width);
    bar.pointed.value = { tick: at, x, width };
    return at;
  };
  const isOnIcons = (event: PointerEvent): boolean => {
    const box = track.current?.getBoundingClientRect();
    return box !== undefined && event.clientY < box.top + (box.height * ICONS) / (track.current?.clientHeight ?? 1);
  };

  return (
    <div
      ref={track}
      class="timeline-track"
      role="slider"
      tabIndex={0}
      data-pad-skip
      aria-label={words.slider}
      aria-valuemin={0}
      aria-valuemax={secondsOf(end)}
      aria-valuenow={secondsOf(tick)}
      aria-valuetext={where === "" ? position : `${position}, ${where}`}
      data-marks={groups.length}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        const at = pointAt(event);
        const near = isOnIcons(event) ? groupNear(groups, bar.pointed.value?.x ?? 0, REACH) : null;
        drag.begin(near === null ? at : Math.max(0, near.top.tick - LEAD_IN));
      }}
      onPointerMove={(event) => {
        const at = pointAt(event);
        if (bar.isDragging.value) drag.move(at);
      }}
      onPointerUp={(event) => {
        drag.end();
        if (event.pointerType !== "mouse") bar.pointed.value = null;
      }}
      onPointerCancel={() => {
        drag.end();
        bar.pointed.value = null;
      }}
      onPointerLeave={() => {
        if (!bar.isDragging.value) bar.pointed.value = null;
      }}
    >
      <Marks groups={groups} width={width} state={state} />
      <div class="timeline-rail">
        <div class="timeline-known" style={{ left: share(span.from), right: `${100 - placeOf(span.to, end, 100)}%` }} />
        <div class="timeline-played" style={{ left: share(span.from), width: share(Math.max(0, tick - span.from)) }} />
      </div>
      <div class="timeline-thumb" style={{ left: share(tick) }} />
    </div>
  );
}

/** Returns the width of an element, in its own CSS px. */
function useWidth(element: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const { current } = element;
    if (current === null) return undefined;
    const watching = new ResizeObserver(() => setWidth(current.clientWidth));
    watching.observe(current);
    return () => watching.disconnect();
  }, [element]);
  return width;
}

/** Returns what a drag does: the match stands still, and each picture shows the latest place. */
function useDrag(timeline: Timeline, bar: BarState, deeds: Deeds) {
  const going = useRef({ wasPlaying: false, wanted: 0, picture: 0 });
  const show = (): void => {
    going.current.picture = 0;
    deeds.seek(going.current.wanted);
  };
  return {
    begin(tick: number) {
      going.current.wasPlaying = !timeline.isPaused();
      bar.isDragging.value = true;
      timeline.pause();
      deeds.seek(tick);
    },
    move(tick: number) {
      going.current.wanted = tick;
      going.current.picture ||= window.requestAnimationFrame(show);
    },
    end() {
      if (!bar.isDragging.value) return;
      bar.isDragging.value = false;
      const { picture, wasPlaying } = going.current;
      if (picture !== 0) {
        window.cancelAnimationFrame(picture);
        show();
      }
      if (wasPlaying && isAtEdge(timeline)) deeds.act("live");
      else {
        // At its end a replay would begin again.
        const at = timeline.tick();
        if (wasPlaying) timeline.play();
        deeds.seek(at);
        deeds.say(watchWords().timeline.position(timeText(timeline.tick()), timeText(timeline.span().end)));
      }
    },
  };
}

interface MarksProps {
  readonly groups: ReturnType<typeof groupMarks>;
  readonly width: number;
  readonly state: WatchState;
}

/** The row of marks, painted anew only when it changes. */
function Marks({ groups, width, state }: MarksProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [sheet, setSheet] = useState<Sheet | null>(null);
  useEffect(() => {
    // Without icons there are the stems.
    loadSheet("icons").then(setSheet, () => undefined);
  }, []);
  const ratio = Math.max(1, Math.ceil(window.devicePixelRatio));
  const height = ICONS + 6;
  const frame = state.frame.value;
  const look = groups.map(({ x, top, marks }) => [Math.round(x), top.kind, top.seat, marks.length].join()).join(" ");
  const painted = [look, width, sheet, frame === null, frame?.match].map((part) => part ?? "none");
  useEffect(() => {
    const ctx = canvas.current?.getContext("2d") ?? null;
    if (ctx !== null && frame !== null) paintMarks({ ctx, width, height, ratio, sheet }, groups, frame);
  }, painted);
  return (
    <canvas
      ref={canvas}
      class="timeline-marks"
      width={width * ratio}
      height={height * ratio}
      style={{ width: `${width}px`, height: `${height}px` }}
      aria-hidden
    />
  );
}

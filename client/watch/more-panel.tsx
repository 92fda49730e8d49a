/** What is asked for less often than the bar's own buttons: speeds, steps, kinds of events, the link, the keys. */
import { useEffect, useState } from "preact/hooks";
import { CopyLink } from "../menu/copy-link.tsx";
import { SPEEDS, type Timeline } from "../sdk/timeline.ts";
import { loadSheet, type Sheet, stampFrame } from "../sheets.ts";
import { watchWords } from "../words/watch-words.ts";
import type { BarState } from "./bar-state.ts";
import { DeedButton } from "./deed-button.tsx";
import type { Deeds } from "./deeds.ts";
import { MARK_KINDS, type MarkKind } from "./marks.ts";
import { markColour, markIcon } from "./paint-marks.ts";
import { digitsOf } from "./time-text.ts";
import type { WatchState } from "./watch-state.ts";
import { ToolButtons, type WatchTools } from "./watch-tools.tsx";

/** CSS px of a kind's icon, and pixels of a cell of the atlas. */
const ICON = 16;
const CELL = 96;

interface MorePanelProps {
  readonly timeline: Timeline;
  readonly state: WatchState;
  readonly bar: BarState;
  readonly deeds: Deeds;
  readonly tools: WatchTools;
  /** Address of the present moment. */
  readonly link: () => string;
}

/** The panel. */
export function MorePanel({ timeline, state, bar, deeds, tools, link }: MorePanelProps) {
  const words = watchWords().timeline;
  const { speed } = state.moment.value;
  const { kinds } = bar;
  const { marks } = timeline.chronicle();
  // A kind that the mode does not have need not be chosen.
  const present = MARK_KINDS.filter((kind) => marks.some((mark) => mark.kind === kind));
  const turn = (kind: MarkKind): void => {
    const next = new Set(kinds.value);
    if (!next.delete(kind)) next.add(kind);
    kinds.value = next;
  };
  return (
    <section class="panel timeline-more" aria-label={words.more}>
      <div class="row timeline-narrow">
        {(["markBefore", "back", "ahead", "markNext"] as const).map((deed) => (
          <DeedButton key={deed} kind={deed} deeds={deeds} bar={bar} />
        ))}
      </div>
      <fieldset class="row">
        <legend class="label">{words.speed}</legend>
        {SPEEDS.map((each) => (
          <button
            key={each}
            type="button"
            class="button small quiet number"
            aria-pressed={each === speed}
            onClick={() => deeds.setSpeed(each)}
          >
            {words.times(each, digitsOf(each))}
          </button>
        ))}
        <DeedButton kind="tickBack" deeds={deeds} bar={bar} />
        <DeedButton kind="tickOn" deeds={deeds} bar={bar} />
      </fieldset>
      {present.length > 0 && (
        <fieldset class="row timeline-kinds">
          <legend class="label">{words.events}</legend>
          {present.map((kind) => (
            <button
              key={kind}
              type="button"
              class="button small quiet"
              aria-pressed={kinds.value.has(kind)}
              onClick={() => turn(kind)}
            >
              <KindIcon kind={kind} timeline={timeline} state={state} />
              {words.kinds[kind]}
            </button>
          ))}
        </fieldset>
      )}
      <div class="row">
        <CopyLink link={link()} label={words.link} />
        <ToolButtons tools={tools} />
        <button
          type="button"
          class="button small quiet"
          onClick={() => {
            bar.hasKeys.value = true;
          }}
        >
          {words.keys.open}
        </button>
        <button
          type="button"
          class="button small quiet"
          onClick={() => {
            bar.hasMore.value = false;
            bar.isClosed.value = true;
          }}
        >
          {words.hide}
        </button>
      </div>
    </section>
  );
}

interface KindIconProps {
  readonly kind: MarkKind;
  readonly timeline: Timeline;
  readonly state: WatchState;
}

/** The icon by which a kind is marked. */
function KindIcon({ kind, timeline, state }: KindIconProps) {
  const [sheet, setSheet] = useState<Sheet | null>(null);
  useEffect(() => {
    loadSheet("icons").then(setSheet, () => undefined);
  }, []);
  const mark = timeline.chronicle().marks.find((one) => one.kind === kind);
  const frame = state.frame.value;
  if (sheet === null || mark === undefined || frame === null) return null;
  const draw = (canvas: HTMLCanvasElement | null): void => {
    const ctx = canvas?.getContext("2d") ?? null;
    if (ctx === null) return;
    const size = ctx.canvas.width / CELL;
    ctx.setTransform(size, 0, 0, size, ctx.canvas.width / 2, ctx.canvas.height / 2);
    ctx.clearRect(-CELL, -CELL, 2 * CELL, 2 * CELL);
    stampFrame(ctx, sheet, markIcon(mark), { tint: markColour({ ...mark, seat: -1 }, frame) });
  };
  return <canvas ref={draw} width={2 * ICON} height={2 * ICON} aria-hidden />;
}

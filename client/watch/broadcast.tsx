/** What is shown over a match that is broadcast: panels that let the maze through, and nothing that one could press. */
import type { ReadonlySignal } from "@preact/signals";
import { clock } from "../clock-text.ts";
import type { Frame } from "../sdk/frame.ts";
import type { Timeline } from "../sdk/timeline.ts";
import { seatLook, seatNumber, teamLook } from "../seat-look.ts";
import { gameWords } from "../words/game-words.ts";
import { watchWords } from "../words/watch-words.ts";
import { names } from "../words/words.ts";
import { Chart } from "./charts-panel.tsx";
import { ComingLine } from "./coming-line.tsx";
import { Badge } from "./icon.tsx";
import type { BroadcastPanel } from "./overlay-address.ts";
import type { ChartName } from "./panels.ts";
import { standingsOf } from "./standings.ts";
import { Standings } from "./standings-panel.tsx";
import type { WatchState } from "./watch-state.ts";

interface BroadcastProps {
  readonly timeline: Timeline;
  readonly state: WatchState;
  readonly panels: readonly BroadcastPanel[];
  /** CSS px for each unit that the panels are laid out with. */
  readonly zoom: ReadonlySignal<number>;
}

/** Sizes of what is in the panels, in their units. */
const STANDINGS = 378;
const CHART = { width: 316, height: 190 } as const;
const HEAT = 210;

const CHART_OF: Readonly<Partial<Record<BroadcastPanel, ChartName>>> = {
  chart: "banked",
  damage: "damage",
  heat: "heat",
};

/** The panels. */
export function Broadcast({ timeline, state, panels, zoom }: BroadcastProps) {
  const frame = state.frame.value;
  const words = watchWords().overlay;
  if (frame === null) return null;
  const chronicle = timeline.chronicle();
  const content = (panel: BroadcastPanel) => {
    if (panel === "standings") {
      return <Standings frame={frame} marks={chronicle.marks} height={STANDINGS} onFollow={null} />;
    }
    if (panel === "score") return <Score frame={frame} />;
    if (panel === "coming") return <ComingLine frame={frame} marks={chronicle.marks} />;
    const chart = CHART_OF[panel] ?? "banked";
    const size = chart === "heat" ? { width: HEAT, height: HEAT } : CHART;
    return <Chart chart={chart} frame={frame} chronicle={chronicle} zoom={zoom.value} {...size} />;
  };
  return (
    <>
      {panels.map((panel) => (
        <section
          key={panel}
          class="broadcast"
          data-panel={panel}
          aria-label={words.broadcast[panel]}
          style={{ zoom: String(zoom.value) }}
        >
          {content(panel)}
        </section>
      ))}
    </>
  );
}

/** The time, and who leads with how much. */
function Score({ frame }: { readonly frame: Frame }) {
  const words = gameWords().score;
  const { mode, phase, left } = frame;
  const isWaves = mode.isEndless && phase === "live";
  const said = { warmup: words.getReady, live: "", overtime: words.overtime, over: words.nextMatch }[phase];
  return (
    <>
      <span class="broadcast-side">
        <Leaders frame={frame} />
      </span>
      <strong class="number">{isWaves ? words.waveNumber(Math.max(0, mode.wave)) : clock(left)}</strong>
      <span class="broadcast-side">{said === "" ? names().mode({ name: mode.name, says: mode.says }).name : said}</span>
    </>
  );
}

function Leaders({ frame }: { readonly frame: Frame }) {
  const { mode } = frame;
  if (mode.teams > 0) {
    return mode.vaults.map((vault, team) => (
      <span key={teamLook(frame, team).colour} class="broadcast-leader number">
        <Badge look={teamLook(frame, team)} number={0} />
        {vault}
      </span>
    ));
  }
  const [leader] = standingsOf(frame).rows;
  if (leader === undefined) return null;
  const { seat, name, banked } = leader.seat;
  return (
    <span class="broadcast-leader">
      <Badge look={seatLook(frame, seat)} number={seatNumber(frame, seat)} />
      {name} <b class="number">{banked}</b>
    </span>
  );
}

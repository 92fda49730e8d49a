/** The charts of a match up to the moment that is shown, one of them at a time. */
import type { ComponentChild } from "preact";
import type { Chronicle } from "../sdk/chronicle.ts";
import type { Frame } from "../sdk/frame.ts";
import { teamColours } from "../team-colours.ts";
import { watchWords } from "../words/watch-words.ts";
import { BankedView } from "./banked-view.tsx";
import { DamageTable } from "./damage-table.tsx";
import { HeatMap } from "./heat-map.tsx";
import { CHARTS, type ChartName } from "./panels.ts";
import { useDrawn } from "./use-drawn.ts";

interface ChartProps {
  readonly chart: ChartName;
  readonly frame: Frame;
  readonly chronicle: Chronicle;
  /** Room for it, in units of the HUD, and CSS px for each of them. */
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
}

/** Height of the words below the map. */
const LEGEND = 20;

/** Ticks in which nothing of a chart moves by more than a pixel. */
const STILL = 15;

/** One chart, drawn anew only when what it shows may be another. */
export function Chart(shown: ChartProps) {
  const { chart, frame, chronicle, width, height, zoom } = shown;
  const moment = [frame.match, Math.floor(frame.tick / STILL), Math.floor(chronicle.knownTo / STILL)];
  const key = [...moment, chart, width, height, zoom, ...teamColours().colours].join();
  return useDrawn(key, () => drawnChart(shown));
}

function drawnChart({ chart, frame, chronicle, width, height, zoom }: ChartProps): ComponentChild {
  const { tick } = frame;
  if (chart === "banked") {
    return <BankedView frame={frame} chronicle={chronicle} tick={tick} width={width} height={height} />;
  }
  if (chart === "damage") return <DamageTable frame={frame} hits={chronicle.hits} tick={tick} height={height} />;
  const side = Math.min(width, height - LEGEND);
  return <HeatMap frame={frame} hits={chronicle.hits} tick={tick} side={side} zoom={zoom} />;
}

/** Height of the row of names above a chart, in units of the HUD, for both pointers; and the space around a chart. */
const TABS = { mouse: 30, touch: 48 } as const;
const PADDING = 8;

interface ChartsProps extends ChartProps {
  readonly isTouch: boolean;
  readonly onChoose: (chart: ChartName) => void;
}

/** The charts with their names. */
export function Charts({ isTouch, onChoose, ...shown }: ChartsProps) {
  const words = watchWords().overlay;
  const tabs = TABS[isTouch ? "touch" : "mouse"];
  const room = { width: shown.width - 2 * PADDING, height: shown.height - tabs - PADDING };
  return (
    <>
      <div class="beside-tabs" role="tablist" aria-label={words.chartsTitle} style={{ height: `${tabs}px` }}>
        {CHARTS.map((chart) => (
          <button
            key={chart}
            type="button"
            role="tab"
            class="beside-tab"
            id={`tab-${chart}`}
            aria-selected={chart === shown.chart}
            aria-controls="chart"
            onClick={() => onChoose(chart)}
          >
            {words.charts[chart]}
          </button>
        ))}
      </div>
      <div class="beside-chart" role="tabpanel" id="chart" aria-labelledby={`tab-${shown.chart}`}>
        <Chart {...shown} {...room} />
      </div>
    </>
  );
}

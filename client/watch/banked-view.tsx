/** The chart of what was banked, drawn: a line for each with its sign, name and number at its end. */
import type { Chronicle } from "../sdk/chronicle.ts";
import type { Frame } from "../sdk/frame.ts";
import { watchWords } from "../words/watch-words.ts";
import { type BankedLine, bankedChart, seriesOf } from "./banked.ts";
import { BadgeShape } from "./icon.tsx";
import { numberWidth, shortenedTo, wordWidth } from "./letters.ts";

/** Units of the HUD beside the lines: numbers on the left, half a number above, minutes below. */
const AROUND = { left: 26, above: 8, below: 18 } as const;
/** From the lines to what is written at their ends, and between its number and its name. */
const LEAD = 14;
const SPACE = 4;
/** Share of the chart that is written at most. */
const WRITTEN = 0.44;
/** Between two names. */
const GAP = 15;
const SIGN = 4.5;

interface BankedViewProps {
  readonly frame: Frame;
  readonly chronicle: Pick<Chronicle, "scores">;
  readonly tick: number;
  /** Units of the HUD. */
  readonly width: number;
  readonly height: number;
}

/** The chart. */
export function BankedView({ frame, chronicle, tick, width, height }: BankedViewProps) {
  const words = watchWords().overlay;
  const { left, above, below } = AROUND;
  const series = seriesOf(frame);
  const last = chronicle.scores.at(-1);
  const most = Math.max(0, ...series.map(({ value }) => (last === undefined ? 0 : value(last))));
  const digits = numberWidth(String(most));
  const names = Math.max(0, ...series.map(({ shortName }) => wordWidth(shortName)));
  const right = Math.min(width * WRITTEN, LEAD + digits + SPACE + names);
  const box = { x: left, y: above, w: width - left - right, h: height - above - below, gap: GAP };
  const chart = bankedChart(frame, chronicle, tick, box);
  if (chart === null) return <p class="beside-empty">{words.noChart}</p>;
  const bottom = box.y + box.h;
  const said = chart.lines.map(({ name, banked }) => `${name} ${banked}`).join(", ");
  return (
    <svg class="banked" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${words.charts.banked}: ${said}`}>
      {chart.rows.map(({ value, y }) => (
        <g key={value}>
          <line class="banked-row" x1={left} x2={left + box.w} y1={y} y2={y} />
          <text class="number dim" x={left - 4} y={y + 4} text-anchor="end">
            {value}
          </text>
        </g>
      ))}
      {chart.minutes.map(({ minute, x }) => (
        <text key={minute} class="number dim" x={x} y={bottom + 14} text-anchor="middle">
          {words.minute(minute)}
        </text>
      ))}
      <line class="banked-base" x1={left} x2={left + box.w} y1={bottom} y2={bottom} />
      <line class="banked-now" x1={chart.nowX} x2={chart.nowX} y1={box.y} y2={bottom} />
      {chart.lines.map((line) => (
        <Line key={line.id} line={line} labelX={left + box.w} room={right - LEAD} />
      ))}
    </svg>
  );
}

interface LineProps {
  readonly line: BankedLine;
  /** Where the lines end, and how much room there is for what is written there. */
  readonly labelX: number;
  readonly room: number;
}

function Line({ line, labelX, room }: LineProps) {
  const name = shortenedTo(line.shortName, room - SPACE - numberWidth(String(line.end)), wordWidth);
  const { look, past, future, end, labelY } = line;
  const dashes = look.isHollow ? "5 3" : undefined;
  const [endX = 0, endY = 0] = future.at(-1) ?? past.at(-1) ?? [];
  const [nowX = 0, nowY = 0] = past.at(-1) ?? [];
  return (
    <g stroke={look.colour} fill="none">
      <polyline class="banked-edge" points={pointsOf(past)} />
      <polyline class="banked-line" points={pointsOf(past)} stroke-dasharray={dashes} />
      {future.length > 0 && (
        <polyline class="banked-line banked-future" points={pointsOf(future)} stroke-dasharray={dashes} />
      )}
      <g transform={`translate(${nowX} ${nowY}) scale(${SIGN})`}>
        <BadgeShape look={look} isNumbered={false} />
      </g>
      <polyline class="banked-lead" points={`${endX},${endY} ${labelX + 10},${labelY}`} />
      <text class="banked-name" x={labelX + LEAD} y={labelY + 4} fill={look.name} stroke="none">
        <tspan class="number">{end}</tspan>
        <tspan dx={SPACE}>{name}</tspan>
      </text>
    </g>
  );
}

function pointsOf(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ");
}

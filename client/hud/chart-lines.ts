/** The lines of the chart of a match: what was banked over time, as points in a box. Pure geometry. */
import { scaleOf } from "../chart-scale.ts";
import type { Frame } from "../sdk/frame.ts";
import type { Point } from "./brush.ts";
import type { History } from "./history-log.ts";
import type { Box } from "./layout.ts";
import { type SeatLook, seatLook, teamLook } from "./seat-look.ts";

export { spread } from "../chart-scale.ts";

/** One line. */
export interface ChartLine {
  readonly look: SeatLook;
  /** The viewer's own, or their team's. */
  readonly isOwn: boolean;
  readonly points: readonly Point[];
  /** Where on it a robot destroyed another. */
  readonly kills: readonly Point[];
}

/** What is drawn: the lines, the own one last, and the scale. */
export interface Chart {
  readonly lines: readonly ChartLine[];
  /** Lines across: what was banked, and where. */
  readonly rows: readonly { readonly value: number; readonly y: number }[];
  /** Whole minutes, and where. */
  readonly minutes: readonly { readonly minute: number; readonly x: number }[];
}

/** Returns the chart of a match, or null while there is less than one line to draw. @param box of the lines alone */
export function chartOf(frame: Frame, history: History, box: Box): Chart | null {
  const { points } = history;
  const last = points.at(-1);
  const [first] = points;
  if (first === undefined || last === undefined || last.time <= first.time) return null;
  const series = seriesOf(frame, history);
  const most = Math.max(1, ...points.flatMap((point) => series.map(({ value }) => value(point))));
  const { top, rows } = scaleOf(most);
  const xOf = (time: number): number => box.x + (box.w * (time - first.time)) / (last.time - first.time);
  const yOf = (value: number): number => box.y + box.h * (1 - value / top);
  const lines = series.map(({ look, isOwn, value, seat }) => ({
    look,
    isOwn,
    points: points.map((point): Point => [xOf(point.time), yOf(value(point))]),
    kills: history.kills
      .filter(({ by }) => by === seat)
      .map(({ time }): Point => {
        const at = points.findLast((point) => point.time <= time) ?? first;
        return [xOf(Math.max(first.time, Math.min(last.time, time))), yOf(value(at))];
      }),
  }));
  return {
    lines: lines.sort((a, b) => Number(a.isOwn) - Number(b.isOwn)),
    rows: rows.map((value) => ({ value, y: yOf(value) })),
    minutes: Array.from({ length: Math.floor(last.time / 60) - Math.floor(first.time / 60) }, (_, place) => {
      const minute = Math.floor(first.time / 60) + place + 1;
      return { minute, x: xOf(minute * 60) };
    }),
  };
}

interface Series {
  readonly look: SeatLook;
  readonly isOwn: boolean;
  /** −1 for a team. */
  readonly seat: number;
  readonly value: (point: History["points"][number]) => number;
}

/** A line for each seat; for teams, one for what each has banked together. */
function seriesOf(frame: Frame, { seats }: History): readonly Series[] {
  const { mode, own, isSpectator } = frame;
  if (mode.teams > 0) {
    return Array.from({ length: mode.teams }, (_, team) => ({
      look: teamLook(frame, team),
      isOwn: !isSpectator && team === own?.team,
      seat: -1,
      value: ({ vaults }) => vaults[team] ?? 0,
    }));
  }
  return seats.map((seat, place) => ({
    look: seatLook(frame, seat),
    isOwn: !isSpectator && seat === own?.seat,
    seat,
    value: ({ banked }) => banked[place] ?? 0,
  }));
}

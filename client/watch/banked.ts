/** What was banked over time, as lines in a box: up to a moment, and faint what a replay knows of later. Pure geometry. */
import { scaleOf, spread } from "../chart-scale.ts";
import type { Chronicle, ChronicleScore } from "../sdk/chronicle.ts";
import type { Frame } from "../sdk/frame.ts";
import { type Point, type SeatLook, seatLook, seatNumber, shortTeamName, teamLook, teamName } from "../seat-look.ts";

/** What is drawn as one line: a seat, or a team where teams bank. */
export interface Series {
  readonly id: number;
  readonly name: string;
  /** The same where there is little room. */
  readonly shortName: string;
  readonly look: SeatLook;
  /** See `seatNumber`. */
  readonly number: number;
  readonly value: (score: ChronicleScore) => number;
}

/** One line. */
export interface BankedLine extends Omit<Series, "value"> {
  /** At the moment that is shown. */
  readonly banked: number;
  /** At the right end of the line. */
  readonly end: number;
  readonly past: readonly Point[];
  /** From the last of the past on; empty when nothing later is known. */
  readonly future: readonly Point[];
  /** Height of its name at the right end. */
  readonly labelY: number;
}

/** See the file header. */
export interface BankedChart {
  readonly lines: readonly BankedLine[];
  /** Lines across: what was banked, and where. */
  readonly rows: readonly { readonly value: number; readonly y: number }[];
  /** Whole minutes, and where. */
  readonly minutes: readonly { readonly minute: number; readonly x: number }[];
  /** Where the moment is that is shown. */
  readonly nowX: number;
}

/** A box for lines alone, and how far apart the names at their ends are. */
export interface ChartBox {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly gap: number;
}

const TICKS_A_MINUTE = 30 * 60;

/** Returns what is drawn. */
export function seriesOf(frame: Frame): readonly Series[] {
  const { mode, seats } = frame;
  if (mode.teams > 0) {
    return Array.from({ length: mode.teams }, (_, team) => ({
      id: team,
      name: teamName(frame, team),
      shortName: shortTeamName(team),
      look: teamLook(frame, team),
      number: 0,
      value: ({ vaults }: ChronicleScore) => vaults[team] ?? 0,
    }));
  }
  return seats.map(({ seat, name }, place) => ({
    id: seat,
    name,
    shortName: name,
    look: seatLook(frame, seat),
    number: seatNumber(frame, seat),
    value: ({ banked }: ChronicleScore) => banked[place] ?? 0,
  }));
}

/** Returns the chart, or null while less than two moments are known. @param tick that is shown */
export function bankedChart(
  frame: Frame,
  { scores }: Pick<Chronicle, "scores">,
  tick: number,
  box: ChartBox,
): BankedChart | null {
  const [first] = scores;
  const last = scores.at(-1);
  if (first === undefined || last === undefined || last.tick <= first.tick) return null;
  const series = seriesOf(frame);
  const most = Math.max(1, ...scores.flatMap((score) => series.map(({ value }) => value(score))));
  const { top, rows } = scaleOf(most);
  const xOf = (at: number): number => box.x + (box.w * (at - first.tick)) / (last.tick - first.tick);
  const yOf = (value: number): number => box.y + box.h * (1 - value / top);
  // The first moment is always there: before it there is nothing to be shown.
  const known = Math.max(1, scores.findLastIndex((score) => score.tick <= tick) + 1);
  const lines = series.map(({ value, ...line }) => {
    const points = scores.map((score): Point => [xOf(score.tick), yOf(value(score))]);
    return {
      ...line,
      banked: value(scores[known - 1] ?? first),
      end: value(last),
      past: points.slice(0, known),
      future: known < points.length ? points.slice(known - 1) : [],
    };
  });
  const ends = lines.map(({ past, future }) => (future.at(-1) ?? past.at(-1))?.[1] ?? 0);
  const labels = spread(ends, { gap: box.gap, top: box.y, bottom: box.y + box.h });
  const minutes = Math.floor(last.tick / TICKS_A_MINUTE) - Math.floor(first.tick / TICKS_A_MINUTE);
  return {
    lines: lines.map((line, place) => ({ ...line, labelY: labels[place] ?? 0 })),
    rows: rows.map((value) => ({ value, y: yOf(value) })),
    minutes: Array.from({ length: minutes }, (_, place) => {
      const minute = Math.floor(first.tick / TICKS_A_MINUTE) + place + 1;
      return { minute, x: xOf(minute * TICKS_A_MINUTE) };
    }),
    nowX: xOf(Math.min(last.tick, Math.max(first.tick, tick))),
  };
}

/** The course of a match as this screen saw it: what was banked, second by second, and who destroyed whom when. Pure. */
import type { Frame } from "../sdk/frame.ts";

/** What was banked at a time. */
export interface HistoryPoint {
  /** Seconds since the first frame of the match on this screen. */
  readonly time: number;
  /** By seat, in the order of `History.seats`. */
  readonly banked: readonly number[];
  /** By team; empty without teams. */
  readonly vaults: readonly number[];
}

/** The course of one match. */
export interface History {
  readonly match: string;
  /** Tick of the first frame. */
  readonly from: number;
  readonly seats: readonly number[];
  readonly points: readonly HistoryPoint[];
  readonly kills: readonly { readonly time: number; readonly by: number }[];
}

export const NO_HISTORY: History = { match: "", from: 0, seats: [], points: [], kills: [] };

const TICKS = 30;
/** Seconds between two points. */
const PACE = 1;

/**
 * Returns the course after `frame`: another match begins another course; whoever joins late has what it saw. The frame
 * in which the results come adds a last point.
 */
export function nextHistory(before: History, frame: Frame): History {
  const isNew = before.match !== frame.match || frame.seats.some(({ seat }) => !before.seats.includes(seat));
  const history: History = isNew
    ? { ...NO_HISTORY, match: frame.match, from: frame.tick, seats: frame.seats.map(({ seat }) => seat) }
    : before;
  if (frame.phase === "warmup") return { ...history, from: frame.tick };
  const time = Math.max(0, (frame.tick - history.from) / TICKS);
  const killed = frame.events.flatMap((event) =>
    event.kind === "kill" && event.by >= 0 && event.by !== event.seat ? [{ time, by: event.by }] : [],
  );
  const last = history.points.at(-1);
  const banked = history.seats.map((seat) => frame.seats.find((other) => other.seat === seat)?.banked ?? 0);
  const isDue = last === undefined || time - last.time >= PACE;
  // After the end nothing changes any more, but for the last units of the last tick.
  const isNews = frame.results === null ? isDue : !isSame(last?.banked ?? [], banked);
  if (!isNews && killed.length === 0) return history;
  const point: HistoryPoint = { time, banked, vaults: frame.mode.vaults };
  return {
    ...history,
    points: isNews ? [...history.points, point] : history.points,
    kills: killed.length > 0 ? [...history.kills, ...killed] : history.kills,
  };
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

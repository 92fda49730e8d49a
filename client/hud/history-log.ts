/** The course of a match as this screen saw it: what was banked, second by second, and who destroyed whom when. Pure. */
import type { Chronicle } from "../sdk/chronicle.ts";
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
export function nextHistory(shown: History, frame: Frame): History {
  const before = undone(shown, frame);
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
  const isDue = last === undefined || time - last.time >= PACE;
  if (frame.results === null && !isDue && killed.length === 0) return history;
  const banked = history.seats.map((seat) => frame.seats.find((other) => other.seat === seat)?.banked ?? 0);
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

/** Returns the course without what has not happened yet at a frame of the same match that lies before its end. */
function undone(history: History, { match, tick }: Frame): History {
  if (match !== history.match) return history;
  if (tick < history.from) return NO_HISTORY;
  const now = (tick - history.from) / TICKS;
  const isKnown = (one: { readonly time: number } | undefined): boolean => (one?.time ?? 0) <= now;
  if (isKnown(history.points.at(-1)) && isKnown(history.kills.at(-1))) return history;
  return { ...history, points: history.points.filter(isKnown), kills: history.kills.filter(isKnown) };
}

/**
 * Returns the course up to a frame of a match that is watched, as its chronicle tells it: whole, also where it was passed
 * over. Without the beginning of the match it begins where the chronicle does.
 */
export function historyOf({ marks, scores }: Chronicle, { match, tick, seats }: Frame): History {
  const passed = scores.filter((score) => score.phase !== "warmup" && score.tick <= tick);
  const from = passed[0]?.tick ?? tick;
  const order = seats.map(({ seat }) => seat);
  const timeOf = (at: number): number => (at - from) / TICKS;
  return {
    match,
    from,
    seats: order,
    points: passed.map((score) => ({
      time: timeOf(score.tick),
      banked: order.map((seat) => score.banked[seat] ?? 0),
      vaults: score.vaults,
    })),
    kills: marks.flatMap(({ kind, seat, victim, tick: at }) =>
      kind === "kill" && seat >= 0 && seat !== victim && at >= from && at <= tick
        ? [{ time: timeOf(at), by: seat }]
        : [],
    ),
  };
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

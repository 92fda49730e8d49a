/** What links and pictures say of a finished match, but for the words of a language. */
import { chassisList } from "#shared/content/chassis.ts";
import { type ModeId, modeIds, modes } from "#shared/content/modes.ts";
import { TICK_RATE } from "#shared/lib/time.ts";
import type { ReplayListing, ReplaySeat } from "#shared/protocol/replays.ts";
import type { Result } from "../words/link-words.ts";

/** See the file header. */
export interface ToldMatch {
  readonly result: Result;
  /** Null for one that there is no more. */
  readonly mode: ModeId | null;
  /** Minutes and seconds. */
  readonly length: string;
  /** The best first. */
  readonly rows: readonly ToldSeat[];
}

/** One seat of it. */
export interface ToldSeat {
  readonly seat: number;
  readonly name: string;
  readonly chassis: string;
  readonly place: number;
  readonly banked: number;
  readonly kills: number;
}

/** Returns what is to be said of a match. */
export function tellMatch({ mode, ticks, seats }: ReplayListing): ToldMatch {
  const id = modeIds.find((one) => one === mode) ?? null;
  const seconds = Math.round(ticks / TICK_RATE);
  return {
    result: resultOf(seats, id === null ? 0 : modes[id].teams),
    mode: id,
    length: `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`,
    rows: seats
      .map(({ name, chassis, place, banked, kills }, seat) => {
        return { seat, name, chassis: chassisList[chassis]?.name ?? "", place, banked, kills };
      })
      .toSorted((one, other) => one.place - other.place || one.seat - other.seat),
  };
}

/** Where teams play, the score of a seat is that of its team. */
function resultOf(seats: readonly ReplaySeat[], teams: number): Result {
  const winners = seats.filter(({ place }) => place === 1);
  const [first] = winners;
  if (first === undefined) return { kind: "nobody" };
  const { name, banked: score } = first;
  if (teams === 1) return { kind: "together", score };
  const sides = new Set(winners.map((seat) => (teams === 0 ? seats.indexOf(seat) : teamOf(seats, seat, teams))));
  if (sides.size > 1) return { kind: "tie", score };
  if (teams === 0) return { kind: "won", name, score };
  const other = seats.find((seat) => !winners.includes(seat))?.banked ?? 0;
  return { kind: "team", team: teamOf(seats, first, teams) + 1, score, other };
}

/** Teams are of seats that follow each other. */
function teamOf(seats: readonly ReplaySeat[], seat: ReplaySeat, teams: number): number {
  return Math.floor((seats.indexOf(seat) * teams) / seats.length);
}

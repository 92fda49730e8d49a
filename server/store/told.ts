/** A finished match in plain English: what links and pictures say of it. */
import { chassisList } from "#shared/content/chassis.ts";
import { type ModeDef, modeIds, modes } from "#shared/content/modes.ts";
import { TICK_RATE } from "#shared/lib/time.ts";
import type { ReplayListing, ReplaySeat } from "#shared/protocol/replays.ts";

/** See the file header. */
export interface ToldMatch {
  /** Who won, and with how much. */
  readonly title: string;
  readonly mode: string;
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
  const id = modeIds.find((one) => one === mode);
  const def: ModeDef | null = id === undefined ? null : modes[id];
  const seconds = Math.round(ticks / TICK_RATE);
  return {
    title: titleOf(seats, def?.teams ?? 0),
    mode: def?.name ?? mode,
    length: `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`,
    rows: seats
      .map(({ name, chassis, place, banked, kills }, seat) => {
        return { seat, name, chassis: chassisList[chassis]?.name ?? "", place, banked, kills };
      })
      .toSorted((one, other) => one.place - other.place || one.seat - other.seat),
  };
}

/** Where teams play, the score of a seat is that of its team. */
function titleOf(seats: readonly ReplaySeat[], teams: number): string {
  const winners = seats.filter(({ place }) => place === 1);
  const [first] = winners;
  if (first === undefined) return "Nobody won";
  const { banked } = first;
  if (teams === 1) return `Together they banked ${banked}`;
  const sides = new Set(winners.map((seat) => (teams === 0 ? seats.indexOf(seat) : teamOf(seats, seat, teams))));
  if (sides.size > 1) return `A tie at ${banked}`;
  if (teams === 0) return `${first.name} won with ${banked}`;
  const other = seats.find((seat) => !winners.includes(seat));
  return `Team ${teamOf(seats, first, teams) + 1} won ${banked} to ${other?.banked ?? 0}`;
}

/** Teams are of seats that follow each other. */
function teamOf(seats: readonly ReplaySeat[], seat: ReplaySeat, teams: number): number {
  return Math.floor((seats.indexOf(seat) * teams) / seats.length);
}

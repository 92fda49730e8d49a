/** Seats in the order of their places. Pure. */
import type { FrameSeat } from "../sdk/frame.ts";

/** Returns the seats from first to last; equal places by seat. */
export function ranked(seats: readonly FrameSeat[]): readonly FrameSeat[] {
  return [...seats].sort((a, b) => a.place - b.place || a.seat - b.seat);
}

/** Returns the seats of a team, by seat. */
export function membersOf(seats: readonly FrameSeat[], team: number): readonly FrameSeat[] {
  return seats.filter((seat) => seat.team === team).sort((a, b) => a.seat - b.seat);
}

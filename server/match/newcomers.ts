/**
 * Newcomers: somebody alone in a room meets easier brains for two lives of its first match. The page wishes it, the server
 * remembers who had it, and nobody else is ever in a match of such brains.
 */
import { LRUCache } from "lru-cache";
import type { GameEvent } from "#shared/sim/events.ts";
import type { World } from "#shared/sim/world.ts";
import { countPeople, type Seat, type Shelter } from "./seats.ts";

/** Who still is a newcomer, by guest. */
export interface Newcomers {
  /** Returns what is left to a guest. */
  shelterOf(id: string): Shelter;
}

const LIVES = 2;
/** Guests that are remembered. */
const MOST = 10_000;

/** Returns a memory in which everybody is new. */
export function createNewcomers(): Newcomers {
  const known = new LRUCache<string, Shelter>({ max: MOST });
  return {
    shelterOf(id) {
      const shelter = known.get(id) ?? { lives: LIVES };
      known.set(id, shelter);
      return shelter;
    },
  };
}

/** Returns the seat of a newcomer who plays with brains alone, or null: a second person ends the shelter of all. */
export function shelteredSeat(seats: readonly Seat[]): number | null {
  if (countPeople(seats) !== 1) return null;
  const seat = seats.find(({ person }) => person !== null);
  return seat?.person?.isPlaying === true && (seat.person.shelter?.lives ?? 0) > 0 ? seat.seat : null;
}

/** Ends the shelter of all who have one, in place. */
export function endShelter(seats: readonly Seat[]): void {
  for (const { person } of seats) if (person?.shelter != null) person.shelter.lives = 0;
}

/** Takes a life for each time that a sheltered robot was destroyed, in place. */
export function spendShelter(seats: readonly Seat[], sheltered: number | null, events: readonly GameEvent[]): void {
  if (sheltered === null) return;
  const shelter = seats[sheltered]?.person?.shelter;
  if (shelter == null) return;
  const lost = events.filter((event) => event.kind === "destroyed" && event.seat === sheltered).length;
  shelter.lives = Math.max(0, shelter.lives - lost);
}

/** True when the brain of a seat is to go easy on a newcomer: an opponent of it. @param sheltered its seat, or null */
export function isGentle(world: World, seat: number, sheltered: number | null): boolean {
  return sheltered !== null && world.robots[seat]?.team !== world.robots[sheltered]?.team;
}

/**
 * Who holds which seat of a room, over all its matches. A seat without a person is a brain's. A person's seat stays
 * reserved while the line is lost; a brain drives meanwhile.
 */
import { chassisList } from "#shared/content/chassis.ts";
import type { MatchSetup } from "#shared/sim/create.ts";
import { BRAIN, PERSON } from "#shared/sim/record.ts";
import type { World } from "#shared/sim/world.ts";
import { createInputQueue, type InputQueue, type InputSource } from "./input-queue.ts";
import { createRoundTrips, type RoundTrips } from "./round-trips.ts";

/** What is left of a guest's time as a newcomer: the same object in all rooms, changed in place. */
export interface Shelter {
  /** Lives, 0 to 2; 0 ends it for good. */
  lives: number;
}

/** Somebody who comes. */
export interface Visitor {
  /** Who it is, whatever the line. */
  readonly id: string;
  /** The session by which the room knows its client. */
  readonly session: string;
  readonly name: string;
  /** Number of the chassis of its next start. */
  readonly chassis: number;
  /** What is left of its time as a newcomer; null, or none: nothing. */
  readonly shelter?: Shelter | null;
}

/** A person in a seat. Times are milliseconds of the host's clock. */
export interface Person {
  readonly id: string;
  /** Null: it is not waited for by its line any more, but its seat is kept until the match ends. */
  session: string | null;
  readonly name: string;
  /** Number of the chassis of its next start. */
  chassis: number;
  /** Its inputs; null while the line is lost. */
  source: InputSource | null;
  queue: InputQueue;
  /** Those of its present line. */
  roundTrips: RoundTrips;
  /** False in the match in whose last seconds it came: it watches its seat until the next. */
  isPlaying: boolean;
  /** True while a brain drives for it: nothing came from it, or nothing but the same neutral input. */
  isAway: boolean;
  isIdle: boolean;
  readonly shelter: Shelter | null;
}

/** A place in the match. */
export interface Seat {
  readonly seat: number;
  /** Null: a brain's. */
  person: Person | null;
}

/** Returns `count` seats of brains. */
export function createSeats(count: number): Seat[] {
  return Array.from({ length: count }, (_, seat) => ({ seat, person: null }));
}

/** Returns a person who just came. */
export function createPerson(visitor: Visitor, isPlaying: boolean, now: number): Person {
  const queue = createInputQueue(now);
  const roundTrips = createRoundTrips();
  const { shelter = null } = visitor;
  return { ...visitor, shelter, source: null, queue, roundTrips, isPlaying, isAway: false, isIdle: false };
}

/** Returns the seat of a session, or null. */
export function seatOf(seats: readonly Seat[], session: string): Seat | null {
  return seats.find((seat) => seat.person?.session === session) ?? null;
}

/** Returns the seat that somebody holds, or null. */
export function seatOfGuest(seats: readonly Seat[], id: string): Seat | null {
  return seats.find((seat) => seat.person?.id === id) ?? null;
}

/**
 * Gives a seat to another line of whoever holds it, with all that is in it, in place.
 * @returns the session before (null: none was waited for any more), or undefined when the guest holds no seat
 */
export function retakeSeat(seats: readonly Seat[], id: string, session: string): string | null | undefined {
  const person = seatOfGuest(seats, id)?.person ?? null;
  if (person === null) return undefined;
  const before = person.session;
  person.session = session;
  person.source = null;
  return before;
}

/** Does not wait for a line any more, in place: its seat is kept until the match ends, for whoever has its id. */
export function abandonSeat(seats: readonly Seat[], session: string): void {
  const person = seatOf(seats, session)?.person ?? null;
  if (person === null) return;
  person.source = null;
  person.session = null;
}

/**
 * Returns the seat for the next person; null when people hold all: a brain's, in the team with the fewest people, with
 * the lowest score there, the lowest number among equals.
 */
export function seatToTake(seats: readonly Seat[], world: World): Seat | null {
  const free = seats.filter(({ person }) => person === null);
  const teamOf = ({ seat }: Seat): number => world.robots[seat]?.team ?? seat;
  // Without teams each seat is a team of its own: the free ones have no people.
  const peopleBeside = (seat: Seat): number => countPeople(seats.filter((other) => teamOf(other) === teamOf(seat)));
  const scoreOf = ({ seat }: Seat): number => world.robots[seat]?.stats.banked ?? 0;
  const [first] = free.toSorted(
    (one, other) => peopleBeside(one) - peopleBeside(other) || scoreOf(one) - scoreOf(other) || one.seat - other.seat,
  );
  return first ?? null;
}

/** Returns a seat if nobody has it, else null. */
export function freeSeat(seats: readonly Seat[], number: number): Seat | null {
  const seat = seats[number];
  return seat?.person === null ? seat : null;
}

/** Returns who drives each seat at the beginning of a match, and with what. */
export function startersOf(seats: readonly Seat[]): MatchSetup["seats"] {
  const played = seats.flatMap(({ person }) => (person === null ? [] : [person.chassis]));
  return seats.map(({ person }) => {
    const chassis = person?.chassis ?? rarestChassis(played);
    if (person === null) played.push(chassis);
    return { driver: isDriving(person) ? PERSON : BRAIN, chassis };
  });
}

/** Returns the chassis for the next brain: the one that the fewest play, the first among equals. */
function rarestChassis(played: readonly number[]): number {
  const counts = chassisList.map((_, chassis) => played.filter((other) => other === chassis).length);
  return counts.indexOf(Math.min(...counts));
}

/** True when a person's hand is on the stick. */
export function isDriving(person: Person | null): person is Person {
  return person?.isPlaying === true && !person.isAway && !person.isIdle;
}

/** Returns how many people hold a seat. */
export function countPeople(seats: readonly Seat[]): number {
  return seats.filter((seat) => seat.person !== null).length;
}

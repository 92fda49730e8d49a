/** What somebody plays on from: a moment of a match that was played, and the seat that is taken there. */
import { restoreWorld } from "#shared/sim/codec.ts";
import { type MatchSetup, mazeFor } from "#shared/sim/create.ts";
import { BRAIN, type Command } from "#shared/sim/record.ts";
import type { World } from "#shared/sim/world.ts";
import type { Seat } from "./seats.ts";

/** A match as it stood after one of its ticks. Plain data. */
export interface Moment {
  /** What the match began with. */
  readonly setup: MatchSetup;
  /** As `snapshotWorld` writes it. */
  readonly snapshot: Uint8Array;
  /** One a seat, at that tick. */
  readonly names: readonly string[];
}

/** See the file header. */
export interface Practice {
  readonly moment: Moment;
  readonly seat: number;
}

/** Returns the world of a moment. @throws RangeError when its snapshot is none of these rules */
export function worldOf({ setup, snapshot }: Moment): World {
  return restoreWorld(snapshot, mazeFor(setup.mode, setup.mazeSeats ?? setup.seats.length, setup.mazeSeed));
}

/** Returns what makes the drivers of a match brains, but for the seat that is played. */
export function dismissDrivers({ robots }: World, played: number): Command[] {
  return robots
    .filter(({ seat, driver }) => seat !== played && driver !== BRAIN)
    .map(({ seat }) => ({ kind: "driver", seat, driver: BRAIN }));
}

/** Lets people have, at their next start, what the robots that they take over would have had, in place. */
export function keepChassis(seats: readonly Seat[], { robots }: World): void {
  for (const { seat, person } of seats)
    if (person !== null) person.chassis = robots[seat]?.nextChassis ?? person.chassis;
}

/** Returns the names of the people of a room, and in a practice of all who are in it beside whoever plays. */
export function othersIn({ seats, plan }: OthersOf): string[] {
  const { practice } = plan;
  if (practice !== undefined) return practice.moment.names.filter((_, seat) => seat !== practice.seat);
  return seats.flatMap(({ person }) => (person === null ? [] : [person.name]));
}

/** Of a live match. */
interface OthersOf {
  readonly seats: readonly Seat[];
  readonly plan: { readonly practice?: Practice };
}

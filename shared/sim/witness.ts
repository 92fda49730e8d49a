/** What one seat learns of the events of a tick: what it sees, less what it may not know, and what it hears. */
import { EVERYBODY, type GameEvent, type Heard } from "./events.ts";
import { hear } from "./hearing.ts";
import { NOBODY, type World } from "./world.ts";

/** Returns the events of the last step as a seat knows them: an attacker it does not see is NOBODY. */
export function witness(world: World, seat: number): (GameEvent | Heard)[] {
  const known: (GameEvent | Heard)[] = [];
  for (const event of world.events) {
    if ((event.seenBy & (1 << seat)) !== 0) {
      if (event.kind !== "rattle" && event.kind !== "step") known.push(redact(world, seat, event));
      continue;
    }
    const heard = hear(world, seat, event);
    if (heard !== null) known.push(heard);
  }
  return known;
}

/**
 * Kills are announced with names, and so is the end of what all see; who hit one from the dark is not, nor who throws
 * from there, nor where that is.
 */
function redact(world: World, seat: number, event: GameEvent): GameEvent {
  switch (event.kind) {
    case "hit":
    case "wounded":
      return isKnown(world, seat, event.by) ? event : { ...event, by: NOBODY };
    case "slain":
      return event.seenBy === EVERYBODY || isKnown(world, seat, event.by) ? event : { ...event, by: NOBODY };
    case "bored":
      return isKnown(world, seat, event.seat) ? event : { ...event, seat: NOBODY };
    case "lobbed":
      if (isKnown(world, seat, event.seat)) return event;
      return { ...event, seat: NOBODY, x: event.toX, y: event.toY };
    default:
      return event;
  }
}

/** True when a seat sees the robot of another (itself always), or when that is nobody. */
function isKnown(world: World, seat: number, other: number): boolean {
  const robot = world.robots[other];
  return robot === undefined || seat === other || (robot.seenBy & (1 << seat)) !== 0;
}

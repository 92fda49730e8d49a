/** What one seat learns of the events of a tick: what it sees, less what it may not know, and what it hears. */
import type { GameEvent, Heard } from "./events.ts";
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

/** Kills are announced with names; who hit one from the dark is not. */
function redact(world: World, seat: number, event: GameEvent): GameEvent {
  if (event.kind !== "hit" || event.by === NOBODY || event.by === seat) return event;
  const attacker = world.robots[event.by];
  return attacker !== undefined && (attacker.seenBy & (1 << seat)) !== 0 ? event : { ...event, by: NOBODY };
}

/** Moves the match from count-down to play. How play ends is the rule of `check-end`. */
import { EVERYBODY } from "../events.ts";
import type { Stage } from "../stage.ts";
import { LIVE, WARMUP, type World } from "../world.ts";

/** See the file header. Runs at the start of a tick, so the first tick of play is played. */
export const runPhases: Stage = (world) => {
  if (world.phase !== WARMUP || world.tick < world.phaseEnd) return;
  enterPhase(world, LIVE, world.tick + world.length);
  for (const robot of world.robots) robot.drive.held = 0;
};

/** Begins a phase, in place, and says so. @param end the tick at which it ends */
export function enterPhase(world: World, phase: number, end: number): void {
  world.phase = phase;
  world.phaseEnd = end;
  world.events.push({ kind: "phase", phase, seenBy: EVERYBODY });
}

/** Moves the match from count-down to play, and into overtime when the first place is shared at the end. */
import { EVERYBODY } from "../events.ts";
import type { Stage } from "../stage.ts";
import { LIVE, OVER, OVERTIME, WARMUP, type World } from "../world.ts";

/** See the file header. Runs at the start of a tick, so what was unloaded in the last tick of play counts. */
export const runPhases: Stage = (world) => {
  if (world.phase === OVER || world.tick < world.phaseEnd) return;
  if (world.phase === WARMUP) {
    enter(world, LIVE, world.tick + world.length);
    for (const robot of world.robots) robot.drive.held = 0;
    return;
  }
  if (world.phase === LIVE) {
    const most = Math.max(...world.robots.map((robot) => robot.stats.banked));
    const first = world.robots.filter((robot) => robot.stats.banked === most);
    if (first.length > 1) {
      world.tied = first.reduce((bits, robot) => bits | (1 << robot.seat), 0);
      enter(world, OVERTIME, world.tick + world.overtime);
      return;
    }
  }
  enter(world, OVER, world.tick);
};

function enter(world: World, phase: number, end: number): void {
  world.phase = phase;
  world.phaseEnd = end;
  world.events.push({ kind: "phase", phase, seenBy: EVERYBODY });
}

/** Sets the outcome: when the time is over, or when a tied seat unloads its first unit in overtime. */
import { EVERYBODY } from "../events.ts";
import type { Stage } from "../stage.ts";
import { OVER, OVERTIME, type Robot, type World } from "../world.ts";

/** See the file header. */
export const checkEnd: Stage = (world) => {
  if (world.outcome !== null) return;
  if (world.phase === OVERTIME) {
    const decided = world.events.some((event) => event.kind === "banked" && (world.tied & (1 << event.seat)) !== 0);
    if (!decided) return;
    world.phase = OVER;
    world.phaseEnd = world.tick;
    world.events.push({ kind: "phase", phase: OVER, seenBy: EVERYBODY });
    world.outcome = { places: placesOf(world), suddenDeath: true };
    return;
  }
  if (world.phase === OVER) world.outcome = { places: placesOf(world), suddenDeath: false };
};

/** Returns the place of each seat, from 1: by banked, then kills, then fewer deaths; equal places are shared. */
export function placesOf(world: World): number[] {
  return world.robots.map((robot) => 1 + world.robots.filter((other) => isBetter(other, robot)).length);
}

function isBetter(one: Robot, other: Robot): boolean {
  const { stats } = one;
  if (stats.banked !== other.stats.banked) return stats.banked > other.stats.banked;
  if (stats.kills !== other.stats.kills) return stats.kills > other.stats.kills;
  return stats.deaths < other.stats.deaths;
}

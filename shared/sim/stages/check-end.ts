/**
 * Ends play when its time is over: with the outcome, or with overtime when the first place is shared; and overtime when
 * a tied seat unloads its first unit. Runs after all unloading, so what is unloaded in the last tick counts.
 */
import type { Stage } from "../stage.ts";
import { LIVE, OVER, OVERTIME, type Robot, type World } from "../world.ts";
import { enterPhase } from "./run-phases.ts";

/** See the file header. */
export const checkEnd: Stage = (world) => {
  if (world.phase === OVERTIME) {
    let winners = 0;
    for (const event of world.events) if (event.kind === "banked") winners |= world.tied & (1 << event.seat);
    if (winners !== 0 || world.tick >= world.phaseEnd) end(world, winners);
  } else if (world.phase === LIVE && world.tick >= world.phaseEnd) {
    const tied = leaders(world);
    if ((tied & (tied - 1)) === 0) {
      end(world, 0);
      return;
    }
    world.tied = tied;
    enterPhase(world, OVERTIME, world.tick + world.overtime);
  }
};

/** Returns the seats that share the most banked, one bit each. */
function leaders(world: World): number {
  const most = Math.max(...world.robots.map((robot) => robot.stats.banked));
  return world.robots.reduce((bits, robot) => (robot.stats.banked === most ? bits | (1 << robot.seat) : bits), 0);
}

function end(world: World, winners: number): void {
  enterPhase(world, OVER, world.tick);
  world.outcome = { places: placesOf(world, winners), suddenDeath: winners !== 0 };
}

/**
 * Returns the place of each seat, from 1: by banked, then kills, then fewer deaths; equal places are shared.
 * @param winners seats that come before all others, one bit each: whoever decided overtime has won, whatever others banked
 */
export function placesOf(world: World, winners = 0): number[] {
  return world.robots.map((robot) => 1 + world.robots.filter((other) => isBetter(other, robot, winners)).length);
}

function isBetter(one: Robot, other: Robot, winners: number): boolean {
  const { stats } = one;
  const lead = ((winners >> one.seat) & 1) - ((winners >> other.seat) & 1);
  if (lead !== 0) return lead > 0;
  if (stats.banked !== other.stats.banked) return stats.banked > other.stats.banked;
  if (stats.kills !== other.stats.kills) return stats.kills > other.stats.kills;
  return stats.deaths < other.stats.deaths;
}

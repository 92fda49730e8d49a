/** Whom a beast hunts. */
import type { BeastDef } from "../content/beasts.ts";
import { resourceRoom } from "../content/resources.ts";
import { isAtHome } from "./homes.ts";
import type { Beast } from "./things.ts";
import { cargoOf, NOBODY, type Robot, type World } from "./world.ts";

/**
 * Lets a beast that goes for the fullest hold choose, in place: a robot in the maze that is not at home. It keeps to its
 * choice for a while, unless that robot is down or gets home.
 * @returns true when it has turned to another robot, or to nobody
 */
export function chooseCarrier(world: World, beast: Beast, def: BeastDef): boolean {
  const before = beast.target;
  const kept = world.robots[before];
  if (kept !== undefined && isPrey(world, kept) && world.tick < beast.targetUntil) return false;
  const found = bestOf(world, (robot) => (isPrey(world, robot) ? rank(beast, robot) : null));
  beast.target = found?.seat ?? NOBODY;
  beast.targetUntil = world.tick + def.keeps;
  return beast.target !== before;
}

function isPrey(world: World, robot: Robot): boolean {
  return robot.alive === 1 && !isAtHome(world.maze, robot);
}

function rank(beast: Beast, robot: Robot): Rank {
  return { first: -cargoOf(robot, resourceRoom), second: squareTo(beast, robot) };
}

/** By what robots are compared: the smaller `first` is better, then the smaller `second`. */
interface Rank {
  readonly first: number;
  readonly second: number;
}

/** Returns the robot nearest to a beast of those that `accepts` lets pass, or null. */
export function nearestRobot(world: World, beast: Beast, accepts: (robot: Robot) => boolean): Robot | null {
  return bestOf(world, (robot) => (accepts(robot) ? { first: squareTo(beast, robot), second: 0 } : null));
}

/** Ties: fewer banked, then seat (index + tick) mod n. */
function bestOf(world: World, rankOf: (robot: Robot) => Rank | null): Robot | null {
  let best: Robot | null = null;
  let bestRank: Rank | null = null;
  const { robots } = world;
  for (let index = 0; index < robots.length; index++) {
    const robot = robots[(index + world.tick) % robots.length];
    const found = robot === undefined ? null : rankOf(robot);
    if (robot === undefined || found === null) continue;
    if (best !== null && bestRank !== null && compare(found, bestRank, robot, best) >= 0) continue;
    best = robot;
    bestRank = found;
  }
  return best;
}

function compare(one: Rank, other: Rank, robot: Robot, best: Robot): number {
  if (one.first !== other.first) return one.first - other.first;
  if (one.second !== other.second) return one.second - other.second;
  return robot.stats.banked - best.stats.banked;
}

/** Returns the square of the distance between the centres of a beast and a robot, in units. */
function squareTo(beast: Beast, { drive }: Robot): number {
  const dx = drive.x - beast.x;
  const dy = drive.y - beast.y;
  return dx * dx + dy * dy;
}

/** How a beast that goes for the fullest hold spends a tick: it chooses, charges, or walks. */
import { type BeastDef, beastAt } from "../content/beasts.ts";
import { chassisAt } from "../content/chassis.ts";
import { STOPS_ROBOT } from "../content/mazes/maze.ts";
import { UNREACHED } from "../content/mazes/walk.ts";
import { isFree } from "../lib/grid.ts";
import { TILE, tiles } from "../lib/math.ts";
import { distanceTo, headFor, moveBeast, speedOf, standFacing } from "./beasts.ts";
import { beginCharge, keepCharging } from "./charge.ts";
import { chooseCarrier } from "./hunt.ts";
import type { Circle } from "./obstacles.ts";
import { latticeOf, nearestReached, nextNode, nodeAt, type Place, placeOf, walkTo, waysOf } from "./paths.ts";
import { isPlanDue } from "./routes.ts";
import type { Scratch } from "./scratch.ts";
import { type Beast, WALKING } from "./things.ts";
import type { Robot, World } from "./world.ts";

/** Within this it leaves its way and walks straight up to its target, in units. */
const CLOSE = tiles(2);
/** It stops so far from a target's rim, in units: it does not walk over robots. */
const TOUCH = tiles(0.05);

/** Drives a beast for one tick, in place. With nobody to hunt it walks to the middle of the Foundry. */
export function driveCarrierHunter(world: World, scratch: Scratch, beast: Beast, bodies: readonly Circle[]): void {
  if (beast.state !== WALKING) {
    keepCharging(world, scratch, beast);
    return;
  }
  const def = beastAt(beast.kind);
  if (chooseCarrier(world, beast, def)) beast.waypoint = -1;
  const target = world.robots[beast.target];
  if (target === undefined) walk(world, beast, def, middleOf(world));
  else if (beginCharge(world, beast, def, target)) return;
  else approach(world, beast, def, target);
  moveBeast(world, beast, bodies);
}

function approach(world: World, beast: Beast, def: BeastDef, target: Robot): void {
  const { drive } = target;
  const gap = distanceTo(beast, target) - def.radius - chassisAt(target.chassis).radius;
  if (gap <= TOUCH) standFacing(beast, drive.x, drive.y);
  else if (gap <= CLOSE && isFree(world.tiles, world.maze.width, STOPS_ROBOT, beast.x, beast.y, drive.x, drive.y)) {
    headFor(beast, drive.x, drive.y, speedOf(world, beast, def));
  } else walk(world, beast, def, drive);
}

/** Returns the middle of the central hall, in units. */
export function middleOf({ maze: { foundry } }: World): Place {
  return {
    x: foundry.column * TILE + (foundry.columns * TILE) / 2,
    y: foundry.row * TILE + (foundry.rows * TILE) / 2,
  };
}

function walk(world: World, beast: Beast, def: BeastDef, to: Place): void {
  if (beast.waypoint < 0 || isPlanDue(world, beast)) beast.waypoint = plan(world, beast, def, to);
  if (beast.waypoint < 0) {
    standFacing(beast, to.x, to.y);
    return;
  }
  const { x, y } = placeOf(latticeOf(world, def.radius), beast.waypoint);
  headFor(beast, x, y, speedOf(world, beast, def));
}

/** Returns the next node on the way to the place nearest to `to` that can be reached, or −1. */
function plan(world: World, beast: Beast, { radius }: BeastDef, to: Place): number {
  const ways = waysOf(world, radius);
  const start = nodeAt(ways, beast.x, beast.y);
  if (start < 0) return -1;
  const there = nodeAt(ways, to.x, to.y);
  const straight = walkTo(ways, there < 0 ? [] : [there]);
  if (straight[start] !== UNREACHED) return nextNode(ways, straight, beast, radius);
  const goal = nearestReached(ways, walkTo(ways, [start]), to.x, to.y);
  return nextNode(ways, walkTo(ways, [goal]), beast, radius);
}

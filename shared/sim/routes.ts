/**
 * The shared ways of all drones: walks to the nearest robot, the nearest loose resource and the nearest gate. Each is
 * worked out at most once a tick, and only when a drone asks.
 */
import { beastAt } from "../content/beasts.ts";
import { resourceList } from "../content/resources.ts";
import { TILE } from "../lib/math.ts";
import { latticeOf, placeOf, type Ways, walkTo, waysOf } from "./paths.ts";
import type { Beast, Resource } from "./things.ts";
import type { World } from "./world.ts";

/** See the file header. Each walk is one of `walkTo`, over `ways`. */
export interface Routes {
  readonly ways: Ways;
  toRobots(): Uint16Array;
  toLoot(): Uint16Array;
  toGates(): Uint16Array;
}

/** All drones are narrower than a tile. */
const NARROW = TILE / 2;
/** From one look for the way to the next. */
const PLAN_PACE = 15;
/** A beast that is so near to the place it walks to looks for the next, in units. */
const NEARLY_THERE = 300;

/** Returns the routes of this tick. */
export function createRoutes(world: World): Routes {
  const ways = waysOf(world, NARROW);
  const tileOf = (x: number, y: number): number => (y >> 10) * ways.width + (x >> 10);
  const once = (tiles: () => number[]): (() => Uint16Array) => {
    let walk: Uint16Array | null = null;
    return () => {
      walk ??= walkTo(ways, tiles());
      return walk;
    };
  };
  return {
    ways,
    toRobots: once(() => {
      const up = world.robots.filter((robot) => robot.alive === 1);
      return up.map(({ drive }) => tileOf(drive.x, drive.y));
    }),
    toLoot: once(() => world.resources.filter(isLoot).map(({ x, y }) => tileOf(x, y))),
    toGates: once(() => {
      const { width, gates } = world.maze;
      return gates.flatMap(({ column, row }) => {
        const first = row * width + column;
        return [first, first + 1, first + width, first + width + 1];
      });
    }),
  };
}

/** True for what drones carry off: all but prizes. */
export function isLoot(resource: Resource): boolean {
  return resourceList[resource.kind]?.isPrize !== true;
}

/**
 * True when a beast looks for its way: all do at the same ticks, so that the work is shared; each beside that when it
 * comes in and when it is nearly where it was going.
 */
export function isPlanDue(world: World, beast: Beast): boolean {
  if (world.tick % PLAN_PACE === 0 || world.tick === beast.bornAt) return true;
  if (beast.waypoint < 0) return false;
  const { x, y } = placeOf(latticeOf(world, beastAt(beast.kind).radius), beast.waypoint);
  const dx = x - beast.x;
  const dy = y - beast.y;
  return (dx !== 0 || dy !== 0) && dx * dx + dy * dy < NEARLY_THERE * NEARLY_THERE;
}

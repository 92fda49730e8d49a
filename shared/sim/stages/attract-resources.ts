/** Magnets pull loose resources in: along a free line, to the nearest robot that pulls, full or not. */
import type { AbilityDef } from "../../content/ability.ts";
import { chassisAt } from "../../content/chassis.ts";
import { STOPS_ROBOT } from "../../content/mazes/maze.ts";
import { resourceList } from "../../content/resources.ts";
import { isFree } from "../../lib/grid.ts";
import { divRound } from "../../lib/math.ts";
import type { Stage } from "../stage.ts";
import type { Resource } from "../things.ts";
import { type Robot, scoreOf, type World } from "../world.ts";
import { tileOf } from "./drops.ts";

/** A robot that pulls, and how. */
interface Magnet {
  readonly robot: Robot;
  readonly pull: NonNullable<AbilityDef["attract"]>;
}

/** See the file header. What rests after a drop is pulled too, and rests on. */
export const attractResources: Stage = (world) => {
  if (world.resources.length === 0) return;
  const magnets = magnetsOf(world);
  if (magnets.length === 0) return;
  for (const resource of world.resources) {
    if (resourceList[resource.kind]?.isLight !== true) continue;
    const magnet = strongest(world, magnets, resource);
    if (magnet !== null) slide(world, resource, magnet);
  }
};

/** In the order of ties: seat (index + tick) mod n. */
function magnetsOf({ robots, tick }: World): readonly Magnet[] {
  const magnets: Magnet[] = [];
  for (let index = 0; index < robots.length; index++) {
    const robot = robots[(index + tick) % robots.length];
    if (robot === undefined || robot.alive === 0) continue;
    const { active1, active2 } = robot.drive;
    const [first, second] = chassisAt(robot.chassis).abilities;
    const pull = (active1 > 0 ? first.attract : undefined) ?? (active2 > 0 ? second.attract : undefined);
    if (pull !== undefined) magnets.push({ robot, pull });
  }
  return magnets;
}

/** Returns the magnet that has a resource: the nearest, then that of fewer banked; null when none reaches it. */
function strongest(world: World, magnets: readonly Magnet[], { x, y }: Resource): Magnet | null {
  let best: Magnet | null = null;
  let nearest = 0;
  for (const magnet of magnets) {
    const { drive } = magnet.robot;
    const { radius } = magnet.pull;
    const square = (drive.x - x) * (drive.x - x) + (drive.y - y) * (drive.y - y);
    if (square > radius * radius || (best !== null && square > nearest)) continue;
    const isTied = best !== null && square === nearest;
    if (isTied && best !== null && scoreOf(world, magnet.robot) >= scoreOf(world, best.robot)) continue;
    // Grates let sight through, but nothing that slides.
    if (!isFree(world.tiles, world.maze.width, STOPS_ROBOT, x, y, drive.x, drive.y)) continue;
    best = magnet;
    nearest = square;
  }
  return best;
}

/** Moves a resource by one tick toward a magnet, in place, and not past it. */
function slide(world: World, resource: Resource, { robot: { drive }, pull: { speed } }: Magnet): void {
  const dx = drive.x - resource.x;
  const dy = drive.y - resource.y;
  const distance = Math.sqrt(dx * dx + dy * dy);
  if (distance <= speed) {
    resource.x = drive.x;
    resource.y = drive.y;
    return;
  }
  const awayX = (dx * speed) / distance;
  const awayY = (dy * speed) / distance;
  const x = resource.x + divRound(awayX, 1);
  const y = resource.y + divRound(awayY, 1);
  // A line along the edge of a wall may round into it; rounded down, a point stays in its tile.
  const isClear = STOPS_ROBOT[world.tiles[tileOf(world, x, y)] ?? 1] === 0;
  resource.x = isClear ? x : Math.floor(resource.x + awayX);
  resource.y = isClear ? y : Math.floor(resource.y + awayY);
}

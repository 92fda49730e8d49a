/** Touching picks up while there is room. */
import { chassisAt, ROBOT } from "../../content/chassis.ts";
import { RESOURCE_RADIUS, resourceList, resourceRoom } from "../../content/resources.ts";
import { TILE } from "../../lib/math.ts";
import { endConcealment } from "../drive.ts";
import { EVERYBODY } from "../events.ts";
import type { Stage } from "../stage.ts";
import type { Resource } from "../things.ts";
import { cargoOf, NOBODY, type Robot, scoreOf, type World } from "../world.ts";

/** No robot reaches farther than this, in units. */
const FARTHEST = TILE;

/** Tiles on and around which robots with room stand: 1. Filled anew each tick, kept so that a tick allocates nothing. */
let nearFinders = new Uint8Array(0);

/** See the file header. Ties: the nearer centre, then fewer banked, then seat (index + tick) mod n. */
export const pickUp: Stage = (world) => {
  let kept = 0;
  const { resources, tick } = world;
  const { width } = world.maze;
  markFinders(world);
  for (let index = 0; index < resources.length; index++) {
    const resource = resources[index];
    if (resource === undefined) continue;
    const isNear = nearFinders[(resource.y >> 10) * width + (resource.x >> 10)] === 1;
    const finder = !isNear || tick < resource.from ? null : finderOf(world, resource);
    if (finder === null) resources[kept++] = resource;
    else take(world, finder, resource);
  }
  resources.length = kept;
};

/** Most of what lies about is near nobody: asked of its tile, not of each robot. */
function markFinders({ robots, tiles, maze: { width } }: World): void {
  if (nearFinders.length < tiles.length) nearFinders = new Uint8Array(tiles.length);
  else nearFinders.fill(0);
  for (const robot of robots) {
    if (robot.alive === 0 || cargoOf(robot, resourceRoom) >= chassisAt(robot.chassis).cargo) continue;
    const tile = (robot.drive.y >> 10) * width + (robot.drive.x >> 10);
    for (let row = tile - width; row <= tile + width; row += width) {
      nearFinders[row - 1] = 1;
      nearFinders[row] = 1;
      nearFinders[row + 1] = 1;
    }
  }
}

function finderOf(world: World, resource: Resource): Robot | null {
  let finder: Robot | null = null;
  let nearest = 0;
  const { robots } = world;
  for (let index = 0; index < robots.length; index++) {
    const robot = robots[(index + world.tick) % robots.length];
    if (robot === undefined || robot.alive === 0) continue;
    const dx = robot.drive.x - resource.x;
    const dy = robot.drive.y - resource.y;
    if (dx > FARTHEST || dx < -FARTHEST || dy > FARTHEST || dy < -FARTHEST) continue;
    const chassis = chassisAt(robot.chassis);
    const reach = chassis.radius + RESOURCE_RADIUS;
    const square = dx * dx + dy * dy;
    if (square > reach * reach || cargoOf(robot, resourceRoom) + (resourceRoom[resource.kind] ?? 1) > chassis.cargo)
      continue;
    const isBetter =
      finder === null || square < nearest || (square === nearest && scoreOf(world, robot) < scoreOf(world, finder));
    if (!isBetter) continue;
    finder = robot;
    nearest = square;
  }
  return finder;
}

function take(world: World, robot: Robot, resource: Resource): void {
  robot.cargo[resource.kind] = (robot.cargo[resource.kind] ?? 0) + 1;
  robot.drive.energy = Math.min(ROBOT.energy, robot.drive.energy + (resourceList[resource.kind]?.energy ?? 0));
  robot.stats.pickedUp++;
  endConcealment(robot.drive, chassisAt(robot.chassis));
  if (resource.by !== NOBODY && world.robots[resource.by]?.team !== robot.team) robot.stats.stolen++;
  const { kind, x, y } = resource;
  const seenBy = resourceList[kind]?.isPrize === true ? EVERYBODY : robot.seenBy;
  world.events.push({ kind: "picked", seat: robot.seat, resource: kind, x, y, seenBy });
}

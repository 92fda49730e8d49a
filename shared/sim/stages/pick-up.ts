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

/** See the file header. Ties: the nearer centre, then fewer banked, then seat (index + tick) mod n. */
export const pickUp: Stage = (world) => {
  let kept = 0;
  const { resources } = world;
  for (const resource of resources) {
    const finder = world.tick < resource.from ? null : finderOf(world, resource);
    if (finder === null) resources[kept++] = resource;
    else take(world, finder, resource);
  }
  resources.length = kept;
};

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

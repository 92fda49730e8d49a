/** Beasts and robots give way to each other: light beasts to all, robots to heavy ones. */
import { beastAt } from "../content/beasts.ts";
import { chassisAt } from "../content/chassis.ts";
import { clamp, divRound, tiles } from "../lib/math.ts";
import { slideBeast } from "./beasts.ts";
import { bodiesOf } from "./devices.ts";
import { motionOf } from "./drive.ts";
import { type Circle, slide } from "./obstacles.ts";
import { type Beast, CHARGING } from "./things.ts";
import type { Robot, World } from "./world.ts";

/** The most that one tick pushes, in units: below the smallest radius, so that nobody is pushed into a wall. */
const MOST_PUSH = tiles(0.25);

/** A push in the making, in units, not rounded. */
interface Push {
  x: number;
  y: number;
}

/** Pushes apart what overlaps, in place: all pushes are summed from the same places, then made. */
export function pushCrowd(world: World, bodies: readonly Circle[]): void {
  const { beasts } = world;
  if (beasts.length === 0) return;
  const pushes = beasts.map((beast, index) => pushOn(world, beast, index));
  const shoves = world.robots.map((robot) => shoveOn(world, robot));
  beasts.forEach((beast, index) => {
    const { x, y } = pushes[index] ?? { x: 0, y: 0 };
    if (x === 0 && y === 0) return;
    beast.x += limited(x);
    beast.y += limited(y);
    slideBeast(world, beast, beastAt(beast.kind).radius, bodies);
  });
  world.robots.forEach((robot, seat) => {
    const { x, y } = shoves[seat] ?? { x: 0, y: 0 };
    if (x !== 0 || y !== 0) shove(world, robot, x, y);
  });
}

/** Moves a robot by a push (units, a quarter of a tile at most each way), in place; walls and devices push back. */
export function shove(world: World, robot: Robot, x: number, y: number): void {
  const { drive } = robot;
  drive.x += limited(x);
  drive.y += limited(y);
  const { tiles: kinds, maze } = world;
  slide(drive, chassisAt(robot.chassis).radius, { tiles: kinds, width: maze.width, circles: bodiesOf(world) }, false);
}

function limited(push: number): number {
  return clamp(divRound(push, 1), -MOST_PUSH, MOST_PUSH);
}

/** Returns the push on a beast: half of each overlap with its like, all of it with robots and heavy beasts. */
function pushOn(world: World, beast: Beast, index: number): Push {
  const { radius, isHeavy } = beastAt(beast.kind);
  const push = { x: 0, y: 0 };
  if (isHeavy) return push;
  world.beasts.forEach((other, otherIndex) => {
    if (other === beast) return;
    const def = beastAt(other.kind);
    pushFrom(push, beast, other, radius + def.radius, def.isHeavy ? 1 : 0.5, index < otherIndex ? -1 : 1);
  });
  for (const robot of world.robots) {
    if (isSolid(robot)) pushFrom(push, beast, robot.drive, radius + chassisAt(robot.chassis).radius, 1, 1);
  }
  return push;
}

/** Returns the push on a robot: out of heavy beasts. One that charges has thrown it aside and runs past it. */
function shoveOn(world: World, robot: Robot): Push {
  const push = { x: 0, y: 0 };
  if (!isSolid(robot)) return push;
  for (const beast of world.beasts) {
    const { isHeavy, radius } = beastAt(beast.kind);
    if (!isHeavy || beast.state === CHARGING) continue;
    pushFrom(push, robot.drive, beast, radius + chassisAt(robot.chassis).radius, 1, 1);
  }
  return push;
}

/** Adds to a push what moves `one` out of `other`: that share of their overlap. At the same place it goes to `side`. */
function pushFrom(push: Push, one: Push, other: Push, reach: number, share: number, side: 1 | -1): void {
  const dx = one.x - other.x;
  const dy = one.y - other.y;
  if (dx >= reach || dx <= -reach || dy >= reach || dy <= -reach) return;
  const square = dx * dx + dy * dy;
  if (square >= reach * reach) return;
  const distance = Math.sqrt(square);
  const length = (reach - distance) * share;
  push.x += distance === 0 ? length * side : (dx * length) / distance;
  push.y += distance === 0 ? 0 : (dy * length) / distance;
}

function isSolid(robot: Robot): boolean {
  if (robot.alive === 0) return false;
  return motionOf(robot.drive, chassisAt(robot.chassis))?.passesRobots !== true;
}

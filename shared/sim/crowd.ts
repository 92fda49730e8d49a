/** Beasts and robots give way to each other: light beasts to all, robots to heavy ones. */
import { beastAt } from "../content/beasts.ts";
import { chassisAt } from "../content/chassis.ts";
import { clamp, divRound, tiles } from "../lib/math.ts";
import { slideBeast } from "./beasts.ts";
import { bodiesOf } from "./devices.ts";
import { motionOf } from "./drive.ts";
import { type Circle, slide } from "./obstacles.ts";
import { CHARGING } from "./things.ts";
import type { Robot, World } from "./world.ts";

/** The most that one tick pushes, in units: below the smallest radius, so that nobody is pushed into a wall. */
const MOST_PUSH = tiles(0.25);
/** No two that touch are farther apart than this, each way, in units. */
const FARTHEST = tiles(1.5);
/** In a crowd a push resolves by halves. */
const ROUNDS = 2;

/** The pushes of a tick, in units, not rounded: x and y for each beast, then for each robot. Kept from tick to tick. */
const pushes: number[] = [];

/** Pushes apart what overlaps, in place: in each round all pushes are summed from the same places, then made. */
export function pushCrowd(world: World, bodies: readonly Circle[]): void {
  if (world.beasts.length === 0) return;
  for (let round = 0; round < ROUNDS; round++) pushOnce(world, bodies);
}

function pushOnce(world: World, bodies: readonly Circle[]): void {
  const { beasts, robots } = world;
  for (let index = 0; index < 2 * (beasts.length + robots.length); index++) pushes[index] = 0;
  for (let index = 0; index < beasts.length; index++) sumPushes(world, index);
  beasts.forEach((beast, index) => {
    const x = pushes[index * 2] ?? 0;
    const y = pushes[index * 2 + 1] ?? 0;
    if (x === 0 && y === 0) return;
    beast.x += limited(x);
    beast.y += limited(y);
    slideBeast(world, beast, beastAt(beast.kind).radius, bodies);
  });
  robots.forEach((robot, seat) => {
    const x = pushes[(beasts.length + seat) * 2] ?? 0;
    const y = pushes[(beasts.length + seat) * 2 + 1] ?? 0;
    if (x !== 0 || y !== 0) shove(world, robot, x, y);
  });
}

/** Adds all pushes between a beast, later ones in the list, and robots. */
function sumPushes({ beasts, robots }: World, index: number): void {
  const beast = beasts[index];
  if (beast === undefined) return;
  const { radius, isHeavy } = beastAt(beast.kind);
  for (let later = index + 1; later < beasts.length; later++) {
    const other = beasts[later];
    if (other === undefined) continue;
    const dx = other.x - beast.x;
    const dy = other.y - beast.y;
    if (dx > FARTHEST || dx < -FARTHEST || dy > FARTHEST || dy < -FARTHEST) continue;
    const def = beastAt(other.kind);
    const share = isHeavy === def.isHeavy ? 0.5 : isHeavy ? 0 : 1;
    addPush(index, later, dx, dy, radius + def.radius, share);
  }
  for (let seat = 0; seat < robots.length; seat++) {
    const robot = robots[seat];
    if (robot === undefined || !isSolid(robot)) continue;
    const dx = robot.drive.x - beast.x;
    const dy = robot.drive.y - beast.y;
    if (dx > FARTHEST || dx < -FARTHEST || dy > FARTHEST || dy < -FARTHEST) continue;
    // One that charges has thrown robots aside, and runs past them.
    if (isHeavy && beast.state === CHARGING) continue;
    addPush(index, beasts.length + seat, dx, dy, radius + chassisAt(robot.chassis).radius, isHeavy ? 0 : 1);
  }
}

/** Adds what parts two that are (dx, dy) apart: `share` of their overlap to the first, the rest to the second. */
function addPush(first: number, second: number, dx: number, dy: number, reach: number, share: number): void {
  const square = dx * dx + dy * dy;
  if (square >= reach * reach) return;
  const distance = Math.sqrt(square);
  const overlap = reach - distance;
  const x = distance === 0 ? overlap : (dx * overlap) / distance;
  const y = distance === 0 ? 0 : (dy * overlap) / distance;
  pushes[first * 2] = (pushes[first * 2] ?? 0) - x * share;
  pushes[first * 2 + 1] = (pushes[first * 2 + 1] ?? 0) - y * share;
  pushes[second * 2] = (pushes[second * 2] ?? 0) + x * (1 - share);
  pushes[second * 2 + 1] = (pushes[second * 2 + 1] ?? 0) + y * (1 - share);
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

function isSolid(robot: Robot): boolean {
  if (robot.alive === 0) return false;
  return motionOf(robot.drive, chassisAt(robot.chassis))?.passesRobots !== true;
}

/** Robots push each other: all pushes are summed from the same positions, then applied, then walls push back. */
import { chassisAt } from "../../content/chassis.ts";
import { angleOf, cosine, sine, VECTOR_LENGTH } from "../../lib/angle.ts";
import { clamp, divRound, TILE } from "../../lib/math.ts";
import { draw } from "../../lib/rng.ts";
import { bodiesOf } from "../devices.ts";
import { motionOf, type Surroundings } from "../drive.ts";
import { holdWithin, slide } from "../obstacles.ts";
import { STREAM, type Stage } from "../stage.ts";
import type { Robot, World } from "../world.ts";
import { openGround, surroundingsOf } from "./drive-robots.ts";

/** A push in one go, in units: below the smallest radius, so that nobody is pushed into a wall. */
const MOST_PUSH = 384;
/** Against a wall a push resolves by halves; three rounds leave no overlap that an eye could see. */
const ROUNDS = 3;

/** See the file header. */
export const pushRobots: Stage = (world) => {
  const ground = openGround(world, bodiesOf(world));
  for (let round = 0; round < ROUNDS; round++) {
    if (!pushOnce(world, ground)) return;
  }
};

function pushOnce(world: World, ground: Surroundings): boolean {
  const { robots } = world;
  let pushes: number[] | null = null;
  for (let first = 0; first < robots.length; first++) {
    const one = robots[first];
    if (one === undefined || !isSolid(one)) continue;
    for (let second = first + 1; second < robots.length; second++) {
      const other = robots[second];
      if (other === undefined) continue;
      const dx = other.drive.x - one.drive.x;
      const dy = other.drive.y - one.drive.y;
      if (dx > TILE || dx < -TILE || dy > TILE || dy < -TILE) continue;
      const reach = chassisAt(one.chassis).radius + chassisAt(other.chassis).radius;
      const square = dx * dx + dy * dy;
      if (square >= reach * reach || !isSolid(other)) continue;
      const isSame = square === 0;
      const course = isSame ? draw(world.salt, world.tick, STREAM.pushApart, first * 8 + second) : angleOf(dx, dy);
      const half = (reach - Math.sqrt(square)) / 2;
      const length = isSame ? VECTOR_LENGTH : Math.sqrt(square);
      const pushX = ((isSame ? cosine(course) : dx) * half) / length;
      const pushY = ((isSame ? sine(course) : dy) * half) / length;
      pushes ??= new Array<number>(robots.length * 2).fill(0);
      pushes[first * 2] = (pushes[first * 2] ?? 0) - pushX;
      pushes[first * 2 + 1] = (pushes[first * 2 + 1] ?? 0) - pushY;
      pushes[second * 2] = (pushes[second * 2] ?? 0) + pushX;
      pushes[second * 2 + 1] = (pushes[second * 2 + 1] ?? 0) + pushY;
    }
  }
  if (pushes === null) return false;
  for (const robot of robots) {
    const pushX = pushes[robot.seat * 2] ?? 0;
    const pushY = pushes[robot.seat * 2 + 1] ?? 0;
    if (pushX !== 0 || pushY !== 0) push(world, robot, ground, [pushX, pushY]);
  }
  return true;
}

/** Moves a robot by a push (units), in place; its speed stays, but for what goes into a wall. */
function push(world: World, robot: Robot, ground: Surroundings, [pushX, pushY]: readonly [number, number]): void {
  const { drive } = robot;
  const chassis = chassisAt(robot.chassis);
  const around = surroundingsOf(world, robot, ground);
  drive.x += clamp(divRound(pushX, 1), -MOST_PUSH, MOST_PUSH);
  drive.y += clamp(divRound(pushY, 1), -MOST_PUSH, MOST_PUSH);
  slide(drive, chassis.radius, around, false);
  if (drive.held === 1) holdWithin(drive, chassis.radius, around.homeX, around.homeY, around.homeSize);
}

function isSolid(robot: Robot): boolean {
  if (robot.alive === 0) return false;
  return motionOf(robot.drive, chassisAt(robot.chassis))?.passesRobots !== true;
}

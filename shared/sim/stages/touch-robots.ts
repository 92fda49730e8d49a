/** A robot in a motion that touches: the first robot it meets feels it and ends it; cracked walls break before it. */
import { chassisAt } from "../../content/chassis.ts";
import { CRACKED } from "../../content/mazes/maze.ts";
import { CRACKED_HULL } from "../../content/walls.ts";
import { endMotions, motionOf } from "../drive.ts";
import { createCast, hurtSegment, type Scratch, segmentAt } from "../effects.ts";
import type { Stage } from "../stage.ts";
import type { Robot, World } from "../world.ts";

/** See the file header. All touches are found before any acts, so that two who ram each other both feel it. */
export const touchRobots: Stage = (world, _record, scratch) => {
  const touches: [Robot, Robot][] = [];
  for (const robot of world.robots) {
    const motion = robot.alive === 1 ? motionOf(robot.drive, chassisAt(robot.chassis)) : null;
    if (motion === null) continue;
    if (motion.breaksWalls) breakWalls(world, robot);
    if (motion.passesRobots) continue;
    const touched = nearestTouched(world, robot);
    if (touched !== null) touches.push([robot, touched]);
  }
  for (const [robot, touched] of touches) touch(world, scratch, robot, touched);
};

function touch(world: World, scratch: Scratch, robot: Robot, touched: Robot): void {
  const chassis = chassisAt(robot.chassis);
  const { drive } = robot;
  const cast = createCast(world, scratch, robot);
  const [first, second] = chassis.abilities;
  if (drive.active1 > 0) first.touch?.(cast, touched.seat);
  if (drive.active2 > 0) second.touch?.(cast, touched.seat);
  endMotions(drive, chassis);
}

/** Returns the nearest other robot that a robot overlaps, of another team and not passing through; null when none. */
function nearestTouched(world: World, robot: Robot): Robot | null {
  let nearest: Robot | null = null;
  let nearestGap = 0;
  const { radius } = chassisAt(robot.chassis);
  for (const other of world.robots) {
    if (other.alive === 0 || other.team === robot.team) continue;
    const otherChassis = chassisAt(other.chassis);
    if (motionOf(other.drive, otherChassis)?.passesRobots === true) continue;
    const dx = other.drive.x - robot.drive.x;
    const dy = other.drive.y - robot.drive.y;
    const reach = radius + otherChassis.radius;
    const gap = dx * dx + dy * dy - reach * reach;
    if (gap < nearestGap) {
      nearest = other;
      nearestGap = gap;
    }
  }
  return nearest;
}

function breakWalls(world: World, robot: Robot): void {
  const { radius } = chassisAt(robot.chassis);
  const { x, y } = robot.drive;
  const { width } = world.maze;
  for (let row = (y - radius) >> 10; row <= (y + radius) >> 10; row++) {
    for (let column = (x - radius) >> 10; column <= (x + radius) >> 10; column++) {
      const tile = row * width + column;
      if (world.tiles[tile] === CRACKED) hurtSegment(world, segmentAt(world, tile), CRACKED_HULL);
    }
  }
}

/** Advances each robot's drive state once per consumed input, and notes what the inputs made it do. */
import { type ChassisDef, chassisAt } from "../../content/chassis.ts";
import { resourceList, resourceRoom } from "../../content/resources.ts";
import { intSqrt } from "../../lib/math.ts";
import { bodiesOf, wreckDevices } from "../devices.ts";
import { CAST_1, CAST_2, type Load, motionOf, type Surroundings, stepDrive } from "../drive.ts";
import type { DriveState } from "../drive-state.ts";
import { breakWalls, tellStunned } from "../effects.ts";
import { homeOf } from "../homes.ts";
import type { Circle } from "../obstacles.ts";
import type { Stage } from "../stage.ts";
import { cargoOf, type Robot, type World } from "../world.ts";

/** Kinds of resources that are prizes. */
const PRIZES = resourceList.flatMap(({ isPrize }, kind) => (isPrize ? [kind] : []));

/** Returns where robots drive that nothing holds at home: the same for all. @param circles of `bodiesOf` */
export function openGround({ tiles, maze }: World, circles: readonly Circle[]): Surroundings {
  return { tiles, width: maze.width, circles, homeX: 0, homeY: 0, homeSize: 0 };
}

/** Returns where a robot drives: what its owner knows as well. @param ground of `openGround` */
export function surroundingsOf(world: World, robot: Robot, ground: Surroundings): Surroundings {
  if (robot.drive.held === 0) return ground;
  const { holdX, holdY, holdSize } = homeOf(world.maze, world.mode, world.robots.length, robot.seat);
  return { ...ground, homeX: holdX, homeY: holdY, homeSize: holdSize };
}

/** Returns what a robot carries, as its movement feels it. */
export function loadOf(robot: Robot): Load {
  let hasPrize = false;
  for (const kind of PRIZES) hasPrize ||= (robot.cargo[kind] ?? 0) > 0;
  return { room: cargoOf(robot, resourceRoom), hasPrize };
}

/** See the file header. The inputs of a robot that is down are consumed without effect. */
export const driveRobots: Stage = (world, record, scratch) => {
  const ground = openGround(world, bodiesOf(world));
  for (const robot of world.robots) {
    const inputs = record.inputs[robot.seat];
    if (robot.alive === 0 || inputs === undefined) continue;
    const around = surroundingsOf(world, robot, ground);
    const chassis = chassisAt(robot.chassis);
    const { drive } = robot;
    const load = loadOf(robot);
    for (const input of inputs) {
      const fromX = drive.x;
      const fromY = drive.y;
      const wasStunned = drive.stun > 0;
      const wasBreaking = isBreaking(drive, chassis);
      const actions = stepDrive(drive, input, load, chassis, around);
      // With each input, the one that ends the motion too: a robot must not be left inside a wall.
      if (wasBreaking || isBreaking(drive, chassis) || beginsToBreak(actions, chassis)) {
        breakWalls(world, robot);
        wreckDevices(world, robot);
      }
      if (drive.stun > 0 && !wasStunned) tellStunned(world, robot);
      const dx = drive.x - fromX;
      const dy = drive.y - fromY;
      if (dx !== 0 || dy !== 0) robot.stats.distance += intSqrt(dx * dx + dy * dy);
      if (actions === 0) continue;
      const { x, y, aim, ambush } = drive;
      const { reach, lookBack } = input;
      scratch.acts.push({ seat: robot.seat, actions, x, y, aim, reach, lookBack, ambush });
    }
  }
};

function isBreaking(drive: DriveState, chassis: ChassisDef): boolean {
  return motionOf(drive, chassis)?.breaksWalls === true;
}

/** True when an input began a motion that breaks walls, even one that a solid wall ended at once. */
function beginsToBreak(actions: number, { abilities: [first, second] }: ChassisDef): boolean {
  return (
    ((actions & CAST_1) !== 0 && first.motion?.breaksWalls === true) ||
    ((actions & CAST_2) !== 0 && second.motion?.breaksWalls === true)
  );
}

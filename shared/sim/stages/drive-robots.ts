/** Advances each robot's drive state once per consumed input, and notes what the inputs made it do. */
import { type ChassisDef, chassisAt } from "../../content/chassis.ts";
import { resourceRoom } from "../../content/resources.ts";
import { intSqrt, TILE } from "../../lib/math.ts";
import { CAST_1, CAST_2, motionOf, type Surroundings, stepDrive } from "../drive.ts";
import type { DriveState } from "../drive-state.ts";
import { breakWalls, tellStunned } from "../effects.ts";
import type { Circle } from "../obstacles.ts";
import type { Stage } from "../stage.ts";
import { cargoOf, type Robot, type World } from "../world.ts";

const NO_CIRCLES: readonly Circle[] = [];

/** Returns where a robot drives: what its owner knows as well. */
export function surroundingsOf(world: World, robot: Robot): Surroundings {
  const pad = world.maze.pads[robot.seat];
  return {
    tiles: world.tiles,
    width: world.maze.width,
    circles: NO_CIRCLES,
    homeX: (pad?.column ?? 0) * TILE,
    homeY: (pad?.row ?? 0) * TILE,
  };
}

/** See the file header. The inputs of a robot that is down are consumed without effect. */
export const driveRobots: Stage = (world, record, scratch) => {
  for (const robot of world.robots) {
    const inputs = record.inputs[robot.seat];
    if (robot.alive === 0 || inputs === undefined) continue;
    const around = surroundingsOf(world, robot);
    const chassis = chassisAt(robot.chassis);
    const { drive } = robot;
    for (const input of inputs) {
      const fromX = drive.x;
      const fromY = drive.y;
      const wasStunned = drive.stun > 0;
      const wasBreaking = isBreaking(drive, chassis);
      const actions = stepDrive(drive, input, cargoOf(robot, resourceRoom), chassis, around);
      // With each input, the one that ends the motion too: a robot must not be left inside a wall.
      if (wasBreaking || isBreaking(drive, chassis) || beginsToBreak(actions, chassis)) breakWalls(world, robot);
      if (drive.stun > 0 && !wasStunned) tellStunned(world, robot);
      const dx = drive.x - fromX;
      const dy = drive.y - fromY;
      if (dx !== 0 || dy !== 0) robot.stats.distance += intSqrt(dx * dx + dy * dy);
      if (actions !== 0) scratch.acts.push({ seat: robot.seat, actions, x: drive.x, y: drive.y, aim: drive.aim });
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

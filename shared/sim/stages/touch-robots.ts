/** A robot in a motion that touches: the first robot it meets feels it and ends it. */
import type { AbilityDef } from "../../content/ability.ts";
import { chassisAt } from "../../content/chassis.ts";
import { endMotions, motionOf } from "../drive.ts";
import { createCast } from "../effects.ts";
import type { Scratch } from "../scratch.ts";
import type { Stage } from "../stage.ts";
import type { Robot, World } from "../world.ts";

/** One robot touched by another, and the abilities that were active in it then: the touch of the other ends them. */
interface Touch {
  readonly robot: Robot;
  readonly touched: Robot;
  readonly abilities: readonly AbilityDef[];
}

/** See the file header. All touches are found before any acts, so that two who ram each other both feel it. */
export const touchRobots: Stage = (world, _record, scratch) => {
  const touches: Touch[] = [];
  for (const robot of world.robots) {
    const chassis = chassisAt(robot.chassis);
    const motion = robot.alive === 1 ? motionOf(robot.drive, chassis) : null;
    if (motion === null || motion.passesRobots) continue;
    const touched = nearestTouched(world, robot);
    if (touched === null) continue;
    const { active1, active2 } = robot.drive;
    const abilities = chassis.abilities.filter((_, slot) => (slot === 0 ? active1 : active2) > 0);
    touches.push({ robot, touched, abilities });
  }
  for (const { robot, touched, abilities } of touches) touch(world, scratch, robot, touched, abilities);
};

function touch(world: World, scratch: Scratch, robot: Robot, touched: Robot, abilities: readonly AbilityDef[]): void {
  const cast = createCast(world, scratch, robot, null);
  for (const ability of abilities) ability.touch?.(cast, touched.seat);
  endMotions(robot.drive, chassisAt(robot.chassis));
}

/** Returns the nearest other robot that a robot overlaps, of another team and not passing through; null when none. */
function nearestTouched(world: World, robot: Robot): Robot | null {
  let nearest: Robot | null = null;
  let nearestGap = 0;
  const { radius } = chassisAt(robot.chassis);
  const { robots } = world;
  for (let index = 0; index < robots.length; index++) {
    // Of two that are equally near, no seat comes first.
    const other = robots[(index + world.tick) % robots.length];
    if (other === undefined || other.alive === 0 || other.team === robot.team) continue;
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

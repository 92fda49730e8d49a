/** Abilities that were pressed act on the world; one that found no place to act costs nothing. Their motion, cost and cooldown are the drive state's own. */
import { chassisAt } from "../../content/chassis.ts";
import { CAST_1, CAST_2, giveBack } from "../drive.ts";
import { createCast, robotAt } from "../effects.ts";
import type { Act, Scratch } from "../scratch.ts";
import type { Stage } from "../stage.ts";
import type { World } from "../world.ts";

/** See the file header. */
export const startAbilities: Stage = (world, _record, scratch) => {
  for (const act of scratch.acts) {
    if ((act.actions & CAST_1) !== 0) start(world, scratch, act, 0);
    if ((act.actions & CAST_2) !== 0) start(world, scratch, act, 1);
  }
};

function start(world: World, scratch: Scratch, act: Act, slot: 0 | 1): void {
  const robot = robotAt(world, act.seat);
  const chassis = chassisAt(robot.chassis);
  const ability = chassis.abilities[slot];
  if (ability.start?.(createCast(world, scratch, robot, act, chassis.abilityNumbers[slot])) === false) {
    giveBack(robot.drive, chassis, slot);
    return;
  }
  robot.stats.abilityUses[slot] = (robot.stats.abilityUses[slot] ?? 0) + 1;
  world.events.push({
    kind: "cast",
    seat: act.seat,
    slot,
    ability: chassis.abilityNumbers[slot],
    x: act.x,
    y: act.y,
    seenBy: robot.seenBy,
  });
}

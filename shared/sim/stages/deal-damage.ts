/** Sums the blows of the tick for each robot, lets guards take theirs, then applies: trades are possible. */
import { chassisAt } from "../../content/chassis.ts";
import { angleOf, turnBetween } from "../../lib/angle.ts";
import { endAbility } from "../drive.ts";
import { robotAt } from "../effects.ts";
import type { Blow } from "../scratch.ts";
import type { Stage } from "../stage.ts";
import { NOBODY, type Robot, type World } from "../world.ts";

/** See the file header. Protected robots take nothing. */
export const dealDamage: Stage = (world, _record, scratch) => {
  for (const robot of world.robots) {
    let hasBlow = false;
    for (const blow of scratch.blows) hasBlow ||= blow.target === robot.seat;
    if (hasBlow && robot.alive === 1 && robot.drive.protection === 0) take(world, robot, scratch.blows);
  }
};

function take(world: World, robot: Robot, blows: readonly Blow[]): void {
  let largest = 0;
  for (let index = 0; index < world.robots.length; index++) {
    // Each attacker's part at once; which of equal parts counts as the last turns with the tick, not with the seat.
    const by = (index + world.tick) % world.robots.length;
    const dealt = takeFrom(world, robot, blows, by);
    if (dealt < 0) continue;
    robot.hurtAt = world.tick;
    if (dealt > largest || robot.hurtBy === NOBODY) robot.hurtBy = by;
    largest = Math.max(largest, dealt);
  }
}

/** Takes one attacker's blows of this tick, in place. @returns what reached the hull, or −1 when there was no blow */
function takeFrom(world: World, robot: Robot, blows: readonly Blow[], by: number): number {
  const attacker = robotAt(world, by);
  let dealt = -1;
  let guarded = 0;
  let from = 0;
  for (const blow of blows) {
    if (blow.target !== robot.seat || blow.by !== by) continue;
    from = angleOf(blow.fromX - robot.drive.x, blow.fromY - robot.drive.y);
    const taken = guard(robot, blow.amount, from);
    guarded += taken;
    dealt = Math.max(dealt, 0) + blow.amount - taken;
  }
  if (dealt < 0) return dealt;
  robot.hull -= dealt;
  robot.stats.damageTaken += dealt;
  attacker.stats.damageDealt += dealt;
  robot.hurtFrom[by] = (robot.hurtFrom[by] ?? 0) + dealt;
  const { x, y } = robot.drive;
  world.events.push({ kind: "hit", seat: robot.seat, by, amount: dealt, guarded, from, x, y, seenBy: robot.seenBy });
  return dealt;
}

/** Returns what the robot's guard takes of a blow from a direction; an empty guard ends its ability, in place. */
function guard(robot: Robot, amount: number, from: number): number {
  const { drive } = robot;
  const chassis = chassisAt(robot.chassis);
  for (let slot = 0; slot < 2; slot++) {
    const arc = chassis.abilities[slot]?.guardArc;
    const active = slot === 0 ? drive.active1 : drive.active2;
    if (arc === undefined || active === 0 || robot.guard === 0) continue;
    if (Math.abs(turnBetween(drive.aim, from)) > arc) continue;
    const taken = Math.min(robot.guard, amount);
    robot.guard -= taken;
    if (robot.guard === 0) endAbility(drive, chassis, slot);
    return taken;
  }
  return 0;
}

/** Sums the blows of the tick for each robot, lets guards take theirs, then applies: trades are possible. */
import { chassisAt } from "../../content/chassis.ts";
import { angleOf, turnBetween } from "../../lib/angle.ts";
import { endAbility, endConcealment } from "../drive.ts";
import { robotAt } from "../effects.ts";
import type { Blow } from "../scratch.ts";
import type { Stage } from "../stage.ts";
import { NOBODY, type Robot, type World } from "../world.ts";

/** See the file header. Protected robots take nothing. */
export const dealDamage: Stage = (world, _record, scratch) => {
  const { blows } = scratch;
  if (blows.length === 0) return;
  for (const robot of world.robots) {
    if (robot.alive === 0 || robot.drive.protection > 0) continue;
    const own = blows.filter((blow) => blow.target === robot.seat);
    if (own.length > 0) take(world, robot, own);
  }
};

/** Takes each attacker's part of the blows at a robot at once, in place: who dealt most counts as the last who hurt the robot. */
function take(world: World, robot: Robot, blows: readonly Blow[]): void {
  const seats = world.robots.length;
  let largest = 0;
  for (let index = 0; index <= seats; index++) {
    // Which of equal parts counts as the last turns with the tick, not with the seat; beasts come after all seats.
    const by = index === seats ? NOBODY : (index + world.tick) % seats;
    const dealt = takeFrom(world, robot, blows, by);
    if (dealt < 0) continue;
    robot.hurtAt = world.tick;
    if (dealt <= largest) continue;
    largest = dealt;
    robot.hurtBy = by;
    robot.hurtBeast = by === NOBODY ? beastOf(blows) : -1;
  }
  if (largest > 0) endConcealment(robot.drive, chassisAt(robot.chassis));
}

/** Takes one attacker's blows of this tick, in place. @returns what reached the hull, or −1 when there was no blow */
function takeFrom(world: World, robot: Robot, blows: readonly Blow[], by: number): number {
  let dealt = -1;
  let guarded = 0;
  let from = 0;
  for (const blow of blows) {
    if (blow.by !== by) continue;
    from = angleOf(blow.fromX - robot.drive.x, blow.fromY - robot.drive.y);
    const taken = guard(robot, blow.amount, from);
    guarded += taken;
    dealt = Math.max(dealt, 0) + blow.amount - taken;
  }
  if (dealt < 0) return dealt;
  robot.hull -= dealt;
  robot.stats.damageTaken += dealt;
  if (by !== NOBODY) {
    robotAt(world, by).stats.damageDealt += dealt;
    robot.hurtFrom[by] = (robot.hurtFrom[by] ?? 0) + dealt;
  }
  const { x, y } = robot.drive;
  world.events.push({ kind: "hit", seat: robot.seat, by, amount: dealt, guarded, from, x, y, seenBy: robot.seenBy });
  return dealt;
}

/** Returns the kind of beast whose blow is the largest of all, or −1. */
function beastOf(blows: readonly Blow[]): number {
  let kind = -1;
  let largest = 0;
  for (const { beast, by, amount } of blows) {
    if (by !== NOBODY || amount <= largest) continue;
    largest = amount;
    kind = beast;
  }
  return kind;
}

/** Returns what the robot's guard takes of a blow from a direction; an empty guard ends its ability, in place; dark: none. */
function guard(robot: Robot, amount: number, from: number): number {
  const { drive } = robot;
  if (drive.dark > 0) return 0;
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

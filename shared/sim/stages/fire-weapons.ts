/** Weapons go off: bolts leave their muzzles (they fly from the next tick on), cones and beams hurt at once. */
import { type ChassisDef, chassisAt } from "../../content/chassis.ts";
import { cosine, sine, VECTOR_LENGTH } from "../../lib/angle.ts";
import { divRound } from "../../lib/math.ts";
import { strikeAlong } from "../beams.ts";
import { boltsOf, isMuzzleFree, muzzleOf } from "../bolts.ts";
import { segmentsWithin, strikeWithin } from "../cones.ts";
import { FIRED, WOUND_UP } from "../drive.ts";
import { hurtSegment, robotAt } from "../effects.ts";
import type { Act, Scratch } from "../scratch.ts";
import type { Stage } from "../stage.ts";
import { WHOLE } from "../targets.ts";
import type { Robot, World } from "../world.ts";

/** One discharge of a robot's weapon. Units. */
interface Discharge {
  readonly world: World;
  readonly scratch: Scratch;
  readonly act: Act;
  readonly robot: Robot;
  readonly chassis: ChassisDef;
  readonly muzzleX: number;
  readonly muzzleY: number;
  /** Cracked segments that are hurt, after all have fired: which seat fires first does not matter. */
  readonly cracks: Crack[];
}

interface Crack {
  readonly segment: number;
  readonly amount: number;
}

/** See the file header. A muzzle inside a wall fires nothing, and nothing is heard of it; a cone has no muzzle. */
export const fireWeapons: Stage = (world, _record, scratch) => {
  const cracks: Crack[] = [];
  for (const act of scratch.acts) {
    if ((act.actions & (FIRED | WOUND_UP)) === 0) continue;
    const robot = robotAt(world, act.seat);
    const chassis = chassisAt(robot.chassis);
    const { x: muzzleX, y: muzzleY } = muzzleOf(act, act.aim, chassis);
    if ((act.actions & WOUND_UP) !== 0) tellWindUp(world, robot, chassis);
    if ((act.actions & FIRED) !== 0) fire({ world, scratch, act, robot, chassis, muzzleX, muzzleY, cracks });
  }
  for (const { segment, amount } of cracks) hurtSegment(world, segment, amount);
};

function tellWindUp(world: World, { seat, drive, seenBy }: Robot, { weaponNumber: weapon }: ChassisDef): void {
  world.events.push({ kind: "windup", seat, weapon, x: drive.x, y: drive.y, seenBy });
}

function fire(discharge: Discharge): void {
  const { world, act, chassis, muzzleX: x, muzzleY: y } = discharge;
  const { action } = chassis.weapon;
  if (action.kind === "cone") {
    tellFired(discharge);
    fireCone(discharge, action.halfAngle);
    return;
  }
  if (!isMuzzleFree(world.tiles, world.maze.width, act, { x, y })) return;
  tellFired(discharge);
  if (action.kind === "beam") fireBeam(discharge);
  else fireBolts(discharge, action.ambush);
}

function tellFired({ world, act: { seat, aim }, robot, chassis, muzzleX: x, muzzleY: y }: Discharge): void {
  world.events.push({ kind: "fired", seat, weapon: chassis.weaponNumber, aim, x, y, seenBy: robot.seenBy });
}

/** @param ambush damage of a bolt out of a concealment, 0 where that makes no difference */
function fireBolts({ world, act, robot, chassis, muzzleX, muzzleY }: Discharge, ambush: number): void {
  const bolts = boltsOf(chassis.weapon, act.aim, { x: muzzleX, y: muzzleY });
  robot.stats.shots += bolts.length;
  for (const { x, y, vx, vy, left } of bolts) {
    world.projectiles.push({
      id: world.nextId++,
      owner: act.seat,
      team: robot.team,
      weapon: chassis.weaponNumber,
      damage: act.ambush === 1 && ambush > 0 ? ambush : chassis.weapon.damage,
      x,
      y,
      vx,
      vy,
      left,
      seenBy: 1 << act.seat,
    });
  }
}

function fireCone({ world, scratch, act, robot, chassis, cracks }: Discharge, halfAngle: number): void {
  const { damage: amount, range } = chassis.weapon;
  const { x: fromX, y: fromY, aim, seat: by } = act;
  const cone = { by, beast: -1, amount, fromX, fromY, team: robot.team, aim, halfAngle, range };
  robot.stats.shots++;
  if (strikeWithin(world, scratch, cone)) robot.stats.hits++;
  for (const segment of segmentsWithin(world, cone)) cracks.push({ segment, amount });
}

function fireBeam({ world, scratch, act, robot, chassis, muzzleX: x, muzzleY: y, cracks }: Discharge): void {
  const { damage: amount, range } = chassis.weapon;
  const dx = divRound(cosine(act.aim) * range, VECTOR_LENGTH);
  const dy = divRound(sine(act.aim) * range, VECTOR_LENGTH);
  const beam = { by: act.seat, beast: -1, amount, fromX: x, fromY: y, dx, dy, lookBack: act.lookBack };
  const { fraction, segment, hasHit } = strikeAlong(world, scratch, robot, beam);
  robot.stats.shots++;
  if (hasHit) robot.stats.hits++;
  if (segment >= 0) cracks.push({ segment, amount });
  world.events.push({
    kind: "beam",
    seat: act.seat,
    weapon: chassis.weaponNumber,
    x,
    y,
    toX: x + divRound(dx * fraction, WHOLE),
    toY: y + divRound(dy * fraction, WHOLE),
    seenBy: robot.seenBy,
  });
}

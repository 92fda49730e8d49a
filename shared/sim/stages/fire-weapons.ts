/** Weapons go off: bolts leave their muzzles (they fly from the next tick on), cones and beams hurt at once. */
import { type ChassisDef, chassisAt } from "../../content/chassis.ts";
import { STOPS_SHOT } from "../../content/mazes/maze.ts";
import type { WeaponAction } from "../../content/weapons.ts";
import { cosine, sine, VECTOR_LENGTH } from "../../lib/angle.ts";
import { isFree } from "../../lib/grid.ts";
import { divRound, tiles } from "../../lib/math.ts";
import { strikeAlong } from "../beams.ts";
import { segmentsWithin, strikeWithin } from "../cones.ts";
import { FIRED, WOUND_UP } from "../drive.ts";
import { hurtSegment, robotAt } from "../effects.ts";
import type { Act, Scratch } from "../scratch.ts";
import type { Stage } from "../stage.ts";
import { WHOLE } from "../targets.ts";
import type { Robot, World } from "../world.ts";

/** From the rim of a robot to its muzzle, in units. */
export const MUZZLE = tiles(0.15);

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
    const reach = chassis.radius + MUZZLE;
    const muzzleX = act.x + divRound(cosine(act.aim) * reach, VECTOR_LENGTH);
    const muzzleY = act.y + divRound(sine(act.aim) * reach, VECTOR_LENGTH);
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
  if (!isFree(world.tiles, world.maze.width, STOPS_SHOT, act.x, act.y, x, y)) return;
  tellFired(discharge);
  if (action.kind === "beam") fireBeam(discharge);
  else fireBolts(discharge, action);
}

function tellFired({ world, act: { seat, aim }, robot, chassis, muzzleX: x, muzzleY: y }: Discharge): void {
  world.events.push({ kind: "fired", seat, weapon: chassis.weaponNumber, aim, x, y, seenBy: robot.seenBy });
}

function fireBolts(discharge: Discharge, action: WeaponAction & { readonly kind: "bolts" }): void {
  const { world, act, robot, chassis, muzzleX: x, muzzleY: y } = discharge;
  const { damage, range } = chassis.weapon;
  robot.stats.shots += action.spread.length;
  for (const offset of action.spread) {
    world.projectiles.push({
      id: world.nextId++,
      owner: act.seat,
      team: robot.team,
      weapon: chassis.weaponNumber,
      damage: act.ambush === 1 && action.ambush > 0 ? action.ambush : damage,
      x,
      y,
      vx: divRound(cosine(act.aim + offset) * action.speed, VECTOR_LENGTH),
      vy: divRound(sine(act.aim + offset) * action.speed, VECTOR_LENGTH),
      left: range,
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

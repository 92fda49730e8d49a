/** Charges: a beast stands and shows where it will run, runs straight, and is dazed when a solid wall stops it. */
import { type BeastDef, beastAt, type Charge } from "../content/beasts.ts";
import { chassisAt } from "../content/chassis.ts";
import { STOPS_SIGHT } from "../content/mazes/maze.ts";
import { angleOf, cosine, sine, VECTOR_LENGTH } from "../lib/angle.ts";
import { isFree } from "../lib/grid.ts";
import { divRound, tiles } from "../lib/math.ts";
import { distanceTo, moveBeast, standFacing } from "./beasts.ts";
import { shove } from "./crowd.ts";
import { isTouching, removeDevices } from "./devices.ts";
import { concealmentOf } from "./drive.ts";
import { breakWallsAt } from "./effects.ts";
import { isClearRun } from "./paths.ts";
import type { Scratch } from "./scratch.ts";
import { type Beast, CHARGING, DAZED, TELEGRAPHING, WALKING } from "./things.ts";
import { NOBODY, type Robot, type World } from "./world.ts";

/** A charge is not begun where the body, made so much narrower, would touch a wall on its way. In units. */
const NARROWER = tiles(0.3);
/** The way to the target is looked at up to so far from it, in units: it may stand at a wall. */
const SHORT_OF = tiles(1);
/** A robot that is run into is thrown aside by this, in units. */
const ASIDE = tiles(0.35);

/** Begins a charge at the target where the rules allow it, in place. @returns true when it has */
export function beginCharge(world: World, beast: Beast, def: BeastDef, target: Robot): boolean {
  const { charge } = def;
  if (charge === undefined || world.tick < beast.chargeAt || !isInReach(world, beast, def, charge, target))
    return false;
  const { x, y } = target.drive;
  beast.state = TELEGRAPHING;
  beast.stateUntil = world.tick + charge.telegraph;
  beast.course = angleOf(x - beast.x, y - beast.y);
  standFacing(beast, x, y);
  tell(world, beast, "pawed");
  return true;
}

function isInReach(world: World, beast: Beast, def: BeastDef, charge: Charge, target: Robot): boolean {
  const { drive } = target;
  const chassis = chassisAt(target.chassis);
  const distance = distanceTo(beast, target);
  const farthest = Math.min(charge.within, concealmentOf(drive, chassis));
  // Whoever is near enough to be struck is struck.
  const nearest = def.radius + (def.strike?.reach ?? 0) + chassis.radius;
  if (drive.protection > 0 || distance > farthest || distance <= nearest) return false;
  if (!isFree(world.tiles, world.maze.width, STOPS_SIGHT, beast.x, beast.y, drive.x, drive.y)) return false;
  const short = Math.max(0, distance - SHORT_OF);
  const to = {
    x: beast.x + divRound((drive.x - beast.x) * short, distance),
    y: beast.y + divRound((drive.y - beast.y) * short, distance),
  };
  return isClearRun({ tiles: world.tiles, width: world.maze.width }, beast, to, def.radius - NARROWER);
}

/** Goes on with a charge that has begun, in place: what it does in one tick. Not for a beast that walks. */
export function keepCharging(world: World, scratch: Scratch, beast: Beast): void {
  const def = beastAt(beast.kind);
  const { charge } = def;
  if (charge === undefined) return;
  const isDue = world.tick >= beast.stateUntil;
  if (beast.state === TELEGRAPHING && isDue) {
    beast.state = CHARGING;
    beast.stateUntil = world.tick + Math.ceil(charge.farthest / charge.speed);
    beast.struck = 0;
    tell(world, beast, "charged");
  }
  if (beast.state === CHARGING) run(world, scratch, beast, def, charge);
  else if (beast.state === DAZED && isDue) endCharge(world, beast, charge);
}

function run(world: World, scratch: Scratch, beast: Beast, { radius }: BeastDef, charge: Charge): void {
  const { x, y, course } = beast;
  beast.heading = course;
  beast.vx = divRound(cosine(course) * charge.speed, VECTOR_LENGTH);
  beast.vy = divRound(sine(course) * charge.speed, VECTOR_LENGTH);
  moveBeast(world, beast, [], true);
  breakWallsAt(world, beast.x, beast.y, radius);
  const body = { x: beast.x, y: beast.y, radius };
  if (world.devices.length > 0) removeDevices(world, (device) => isTouching(device, body), true);
  for (const robot of world.robots) {
    if (robot.alive === 1 && robot.drive.protection === 0) runInto(world, scratch, beast, robot, radius, charge);
  }
  const along = ((beast.x - x) * cosine(course) + (beast.y - y) * sine(course)) / VECTOR_LENGTH;
  // A slanting wall is slid along.
  if (along * 2 < charge.speed) daze(world, beast, charge);
  else if (world.tick >= beast.stateUntil) endCharge(world, beast, charge);
}

function runInto(world: World, scratch: Scratch, beast: Beast, robot: Robot, radius: number, charge: Charge): void {
  const bit = 1 << robot.seat;
  const { x, y } = robot.drive;
  if ((beast.struck & bit) !== 0 || distanceTo(beast, robot) >= radius + chassisAt(robot.chassis).radius) return;
  beast.struck |= bit;
  const { kind, x: fromX, y: fromY, course } = beast;
  scratch.blows.push({ target: robot.seat, by: NOBODY, beast: kind, amount: charge.damage, fromX, fromY });
  world.events.push({ kind: "struck", beast: kind, seat: robot.seat, x, y, seenBy: robot.seenBy });
  const across = cosine(course) * (y - fromY) - sine(course) * (x - fromX);
  const side = across < 0 ? -ASIDE : ASIDE;
  shove(world, robot, divRound(-sine(course) * side, VECTOR_LENGTH), divRound(cosine(course) * side, VECTOR_LENGTH));
}

function daze(world: World, beast: Beast, charge: Charge): void {
  beast.state = DAZED;
  beast.stateUntil = world.tick + charge.wallStun;
  beast.vx = 0;
  beast.vy = 0;
  const { kind, x, y, seenBy } = beast;
  world.events.push({ kind: "dazed", beast: kind, x, y, seenBy });
}

function endCharge(world: World, beast: Beast, charge: Charge): void {
  beast.state = WALKING;
  beast.chargeAt = world.tick + charge.rest;
  beast.waypoint = -1;
}

function tell(world: World, { kind: beast, x, y, course, seenBy }: Beast, what: "pawed" | "charged"): void {
  world.events.push({ kind: what, beast, course, x, y, seenBy });
}

/** Fills observations: copies out of a world what one seat may know. */
import { type ChassisDef, chassisAt } from "../content/chassis.ts";
import { resourceList, resourceRoom } from "../content/resources.ts";
import { divRound } from "../lib/math.ts";
import { concealmentOf } from "./drive.ts";
import { copyDriveState } from "./drive-state.ts";
import { hear } from "./hearing.ts";
import { createObservation, type OwnRobot, type ReusableObservation } from "./observation.ts";
import {
  createSeenResource,
  createSeenRobot,
  createSeenShot,
  createSeenTrack,
  FULL_HULL,
  keepSpare,
  type SeenRobot,
  take,
} from "./seen.ts";
import { CHARGING, DAZED, TELEGRAPHING } from "./things.ts";
import { cargoOf, NOBODY, type Robot, scoreOf, type World } from "./world.ts";

/**
 * Returns what `seat` may know of a world.
 * @param into filled in place and returned; without it a new one is made
 * @throws RangeError when there is no such seat
 */
export function observe(world: World, seat: number, into = createObservation(world)): ReusableObservation {
  const robot = world.robots[seat];
  if (robot === undefined) throw new RangeError(`there is no seat ${seat}; accepted: 0 to ${world.robots.length - 1}`);
  const bit = 1 << seat;
  into.seat = seat;
  observePublic(world, into);
  observeSelf(world, robot, into.self);
  observeRobots(world, robot, into);
  observeThings(world, bit, into);
  observeDevices(world, bit, into);
  into.heard.length = 0;
  for (const event of world.events) {
    const heard = hear(world, seat, event);
    if (heard !== null) into.heard.push(heard);
  }
  return into;
}

function observePublic(world: World, into: ReusableObservation): void {
  into.tick = world.tick;
  into.phase = world.phase;
  into.phaseEnd = world.phaseEnd;
  into.maze = world.maze;
  into.tied = world.tied;
  into.mode = world.mode;
  into.wave = world.wave;
  for (const robot of world.robots) into.banked[robot.seat] = scoreOf(world, robot);
  observePrizes(world, into);
  observeBeasts(world, into);
  for (let segment = 0; segment < world.crackedHull.length; segment++) {
    into.crackedHull[segment] = world.crackedHull[segment] ?? 0;
  }
  into.tiles = world.tiles;
  into.tilesRevision = world.tilesRevision;
}

/** Loose prizes and those in holds. */
function observePrizes(world: World, into: ReusableObservation): void {
  into.prizes.length = 0;
  for (const { kind, x, y } of world.resources) {
    if (resourceList[kind]?.isPrize === true) into.prizes.push({ kind, x, y, carrier: NOBODY });
  }
  for (const { cargo, seat, alive, drive } of world.robots) {
    if (alive === 0) continue;
    for (let kind = 0; kind < cargo.length; kind++) {
      if (resourceList[kind]?.isPrize !== true || (cargo[kind] ?? 0) === 0) continue;
      into.prizes.push({ kind, x: drive.x, y: drive.y, carrier: seat });
    }
  }
}

function observeBeasts(world: World, into: ReusableObservation): void {
  into.beasts.length = 0;
  for (const beast of world.beasts) {
    if ((beast.seenBy & (1 << into.seat)) === 0) continue;
    const { id, kind, x, y, vx, vy, heading, hull, hullMost, state, course, target } = beast;
    into.beasts.push({
      id,
      kind,
      x,
      y,
      vx,
      vy,
      heading,
      hull: divRound(hull * FULL_HULL, hullMost),
      isTelegraphing: state === TELEGRAPHING,
      isCharging: state === CHARGING,
      isDazed: state === DAZED,
      course,
      isHuntingMe: target === into.seat,
    });
  }
}

/** Devices in sight, and shells whose landing place is. */
function observeDevices(world: World, bit: number, into: ReusableObservation): void {
  into.devices.length = 0;
  into.shells.length = 0;
  for (const { id, kind, team, owner, x, y, aim, hull, armsAt, darkUntil, seenBy } of world.devices) {
    if ((seenBy & bit) === 0) continue;
    const works = world.tick >= armsAt && world.tick >= darkUntil;
    into.devices.push({ id, kind, team, owner, x, y, aim, hull, works });
  }
  for (const { id, team, x, y, radius, landsAt, seenBy } of world.shells) {
    if ((seenBy & bit) !== 0) into.shells.push({ id, team, x, y, radius, landsAt });
  }
}

function observeSelf(world: World, robot: Robot, into: OwnRobot): void {
  into.seat = robot.seat;
  into.team = robot.team;
  into.pad = robot.pad;
  into.chassis = robot.chassis;
  into.nextChassis = robot.nextChassis;
  copyDriveState(robot.drive, into.drive);
  into.alive = robot.alive;
  into.respawnAt = robot.respawnAt;
  into.hull = robot.hull;
  into.guard = robot.guard;
  for (let kind = 0; kind < robot.cargo.length; kind++) into.cargo[kind] = robot.cargo[kind] ?? 0;
  if (robot.hurtAt !== into.hurtAt) into.hurtFrom = directionOfHurt(world, robot, into.hurtFrom);
  into.hurtAt = robot.hurtAt;
  into.nemesis = robot.nemesis;
  into.revealUntil = robot.revealUntil;
  into.haul = robot.haul;
}

/** Returns where the last blow of this tick came from, or `before` when there was none. */
function directionOfHurt(world: World, robot: Robot, before: number): number {
  let from = before;
  for (const event of world.events) if (event.kind === "hit" && event.seat === robot.seat) from = event.from;
  return from;
}

function observeRobots(world: World, self: Robot, into: ReusableObservation): void {
  const bit = 1 << self.seat;
  const { robots } = into;
  const spare = into.store.robots;
  let count = 0;
  for (const robot of world.robots) {
    if (robot.seat === self.seat || robot.alive === 0 || (robot.seenBy & bit) === 0) continue;
    const seen = robots[count] ?? take(robots, spare, createSeenRobot);
    count++;
    copySeenRobot(robot, seen);
  }
  while (robots.length > count) keepSpare(robots, spare);
}

function copySeenRobot(robot: Robot, into: SeenRobot): void {
  const { drive } = robot;
  const chassis = chassisAt(robot.chassis);
  into.seat = robot.seat;
  into.team = robot.team;
  into.chassis = robot.chassis;
  into.x = drive.x;
  into.y = drive.y;
  into.vx = drive.vx;
  into.vy = drive.vy;
  into.heading = drive.heading;
  into.aim = drive.aim;
  into.hull = divRound(robot.hull * FULL_HULL, chassis.hull);
  into.cargo = cargoOf(robot, resourceRoom);
  into.isStunned = drive.stun > 0;
  into.isProtected = drive.protection > 0;
  into.isWindingUp = drive.windUp > 0;
  into.isConcealed = concealmentOf(drive, chassis) < Number.MAX_SAFE_INTEGER;
  const hasGuard = robot.guard > 0 && drive.dark === 0;
  into.isGuarding = hasGuard && (isGuard(chassis, 0, drive.active1) || isGuard(chassis, 1, drive.active2));
}

function isGuard(chassis: ChassisDef, slot: 0 | 1, active: number): boolean {
  return active > 0 && chassis.abilities[slot].guardArc !== undefined;
}

/** Bolts, resources and marks in sight. */
function observeThings(world: World, bit: number, into: ReusableObservation): void {
  const { shots, resources, tracks, store } = into;
  let count = 0;
  for (const shot of world.projectiles) {
    if ((shot.seenBy & bit) === 0) continue;
    const seen = shots[count] ?? take(shots, store.shots, createSeenShot);
    count++;
    const isOwnerSeen = ((world.robots[shot.owner]?.seenBy ?? 0) & bit) !== 0;
    seen.id = shot.id;
    seen.owner = isOwnerSeen ? shot.owner : NOBODY;
    seen.weapon = shot.weapon;
    seen.x = shot.x;
    seen.y = shot.y;
    seen.vx = shot.vx;
    seen.vy = shot.vy;
  }
  while (shots.length > count) keepSpare(shots, store.shots);
  count = 0;
  for (const resource of world.resources) {
    if ((resource.seenBy & bit) === 0) continue;
    const seen = resources[count] ?? take(resources, store.resources, createSeenResource);
    count++;
    seen.id = resource.id;
    seen.kind = resource.kind;
    seen.x = resource.x;
    seen.y = resource.y;
    seen.from = resource.from;
  }
  while (resources.length > count) keepSpare(resources, store.resources);
  count = 0;
  for (const track of world.tracks) {
    if ((track.seenBy & bit) === 0) continue;
    const seen = tracks[count] ?? take(tracks, store.tracks, createSeenTrack);
    count++;
    seen.tile = track.tile;
    seen.seat = track.seat;
    seen.tick = track.tick;
    seen.heading = track.heading;
  }
  while (tracks.length > count) keepSpare(tracks, store.tracks);
}

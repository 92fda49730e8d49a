/** Who sees what (GAME.md section 3). The room, brains, programs and the fog only read the bits that are set here. */
import { beastList } from "../../content/beasts.ts";
import { chassisAt } from "../../content/chassis.ts";
import { deviceList } from "../../content/devices.ts";
import { RESOURCE_RADIUS, resourceList } from "../../content/resources.ts";
import { TILE } from "../../lib/math.ts";
import { concealmentOf } from "../drive.ts";
import { EVERYBODY } from "../events.ts";
import { isInAnyEye, OPEN, openEyes, padWatchers, rangeOf, robotsInView, seatsOf, watchers } from "../eyes.ts";
import { isInLine, isWithin } from "../line.ts";
import type { Robot, World } from "../world.ts";

/** Things that do not move are looked at in turns, each after so many ticks; new devices and tracks at once. */
const DEVICE_TURN = 3;
const RESOURCE_TURN = 4;
const TRACK_TURN = 12;
/** Radius of the spot where a shell will land, as sight takes it: whoever is in line of the blast sees the spot. */
const SPOT_RADIUS = TILE / 2;

/** Of each robot: the seats that saw it a tick ago, and the distance beyond which it cannot be seen now. */
const seenBefore: number[] = [];
const concealment: number[] = [];

/** Sets the `seenBy` bits of everything, in place. Runs last, so that they hold for the state that is sent. */
export function sight(world: World): void {
  openEyes(world);
  seeRobots(world);
  for (const shot of world.projectiles) {
    shot.seenBy = seatsOf(shot.owner) | watchers(world, shot.x, shot.y, 0, shot.seenBy);
  }
  for (const beast of world.beasts) {
    const def = beastList[beast.kind];
    beast.seenBy =
      def?.isPublic === true ? EVERYBODY : watchers(world, beast.x, beast.y, def?.radius ?? 0, beast.seenBy);
  }
  for (const shell of world.shells) {
    shell.seenBy = seatsOf(shell.owner) | watchers(world, shell.x, shell.y, SPOT_RADIUS, shell.seenBy);
  }
  seeStillThings(world);
}

/** True when any robot or pad sees a point (units). */
export function isSeenByAnyone(world: World, x: number, y: number): boolean {
  return isInAnyEye(world, x, y, RESOURCE_RADIUS);
}

function seeStillThings(world: World): void {
  const { tick, maze } = world;
  for (const device of world.devices) {
    const def = deviceList[device.kind];
    const isNew = tick === device.armsAt - (def?.arms ?? 0);
    if (!isNew && (tick + device.id) % DEVICE_TURN !== 0) continue;
    const radius = Math.max(def?.radius ?? 0, RESOURCE_RADIUS);
    const conceal = def?.conceal ?? OPEN;
    device.seenBy = seatsOf(device.owner) | watchers(world, device.x, device.y, radius, device.seenBy, conceal);
  }
  for (const resource of world.resources) {
    if (resourceList[resource.kind]?.isPrize === true) resource.seenBy = EVERYBODY;
    else if ((tick + resource.id) % RESOURCE_TURN === 0) {
      resource.seenBy = watchers(world, resource.x, resource.y, 0, resource.seenBy);
    }
  }
  for (const track of world.tracks) {
    if (track.tick !== tick && (tick + track.tile) % TRACK_TURN !== 0) continue;
    const x = (track.tile % maze.width) * TILE + TILE / 2;
    const y = Math.floor(track.tile / maze.width) * TILE + TILE / 2;
    track.seenBy = watchers(world, x, y, 0, track.seenBy);
  }
}

function seeRobots(world: World): void {
  const { robots } = world;
  for (const robot of robots) {
    seenBefore[robot.seat] = robot.seenBy;
    concealment[robot.seat] = concealmentOf(robot.drive, chassisAt(robot.chassis));
    robot.seenBy = robot.alive === 1 ? seatsOf(robot.seat) : 1 << robot.seat;
  }
  for (let first = 0; first < robots.length; first++) {
    const one = robots[first];
    if (one === undefined || one.alive === 0) continue;
    const { x, y } = one.drive;
    const inView = robotsInView(x, y);
    for (let second = first + 1; second < robots.length; second++) {
      const other = robots[second];
      if (other === undefined || (inView & (1 << second)) === 0 || other.team === one.team) continue;
      lookAtEachOther(world, one, other);
    }
    one.seenBy |= padWatchers(world, x, y, chassisAt(one.chassis).radius, one.seenBy);
  }
  for (const robot of robots) if (isRevealing(world, robot)) reveal(world, robot);
}

/** Sets what two robots of different teams see of each other, in place. */
function lookAtEachOther(world: World, one: Robot, other: Robot): void {
  const dx = other.drive.x - one.drive.x;
  const dy = other.drive.y - one.drive.y;
  const square = dx * dx + dy * dy;
  const oneSees = canSee(one, other, square);
  const otherSees = canSee(other, one, square);
  if (!oneSees && !otherSees) return;
  const { tiles: kinds, maze } = world;
  const radius = chassisAt(one.chassis).radius;
  const otherRadius = chassisAt(other.chassis).radius;
  if (!isInLine(kinds, maze.width, one.drive.x, one.drive.y, radius, other.drive.x, other.drive.y, otherRadius)) return;
  if (oneSees) other.seenBy |= seatsOf(one.seat);
  if (otherSees) one.seenBy |= seatsOf(other.seat);
}

/** True when a robot is near enough to see another that its team does not see yet. @param square of their distance */
function canSee(robot: Robot, other: Robot, square: number): boolean {
  const seats = seatsOf(robot.seat);
  if ((other.seenBy & seats) === seats) return false;
  const range = rangeOf(concealment[other.seat] ?? OPEN, ((seenBefore[other.seat] ?? 0) & seats) !== 0);
  return square <= range * range;
}

/** Shows all robots around one to its team, walls and concealment or not, in place; those newly seen are told. */
function reveal(world: World, robot: Robot): void {
  const { x, y } = robot.drive;
  const bit = 1 << robot.seat;
  for (const other of world.robots) {
    if (other.alive === 0 || other.team === robot.team) continue;
    if (!isWithin(x, y, other.drive.x, other.drive.y, robot.revealRadius)) continue;
    other.seenBy |= seatsOf(robot.seat);
    if (((seenBefore[other.seat] ?? 0) & bit) !== 0) continue;
    world.events.push({ kind: "revealed", seat: other.seat, by: robot.seat, seenBy: (1 << other.seat) | bit });
  }
}

function isRevealing(world: World, robot: Robot): boolean {
  return robot.alive === 1 && robot.revealUntil > world.tick;
}

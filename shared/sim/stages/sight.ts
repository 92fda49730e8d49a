/**
 * Who sees what. The room, brains, programs and the fog only read the bits that are set here.
 * B is in line of A when any of these is free: centre to centre, A's centre to B's two side points, B's centre to A's
 * two side points. So sight is symmetric.
 */
import { chassisAt, ROBOT } from "../../content/chassis.ts";
import { STOPS_SIGHT } from "../../content/mazes/maze.ts";
import { RESOURCE_RADIUS } from "../../content/resources.ts";
import { SHOT_RADIUS } from "../../content/weapons.ts";
import { isFree } from "../../lib/grid.ts";
import { divRound, TILE, tiles } from "../../lib/math.ts";
import { EVERYBODY } from "../events.ts";
import type { Robot, World } from "../world.ts";

/** How far a pad sees for its owner, in units. */
export const PAD_SIGHT = tiles(6);
/** Things that do not move are looked at in turns: resources every 3rd tick, tracks every 8th. */
const RESOURCE_TURN = 3;
const TRACK_TURN = 8;

/** Sets the `seenBy` bits of everything, in place. Runs last, so that they hold for the state that is sent. */
export function sight(world: World): void {
  seeRobots(world);
  for (const shot of world.projectiles) {
    shot.seenBy = (1 << shot.owner) | watchers(world, shot.x, shot.y, SHOT_RADIUS, shot.seenBy);
  }
  for (const resource of world.resources) {
    if ((world.tick + resource.id) % RESOURCE_TURN !== 0) continue;
    resource.seenBy = watchers(world, resource.x, resource.y, RESOURCE_RADIUS, resource.seenBy);
  }
  for (const track of world.tracks) {
    if (track.tick !== world.tick && (world.tick + track.tile) % TRACK_TURN !== 0) continue;
    const x = (track.tile % world.maze.width) * TILE + TILE / 2;
    const y = Math.floor(track.tile / world.maze.width) * TILE + TILE / 2;
    track.seenBy = watchers(world, x, y, 0, track.seenBy);
  }
}

/** True when any robot or pad sees a point (units). */
export function isSeenByAnyone(world: World, x: number, y: number): boolean {
  return watchers(world, x, y, RESOURCE_RADIUS, EVERYBODY) !== 0;
}

function seeRobots(world: World): void {
  const { robots } = world;
  for (const robot of robots) {
    const before = robot.seenBy;
    robot.seenBy = robot.alive === 1 ? seenBefore(world, robot, before) : 1 << robot.seat;
    const isShown = robot.alive === 1 && (robot.seenBy & ~before) !== 0;
    if (isShown) tellRevealed(world, robot, before);
  }
}

/** Returns the seats that see a robot now, given those that saw it a tick ago. */
function seenBefore(world: World, robot: Robot, before: number): number {
  const { x, y } = robot.drive;
  const { radius } = chassisAt(robot.chassis);
  let seen = (1 << robot.seat) | watchers(world, x, y, radius, before);
  for (const other of world.robots) {
    if (other.team === robot.team) seen |= 1 << other.seat;
    if (isRevealing(world, other) && isWithin(other.drive.x, other.drive.y, x, y, other.revealRadius)) {
      seen |= 1 << other.seat;
    }
  }
  return seen;
}

function tellRevealed(world: World, robot: Robot, before: number): void {
  for (const other of world.robots) {
    const bit = 1 << other.seat;
    if (other.seat === robot.seat || (before & bit) !== 0 || (robot.seenBy & bit) === 0) continue;
    if (!isRevealing(world, other)) continue;
    world.events.push({ kind: "revealed", seat: robot.seat, by: other.seat, seenBy: (1 << robot.seat) | bit });
  }
}

function isRevealing(world: World, robot: Robot): boolean {
  return robot.alive === 1 && robot.revealUntil > world.tick;
}

/** Returns the seats whose robot or pad sees a disc (units); a seat that saw it keeps seeing it a tile farther. */
function watchers(world: World, x: number, y: number, radius: number, before: number): number {
  let seen = 0;
  const { robots, maze, tiles: kinds } = world;
  for (const robot of robots) {
    const bit = 1 << robot.seat;
    if (robot.alive === 1) {
      const range = (before & bit) !== 0 ? ROBOT.sightKept : ROBOT.sight;
      const { x: eyeX, y: eyeY } = robot.drive;
      if (
        isWithin(eyeX, eyeY, x, y, range) &&
        isInLine(kinds, maze.width, eyeX, eyeY, chassisAt(robot.chassis).radius, x, y, radius)
      ) {
        seen |= bit;
        continue;
      }
    }
    const pad = maze.pads[robot.seat];
    if (pad === undefined) continue;
    const padX = (pad.column + 1) * TILE;
    const padY = (pad.row + 1) * TILE;
    if (isWithin(padX, padY, x, y, PAD_SIGHT) && isInLine(kinds, maze.width, padX, padY, TILE, x, y, radius))
      seen |= bit;
  }
  return seen;
}

function isWithin(x0: number, y0: number, x1: number, y1: number, range: number): boolean {
  const dx = x1 - x0;
  const dy = y1 - y0;
  return dx * dx + dy * dy <= range * range;
}

/**
 * True when a disc is in line of another, by the three rules of the file header. Symmetric. All in units.
 * @param width tiles a row
 */
export function isInLine(
  kinds: Uint8Array,
  width: number,
  x0: number,
  y0: number,
  radius0: number,
  x1: number,
  y1: number,
  radius1: number,
): boolean {
  if (isFree(kinds, width, STOPS_SIGHT, x0, y0, x1, y1)) return true;
  const dx = x1 - x0;
  const dy = y1 - y0;
  const distance = Math.sqrt(dx * dx + dy * dy);
  if (distance === 0) return true;
  for (let side = -1; side <= 1; side += 2) {
    const acrossX = (-dy * side) / distance;
    const acrossY = (dx * side) / distance;
    const side1X = x1 + divRound(acrossX * radius1, 1);
    const side1Y = y1 + divRound(acrossY * radius1, 1);
    if (radius1 > 0 && isFree(kinds, width, STOPS_SIGHT, x0, y0, side1X, side1Y)) return true;
    const side0X = x0 + divRound(acrossX * radius0, 1);
    const side0Y = y0 + divRound(acrossY * radius0, 1);
    if (radius0 > 0 && isFree(kinds, width, STOPS_SIGHT, x1, y1, side0X, side0Y)) return true;
  }
  return false;
}

/** The verbs with which content acts on the world: the other side of `Cast`. All of them change the world in place. */
import type { Cast } from "../content/ability.ts";
import { chassisAt } from "../content/chassis.ts";
import { deviceIds } from "../content/devices.ts";
import { CRACKED, RUBBLE } from "../content/mazes/maze.ts";
import { CRACKED_HULL } from "../content/walls.ts";
import { TILE } from "../lib/math.ts";
import { stunDrive } from "./drive.ts";
import { EVERYBODY } from "./events.ts";
import { jolt } from "./jolt.ts";
import { placeDevice } from "./place-device.ts";
import type { Act, Scratch } from "./scratch.ts";
import { lobShell } from "./shells.ts";
import { boreTunnels } from "./tunnels.ts";
import type { Robot, World } from "./world.ts";

/** Returns the robot of a seat. @throws RangeError when there is no such seat */
export function robotAt(world: World, seat: number): Robot {
  const robot = world.robots[seat];
  if (robot === undefined) throw new RangeError(`there is no seat ${seat}; accepted: 0 to ${world.robots.length - 1}`);
  return robot;
}

/** Stuns a robot unless it is immune, protected or down, in place, and says so. */
export function stunRobot(world: World, robot: Robot, duration: number): void {
  if (robot.alive === 0 || robot.drive.protection > 0) return;
  if (!stunDrive(robot.drive, chassisAt(robot.chassis), duration)) return;
  tellStunned(world, robot);
}

/** Says that a robot was stunned, in place. */
export function tellStunned(world: World, robot: Robot): void {
  world.events.push({ kind: "stunned", seat: robot.seat, x: robot.drive.x, y: robot.drive.y, seenBy: robot.seenBy });
}

/** Returns the verbs for an ability cast by `caster` with `act`; one that is touched long after its start has none. */
export function createCast(world: World, scratch: Scratch, caster: Robot, act: Act | null, ability = -1): Cast {
  return {
    caster: caster.seat,
    damage(seat, amount) {
      const { x: fromX, y: fromY } = caster.drive;
      scratch.blows.push({ target: seat, by: caster.seat, beast: -1, amount, fromX, fromY });
    },
    stun(seat, duration) {
      stunRobot(world, robotAt(world, seat), duration);
    },
    reveal(radius, duration) {
      caster.revealRadius = radius;
      caster.revealUntil = world.tick + duration;
      return true;
    },
    guard(pool) {
      caster.guard = pool;
      return true;
    },
    bore: (reach, count, duration) => act !== null && boreTunnels(world, caster, act, { reach, count, duration }),
    lob: (flight, blast) => act !== null && lobShell(world, caster, act, { ability, flight, ...blast }),
    place: (device) => act !== null && placeDevice(world, caster, act, deviceIds.indexOf(device)),
    jolt(radius, energy, dark) {
      jolt(world, caster, { radius, energy, dark });
      return true;
    },
  };
}

/** Breaks hull off a cracked segment, in place; at 0 it is rubble. Public at once. */
export function hurtSegment(world: World, segment: number, amount: number): void {
  const hull = world.crackedHull[segment] ?? 0;
  if (hull === 0) return;
  const left = Math.max(0, hull - amount);
  world.crackedHull[segment] = left;
  if (left === 0) {
    openSegment(world, segment);
    world.tilesRevision++;
  }
  world.events.push({ kind: "cracked", segment, hull: left, seenBy: EVERYBODY });
}

/**
 * Returns the cracked segment that a shot from (x, y) along (dx, dy) ended at, or −1 for a solid wall. All in units.
 * @param fraction of 65536 of the way, at which the wall begins
 */
export function segmentHit(world: World, x: number, y: number, dx: number, dy: number, fraction: number): number {
  const endX = x + Math.trunc((dx * fraction) / 65536);
  const endY = y + Math.trunc((dy * fraction) / 65536);
  const { width } = world.maze;
  // The tile entered lies just past the point; the sign of the way says on which side.
  const column = (endX + Math.sign(dx) * 2) >> 10;
  const row = (endY + Math.sign(dy) * 2) >> 10;
  for (const tile of [row * width + column, (endY >> 10) * width + column, row * width + (endX >> 10)]) {
    if (world.tiles[tile] === CRACKED) return segmentAt(world, tile);
  }
  return -1;
}

/** Breaks every cracked segment that a robot's circle reaches into, in place. */
export function breakWalls(world: World, robot: Robot): void {
  breakWallsAt(world, robot.drive.x, robot.drive.y, chassisAt(robot.chassis).radius);
}

/** Breaks every cracked segment that a circle reaches into, in place. Units. */
export function breakWallsAt(world: World, x: number, y: number, radius: number): void {
  const { width } = world.maze;
  for (let row = (y - radius) >> 10; row <= (y + radius) >> 10; row++) {
    for (let column = (x - radius) >> 10; column <= (x + radius) >> 10; column++) {
      const tile = row * width + column;
      if (world.tiles[tile] !== CRACKED) continue;
      const dx = Math.max(column * TILE - x, 0, x - (column + 1) * TILE);
      const dy = Math.max(row * TILE - y, 0, y - (row + 1) * TILE);
      if (dx * dx + dy * dy < radius * radius) hurtSegment(world, segmentAt(world, tile), CRACKED_HULL);
    }
  }
}

/** Turns the tiles of a broken segment into rubble, in place. */
export function openSegment(world: World, segment: number): void {
  for (const tile of world.maze.cracked[segment]?.tiles ?? []) world.tiles[tile] = RUBBLE;
}

/** Returns the cracked segment that a tile belongs to, or −1. */
export function segmentAt(world: World, tile: number): number {
  return world.maze.cracked.findIndex((segment) => segment.tiles[0] === tile || segment.tiles[1] === tile);
}

/** Bolts fly: each sweeps its segment of this tick against walls and robots, and ends at the first it meets. */
import { chassisAt } from "../../content/chassis.ts";
import { CRACKED, STOPS_SHOT } from "../../content/mazes/maze.ts";
import { SHOT_RADIUS } from "../../content/weapons.ts";
import { freeFraction } from "../../lib/grid.ts";
import { divRound, intSqrt } from "../../lib/math.ts";
import { hurtSegment, segmentAt } from "../effects.ts";
import type { Scratch } from "../scratch.ts";
import type { Stage } from "../stage.ts";
import type { Projectile } from "../things.ts";
import type { Robot, World } from "../world.ts";

/** Whole of a segment, as `freeFraction` counts it. */
const WHOLE = 65536;

/** See the file header. Robots are judged where they are now, after their pushes. */
export const flyProjectiles: Stage = (world, _record, scratch) => {
  let kept = 0;
  const { projectiles } = world;
  for (const shot of projectiles) {
    if (fly(world, scratch, shot)) projectiles[kept++] = shot;
  }
  projectiles.length = kept;
};

/** Moves one bolt by one tick, in place; false when it ended. */
function fly(world: World, scratch: Scratch, shot: Projectile): boolean {
  const speed = intSqrt(shot.vx * shot.vx + shot.vy * shot.vy);
  const isLast = shot.left <= speed;
  const dx = isLast ? divRound(shot.vx * shot.left, speed) : shot.vx;
  const dy = isLast ? divRound(shot.vy * shot.left, speed) : shot.vy;
  const toX = shot.x + dx;
  const toY = shot.y + dy;
  const wall = freeFraction(world.tiles, world.maze.width, STOPS_SHOT, shot.x, shot.y, toX, toY);
  let first = wall;
  let target: Robot | null = null;
  const owner = world.robots[shot.owner];
  for (const robot of world.robots) {
    if (robot.alive === 0 || robot.team === shot.team) continue;
    const at = sweep(shot.x, shot.y, dx, dy, robot, chassisAt(robot.chassis).radius + SHOT_RADIUS);
    if (at < first || (at === first && target !== null && isNearer(shot, robot, target))) {
      first = at;
      target = robot;
    }
  }
  if (target !== null) {
    scratch.blows.push({
      target: target.seat,
      by: shot.owner,
      beast: -1,
      amount: shot.damage,
      fromX: shot.x - shot.vx,
      fromY: shot.y - shot.vy,
    });
    if (owner !== undefined) owner.stats.hits++;
    return false;
  }
  if (wall < WHOLE) {
    hitWall(world, shot, dx, dy, wall);
    return false;
  }
  shot.x = toX;
  shot.y = toY;
  shot.left -= speed;
  return !isLast;
}

/** True when a robot's centre is nearer to a bolt than another's: both circles may hold the muzzle. */
function isNearer(shot: Projectile, { drive: one }: Robot, { drive: other }: Robot): boolean {
  const oneX = one.x - shot.x;
  const oneY = one.y - shot.y;
  const otherX = other.x - shot.x;
  const otherY = other.y - shot.y;
  return oneX * oneX + oneY * oneY < otherX * otherX + otherY * otherY;
}

function hitWall(world: World, shot: Projectile, dx: number, dy: number, wall: number): void {
  const x = shot.x + Math.trunc((dx * wall) / WHOLE);
  const y = shot.y + Math.trunc((dy * wall) / WHOLE);
  const { width } = world.maze;
  // The tile entered lies just past the point; the sign of the way says on which side.
  const entered = ((y + Math.sign(dy) * 2) >> 10) * width + ((x + Math.sign(dx) * 2) >> 10);
  const beside = [
    entered,
    (y >> 10) * width + ((x + Math.sign(dx) * 2) >> 10),
    ((y + Math.sign(dy) * 2) >> 10) * width + (x >> 10),
  ];
  const cracked = beside.find((tile) => world.tiles[tile] === CRACKED);
  if (cracked !== undefined) hurtSegment(world, segmentAt(world, cracked), shot.damage);
  world.events.push({ kind: "impact", weapon: shot.weapon, x, y, seenBy: shot.seenBy });
}

/**
 * Returns the fraction, of 65536, of the way (dx, dy) from (x, y) at which a circle around a robot is entered;
 * more than 65536 when it is not. 0 for a start inside the circle.
 */
function sweep(x: number, y: number, dx: number, dy: number, robot: Robot, radius: number): number {
  const awayX = x - robot.drive.x;
  const awayY = y - robot.drive.y;
  const outside = awayX * awayX + awayY * awayY - radius * radius;
  if (outside <= 0) return 0;
  const along = awayX * dx + awayY * dy;
  if (along >= 0) return WHOLE + 1;
  const square = dx * dx + dy * dy;
  const inside = along * along - square * outside;
  if (inside < 0) return WHOLE + 1;
  return Math.floor(((-along - Math.sqrt(inside)) / square) * WHOLE);
}

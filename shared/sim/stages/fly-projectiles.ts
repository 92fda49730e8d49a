/** Bolts fly: each sweeps its segment of this tick against walls, robots, beasts and devices, and ends at the first. */
import { beastList } from "../../content/beasts.ts";
import { STOPS_SHOT } from "../../content/mazes/maze.ts";
import { SHOT_RADIUS, weaponList } from "../../content/weapons.ts";
import { freeFraction } from "../../lib/grid.ts";
import { divRound, intSqrt } from "../../lib/math.ts";
import { hurtSegment, segmentHit } from "../effects.ts";
import type { Scratch } from "../scratch.ts";
import type { Stage } from "../stage.ts";
import { strike, sweep, type Target, targetsOf, WHOLE } from "../targets.ts";
import type { Projectile } from "../things.ts";
import { BEASTS, type World } from "../world.ts";

/** Of each weapon, the kind of beast that shoots with it, or −1. */
const beastOfWeapon = weaponList.map((weapon) => beastList.findIndex((beast) => beast.weapon === weapon));

/** The teams whose targets reach into each tile, one bit each. Filled anew each tick, kept so that a tick allocates nothing. */
let teamsNear = new Int32Array(0);

/** See the file header. All are judged where they are now, after their pushes. */
export const flyProjectiles: Stage = (world, _record, scratch) => {
  const { projectiles } = world;
  if (projectiles.length === 0) return;
  const targets = targetsOf(world);
  markTargets(world, targets);
  // Walls break after all have flown: the order of the bolts does not matter.
  const cracks: (readonly [segment: number, amount: number])[] = [];
  let kept = 0;
  for (const shot of projectiles) {
    const speed = intSqrt(shot.vx * shot.vx + shot.vy * shot.vy);
    const isLast = shot.left <= speed;
    const dx = isLast ? divRound(shot.vx * shot.left, speed) : shot.vx;
    const dy = isLast ? divRound(shot.vy * shot.left, speed) : shot.vy;
    const wall = freeFraction(world.tiles, world.maze.width, STOPS_SHOT, shot.x, shot.y, shot.x + dx, shot.y + dy);
    const target = isNearTarget(world, shot, dx, dy) ? firstMet(shot, dx, dy, wall, targets) : null;
    if (target !== null) hit(world, scratch, shot, target, dx, dy);
    else if (wall < WHOLE) {
      const segment = segmentHit(world, shot.x, shot.y, dx, dy, wall);
      if (segment >= 0) cracks.push([segment, shot.damage]);
      tellImpact(world, shot, dx, dy, wall);
    } else {
      shot.x += dx;
      shot.y += dy;
      shot.left -= speed;
      if (!isLast) projectiles[kept++] = shot;
    }
  }
  projectiles.length = kept;
  for (const [segment, amount] of cracks) hurtSegment(world, segment, amount);
};

/** Most bolts are near nobody: asked of the tiles that they cross, not of each target. */
function markTargets({ tiles, maze: { width } }: World, targets: readonly Target[]): void {
  if (teamsNear.length < tiles.length) teamsNear = new Int32Array(tiles.length);
  else teamsNear.fill(0);
  const marks = teamsNear;
  for (const { team, x, y, radius } of targets) {
    const bit = bitOf(team);
    const reach = radius + SHOT_RADIUS;
    const [left, right] = [(x - reach) >> 10, (x + reach) >> 10];
    const bottom = (y + reach) >> 10;
    for (let row = (y - reach) >> 10; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        marks[row * width + column] = (marks[row * width + column] ?? 0) | bit;
      }
    }
  }
}

/** Returns the bit of a team; beasts have one too. */
function bitOf(team: number): number {
  return 1 << (team - BEASTS);
}

function isNearTarget({ maze: { width } }: World, { team, x, y }: Projectile, dx: number, dy: number): boolean {
  const marks = teamsNear;
  const others = ~bitOf(team);
  const left = (dx < 0 ? x + dx : x) >> 10;
  const right = (dx < 0 ? x : x + dx) >> 10;
  const bottom = (dy < 0 ? y : y + dy) >> 10;
  for (let row = (dy < 0 ? y + dy : y) >> 10; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      if (((marks[row * width + column] ?? 0) & others) !== 0) return true;
    }
  }
  return false;
}

/** Returns the first target on the way (dx, dy) of a bolt before a wall, or null. */
function firstMet(shot: Projectile, dx: number, dy: number, wall: number, targets: readonly Target[]): Target | null {
  let first = wall;
  let met: Target | null = null;
  for (const target of targets) {
    if (target.team === shot.team) continue;
    const at = sweep(shot.x, shot.y, dx, dy, target, SHOT_RADIUS);
    if (at < first || (at === first && met !== null && isNearer(shot, target, met))) {
      first = at;
      met = target;
    }
  }
  return met;
}

/** True when a target's centre is nearer to a bolt than another's: both circles may hold the muzzle. */
function isNearer(shot: Projectile, one: Target, other: Target): boolean {
  const oneX = one.x - shot.x;
  const oneY = one.y - shot.y;
  const otherX = other.x - shot.x;
  const otherY = other.y - shot.y;
  return oneX * oneX + oneY * oneY < otherX * otherX + otherY * otherY;
}

function hit(world: World, scratch: Scratch, shot: Projectile, target: Target, dx: number, dy: number): void {
  strike(scratch, target, {
    by: shot.owner,
    beast: shot.team === BEASTS ? (beastOfWeapon[shot.weapon] ?? -1) : -1,
    amount: shot.damage,
    fromX: shot.x - shot.vx,
    fromY: shot.y - shot.vy,
  });
  if (target.kind === "device") {
    tellImpact(world, shot, dx, dy, sweep(shot.x, shot.y, dx, dy, target, SHOT_RADIUS));
    return;
  }
  const owner = world.robots[shot.owner];
  if (owner !== undefined) owner.stats.hits++;
}

function tellImpact(world: World, { x, y, weapon, seenBy }: Projectile, dx: number, dy: number, at: number): void {
  const endX = x + Math.trunc((dx * at) / WHOLE);
  const endY = y + Math.trunc((dy * at) / WHOLE);
  world.events.push({ kind: "impact", weapon, x: endX, y: endY, seenBy });
}

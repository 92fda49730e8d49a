/**
 * What a brain remembers: resources and enemies where it saw them last, when it saw each cell of the maze, sounds.
 * Only what an observation showed comes in.
 */
import { STOPS_SIGHT } from "../content/mazes/maze.ts";
import { isFree } from "../lib/grid.ts";
import { TILE } from "../lib/math.ts";
import { seconds } from "../lib/time.ts";
import type { Observation } from "../sim/observation.ts";
import { THINK_PACE } from "./brain.ts";
import type { Charts } from "./charts.ts";

/** An enemy as it was seen last. Units as in `world.ts`. */
export interface EnemyMemory {
  readonly seat: number;
  chassis: number;
  x: number;
  y: number;
  vx: number;
  vy: number;
  aim: number;
  /** Share of its full hull, 0 to 255. */
  hull: number;
  /** Units of room taken in its hold. */
  cargo: number;
  isStunned: boolean;
  isProtected: boolean;
  isGuarding: boolean;
  /** True while it is in sight. */
  isVisible: boolean;
  /** The last tick in sight, and the first of this encounter. */
  seenAt: number;
  metAt: number;
}

/** A resource as it was seen last. */
export interface ResourceMemory {
  readonly id: number;
  readonly kind: number;
  readonly x: number;
  readonly y: number;
  readonly tile: number;
  seenAt: number;
  /** Thoughts in which it should have been in sight and was not. */
  doubts: number;
}

/** Everything remembered. */
export interface Memory {
  /** By seat; null for seats never seen. */
  readonly enemies: (EnemyMemory | null)[];
  resources: ResourceMemory[];
  /** The tick in which each cell was seen last; before the match for cells never seen. */
  readonly cellSeenAt: Int32Array;
  /** The last near sound of something unseen: when, and its direction in steps. */
  heardAt: number;
  heardFrom: number;
}

/** Out of sight for longer, an enemy is met anew. */
const SAME_ENCOUNTER = seconds(1);
/** Sight looks at each resource every 3rd tick, so one that comes into sight again may be missing for one thought. */
const MOST_DOUBTS = 1;
/** Resources in line nearer than this would be seen, in units. */
const SURELY_SEEN = 9 * TILE;
/** An unseen resource is believed in for so long. */
const RESOURCE_BELIEF = seconds(60);
/** Before any match. */
const NEVER = -100_000;

/** Returns a memory of nothing. */
export function createMemory(): Memory {
  return {
    enemies: [],
    resources: [],
    cellSeenAt: new Int32Array(256).fill(NEVER),
    heardAt: NEVER,
    heardFrom: 0,
  };
}

/** Takes in what changes fast, in place: enemies and sounds. To be called every tick. */
export function noticeTick(memory: Memory, seen: Observation): void {
  for (const enemy of memory.enemies) if (enemy !== null && enemy !== undefined) enemy.isVisible = false;
  for (const robot of seen.robots) {
    if (robot.team === seen.self.team) continue;
    const before = memory.enemies[robot.seat];
    const enemy = before ?? createEnemy(robot.seat);
    if (before === null || before === undefined) {
      while (memory.enemies.length <= robot.seat) memory.enemies.push(null);
      memory.enemies[robot.seat] = enemy;
    }
    if (seen.tick - enemy.seenAt > SAME_ENCOUNTER) enemy.metAt = seen.tick;
    enemy.seenAt = seen.tick;
    enemy.isVisible = true;
    enemy.chassis = robot.chassis;
    enemy.x = robot.x;
    enemy.y = robot.y;
    enemy.vx = robot.vx;
    enemy.vy = robot.vy;
    enemy.aim = robot.aim;
    enemy.hull = robot.hull;
    enemy.cargo = robot.cargo;
    enemy.isStunned = robot.isStunned;
    enemy.isProtected = robot.isProtected;
    enemy.isGuarding = robot.isGuarding;
  }
  for (const sound of seen.heard) {
    if (!sound.near) continue;
    memory.heardAt = seen.tick;
    memory.heardFrom = sound.direction * 64;
  }
}

function createEnemy(seat: number): EnemyMemory {
  return {
    seat,
    chassis: 0,
    x: 0,
    y: 0,
    vx: 0,
    vy: 0,
    aim: 0,
    hull: 0,
    cargo: 0,
    isStunned: false,
    isProtected: false,
    isGuarding: false,
    isVisible: false,
    seenAt: NEVER,
    metAt: NEVER,
  };
}

/** Takes in what changes slowly, in place: resources and searched cells. To be called at each thought. */
export function noticeSurroundings(memory: Memory, seen: Observation, chart: Charts): void {
  const { tick } = seen;
  const { x, y } = seen.self.drive;
  const { width } = seen.maze;
  for (const resource of seen.resources) noticeResource(memory, resource, tick, width);
  let kept = 0;
  for (const resource of memory.resources) {
    if (isBelieved(resource, seen)) memory.resources[kept++] = resource;
  }
  memory.resources.length = kept;
  if (seen.self.alive === 0) return;
  for (const enemy of memory.enemies) if (enemy !== null && isGone(enemy, seen)) enemy.seenAt = NEVER;
  const here = (y >> 10) * width + (x >> 10);
  for (const cell of chart.cellsSeenFrom(here)) memory.cellSeenAt[cell] = tick;
}

/** True for an enemy that is not where it was seen last, though one sees that place: its trail is lost. */
function isGone(enemy: EnemyMemory, seen: Observation): boolean {
  if (enemy.isVisible || enemy.seenAt === NEVER) return false;
  const { x, y } = seen.self.drive;
  const dx = enemy.x - x;
  const dy = enemy.y - y;
  if (dx * dx + dy * dy > SURELY_SEEN * SURELY_SEEN) return false;
  return isFree(seen.tiles, seen.maze.width, STOPS_SIGHT, x, y, enemy.x, enemy.y);
}

function noticeResource(memory: Memory, resource: Observation["resources"][number], tick: number, width: number): void {
  for (const known of memory.resources) {
    if (known.id !== resource.id) continue;
    known.seenAt = tick;
    known.doubts = 0;
    return;
  }
  const { id, kind, x, y } = resource;
  memory.resources.push({ id, kind, x, y, tile: (y >> 10) * width + (x >> 10), seenAt: tick, doubts: 0 });
}

/** False for a resource that is not where it would be seen, and for old news. Counts doubts, in place. */
function isBelieved(resource: ResourceMemory, seen: Observation): boolean {
  const age = seen.tick - resource.seenAt;
  if (age === 0) return true;
  if (age > RESOURCE_BELIEF) return false;
  if (seen.self.alive === 0) return true;
  const { x, y } = seen.self.drive;
  const dx = resource.x - x;
  const dy = resource.y - y;
  if (dx * dx + dy * dy > SURELY_SEEN * SURELY_SEEN) return true;
  if (!isFree(seen.tiles, seen.maze.width, STOPS_SIGHT, x, y, resource.x, resource.y)) return true;
  // It was in sight a thought ago and is not now: somebody took it.
  if (age <= THINK_PACE) return false;
  return resource.doubts++ < MOST_DOUBTS;
}

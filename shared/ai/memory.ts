/**
 * What a brain remembers: enemies where it saw them last, resources and mines, when it saw each cell of the maze, sounds,
 * raids. Only what an observation showed comes in. What changes fast is taken in here, the rest in `surroundings`.
 */
import { seconds } from "../lib/time.ts";
import type { Observation } from "../sim/observation.ts";
import type { SeenRobot } from "../sim/seen.ts";

/** An enemy as it was seen last. Units as in `world.ts`. */
export interface EnemyMemory {
  readonly seat: number;
  chassis: number;
  x: number;
  y: number;
  vx: number;
  vy: number;
  heading: number;
  aim: number;
  /** Share of its full hull, 0 to 255. */
  hull: number;
  /** Units of room taken in its hold. */
  cargo: number;
  isStunned: boolean;
  isProtected: boolean;
  isGuarding: boolean;
  isWindingUp: boolean;
  /** Since when it winds up. */
  woundAt: number;
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
  x: number;
  y: number;
  tile: number;
  seenAt: number;
  /** Thoughts in which it should have been in sight and was not. */
  doubts: number;
}

/** An enemy's trap as it was seen last. */
export interface TrapMemory {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  /** It goes off within this, in units. */
  readonly near: number;
  seenAt: number;
  /** Thoughts in which one turned away from it. */
  balks: number;
}

/** What stood in the way when it was seen last. */
export interface BodyMemory {
  readonly id: number;
  readonly kind: number;
  readonly x: number;
  readonly y: number;
  readonly aim: number;
  seenAt: number;
}

/** Everything remembered. */
export interface Memory {
  /** By seat; null for seats never seen. */
  readonly enemies: (EnemyMemory | null)[];
  resources: ResourceMemory[];
  traps: TrapMemory[];
  bodies: BodyMemory[];
  /** The tick in which each cell was seen last; before the match for cells never seen. */
  readonly cellSeenAt: Int32Array;
  /** The last sound of something unseen: when, its direction in steps, and whether it was near. */
  heardAt: number;
  heardFrom: number;
  heardNear: boolean;
  /** The own score at the last look, and when something was last taken from it. */
  score: number;
  raidedAt: number;
  /** When this seat was down last. */
  downAt: number;
}

/** Out of sight for longer, an enemy is met anew. */
const SAME_ENCOUNTER = seconds(1);
/** Before any match. */
export const NEVER = -100_000;

/** Returns a memory of nothing. */
export function createMemory(): Memory {
  return {
    enemies: [],
    resources: [],
    traps: [],
    bodies: [],
    cellSeenAt: new Int32Array(256).fill(NEVER),
    heardAt: NEVER,
    heardFrom: 0,
    heardNear: false,
    score: 0,
    raidedAt: NEVER,
    downAt: NEVER,
  };
}

/** Takes in what changes fast, in place: enemies, sounds, the score. To be called at each look. */
export function notice(memory: Memory, seen: Observation): void {
  const { enemies } = memory;
  for (const enemy of enemies) if (enemy !== null) enemy.isVisible = false;
  for (const robot of seen.robots) {
    if (robot.team === seen.self.team) continue;
    let enemy = enemies[robot.seat];
    if (enemy === null || enemy === undefined) {
      while (enemies.length <= robot.seat) enemies.push(null);
      enemy = createEnemy(robot.seat);
      enemies[robot.seat] = enemy;
    }
    noticeEnemy(enemy, robot, seen.tick);
  }
  for (const sound of seen.heard) {
    // A near sound is not covered by a far one of the same moment.
    if (!sound.near && memory.heardNear && seen.tick - memory.heardAt < SAME_ENCOUNTER) continue;
    memory.heardAt = seen.tick;
    memory.heardFrom = sound.direction * 64;
    memory.heardNear = sound.near;
  }
  const score = seen.banked[seen.seat] ?? 0;
  if (score < memory.score) memory.raidedAt = seen.tick;
  memory.score = score;
  if (seen.self.alive === 0) memory.downAt = seen.tick;
}

function noticeEnemy(enemy: EnemyMemory, robot: Readonly<SeenRobot>, tick: number): void {
  if (tick - enemy.seenAt > SAME_ENCOUNTER) enemy.metAt = tick;
  enemy.seenAt = tick;
  enemy.isVisible = true;
  enemy.chassis = robot.chassis;
  enemy.x = robot.x;
  enemy.y = robot.y;
  enemy.vx = robot.vx;
  enemy.vy = robot.vy;
  enemy.heading = robot.heading;
  enemy.aim = robot.aim;
  enemy.hull = robot.hull;
  enemy.cargo = robot.cargo;
  enemy.isStunned = robot.isStunned;
  enemy.isProtected = robot.isProtected;
  enemy.isGuarding = robot.isGuarding;
  if (robot.isWindingUp && !enemy.isWindingUp) enemy.woundAt = tick;
  enemy.isWindingUp = robot.isWindingUp;
}

function createEnemy(seat: number): EnemyMemory {
  return {
    seat,
    chassis: 0,
    x: 0,
    y: 0,
    vx: 0,
    vy: 0,
    heading: 0,
    aim: 0,
    hull: 0,
    cargo: 0,
    isStunned: false,
    isProtected: false,
    isGuarding: false,
    isWindingUp: false,
    woundAt: NEVER,
    isVisible: false,
    seenAt: NEVER,
    metAt: NEVER,
  };
}

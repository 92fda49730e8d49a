/** What is about to hurt the robot where it stands or goes: bolts, beams, shells, traps and beasts. Harm is in hull points. */
import { beastList } from "../content/beasts.ts";
import { chassisAt } from "../content/chassis.ts";
import { STOPS_SHOT } from "../content/mazes/maze.ts";
import { POINT } from "../content/units.ts";
import { SHOT_RADIUS, weaponList } from "../content/weapons.ts";
import { angleOf, cosine, sine, VECTOR_LENGTH } from "../lib/angle.ts";
import { isFree } from "../lib/grid.ts";
import { clamp, TILE } from "../lib/math.ts";
import type { SeenBeast, SeenShell, SeenShot } from "../sim/seen.ts";
import type { EnemyMemory, TrapMemory } from "./memory.ts";
import { isLucky, type Situation } from "./situation.ts";

/** What threatens now. */
export interface Dangers {
  readonly bolts: Readonly<SeenShot>[];
  readonly beams: EnemyMemory[];
  readonly shells: SeenShell[];
  readonly traps: TrapMemory[];
  readonly beasts: SeenBeast[];
}

/** Bolts are looked ahead for so many ticks, and only those within so many units. */
const AHEAD = 14;
const NEAR = 6 * TILE;
/** Kept clear on top of what would touch, in units. */
const CLEAR = TILE / 8;
/** What a shell and a trap do, as far as one knows. */
const BLAST_HARM = 40;
/** So many thoughts long one looks for a way around a trap. */
const PATIENCE = 7;
/** Kept clear of a trap, in units. */
const PAST_TRAP = TILE / 16;
/** A beast is kept away from as one will be in so many ticks. */
const SOON = 8;
/** Streams of chance: whether a danger is noticed. */
const NOTICES = 13;
const NO_BEAM = { windUp: 15, locked: 6 };

/** Filled anew by each call: nobody keeps it beyond a thought. */
const found: Dangers = { bolts: [], beams: [], shells: [], traps: [], beasts: [] };

/** Returns what threatens the robot, or null; valid until the next call. */
export function dangersOf(situation: Situation): Dangers | null {
  const { seen, memory, skill } = situation;
  if (skill.dodging === 0) return null;
  const { drive } = seen.self;
  const { width } = seen.maze;
  found.bolts.length = 0;
  found.beams.length = 0;
  found.shells.length = 0;
  found.traps.length = 0;
  found.beasts.length = 0;
  for (const shot of seen.shots) {
    if (shot.owner === seen.seat) continue;
    const dx = drive.x - shot.x;
    const dy = drive.y - shot.y;
    if (dx * dx + dy * dy > NEAR * NEAR || dx * shot.vx + dy * shot.vy <= 0) continue;
    if (isMate(situation, shot.owner) || !isLucky(situation, skill.dodging, shot.id, NOTICES)) continue;
    if (!isFree(seen.tiles, width, STOPS_SHOT, shot.x, shot.y, drive.x, drive.y)) continue;
    found.bolts.push(shot);
  }
  for (const enemy of memory.enemies) {
    if (enemy === null || !enemy.isVisible || !enemy.isWindingUp) continue;
    if (seen.tick - enemy.woundAt < skill.reaction - 2) continue;
    if (!isLucky(situation, skill.dodging, enemy.woundAt, NOTICES)) continue;
    if (isFree(seen.tiles, width, STOPS_SHOT, enemy.x, enemy.y, drive.x, drive.y)) found.beams.push(enemy);
  }
  for (const shell of seen.shells) {
    if (shell.team === seen.self.team || !isLucky(situation, skill.dodging, shell.id, NOTICES)) continue;
    if (isWithin(shell, drive.x, drive.y, shell.radius + 2 * TILE)) found.shells.push(shell);
  }
  for (const trap of memory.traps) {
    if (!isWithin(trap, drive.x, drive.y, trap.near + 2 * TILE)) continue;
    // Where there is no way around it one goes through it in the end.
    if (trap.balks++ > PATIENCE || !isLucky(situation, skill.dodging, trap.id, NOTICES)) continue;
    found.traps.push(trap);
  }
  for (const beast of seen.beasts) {
    const isRunning = beast.isCharging || beast.isTelegraphing;
    if (beast.isDazed || !isWithin(beast, drive.x, drive.y, isRunning ? 9 * TILE : 3 * TILE)) continue;
    found.beasts.push(beast);
  }
  const { bolts, beams, shells, traps, beasts } = found;
  return bolts.length + beams.length + shells.length + traps.length + beasts.length > 0 ? found : null;
}

function isMate({ seen, mode }: Situation, seat: number): boolean {
  if (mode.teams === 0 || seat < 0) return false;
  return seen.robots.some((robot) => robot.seat === seat && robot.team === seen.self.team);
}

/** Returns the harm on the way of who drives with a velocity (units per tick). */
export function harmOf(situation: Situation, dangers: Dangers, vx: number, vy: number): number {
  const { radius } = situation.chassis;
  const { x, y } = situation.seen.self.drive;
  let harm = 0;
  for (const bolt of dangers.bolts) harm += harmOfBolt(bolt, x, y, vx, vy, radius);
  for (const enemy of dangers.beams) harm += harmOfBeam(situation, enemy, vx, vy);
  for (const shell of dangers.shells) {
    const wait = clamp(shell.landsAt - situation.seen.tick, 0, 30);
    if (isWithin(shell, x + vx * wait, y + vy * wait, shell.radius + CLEAR)) harm += BLAST_HARM;
  }
  for (const trap of dangers.traps) if (nearest(trap, x, y, vx, vy, AHEAD) < trap.near + PAST_TRAP) harm += BLAST_HARM;
  for (const beast of dangers.beasts) harm += harmOfBeast(situation, beast, vx, vy);
  return harm;
}

function harmOfBolt(bolt: Readonly<SeenShot>, x: number, y: number, vx: number, vy: number, radius: number): number {
  const apart = { x: bolt.x, y: bolt.y };
  const isHit = nearest(apart, x, y, vx - bolt.vx, vy - bolt.vy, AHEAD) < radius + SHOT_RADIUS + CLEAR;
  return isHit ? (weaponList[bolt.weapon]?.damage ?? 0) / POINT : 0;
}

/** Returns the least distance to a point of who drives from (x, y) with a velocity, within `ticks`. */
function nearest(point: { x: number; y: number }, x: number, y: number, vx: number, vy: number, ticks: number): number {
  const dx = point.x - x;
  const dy = point.y - y;
  const square = vx * vx + vy * vy;
  const time = square === 0 ? 0 : clamp((dx * vx + dy * vy) / square, 0, ticks);
  const restX = dx - vx * time;
  const restY = dy - vy * time;
  return Math.sqrt(restX * restX + restY * restY);
}

/** A beam that is locked is stepped out of; before, one moves across it, or out of its sight. */
function harmOfBeam(situation: Situation, enemy: EnemyMemory, vx: number, vy: number): number {
  const { seen, chassis } = situation;
  const { weapon } = chassisAt(enemy.chassis);
  const { windUp, locked } = weapon.action.kind === "beam" ? weapon.action : NO_BEAM;
  const left = clamp(windUp - (seen.tick - enemy.woundAt), 2, windUp);
  const x = seen.self.drive.x + vx * left;
  const y = seen.self.drive.y + vy * left;
  const damage = weapon.damage / POINT;
  const aim = left <= locked ? enemy.aim : angleOf(seen.self.drive.x - enemy.x, seen.self.drive.y - enemy.y);
  const across = Math.abs((x - enemy.x) * sine(aim) - (y - enemy.y) * cosine(aim)) / VECTOR_LENGTH;
  const isClear = across > chassis.radius + CLEAR;
  if (!isClear) return damage;
  const isSeen = isFree(seen.tiles, seen.maze.width, STOPS_SHOT, enemy.x, enemy.y, Math.trunc(x), Math.trunc(y));
  return left <= locked || !isSeen ? 0 : damage / 3;
}

function harmOfBeast(situation: Situation, beast: SeenBeast, vx: number, vy: number): number {
  const def = beastList[beast.kind];
  if (def === undefined) return 0;
  const { x, y } = situation.seen.self.drive;
  const toX = x + vx * SOON;
  const toY = y + vy * SOON;
  const touch = def.radius + situation.chassis.radius;
  if (def.charge !== undefined && (beast.isCharging || beast.isTelegraphing)) {
    const along = (toX - beast.x) * cosine(beast.course) + (toY - beast.y) * sine(beast.course);
    const across = (toX - beast.x) * sine(beast.course) - (toY - beast.y) * cosine(beast.course);
    if (along > 0 && Math.abs(across) / VECTOR_LENGTH < touch + 2 * CLEAR) return def.charge.damage / POINT;
  }
  if (def.strike === undefined) return 0;
  const reach = touch + def.strike.reach + 2 * CLEAR;
  return isWithin(beast, toX, toY, reach) ? def.strike.damage / POINT : 0;
}

function isWithin(point: { readonly x: number; readonly y: number }, x: number, y: number, reach: number): boolean {
  const dx = point.x - x;
  const dy = point.y - y;
  return dx * dx + dy * dy <= reach * reach;
}

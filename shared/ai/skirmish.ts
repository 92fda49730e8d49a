/** Moving in a fight: of sixteen ways the one that keeps the distance that suits, in line of fire, never standing still. */
import { chassisAt } from "../content/chassis.ts";
import { STOPS_SHOT } from "../content/mazes/maze.ts";
import { angleOf, cosine, sine, turnBetween, VECTOR_LENGTH } from "../lib/angle.ts";
import { isFree } from "../lib/grid.ts";
import { divRound, TILE } from "../lib/math.ts";
import { draw } from "../lib/rng.ts";
import { bestDistance } from "./duel.ts";
import { canWalk } from "./follow-path.ts";
import type { EnemyMemory } from "./memory.ts";
import type { Situation } from "./situation.ts";

/** Ways looked at. */
const WAYS = 16;
/** How far each is looked along, in units. */
const REACH = TILE + TILE / 4;
/** The side to which one circles is drawn anew after so many ticks. */
const SIDE_TIME = 40;
/** Points of a way, per tile off the distance, for the line of fire, for circling, for going on as before. */
const OFF = 60;
const IN_LINE = 50;
const CIRCLING = 40;
const GOING_ON = 15;

/** Returns the direction in which to drive, in steps, or −1 when every way is blocked. */
export function skirmishWay(situation: Situation, enemy: EnemyMemory, seed: number): number {
  const { seen, chassis } = situation;
  const { drive } = seen.self;
  const { width } = seen.maze;
  const ideal = bestDistance(chassis, chassisAt(enemy.chassis));
  const enemyX = enemy.x + enemy.vx * 5;
  const enemyY = enemy.y + enemy.vy * 5;
  const side = draw(seed, Math.floor(seen.tick / SIDE_TIME), seen.seat, 3) % 2 === 0 ? 256 : -256;
  const circling = angleOf(enemyX - drive.x, enemyY - drive.y) + side;
  let best = -1;
  let most = -1_000_000;
  for (let way = 0; way < WAYS; way++) {
    const angle = way * (1024 / WAYS);
    const x = drive.x + divRound(cosine(angle) * REACH, VECTOR_LENGTH);
    const y = drive.y + divRound(sine(angle) * REACH, VECTOR_LENGTH);
    if (!canWalk(seen.tiles, width, drive.x, drive.y, x, y)) continue;
    const dx = enemyX - x;
    const dy = enemyY - y;
    const off = Math.abs(Math.sqrt(dx * dx + dy * dy) - ideal) / TILE;
    let worth = -off * OFF;
    if (isFree(seen.tiles, width, STOPS_SHOT, x, y, enemy.x, enemy.y)) worth += IN_LINE;
    worth += (cosine(turnBetween(circling, angle)) * CIRCLING) / VECTOR_LENGTH;
    worth += (cosine(turnBetween(drive.heading, angle)) * GOING_ON) / VECTOR_LENGTH;
    if (worth > most) {
      best = angle;
      most = worth;
    }
  }
  return best;
}

/** What is shot at, whatever it is: an enemy, a beast or a device of an enemy. */
import { beastList } from "../content/beasts.ts";
import { chassisAt } from "../content/chassis.ts";
import { deviceList } from "../content/devices.ts";
import { TILE } from "../lib/math.ts";
import type { SeenBeast, SeenDevice } from "../sim/seen.ts";
import { distanceTo, hasLine } from "./duel.ts";
import type { EnemyMemory } from "./memory.ts";
import type { Plan } from "./plan.ts";
import type { Situation } from "./situation.ts";

/** A target in sight. Units, units per tick. */
export interface Target {
  readonly x: number;
  readonly y: number;
  readonly vx: number;
  readonly vy: number;
  readonly radius: number;
  /** The robot that it is, or null. */
  readonly enemy: EnemyMemory | null;
  readonly beast: SeenBeast | null;
}

/** One shoots at what is a little farther than the range: it may come nearer. */
const RANGE_SLACK = TILE / 4;
/** What a beast or a device that shoots is put off by, beside the distance. In units. */
const BEAST_COST = TILE;
const DEVICE_COST = 3 * TILE;
/** A device without a gun is shot at when it stands in the way, nearer than this. */
const IN_THE_WAY = 2 * TILE + TILE / 2;

/** Returns an enemy as a target. */
export function enemyTarget(enemy: EnemyMemory): Target {
  const { x, y, vx, vy, chassis } = enemy;
  return { x, y, vx, vy, radius: chassisAt(chassis).radius, enemy, beast: null };
}

/** Returns a beast as a target. */
export function beastTarget(beast: SeenBeast): Target {
  const { x, y, vx, vy, kind } = beast;
  return { x, y, vx, vy, radius: beastList[kind]?.radius ?? 0, enemy: null, beast };
}

/** Returns what to shoot at: what the plan is about, else what is easiest to finish; null when nothing is in reach. */
export function chooseTarget(situation: Situation, plan: Plan): Target | null {
  let best: Target | null = null;
  let least = 0;
  const consider = (target: Target, cost: number): void => {
    if (best !== null && cost >= least) return;
    if (!hasLine(situation, target.x, target.y)) return;
    best = target;
    least = cost;
  };
  const { seen, memory, chassis, skill } = situation;
  const { range } = chassis.weapon;
  for (const enemy of memory.enemies) {
    if (enemy === null || !enemy.isVisible || enemy.isProtected || seen.tick - enemy.metAt < skill.reaction) continue;
    const distance = distanceTo(situation, enemy);
    const other = chassisAt(enemy.chassis);
    if (distance > range + other.radius + RANGE_SLACK) continue;
    const hull = (enemy.hull * other.hull) / 255;
    const cost = enemy.seat === plan.enemy ? 0 : distance + hull + (enemy.isGuarding ? 4 * TILE : 0);
    consider(enemyTarget(enemy), cost);
  }
  for (const beast of seen.beasts) {
    const distance = distanceTo(situation, beast);
    if (distance > range + (beastList[beast.kind]?.radius ?? 0) + RANGE_SLACK) continue;
    consider(beastTarget(beast), beast.id === plan.beast ? 0 : distance + BEAST_COST);
  }
  for (const device of seen.devices) {
    const cost = costOfDevice(situation, device);
    if (cost >= 0) consider(deviceTarget(device), cost);
  }
  return best;
}

function deviceTarget({ x, y, kind }: SeenDevice): Target {
  return { x, y, vx: 0, vy: 0, radius: deviceList[kind]?.radius ?? 0, enemy: null, beast: null };
}

/** Returns what keeps one from shooting at a device, or −1 for one that is left alone. */
function costOfDevice(situation: Situation, { kind, team, x, y }: SeenDevice): number {
  const def = deviceList[kind];
  if (def === undefined || def.hull === 0 || team === situation.seen.self.team) return -1;
  const distance = distanceTo(situation, { x, y });
  if (distance > situation.chassis.weapon.range + def.radius) return -1;
  if (def.weapon !== undefined) return distance + DEVICE_COST;
  return distance < IN_THE_WAY ? distance + 2 * DEVICE_COST : -1;
}

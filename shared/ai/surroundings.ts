/** Takes in what changes slowly: resources, traps, searched cells, enemies that are gone. Once a thought. */
import { deviceList } from "../content/devices.ts";
import { STOPS_SIGHT } from "../content/mazes/maze.ts";
import { isFree } from "../lib/grid.ts";
import { TILE } from "../lib/math.ts";
import { seconds } from "../lib/time.ts";
import type { Observation } from "../sim/observation.ts";
import { chartsOf } from "./charts.ts";
import type { Skill } from "./levels.ts";
import { type EnemyMemory, type Memory, NEVER, type ResourceMemory } from "./memory.ts";

/** Sight looks at each resource every 3rd tick, so one that comes into sight again may be missing for one thought. */
const MOST_DOUBTS = 1;
/** What is in line nearer than this would be seen, in units. */
const SURELY_SEEN = 9 * TILE;
/** A trap that is not seen is believed in for so long. */
const TRAP_BELIEF = seconds(30);
/** Seen again after so long, a trap is turned away from anew. */
const BALK_REST = seconds(10);
/** What stood in the way is believed to stand there for so long. */
const BODY_BELIEF = seconds(6);

/** Updates a memory, in place. */
export function noticeSurroundings(memory: Memory, seen: Observation, skill: Skill): void {
  const { tick } = seen;
  const { x, y } = seen.self.drive;
  const { width } = seen.maze;
  for (const resource of seen.resources) noticeResource(memory, resource, tick, width);
  let kept = 0;
  for (const resource of memory.resources) {
    if (isBelieved(resource, seen, skill)) memory.resources[kept++] = resource;
  }
  memory.resources.length = kept;
  noticeTraps(memory, seen);
  noticeBodies(memory, seen);
  if (seen.self.alive === 0) return;
  for (const enemy of memory.enemies) if (enemy !== null && isGone(enemy, seen)) enemy.seenAt = NEVER;
  const here = (y >> 10) * width + (x >> 10);
  const chart = chartsOf(seen.maze, seen.tiles, seen.tilesRevision);
  for (const cell of chart.cellsSeenFrom(here)) memory.cellSeenAt[cell] = tick;
}

/** True for an enemy that is not where it was seen last, though one sees that place: its trail is lost. */
function isGone(enemy: EnemyMemory, seen: Observation): boolean {
  return !enemy.isVisible && enemy.seenAt !== NEVER && isInView(seen, enemy.x, enemy.y);
}

function isInView(seen: Observation, toX: number, toY: number): boolean {
  const { x, y } = seen.self.drive;
  const dx = toX - x;
  const dy = toY - y;
  if (dx * dx + dy * dy > SURELY_SEEN * SURELY_SEEN) return false;
  return isFree(seen.tiles, seen.maze.width, STOPS_SIGHT, x, y, toX, toY);
}

function noticeResource(memory: Memory, resource: Observation["resources"][number], tick: number, width: number): void {
  const { id, kind, x, y } = resource;
  const tile = (y >> 10) * width + (x >> 10);
  for (const known of memory.resources) {
    if (known.id !== id) continue;
    known.seenAt = tick;
    known.doubts = 0;
    known.x = x;
    known.y = y;
    known.tile = tile;
    return;
  }
  memory.resources.push({ id, kind, x, y, tile, seenAt: tick, doubts: 0 });
}

/** False for a resource that is not where it would be seen, and for old news. Counts doubts, in place. */
function isBelieved(resource: ResourceMemory, seen: Observation, skill: Skill): boolean {
  const age = seen.tick - resource.seenAt;
  if (age === 0) return true;
  if (age > skill.memory) return false;
  if (seen.self.alive === 0 || !isInView(seen, resource.x, resource.y)) return true;
  // It was in sight a thought ago and is not now: somebody took it.
  if (age <= skill.pace) return false;
  return resource.doubts++ < MOST_DOUBTS;
}

function noticeTraps(memory: Memory, seen: Observation): void {
  const { tick } = seen;
  for (const { id, kind, team, x, y } of seen.devices) {
    const trap = deviceList[kind]?.trap;
    if (trap === undefined || team === seen.self.team) continue;
    const known = memory.traps.find((other) => other.id === id);
    if (known !== undefined) {
      if (tick - known.seenAt > BALK_REST) known.balks = 0;
      known.seenAt = tick;
    } else memory.traps.push({ id, x, y, near: trap.near, seenAt: tick, balks: 0 });
  }
  if (memory.traps.length === 0) return;
  const { x, y } = seen.self.drive;
  let kept = 0;
  for (const trap of memory.traps) {
    const isGone = Math.abs(trap.x - x) + Math.abs(trap.y - y) < TILE && trap.seenAt !== tick;
    if (tick - trap.seenAt <= TRAP_BELIEF && !isGone) memory.traps[kept++] = trap;
  }
  memory.traps.length = kept;
}

/** Devices that stand in the way, so that a way around them stays the way when they are out of sight. */
function noticeBodies(memory: Memory, seen: Observation): void {
  const { tick } = seen;
  for (const { id, kind, x, y, aim } of seen.devices) {
    if ((deviceList[kind]?.radius ?? 0) === 0) continue;
    const known = memory.bodies.find((other) => other.id === id);
    if (known !== undefined) known.seenAt = tick;
    else memory.bodies.push({ id, kind, x, y, aim, seenAt: tick });
  }
  if (memory.bodies.length === 0) return;
  let kept = 0;
  for (const body of memory.bodies) {
    const isGone = body.seenAt !== tick && isInView(seen, body.x, body.y);
    if (tick - body.seenAt <= BODY_BELIEF && !isGone) memory.bodies[kept++] = body;
  }
  memory.bodies.length = kept;
}

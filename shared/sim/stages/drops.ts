/** Cargo that leaves a robot: a unit dropped on purpose, or all of it where the robot was destroyed. */
import { chassisAt } from "../../content/chassis.ts";
import { STOPS_ROBOT } from "../../content/mazes/maze.ts";
import { resourceList, WRECK_RESOURCE } from "../../content/resources.ts";
import { cosine, sine, VECTOR_LENGTH } from "../../lib/angle.ts";
import { divRound, TILE, tiles } from "../../lib/math.ts";
import { ticks } from "../../lib/time.ts";
import { DROPPED } from "../drive.ts";
import { robotAt } from "../effects.ts";
import { EVERYBODY } from "../events.ts";
import type { Stage } from "../stage.ts";
import type { Robot, World } from "../world.ts";

/** What was dropped cannot be picked up for this long. */
export const DROP_REST = ticks(15);
/** From a robot's rim to the unit that it drops behind itself, in units. */
const BEHIND = tiles(0.5);
/** Two units on a tile lie this far from its centre, in units. */
const APART = tiles(0.2);
/** The most units that a destroyed robot leaves on one tile. */
const MOST_A_TILE = 2;

/** The stage: each press of the button drops the cheapest unit behind the robot. */
export const dropCargo: Stage = (world, _record, scratch) => {
  for (const act of scratch.acts) {
    if ((act.actions & DROPPED) !== 0) dropCheapest(world, robotAt(world, act.seat));
  }
};

function dropCheapest(world: World, robot: Robot): void {
  let cheapest = -1;
  robot.cargo.forEach((count, kind) => {
    if (count > 0 && (cheapest < 0 || bankValue(kind) < bankValue(cheapest))) cheapest = kind;
  });
  if (cheapest < 0) return;
  const { x, y, heading } = robot.drive;
  const reach = chassisAt(robot.chassis).radius + BEHIND;
  const behindX = x - divRound(cosine(heading) * reach, VECTOR_LENGTH);
  const behindY = y - divRound(sine(heading) * reach, VECTOR_LENGTH);
  const tile = world.tiles[(behindY >> 10) * world.maze.width + (behindX >> 10)] ?? 1;
  const isOpen = STOPS_ROBOT[tile] === 0;
  robot.cargo[cheapest] = (robot.cargo[cheapest] ?? 0) - 1;
  leave(world, robot, cheapest, isOpen ? behindX : x, isOpen ? behindY : y);
}

function bankValue(kind: number): number {
  return resourceList[kind]?.value ?? 0;
}

/** Lays one unit down, in place. */
function leave(world: World, robot: Robot, kind: number, x: number, y: number): void {
  world.resources.push({ id: world.nextId++, kind, x, y, from: world.tick + DROP_REST, by: robot.seat, seenBy: 0 });
  robot.stats.dropped++;
  const seenBy = resourceList[kind]?.isPrize === true ? EVERYBODY : robot.seenBy;
  world.events.push({ kind: "dropped", seat: robot.seat, resource: kind, x, y, seenBy });
}

/** Lays down all that a robot carries around where it stands, in place: its cargo is empty afterwards. */
export function dropAll(world: World, robot: Robot): void {
  const units: number[] = [];
  robot.cargo.forEach((count, kind) => {
    for (let unit = 0; unit < count; unit++) units.push(kind);
    robot.cargo[kind] = 0;
  });
  scatter(world, robot, units);
}

/** Lays down what a destroyed robot leaves: its cargo and `extra` units of scrap, in place. */
export function dropWreck(world: World, robot: Robot, extra: number): void {
  dropAll(world, robot);
  scatter(world, robot, new Array<number>(extra).fill(WRECK_RESOURCE));
}

function scatter(world: World, robot: Robot, units: readonly number[]): void {
  const { x, y } = robot.drive;
  layAround(world, x, y, units, (kind, atX, atY) => leave(world, robot, kind, atX, atY));
}

/**
 * Calls `lay` for each of `units` with its place, in units: on the open tiles nearest to (x, y), ring by ring as one
 * walks, at most two a tile. What `lay` adds to the world counts for the next.
 */
export function layAround(
  world: World,
  x: number,
  y: number,
  units: readonly number[],
  lay: (kind: number, x: number, y: number) => void,
): void {
  if (units.length === 0) return;
  const { width } = world.maze;
  const start = (y >> 10) * width + (x >> 10);
  const queue = [start];
  const seen = new Set(queue);
  let next = 0;
  for (let index = 0; index < queue.length && next < units.length; index++) {
    const tile = queue[index] ?? start;
    const lying = world.resources.filter((resource) => tileOf(world, resource.x, resource.y) === tile).length;
    const centreX = (tile % width) * TILE + TILE / 2;
    const centreY = Math.floor(tile / width) * TILE + TILE / 2;
    for (let place = lying; place < MOST_A_TILE && next < units.length; place++) {
      const side = place === 0 ? -APART : APART;
      lay(units[next++] ?? WRECK_RESOURCE, centreX + side, centreY + side);
    }
    for (const beside of [tile + 1, tile + width, tile - 1, tile - width]) {
      if (seen.has(beside) || STOPS_ROBOT[world.tiles[beside] ?? 1] === 1) continue;
      seen.add(beside);
      queue.push(beside);
    }
  }
}

/** Returns the index of the tile under a point (units). */
export function tileOf(world: World, x: number, y: number): number {
  return (y >> 10) * world.maze.width + (x >> 10);
}

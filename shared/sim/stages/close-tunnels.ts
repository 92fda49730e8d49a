/** Bored segments close again when their time is over and nobody stands in them. */
import { beastList } from "../../content/beasts.ts";
import { chassisAt } from "../../content/chassis.ts";
import { CRACKED, RUBBLE, STOPS_ROBOT, WALL } from "../../content/mazes/maze.ts";
import { TILE, tiles } from "../../lib/math.ts";
import { addBodies, removeDevices } from "../devices.ts";
import { segmentAt } from "../effects.ts";
import { EVERYBODY } from "../events.ts";
import { type Circle, reachesTile } from "../obstacles.ts";
import type { Stage } from "../stage.ts";
import type { Device, Opening } from "../things.ts";
import type { World } from "../world.ts";
import { tileOf } from "./drops.ts";

/** The most units that are moved onto one tile, and how far from its centre two of them lie, in units. */
const MOST_A_TILE = 2;
const APART = tiles(0.2);

/** See the file header. */
export const closeTunnels: Stage = (world) => {
  const { openings } = world;
  let kept = 0;
  for (const opening of openings) {
    if (world.tick < opening.until || isOccupied(world, opening)) openings[kept++] = opening;
    else close(world, opening);
  }
  openings.length = kept;
};

function isOccupied(world: World, opening: Opening): boolean {
  for (const { alive, chassis, drive } of world.robots) {
    if (alive === 0) continue;
    if (reaches(world, opening, { x: drive.x, y: drive.y, radius: chassisAt(chassis).radius })) return true;
  }
  return world.beasts.some(({ kind, x, y }) => reaches(world, opening, { x, y, radius: beastList[kind]?.radius ?? 0 }));
}

function reaches({ maze: { width } }: World, { tile, other }: Opening, circle: Circle): boolean {
  return (
    reachesTile(circle, tile % width, Math.floor(tile / width)) ||
    reachesTile(circle, other % width, Math.floor(other / width))
  );
}

/** Closes an opening, in place: devices in it are destroyed, what lies in it moves out. */
function close(world: World, opening: Opening): void {
  for (const tile of [opening.tile, opening.other]) world.tiles[tile] = closedKind(world, tile);
  world.tilesRevision++;
  world.events.push({ kind: "closed", tile: opening.tile, seenBy: EVERYBODY });
  removeDevices(world, (device) => isInside(world, opening, device), true);
  for (const resource of world.resources) {
    const tile = tileOf(world, resource.x, resource.y);
    if (tile !== opening.tile && tile !== opening.other) continue;
    const { x, y } = nearestPlace(world, tile);
    resource.x = x;
    resource.y = y;
  }
}

/** Returns what a tile is without its opening: what the maze says, or the rubble of a wall that has been broken since. */
function closedKind(world: World, tile: number): number {
  const kind = world.maze.tiles[tile] ?? WALL;
  return kind === CRACKED && world.crackedHull[segmentAt(world, tile)] === 0 ? RUBBLE : kind;
}

function isInside(world: World, opening: Opening, device: Device): boolean {
  const bodies: Circle[] = [];
  addBodies(device, bodies);
  const tile = tileOf(world, device.x, device.y);
  return bodies.length === 0
    ? tile === opening.tile || tile === opening.other
    : bodies.some((body) => reaches(world, opening, body));
}

/** Returns the nearest open place, ring by ring as one walks, at most two units a tile. */
function nearestPlace(world: World, from: number): { readonly x: number; readonly y: number } {
  const { width } = world.maze;
  const queue = [from];
  const seen = new Set(queue);
  for (let index = 0; index < queue.length; index++) {
    const tile = queue[index] ?? from;
    const x = (tile % width) * TILE + TILE / 2;
    const y = Math.floor(tile / width) * TILE + TILE / 2;
    if (STOPS_ROBOT[world.tiles[tile] ?? WALL] === 0) {
      const lying = world.resources.filter((resource) => tileOf(world, resource.x, resource.y) === tile).length;
      if (lying < MOST_A_TILE) return lying === 0 ? { x: x - APART, y: y - APART } : { x: x + APART, y: y + APART };
    }
    for (const beside of [tile + 1, tile + width, tile - 1, tile - width]) {
      if (seen.has(beside) || STOPS_ROBOT[world.tiles[beside] ?? WALL] === 1) continue;
      seen.add(beside);
      queue.push(beside);
    }
  }
  throw new RangeError(`there is no open tile around tile ${from}`);
}

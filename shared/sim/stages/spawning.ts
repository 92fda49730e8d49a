/** New resources appear on a random floor tile that nobody sees, away from robots and pads. */
import { FLOOR, RUBBLE } from "../../content/mazes/maze.ts";
import { modeAt } from "../../content/modes.ts";
import { resourceNumber } from "../../content/resources.ts";
import { divRound, TILE, tiles } from "../../lib/math.ts";
import { drawBelow } from "../../lib/rng.ts";
import { fairTiles } from "../fair-tiles.ts";
import { STREAM, type Stage } from "../stage.ts";
import { LIVE, NOBODY, type World } from "../world.ts";
import { tileOf } from "./drops.ts";
import { isSeenByAnyone } from "./sight.ts";

/** Nothing appears nearer than this to a robot or a pad, in units. */
const CLEARANCE = tiles(4);
/** Tiles tried for one resource; when none fits, its turn is lost. */
const TRIES = 48;

/** See the file header. */
export const spawnResources: Stage = (world) => {
  if (world.phase !== LIVE) return;
  const { spawns } = modeAt(world.mode);
  const robots = world.robots.length;
  spawns.forEach((spawn, index) => {
    const pace = spawn.perRobot ? divRound(spawn.pace, robots) : spawn.pace;
    if (world.tick % pace !== 0) return;
    const kind = resourceNumber(spawn.resource);
    let lying = 0;
    for (const resource of world.resources) if (resource.kind === kind) lying++;
    if (lying < (spawn.perRobot ? spawn.most * robots : spawn.most)) place(world, kind, STREAM.spawnTile, index);
  });
};

/** Lays the resources of the start, in place. */
export function placeAtStart(world: World): void {
  let index = 0;
  for (const spawn of modeAt(world.mode).spawns) {
    const most = spawn.atStart + spawn.atStartPerRobot * world.robots.length;
    for (let count = 0; count < most; count++) {
      place(world, resourceNumber(spawn.resource), STREAM.startTile, index++);
    }
  }
}

function place(world: World, kind: number, stream: number, index: number): void {
  const { width } = world.maze;
  const { fairWithin } = modeAt(world.mode);
  const among = fairWithin === 0 ? null : fairTiles(world.maze, fairWithin);
  const choices = among === null ? world.tiles.length : among.length;
  for (let attempt = 0; attempt < TRIES && choices > 0; attempt++) {
    const choice = drawBelow(choices, world.salt, world.tick, stream, index * TRIES + attempt);
    const tile = among === null ? choice : (among[choice] ?? 0);
    const x = (tile % width) * TILE + TILE / 2;
    const y = Math.floor(tile / width) * TILE + TILE / 2;
    if (!isFit(world, tile, x, y)) continue;
    world.resources.push({ id: world.nextId++, kind, x, y, from: world.tick, by: NOBODY, seenBy: 0 });
    return;
  }
}

function isFit(world: World, tile: number, x: number, y: number): boolean {
  const kind = world.tiles[tile];
  if (kind !== FLOOR && kind !== RUBBLE) return false;
  for (const pad of world.maze.pads) {
    if (isNear(x, y, (pad.column + 1) * TILE, (pad.row + 1) * TILE)) return false;
  }
  for (const { alive, drive } of world.robots) {
    if (alive === 1 && isNear(x, y, drive.x, drive.y)) return false;
  }
  for (const resource of world.resources) {
    if (tileOf(world, resource.x, resource.y) === tile) return false;
  }
  return !isSeenByAnyone(world, x, y);
}

function isNear(x: number, y: number, otherX: number, otherY: number): boolean {
  const dx = x - otherX;
  const dy = y - otherY;
  return dx * dx + dy * dy < CLEARANCE * CLEARANCE;
}

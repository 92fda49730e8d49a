/** Prizes are announced, and appear in the middle of the Foundry. None comes in overtime. */
import { PAD, STOPS_ROBOT } from "../../content/mazes/maze.ts";
import { modeAt } from "../../content/modes.ts";
import { PRIZE_NOTICE, PRIZE_RESOURCE, resourceList } from "../../content/resources.ts";
import { TILE } from "../../lib/math.ts";
import { drawBelow } from "../../lib/rng.ts";
import { EVERYBODY } from "../events.ts";
import { STREAM, type Stage } from "../stage.ts";
import { LIVE, NOBODY, type World } from "../world.ts";

interface Place {
  readonly x: number;
  readonly y: number;
}

/** See the file header. */
export const bringPrizes: Stage = (world) => {
  if (world.phase !== LIVE) return;
  const played = world.tick - (world.phaseEnd - world.length);
  for (const at of modeAt(world.mode).prizes) {
    const noticeAt = Math.max(0, at - PRIZE_NOTICE);
    if (played === noticeAt) announce(world, at - noticeAt);
    if (played === at) bring(world);
  }
};

function announce(world: World, ticks: number): void {
  world.events.push({ kind: "announced", resource: PRIZE_RESOURCE, ticks, seenBy: EVERYBODY });
}

function bring(world: World): void {
  const { x, y } = placeOf(world);
  const kind = PRIZE_RESOURCE;
  world.resources.push({ id: world.nextId++, kind, x, y, from: world.tick, by: NOBODY, seenBy: 0 });
  world.events.push({ kind: "appeared", resource: kind, x, y, seenBy: EVERYBODY });
}

/** Returns the very middle; where a prize lies there, or the maze has no Foundry, the nearest tile that is free. */
function placeOf(world: World): Place {
  const { foundry, width, height } = world.maze;
  const middle =
    foundry.columns === 0
      ? { x: (width * TILE) / 2, y: (height * TILE) / 2 }
      : { x: (foundry.column + foundry.columns / 2) * TILE, y: (foundry.row + foundry.rows / 2) * TILE };
  const isTaken = world.resources.some(
    ({ kind, x, y }) => resourceList[kind]?.isPrize === true && squareTo(middle, { x, y }) < TILE * TILE,
  );
  return foundry.columns > 0 && !isTaken ? middle : nearestFree(world, middle);
}

/** Chance decides between equally near tiles: a fixed order would be nearer to one home. */
function nearestFree(world: World, middle: Place): Place {
  const { width } = world.maze;
  let nearest: Place[] = [];
  let least = Number.MAX_SAFE_INTEGER;
  world.tiles.forEach((kind, tile) => {
    if (STOPS_ROBOT[kind] === 1 || kind === PAD) return;
    const place = { x: (tile % width) * TILE + TILE / 2, y: Math.floor(tile / width) * TILE + TILE / 2 };
    const square = squareTo(middle, place);
    if (square > least || world.resources.some((resource) => isWithinTile(place, resource))) return;
    if (square < least) nearest = [];
    least = square;
    nearest.push(place);
  });
  if (nearest.length === 0) return middle;
  return nearest[drawBelow(nearest.length, world.salt, world.tick, STREAM.prizeTile, 0)] ?? middle;
}

/** True when `thing` lies inside the tile around `centre`; on its very edge, as what lies in the middle, it does not. */
function isWithinTile(centre: Place, thing: Place): boolean {
  return Math.max(Math.abs(thing.x - centre.x), Math.abs(thing.y - centre.y)) < TILE / 2;
}

function squareTo(one: Place, other: Place): number {
  const dx = one.x - other.x;
  const dy = one.y - other.y;
  return dx * dx + dy * dy;
}

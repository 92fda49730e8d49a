/**
 * Ways through the maze for a body. It walks from node to node: a narrow body over the middles of open tiles, one wider
 * than a tile over the corners that four open tiles share. A node has the index of its tile, or of the tile to the lower
 * right of its corner.
 */
import { FLOOR, STOPS_ROBOT, WALL } from "../content/mazes/maze.ts";
import { UNREACHED, walkFrom } from "../content/mazes/walk.ts";
import { isFree } from "../lib/grid.ts";
import { divRound, TILE } from "../lib/math.ts";
import type { World } from "./world.ts";

/** Where nodes are. */
export interface Lattice {
  readonly isWide: boolean;
  /** Nodes a row. */
  readonly width: number;
}

/** The nodes of one width of body in a world as it is now. */
export interface Ways extends Lattice {
  /** Kinds of tiles as such a body meets them: a node whose kind stops a robot cannot be stood on. */
  readonly nodes: Uint8Array;
  /** Kinds of tiles: what stops a straight run. */
  readonly tiles: Uint8Array;
}

/** A place, in units. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Nodes that a body looks ahead on its way. */
const LOOK_AHEAD = 6;
/** A run may graze a wall by this much, in units: sliding takes care of it. */
const GRAZE = 16;

/** Returns where the nodes of a body are. @param radius in units, less than a tile */
export function latticeOf({ maze }: World, radius: number): Lattice {
  return { isWide: radius * 2 > TILE, width: maze.width };
}

/** Returns the ways of a body as the maze is now. @param radius in units, less than a tile */
export function waysOf(world: World, radius: number): Ways {
  const { tiles } = world;
  const { isWide, width } = latticeOf(world, radius);
  return { isWide, width, nodes: isWide ? cornersOf(tiles, width) : tiles, tiles };
}

function cornersOf(tiles: Uint8Array, width: number): Uint8Array {
  const corners = new Uint8Array(tiles.length).fill(WALL);
  const isOpenTile = (tile: number): boolean => STOPS_ROBOT[tiles[tile] ?? WALL] === 0;
  for (let node = width + 1; node < tiles.length; node++) {
    if (isOpenTile(node) && isOpenTile(node - width - 1) && isOpenTile(node - 1) && isOpenTile(node - width)) {
      corners[node] = FLOOR;
    }
  }
  return corners;
}

/** Returns where a node is, in units. */
export function placeOf({ isWide, width }: Lattice, node: number): Place {
  const off = isWide ? 0 : TILE / 2;
  return { x: (node % width) * TILE + off, y: Math.floor(node / width) * TILE + off };
}

/** Returns the node nearest to a point (units) among those around its tile, or −1. */
export function nodeAt(ways: Ways, x: number, y: number): number {
  const tile = (y >> 10) * ways.width + (x >> 10);
  if (!ways.isWide) return isOpen(ways, tile) ? tile : -1;
  let nearest = -1;
  let least = Number.MAX_SAFE_INTEGER;
  for (const node of [tile, tile + 1, tile + ways.width, tile + ways.width + 1]) {
    const square = isOpen(ways, node) ? squareTo(ways, node, x, y) : least;
    if (square >= least) continue;
    nearest = node;
    least = square;
  }
  return nearest;
}

/** Returns the walk, in nodes, to the nearest of `to` from each node; UNREACHED where there is none. */
export function walkTo(ways: Ways, to: readonly number[]): Uint16Array {
  return walkFrom(ways.nodes, ways.width, to);
}

/** Returns the reached node that is nearest to a point (units), or −1. @param walk of `walkTo` */
export function nearestReached(ways: Ways, walk: Uint16Array, x: number, y: number): number {
  let nearest = -1;
  let least = Number.MAX_SAFE_INTEGER;
  for (let node = 0; node < walk.length; node++) {
    if (walk[node] === UNREACHED) continue;
    const square = squareTo(ways, node, x, y);
    if (square >= least) continue;
    nearest = node;
    least = square;
  }
  return nearest;
}

/**
 * Returns the node to run to next: the farthest of the coming ones on the way down `walk` to which the run from a place
 * is straight and clear. The node where it is when the way ends here; −1 when there is none.
 * @param radius of the body, in units
 */
export function nextNode(ways: Ways, walk: Uint16Array, from: Place, radius: number): number {
  const start = nodeAt(ways, from.x, from.y);
  if (start < 0 || walk[start] === UNREACHED) return -1;
  let node = start;
  let best = start;
  for (let ahead = 0; ahead < LOOK_AHEAD; ahead++) {
    const next = downhill(ways, walk, node);
    if (next < 0) break;
    node = next;
    if (isClearRun(ways, from, placeOf(ways, node), radius)) best = node;
    else if (best !== start) break;
  }
  return best;
}

function downhill(ways: Ways, walk: Uint16Array, node: number): number {
  const { width } = ways;
  const here = walk[node] ?? 0;
  for (const beside of [node - width, node - 1, node + 1, node + width]) {
    if ((walk[beside] ?? UNREACHED) < here) return beside;
  }
  return -1;
}

/**
 * True when a body can run straight from one place to another. Three lines suffice: what would fit between them is
 * narrower than a tile.
 */
export function isClearRun(
  { tiles, width }: Pick<Ways, "tiles" | "width">,
  from: Place,
  to: Place,
  radius: number,
): boolean {
  if (!isFree(tiles, width, STOPS_ROBOT, from.x, from.y, to.x, to.y)) return false;
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.sqrt(dx * dx + dy * dy);
  if (length === 0) return true;
  const acrossX = divRound(-dy * (radius - GRAZE), length);
  const acrossY = divRound(dx * (radius - GRAZE), length);
  return (
    isFree(tiles, width, STOPS_ROBOT, from.x + acrossX, from.y + acrossY, to.x + acrossX, to.y + acrossY) &&
    isFree(tiles, width, STOPS_ROBOT, from.x - acrossX, from.y - acrossY, to.x - acrossX, to.y - acrossY)
  );
}

function isOpen(ways: Ways, node: number): boolean {
  return STOPS_ROBOT[ways.nodes[node] ?? WALL] === 0;
}

function squareTo(ways: Ways, node: number, x: number, y: number): number {
  const off = ways.isWide ? 0 : TILE / 2;
  const dx = (node % ways.width) * TILE + off - x;
  const dy = Math.floor(node / ways.width) * TILE + off - y;
  return dx * dx + dy * dy;
}

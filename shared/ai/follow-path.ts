/** From a plan's place to the next point to drive at: down the chart of distances, as far as one can walk straight. */
import { CRACKED, STOPS_ROBOT } from "../content/mazes/maze.ts";
import { isFree } from "../lib/grid.ts";
import { divRound } from "../lib/math.ts";
import { isPassable } from "./blockage.ts";
import { FAR } from "./charts.ts";
import { centreX, centreY, type Situation } from "./situation.ts";

/** The next point, in units. */
export interface Waypoint {
  readonly x: number;
  readonly y: number;
  /** The cracked tile that is in the way within a few steps, or −1. */
  readonly breach: number;
  /** Units to the point in a straight line. */
  readonly distance: number;
  /** True when it is the goal itself. */
  readonly isGoal: boolean;
}

/** Steps looked ahead. */
const LOOK_AHEAD = 12;
/** Half the width of what must be free to walk straight, in units: a little less than the smallest robot. */
const HALF_WIDTH = 400;

/** Returns the next point on the way to a goal (units, on `tile`), or null when there is no way. */
export function nextWaypoint(situation: Situation, tile: number, goalX: number, goalY: number): Waypoint | null {
  const { chart, seen } = situation;
  const { x, y } = seen.self.drive;
  const { width } = seen.maze;
  const { blockage, chassis } = situation;
  let here = situation.tile;
  let field = chart.distancesTo(tile);
  if (blockage.tiles.length > 0 && meetsBlock(field, here, width, blockage.tiles)) {
    const detour = chart.distancesAround(tile, blockage.tiles, blockage.key);
    // Where devices leave no way at all, the way leads up to them.
    if ((detour[here] ?? FAR) !== FAR || nearer(detour, here, width) >= 0) field = detour;
  }
  if ((field[here] ?? FAR) === FAR && nearer(field, here, width) < 0) return null;
  let pointX = goalX;
  let pointY = goalY;
  let breach = -1;
  let found = here === tile ? 0 : -1;
  for (let step = 1; step <= LOOK_AHEAD && here !== tile; step++) {
    const next = nearer(field, here, width);
    if (next < 0) break;
    if (chart.tiles[next] === CRACKED) {
      breach = next;
      // A muzzle in the wall fires nothing: stop a little before it.
      pointX = centreX(situation, here) + divRound((centreX(situation, here) - centreX(situation, next)) * 2, 5);
      pointY = centreY(situation, here) + divRound((centreY(situation, here) - centreY(situation, next)) * 2, 5);
      break;
    }
    const nextX = next === tile ? goalX : centreX(situation, next);
    const nextY = next === tile ? goalY : centreY(situation, next);
    const isFirst = found < 0;
    const isOpen = isFirst || canWalk(seen.tiles, width, x, y, nextX, nextY);
    if (isFirst || (isOpen && isPassable(blockage, chassis.radius, x, y, nextX, nextY))) {
      pointX = nextX;
      pointY = nextY;
      found = next;
    } else break;
    here = next;
  }
  const dx = pointX - x;
  const dy = pointY - y;
  return {
    x: pointX,
    y: pointY,
    breach,
    distance: Math.floor(Math.sqrt(dx * dx + dy * dy)),
    isGoal: found === tile || situation.tile === tile,
  };
}

/** True when a way leads over one of some tiles, however far away: so nobody turns back and forth. */
function meetsBlock(field: Uint16Array, from: number, width: number, tiles: readonly number[]): boolean {
  let here = from;
  while (here >= 0) {
    if (tiles.includes(here)) return true;
    here = nearer(field, here, width);
  }
  return false;
}

/** Returns the neighbour of a tile that is one step nearer, or −1 at the goal. A cracked one counts at its real cost. */
export function nearer(field: Uint16Array, tile: number, width: number): number {
  let best = -1;
  let least = field[tile] ?? FAR;
  const right = field[tile + 1] ?? FAR;
  const down = field[tile + width] ?? FAR;
  const left = field[tile - 1] ?? FAR;
  const up = field[tile - width] ?? FAR;
  if (right < least) {
    best = tile + 1;
    least = right;
  }
  if (down < least) {
    best = tile + width;
    least = down;
  }
  if (left < least) {
    best = tile - 1;
    least = left;
  }
  if (up < least) best = tile - width;
  return best;
}

/** True when a robot can drive straight from one point to another (units). */
export function canWalk(tiles: Uint8Array, width: number, x0: number, y0: number, x1: number, y1: number): boolean {
  const dx = x1 - x0;
  const dy = y1 - y0;
  const length = Math.sqrt(dx * dx + dy * dy);
  if (length === 0) return true;
  const acrossX = Math.trunc((-dy * HALF_WIDTH) / length);
  const acrossY = Math.trunc((dx * HALF_WIDTH) / length);
  return (
    isFree(tiles, width, STOPS_ROBOT, x0 + acrossX, y0 + acrossY, x1 + acrossX, y1 + acrossY) &&
    isFree(tiles, width, STOPS_ROBOT, x0 - acrossX, y0 - acrossY, x1 - acrossX, y1 - acrossY)
  );
}

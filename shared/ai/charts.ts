/**
 * Charts of a maze for finding one's way: walking distances to a tile and what is seen from a tile, made when first
 * asked for and kept while no tile changes. All brains of a match share them: they follow from public tiles alone.
 */
import { CRACKED, type Maze, STOPS_ROBOT, STOPS_SIGHT } from "../content/mazes/maze.ts";
import { isFree } from "../lib/grid.ts";
import { TILE } from "../lib/math.ts";
import { mix } from "../lib/rng.ts";

/** The distance of what cannot be reached. */
export const FAR = 0xffff;
/** A cracked wall on the way counts as so many steps more: the time to break it. */
export const BREACH_STEPS = 16;
/** Tiles from one cell of the maze to the next. */
export const CELL = 3;
/** Marks what is blocked while distances spread: no distance is so large. */
const BLOCKED = 0xfffe;
const NONE: readonly number[] = [];
/** Fields around blocked tiles are kept until there are so many: what blocks changes soon. */
const MOST_DETOURS = 64;
/** How far one looks out for what may lie there, in units: a little less than robots see. */
const LOOKOUT = 9 * TILE;

/** The charts of one state of the tiles. */
export interface Charts {
  readonly maze: Maze;
  readonly tiles: Uint8Array;
  readonly revision: number;
  /** Cells a row, and cells. */
  readonly columns: number;
  readonly cells: number;
  /** Returns the steps (tiles walked) from each tile to `tile`; FAR where there is no way. To be read only. */
  distancesTo(tile: number): Uint16Array;
  /** The same for who stands on `tile`: measured from its cell, so up to two steps off where it is near. */
  stepsFrom(tile: number): Uint16Array;
  /** The same where some tiles more are blocked. @param key stands for them: equal lists, equal numbers */
  distancesAround(tile: number, blocked: readonly number[], key: number): Uint16Array;
  /** Returns the numbers of the cells whose middle is seen from that of the cell of `tile`, ascending. To be read only. */
  cellsSeenFrom(tile: number): Uint8Array;
}

/** Charts that give their fields away when the tiles have changed. */
interface KeptCharts extends Charts {
  takeFields(): Uint16Array[];
}

const charts = new WeakMap<Uint8Array, KeptCharts>();

/** Returns the charts of the tiles as they are now. */
export function chartsOf(maze: Maze, tiles: Uint8Array, revision: number): Charts {
  const known = charts.get(tiles);
  if (known !== undefined && known.revision === revision) return known;
  const fresh = createCharts(maze, tiles, revision, known?.takeFields() ?? []);
  charts.set(tiles, fresh);
  return fresh;
}

/** Returns the tile in the middle of a cell: the top left one of its two by two. */
export function tileOfCell(chart: Charts, cell: number): number {
  const row = Math.floor(cell / chart.columns);
  return (row * CELL + 1) * chart.maze.width + (cell % chart.columns) * CELL + 1;
}

/** Returns the cell that a tile belongs to: a passage to that on its left or above. */
export function cellOf(chart: Charts, tile: number): number {
  const column = Math.max(0, Math.floor(((tile % chart.maze.width) - 1) / CELL));
  const row = Math.max(0, Math.floor((Math.floor(tile / chart.maze.width) - 1) / CELL));
  return Math.min(chart.cells - 1, row * chart.columns + Math.min(column, chart.columns - 1));
}

/** @param spare fields of charts that nobody reads any more: to be filled anew */
function createCharts(maze: Maze, tiles: Uint8Array, revision: number, spare: Uint16Array[]): KeptCharts {
  const columns = Math.floor((maze.width - 1) / CELL);
  const cells = columns * Math.floor((maze.height - 1) / CELL);
  const distances: (Uint16Array | undefined)[] = new Array(tiles.length);
  const detours = new Map<number, Uint16Array>();
  const seen: (Uint8Array | undefined)[] = new Array(cells);
  const chart: KeptCharts = {
    maze,
    tiles,
    revision,
    columns,
    cells,
    distancesTo(tile) {
      let field = distances[tile];
      if (field === undefined) {
        field = spread(tiles, maze.width, tile, NONE, spare.pop());
        distances[tile] = field;
      }
      return field;
    },
    takeFields() {
      for (const field of distances) if (field !== undefined) spare.push(field);
      spare.push(...detours.values());
      return spare;
    },
    stepsFrom(tile) {
      return chart.distancesTo(tileOfCell(chart, cellOf(chart, tile)));
    },
    distancesAround(tile, blocked, key) {
      if (blocked.length === 0) return chart.distancesTo(tile);
      const name = mix(key, tile);
      let field = detours.get(name);
      if (field === undefined) {
        if (detours.size >= MOST_DETOURS) {
          spare.push(...detours.values());
          detours.clear();
        }
        field = spread(tiles, maze.width, tile, blocked, spare.pop());
        detours.set(name, field);
      }
      return field;
    },
    cellsSeenFrom(tile) {
      const cell = cellOf(chart, tile);
      let list = seen[cell];
      if (list === undefined) {
        list = look(chart, tileOfCell(chart, cell));
        seen[cell] = list;
      }
      return list;
    },
  };
  return chart;
}

/** Tiles on their way through `spread`: taken anew by each call. */
let queue = new Uint16Array(0);

/** How a tile is entered, by its kind: not at all, in a step, or when its wall is broken. */
const OPEN = 1;
const TO_BREAK = 2;
const ENTRY = STOPS_ROBOT.map((stops, kind) => (kind === CRACKED ? TO_BREAK : stops === 1 ? 0 : OPEN));

/**
 * Breadth first from a tile. Cracked tiles wait until their extra steps are over; they come in order, so a list does.
 * @param blocked tiles that are not entered
 * @param spare filled and returned, when there is one
 */
function spread(
  tiles: Uint8Array,
  width: number,
  from: number,
  blocked: readonly number[],
  spare: Uint16Array = new Uint16Array(tiles.length),
): Uint16Array {
  const field = spare.fill(FAR);
  if (queue.length < tiles.length) queue = new Uint16Array(tiles.length);
  const waiting = queue;
  const cracked: number[] = [];
  let nextCracked = 0;
  let head = 0;
  let tail = 0;
  for (const tile of blocked) field[tile] = BLOCKED;
  field[from] = 0;
  waiting[tail++] = from;
  while (true) {
    const level = head < tail ? (field[waiting[head] ?? 0] ?? FAR) : FAR;
    let here = -1;
    if (nextCracked < cracked.length && (cracked[nextCracked + 1] ?? FAR) <= level) {
      const tile = cracked[nextCracked] ?? 0;
      nextCracked += 2;
      if (field[tile] !== FAR) continue;
      field[tile] = cracked[nextCracked - 1] ?? FAR;
      here = tile;
    } else if (head < tail) here = waiting[head++] ?? 0;
    else break;
    const step = (field[here] ?? 0) + 1;
    for (let side = 0; side < 4; side++) {
      const tile = side === 0 ? here + 1 : side === 1 ? here + width : side === 2 ? here - 1 : here - width;
      if (field[tile] !== FAR) continue;
      const entry = ENTRY[tiles[tile] ?? 1];
      if (entry === OPEN) {
        field[tile] = step;
        waiting[tail++] = tile;
      } else if (entry === TO_BREAK) cracked.push(tile, step + BREACH_STEPS);
    }
  }
  for (const tile of blocked) if (field[tile] === BLOCKED) field[tile] = FAR;
  return field;
}

function look(chart: Charts, tile: number): Uint8Array {
  const { width } = chart.maze;
  const x = (tile % width) * TILE + TILE / 2;
  const y = Math.floor(tile / width) * TILE + TILE / 2;
  const list: number[] = [];
  for (let cell = 0; cell < chart.cells; cell++) {
    const middle = tileOfCell(chart, cell);
    const cellX = ((middle % width) + 1) * TILE;
    const cellY = (Math.floor(middle / width) + 1) * TILE;
    const dx = cellX - x;
    const dy = cellY - y;
    if (dx * dx + dy * dy > LOOKOUT * LOOKOUT) continue;
    if (isFree(chart.tiles, width, STOPS_SIGHT, x, y, cellX, cellY)) list.push(cell);
  }
  return Uint8Array.from(list);
}

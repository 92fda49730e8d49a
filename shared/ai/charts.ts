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

const charts = new WeakMap<Uint8Array, Charts>();

/** Returns the charts of the tiles as they are now. */
export function chartsOf(maze: Maze, tiles: Uint8Array, revision: number): Charts {
  const known = charts.get(tiles);
  if (known !== undefined && known.revision === revision) return known;
  const fresh = createCharts(maze, tiles, revision);
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

function createCharts(maze: Maze, tiles: Uint8Array, revision: number): Charts {
  const columns = Math.floor((maze.width - 1) / CELL);
  const cells = columns * Math.floor((maze.height - 1) / CELL);
  const distances: (Uint16Array | undefined)[] = new Array(tiles.length);
  const detours = new Map<number, Uint16Array>();
  const seen: (Uint8Array | undefined)[] = new Array(cells);
  const chart: Charts = {
    maze,
    tiles,
    revision,
    columns,
    cells,
    distancesTo(tile) {
      let field = distances[tile];
      if (field === undefined) {
        field = spread(tiles, maze.width, tile, NONE);
        distances[tile] = field;
      }
      return field;
    },
    stepsFrom(tile) {
      return chart.distancesTo(tileOfCell(chart, cellOf(chart, tile)));
    },
    distancesAround(tile, blocked, key) {
      if (blocked.length === 0) return chart.distancesTo(tile);
      const name = mix(key, tile);
      let field = detours.get(name);
      if (field === undefined) {
        if (detours.size >= MOST_DETOURS) detours.clear();
        field = spread(tiles, maze.width, tile, blocked);
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

/** Breadth first from a tile. Cracked tiles wait until their extra steps are over; they come in order, so a list does. */
function spread(tiles: Uint8Array, width: number, from: number, blocked: readonly number[]): Uint16Array {
  const field = new Uint16Array(tiles.length).fill(FAR);
  if (queue.length < tiles.length) queue = new Uint16Array(tiles.length);
  const cracked: number[] = [];
  let nextCracked = 0;
  let head = 0;
  let tail = 0;
  for (const tile of blocked) field[tile] = BLOCKED;
  field[from] = 0;
  queue[tail++] = from;
  while (true) {
    const waiting = cracked[nextCracked];
    if (head === tail && waiting === undefined) break;
    const level = head < tail ? (field[queue[head] ?? 0] ?? FAR) : FAR;
    if (waiting !== undefined && (cracked[nextCracked + 1] ?? FAR) <= level) {
      if (field[waiting] === FAR) {
        field[waiting] = cracked[nextCracked + 1] ?? FAR;
        expand(waiting);
      }
      nextCracked += 2;
      continue;
    }
    expand(queue[head++] ?? 0);
  }
  for (const tile of blocked) if (field[tile] === BLOCKED) field[tile] = FAR;
  return field;

  function expand(tile: number): void {
    const step = (field[tile] ?? 0) + 1;
    visit(tile + 1, step);
    visit(tile + width, step);
    visit(tile - 1, step);
    visit(tile - width, step);
  }

  function visit(tile: number, step: number): void {
    if (field[tile] !== FAR) return;
    const kind = tiles[tile] ?? 1;
    if (kind === CRACKED) cracked.push(tile, step + BREACH_STEPS);
    else if (STOPS_ROBOT[kind] === 0) {
      field[tile] = step;
      queue[tail++] = tile;
    }
  }
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

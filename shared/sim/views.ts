/**
 * Which tiles can be in line of which at all, as the maze of a world is now: most pairs cannot, and need no look along a
 * line. Never too few: what is not named here is out of sight. Derived from the tiles alone, worked out when it is asked
 * for, and kept.
 */
import { STOPS_SIGHT, WALL } from "../content/mazes/maze.ts";
import type { World } from "./world.ts";

/** The views of one world. */
export interface Views {
  /** The tiles as they were when the lists were made, and the revision of the world at which they were looked at. */
  readonly tiles: Uint8Array;
  /** Where sight passes, 1; and the same but for what the present work has found. */
  readonly passes: Uint8Array;
  readonly isLeft: Uint8Array;
  revision: number;
  readonly width: number;
  /** For each tile, the tiles that lines out of it reach, and what discs around its points have in line. */
  readonly reached: (Uint16Array | undefined)[];
  readonly ofTile: (View | undefined)[];
}

/** What discs with their centres in one tile may have in line: where the centres of those others are. */
export interface View {
  /** Tiles that do not stop sight. */
  readonly tiles: Uint16Array;
  /** So many of them, the first, surely are in line, unless one of the centres is the very corner of a tile. */
  readonly clear: number;
}

/** The view from within a wall. */
const NO_VIEW: View = { tiles: new Uint16Array(0), clear: 0 };

/** Tiles to either side beyond which nothing is seen: the farthest sight, and one tile to which a disc reaches over. */
const FARTHEST = 13;
/** What fractions of tiles may be wrong by; a unit is a thousand times as much. */
const SLACK = 1e-6;

/** Of so many columns, and so many rows, what `cellsBetween` returns. */
const BETWEEN = Array.from({ length: FARTHEST + 2 }, (_, columns) =>
  Array.from({ length: columns + 1 }, (_, rows) => cellsBetween(columns, rows)),
);
const NOTHING = new Int8Array(0);

/** The tiles that the present work has found. Kept so that nothing is allocated. */
let found = new Uint16Array(1 << 12);
let count = 0;

/** Returns the views of a world without any. */
export function createViews({ tiles, tilesRevision, maze }: World): Views {
  const reached = new Array<Uint16Array | undefined>(tiles.length).fill(undefined);
  const ofTile = new Array<View | undefined>(tiles.length).fill(undefined);
  const passes = tiles.map((kind) => 1 - (STOPS_SIGHT[kind] ?? 1));
  return {
    tiles: tiles.slice(),
    passes,
    isLeft: passes.slice(),
    revision: tilesRevision,
    width: maze.width,
    reached,
    ofTile,
  };
}

/** Forgets what the changes of the tiles since the last call may have changed, in place. @returns true when there were any */
export function renewViews(views: Views, { tiles, tilesRevision }: World): boolean {
  if (views.revision === tilesRevision) return false;
  views.revision = tilesRevision;
  const changed: number[] = [];
  const stale = new Set<number>();
  for (let tile = 0; tile < tiles.length; tile++) {
    if (views.tiles[tile] === tiles[tile]) continue;
    changed.push(tile);
    // A line that comes to a changed tile has been beside it, where it could come before the change.
    for (let side = 0; side < 9; side++) {
      for (const reached of tilesReached(views, beside(views, tile, side))) stale.add(reached);
    }
  }
  for (const tile of changed) {
    views.tiles[tile] = tiles[tile] ?? WALL;
    views.passes[tile] = 1 - (STOPS_SIGHT[tiles[tile] ?? WALL] ?? 1);
    views.isLeft[tile] = views.passes[tile] ?? 0;
    stale.add(tile);
  }
  for (const tile of stale) {
    views.reached[tile] = undefined;
    for (let side = 0; side < 9; side++) views.ofTile[beside(views, tile, side)] = undefined;
  }
  return true;
}

/**
 * Returns the tiles in one of which the centre of a disc must be to be in line, by the rules of `line`, of a disc whose
 * centre is in `tile`: none for a tile that stops sight, of which nothing is known. One disc is less than a tile in
 * radius, the other at most a tile; they are no more than 12 tiles apart in either direction.
 */
export function viewFrom(views: Views, tile: number): View {
  const kept = views.ofTile[tile];
  if (kept !== undefined) return kept;
  const view = isOpen(views, tile) ? lookAround(views, tile) : NO_VIEW;
  views.ofTile[tile] = view;
  return view;
}

function lookAround(views: Views, tile: number): View {
  // All that is needed first: what is found is kept in one place.
  const { width } = views;
  for (let side = 0; side < 9; side++) tilesReached(views, beside(views, tile, side));
  begin(views);
  // From here to a side of the other, which a disc has in the tiles around its centre; and from there to a side of this.
  const reached = tilesReached(views, tile);
  for (let index = 0; index < reached.length; index++) {
    const middle = reached[index] ?? 0;
    for (let near = middle - width; near <= middle + width; near += width) {
      add(views, near - 1);
      add(views, near);
      add(views, near + 1);
    }
  }
  for (let side = 0; side < 9; side++) {
    const others = tilesReached(views, beside(views, tile, side));
    for (let index = 0; index < others.length; index++) add(views, others[index] ?? 0);
  }
  const tiles = end(views);
  let clear = 0;
  for (let index = 0; index < tiles.length; index++) {
    const other = tiles[index] ?? 0;
    if (!isClear(views, tile, other)) continue;
    tiles[index] = tiles[clear] ?? 0;
    tiles[clear++] = other;
  }
  return { tiles, clear };
}

/** True when all tiles are open that a line from one to another can cross. */
function isClear(views: Views, from: number, to: number): boolean {
  const { width } = views;
  const right = (to % width) - (from % width);
  const down = Math.floor(to / width) - Math.floor(from / width);
  const isFlat = Math.abs(right) >= Math.abs(down);
  const columns = Math.abs(isFlat ? right : down);
  const rows = Math.abs(isFlat ? down : right);
  const toRight = right < 0 ? -1 : 1;
  const toBottom = down < 0 ? -width : width;
  const ahead = isFlat ? toRight : toBottom;
  const aside = isFlat ? toBottom : toRight;
  const cells = BETWEEN[columns]?.[rows] ?? NOTHING;
  for (let index = 0; index < cells.length; index += 2) {
    if (!isOpen(views, from + (cells[index] ?? 0) * ahead + (cells[index + 1] ?? 0) * aside)) return false;
  }
  return true;
}

/**
 * Returns the tiles that lines can cross from a tile to one so many columns ahead and rows aside: a column and a row each.
 * @param columns at least as many as rows
 */
function cellsBetween(columns: number, rows: number): Int8Array {
  const cells: number[] = [];
  for (let column = 0; column <= columns; column++) {
    const first = column === 0 ? 0 : Math.floor((rows * (column - 1)) / columns);
    const last = column === columns ? rows : Math.min(rows, Math.ceil((rows * (column + 1)) / columns));
    for (let row = first; row <= last; row++) cells.push(column, row);
  }
  return Int8Array.from(cells);
}

/** Returns one of the nine tiles around a tile and itself. @param side 0 to 8 */
function beside({ width }: Views, tile: number, side: number): number {
  return tile + (Math.floor(side / 3) - 1) * width + (side % 3) - 1;
}

/** Returns the tiles in which a line that begins in `tile` can end; none when that stops sight itself. */
function tilesReached(views: Views, tile: number): Uint16Array {
  const kept = views.reached[tile];
  if (kept !== undefined) return kept;
  begin(views);
  if (isOpen(views, tile)) {
    add(views, tile);
    for (const ahead of [1, -1, views.width, -views.width]) {
      const aside = Math.abs(ahead) === 1 ? views.width : 1;
      lookAhead(views, tile, ahead, aside);
      lookAhead(views, tile, ahead, -aside);
    }
  }
  const reached = end(views);
  views.reached[tile] = reached;
  return reached;
}

/** Adds what is seen from a tile in an eighth of the directions: at least as much ahead as aside. */
function lookAhead(views: Views, tile: number, ahead: number, aside: number): void {
  let most = 1;
  if (isOpen(views, tile + aside)) {
    add(views, tile + aside);
    most = 2;
  }
  follow(views, tile, ahead, aside, 1, 0, most, 0, 1);
}

/**
 * Adds what a beam of lines from a tile reaches in the column of tiles `column` tiles ahead, and behind it. All are in
 * tiles from a corner of that tile: the lines enter the column between `low` and `high`, and lead aside by `least` to
 * `steepest` with each tile ahead.
 */
function follow(
  views: Views,
  tile: number,
  ahead: number,
  aside: number,
  column: number,
  low: number,
  high: number,
  least: number,
  steepest: number,
): void {
  if (column > FARTHEST) return;
  const base = tile + column * ahead;
  const last = Math.floor(high + SLACK);
  const top = Math.floor(high + steepest + SLACK);
  for (let row = Math.floor(low - SLACK); row <= last; row++) {
    if (!isOpen(views, base + row * aside)) continue;
    // An opening in the column: lines go on from where they enter it and do not leave it before its other side.
    const first = row;
    for (; row <= top && isOpen(views, base + row * aside); row++) add(views, base + row * aside);
    const from = Math.max(low, first);
    const to = Math.min(high, row);
    const less = Math.max(least, (from - 1) / column);
    const more = column === 1 ? steepest : Math.min(steepest, to / (column - 1));
    const nextLow = from + less;
    const nextHigh = Math.min(to + more, row, 1 + more * (column + 1));
    if (less > more + SLACK || nextLow > nextHigh + SLACK) continue;
    follow(views, tile, ahead, aside, column + 1, nextLow, nextHigh, less, more);
  }
}

function isOpen({ passes }: Views, tile: number): boolean {
  return passes[tile] === 1;
}

function begin({ tiles }: Views): void {
  if (found.length < tiles.length) found = new Uint16Array(tiles.length);
  count = 0;
}

/** Notes an open tile once. */
function add({ isLeft }: Views, tile: number): void {
  if (isLeft[tile] !== 1) return;
  isLeft[tile] = 0;
  found[count++] = tile;
}

/** Returns what was found since `begin`. */
function end({ isLeft }: Views): Uint16Array {
  for (let index = 0; index < count; index++) isLeft[found[index] ?? 0] = 1;
  return found.slice(0, count);
}

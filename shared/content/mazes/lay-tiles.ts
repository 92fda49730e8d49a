/** From cells to tiles: a corridor is 2 tiles wide, a wall 1, a lattice post stands at every third column and row. */
import { FLOOR, type Segment, type TileRect, WALL } from "./maze.ts";
import { cellBeyond, EAST, foundryCells, isOpen, NORTH, type Plan, SOUTH } from "./plan.ts";

/** Tiles a row of a plan. */
export function tileWidth(plan: Plan): number {
  return plan.columns * 3 + 1;
}

/** Returns the tile at the top left of a cell's 2 × 2. */
export function firstTile(plan: Plan, cell: number): number {
  return (Math.floor(cell / plan.columns) * 3 + 1) * tileWidth(plan) + (cell % plan.columns) * 3 + 1;
}

/** Returns the 4 tiles of a cell, ascending. */
export function cellTiles(plan: Plan, cell: number): readonly number[] {
  const first = firstTile(plan, cell);
  const below = first + tileWidth(plan);
  return [first, first + 1, below, below + 1];
}

/** Returns the two tiles of a side: the piece of wall, or the way through it. */
export function sideTiles(plan: Plan, side: number): Segment["tiles"] {
  const width = tileWidth(plan);
  const first = firstTile(plan, side >> 2);
  const direction = side & 3;
  if (direction === NORTH) return [first - width, first - width + 1];
  if (direction === SOUTH) return [first + 2 * width, first + 2 * width + 1];
  return direction === EAST ? [first + 2, first + width + 2] : [first - 1, first + width - 1];
}

/** Returns the Foundry as a rectangle of tiles, its surrounding walls not counted. */
export function foundryTiles(plan: Plan): TileRect {
  const hall = foundryCells(plan);
  return { column: hall.column * 3 + 1, row: hall.row * 3 + 1, columns: 8, rows: 8 };
}

/** Returns the tiles of a plan, floor and wall alone. */
export function layTiles(plan: Plan): Uint8Array {
  const tiles = new Uint8Array(tileWidth(plan) * (plan.rows * 3 + 1)).fill(WALL);
  for (let cell = 0; cell < plan.open.length; cell++) {
    for (const tile of cellTiles(plan, cell)) tiles[tile] = FLOOR;
    for (const direction of [EAST, SOUTH]) {
      const side = cell * 4 + direction;
      if (!isOpen(plan, side) || cellBeyond(plan, side) < 0) continue;
      for (const tile of sideTiles(plan, side)) tiles[tile] = FLOOR;
    }
  }
  return tiles;
}

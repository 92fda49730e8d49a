// Solid wall tiles: one drawing per canonical mask of neighbours and variant, with the real neighbourhood around it.

import type { Art } from "../draw/art.ts";
import { chamfered, circle, polyline, rect } from "../draw/shapes.ts";
import { TILE_PIXELS, WALL_BITS, WALL_FACE_PIXELS } from "../frames.ts";
import { tone } from "../palette.ts";
import { bakeTiles, type Tile } from "./tile.ts";
import { type Cell, drawWallBody, TRIM } from "./wall-body.ts";

/** How walls are baked. */
export const WALL_BAKE = { edge: 1.7, occlusion: 1.1, wear: 0.22, lift: 0.3, bevel: 2 };

const NEIGHBOURS: readonly (Cell & { readonly bit: number })[] = [
  { column: 0, row: -1, bit: WALL_BITS.north },
  { column: 1, row: -1, bit: WALL_BITS.northEast },
  { column: 1, row: 0, bit: WALL_BITS.east },
  { column: 1, row: 1, bit: WALL_BITS.southEast },
  { column: 0, row: 1, bit: WALL_BITS.south },
  { column: -1, row: 1, bit: WALL_BITS.southWest },
  { column: -1, row: 0, bit: WALL_BITS.west },
  { column: -1, row: -1, bit: WALL_BITS.northWest },
];

/** The flat part of the centre tile's top, and which sides are open. */
interface Top {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly open: { readonly north: boolean; readonly east: boolean; readonly south: boolean; readonly west: boolean };
}

/** Bakes the tile of a canonical mask; `variant` below WALL_VARIANTS. */
export function bakeWall(mask: number, variant: number, normals: number): Tile[] {
  const cells: readonly Cell[] = [{ column: 0, row: 0 }, ...NEIGHBOURS.filter(({ bit }) => mask & bit)];
  // Beyond the eight neighbours all is taken for wall: it lies outside what is cut out.
  const isWall = (column: number, row: number): boolean =>
    Math.max(Math.abs(column), Math.abs(row)) > 1 || cells.some((cell) => cell.column === column && cell.row === row);
  const draw = (art: Art): void => {
    drawWallBody(art, cells, isWall);
    const top = topOf(mask);
    if (variant === 0) drawPanelLines(art, top);
    if (variant === 1) drawVent(art, top);
    if (variant === 2) drawPipes(art, top, mask);
    drawBolts(art, top);
  };
  return bakeTiles(1, 1, draw, { ...WALL_BAKE, seed: 7 + variant, normals });
}

function topOf(mask: number): Top {
  const open = {
    north: !(mask & WALL_BITS.north),
    east: !(mask & WALL_BITS.east),
    south: !(mask & WALL_BITS.south),
    west: !(mask & WALL_BITS.west),
  };
  return {
    left: open.west ? TRIM : 0,
    right: TILE_PIXELS - (open.east ? TRIM : 0),
    top: open.north ? TRIM : 0,
    bottom: TILE_PIXELS - (open.south ? WALL_FACE_PIXELS + TRIM : 0),
    open,
  };
}

function drawPanelLines(art: Art, top: Top): void {
  if (!top.open.north) art.groove(polyline([top.left, 0], [top.right, 0]), 1.6, 0.12);
  if (!top.open.west) art.groove(polyline([0, top.top], [0, top.bottom]), 1.6, 0.12);
}

function drawVent(art: Art, top: Top): void {
  const width = Math.min(44, top.right - top.left - 16);
  const height = Math.min(26, top.bottom - top.top - 16);
  if (width <= 14 || height <= 10) return;
  const left = (top.left + top.right - width) / 2;
  const upper = (top.top + top.bottom - height) / 2;
  art.solid(chamfered(left, upper, width, height, 4), tone.wallVent, 0.8);
  const slats = Math.max(2, Math.floor(width / 9));
  for (let slat = 0; slat < slats; slat += 1) {
    const x = left + 5 + (slat * (width - 10)) / (slats - 1);
    art.stroke(polyline([x, upper + 4], [x, upper + height - 4]), tone.wallSlat, 3, 0.9);
  }
}

// Pipes run along a wall only where it goes on at both ends.
function drawPipes(art: Art, top: Top, mask: number): void {
  const across = Boolean(mask & WALL_BITS.east && mask & WALL_BITS.west);
  const along = Boolean(mask & WALL_BITS.north && mask & WALL_BITS.south);
  if (!across && !along) return;
  const x = (top.left + top.right) / 2;
  const y = (top.top + top.bottom) / 2;
  const run = (offset: number) =>
    across ? polyline([14, y + offset], [82, y + offset]) : polyline([x + offset, 14], [x + offset, 82]);
  const thick = across ? -6 : -9;
  const thin = across ? 8 : 7;
  for (const offset of [thick, thin]) {
    for (const end of [14, 82]) {
      const clamp = across ? rect(end - 7, y + offset - 7, 14, 14, 3) : rect(x + offset - 7, end - 7, 14, 14, 3);
      art.solid(clamp, tone.wallClamp, 0.93);
    }
  }
  art.stroke(run(thick), tone.wallPipeShadow, 10, 0.8);
  art.stroke(run(thick), tone.wallPipe, 7, 0.95);
  art.stroke(run(thick), tone.wallPipeGleam, 2.2, 1);
  art.stroke(run(thin), tone.wallPipeShadow, 7, 0.8);
  art.stroke(run(thin), tone.wallConduit, 4.6, 0.93);
  art.solid(across ? rect(40, y - 13, 14, 28, 2) : rect(x - 16, 40, 30, 14, 2), tone.wallStrap, 1);
}

function drawBolts(art: Art, top: Top): void {
  const { north, east, south, west } = top.open;
  const left = top.left - TRIM / 2;
  const right = top.right + TRIM / 2;
  const upper = top.top - TRIM / 2;
  const lower = top.bottom + TRIM / 2;
  const corner = (x: number, y: number) => art.solid(circle(x, y, 2.6), tone.wallBolt, 1);
  if (north && west) corner(left, upper);
  if (north && east) corner(right, upper);
  if (south && west) corner(left, lower);
  if (south && east) corner(right, lower);
  const stud = (x: number, y: number) => art.solid(circle(x, y, 2.2), tone.wallStud, 1);
  if (north) stud(48, TRIM / 2);
  if (south) stud(48, lower);
  if (west) stud(TRIM / 2, 34);
  if (east) stud(TILE_PIXELS - TRIM / 2, 34);
}

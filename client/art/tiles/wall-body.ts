// The body of a wall: tops, trims along open sides, and south faces, for any set of wall cells. A wall's south face lies
// inside its own cell, so no wall ever hides a robot.

import type { Art } from "../draw/art.ts";
import { polyline, rect } from "../draw/shapes.ts";
import { TILE_PIXELS, WALL_FACE_PIXELS } from "../frames.ts";
import { tone } from "../palette.ts";

/** A cell, in tiles from the origin of the drawing. */
export interface Cell {
  readonly column: number;
  readonly row: number;
}

/** Whether the cell at (column, row) is wall. */
export type IsWall = (column: number, row: number) => boolean;

/** Width of the raised rim along open sides. */
export const TRIM = 11;
/** Heights of the wall's top and of its trim. */
export const TOP_HEIGHT = 0.88;
export const TRIM_HEIGHT = 0.95;
/** The part of a cell with an open south side that shows the top. */
export const TOP_PIXELS = TILE_PIXELS - WALL_FACE_PIXELS;

/** Draws all wall cells: faces first, then tops, then trims, so that each layer is whole. */
export function drawWallBody(art: Art, cells: readonly Cell[], isWall: IsWall): void {
  for (const cell of cells) {
    if (!isWall(cell.column, cell.row + 1)) drawFace(art, cell);
  }
  for (const { column, row } of cells) {
    const depth = isWall(column, row + 1) ? TILE_PIXELS + 1 : TOP_PIXELS + 0.5;
    art.solid(rect(column * TILE_PIXELS - 0.5, row * TILE_PIXELS - 0.5, 97, depth), tone.wallTop, TOP_HEIGHT);
  }
  for (const cell of cells) drawTrims(art, cell, isWall);
}

function drawFace(art: Art, { column, row }: Cell): void {
  const x = column * TILE_PIXELS;
  const bottom = (row + 1) * TILE_PIXELS;
  const top = bottom - WALL_FACE_PIXELS;
  const steel = art.linear(0, top, 0, bottom, [
    [0, tone.wallFaceTop],
    [0.35, tone.wallFace],
    [1, tone.wallFaceLow],
  ]);
  const slope = art.linear(0, top, 0, bottom, [
    [0, 0.8],
    [1, 0.2],
  ]);
  art.solid(rect(x - 0.5, top - 0.5, 97, WALL_FACE_PIXELS + 0.5), steel, slope);
  const inset = art.linear(0, top, 0, bottom, [
    [0, 0.7],
    [1, 0.16],
  ]);
  for (let panel = 0; panel < 4; panel += 1) {
    art.solid(rect(x + 8 + panel * 22, top + 6, 14, WALL_FACE_PIXELS - 12, 2), tone.wallPanel, inset);
  }
  art.stroke(polyline([x, bottom - 1.5], [x + TILE_PIXELS, bottom - 1.5]), tone.wallFoot, 3, 0.14);
}

function drawTrims(art: Art, { column, row }: Cell, isWall: IsWall): void {
  const x = column * TILE_PIXELS;
  const y = row * TILE_PIXELS;
  const right = x + TILE_PIXELS - TRIM;
  const southOpen = !isWall(column, row + 1);
  const bottom = y + (southOpen ? TOP_PIXELS : TILE_PIXELS);
  const trim = (left: number, top: number, width: number, height: number): void => {
    art.solid(rect(left, top, width, height), tone.wallTrim, TRIM_HEIGHT);
  };
  if (!isWall(column, row - 1)) trim(x - 0.5, y, 97, TRIM);
  if (southOpen) trim(x - 0.5, bottom - TRIM, 97, TRIM);
  if (!isWall(column - 1, row)) trim(x, y - 0.5, TRIM, bottom - y + 0.5);
  if (!isWall(column + 1, row)) trim(right, y - 0.5, TRIM, bottom - y + 0.5);
  // Where two walls meet around an open corner cell, the trims of both meet in this one. Below, the open cell's
  // north neighbours end in a face, so the trim reaches down over its height.
  const isInner = (alongX: number, alongY: number): boolean =>
    isWall(column + alongX, row) && isWall(column, row + alongY) && !isWall(column + alongX, row + alongY);
  const lower = y + TOP_PIXELS - TRIM;
  if (isInner(-1, -1)) trim(x, y, TRIM, TRIM);
  if (isInner(1, -1)) trim(right, y, TRIM, TRIM);
  if (isInner(-1, 1)) trim(x, lower, TRIM, WALL_FACE_PIXELS + TRIM);
  if (isInner(1, 1)) trim(right, lower, TRIM, WALL_FACE_PIXELS + TRIM);
}

/** Floor and walls of the gallery's maze, painted once for each state of its tiles. */
import {
  TILE_PIXELS,
  TILE_UNITS,
  TILESET_COLUMNS,
  TILESET_MARGIN,
  TILESET_STRIDE,
  type TileIndex,
} from "../art/frames.ts";
import { palette } from "../art/palette.ts";
import type { FrameMaze } from "../sdk/frame.ts";
import type { Ctx } from "../sheets.ts";
import { layFloor } from "../view/floor.ts";
import { EMPTY, isWallAt, layWalls } from "../view/walls.ts";
import { COLUMNS, ROWS } from "./stage.ts";
import { VIEW } from "./units.ts";

/** Units that a wall's shadow reaches, and how dark it is. */
const SHADOW = 20;
const DARKNESS = 0.42;
/** How much of the light over the maze it takes, 0 to 1. */
const BRIGHTNESS = 0.6;

/** The tileset: its picture and what is in it. */
export interface Tileset {
  readonly image: HTMLImageElement;
  readonly index: TileIndex;
}

/** Paints the shown part of a maze over all of `ctx`, whose unit is a world unit. */
export function paintGround(ctx: Ctx, maze: FrameMaze, { image, index }: Tileset): void {
  const put = (id: number, column: number, row: number): void => {
    if (id === EMPTY) return;
    const x = (id % TILESET_COLUMNS) * TILESET_STRIDE + TILESET_MARGIN;
    const y = Math.floor(id / TILESET_COLUMNS) * TILESET_STRIDE + TILESET_MARGIN;
    const place = [column * TILE_UNITS, row * TILE_UNITS, TILE_UNITS, TILE_UNITS] as const;
    ctx.drawImage(image, x, y, TILE_PIXELS, TILE_PIXELS, ...place);
  };
  const each = (ids: Int16Array, paint: (id: number, column: number, row: number) => void): void => {
    for (let row = 0; row < ROWS; row++) {
      for (let column = 0; column < COLUMNS; column++) paint(ids[row * maze.width + column] ?? EMPTY, column, row);
    }
  };
  const laid = layWalls(maze, index);
  each(layFloor(maze, index), put);
  each(laid.rubble, put);
  ctx.save();
  ctx.filter = `blur(${SHADOW / 4}px)`;
  ctx.globalAlpha = DARKNESS;
  ctx.fillStyle = palette.void;
  ctx.beginPath();
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      if (!isWallAt(maze, column, row)) continue;
      ctx.rect(column * TILE_UNITS, row * TILE_UNITS, TILE_UNITS + SHADOW, TILE_UNITS + SHADOW);
    }
  }
  // All at once: each blurred stroke costs a picture of its own.
  ctx.fill();
  ctx.restore();
  each(laid.walls, put);
  each(laid.cracks, put);
  // The tiles are made for the lamps of the maze; here one light hangs over all of it.
  const { x, y, w, h } = VIEW;
  const lamp = ctx.createRadialGradient(x + w / 2, y + h / 2, 0, x + w / 2, y + h / 2, w * 0.62);
  lamp.addColorStop(0, palette.m4);
  lamp.addColorStop(1, palette.s4);
  ctx.globalCompositeOperation = "color-dodge";
  ctx.globalAlpha = BRIGHTNESS;
  ctx.fillStyle = lamp;
  ctx.fillRect(x, y, w, h);
  ctx.globalCompositeOperation = "source-over";
  ctx.globalAlpha = 1;
}

/**
 * The shadow of the walls on the floor: soft contact shadow and a cast to the south-east, painted once for the whole maze
 * on a small canvas (8 pixels a tile) and drawn as one smooth picture.
 */
import type * as Phaser from "phaser";
import { GRATE } from "#shared/content/mazes/maze.ts";
import type { FrameMaze } from "../sdk/frame.ts";
import { LAYER, TILE } from "./layers.ts";
import { isWallAt } from "./walls.ts";

const KEY = "shade";
/** Pixels a tile. */
const GRAIN = 8;
/** Pixels that a shadow is thrown, and how much of it each pixel loses. */
const THROW = 5;
const LOSS = 0.06;
/** Darkness where a wall stands, and under a grate, 0 to 255. */
const DEPTH = 165;
const GRATE_SHARE = 0.45;
const COLOUR = [3, 5, 9] as const;
/** Tiles around a changed one in which shadows change; the outermost pixels of an area are not blurred rightly. */
const REACH = 2;
const RAW = 3;

/** A part of the picture, in its pixels. */
interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Returns how much light each pixel of an area lacks, 0 to 1, before blurring. */
function castShadows(maze: FrameMaze, { left, top, width, height }: Area): Float32Array {
  const lack = new Float32Array(width * height);
  const weight = (pixelX: number, pixelY: number): number => {
    const column = Math.floor(pixelX / GRAIN);
    const row = Math.floor(pixelY / GRAIN);
    if (isWallAt(maze, column, row)) return 1;
    return maze.tiles[row * maze.width + column] === GRATE ? GRATE_SHARE : 0;
  };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let most = 0;
      for (let step = 0; step <= THROW; step++) {
        most = Math.max(most, weight(left + x - step, top + y - step) * (1 - step * LOSS));
      }
      lack[y * width + x] = most;
    }
  }
  return lack;
}

/** Returns the 3-pixel mean along one direction. @param stride 1 along rows, the row length along columns */
function blur(values: Float32Array, stride: number): Float32Array {
  const blurred = new Float32Array(values.length);
  for (let place = 0; place < values.length; place++) {
    const here = values[place] ?? 0;
    blurred[place] = ((values[place - stride] ?? here) + here + (values[place + stride] ?? here)) / 3;
  }
  return blurred;
}

/** Returns the area in which shadows change with these tiles, within the picture. */
function areaAround(maze: FrameMaze, tiles: readonly number[]): Area {
  const columns = tiles.map((tile) => tile % maze.width);
  const rows = tiles.map((tile) => Math.floor(tile / maze.width));
  const left = Math.max(0, (Math.min(...columns) - REACH) * GRAIN);
  const top = Math.max(0, (Math.min(...rows) - REACH) * GRAIN);
  const right = Math.min(maze.width, Math.max(...columns) + 1 + REACH) * GRAIN;
  const bottom = Math.min(maze.height, Math.max(...rows) + 1 + REACH) * GRAIN;
  return { left, top, width: right - left, height: bottom - top };
}

/** The shadow picture of one maze. */
export interface Shade {
  /** Paints it anew around walls that came or went. @param tiles at least one */
  repaint(maze: FrameMaze, tiles: readonly number[]): void;
  destroy(): void;
}

/** Adds the shadow picture of a maze to the scene. */
export function createShade(scene: Phaser.Scene, maze: FrameMaze): Shade {
  const columns = maze.width * GRAIN;
  const rows = maze.height * GRAIN;
  if (scene.textures.exists(KEY)) scene.textures.remove(KEY);
  const texture = scene.textures.createCanvas(KEY, columns, rows);
  if (texture === null) throw new Error("no canvas for the shadows of the walls");
  const image = scene.add
    .image(0, 0, KEY)
    .setOrigin(0)
    .setScale(TILE / GRAIN)
    .setDepth(LAYER.shade);
  const paint = (changed: FrameMaze, area: Area): void => {
    let lack = castShadows(changed, area);
    for (const stride of [1, area.width, 1, area.width]) lack = blur(lack, stride);
    const pixels = texture.context.createImageData(area.width, area.height);
    for (let place = 0; place < lack.length; place++) {
      pixels.data.set(COLOUR, place * 4);
      pixels.data[place * 4 + 3] = Math.min(1, lack[place] ?? 0) * DEPTH;
    }
    // What lies at the rim of an area that does not end with the picture stays as it is.
    const fromX = area.left > 0 ? RAW : 0;
    const fromY = area.top > 0 ? RAW : 0;
    const toX = area.width - (area.left + area.width < columns ? RAW : 0);
    const toY = area.height - (area.top + area.height < rows ? RAW : 0);
    texture.context.putImageData(pixels, area.left, area.top, fromX, fromY, toX - fromX, toY - fromY);
    texture.refresh();
  };
  paint(maze, { left: 0, top: 0, width: columns, height: rows });
  return {
    repaint: (changed, tiles) => paint(changed, areaAround(changed, tiles)),
    destroy() {
      image.destroy();
      scene.textures.remove(KEY);
    },
  };
}

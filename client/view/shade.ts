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

/** Returns how much light each pixel lacks, 0 to 1, before blurring. */
function castShadows(maze: FrameMaze, columns: number, rows: number): Float32Array {
  const lack = new Float32Array(columns * rows);
  const weight = (pixelX: number, pixelY: number): number => {
    const column = Math.floor(pixelX / GRAIN);
    const row = Math.floor(pixelY / GRAIN);
    if (isWallAt(maze, column, row)) return 1;
    return maze.tiles[row * maze.width + column] === GRATE ? GRATE_SHARE : 0;
  };
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      let most = 0;
      for (let step = 0; step <= THROW; step++) most = Math.max(most, weight(x - step, y - step) * (1 - step * LOSS));
      lack[y * columns + x] = most;
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

/** The shadow picture of one maze. */
export interface Shade {
  /** Paints it anew for changed walls. */
  paint(maze: FrameMaze): void;
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
  const paint = (changed: FrameMaze): void => {
    let lack = castShadows(changed, columns, rows);
    for (const stride of [1, columns, 1, columns]) lack = blur(lack, stride);
    const pixels = texture.context.createImageData(columns, rows);
    for (let place = 0; place < lack.length; place++) {
      pixels.data.set(COLOUR, place * 4);
      pixels.data[place * 4 + 3] = Math.min(1, lack[place] ?? 0) * DEPTH;
    }
    texture.context.putImageData(pixels, 0, 0);
    texture.refresh();
  };
  paint(maze);
  return {
    paint,
    destroy() {
      image.destroy();
      scene.textures.remove(KEY);
    },
  };
}

/** The maze for whoever wants contrast: a plain dark floor and light walls, over the pictures of both. */
import type * as Phaser from "phaser";
import { STOPS_SIGHT } from "#shared/content/mazes/maze.ts";
import { palette } from "../art/palette.ts";
import type { Frame, FrameMaze } from "../sdk/frame.ts";
import { LAYER, TILE } from "./layers.ts";

const KEYS = ["plain-floor", "plain-walls"] as const;
/** How much of the pictures below is covered. */
const FLOOR_COVER = 0.88;
const WALL_COVER = 0.72;

/** The plain maze. */
export interface PlainGround {
  /** Shows it, or takes it away. */
  draw(frame: Frame, isShown: boolean): void;
}

/** Returns the plain maze of a scene, not shown. */
export function createPlainGround(scene: Phaser.Scene): PlainGround {
  let images: readonly Phaser.GameObjects.Image[] = [];
  let painted = "";

  const paint = (maze: FrameMaze): void => {
    for (const image of images) image.destroy();
    images = KEYS.map((key) => {
      const isWalls = key === "plain-walls";
      if (scene.textures.exists(key)) scene.textures.remove(key);
      const texture = scene.textures.createCanvas(key, maze.width, maze.height);
      if (texture === null) throw new Error(`no canvas for ${key}`);
      texture.context.fillStyle = isWalls ? palette.s6 : palette.s0;
      for (let tile = 0; tile < maze.tiles.length; tile++) {
        const isWall = STOPS_SIGHT[maze.tiles[tile] ?? 0] === 1;
        if (isWall === isWalls) texture.context.fillRect(tile % maze.width, Math.floor(tile / maze.width), 1, 1);
      }
      // One pixel a tile: its edges must stay sharp.
      texture.refresh().setFilter(NEAREST);
      const depth = (isWalls ? LAYER.crack : LAYER.rubble) + 0.05;
      return scene.add
        .image(0, 0, key)
        .setOrigin(0)
        .setScale(TILE)
        .setDepth(depth)
        .setAlpha(isWalls ? WALL_COVER : FLOOR_COVER);
    });
  };
  return {
    draw({ match, maze }, isShown) {
      if (!isShown) {
        for (const image of images) image.destroy();
        images = [];
        painted = "";
        return;
      }
      const wanted = `${match} ${maze.revision}`;
      if (painted === wanted) return;
      painted = wanted;
      paint(maze);
    },
  };
}

/** `Phaser.Textures.FilterMode.NEAREST`, without fetching the engine for a number. */
const NEAREST = 1;

/** Marks of robots on the floor, which fade within six seconds. */
import * as Phaser from "phaser";
import type { Frame } from "../sdk/frame.ts";
import { LAYER, TILE } from "./layers.ts";
import { createPool } from "./pool.ts";
import { MARK } from "./tints.ts";

/** Seconds after which a mark is gone. */
const LIFE = 6;
/** They are a scent to hunt by and must be seen in the shadow of walls. */
const OPACITY = 0.62;
/** Of its true size: a mark spans its tile. */
const SIZE = 0.7;

/** All marks in sight. */
export interface Tracks {
  draw(frame: Frame): void;
  count(): number;
}

/** Returns the marks of a scene. */
export function createTracks(scene: Phaser.Scene): Tracks {
  const marks = createPool(() =>
    scene.add
      .image(0, 0, "fx", "tracks")
      .setDepth(LAYER.tracks)
      .setScale(SIZE, SIZE * 0.9)
      .setTint(MARK)
      .setTintMode(Phaser.TintModes.FILL),
  );
  return {
    draw(frame) {
      const { width } = frame.maze;
      marks.begin();
      for (const { tile, heading, age } of frame.tracks) {
        if (age >= LIFE) continue;
        const column = tile % width;
        const row = (tile - column) / width;
        marks
          .take()
          .setPosition((column + 0.5) * TILE, (row + 0.5) * TILE)
          .setRotation(heading)
          .setAlpha(OPACITY * (1 - age / LIFE));
      }
      marks.end();
    },
    count: () => marks.count(),
  };
}

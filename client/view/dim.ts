/** The floor made darker for whoever wants what stands on it to stand out. */
import type * as Phaser from "phaser";
import { palette } from "../art/palette.ts";
import type { Frame } from "../sdk/frame.ts";
import { LAYER, TILE } from "./layers.ts";
import { tintOf } from "./tints.ts";

/** What lies over the floor. */
export interface Dim {
  /** @param share how much of the floor is taken away, 0 to 1 */
  draw(frame: Frame, share: number): void;
}

/** Returns the dimness of a scene: none until somebody wants some. */
export function createDim(scene: Phaser.Scene): Dim {
  let image: Phaser.GameObjects.Image | null = null;
  return {
    draw({ maze }, share) {
      if (share <= 0 && image === null) return;
      image ??= scene.add.image(0, 0, "__WHITE").setOrigin(0).setDepth(LAYER.dim).setTint(tintOf(palette.void));
      image
        .setDisplaySize(maze.width * TILE, maze.height * TILE)
        .setAlpha(share)
        .setVisible(share > 0);
    },
  };
}

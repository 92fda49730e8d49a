/**
 * A plate: a picture of the HUD painted with a 2D canvas, repainted only when what it shows changes, and drawn by Phaser
 * as an image with exactly one texel for each pixel of the screen.
 */
import type * as Phaser from "phaser";
import type { Ctx } from "./brush.ts";
import type { Box } from "./layout.ts";
import { beginWriting, type Writing, writingOn } from "./writing.ts";

/** What all parts share: the scene, and how many pixels of the screen make a CSS px. */
export interface Stage {
  readonly scene: Phaser.Scene;
  readonly ratio: number;
  /** Grows when every plate must be repainted: after a resize, or when a font has arrived. */
  readonly epoch: number;
  /** Every plate that was made, in place: whoever measures the HUD reads it. */
  readonly plates: Plate[];
}

/** One painted picture. */
export interface Plate {
  readonly image: Phaser.GameObjects.Image;
  /** What was written at its last painting, from its top left corner. */
  readonly writing: readonly Writing[];
  /**
   * Shows the plate at `box`, painted anew when `key`, the size or the epoch differ from last time.
   * @param paint draws with (0, 0) at the top left corner of the box, in CSS px
   */
  show(box: Box, key: string, paint: (ctx: Ctx, size: { readonly w: number; readonly h: number }) => void): void;
  hide(): void;
  destroy(): void;
}

let made = 0;

/** Makes a plate that shows nothing yet. @param depth drawn over lower ones */
export function createPlate(stage: () => Stage, depth: number): Plate {
  const { scene, plates } = stage();
  made += 1;
  const name = `hud-plate-${made}`;
  const created = scene.textures.createCanvas(name, 2, 2);
  if (created === null) throw new Error(`the texture ${name} exists already`);
  const texture = created;
  const image = scene.add.image(0, 0, name).setOrigin(0, 0).setDepth(depth).setVisible(false);
  let painted = "";
  const plate: Plate = {
    image,
    get writing() {
      return writingOn(texture.context);
    },
    show(box, key, paint) {
      const { ratio, epoch } = stage();
      image.setVisible(true);
      image.setPosition(Math.round(box.x * ratio) / ratio, Math.round(box.y * ratio) / ratio);
      const wanted = `${epoch} ${box.w} ${box.h} ${key}`;
      if (painted === wanted) return;
      painted = wanted;
      const width = Math.max(1, Math.ceil(box.w * ratio));
      const height = Math.max(1, Math.ceil(box.h * ratio));
      if (texture.width !== width || texture.height !== height) {
        texture.setSize(width, height);
        image.setFrame("__BASE");
        image.setScale(1 / ratio);
      }
      const ctx = texture.context;
      beginWriting(ctx, ratio);
      ctx.setTransform(1, 0, 0, 1, 0, 0);
      ctx.clearRect(0, 0, width, height);
      ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
      ctx.globalAlpha = 1;
      paint(ctx, { w: box.w, h: box.h });
      texture.refresh();
    },
    hide() {
      image.setVisible(false);
    },
    destroy() {
      image.destroy();
      if (scene.textures.exists(name)) scene.textures.remove(name);
    },
  };
  plates.push(plate);
  return plate;
}

/** The darkened rim of the view: one soft picture between the world and its labels, so that no panel and no word is dimmed. */
import type * as Phaser from "phaser";
import { palette, rgbOf } from "../art/palette.ts";

const KEY = "vignette";
/** Pixels of the picture, which is stretched over the view. */
const WIDTH = 160;
const HEIGHT = 90;
/** Share of the way from the middle to a corner at which it begins; its opacity in the corner. */
const CLEAR = 0.52;
const DARKNESS = 0.5;

/** The rim. */
export interface Vignette {
  /** Covers the view. @param width, height in CSS px */
  draw(width: number, height: number): void;
}

/** Adds the rim to the label scene, under the labels. */
export function createVignette(scene: Phaser.Scene): Vignette {
  if (!scene.textures.exists(KEY)) {
    const texture = scene.textures.createCanvas(KEY, WIDTH, HEIGHT);
    if (texture === null) throw new Error("no canvas for the rim of the view");
    const pixels = texture.context.createImageData(WIDTH, HEIGHT);
    const colour = rgbOf(palette.ink);
    for (let place = 0; place < WIDTH * HEIGHT; place++) {
      const across = ((place % WIDTH) + 0.5) / WIDTH - 0.5;
      const down = (Math.floor(place / WIDTH) + 0.5) / HEIGHT - 0.5;
      const share = Math.max(0, (Math.hypot(across, down) * Math.SQRT2 - CLEAR) / (1 - CLEAR));
      pixels.data.set(colour, place * 4);
      pixels.data[place * 4 + 3] = 255 * DARKNESS * share * share * (3 - 2 * share);
    }
    texture.context.putImageData(pixels, 0, 0);
    texture.refresh();
  }
  const image = scene.add.image(0, 0, KEY).setOrigin(0, 0).setDepth(-1);
  return {
    draw(width, height) {
      image.setDisplaySize(width, height);
    },
  };
}

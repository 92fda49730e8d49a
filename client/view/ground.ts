/**
 * What is drawn flat on the floor: discs and rings, each one image, and a brush for what is neither. A ring is painted once
 * for each radius and width: outlines that a brush strokes anew are a hundred pieces a picture.
 */
import type * as Phaser from "phaser";
import { TINTED } from "../art/palette.ts";
import { LAYER } from "./layers.ts";
import { createPool } from "./pool.ts";

/** A disc or ring. World units. */
export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly tint: number;
  readonly alpha: number;
}

/** The marks on the floor of one scene. */
export interface Ground {
  /** What it strokes and fills lies under the discs and rings; `begin` clears it. */
  readonly brush: Phaser.GameObjects.Graphics;
  begin(): void;
  disc(circle: Circle): void;
  /** @param width of its line, in world units; @param share shows it smaller, as this share of its radius, 0 to 1 */
  ring(circle: Circle, width: number, share?: number): void;
  end(): void;
}

/** Pixels of a texture for each world unit, and most pixels of its side. */
const GRAIN = 1.5;
const MOST_SIDE = 1024;
/** World units of the radius of the one disc from which all are scaled. */
const DISC = 160;
const PREFIX = "ground";

/** Returns the marks of a scene. */
export function createGround(scene: Phaser.Scene): Ground {
  const { textures } = scene;
  const brush = scene.add.graphics().setDepth(LAYER.mark);
  const pool = createPool(() => scene.add.image(0, 0, "__WHITE").setDepth(LAYER.mark));

  /** Returns the key of a texture, painted if it is not there. @param width 0 for a disc */
  const textureOf = (radius: number, width: number): string => {
    const key = `${PREFIX} ${radius} ${width}`;
    if (textures.exists(key)) return key;
    const grain = Math.min(GRAIN, MOST_SIDE / (2 * radius + width));
    const side = Math.ceil((2 * radius + width) * grain) + 2;
    const texture = textures.createCanvas(key, side, side);
    if (texture === null) return "__WHITE";
    const { context } = texture;
    context.beginPath();
    context.arc(side / 2, side / 2, radius * grain, 0, 2 * Math.PI);
    context.strokeStyle = context.fillStyle = TINTED;
    context.lineWidth = width * grain;
    if (width > 0) context.stroke();
    else context.fill();
    texture.refresh();
    return key;
  };
  const put = (key: string, { x, y, tint, alpha }: Circle, scale: number): void => {
    pool.take().setTexture(key).setOrigin(0.5).setPosition(x, y).setScale(scale).setTint(tint).setAlpha(alpha);
  };

  return {
    brush,
    begin() {
      brush.clear();
      pool.begin();
    },
    disc(circle) {
      const key = textureOf(DISC, 0);
      put(key, circle, circle.radius / (DISC * Math.min(GRAIN, MOST_SIDE / (2 * DISC))));
    },
    ring(circle, width, share = 1) {
      const radius = Math.max(1, Math.round(circle.radius));
      const grain = Math.min(GRAIN, MOST_SIDE / (2 * radius + width));
      put(textureOf(radius, width), circle, share / grain);
    },
    end: pool.end,
  };
}

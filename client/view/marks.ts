/**
 * The texture `marks`: flat white shapes that are tinted where they are used, painted once at the start: the solid pixel
 * and plate of hull bars, the disc behind badges.
 */
import type * as Phaser from "phaser";
import { TINTED } from "../art/palette.ts";

/** Key of the texture. */
export const MARKS = "marks";

/** Pixels of the texture for one CSS pixel at scale 1: bars stay sharp on dense screens. */
export const MARK_DENSITY = 4;

/** CSS pixels across a badge. */
export const BADGE_SIZE = 14;

/** CSS pixels of the plate behind a hull bar. */
export const PLATE = { width: 50, height: 8 } as const;

type Painter = (context: CanvasRenderingContext2D) => void;

/** Paints the texture unless it is there. Call it once, when the game starts. */
export function paintMarks(textures: Phaser.Textures.TextureManager): void {
  if (textures.exists(MARKS)) return;
  const texture = textures.createCanvas(MARKS, 512, 128);
  if (texture === null) throw new Error("no canvas for the marks");
  const { context } = texture;
  context.fillStyle = TINTED;
  context.strokeStyle = TINTED;
  const add = (name: string, x: number, y: number, width: number, height: number, paint: Painter): void => {
    context.save();
    context.translate(x + width / 2, y + height / 2);
    paint(context);
    context.restore();
    texture.add(name, 0, x, y, width, height);
  };
  const badge = BADGE_SIZE * MARK_DENSITY;
  add("disc", 4, 68, badge, badge, (paper) => {
    paper.beginPath();
    paper.arc(0, 0, badge / 2 - 1, 0, Math.PI * 2);
    paper.fill();
  });
  const [plateWidth, plateHeight] = [PLATE.width * MARK_DENSITY, PLATE.height * MARK_DENSITY];
  add("plate", 68, 68, plateWidth, plateHeight, (paper) => {
    paper.beginPath();
    paper.roundRect(-plateWidth / 2 + 1, -plateHeight / 2 + 1, plateWidth - 2, plateHeight - 2, 8);
    paper.fill();
  });
  context.fillRect(400, 68, 32, 32);
  texture.add("solid", 0, 408, 76, 16, 16);
  texture.refresh();
}

/**
 * The texture `marks`: flat white shapes that are tinted where they are used, painted once at the start: the solid pixel
 * and plate of hull bars, the disc behind badges, the shield's arc, the ram's bow wave.
 */
import type * as Phaser from "phaser";

/** Key of the texture. */
export const MARKS = "marks";

/** Pixels of the texture for one CSS pixel at scale 1: bars stay sharp on dense screens. */
export const MARK_DENSITY = 4;

/** CSS pixels across a badge. */
export const BADGE_SIZE = 14;

/** CSS pixels of the plate behind a hull bar. */
export const PLATE = { width: 50, height: 8 } as const;

/** Pixels of the texture across the arc and the bow, and for one world unit of them. */
const AURA = 192;
export const AURA_DENSITY = 2;

/** Half the angle that the arc spans, in radians: 120 degrees in all. */
const HALF_ARC = Math.PI / 3;

type Painter = (context: CanvasRenderingContext2D) => void;

/** Paints the shield: a bright rim that fades inwards and towards both ends, facing +x. */
function paintArc(context: CanvasRenderingContext2D): void {
  const steps = 120;
  const rim = 80;
  const depth = 34;
  for (let step = 0; step < steps; step++) {
    const from = -HALF_ARC + (step / steps) * 2 * HALF_ARC;
    const to = from + (2 * HALF_ARC) / steps;
    const end = Math.min(1, (1 - Math.abs((step + 0.5) / steps - 0.5) * 2) * 6);
    for (let ring = 0; ring < depth; ring++) {
      const strength = ring < 6 ? 1 : 0.5 * (1 - ring / depth) ** 1.5;
      context.strokeStyle = `rgba(255,255,255,${strength * end})`;
      context.lineWidth = 1.5;
      context.beginPath();
      context.arc(0, 0, rim - ring, from, to);
      context.stroke();
    }
  }
  // Ribs, so that it reads as a made thing and not as a glow.
  context.strokeStyle = "rgba(255,255,255,0.5)";
  context.lineWidth = 2;
  for (let rib = -2; rib <= 2; rib++) {
    const angle = (rib / 2.5) * HALF_ARC;
    context.beginPath();
    context.moveTo(Math.cos(angle) * (rim - 15), Math.sin(angle) * (rim - 15));
    context.lineTo(Math.cos(angle) * rim, Math.sin(angle) * rim);
    context.stroke();
  }
}

/** Paints the bow wave of a ram: nested crescents that thin out backwards, facing +x. */
function paintBow(context: CanvasRenderingContext2D): void {
  for (let wave = 0; wave < 3; wave++) {
    const spread = 0.95 - wave * 0.12;
    const tip = { x: Math.cos(spread) * 64, y: Math.sin(spread) * 64 };
    const front = 26 - wave * 13;
    context.fillStyle = `rgba(255,255,255,${0.9 - wave * 0.3})`;
    context.beginPath();
    context.moveTo(tip.x + front, -tip.y);
    context.quadraticCurveTo(94 + front - wave * 2, 0, tip.x + front, tip.y);
    context.quadraticCurveTo(74 + front, 0, tip.x + front, -tip.y);
    context.fill();
  }
}

/** Paints the texture unless it is there. Call it once, when the game starts. */
export function paintMarks(textures: Phaser.Textures.TextureManager): void {
  if (textures.exists(MARKS)) return;
  const texture = textures.createCanvas(MARKS, 1024, 512);
  if (texture === null) throw new Error("no canvas for the marks");
  const { context } = texture;
  context.fillStyle = "#ffffff";
  context.strokeStyle = "#ffffff";
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
  add("arc", 4, 140, AURA, AURA, paintArc);
  add("bow", 204, 140, AURA, AURA, paintBow);
  texture.refresh();
}

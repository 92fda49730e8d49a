/** What of the HUD is on the screen at this moment, measured on what is drawn. */
import * as Phaser from "phaser";
import type { Box } from "./layout.ts";
import type { Part } from "./part.ts";
import type { Plate } from "./plate.ts";
import type { Writing } from "./writing.ts";

/** A part with its name, and the plates that it paints. */
export interface NamedPart {
  readonly name: string;
  readonly part: Part;
  readonly plates: readonly Plate[];
}

/** A text with its place on the screen, in CSS px. */
export interface DrawnText extends Writing {
  /** The picture on which it is painted, that cuts it off at its edges; null for one that stands alone. */
  readonly ground: Box | null;
}

/** A part that shows something: what it fills, and what it says. */
export interface DrawnPart {
  readonly name: string;
  readonly boxes: readonly Box[];
  readonly texts: readonly DrawnText[];
}

/** Returns the parts that show something. @param zoom CSS px for a unit of their scene */
export function drawnParts(parts: readonly NamedPart[], zoom: number): readonly DrawnPart[] {
  return parts
    .map(({ name, part, plates }) => {
      const shown = plates.filter(({ image }) => image.visible && image.alpha > 0);
      const boxes = [...shown.map(({ image }) => boxOf(image)), ...(part.covers?.() ?? [])];
      const texts = shown.flatMap(textsOn).map((text) => zoomed(text, zoom));
      return { name, boxes: boxes.map((box) => scaled(box, zoom)), texts };
    })
    .filter(({ boxes }) => boxes.length > 0);
}

/** Parts through which the maze is seen. */
const CLEAR = ["sticks"];

/** Returns what the HUD fills now. @param zoom CSS px for a unit of its scene */
export function filledBoxes(parts: readonly NamedPart[], zoom: number): readonly Box[] {
  const filled: Box[] = [];
  for (const { name, part, plates } of parts) {
    if (CLEAR.includes(name)) continue;
    for (const { image } of plates) if (image.visible && image.alpha > 0) filled.push(scaled(boxOf(image), zoom));
    for (const box of part.covers?.() ?? []) filled.push(scaled(box, zoom));
  }
  return filled;
}

/** Returns the text objects of a scene that are seen. @param zoom CSS px for a unit of the scene */
export function textsOf(scene: Phaser.Scene, zoom = 1): readonly DrawnText[] {
  return scene.children.list.flatMap((child): DrawnText[] => {
    if (!(child instanceof Phaser.GameObjects.Text) || !child.visible || child.alpha === 0 || child.text === "")
      return [];
    const size = Number.parseFloat(String(child.style.fontSize)) * child.scaleY;
    return [zoomed({ text: child.text, box: boxOf(child), size, isCut: false, ground: null }, zoom)];
  });
}

function zoomed(text: DrawnText, zoom: number): DrawnText {
  const ground = text.ground === null ? null : scaled(text.ground, zoom);
  return { ...text, size: text.size * zoom, box: scaled(text.box, zoom), ground };
}

function scaled({ x, y, w, h }: Box, zoom: number): Box {
  return { x: x * zoom, y: y * zoom, w: w * zoom, h: h * zoom };
}

function textsOn({ image, writing }: Plate): DrawnText[] {
  const ground = boxOf(image);
  return writing.map((line) => ({
    ...line,
    box: { ...line.box, x: ground.x + line.box.x, y: ground.y + line.box.y },
    ground,
  }));
}

function boxOf(shown: Phaser.GameObjects.Image | Phaser.GameObjects.Text): Box {
  const left = shown.x - shown.displayWidth * shown.originX;
  const top = shown.y - shown.displayHeight * shown.originY;
  return { x: left, y: top, w: shown.displayWidth, h: shown.displayHeight };
}

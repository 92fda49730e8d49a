// The four shapes that tell teams apart without colour: white, to be tinted, filled and hollow.

import type { Art } from "../draw/art.ts";
import { circle, type Path, rect, regular } from "../draw/shapes.ts";
import { BADGE_SHAPES, type BadgeShape } from "../frames.ts";
import { MASKED, TINTED } from "../palette.ts";
import type { Prop } from "./prop.ts";

/** Cell of a badge, atlas pixels; the shape fills about three quarters of it. */
export const BADGE_CELL = 64;

// Sizes are matched by eye, not by measure: a triangle looks smaller than a square of its width.
const OUTLINES: Readonly<Record<BadgeShape, (grow: number) => Path>> = {
  triangle: (grow) => regular(3, 0, 4.5, 26 + grow * 2, -Math.PI / 2),
  diamond: (grow) => regular(4, 0, 0, 26 + grow * 1.42, -Math.PI / 2),
  square: (grow) => rect(-20 - grow, -20 - grow, 40 + grow * 2, 40 + grow * 2, 1),
  circle: (grow) => circle(0, 0, 21 + grow),
};
/** Width of a hollow badge's line. */
const LINE = 7;
const FLAT = { outline: 5, edge: 0, occlusion: 0, wear: 0, lift: 0 };

function drawBadge(art: Art, shape: BadgeShape): void {
  art.solid(OUTLINES[shape](0), TINTED, 0.5);
}

function drawHollowBadge(art: Art, shape: BadgeShape): void {
  art.emit("base", `${OUTLINES[shape](0)}${OUTLINES[shape](-LINE)}`, { fill: TINTED, evenOdd: true });
  art.emit("team", OUTLINES[shape](0), { fill: MASKED });
}

export const badges: Readonly<Record<string, Prop>> = Object.fromEntries(
  BADGE_SHAPES.flatMap((shape): [string, Prop][] => [
    [`badge/${shape}`, { width: BADGE_CELL, draw: (art) => drawBadge(art, shape), bake: FLAT }],
    [`badge/${shape}/hollow`, { width: BADGE_CELL, draw: (art) => drawHollowBadge(art, shape), bake: FLAT }],
  ]),
);

// Projectiles, flying towards +x. Energy shots are white, to be tinted; their light lies in the glow frame.

import type { Art } from "../draw/art.ts";
import { polygon, rect, symmetric } from "../draw/shapes.ts";
import { palette, TINTED, tone } from "../palette.ts";
import type { Prop } from "./prop.ts";

const CELL = { width: 64, height: 32 };
/** Energy has no surface: no shading, no ink. */
const PURE_LIGHT = { outline: 0, edge: 0, occlusion: 0, wear: 0, lift: 0 };

function drawBolt(art: Art): void {
  art.solid(rect(-12, -2.4, 29, 4.8, 2.4), TINTED, 0.5);
  art.emit("glow", rect(-20, -4.5, 40, 9, 4.5), { opacity: 0.35 });
  art.emit("glow", rect(-12, -3, 30, 6, 3));
}

// Shorter and rounder than the bolt: a bead with a tapering tail.
function drawPulse(art: Art): void {
  art.solid(symmetric([11, 0], [8.5, 3], [3, 4], [-6, 2.4], [-16, 0]), TINTED, 0.5);
  art.emit("glow", symmetric([14, 0], [10, 5], [2, 6], [-10, 3.4], [-24, 0]), { opacity: 0.4 });
  art.emit("glow", symmetric([11, 0], [8, 3.4], [2, 3.8], [-8, 2]));
}

function drawSlug(art: Art): void {
  art.solid(symmetric([16, 0], [11, 4.4], [-10, 5], [-12, 0]), palette.bone, art.cylinderX(-5, 5, 0.4, 0.8));
  art.solid(rect(-12, -5, 5, 10, 1), palette.m2, 0.6);
  art.emit("glow", polygon([-12, -3], [-30, 0], [-12, 3]), { fill: tone.flashRim });
}

function drawPellet(art: Art): void {
  art.solid(symmetric([8, 0], [5.5, 3], [-4, 3.6], [-6, 0]), palette.bone, art.cylinderX(-3.6, 3.6, 0.4, 0.8));
  art.solid(rect(-6, -3.6, 2.6, 7.2, 0.8), palette.m2, 0.6);
  art.emit("glow", polygon([-6, -2], [-18, 0], [-6, 2]), { fill: tone.flashRim, opacity: 0.8 });
}

function drawRocket(art: Art): void {
  art.solid(polygon([-18, -9], [-8, -4], [-8, 4], [-18, 9], [-16, 0]), palette.m2, 0.4);
  const body = symmetric([22, 0], [15, 4.6], [-14, 5], [-15, 0]);
  art.solid(body, palette.m4, art.cylinderX(-5, 5, 0.4, 0.8), { team: 0.85 });
  art.solid(symmetric([22, 0], [15, 4.6], [11, 4.8], [11, 0]), palette.m5, 0.85);
  art.emit("glow", polygon([-15, -3.5], [-31, 0], [-15, 3.5]), { fill: tone.flame });
}

export const shots: Readonly<Record<string, Prop>> = {
  "shot/bolt": { ...CELL, draw: drawBolt, bake: PURE_LIGHT },
  "shot/pulse": { ...CELL, draw: drawPulse, bake: PURE_LIGHT },
  "shot/slug": { ...CELL, draw: drawSlug },
  "shot/pellet": { ...CELL, draw: drawPellet, bake: { outline: 2.4 } },
  "shot/rocket": { ...CELL, draw: drawRocket },
};

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

// A bolt with a head: hot at the tip, a short tail.
function drawRivet(art: Art): void {
  art.solid(rect(-11, -2.6, 20, 5.2, 1.2), palette.m4, art.cylinderX(-2.6, 2.6, 0.4, 0.8));
  art.solid(rect(-13, -5, 4.4, 10, 1.6), palette.m5, 0.7);
  art.solid(symmetric([16, 0], [9, 2.6], [8, 0]), palette.white, 0.8);
  art.emit("glow", symmetric([18, 0], [9, 4.4], [-2, 0]), { opacity: 0.85 });
  art.emit("glow", polygon([-12, -3], [-30, 0], [-12, 3]), { opacity: 0.45 });
}

// Long and thin, with fletching of light.
function drawNeedle(art: Art): void {
  art.solid(symmetric([25, 0], [6, 2], [-16, 1.4], [-16, 0]), palette.m5, 0.6);
  art.solid(polygon([-10, 0], [-19, -5], [-15, 0], [-19, 5]), palette.m3, 0.5);
  art.emit("glow", symmetric([26, 0], [6, 2.2], [-28, 0]), { opacity: 0.8 });
  art.emit("glow", symmetric([24, 0], [8, 0.9], [-6, 0]));
}

// A sabot: a dart of light between two rails that fall away.
function drawRail(art: Art): void {
  art.mirrored(() => art.solid(polygon([4, 4], [-14, 8], [-18, 5.4], [-4, 3]), palette.m3, 0.5));
  art.solid(symmetric([26, 0], [12, 3.4], [-18, 2.4], [-18, 0]), palette.white, 0.7);
  art.emit("glow", symmetric([29, 0], [14, 6], [-30, 3], [-30, 0]), { opacity: 0.5 });
  art.emit("glow", symmetric([27, 0], [12, 2.6], [-22, 1.6], [-22, 0]));
}

// The mortar's shell: a fat bomb with a band of team colour and four fins.
function drawShell(art: Art): void {
  art.mirrored(() => art.solid(polygon([-8, 5], [-19, 15], [-25, 15], [-21, 4]), palette.m2, 0.4));
  art.solid(rect(-25, -1.6, 18, 3.2, 1), palette.m4, 0.7);
  const body = symmetric([25, 0], [19, 7], [8, 11.4], [-4, 10], [-16, 5.4], [-18, 0]);
  art.solid(body, palette.m3, art.cylinderX(-11, 11, 0.4, 0.9));
  art.solid(polygon([9, -11.2], [2, -11], [2, 11], [9, 11.2]), palette.m4, art.cylinderX(-11, 11, 0.45, 0.95), {
    team: 0.86,
  });
  art.solid(symmetric([25, 0], [21, 5], [18, 6.4], [18, 0]), palette.bone, 0.86);
  art.emit("glow", polygon([-20, -4], [-32, 0], [-20, 4]), { fill: palette.white, opacity: 0.9 });
}

export const shots: Readonly<Record<string, Prop>> = {
  "shot/bolt": { ...CELL, draw: drawBolt, bake: PURE_LIGHT },
  "shot/pulse": { ...CELL, draw: drawPulse, bake: PURE_LIGHT },
  "shot/slug": { ...CELL, draw: drawSlug },
  "shot/pellet": { ...CELL, draw: drawPellet, bake: { outline: 2.4 } },
  "shot/rocket": { ...CELL, draw: drawRocket },
  "shot/rivet": { ...CELL, draw: drawRivet, bake: { outline: 2.4 } },
  "shot/needle": { ...CELL, draw: drawNeedle, bake: { outline: 2 } },
  "shot/rail": { ...CELL, draw: drawRail, bake: { outline: 2 } },
  "shot/shell": { width: 64, draw: drawShell },
};

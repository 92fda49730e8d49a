// Scrap and energy cells: neutral metal plus one colour of meaning, told apart by outline alone (jagged, capsule).

import type { Art } from "../draw/art.ts";
import { circle, polygon, polyline, rect, regular } from "../draw/shapes.ts";
import { palette, tone } from "../palette.ts";
import type { Prop } from "./prop.ts";

const CELL = 64;

function drawGear(art: Art): void {
  art.turned(20, () => {
    art.solid(regular(8, 0, 0, 22), palette.m1, 0.4);
    art.around(8, () => art.solid(rect(16, -4.6, 9, 9.2, 1.2), palette.m3, 0.5));
    art.solid(circle(0, 0, 17.5), palette.m3, 0.6);
    art.solid(circle(0, 0, 12.6), tone.brass, 0.5);
    art.solid(circle(0, 0, 7), tone.hollow, 0.2);
    art.groove(polyline([8, -6], [15, -9]), 2);
  });
}

function drawPlate(art: Art): void {
  const outline = polygon(
    [-24, -8],
    [-8, -20],
    [6, -14],
    [20, -18],
    [25, -2],
    [12, 4],
    [18, 16],
    [0, 21],
    [-10, 12],
    [-20, 14],
  );
  art.solid(outline, palette.m2, 0.4);
  const sheet = polygon([-20, -7], [-7, -16], [5, -10], [18, -14], [21, -3], [8, 2], [-2, -3], [-16, 2]);
  art.solid(sheet, palette.m4, 0.62);
  art.solid(polygon([-12, 5], [2, 0], [14, 14], [1, 17], [-8, 9]), tone.brass, 0.56);
  art.bolt(-10, -8, 2, 0.7);
  art.bolt(14, -8, 2, 0.7);
}

function drawSpring(art: Art): void {
  art.turned(-28, () => {
    art.solid(rect(-25, -5, 50, 10, 2), palette.m2, art.cylinderX(-5, 5, 0.3, 0.6));
    art.solid(rect(-25, -7, 9, 14, 2), palette.m4, 0.6);
    art.solid(rect(16, -7, 9, 14, 2), palette.m4, 0.6);
  });
  art.turned(48, () => {
    art.solid(rect(-19, -4, 38, 8, 2), tone.brass, art.cylinderX(-4, 4, 0.5, 0.8));
    for (let coil = 0; coil < 5; coil += 1) {
      const x = -13 + coil * 6.4;
      art.stroke(polyline([x, -4], [x + 2, 4]), tone.brassDark, 1.8, 0.6);
    }
  });
}

function drawCell(art: Art): void {
  art.solid(rect(-14, -25, 28, 50, 7), palette.m1, art.cylinderY(-14, 14, 0.3, 0.7));
  art.solid(rect(-14, -25, 28, 10, 4), palette.m4, art.cylinderY(-14, 14, 0.4, 0.8));
  art.solid(rect(-14, 15, 28, 10, 4), palette.m4, art.cylinderY(-14, 14, 0.4, 0.8));
  art.solid(rect(-5, -29, 10, 6, 1.5), palette.m5, 0.6);
  art.solid(rect(-9.5, -14, 19, 28, 3), tone.cellBezel, 0.5);
  art.solid(rect(-7.5, -12.5, 15, 25, 2.5), tone.cellGlass, 0.56, { glow: tone.cellGlow, glowAlpha: 0.95 });
  for (const y of [-6, 0, 6]) art.stroke(polyline([-8, y], [8, y]), tone.cellMark, 1.6, 0.5, { opacity: 0.9 });
}

export const pickups: Readonly<Record<string, Prop>> = {
  "scrap/0": { width: CELL, draw: drawGear },
  "scrap/1": { width: CELL, draw: drawPlate },
  "scrap/2": { width: CELL, draw: drawSpring },
  cell: { width: CELL, draw: drawCell },
};

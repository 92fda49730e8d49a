// The pad: a robot's base of 2 x 2 tiles. Its square fills the four tiles to the rim, because standing on any of them
// counts. The hub stays free for the team's badge, which the game lays on top.

import type { Art } from "../draw/art.ts";
import { annulus, chamfered, circle, polygon, polyline, rect } from "../draw/shapes.ts";
import { palette, tone } from "../palette.ts";
import type { Prop } from "./prop.ts";

/** Cell of the pad: 2 x 2 tiles and a margin for the glow. */
const PAD_CELL = 224;
/** Half the side of the square, one pixel short of the tiles' rim. */
const HALF = 95;

function drawPad(art: Art): void {
  drawDeck(art);
  art.around(4, () => drawRim(art));
  art.around(4, () => drawCorner(art));
  art.around(4, () => drawArrows(art));
  drawHub(art);
}

function drawDeck(art: Art): void {
  art.solid(chamfered(-HALF, -HALF, 2 * HALF, 2 * HALF, 7), palette.m0, 0.3);
  art.solid(chamfered(-92, -92, 184, 184, 6), palette.s3, 0.46);
  art.solid(chamfered(-76, -76, 152, 152, 12), tone.wallVent, 0.4);
  art.groove(polyline([-76, 0], [76, 0]), 2, 0.14);
  art.groove(polyline([0, -76], [0, 76]), 2, 0.14);
  art.groove(chamfered(-70, -70, 140, 140, 10), 1.4, 0.08);
}

// One side: two team-coloured rails with a slot of light between them.
function drawRim(art: Art): void {
  art.solid(polygon([79, -56], [91, -56], [91, -17], [79, -23]), tone.plateMask, 0.58, { team: 0.82 });
  art.solid(polygon([79, 56], [91, 56], [91, 17], [79, 23]), tone.plateMask, 0.58, { team: 0.82 });
  art.solid(polygon([79, -20], [90, -14], [90, 14], [79, 20]), tone.well, 0.5);
  art.emit("glow", polygon([82.5, -13], [87, -10.5], [87, 10.5], [82.5, 13]), { opacity: 0.9 });
  for (const y of [-49, -27, 27, 49]) art.bolt(85, y, 2.2, 0.68);
}

// A bracket around the corner of the square, the strongest sign of its outline.
function drawCorner(art: Art): void {
  const bracket = polygon([92, 92], [60, 92], [60, 80], [74, 80], [80, 74], [80, 60], [92, 60]);
  art.solid(bracket, palette.m1, 0.62);
  const inlay = polygon([89.5, 89.5], [63, 89.5], [63, 83], [75.5, 83], [83, 75.5], [83, 63], [89.5, 63]);
  art.solid(inlay, tone.plateMask, 0.7, { team: 0.5 });
  art.solid(circle(84.5, 84.5, 4.4), tone.bezel, 0.62);
  art.solid(circle(84.5, 84.5, 3), palette.lens, 0.74, { glow: palette.white });
}

// Chevrons that point at the hub from one side, fading inwards.
function drawArrows(art: Art): void {
  for (let step = 0; step < 2; step += 1) {
    const x = 73 - step * 12;
    const chevron = polygon([x, -15], [x - 8, 0], [x, 15], [x - 5, 15], [x - 13, 0], [x - 5, -15]);
    art.solid(chevron, tone.plateSheen, 0.43, { team: 0.9 - step * 0.3 });
  }
}

// An iris hatch: blades between a toothed collar and a plain disc, on which the badge is drawn.
function drawHub(art: Art): void {
  art.solid(circle(0, 0, 48), palette.m1, 0.5);
  art.solid(circle(0, 0, 45.5), tone.tooth, 0.58);
  art.around(24, () => art.groove(polyline([40, 0], [44, 0]), 1.5));
  art.solid(circle(0, 0, 38.5), tone.trench, 0.42);
  art.around(8, (blade) => {
    art.solid(polygon([22, -10], [36, -14], [36.5, 6], [24, 10]), tone.crateInset, 0.38 + 0.03 * (blade % 2));
    art.groove(polyline([23, 9], [36.5, 6]), 1.6, 0.2);
  });
  art.solid(circle(0, 0, 29), palette.m1, 0.5);
  art.solid(circle(0, 0, 27), tone.well, 0.46);
  art.emit("glow", annulus(0, 0, 38.4, 36.8), { evenOdd: true, opacity: 0.55 });
  art.solid(rect(-1.5, -26, 3, 4, 1), palette.m3, 0.5);
  art.solid(rect(-1.5, 22, 3, 4, 1), palette.m3, 0.5);
}

export const pad: Readonly<Record<string, Prop>> = {
  pad: { width: PAD_CELL, draw: drawPad, bake: { outline: 0, wear: 0.2, edge: 1.4 } },
};

// The pad: a robot's base of 2 x 2 tiles. Its square fills the four tiles to the rim, because standing on any of them
// counts. The hub stays free for the team's badge, which the game lays on top.

import type { Art } from "../draw/art.ts";
import { annulus, chamfered, circle, polygon, polyline } from "../draw/shapes.ts";
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
  art.solid(chamfered(-76, -76, 152, 152, 12), tone.floorInset, 0.4);
  art.groove(polyline([-76, 0], [76, 0]), 2, 0.14);
  art.groove(polyline([0, -76], [0, 76]), 2, 0.14);
  art.groove(chamfered(-70, -70, 140, 140, 10), 1.4, 0.08);
  art.around(4, () => drawGrip(art), 45);
}

// Non-slip ribs in a corner of the deck.
function drawGrip(art: Art): void {
  for (const [x, half] of [
    [62, 20],
    [69, 16],
    [76, 12],
    [83, 8],
  ] as const) {
    art.stroke(polyline([x, -half], [x, half]), tone.floorRim, 2.6, 0.47, { cap: "round" });
  }
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
    const x = 74 - step * 10;
    const chevron = polygon([x, -15], [x - 8, 0], [x, 15], [x - 5, 15], [x - 13, 0], [x - 5, -15]);
    art.solid(chevron, tone.plateSheen, 0.43, { team: 0.9 - step * 0.3 });
  }
}

// An iris hatch: blades between a toothed collar and a plain disc, on which the badge is drawn.
function drawHub(art: Art): void {
  art.solid(circle(0, 0, 52), palette.m1, 0.5);
  art.solid(circle(0, 0, 49.5), tone.tooth, 0.58);
  art.around(24, () => art.groove(polyline([44, 0], [48, 0]), 1.5));
  art.solid(circle(0, 0, 42), tone.trench, 0.42);
  art.around(
    12,
    (blade) => {
      const shape = polygon([27, -2], [41.5, -6], [40, 12], [33, 17]);
      art.solid(shape, blade % 2 ? tone.crateInset : palette.m2, 0.42 + 0.03 * (blade % 2));
      art.groove(polyline([28, -2], [34, 6], [39.5, 13]), 2.2, 0.22);
    },
    15,
  );
  art.solid(circle(0, 0, 29.5), tone.tooth, 0.56);
  art.solid(circle(0, 0, 27), tone.well, 0.46);
  art.emit("glow", annulus(0, 0, 42.4, 40.6), { evenOdd: true, opacity: 0.55 });
}

export const pad: Readonly<Record<string, Prop>> = {
  pad: { width: PAD_CELL, draw: drawPad, bake: { outline: 0, wear: 0.2, edge: 1.4 } },
};

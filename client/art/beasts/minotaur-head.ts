// The Minotaur's head: a bull's skull in bone over an iron jaw, horns, burning eyes, a ring in its nose.

import type { Art } from "../draw/art.ts";
import { annulus, circle, polygon, polyline, rect, symmetric } from "../draw/shapes.ts";
import { palette, tone } from "../palette.ts";

/** How the head is held. */
export interface HeadPose {
  /** 0 raised, 1 lowered for the charge: further ahead, horns level. */
  readonly lowered: number;
  /** Degrees to its right. */
  readonly turn: number;
  /** Light of the eyes, [0, 1]. */
  readonly eyes: number;
}

/** Where the neck carries it. */
const NECK = 34;

/** Draws the head on the neck. */
export function drawHead(art: Art, pose: HeadPose): void {
  art.stroke(polyline([NECK - 8, 0], [NECK + 12, 0]), palette.m1, 34, 0.6, { cap: "round" });
  for (const x of [NECK - 14, NECK - 4]) {
    art.stroke(polyline([x, -13], [x + 4, -6], [x + 4, 6], [x, 13]), tone.beastPlate, 6.5, 0.72, { cap: "round" });
    art.stroke(polyline([x + 4, -3.4], [x + 4, 3.4]), tone.boneShade, 6.5, 0.78, { cap: "round" });
  }
  const ahead = 2 + pose.lowered * 6;
  art.within(`translate(${NECK + ahead},0) rotate(${pose.turn})`, () => {
    art.mirrored(() => drawHorn(art));
    art.mirrored(() => drawEar(art));
    drawSkull(art);
    art.mirrored(() => drawEye(art, pose.eyes));
  });
}

// From the temple outwards, then in a bow to the front.
function drawHorn(art: Art): void {
  const horn = "M2,12C4,26 8,36 18,42C30,48 42,42 54,29C46,34 36,36 28,32C20,28 17,20 17,10z";
  art.solid(horn, palette.bone, art.cylinderX(10, 44, 0.7, 0.94));
  art.stroke("M10,40C8,36 6,30 5,24", tone.boneDark, 2, 0.8);
  for (const [x1, y1, x2, y2] of [
    [5, 24, 17.5, 21],
    [9, 33, 21, 27.5],
    [17, 41, 27, 32],
  ] as const)
    art.stroke(polyline([x1, y1], [x2, y2]), tone.boneShade, 3, 0.84);
  art.solid(polygon([41, 40.5], [54, 29], [40, 35]), tone.boneLight, 0.95);
  art.solid(rect(0, 9, 18, 6, 2), palette.m1, 0.9);
}

function drawEar(art: Art): void {
  art.solid(polygon([-2, 12], [-12, 25], [-16, 25], [-12, 14]), tone.beastPlate, 0.72);
}

function drawSkull(art: Art): void {
  art.solid(
    symmetric([44, 0], [43, 9], [36, 12.5], [24, 12], [14, 17.5], [-2, 17], [-10, 9], [-11, 0]),
    palette.m1,
    0.8,
  );
  const crown = symmetric([40, 0], [39, 7.4], [30, 9.4], [22, 9.6], [12, 15], [-1, 14.6], [-8, 8], [-9, 0]);
  art.solid(crown, palette.bone, art.dome(8, 0, 34, 0.8, 0.98));
  art.solid(symmetric([16, 0], [8, 5], [-6, 3], [-8, 0]), tone.beastPaint, 0.98);
  art.groove(polyline([18, 0], [32, 0]), 1.8);
  art.solid(symmetric([44, 0], [42.6, 8], [35, 10.4], [32, 7], [33, 0]), tone.beastLimb, 0.92);
  art.mirrored(() => art.solid(circle(39, 5, 2.5), tone.beastPit, 0.7));
  art.solid(annulus(46, 0, 5.4, 3), tone.beastRim, 0.9, { evenOdd: true });
}

function drawEye(art: Art, light: number): void {
  art.solid(polygon([11, 7], [21, 5.6], [19.4, 10.4], [13, 12]), tone.beastPit, 0.7);
  const eye = polygon([12.6, 8], [19.6, 6.8], [18.4, 9.6], [14, 10.6]);
  art.solid(eye, light > 0.5 ? palette.danger : tone.beastPaintDark, 0.9, { glow: palette.danger, glowAlpha: light });
  if (light > 0.5) art.emit("glow", circle(16.4, 8.8, 1.4), { fill: tone.furnaceHot });
}

// Hauler, the drone that steals: a broad crawler with a scoop, and a bin in which one sees what it took.

import type { Art } from "../draw/art.ts";
import { drawTrack } from "../draw/parts.ts";
import { chamfered, circle, polygon, polyline, rect, regular, symmetric } from "../draw/shapes.ts";
import { palette, tone } from "../palette.ts";
import { type BeastArt, cycle, still } from "./beast.ts";

interface Pose {
  /** Of the tracks, [0, 1). */
  readonly drive: number;
  /** How far the scoop is thrust out, pixels. */
  readonly grab: number;
  readonly isLoaded: boolean;
}

const REST: Pose = { drive: 0, grab: 0, isLoaded: false };

function drawHauler(art: Art, { drive, grab, isLoaded }: Pose): void {
  art.mirrored(() => drawTrack(art, { x: -4, y: 31, length: 56, width: 13 }, drive, 0.42));
  art.mirrored(() => art.stroke(polyline([14, 17], [30 + grab, 20]), palette.m2, 5.4, 0.42));
  drawScoop(art, 27 + grab);
  art.solid(chamfered(-35, -25.5, 56, 51, 6), palette.m1, 0.5);
  art.solid(chamfered(-33, -23.5, 52, 47, 5), tone.beastHide, 0.6);
  art.solid(chamfered(-28, -17, 32, 34, 3), tone.beastPit, 0.28);
  for (const x of [-22, -12, -2]) art.stroke(polyline([x, -15], [x, 15]), palette.m1, 2.4, 0.34);
  if (isLoaded) drawLoad(art);
  drawStripes(art);
  drawCab(art);
}

function drawScoop(art: Art, x: number): void {
  art.solid(symmetric([x, 0], [x, 25], [x + 6, 33], [x + 15, 33], [x + 9, 24], [x + 8, 0]), palette.m1, 0.5);
  art.solid(
    symmetric([x + 2, 0], [x + 2, 24], [x + 7, 30.5], [x + 12, 31], [x + 6.6, 23], [x + 6, 0]),
    tone.boneShade,
    0.6,
  );
  for (const y of [-16, -5.4, 5.4, 16]) {
    art.solid(polygon([x + 6, y - 3], [x + 15, y], [x + 6, y + 3]), palette.bone, 0.56);
  }
}

// Bone and black along the sides of the bin.
function drawStripes(art: Art): void {
  art.mirrored(() => {
    art.solid(rect(-30, 18.2, 44, 4, 1), palette.bone, 0.68);
    for (let stripe = 0; stripe < 5; stripe += 1) {
      const x = -28 + stripe * 9;
      const slant = polygon([x, 22.2], [x + 4, 18.2], [x + 8, 18.2], [x + 4, 22.2]);
      art.solid(slant, tone.beastPaintDark, 0.68, { through: true });
    }
  });
}

function drawCab(art: Art): void {
  art.solid(symmetric([24, 0], [23, 9], [18, 13], [7, 13], [6, 0]), palette.m1, 0.72);
  art.solid(symmetric([22, 0], [21, 8], [17, 11], [9, 11], [8, 0]), tone.beastPaint, 0.82);
  art.solid(rect(15, -7.6, 6, 15.2, 2), tone.beastPit, 0.84);
  art.mirrored(() => art.solid(circle(18, 4.4, 2), palette.danger, 0.92, { glow: palette.danger }));
  art.solid(circle(11.4, 0, 3), palette.amber, 0.94, { glow: palette.amber, glowAlpha: 0.75 });
}

function drawLoad(art: Art): void {
  art.within("translate(-20,-7) rotate(20)", () => {
    art.around(8, () => art.solid(rect(5.6, -2, 5, 4, 0.8), palette.m4, 0.5));
    art.solid(circle(0, 0, 8), palette.m4, 0.56);
    art.solid(circle(0, 0, 3.4), tone.brassDark, 0.3);
  });
  art.solid(regular(5, -7, -9, 7, 0.4), tone.brass, 0.52);
  art.solid(polygon([-26, 4], [-12, 2], [-9, 12], [-18, 15], [-25, 11]), palette.m5, 0.6);
  art.solid(polygon([-10, 3], [2, 1], [1, 10], [-6, 14]), palette.m3, 0.56);
  art.solid(polygon([-8, -3], [1, -5], [2, 3], [-5, 5]), tone.brass, 0.62);
  art.bolt(-18, 8, 1.5, 0.7);
}

export const hauler: BeastArt = {
  damage: 20,
  states: {
    idle: still((art) => drawHauler(art, REST)),
    drive: { playback: { fps: 12, repeat: -1 }, draws: cycle(4, (art, drive) => drawHauler(art, { ...REST, drive })) },
    attack: {
      playback: { fps: 10, repeat: 0 },
      draws: cycle(2, (art, phase) => drawHauler(art, { ...REST, grab: phase === 0 ? 6 : 3 })),
    },
    loaded: still((art) => drawHauler(art, { ...REST, isLoaded: true })),
  },
};

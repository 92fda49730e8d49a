// Chaser, the drone that bites: a saw blade as wide as itself, driven by a small tractor behind it.

import type { Art } from "../draw/art.ts";
import { drawWheel } from "../draw/parts.ts";
import { annulus, circle, polygon, polyline, rect, symmetric } from "../draw/shapes.ts";
import { palette, tone } from "../palette.ts";
import { type BeastArt, cycle, still } from "./beast.ts";

const TEETH = 10;
const SAW = { x: 11, radius: 20 };

interface Pose {
  /** Of the saw and the wheels, in teeth, [0, 1). */
  readonly spin: number;
  /** How far the saw is thrust out, pixels. */
  readonly thrust: number;
}

function drawChaser(art: Art, { spin, thrust }: Pose): void {
  art.mirrored(() => {
    art.stroke(polyline([-16, 6], [-20, 17]), palette.m1, 6, 0.3);
    drawWheel(art, { x: -20, y: 18, length: 22, width: 10 }, spin, 0.42);
  });
  art.mirrored(() => art.stroke(polyline([-10, 7], [SAW.x + thrust, 6]), palette.m2, 6, 0.42));
  art.within(`translate(${SAW.x + thrust},0)`, () => drawSaw(art, spin));
  drawBody(art);
}

function drawSaw(art: Art, spin: number): void {
  const turn = (spin * 360) / TEETH;
  art.around(
    TEETH,
    () => art.solid(polygon([SAW.radius - 3, -6], [SAW.radius + 8, 5], [SAW.radius - 3, 6]), palette.bone, 0.44),
    turn,
  );
  art.solid(circle(0, 0, SAW.radius), palette.m3, 0.5);
  art.solid(annulus(0, 0, SAW.radius - 1, SAW.radius - 5), tone.boneShade, 0.54, { evenOdd: true });
  art.around(5, () => art.solid(circle(11, 0, 2.6), tone.bore, 0.3), turn);
  art.solid(circle(0, 0, 6), palette.m1, 0.6);
  art.bolt(0, 0, 3, 0.7);
}

function drawBody(art: Art): void {
  art.solid(symmetric([4, 0], [1, 8], [-10, 13], [-27, 12], [-33, 6], [-34, 0]), palette.m1, 0.56);
  const shell = symmetric([1, 0], [-1, 6], [-11, 10.6], [-26, 9.6], [-31, 5], [-32, 0]);
  art.solid(shell, tone.beastPaint, art.cylinderX(-11, 11, 0.6, 0.8));
  art.solid(symmetric([-20, 0], [-21, 5], [-28, 4], [-30, 0]), tone.beastPit, 0.7);
  art.mirrored(() => {
    art.solid(polygon([-3, 3], [-11, 5], [-13, 8.6], [-4, 6.6]), tone.beastPit, 0.74);
    art.solid(polygon([-4, 4], [-10, 5.6], [-11, 7.4], [-4.6, 5.8]), palette.danger, 0.84, { glow: palette.danger });
    art.solid(rect(-27, 1.4, 7, 2, 0.8), palette.amber, 0.76, { glow: tone.furnace, glowAlpha: 0.7 });
  });
}

export const chaser: BeastArt = {
  damage: 18,
  states: {
    idle: still((art) => drawChaser(art, { spin: 0, thrust: 0 })),
    drive: { playback: { fps: 12, repeat: -1 }, draws: cycle(4, (art, spin) => drawChaser(art, { spin, thrust: 0 })) },
    attack: {
      playback: { fps: 10, repeat: 0 },
      draws: cycle(2, (art, spin) => drawChaser(art, { spin, thrust: spin === 0 ? 8 : 4 })),
    },
  },
};

// Spitter, the drone that shoots: a bulb of glowing slag on three thin legs, with a long snout.

import type { Art } from "../draw/art.ts";
import { drawBarrel } from "../draw/parts.ts";
import { annulus, circle, polygon, polyline, symmetric } from "../draw/shapes.ts";
import { palette, tone } from "../palette.ts";
import { type BeastArt, cycle, still } from "./beast.ts";

/** Directions of the legs, degrees, the first one to the rear. */
const LEGS = [180, 62, -62];
const SWING = 13;

interface Pose {
  /** Of the steps in [0, 1), or null at rest. */
  readonly step: number | null;
  /** How far the snout is drawn back, [0, 1], and how full the bulb glows. */
  readonly recoil: number;
}

function drawSpitter(art: Art, { step, recoil }: Pose): void {
  for (const [index, direction] of LEGS.entries()) {
    const swing = step === null ? 0 : Math.sin((step + index / LEGS.length) * 2 * Math.PI) * SWING;
    art.turned(direction + swing, () => drawLeg(art));
  }
  const back = recoil * 6;
  drawBarrel(art, { back: 2 - back, front: 42 - back, y: 0, calibre: 7 }, 0.7);
  art.stroke(polyline([14 - back, -4.6], [14 - back, 4.6]), palette.bone, 4, 0.74);
  art.stroke(polyline([23 - back, -4.6], [23 - back, 4.6]), palette.bone, 4, 0.74);
  drawBulb(art, recoil);
}

function drawLeg(art: Art): void {
  art.stroke(polyline([8, 0], [26, 4]), palette.m1, 8, 0.36, { cap: "round" });
  art.stroke(polyline([10, 0.4], [25, 3.8]), tone.beastPlate, 4, 0.44, { cap: "round" });
  art.solid(polygon([24, -1], [43, -1.5], [26, 8.6]), palette.bone, 0.34);
  art.solid(circle(26, 4, 4.6), palette.m1, 0.46);
  art.solid(circle(26, 4, 2.6), tone.beastRim, 0.52);
}

function drawBulb(art: Art, charge: number): void {
  art.solid(circle(-3, 0, 17), palette.m1, 0.56);
  const slag = art.radial(-3, 0, 15, [
    [0, tone.furnaceHot],
    [0.5, tone.furnace],
    [1, tone.beastPaintDark],
  ]);
  const light = { glow: tone.furnace, glowAlpha: 0.45 + 0.5 * charge };
  art.solid(circle(-3, 0, 14.6), slag, art.dome(-3, 0, 15, 0.56, 0.86), light);
  art.within("translate(-3,0)", () => {
    art.around(3, () => art.solid(polygon([17, -3], [17, 3], [4, 1.6], [4, -1.6]), tone.beastHide, 0.88), 60);
    art.solid(annulus(0, 0, 17, 14), tone.beastHide, 0.7, { evenOdd: true });
    art.around(6, () => art.bolt(15.5, 0, 1.3, 0.8), 30);
  });
  art.solid(symmetric([13, 0], [11, 5], [4, 6.4], [3, 0]), palette.m1, 0.84);
  art.mirrored(() => art.solid(circle(8.4, 3, 1.7), palette.danger, 0.92, { glow: palette.danger }));
}

export const spitter: BeastArt = {
  damage: 15,
  states: {
    idle: still((art) => drawSpitter(art, { step: null, recoil: 0 })),
    drive: { playback: { fps: 12, repeat: -1 }, draws: cycle(4, (art, step) => drawSpitter(art, { step, recoil: 0 })) },
    attack: {
      playback: { fps: 10, repeat: 0 },
      draws: cycle(2, (art, phase) => drawSpitter(art, { step: null, recoil: phase === 0 ? 1 : 0.45 })),
    },
  },
};

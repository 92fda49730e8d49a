// What robots leave standing: the turret, its foot and its gun; the barricade, whole and damaged; the mine.

import type { Art } from "../draw/art.ts";
import { drawBarrel } from "../draw/parts.ts";
import { annulus, chamfered, circle, polygon, polyline, rect, regular, symmetric } from "../draw/shapes.ts";
import { palette, tone } from "../palette.ts";
import { drawBarricade } from "./barricade.ts";
import type { Prop } from "./prop.ts";

const TURRET_CELL = 96;
/** The gun's recoil, frame by frame. */
const RECOIL_COURSE = [1, 0.6, 0.25];

/** Frames of the turret's shot. */
export const GUN_FRAMES = RECOIL_COURSE.length;

// Three splayed feet with spikes under a round bearing.
function drawFoot(art: Art): void {
  art.around(
    3,
    () => {
      art.stroke(polyline([8, 0], [31, 0]), palette.m1, 13, 0.3, { cap: "round" });
      art.stroke(polyline([12, 0], [28, 0]), palette.m3, 6.5, 0.4);
      art.solid(chamfered(25, -10, 13, 20, 4), palette.m1, 0.36);
      art.solid(chamfered(27, -7.6, 9, 15.2, 3), palette.m4, 0.46, { team: 0.7 });
      art.bolt(31.5, 0, 2, 0.56);
    },
    60,
  );
  art.solid(regular(12, 0, 0, 24), palette.m1, 0.44);
  art.solid(regular(12, 0, 0, 21.6), palette.m3, 0.54);
  art.solid(annulus(0, 0, 19.4, 15.4), palette.m4, 0.6, { evenOdd: true, team: 0.86 });
  art.solid(circle(0, 0, 14), tone.gap, 0.44);
  art.around(
    3,
    () => art.solid(rect(16.4, -3, 5, 6, 1.4), palette.lens, 0.62, { glow: palette.white, glowAlpha: 0.8 }),
    0,
  );
}

// A box between two cheeks, an ammunition drum on its right, one long barrel.
function drawGun(art: Art, recoil: number): void {
  const back = recoil * 7;
  drawBarrel(art, { back: 4 - back, front: 45 - back, y: 0, calibre: 7.4 }, 0.96);
  art.solid(rect(14 - back * 0.6, -5.6, 12, 11.2, 2), palette.m2, art.cylinderX(-5.6, 5.6, 0.6, 0.98));
  art.solid(circle(-6, 13, 8), palette.m1, 0.66);
  art.solid(circle(-6, 13, 6.2), palette.bone, art.dome(-6, 13, 7, 0.66, 0.8));
  art.stroke(polyline([-12, 13], [0, 13]), tone.hazardBlack, 2.4, 0.78);
  art.solid(symmetric([15, 0], [14, 7], [6, 11], [-13, 10], [-18, 5], [-18, 0]), palette.m1, 0.76);
  art.solid(symmetric([12, 0], [11.4, 5.6], [5, 9], [-12, 8], [-15.6, 4], [-15.6, 0]), palette.m4, 0.88, {
    team: 0.86,
  });
  art.mirrored(() => art.groove(polyline([-10, 7.6], [-10, 3]), 1.5));
  art.solid(rect(-4, -3.4, 11, 6.8, 2), tone.visor, 0.92);
  art.solid(rect(-2, -2, 8, 4, 1.4), palette.lens, 0.97, { glow: palette.white });
  art.bolt(-12, 0, 1.6, 0.94);
}

// While it arms or lies dark its lamp is out.
function drawMine(art: Art, isArmed: boolean): void {
  art.around(6, () => {
    art.solid(polygon([14, -3.5], [25, -1.6], [25, 1.6], [14, 3.5]), isArmed ? palette.bone : palette.m3, 0.4);
  });
  art.solid(circle(0, 0, 17), palette.m1, 0.5);
  art.solid(circle(0, 0, 14.5), palette.m2, art.dome(0, 0, 15, 0.5, 0.85));
  const ring = isArmed ? { evenOdd: true, glow: palette.white, glowAlpha: 0.6 } : { evenOdd: true };
  art.solid(annulus(0, 0, 10, 8), isArmed ? palette.lens : palette.m0, 0.7, ring);
  if (isArmed) art.solid(circle(0, 0, 5.2), palette.white, 0.9, { glow: palette.white });
  else art.solid(circle(0, 0, 4.6), palette.lens, 0.9, { glow: palette.white, glowAlpha: 0.25 });
}

export const emplacements: Readonly<Record<string, Prop>> = {
  "turret/base": { width: TURRET_CELL, draw: drawFoot },
  "turret/gun": { width: TURRET_CELL, draw: (art) => drawGun(art, 0) },
  ...Object.fromEntries(
    RECOIL_COURSE.map((recoil, frame): [string, Prop] => [
      `turret/gun/fire/${frame}`,
      { width: TURRET_CELL, draw: (art) => drawGun(art, recoil) },
    ]),
  ),
  ...Object.fromEntries(
    ["barricade", "barricade/1", "barricade/2"].map((name, damage): [string, Prop] => [
      name,
      { width: 112, height: 224, draw: (art) => drawBarricade(art, damage), bake: { wear: 0.16, seed: 7 } },
    ]),
  ),
  mine: { width: 64, draw: (art) => drawMine(art, false) },
  "mine/armed": { width: 64, draw: (art) => drawMine(art, true) },
};

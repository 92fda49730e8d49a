// Dart, the scout: an arrow with swept fins, twin barrels, and an afterburner for the dash.

import type { Art } from "../draw/art.ts";
import { drawBarrel, drawVent, drawWheel } from "../draw/parts.ts";
import { annulus, polygon, polyline, rect, symmetric } from "../draw/shapes.ts";
import { palette, tone } from "../palette.ts";
import { type ChassisArt, type HullPose, TEAM_MAIN, TEAM_SECOND } from "./chassis.ts";

function drawHull(art: Art, pose: HullPose): void {
  const phase = pose.drive ?? 0;
  art.mirrored(() => drawAxles(art, phase));
  art.mirrored(() => drawFin(art, phase, pose.ability));
  art.mirrored(() => drawNozzle(art, pose.ability));
  drawFuselage(art);
}

function drawAxles(art: Art, phase: number): void {
  art.stroke(polyline([18, 6], [20, 23]), palette.m2, 4, 0.3);
  art.stroke(polyline([-20, 8], [-24, 30]), palette.m2, 5, 0.3);
  drawWheel(art, { x: 21, y: 23, length: 18, width: 8 }, phase, 0.38);
}

// The fins spread with the ability.
function drawFin(art: Art, phase: number, spread: number): void {
  drawWheel(art, { x: -26, y: 33, length: 24, width: 11 }, phase, 0.42);
  const tip = 46 + spread * 4;
  art.solid(
    polygon(
      [4, 13],
      [-8, 18],
      [-22, 38 + spread * 3],
      [-46 - spread * 3, tip],
      [-49 - spread * 2, 41],
      [-37, 25],
      [-30, 12],
    ),
    palette.m2,
    0.5,
  );
  art.solid(
    polygon([0, 14.5], [-10, 20], [-23, 36 + spread * 3], [-43 - spread * 3, tip - 3.5], [-34, 25], [-27, 14]),
    palette.m4,
    0.56,
    { team: TEAM_MAIN },
  );
  art.groove(polyline([-12, 20], [-30, 38 + spread * 2]), 1.4);
}

function drawNozzle(art: Art, thrust: number): void {
  art.solid(rect(-48, 5, 14, 9, 2), palette.m1, art.cylinderX(5, 14, 0.25, 0.5));
  art.solid(rect(-49, 6.6, 4, 5.8, 1), tone.bore, 0.15);
  art.solid(rect(-48.5, 7.4, 2.6, 4.2, 1), palette.lens, 0.2, { glow: palette.white, glowAlpha: 0.55 + thrust * 0.45 });
}

function drawFuselage(art: Art): void {
  art.solid(symmetric([54, 0], [47, 5], [14, 14], [-12, 17], [-36, 14], [-41, 7]), palette.m2, 0.52);
  const metal = art.linear(-40, 0, 52, 0, [
    [0, tone.plateLight],
    [0.6, tone.plateSheen],
    [1, tone.plateGloss],
  ]);
  const body = symmetric([52, 0], [45, 4], [13, 12], [-12, 15], [-34, 12], [-38, 6]);
  art.solid(body, metal, art.cylinderX(-15, 15, 0.5, 0.66));
  art.solid(symmetric([51, 0], [44, 3.4], [27, 7.6], [23, 0]), palette.m4, 0.68, { team: TEAM_MAIN });
  art.mirrored(() => {
    art.solid(polygon([12, 11.5], [-10, 14.5], [-14, 10], [10, 7.5]), palette.m4, 0.68, { team: TEAM_SECOND });
    art.groove(polyline([20, 9], [20, 3]), 1.3);
    art.groove(polyline([-18, 14], [-18, 4]), 1.4);
    art.bolt(-30, 9, 1.3);
    art.bolt(16, 9.6, 1.1);
  });
  drawVent(art, { x: -34, y: -5.5, length: 13, width: 11 }, 4, 0.6);
  art.solid(annulus(0, 0, 14.5, 11), palette.m1, 0.6, { evenOdd: true });
  art.mirrored(() => art.light(37, 3.2, 1.5, 0.72));
}

function drawTurret(art: Art, recoil: number): void {
  const back = recoil * 5;
  art.mirrored(() => drawBarrel(art, { back: 2 - back, front: 31 - back, y: 5.2, calibre: 4.2 }, 0.86));
  art.solid(symmetric([13, 0], [10, 8], [-4, 10.5], [-12, 7], [-13, 0]), palette.m2, 0.78);
  const dome = art.dome(-1, 0, 14, 0.74, 0.92);
  art.solid(symmetric([11, 0], [8.6, 6.4], [-4, 8.8], [-10.4, 5.8], [-11, 0]), palette.m4, dome, { team: TEAM_MAIN });
  art.solid(symmetric([9, 0], [7, 3.2], [0, 4], [-1.5, 0]), tone.visor, 0.9);
  const lens = symmetric([8, 0], [6.4, 2.2], [1, 2.8], [0, 0]);
  art.solid(lens, palette.lens, 0.93, { glow: palette.white, glowAlpha: 0.8 });
  art.bolt(-7, 0, 1.4, 0.95);
}

export const dart: ChassisArt = { idleFrames: 1, driveFrames: 4, drawHull, drawTurret };

// Bulwark, the tank: square tracks, a dozer blade that lights up for shield and ram, one fat barrel on an octagon.

import type { Art } from "../draw/art.ts";
import { drawBarrel, drawTrack, drawVent } from "../draw/parts.ts";
import { annulus, chamfered, circle, polygon, polyline, rect, regular, symmetric } from "../draw/shapes.ts";
import { palette, tone } from "../palette.ts";
import { type ChassisArt, type HullPose, TEAM_MAIN, TEAM_SECOND } from "./chassis.ts";

function drawHull(art: Art, pose: HullPose): void {
  const phase = pose.drive ?? 0;
  art.mirrored(() => drawTrack(art, { x: -2, y: 36, length: 94, width: 19 }, phase, 0.44));
  drawBlade(art, pose.ability);
  drawArmour(art);
  if (pose.ability === 0) return;
  const edge = polyline([47, 6], [47, 40]);
  art.mirrored(() => art.stroke(edge, palette.lens, 2.2, 0.6, { glow: palette.white, glowAlpha: pose.ability }));
}

function drawBlade(art: Art, push: number): void {
  art.mirrored(() => art.stroke(polyline([34, 16], [47, 18]), palette.m2, 6, 0.36));
  const frame = symmetric([57 + push, 0], [56 + push, 24], [51, 46], [46, 46], [48, 24], [49, 0]);
  art.solid(frame, palette.m2, 0.5);
  const face = symmetric([55.4 + push, 0], [54.4 + push, 23], [50, 44], [48, 44], [51, 23], [51.6, 0]);
  art.solid(face, palette.bone, 0.56);
  art.mirrored(() => {
    for (let stripe = 0; stripe < 4; stripe += 1) {
      const y = stripe * 11;
      const slant = polygon([54.6, 3 + y], [54.2, 8 + y], [50.2, 11 + y], [50.6, 6 + y]);
      art.solid(slant, tone.hazardBlack, 0.56, { through: true });
    }
  });
}

function drawArmour(art: Art): void {
  art.solid(chamfered(-44, -31, 88, 62, 9), palette.m1, 0.46);
  const metal = art.linear(-42, 0, 42, 0, [
    [0, tone.plateMid],
    [1, tone.plateBright],
  ]);
  art.solid(chamfered(-42, -29, 84, 58, 8), metal, 0.58);
  art.mirrored(() => drawArmourSide(art));
  drawVent(art, { x: -40, y: -12, length: 16, width: 24 }, 5, 0.62);
  art.solid(annulus(0, 0, 25.5, 20), tone.gap, 0.5, { evenOdd: true });
}

function drawArmourSide(art: Art): void {
  const front = polygon([40, 12], [40, 24], [34, 29.5], [8, 29.5], [12, 18]);
  art.solid(front, palette.m4, 0.66, { team: TEAM_MAIN });
  const rear = polygon([-8, 29.5], [-36, 29.5], [-42, 24], [-42, 16], [-10, 18]);
  art.solid(rear, palette.m4, 0.66, { team: TEAM_MAIN });
  art.groove(polyline([0, 19], [0, 29]), 1.6);
  art.bolt(36, 22, 1.6, 0.76);
  art.bolt(16, 26, 1.4, 0.76);
  art.bolt(-14, 26, 1.4, 0.76);
  art.bolt(-37, 20, 1.6, 0.76);
  art.solid(rect(-36, 33, 64, 5.2, 1.2), palette.m2, 0.62);
  art.solid(rect(-34, 34.2, 26, 2.8, 0.8), palette.m4, 0.66, { team: TEAM_SECOND });
  art.solid(rect(-2, 34.2, 26, 2.8, 0.8), palette.m4, 0.66, { team: TEAM_SECOND });
  art.light(41, 9, 1.9, 0.7);
}

function drawTurret(art: Art, recoil: number): void {
  const back = recoil * 8;
  drawBarrel(art, { back: 8 - back, front: 63 - back, y: 0, calibre: 11.5 }, 0.96);
  art.solid(rect(20 - back * 0.6, -7.8, 14, 15.6, 2), palette.m2, art.cylinderX(-7.6, 7.6, 0.55, 1));
  art.solid(regular(8, -2, 0, 23.5, Math.PI / 8), palette.m1, 0.72);
  art.solid(regular(8, -2, 0, 21.6, Math.PI / 8), palette.m4, 0.86, { team: TEAM_MAIN });
  const roof = art.radial(-2, 0, 16, [
    [0, tone.platePale],
    [1, tone.plate],
  ]);
  art.solid(regular(8, -2, 0, 15, Math.PI / 8), roof, 0.93);
  art.mirrored(() => {
    art.groove(polyline([9, 8], [14, 16]), 1.5);
    art.groove(polyline([-12, 8], [-18, 14]), 1.5);
  });
  art.solid(circle(-8, 6.5, 4.4), palette.m1, 0.97);
  art.solid(circle(-8, 6.5, 2.8), palette.m3, 1);
  art.solid(rect(2, -6.5, 9, 5, 1.2), tone.visor, 0.97);
  art.solid(rect(3, -5.6, 7, 3.2, 0.8), palette.lens, 1, { glow: palette.white, glowAlpha: 0.8 });
}

export const bulwark: ChassisArt = { idleFrames: 1, driveFrames: 4, drawHull, drawTurret };

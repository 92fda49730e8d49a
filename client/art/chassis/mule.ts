// Mule, the hauler: six wheels, an open bed in which the cargo lies, pincers in front. Its drill sits on the cab.

import type { Art } from "../draw/art.ts";
import { drawWheel } from "../draw/parts.ts";
import { annulus, chamfered, circle, polygon, polyline, rect, symmetric } from "../draw/shapes.ts";
import { palette, tone } from "../palette.ts";
import { type ChassisArt, type HullPose, TEAM_MAIN, TEAM_SECOND } from "./chassis.ts";

const AXLES = [-38, -12, 17];

function drawHull(art: Art, pose: HullPose): void {
  art.mirrored(() => {
    for (const x of AXLES) {
      art.stroke(polyline([x, 10], [x, 28]), palette.m1, 4, 0.28);
      drawWheel(art, { x, y: 31, length: 21, width: 12 }, pose.drive ?? 0, 0.44);
    }
  });
  art.mirrored(() => drawPincer(art, pose.ability));
  drawBed(art);
  drawCab(art);
  if (pose.ability === 0) return;
  const edge = polyline([58, 8 + pose.ability * 3], [52, 17 + pose.ability * 4]);
  art.mirrored(() => art.stroke(edge, palette.lens, 2.4, 0.56, { glow: palette.white, glowAlpha: pose.ability }));
}

function drawPincer(art: Art, open: number): void {
  const out = open * 5;
  const wrist = 22 + out;
  art.stroke(polyline([30, 14], [42, wrist]), palette.m1, 7.5, 0.4, { cap: "round" });
  art.stroke(polyline([31, 14], [42, wrist]), palette.m3, 4, 0.48, { cap: "round" });
  const claw = polygon(
    [38, 18 + out],
    [45, 27 + out],
    [58, wrist],
    [62, 10 + out * 0.8],
    [58.5, 5 + out * 0.7],
    [57, 14 + out],
    [50, 20 + out],
    [44, 18 + out],
  );
  art.solid(claw, palette.m1, 0.46);
  const blade = polygon(
    [41, 20 + out],
    [45.8, 25 + out],
    [56.6, 20.6 + out],
    [60, 11 + out * 0.8],
    [58.4, 9 + out * 0.7],
    [57.6, 15.4 + out],
    [50.4, 21.6 + out],
    [45, 20.4 + out],
  );
  art.solid(blade, palette.bone, 0.54);
  art.solid(circle(42, wrist, 3.6), palette.m2, 0.56);
  art.solid(circle(42, wrist, 1.6), palette.m5, 0.6);
}

function drawBed(art: Art): void {
  art.solid(chamfered(-54, -25, 92, 50, 6), palette.m1, 0.42);
  art.solid(chamfered(-52, -23, 60, 46, 4), tone.plateWorn, 0.56);
  art.solid(rect(-47, -17.5, 50, 35, 2), tone.well, 0.24);
  for (let rib = 0; rib < 6; rib += 1) {
    art.stroke(polyline([-43 + rib * 8.4, -16], [-43 + rib * 8.4, 16]), tone.rib, 2.6, 0.29);
  }
  art.mirrored(() => {
    art.solid(rect(-50, 18.6, 56, 3.6, 1), palette.m4, 0.64, { team: TEAM_MAIN });
    art.bolt(-49.6, 20.4, 1.3, 0.7);
    art.bolt(5, 20.4, 1.3, 0.7);
  });
  art.solid(rect(-52.6, -16, 4, 32, 1), palette.m4, 0.62, { team: TEAM_SECOND });
}

function drawCab(art: Art): void {
  art.solid(symmetric([40, 0], [38, 13], [32, 22.5], [10, 23.5], [8, 0]), palette.m1, 0.6);
  const roof = symmetric([38, 0], [36, 12], [30.8, 20.5], [12, 21.5], [10, 0]);
  art.solid(roof, palette.m4, 0.74, { team: TEAM_MAIN });
  art.solid(symmetric([37, 0], [35.4, 10], [30, 15], [27.4, 10], [28.4, 0]), tone.visor, 0.72);
  const glass = symmetric([35.6, 0], [34.2, 8.6], [30.4, 12], [29, 8], [29.8, 0]);
  art.solid(glass, tone.cabGlass, 0.76, { glow: palette.white, glowAlpha: 0.22 });
  art.mirrored(() => {
    art.groove(polyline([12, 12], [26, 12]), 1.4);
    art.light(36.5, 15.6, 1.7, 0.74);
    art.light(-51, 21, 1.6, 0.66);
  });
  art.solid(annulus(19, 0, 9.5, 6.6), tone.groove, 0.76, { evenOdd: true });
}

// The drill: a fluted cone in a chuck. It is thrust out when it bites, and turns a little further with each frame.
function drawTurret(art: Art, recoil: number): void {
  const out = recoil * 6;
  art.solid(rect(4, -6.4, 9 + out, 12.8, 2), palette.m2, art.cylinderX(-6.4, 6.4, 0.6, 0.92));
  const cone = symmetric([37 + out, 0], [34 + out, 1.6], [14 + out, 8.6], [11 + out, 8], [11 + out, 0]);
  art.solid(cone, palette.m1, 0.8);
  const metal = symmetric([36 + out, 0], [14 + out, 7], [12 + out, 6.4], [12 + out, 0]);
  art.solid(metal, palette.bone, art.cylinderX(-7.4, 7.4, 0.7, 1));
  for (let flute = 0; flute < 5; flute += 1) {
    const along = ((flute + recoil) % 5) * 4.6 + 13 + out;
    const half = Math.max(0, (36 + out - along) * 0.31);
    art.stroke(polyline([along - 2.4, half], [along + 1.6, -half]), tone.hazardBlack, 2, 0.8, { cap: "round" });
  }
  art.solid(rect(8 + out * 0.5, -8.4, 4.6, 16.8, 1.6), palette.m3, 0.94);
  art.solid(circle(0, 0, 9.2), palette.m1, 0.86);
  art.solid(circle(0, 0, 7.6), palette.m3, art.dome(0, 0, 9, 0.8, 1));
  art.solid(polygon([-6, -4], [2.4, -5.8], [2.4, 5.8], [-6, 4]), palette.m4, 0.98, { team: TEAM_SECOND });
  art.solid(circle(-1, 0, 1.9), palette.lens, 1, { glow: palette.white, glowAlpha: 0.8 });
}

export const mule: ChassisArt = { idleFrames: 1, driveFrames: 4, drawHull, drawTurret };

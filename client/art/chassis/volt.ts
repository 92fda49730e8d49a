// Volt, the engineer: an X frame whose four ball wheels carry coils, a ring body, a rivet gun between two prongs.

import type { Art } from "../draw/art.ts";
import { annulus, circle, type Point, polygon, polyline, rect, regular, symmetric } from "../draw/shapes.ts";
import { palette, tone } from "../palette.ts";
import { type ChassisArt, type HullPose, TEAM_MAIN } from "./chassis.ts";

/** The arms of one side; the others are mirrored. */
const PYLONS: readonly Point[] = [
  [35, 33],
  [-35, 33],
];
const SPOKES = 8;

function drawHull(art: Art, pose: HullPose): void {
  art.mirrored(() => {
    for (const pylon of PYLONS) drawArm(art, pylon);
  });
  art.mirrored(() => {
    for (const pylon of PYLONS) drawPylon(art, pylon, pose);
  });
  drawBody(art, pose.ability);
  if (pose.ability === 0) return;
  for (const pylon of PYLONS) {
    for (const side of [1, -1]) drawArc(art, pylon, side, pose.ability);
  }
}

function drawArm(art: Art, [x, y]: Point): void {
  art.stroke(polyline([x * 0.24, y * 0.24], [x, y]), palette.m1, 13, 0.4, { cap: "round" });
  art.stroke(polyline([x * 0.34, y * 0.34], [x * 0.86, y * 0.86]), palette.m4, 7, 0.52, { team: TEAM_MAIN });
  const clamp = polyline([x * 0.5 - 1.4, y * 0.5 + 1.4], [x * 0.5 + 1.4, y * 0.5 - 1.4]);
  art.stroke(clamp, palette.m1, 13, 0.55);
}

function drawPylon(art: Art, [x, y]: Point, pose: HullPose): void {
  art.solid(circle(x, y, 13.4), palette.m0, 0.3);
  art.solid(circle(x, y, 12), tone.hub, art.dome(x, y, 13, 0.2, 0.5));
  for (let spoke = 0; spoke < SPOKES; spoke += 1) {
    const angle = ((spoke + (pose.drive ?? 0)) / SPOKES) * Math.PI * 2;
    const along = Math.cos(angle);
    const across = Math.sin(angle);
    const line = polyline([x + along * 8.6, y + across * 8.6], [x + along * 12, y + across * 12]);
    art.stroke(line, tone.lampGlass, 2.6, 0.36);
  }
  art.solid(circle(x, y, 7.6), palette.coil, 0.56);
  art.solid(annulus(x, y, 7.6, 6.2), tone.winding, 0.5, { evenOdd: true });
  art.solid(annulus(x, y, 5.4, 4.4), tone.winding, 0.56, { evenOdd: true });
  art.solid(circle(x, y, 3.4), palette.lens, 0.7, { glow: palette.white, glowAlpha: 0.5 + 0.5 * pose.ability });
}

function drawBody(art: Art, charge: number): void {
  art.solid(regular(6, 0, 0, 26), palette.m1, 0.5);
  art.solid(regular(6, 0, 0, 23.6), palette.m4, 0.62, { team: TEAM_MAIN });
  art.solid(regular(6, 0, 0, 17.5), palette.m3, 0.66);
  art.solid(symmetric([31, 0], [27, 7], [20, 9.6], [20, 0]), palette.m4, 0.68, { team: TEAM_MAIN });
  art.solid(symmetric([-30, 0], [-27, 5], [-21, 7], [-21, 0]), palette.m2, 0.6);
  art.mirrored(() => {
    art.groove(polyline([8, 13.8], [12, 20.5]), 1.4);
    art.groove(polyline([-8, 13.8], [-12, 20.5]), 1.4);
    art.bolt(14, 13.4, 1.5, 0.72);
    art.bolt(-14, 13.4, 1.5, 0.72);
    art.light(26, 4.4, 1.4, 0.72);
  });
  art.solid(circle(0, 0, 13.5), palette.m0, 0.5);
  const ring = { evenOdd: true, glow: palette.white, glowAlpha: 0.3 + 0.7 * charge };
  art.solid(annulus(0, 0, 13.2, 11), palette.lens, 0.52, ring);
}

// A bolt that jumps from a pylon to the body in zigzags.
function drawArc(art: Art, [x, y]: Point, side: number, charge: number): void {
  const points: Point[] = [[x * 0.82, side * y * 0.82]];
  for (let step = 1; step < 6; step += 1) {
    const rest = (1 - step / 6) * 0.82;
    const jump = step % 2 ? charge : -charge;
    points.push([x * rest + 4 * jump, side * (y * rest - 3 * jump)]);
  }
  art.emit("glow", polyline(...points), { stroke: palette.white, width: 1.8, opacity: charge });
}

// The rivet gun: a sled with a bolt between two coil prongs, which runs back after the shot.
function drawTurret(art: Art, recoil: number): void {
  const back = recoil * 6;
  art.solid(rect(8 - back, -3.4, 24, 6.8, 1.6), palette.m1, 0.84);
  art.solid(rect(9 - back, -2.2, 24, 4.4, 1.2), palette.m4, art.cylinderX(-2.2, 2.2, 0.8, 0.96));
  art.mirrored(() => {
    const prong = polygon([3, 3], [12, 10], [27, 9.4], [32, 6], [27, 5.2], [14, 5.8], [8, 1]);
    art.solid(prong, palette.m2, 0.86);
    art.solid(polygon([6, 4.6], [12.6, 8.6], [26, 8], [28, 6.8], [14, 7], [8, 3]), palette.coil, 0.94);
    for (const x of [15, 19, 23]) art.stroke(polyline([x, 5.4], [x + 1, 9.4]), tone.winding, 1.5, 0.9);
  });
  const tip = { glow: palette.white, glowAlpha: 0.5 + 0.5 * recoil };
  art.mirrored(() => art.solid(circle(29.5, 6.2, 2.3), palette.lens, 0.9, tip));
  if (recoil > 0) {
    art.emit("glow", polyline([29, -6], [33, -2], [28, 1], [31, 6]), { stroke: palette.white, width: 1.8 });
  }
  art.solid(circle(0, 0, 11.4), palette.m1, 0.76);
  art.solid(circle(0, 0, 9.8), palette.coil, 0.84);
  for (let radius = 9; radius > 4; radius -= 2.2) {
    art.solid(annulus(0, 0, radius, radius - 0.9), tone.winding, 0.82, { evenOdd: true });
  }
  art.solid(circle(0, 0, 5.6), palette.m4, 0.96, { team: TEAM_MAIN });
  art.solid(circle(0, 0, 2.6), palette.lens, 1, { glow: palette.white, glowAlpha: 0.9 });
}

export const volt: ChassisArt = { idleFrames: 1, driveFrames: 4, drawHull, drawTurret };

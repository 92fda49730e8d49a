// Stalker, the hunter: six legs in an alternating gait, a segmented abdomen, mandibles for a rail.

import type { Art } from "../draw/art.ts";
import { annulus, circle, polygon, polyline, rect, regular, symmetric } from "../draw/shapes.ts";
import { palette, tone } from "../palette.ts";
import { type ChassisArt, type HullPose, TEAM_MAIN, TEAM_SECOND } from "./chassis.ts";

/** A leg's hip and the direction it stands in, radians. */
interface Leg {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
}

const LEGS: readonly Leg[] = [
  { x: 12, y: 10, angle: 1.02 },
  { x: 0, y: 13, angle: 1.57 },
  { x: -13, y: 11, angle: 2.16 },
];
/** Radians a leg swings to each side. */
const SWING = 0.2;
const ABDOMEN_VENTS = [-24, -31, -37.5];

function drawHull(art: Art, pose: HullPose): void {
  art.mirrored((side) => {
    for (const [index, leg] of LEGS.entries()) drawLeg(art, leg, index, { ...pose, side });
  });
  drawAbdomen(art, pose.ability);
  drawThorax(art);
}

// Neighbouring legs and opposite legs move in counter-phase: a tripod gait.
function drawLeg(art: Art, leg: Leg, index: number, pose: HullPose & { readonly side: 1 | -1 }): void {
  const { x, y } = leg;
  const offset = ((index + (pose.side < 0 ? 1 : 0)) % 2) * 0.5;
  const swing = pose.drive === null ? 0 : Math.sin((pose.drive + offset) * Math.PI * 2) * SWING;
  const thigh = leg.angle - swing - pose.ability * 0.1 * (index - 1);
  const shin = thigh + (index - 1) * 0.22 - 0.12;
  const kneeX = x + Math.cos(thigh) * 19;
  const kneeY = y + Math.sin(thigh) * 17;
  const footX = kneeX + Math.cos(shin) * 26;
  const footY = kneeY + Math.sin(shin) * 22;
  const sideX = Math.sin(shin) * 4.6;
  const sideY = Math.cos(shin) * 4.6;
  art.stroke(polyline([kneeX, kneeY], [footX, footY]), tone.gap, 6.2, 0.22, { cap: "round" });
  const claw = polygon(
    [kneeX - sideX, kneeY + sideY],
    [footX + Math.cos(shin) * 5, footY + Math.sin(shin) * 5],
    [kneeX + sideX, kneeY - sideY],
  );
  art.solid(claw, palette.m3, 0.34);
  art.stroke(polyline([x, y], [kneeX, kneeY]), palette.m1, 9.5, 0.44, { cap: "round" });
  const plate = polyline(
    [x + Math.cos(thigh) * 5, y + Math.sin(thigh) * 5],
    [kneeX - Math.cos(thigh) * 2, kneeY - Math.sin(thigh) * 2],
  );
  art.stroke(plate, palette.m4, 5.6, 0.54, { cap: "round", team: TEAM_MAIN });
  art.solid(circle(kneeX, kneeY, 5), palette.m1, 0.5);
  art.solid(circle(kneeX, kneeY, 3.2), palette.m3, 0.58);
  const knee = { glow: palette.white, glowAlpha: 0.5 + 0.5 * pose.ability };
  art.solid(circle(kneeX, kneeY, 1.4), palette.lens, 0.6, knee);
}

function drawAbdomen(art: Art, charge: number): void {
  art.solid(symmetric([-14, 0], [-18, 13], [-31, 16], [-42, 9], [-46, 0]), palette.m1, 0.5);
  const metal = art.linear(-44, 0, -14, 0, [
    [0, tone.plateDark],
    [1, palette.m4],
  ]);
  const shell = symmetric([-15, 0], [-19, 11], [-31, 13.6], [-40, 7.6], [-43.5, 0]);
  art.solid(shell, metal, art.cylinderX(-14, 14, 0.5, 0.76));
  art.mirrored(() => {
    const plate = polygon([-19, 4], [-20, 10], [-31, 12], [-38, 6.6], [-30, 4]);
    art.solid(plate, palette.m4, 0.76, { team: TEAM_MAIN });
  });
  ABDOMEN_VENTS.forEach((x, index) => {
    const vent = rect(x, -2.6 + index * 0.4, 4, 5.2 - index * 0.8, 1.2);
    art.solid(vent, palette.lens, 0.74, { glow: palette.white, glowAlpha: 0.45 + 0.55 * charge });
  });
}

function drawThorax(art: Art): void {
  art.solid(regular(8, 0, 0, 20, Math.PI / 8), palette.m1, 0.54);
  art.solid(regular(8, 0, 0, 18, Math.PI / 8), tone.plateNear, 0.64);
  art.solid(annulus(0, 0, 13.6, 10.8), tone.groove, 0.58, { evenOdd: true });
  art.mirrored(() => {
    art.bolt(11, 11, 1.5, 0.74);
    art.bolt(-11, 11, 1.5, 0.74);
  });
}

// The rail gun: mandibles stretched into two rails, clamped at three places; light runs between them after the shot.
function drawTurret(art: Art, recoil: number): void {
  const back = recoil * 6;
  const charge = { glow: palette.white, glowAlpha: 0.3 + 0.7 * recoil };
  art.stroke(polyline([10, 0], [41 - back, 0]), tone.slot, 4.4, 0.6);
  art.stroke(polyline([12, 0], [40 - back, 0]), palette.lens, 1.8, 0.7, charge);
  art.mirrored(() => {
    const rail = polygon([6, 4], [16 - back, 8.6], [26 - back, 5.6], [46 - back, 4.8], [46 - back, 2], [10, 1.6]);
    art.solid(rail, palette.m1, 0.82);
    art.solid(polygon([24 - back, 2.4], [45 - back, 2.4], [44 - back, 4.2], [26 - back, 5]), palette.m5, 0.9);
    const inlay = polygon([9, 4], [16 - back, 7.4], [25 - back, 4.8], [24 - back, 3], [12, 2.6]);
    art.solid(inlay, palette.m4, 0.92, { team: TEAM_SECOND });
  });
  for (const x of [27, 34, 41]) {
    art.solid(rect(x - back, -5.6, 2.6, 11.2, 1), palette.m2, 0.94);
  }
  art.solid(symmetric([17, 0], [13, 8], [0, 11.5], [-11, 8], [-13, 0]), palette.m1, 0.76);
  const shell = symmetric([15, 0], [11.6, 6.6], [0, 9.8], [-9.4, 6.6], [-11, 0]);
  art.solid(shell, palette.m4, art.dome(0, 0, 15, 0.74, 0.96), { team: TEAM_MAIN });
  art.mirrored(() => {
    art.solid(circle(9.6, 3.4, 2), palette.lens, 1, { glow: palette.white });
    art.solid(circle(6, 7, 1.35), palette.lens, 0.97, { glow: palette.white, glowAlpha: 0.8 });
  });
  art.groove(polyline([-9, 0], [4, 0]), 1.5);
}

export const stalker: ChassisArt = { idleFrames: 1, driveFrames: 6, drawHull, drawTurret };

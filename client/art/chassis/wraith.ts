// Wraith, the infiltrator: it hovers on three ducted rotors, which therefore turn at rest too, under a manta body.

import type { Art } from "../draw/art.ts";
import { annulus, circle, type Point, polygon, polyline, symmetric } from "../draw/shapes.ts";
import { palette, tone } from "../palette.ts";
import { type ChassisArt, type HullPose, TEAM_MAIN, TEAM_SECOND } from "./chassis.ts";

interface Rotor {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Direction of rotation, and where the first blade stands, radians. */
  readonly spin: 1 | -1;
  readonly offset: number;
}

const ROTORS: readonly Rotor[] = [
  { x: 20, y: -33, radius: 17, spin: -1, offset: 0 },
  { x: 20, y: 33, radius: 17, spin: 1, offset: 1 },
  { x: -35, y: 0, radius: 18.5, spin: -1, offset: 2 },
];
const BLADES = 4;

function drawHull(art: Art, pose: HullPose): void {
  drawBooms(art);
  for (const rotor of ROTORS) drawRotor(art, rotor, pose);
  drawBody(art);
}

function drawBooms(art: Art): void {
  art.stroke(polyline([4, -6], [20, -33]), palette.m2, 9, 0.42, { cap: "round" });
  art.stroke(polyline([4, 6], [20, 33]), palette.m2, 9, 0.42, { cap: "round" });
  art.stroke(polyline([-6, 0], [-34, 0]), palette.m2, 11, 0.42, { cap: "round" });
  art.stroke(polyline([6, -10], [17, -28]), palette.m4, 4, 0.5, { team: TEAM_MAIN });
  art.stroke(polyline([6, 10], [17, 28]), palette.m4, 4, 0.5, { team: TEAM_MAIN });
}

function drawRotor(art: Art, rotor: Rotor, pose: HullPose): void {
  const { x, y, radius } = rotor;
  art.solid(circle(x, y, radius), tone.bezel, 0.18);
  for (let blade = 0; blade < BLADES; blade += 1) {
    const turn = (blade + (pose.drive ?? 0) * rotor.spin) / BLADES;
    art.solid(bladePath(rotor, turn * Math.PI * 2 + rotor.offset), tone.rotor, 0.3, { opacity: 0.9 });
  }
  art.emit("base", circle(x, y, radius - 4), { fill: palette.lens, opacity: 0.1 });
  art.emit("glow", annulus(x, y, radius - 3.6, radius - 5.4), {
    fill: palette.white,
    evenOdd: true,
    opacity: 0.35 + 0.65 * pose.ability,
  });
  art.solid(annulus(x, y, radius + 1.6, radius - 3.6), palette.m1, 0.5, { evenOdd: true });
  art.solid(annulus(x, y, radius + 0.4, radius - 2.6), palette.m4, 0.56, { evenOdd: true, team: TEAM_MAIN });
  for (let clamp = 0; clamp < 3; clamp += 1) {
    art.solid(clampPath(rotor, clamp * 2.094 + rotor.offset * 0.7 + 0.5), palette.m2, 0.6);
  }
  art.solid(circle(x, y, 4), palette.m2, 0.45);
  art.solid(circle(x, y, 2.3), palette.m4, 0.52);
}

// A twisted blade: narrow at the hub, wide and skewed at the tip.
function bladePath({ x, y, radius }: Rotor, angle: number): string {
  const along = Math.cos(angle);
  const across = Math.sin(angle);
  const reach = radius - 3;
  return polygon(
    [x + along * 2 - across * 1.2, y + across * 2 + along * 1.2],
    [x + along * reach - across * 3.2, y + across * reach + along * 3.2],
    [x + along * reach + across * 2.2, y + across * reach - along * 2.2],
    [x + along * 2 + across * 1.2, y + across * 2 - along * 1.2],
  );
}

function clampPath({ x, y, radius }: Rotor, angle: number): string {
  const corner = (turn: number, distance: number): Point => [
    x + Math.cos(turn) * distance,
    y + Math.sin(turn) * distance,
  ];
  const from = angle - 0.16;
  const to = angle + 0.16;
  return polygon(
    corner(from, radius + 0.6),
    corner(to, radius + 0.6),
    corner(to, radius - 3),
    corner(from, radius - 3),
  );
}

function drawBody(art: Art): void {
  art.solid(symmetric([47, 0], [30, 9], [12, 15], [-8, 19], [-18, 12], [-15, 0]), palette.m1, 0.56);
  const shell = symmetric([44, 0], [29, 7.4], [11, 13], [-7, 17], [-15.4, 11], [-13, 0]);
  art.solid(shell, palette.m4, art.cylinderX(-17, 17, 0.56, 0.74), { team: TEAM_MAIN });
  art.solid(symmetric([44, 0], [29, 3.2], [14, 5], [12, 0]), palette.m3, 0.78);
  art.mirrored(() => {
    art.groove(polyline([10, 4], [12, 13]), 1.6);
    art.light(-8, 13.2, 1.5, 0.74);
  });
  art.solid(annulus(0, 0, 12.5, 9.5), palette.m0, 0.66, { evenOdd: true });
}

function drawTurret(art: Art, recoil: number): void {
  const tip = 25 - recoil * 3;
  art.solid(symmetric([tip, 0], [tip - 2, 3.6], [8, 5], [4, 0]), palette.m2, 0.84);
  art.mirrored(() => {
    art.solid(polygon([tip + 2, -4.6], [15, -6.6], [15, -3.4], [tip + 2, -2.6]), palette.m3, 0.88);
  });
  const charge = { glow: palette.white, glowAlpha: 0.5 + 0.5 * recoil };
  art.stroke(polyline([12, 0], [tip, 0]), palette.lens, 2.2, 0.86, charge);
  art.solid(circle(0, 0, 10.5), palette.m1, 0.8);
  art.solid(circle(0, 0, 9), palette.m4, art.dome(0, 0, 10, 0.74, 1), { team: TEAM_SECOND });
  art.solid(circle(1.5, 0, 5), tone.violetLens, 0.95);
  art.solid(circle(1.5, 0, 3.6), palette.lens, 1, { glow: palette.white, glowAlpha: 0.9 });
}

export const wraith: ChassisArt = { idleFrames: 4, driveFrames: 4, drawHull, drawTurret };

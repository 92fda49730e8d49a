// The Minotaur: a mechanical bull. Four hooves, shoulders wider than its hips, a furnace under the grating of its back, a
// skull of bone with horns that reach ahead of everything.

import type { Art } from "../draw/art.ts";
import { annulus, chamfered, circle, type Point, polygon, polyline, rect, symmetric } from "../draw/shapes.ts";
import { mix, palette, tone } from "../palette.ts";
import { type BeastArt, cycle, still } from "./beast.ts";
import { drawHead, type HeadPose } from "./minotaur-head.ts";

interface Pose extends HeadPose {
  /** How far each leg is ahead of its rest, pixels: fore left and right, hind left and right. */
  readonly legs: readonly [number, number, number, number];
  /** Of the furnace, [0, 1]. */
  readonly heat: number;
  /** Of the tail to its left, pixels. */
  readonly tail: number;
}

const REST: Pose = { legs: [2, -2, -2, 2], heat: 0.3, tail: 3, lowered: 0, turn: 0, eyes: 1 };
const STRIDE = 13;
const GALLOP = 17;
/** Ribs of the grating over the furnace. */
const RIBS = [-32, -22, -12, -2, 8];

function drawMinotaur(art: Art, pose: Pose): void {
  drawTail(art, pose.tail);
  const [foreLeft, foreRight, hindLeft, hindRight] = pose.legs;
  drawLeg(art, { hip: [-30, -22], hoof: [-43 + hindLeft, -41], size: 0.86 });
  drawLeg(art, { hip: [-30, 22], hoof: [-43 + hindRight, 41], size: 0.86 });
  drawLeg(art, { hip: [20, -30], hoof: [34 + foreLeft, -54], size: 1 });
  drawLeg(art, { hip: [20, 30], hoof: [34 + foreRight, 54], size: 1 });
  drawTrunk(art);
  drawFurnace(art, pose.heat);
  art.mirrored(() => drawShoulder(art));
  art.mirrored(() => drawStack(art, pose.heat));
  drawHead(art, pose);
}

function drawTail(art: Art, sway: number): void {
  const joints: Point[] = [
    [-52, 0],
    [-64, sway * 0.6],
    [-74, sway * 1.6],
    [-82, sway * 3],
  ];
  art.stroke(polyline(...joints), palette.m1, 7, 0.3, { cap: "round" });
  for (const [x, y] of joints) art.solid(circle(x, y, 4.4), tone.beastPlate, 0.36);
  const [x, y] = joints[3] ?? [0, 0];
  art.solid(polygon([x + 3, y - 6], [x - 10, y], [x + 3, y + 6]), palette.bone, 0.4);
}

function drawLeg(art: Art, leg: { readonly hip: Point; readonly hoof: Point; readonly size: number }): void {
  const { hip, hoof, size } = leg;
  const [x, y] = hoof;
  art.stroke(polyline(hip, hoof), tone.beastLimb, 21 * size, 0.3, { cap: "round" });
  art.stroke(polyline(hip, hoof), tone.beastPlate, 11 * size, 0.4, { cap: "round" });
  // A cloven hoof: two blocks side by side.
  for (const side of [-5.4, 5.4]) {
    const toe = chamfered(x - 7 * size, y + (side - 5) * size, 24 * size, 10 * size, 3);
    art.solid(toe, side < 0 ? tone.boneShade : palette.bone, 0.34);
  }
  art.solid(circle(x, y, 8.6 * size), palette.m1, 0.46);
  art.solid(circle(x, y, 5.6 * size), tone.beastRim, 0.54);
}

function drawTrunk(art: Art): void {
  const outline: Point[] = [
    [46, 0],
    [44, 24],
    [28, 40],
    [0, 42],
    [-26, 32],
    [-48, 30],
    [-58, 18],
    [-60, 0],
  ];
  art.solid(symmetric(...outline), palette.m1, 0.46);
  const hide = art.linear(-56, 0, 44, 0, [
    [0, tone.beastLimb],
    [0.55, tone.beastHide],
    [1, tone.beastPlate],
  ]);
  art.solid(
    symmetric([43, 0], [41, 22], [26, 37], [0, 38.5], [-27, 29], [-47, 27], [-55, 16], [-57, 0]),
    hide,
    art.cylinderX(-40, 40, 0.5, 0.68),
  );
  art.mirrored(() => {
    const haunch = polygon([-20, 27], [-46, 25.5], [-53, 16], [-50, 10], [-24, 13]);
    art.solid(haunch, tone.beastPaintDark, 0.66);
    art.groove(polyline([-34, 12], [-36, 26]), 2);
    art.bolt(-28, 21, 2, 0.74);
    art.bolt(-46, 19, 2, 0.74);
  });
  art.solid(symmetric([-48, 0], [-50, 7], [-57, 5], [-58, 0]), palette.bone, 0.7);
}

// Heat under a grating of ribs, between two rails of bone.
function drawFurnace(art: Art, heat: number): void {
  art.solid(chamfered(-40, -15, 58, 30, 7), palette.m0, 0.5);
  const bed = art.radial(-10, 0, 32, [
    [0, mix(tone.beastPaintDark, tone.furnaceHot, heat)],
    [0.45, mix(tone.beastPaintDark, palette.amber, heat)],
    [1, mix(tone.beastPit, tone.furnace, heat)],
  ]);
  art.solid(chamfered(-37, -12, 52, 24, 5), bed, 0.4, { glow: tone.furnace, glowAlpha: heat });
  art.emit("glow", chamfered(-30, -7, 38, 14, 5), { fill: palette.amber, opacity: heat * 0.8 });
  for (const x of RIBS) {
    art.solid(rect(x - 2.6, -14, 5.2, 28, 2), palette.m1, 0.66);
    art.solid(rect(x - 1.4, -12.5, 2.8, 25, 1.2), tone.beastPlate, 0.72);
  }
  art.mirrored(() => art.solid(polygon([-40, 12], [18, 12], [22, 17], [-42, 17]), tone.boneShade, 0.72));
}

function drawShoulder(art: Art): void {
  const pad = polygon([42, 16], [46, 32], [36, 50], [14, 55], [-4, 47], [-10, 32], [4, 18], [24, 13]);
  art.solid(pad, palette.m1, 0.62);
  const dome = art.dome(20, 34, 30, 0.66, 0.88);
  const plate = polygon([40, 18.5], [43, 32], [34, 47], [14, 51.5], [-1, 44.5], [-6, 32], [6, 20.5], [24, 16]);
  art.solid(plate, tone.beastPaint, dome);
  art.solid(polygon([41, 26], [43, 32], [38.5, 40], [-3.5, 39], [-6, 32], [-3, 27]), palette.bone, 0.88);
  art.solid(polygon([38, 29], [39, 32.5], [36, 37], [-1, 36.4], [-2.5, 32.5], [-1, 29.6]), tone.beastPaintDark, 0.84);
  for (const [x, y] of [
    [32, 21],
    [10, 24],
    [28, 45],
    [8, 46],
  ] as const)
    art.bolt(x, y, 2.2, 0.94);
}

// A chimney behind each shoulder; in the charge it burns.
function drawStack(art: Art, heat: number): void {
  art.solid(circle(-16, 27, 8.6), palette.m1, 0.7);
  art.solid(annulus(-16, 27, 7.4, 4.4), tone.beastRim, 0.82, { evenOdd: true });
  art.solid(circle(-16, 27, 4.4), tone.beastPit, 0.4, { glow: tone.furnace, glowAlpha: heat * heat });
  if (heat < 0.9) return;
  const flame = polygon([-12, 23], [-22, 22], [-44, 27.5], [-22, 32], [-12, 31]);
  art.emit("glow", flame, { fill: tone.furnace, opacity: 0.75 });
  art.emit("glow", polygon([-13, 25], [-22, 24.5], [-33, 27.2], [-22, 29.6], [-13, 29]), { fill: tone.furnaceHot });
}

// Diagonal pairs of legs move together.
function drawWalk(art: Art, phase: number): void {
  const swing = Math.sin(phase * 2 * Math.PI);
  const reach = swing * STRIDE;
  const pose: Pose = { ...REST, legs: [reach, -reach, -reach, reach], heat: 0.4, tail: 5 * swing, turn: 2.5 * swing };
  drawMinotaur(art, pose);
}

// Fore legs together, hind legs together, against each other.
function drawCharge(art: Art, phase: number): void {
  const reach = Math.cos(phase * 2 * Math.PI) * GALLOP;
  const lag = Math.cos(phase * 2 * Math.PI - 0.7) * GALLOP;
  const lowered = 0.85 + 0.15 * Math.sin(phase * 2 * Math.PI);
  drawMinotaur(art, { legs: [reach, lag, -lag, -reach], heat: 1, tail: 0, lowered, turn: 0, eyes: 1 });
}

// It lowers its head and paws the ground with one hoof.
function drawTelegraph(art: Art, phase: number): void {
  const paw = phase === 0 ? 8 : -20;
  drawMinotaur(art, {
    legs: [paw, 6, -8, -4],
    heat: 0.6 + phase * 0.6,
    tail: -5 + phase * 20,
    lowered: 1,
    turn: 0,
    eyes: 1,
  });
}

const drawIdle = (art: Art): void => drawMinotaur(art, REST);
const drawDazed = (art: Art): void =>
  drawMinotaur(art, { legs: [8, -12, 6, -8], heat: 0.12, tail: 6, lowered: 0.3, turn: 17, eyes: 0.15 });

export const minotaur: BeastArt = {
  damage: 36,
  states: {
    idle: still(drawIdle),
    walk: { playback: { fps: 10, repeat: -1 }, draws: cycle(6, drawWalk) },
    charge: { playback: { fps: 14, repeat: -1 }, draws: cycle(4, drawCharge) },
    telegraph: { playback: { fps: 8, repeat: -1 }, draws: cycle(2, drawTelegraph) },
    dazed: still(drawDazed),
  },
};

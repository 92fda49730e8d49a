// The barricade: it stands across a way of two tiles along +x. Two leaves that unfold from a strut in the middle, armour
// towards the front, bracing behind; damage bends and holes the armour and puts out its lamps.

import type { Art } from "../draw/art.ts";
import { chamfered, circle, polygon, polyline, rect } from "../draw/shapes.ts";
import { palette, tone } from "../palette.ts";
import { createSequence } from "../raster/noise.ts";
import { drawFissure, shardPath } from "../tiles/masonry.ts";

/** Half its length across the way: two tiles. */
const HALF = 95;
/** The plates of a leaf, from the middle outwards: from, to. */
const PLATES = [
  [3, 34],
  [34, 64.5],
  [64.5, 95],
] as const;
/** Which plates are bent, and which are gone, at each stage; the first three are those of the near leaf. */
const BENT: readonly (readonly number[])[] = [[], [1, 5], [0, 2, 5]];
const GONE: readonly (readonly number[])[] = [[], [], [1, 3]];
const HOLES = [0, 4, 9];

/** Draws it at a stage of damage: 0 whole, 1, 2 nearly broken. */
export function drawBarricade(art: Art, damage: number): void {
  art.mirrored((side) => drawLeaf(art, side > 0 ? 0 : 3, damage));
  drawStrut(art, damage);
  drawScars(art, damage);
}

function drawLeaf(art: Art, first: number, damage: number): void {
  // Props to the rear keep it upright.
  for (const y of [24, 74]) {
    art.stroke(polyline([2, y], [-30, y + 5]), palette.m1, 9, 0.28, { cap: "round" });
    art.stroke(polyline([2, y], [-28, y + 4.6]), palette.m3, 4.4, 0.36, { cap: "round" });
    art.solid(chamfered(-38, y - 4, 14, 18, 4), palette.m1, 0.3);
    art.bolt(-31, y + 5, 2.4, 0.42);
  }
  art.solid(polygon([-4, 0], [30, 0], [30, HALF - 4], [-4, HALF - 1]), tone.slot, 0.3);
  art.solid(rect(2, 3, 25, HALF - 9, 2), palette.m1, 0.36);
  for (let y = 10; y < HALF - 8; y += 7) art.stroke(polyline([4, y], [26, y]), tone.rib, 2.4, 0.42);
  art.solid(rect(-14, 0, 18, HALF, 3), palette.m1, 0.46);
  art.solid(rect(-11, 2, 9, HALF - 4, 2), palette.m3, art.cylinderY(-12, 0, 0.46, 0.6));
  for (const [index, [from, to]] of PLATES.entries()) {
    if (GONE[damage]?.includes(first + index)) drawStubs(art, from, to);
    else art.within(BENT[damage]?.includes(first + index) ? bend(from, to, index) : "", () => drawPlate(art, from, to));
  }
  for (const y of [19, 50, 80]) {
    art.solid(rect(-13, y - 4, 14, 8, 2), palette.m2, 0.66);
    art.bolt(-6, y, 2.2, 0.74);
  }
  art.solid(rect(-16, HALF - 8, 24, 7.4, 2), palette.m2, 0.7);
}

function bend(from: number, to: number, index: number): string {
  const y = (from + to) / 2;
  return `translate(${index % 2 ? -5 : -3},0) rotate(${index % 2 ? 8 : -7},16,${y})`;
}

// Sloped armour: a foot that juts out in front, a team-coloured face, hazard stripes on the slope.
function drawPlate(art: Art, from: number, to: number): void {
  const length = to - from;
  art.solid(polygon([2, from], [35, from], [39, from + 3], [39, to - 3], [35, to], [2, to]), palette.m1, 0.4);
  art.solid(polygon([4, from + 1], [36, from + 1.6], [36, to - 1.6], [4, to - 1]), tone.plateDark, 0.56);
  art.solid(polygon([21, from + 2], [36, from + 2.6], [36, to - 2.6], [21, to - 2]), palette.bone, 0.5);
  for (let stripe = 0; stripe * 11 + 2 < length - 8; stripe += 1) {
    const y = from + 3.4 + stripe * 11;
    art.solid(polygon([21.4, y], [35.6, y + 4], [35.6, y + 9], [21.4, y + 5]), tone.hazardBlack, 0.5, {
      through: true,
    });
  }
  art.solid(rect(2, from + 0.8, 18, length - 1.6, 2), palette.m2, 0.7);
  art.solid(rect(3.8, from + 2.6, 14.6, length - 5.2, 1.6), palette.m4, 0.8, { team: 0.86 });
  art.groove(polyline([11, from + 7], [11, to - 7]), 1.5);
  for (const y of [from + 6.6, to - 6.6]) {
    art.bolt(7, y, 1.5, 0.88);
    art.bolt(15, y, 1.5, 0.88);
  }
}

// What a lost plate leaves: torn lugs on the beam.
function drawStubs(art: Art, from: number, to: number): void {
  art.solid(polygon([2, from], [20, from + 3], [10, from + 9], [15, from + 13], [3, from + 12]), palette.m2, 0.5);
  art.solid(polygon([2, to], [13, to - 2], [9, to - 7], [3, to - 8]), palette.m2, 0.5);
  art.stroke(polyline([3, (from + to) / 2], [22, (from + to) / 2 + 4]), tone.rebar, 2.4, 0.4, { cap: "round" });
}

function drawStrut(art: Art, damage: number): void {
  art.stroke(polyline([0, 0], [-38, 0]), palette.m1, 14, 0.34, { cap: "round" });
  art.stroke(polyline([0, 0], [-36, 0]), palette.m3, 7, 0.44, { cap: "round" });
  art.solid(chamfered(-18, -13, 40, 26, 7), palette.m1, 0.78);
  art.solid(chamfered(-15, -10.4, 34, 20.8, 5), palette.m4, 0.88, { team: 0.62 });
  art.solid(circle(2, 0, 7), tone.bezel, 0.84);
  const lamp = damage > 1 ? {} : { glow: palette.white, glowAlpha: damage === 0 ? 1 : 0.5 };
  art.solid(circle(2, 0, 5), palette.lens, 0.96, lamp);
}

function drawScars(art: Art, damage: number): void {
  const next = createSequence(31);
  for (let hole = 0; hole < (HOLES[damage] ?? 0); hole += 1) {
    const x = 5 + next(24);
    const y = next(172) - 86;
    art.solid(shardPath(x, y, 4 + next(3), next), tone.bore, 0.3);
  }
  if (damage === 0) return;
  drawFissure(art, [4, 70], [30, 88], { width: 2.2, seed: 5 });
  drawFissure(art, [4, -42], [30, -60], { width: 2.2, seed: 9 });
}

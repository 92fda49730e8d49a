// Tunnels: what a bore leaves where a wall stood, for a while. Two tiles of torn ground between two stumps of wall, held
// open by shoring; before it falls shut, its lamps burn and its braces give.

import type { Art } from "../draw/art.ts";
import { chamfered, circle, type Point, polygon, polyline, rect } from "../draw/shapes.ts";
import { TILE_PIXELS } from "../frames.ts";
import { palette, tone } from "../palette.ts";
import { createSequence, hash } from "../raster/noise.ts";
import type { Direction } from "./cracked.ts";
import { drawFissure, shardPath } from "./masonry.ts";
import { bakeTiles, type Tile } from "./tile.ts";
import { TOP_PIXELS } from "./wall-body.ts";

const LENGTH = 2 * TILE_PIXELS;
const BAKE = { edge: 1.5, occlusion: 1.15, wear: 0.28, lift: 0.26, bevel: 1.5 };
const SEED = 57;
/** Height of the bored ground, and of the stumps. */
const GROUND = 0.44;
const STUMP = 0.74;
/** Where the three boring heads ran, and where each jack of the shoring has its feet. */
const HEADS = [44, 96, 148];
const FEET = [14, 82];
/** How deep a stump reaches in from its end, at most. */
const STUMP_DEPTH = 23;

/** Bakes a tunnel by direction of the wall it cuts through, in a stage: its two tiles. */
export function bakeTunnel(direction: Direction, stage: number, normals: number): Tile[] {
  const [columns, rows] = direction === "h" ? [2, 1] : [1, 2];
  const draw = (art: Art): void => {
    // Drawn through a wall from west to east; the other way it is the same turned over the diagonal.
    if (direction === "h") drawTunnel(art, stage, true);
    else art.within("matrix(0,1,1,0,0,0)", () => drawTunnel(art, stage, false));
  };
  return bakeTiles(columns, rows, draw, { ...BAKE, seed: SEED, normals });
}

function drawTunnel(art: Art, stage: number, hasFace: boolean): void {
  drawGround(art);
  drawCrumbs(art, stage);
  drawStump(art, SEED + 1, hasFace);
  art.within(`matrix(-1,0,0,1,${LENGTH},0)`, () => drawStump(art, SEED + 2, hasFace));
  for (const x of [15, LENGTH - 15]) drawProp(art, x, stage);
  if (stage > 0) drawStrain(art);
}

// Bare ground with the furrows of three boring heads, which ran along the passage; ragged where the floor's plates begin.
function drawGround(art: Art): void {
  art.solid(rect(-60, -60, LENGTH + 120, TILE_PIXELS + 120), tone.floor, 0.5);
  const next = createSequence(SEED + 3);
  const north: Point[] = [];
  const south: Point[] = [];
  for (let x = -10; x <= LENGTH + 10; x += 11) {
    north.push([x, 1 + next(7)]);
    south.unshift([x, TILE_PIXELS - 1 - next(7)]);
  }
  art.solid(polygon(...north, ...south), tone.slot, 0.3);
  art.within("translate(0,48) scale(1,0.95) translate(0,-48)", () => {
    art.solid(polygon(...north, ...south), tone.boredLow, GROUND);
  });
  for (const [index, x] of HEADS.entries()) drawFurrow(art, x, index);
}

function drawFurrow(art: Art, x: number, index: number): void {
  const bed = rect(x - 25, 9, 50, TILE_PIXELS - 18, 6);
  art.solid(bed, tone.bored, art.cylinderY(x - 27, x + 27, GROUND + 0.04, GROUND - 0.1));
  for (let y = 12; y < TILE_PIXELS - 12; y += 8) {
    const off = 3 * hash(y, index, 9);
    const bow = polyline([x - 22, y - 3 + off], [x - 11, y + 3], [x, y + 5], [x + 11, y + 3], [x + 22, y - 3 + off]);
    art.emit("base", bow, { stroke: tone.boredHigh, width: 1.7, opacity: 0.25 + 0.5 * hash(y, index, 5) });
    art.emit("height", bow, { stroke: palette.m3, width: 1.5, opacity: 0.3 });
  }
}

function drawCrumbs(art: Art, stage: number): void {
  const next = createSequence(SEED);
  for (let crumb = 0; crumb < 36 + stage * 24; crumb += 1) {
    const edge = next(1) < 0.6;
    const along = next(1) ** (edge ? 2.4 : 1) * (edge ? 40 : LENGTH - 40);
    const x = edge ? (next(1) < 0.5 ? 20 + along : LENGTH - 20 - along) : 20 + along;
    const y = next(TILE_PIXELS);
    const radius = 1.4 + next(1) ** 3 * 5;
    const fill = next(1) < 0.4 ? tone.debrisLight : tone.debris;
    art.emit("base", shardPath(x + 1.2, y + 1.6, radius + 0.7, createSequence(SEED + crumb)), {
      fill: palette.ink,
      opacity: 0.45,
    });
    art.solid(shardPath(x, y, radius, createSequence(SEED + crumb)), fill, GROUND + 0.08 + radius * 0.02);
  }
}

// What is left of the wall at its western end: a torn edge of slabs and bars; of a wall across, its face in shade, too.
function drawStump(art: Art, seed: number, hasFace: boolean): void {
  const next = createSequence(seed);
  const edge: Point[] = [];
  for (let y = -24; y <= TILE_PIXELS + 24; y += 10) edge.push([8 + next(STUMP_DEPTH - 8), y + next(5)]);
  const outer = edge.map(([x, y]): Point => [x + 3.4, y + 1]);
  art.solid(polygon([-60, -60], ...outer, [-60, TILE_PIXELS + 60]), palette.ink, 0.3, { opacity: 0.75 });
  for (let bar = 0; bar < 5; bar += 1) {
    const y = 8 + bar * 19 + next(6);
    const bent: Point[] = [
      [4, y],
      [20 + next(6), y + next(4) - 2],
      [29 + next(9), y + next(16) - 8],
    ];
    art.stroke(polyline(...bent), tone.rebar, 2.2, 0.6, { cap: "round" });
  }
  art.solid(polygon([-60, -60], ...edge, [-60, TILE_PIXELS + 60]), tone.slabDark, STUMP);
  const inner = edge.map(([x, y]): Point => [Math.max(3, x - 5 - next(3)), y]);
  art.solid(polygon([-60, -60], ...inner, [-60, TILE_PIXELS + 60]), tone.slab, STUMP + 0.1);
  for (const y of [24, 52, 78]) art.stroke(polyline([-4, y], [14, y + next(3)]), tone.slabJoint, 1.8, STUMP);
  drawFissure(art, [2, 36], [13, 66], { width: 1.6, seed });
  if (!hasFace) return;
  const low = edge.filter(([, y]) => y > TOP_PIXELS);
  const slope = art.linear(0, TOP_PIXELS, 0, TILE_PIXELS, [
    [0, STUMP],
    [1, 0.2],
  ]);
  art.solid(polygon([-60, TOP_PIXELS], [16, TOP_PIXELS], ...low, [-60, TILE_PIXELS + 60]), tone.wallFace, slope);
}

// A jack along one side, with a lamp on its middle.
function drawProp(art: Art, x: number, stage: number): void {
  const [north = 0, south = 0] = FEET;
  art.stroke(polyline([x, north], [x, south]), palette.m1, 12, 0.6);
  art.stroke(polyline([x, north], [x, south]), tone.grateBar, 6, 0.74);
  for (const y of [30, 66]) art.stroke(polyline([x - 5, y], [x + 5, y]), palette.bone, 4.4, 0.78);
  for (const y of FEET) {
    art.solid(chamfered(x - 10, y - 9, 20, 18, 4), palette.m1, 0.76);
    art.solid(chamfered(x - 7.6, y - 6.6, 15.2, 13.2, 3), tone.wallTrim, 0.86);
    art.bolt(x, y, 2.4, 0.95);
  }
  art.solid(circle(x, 48, 9), palette.m1, 0.84);
  art.solid(circle(x, 48, 6.4), stage > 0 ? palette.danger : palette.lens, 0.96);
  if (stage === 0) art.solid(circle(x, 48, 3), tone.hazardFloor, 1);
  else drawBlaze(art, x);
}

// The tileset is drawn, never added: light is painted on what it falls on.
function drawBlaze(art: Art, x: number): void {
  for (const [radius, opacity] of [
    [44, 0.07],
    [32, 0.1],
    [22, 0.16],
    [14, 0.26],
  ] as const)
    art.emit("base", circle(x, 48, radius), { fill: palette.danger, opacity });
  art.emit("base", circle(x, 48, 5), { fill: palette.danger });
  art.emit("base", circle(x, 48, 2.6), { fill: tone.flame });
}

// Cracks run in from the corners, and dust lies where the next stones will fall.
function drawStrain(art: Art): void {
  drawFissure(art, [26, 30], [84, 40], { width: 2.2, seed: 3 });
  drawFissure(art, [LENGTH - 26, 62], [104, 56], { width: 2.2, seed: 4 });
  const next = createSequence(SEED + 9);
  for (let cloud = 0; cloud < 8; cloud += 1) {
    const dust = circle(24 + next(LENGTH - 48), 16 + next(64), 7 + next(12));
    art.emit("base", dust, { fill: palette.s5, opacity: 0.13 });
  }
}

// Wall segments that can be broken: two tiles between two posts, whole but cracked, damaged, about to fall. The tiles
// are opaque and fit over or in place of the solid wall's.

import type { Art } from "../draw/art.ts";
import { type Point, polyline, rect } from "../draw/shapes.ts";
import { TILE_PIXELS } from "../frames.ts";
import { tone } from "../palette.ts";
import { drawFissure, drawMasonry, type Masonry } from "./masonry.ts";
import { bakeTiles, type Tile } from "./tile.ts";
import { WALL_BAKE } from "./wall.ts";
import { type Cell, drawWallBody, TOP_PIXELS } from "./wall-body.ts";

/** A direction: `h` from west to east, `v` from north to south. */
export type Direction = "h" | "v";

const LENGTH = 2 * TILE_PIXELS;
const SEED = 11;

/** What each stage of damage has lost, and how many of the fissures show, how wide. */
const STAGES = [
  { missing: 0, chipped: 0.2, fissures: 3, width: 2 },
  { missing: 0.12, chipped: 0.4, fissures: 5, width: 2.4 },
  { missing: 0.34, chipped: 0.6, fissures: 7, width: 2.8 },
];

/** From the middle outwards, in pixels of a horizontal top; a vertical one swaps and stretches them. */
const FISSURES: readonly (readonly [Point, Point])[] = [
  [
    [70, 0],
    [112, 62],
  ],
  [
    [20, 62],
    [44, 6],
  ],
  [
    [140, 2],
    [176, 48],
  ],
  [
    [92, 34],
    [146, 58],
  ],
  [
    [4, 18],
    [66, 30],
  ],
  [
    [118, 20],
    [190, 14],
  ],
  [
    [40, 44],
    [92, 56],
  ],
];

/** Bakes a segment in a stage of damage: its two tiles. */
export function bakeCracked(direction: Direction, stage: number, normals: number): Tile[] {
  const draw = direction === "h" ? drawAcross : drawAlong;
  const [columns, rows] = direction === "h" ? [2, 1] : [1, 2];
  return bakeTiles(columns, rows, (art) => draw(art, stage), { ...WALL_BAKE, seed: SEED + stage, normals });
}

const LINE = [-1, 0, 1, 2];

function drawAcross(art: Art, stage: number): void {
  const cells = LINE.map((column): Cell => ({ column, row: 0 }));
  drawWallBody(art, cells, (_, row) => row === 0);
  const masonry = { courses: 2, block: 48, ...damageOf(stage) };
  drawMasonry(art, { ...masonry, area: { x: 0, y: 0, width: LENGTH, height: TOP_PIXELS } });
  drawFace(art, masonry);
  for (const [index, [from, to]] of fissuresOf(stage).entries()) {
    drawFissure(art, from, to, { width: widthOf(stage), seed: SEED + index });
  }
}

function drawAlong(art: Art, stage: number): void {
  const cells = LINE.map((row): Cell => ({ column: 0, row }));
  drawWallBody(art, cells, (column) => column === 0);
  const area = { x: 0, y: 0, width: TILE_PIXELS, height: LENGTH };
  drawMasonry(art, { courses: 6, block: 48, ...damageOf(stage), area });
  const turned = ([x, y]: Point): Point => [(y * TILE_PIXELS) / TOP_PIXELS, x];
  for (const [index, [from, to]] of fissuresOf(stage).entries()) {
    drawFissure(art, turned(from), turned(to), { width: widthOf(stage), seed: SEED + index });
  }
}

// The south face: one course of blocks in the wall's own slope, and cracks that run on from the top.
function drawFace(art: Art, { missing, seed, block }: Omit<Masonry, "area">): void {
  const slope = (top: number, foot: number) =>
    art.linear(0, TOP_PIXELS, 0, TILE_PIXELS, [
      [0, top],
      [1, foot],
    ]);
  art.solid(rect(0, TOP_PIXELS, LENGTH, TILE_PIXELS - TOP_PIXELS), tone.slabJoint, slope(0.66, 0.14));
  for (let index = 0; index * block < LENGTH; index += 1) {
    const x = index * block + 1.4;
    const isGone = (index * 37 + seed) % 4 < missing * 6;
    const steel = art.linear(0, TOP_PIXELS, 0, TILE_PIXELS, [
      [0, isGone ? tone.slabCore : tone.slabDark],
      [1, isGone ? tone.slabJoint : tone.debrisDark],
    ]);
    art.solid(rect(x, TOP_PIXELS + 1, block - 2.8, 29, 1.5), steel, isGone ? slope(0.5, 0.12) : slope(0.8, 0.24));
    if (isGone) art.stroke(polyline([x, TOP_PIXELS + 13], [x + block - 3, TOP_PIXELS + 14]), tone.rebar, 1.9, 0.56);
  }
  art.stroke(polyline([0, TILE_PIXELS - 1.5], [LENGTH, TILE_PIXELS - 1.5]), tone.wallFoot, 3, 0.14);
  const cracks: readonly Point[] = [
    [112, 104],
    [20, 32],
    [150, 160],
  ];
  for (const [index, [top, foot]] of cracks.entries()) {
    drawFissure(art, [top, TOP_PIXELS], [foot, TILE_PIXELS - 4], { width: 2, seed: SEED + 20 + index });
  }
}

function damageOf(stage: number): { readonly seed: number; readonly missing: number; readonly chipped: number } {
  const { missing, chipped } = STAGES[stage] ?? { missing: 0, chipped: 0 };
  return { seed: SEED, missing, chipped };
}

function fissuresOf(stage: number) {
  return FISSURES.slice(0, STAGES[stage]?.fissures ?? 0);
}

function widthOf(stage: number): number {
  return STAGES[stage]?.width ?? 2;
}

// Blocks of light slab: what fills the gap between two steel posts where a wall can be broken. Cracks, then missing
// blocks, tell how much is left.

import type { Art } from "../draw/art.ts";
import { type Path, type Point, polygon, polyline, rect } from "../draw/shapes.ts";
import { palette, tone } from "../palette.ts";
import { createSequence, hash } from "../raster/noise.ts";

/** A rectangle in pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How a course of blocks is laid and broken. */
export interface Masonry {
  readonly area: Area;
  readonly courses: number;
  /** Width of a whole block; every second course is shifted by half of it. */
  readonly block: number;
  readonly seed: number;
  /** Share of the blocks that are gone, and of the rest that have lost a corner, [0, 1]. */
  readonly missing: number;
  readonly chipped: number;
}

const JOINT = 1.4;
const SLABS = [tone.slabDark, tone.slab, tone.slab, tone.slabLight];
/** Heights of the joints' ground and of the blocks. */
const BED_HEIGHT = 0.66;
const BLOCK_HEIGHT = 0.84;
const PIT_HEIGHT = 0.34;

/** Lays the blocks of a flat top. */
export function drawMasonry(art: Art, masonry: Masonry): void {
  const { area, courses, block, seed } = masonry;
  art.solid(rect(area.x, area.y, area.width, area.height), tone.slabJoint, BED_HEIGHT);
  const depth = area.height / courses;
  for (let course = 0; course < courses; course += 1) {
    const shift = course % 2 ? block / 2 : 0;
    for (let left = area.x - shift; left < area.x + area.width; left += block) {
      const x = Math.max(area.x, left) + JOINT;
      const width = Math.min(area.x + area.width, left + block) - JOINT - x;
      const cell = { x, y: area.y + course * depth + JOINT, width, height: depth - 2 * JOINT };
      drawBlock(art, cell, masonry, hash(Math.round(left), course, seed));
    }
  }
}

// `fate` in [0, 1) decides what has become of the block; it only gets worse as shares grow.
function drawBlock(art: Art, cell: Area, masonry: Masonry, fate: number): void {
  if (fate < masonry.missing) {
    drawPit(art, cell, fate);
    return;
  }
  const shade = hash(Math.round(cell.x), Math.round(cell.y), masonry.seed + 1);
  const fill = SLABS[Math.floor(shade * SLABS.length)] ?? tone.slab;
  const height = BLOCK_HEIGHT + 0.08 * shade;
  if (fate < masonry.missing + masonry.chipped) art.solid(chippedBlock(cell, shade), fill, height);
  else art.solid(rect(cell.x, cell.y, cell.width, cell.height, 1.5), fill, height);
}

function chippedBlock({ x, y, width, height }: Area, shade: number): Path {
  const right = x + width;
  const bottom = y + height;
  const cut = Math.min(width, height) * (0.3 + 0.3 * shade);
  if (shade < 0.5)
    return polygon(
      [x + cut, y],
      [right, y],
      [right, bottom],
      [x, bottom],
      [x, y + cut * 0.7],
      [x + cut * 0.5, y + cut * 0.6],
    );
  return polygon(
    [x, y],
    [right, y],
    [right, bottom - cut],
    [right - cut * 0.4, bottom - cut * 0.6],
    [right - cut * 0.8, bottom],
    [x, bottom],
  );
}

// A hole where a block was: reinforcing bars and crumbs at the bottom.
function drawPit(art: Art, cell: Area, fate: number): void {
  const { x, y, width, height } = cell;
  art.solid(rect(x - JOINT, y - JOINT, width + 2 * JOINT, height + 2 * JOINT), tone.slabCore, PIT_HEIGHT);
  const next = createSequence(1 + Math.floor(fate * 100000));
  for (const share of [0.3, 0.68]) {
    const bar = polyline([x - JOINT, y + height * share], [x + width + JOINT, y + height * share + next(3) - 1.5]);
    art.stroke(bar, tone.rebar, 1.9, 0.56);
  }
  const across = polyline([x + width * 0.5, y - JOINT], [x + width * 0.5 + next(4) - 2, y + height + JOINT]);
  art.stroke(across, tone.rebar, 1.9, 0.6);
  for (let crumb = 0; crumb < 4; crumb += 1) {
    const shard = shardPath(
      x + 3 + next(Math.max(1, width - 6)),
      y + 3 + next(Math.max(1, height - 6)),
      2 + next(3),
      next,
    );
    art.solid(shard, crumb % 2 ? tone.slabFace : tone.slabDark, 0.5);
  }
}

/** An irregular shard of about `radius` around (x, y). */
export function shardPath(x: number, y: number, radius: number, next: (limit: number) => number): Path {
  const corners = 5 + Math.floor(next(2));
  const turn = next(2 * Math.PI);
  const points = Array.from({ length: corners }, (_, corner): Point => {
    const angle = turn + (corner * 2 * Math.PI) / corners;
    const reach = radius * (0.65 + next(0.6));
    return [x + Math.cos(angle) * reach, y + Math.sin(angle) * reach * 0.85];
  });
  return polygon(...points);
}

/** A crack that wanders from one point to another and forks once. */
export function drawFissure(
  art: Art,
  from: Point,
  to: Point,
  options: { readonly width: number; readonly seed: number },
): void {
  const next = createSequence(options.seed);
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const steps = Math.max(3, Math.round(length / 11));
  const normal: Point = [-(to[1] - from[1]) / length, (to[0] - from[0]) / length];
  const points = Array.from({ length: steps + 1 }, (_, step): Point => {
    const share = step / steps;
    const off = step === 0 || step === steps ? 0 : next(12) - 6;
    return [
      from[0] + (to[0] - from[0]) * share + normal[0] * off,
      from[1] + (to[1] - from[1]) * share + normal[1] * off,
    ];
  });
  strokeFissure(art, points, options.width);
  const fork = points[Math.floor(steps / 2)];
  if (!fork) return;
  const turn = Math.atan2(to[1] - from[1], to[0] - from[0]) + (next(1) < 0.5 ? 0.9 : -0.9);
  const reach = 10 + next(9);
  const middle: Point = [fork[0] + Math.cos(turn) * reach * 0.5 + next(4) - 2, fork[1] + Math.sin(turn) * reach * 0.5];
  strokeFissure(
    art,
    [fork, middle, [fork[0] + Math.cos(turn) * reach, fork[1] + Math.sin(turn) * reach]],
    options.width * 0.7,
  );
}

function strokeFissure(art: Art, points: readonly Point[], width: number): void {
  const lit = points.map(([x, y]): Point => [x + 0.9, y + 0.9]);
  art.emit("base", polyline(...lit), { stroke: palette.m5, width: width * 0.9, opacity: 0.3 });
  art.stroke(polyline(...points), tone.slabCrack, width, 0.52, { cap: "round" });
}

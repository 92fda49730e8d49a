// Grates: segments that stop robots but neither sight nor shots. A raised mesh in a heavy frame; the floor shows through.

import type { Art } from "../draw/art.ts";
import { chamfered, circle, polyline, rect } from "../draw/shapes.ts";
import { TILE_PIXELS } from "../frames.ts";
import { palette, tone } from "../palette.ts";
import type { Direction } from "./cracked.ts";
import { bakeTiles, type Tile } from "./tile.ts";

const LENGTH = 2 * TILE_PIXELS;
/** Centres of the two beams, measured across the segment, and their width. */
const BEAMS = [16, 78];
const BEAM = 15;
const MESH_PITCH = 20;
const BAKE = { outline: 2.4, edge: 1.6, occlusion: 1, wear: 0.2, lift: 0.3 };

/** Bakes a grate: its two tiles, transparent between the bars. */
export function bakeGrate(direction: Direction, normals: number): Tile[] {
  const [columns, rows] = direction === "h" ? [2, 1] : [1, 2];
  const draw = (art: Art): void => {
    // Drawn from west to east; the other way it is the same turned over the diagonal.
    if (direction === "h") drawGrate(art);
    else art.within("matrix(0,1,1,0,0,0)", () => drawGrate(art));
  };
  return bakeTiles(columns, rows, draw, { ...BAKE, seed: 31, normals });
}

function drawGrate(art: Art): void {
  art.solid(rect(-60, 6, LENGTH + 120, 84), palette.ink, 0.1, { opacity: 0.34 });
  drawMesh(art);
  for (const y of BEAMS) drawBeam(art, y);
  for (const x of [0, TILE_PIXELS, LENGTH]) drawClamp(art, x);
}

// Two sets of slanted bars; the upper one is lighter.
function drawMesh(art: Art): void {
  const [north = 0, south = 0] = BEAMS;
  const depth = south - north;
  for (let x = -100; x < LENGTH + 100; x += MESH_PITCH) {
    art.stroke(polyline([x + depth, north], [x, south]), palette.m2, 3.4, 0.42);
  }
  for (let x = -100; x < LENGTH + 100; x += MESH_PITCH) {
    art.stroke(polyline([x, north], [x + depth, south]), tone.grateBar, 3.6, 0.54);
  }
}

function drawBeam(art: Art, y: number): void {
  const top = y - BEAM / 2;
  art.solid(rect(-60, top, LENGTH + 120, BEAM), tone.grateBeam, art.cylinderX(top - 4, top + BEAM + 4, 0.5, 0.86));
  art.stroke(polyline([-60, y], [LENGTH + 60, y]), tone.grateRail, 3, 0.92);
}

// A clamp that ties the two beams, half of it on each side of a tile's rim.
function drawClamp(art: Art, x: number): void {
  const [north = 0, south = 0] = BEAMS;
  art.solid(rect(x - 6, north, 12, south - north), tone.grateBeam, art.cylinderY(x - 8, x + 8, 0.5, 0.8));
  for (const y of BEAMS) {
    art.solid(chamfered(x - 13, y - 10.5, 26, 21, 4), palette.m2, 0.9);
    art.solid(chamfered(x - 10.5, y - 8, 21, 16, 3), tone.wallTrim, 0.96);
    for (const side of [-6, 6]) art.solid(circle(x + side, y, 2.2), tone.wallBolt, 1);
  }
}

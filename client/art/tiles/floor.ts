// The floor: plates of 2 x 2 tiles that tile endlessly, and single tiles with something on them.

import type { Art } from "../draw/art.ts";
import { chamfered, circle, polygon, polyline, rect } from "../draw/shapes.ts";
import { TILE_PIXELS } from "../frames.ts";
import { tone } from "../palette.ts";
import { hash } from "../raster/noise.ts";
import { bakeTiles, type Tile } from "./tile.ts";

const PLATE = 2 * TILE_PIXELS;
const BAKE = { edge: 1.25, occlusion: 1, wear: 0.26, lift: 0.2, bevel: 1.4 };
/** Height of the floor's surface. */
const GROUND = 0.5;

function drawTread(art: Art): void {
  for (const corner of [0, TILE_PIXELS]) {
    for (let row = 0; row < 5; row += 1) {
      for (let column = 0; column < 5; column += 1) {
        const x = corner + 14 + column * 17;
        const y = corner + 14 + row * 17;
        const slant = (row + column) % 2 ? 4 : -4;
        const rib = polyline([x - 4, y - slant], [x + 4, y + slant]);
        art.stroke(rib, tone.floorTread, 2.6, 0.585, { cap: "round" });
      }
    }
  }
}

function drawHatch(art: Art): void {
  const outline = chamfered(24, 24, 144, 144, 18);
  art.solid(outline, tone.floorInset, 0.56);
  art.groove(outline, 2, 0.16);
  art.groove(polyline([96, 24], [96, 168]), 1.6, 0.1);
  for (const x of [40, 152]) {
    for (const y of [40, 152]) art.solid(circle(x, y, 3), tone.floorClamp, 0.6);
  }
}

function drawGrille(art: Art): void {
  const outline = rect(16, 112, 160, 56, 4);
  art.solid(outline, tone.pit, 0.36);
  for (let bar = 0; bar < 13; bar += 1) {
    art.stroke(polyline([22 + bar * 12.3, 112], [22 + bar * 12.3, 168]), tone.floorBar, 4.2, 0.54);
  }
  art.stroke(polyline([16, 140], [176, 140]), tone.floorBar, 4, 0.55);
  art.stroke(outline, tone.floorFrame, 3, 0.6);
}

const CABLES = [
  { colour: tone.cableRust, x: 131 },
  { colour: tone.cableBlue, x: 140 },
  { colour: tone.cableGrey, x: 149 },
];

function drawTrench(art: Art): void {
  art.solid(rect(122, 18, 36, 156, 6), tone.trench, 0.38);
  for (const { colour, x } of CABLES) art.stroke(polyline([x, 20], [x, 172]), colour, 5, 0.48);
  for (const y of [14, 64, 116, 166]) art.solid(rect(118, y, 44, 11, 2), tone.floorClamp, 0.62);
  art.groove(rect(20, 28, 80, 136, 6), 1.8, 0.12);
}

/** Plates of 2 x 2 tiles, in the order of `tiles.json`. */
const plates = [drawTread, drawHatch, drawGrille, drawTrench];

/** How many plates there are. */
export const PLATE_COUNT = plates.length;

/** Bakes a plate: four tiles in reading order. */
export function bakePlate(index: number, normals: number): Tile[] {
  const drawPlate = plates[index];
  if (!drawPlate) throw new RangeError(`plate ${index} of ${plates.length}`);
  const seed = index * 5 + 2;
  const draw = (art: Art): void => {
    art.solid(rect(-200, -200, 2 * PLATE + 200, 2 * PLATE + 200), tone.floor, GROUND);
    for (const x of [-PLATE, 0, PLATE]) {
      for (const y of [-PLATE, 0, PLATE]) {
        art.within(`translate(${x},${y})`, () => {
          drawShades(art, seed);
          drawPlate(art);
          drawSeams(art);
        });
      }
    }
  };
  return bakeTiles(2, 2, draw, { ...BAKE, seed: seed + 40, normals });
}

// Some of the four tiles are a little lighter or darker than the rest.
function drawShades(art: Art, seed: number): void {
  for (let row = 0; row < 2; row += 1) {
    for (let column = 0; column < 2; column += 1) {
      if (hash(row, column, seed) <= 0.5) continue;
      const shade = hash(column, row, seed + 3) > 0.5 ? tone.floorLight : tone.floorDark;
      art.solid(rect(column * TILE_PIXELS, row * TILE_PIXELS, TILE_PIXELS, TILE_PIXELS), shade, GROUND);
    }
  }
}

function drawSeams(art: Art): void {
  for (const y of [0, TILE_PIXELS]) {
    for (const x of [0, TILE_PIXELS]) {
      art.stroke(polyline([x, y], [x + TILE_PIXELS, y]), tone.seam, 2.6, 0.4);
      art.stroke(polyline([x, y], [x, y + TILE_PIXELS]), tone.seam, 2.6, 0.4);
      for (const studX of [8, 88]) {
        for (const studY of [8, 88]) art.solid(circle(x + studX, y + studY, 2), tone.floorStud, 0.57);
      }
    }
  }
}

const WHOLE_TILE = rect(0, 0, TILE_PIXELS, TILE_PIXELS);

function drawHazard(art: Art): void {
  for (let stripe = -2; stripe < 5; stripe += 1) {
    const x = stripe * 32;
    art.solid(polygon([x, 96], [x + 16, 96], [x + 112, 0], [x + 96, 0]), tone.hazardFloor, GROUND, { opacity: 0.8 });
  }
  art.solid(rect(0, 0, 96, 10), tone.floor, GROUND);
  art.solid(rect(0, 86, 96, 10), tone.floor, GROUND);
}

function drawArrow(art: Art): void {
  const arrow = polygon([26, 70], [48, 30], [70, 70], [60, 70], [48, 48], [36, 70]);
  art.solid(arrow, tone.floorMark, GROUND, { opacity: 0.8 });
}

function drawDrain(art: Art): void {
  art.solid(circle(48, 48, 30), tone.pit, 0.34);
  for (let bar = -2; bar <= 2; bar += 1) {
    const x = 48 + bar * 11;
    const half = Math.sqrt(900 - (bar * 11) ** 2);
    art.stroke(polyline([x, 48 - half], [x, 48 + half]), tone.floorGrille, 4, 0.52);
  }
  art.stroke(circle(48, 48, 31), tone.floorRim, 4, 0.6);
}

function drawCrack(art: Art): void {
  art.groove(polyline([10, 20], [30, 34], [36, 52], [58, 60], [70, 84]), 2.4, 0.2);
  art.groove(polyline([36, 52], [24, 70]), 1.8, 0.2);
  art.groove(polyline([58, 60], [84, 50]), 1.8, 0.2);
}

/** Single tiles by name, in the order of the tileset. */
const specials: Readonly<Record<string, (art: Art) => void>> = {
  plain0: () => {},
  plain1: (art) => {
    art.solid(WHOLE_TILE, tone.floorLight, GROUND);
    art.groove(rect(14, 14, 68, 68, 5), 1.6, 0.1);
  },
  plain2: (art) => {
    art.solid(WHOLE_TILE, tone.floorDark, GROUND);
  },
  hazard: drawHazard,
  arrow: drawArrow,
  drain: drawDrain,
  crack: drawCrack,
};

/** Names of the single tiles. */
export const SPECIAL_NAMES: readonly string[] = Object.keys(specials);

/** Bakes a single floor tile. */
export function bakeSpecial(name: string, normals: number): Tile[] {
  const drawSpecial = specials[name];
  if (!drawSpecial) throw new RangeError(`no floor tile ${name}`);
  const draw = (art: Art): void => {
    art.solid(rect(-60, -60, 216, 216), tone.floor, GROUND);
    drawSpecial(art);
    art.stroke(WHOLE_TILE, tone.seam, 2.6, 0.4);
  };
  return bakeTiles(1, 1, draw, { ...BAKE, seed: 76 + SPECIAL_NAMES.indexOf(name), normals });
}

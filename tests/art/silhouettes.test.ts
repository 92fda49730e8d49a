import { describe, expect, it } from "vitest";
import { BEAST_IDS, beastArt } from "../../client/art/beasts/index.ts";
import { chassisArt } from "../../client/art/chassis/index.ts";
import { Art } from "../../client/art/draw/art.ts";
import {
  ATLAS_SCALE,
  BEAST_CELLS,
  type BeastArtId,
  CHASSIS_IDS,
  type ChassisArtId,
  ROBOT_CELL,
  TURRET_PIVOTS,
} from "../../client/art/frames.ts";
import { bake } from "../../client/art/raster/bake.ts";
import { at, type Pixels } from "../../client/art/raster/pixels.ts";

/** Side of the picture the silhouettes are compared at, of the cell it shows, and how many rotations are tried. */
const SIDE = 72;
const CELL = 192;
const ROTATIONS = 16;
const WORST_OVERLAP = 0.7;

type Silhouette = readonly boolean[];

/** A picture with its own centre at (x, y) from the middle of the cell. */
interface Part {
  readonly pixels: Pixels;
  readonly x: number;
  readonly y: number;
}

function isCovered({ pixels, x, y }: Part, column: number, row: number): boolean {
  const { width, height, data } = pixels;
  const left = Math.round(column - x + (width - 1) / 2);
  const top = Math.round(row - y + (height - 1) / 2);
  return left >= 0 && top >= 0 && left < width && top < height && at(data, (top * width + left) * 4 + 3) > 100;
}

function bakedPart(cell: number, draw: (art: Art) => void): Pixels {
  const art = new Art(cell);
  draw(art);
  return bake(art).base;
}

function chassisParts(id: ChassisArtId): Part[] {
  const chassis = chassisArt[id];
  const hull = bakedPart(ROBOT_CELL, (art) => chassis.drawHull(art, { drive: null, ability: 0 }));
  const turret = bakedPart(ROBOT_CELL, (art) => chassis.drawTurret(art, 0));
  const pivot = { x: TURRET_PIVOTS[id].x * ATLAS_SCALE, y: TURRET_PIVOTS[id].y * ATLAS_SCALE };
  return [
    { pixels: hull, x: 0, y: 0 },
    { pixels: turret, ...pivot },
  ];
}

function beastParts(id: BeastArtId): Part[] {
  const draw = beastArt[id].states.idle?.draws[0];
  return draw ? [{ pixels: bakedPart(BEAST_CELLS[id], draw), x: 0, y: 0 }] : [];
}

function silhouettes(parts: readonly Part[]): Silhouette[] {
  return Array.from({ length: ROTATIONS }, (_, rotation) => {
    const angle = (rotation * 2 * Math.PI) / ROTATIONS;
    return Array.from({ length: SIDE * SIDE }, (_, index) => {
      const x = (((index % SIDE) - (SIDE - 1) / 2) * CELL) / SIDE;
      const y = ((Math.floor(index / SIDE) - (SIDE - 1) / 2) * CELL) / SIDE;
      const column = x * Math.cos(angle) - y * Math.sin(angle);
      const row = x * Math.sin(angle) + y * Math.cos(angle);
      return parts.some((part) => isCovered(part, column, row));
    });
  });
}

function overlap(first: Silhouette, second: Silhouette): number {
  let both = 0;
  let either = 0;
  for (const [index, inFirst] of first.entries()) {
    const inSecond = second[index] === true;
    if (inFirst && inSecond) both += 1;
    if (inFirst || inSecond) either += 1;
  }
  return both / either;
}

function tooAlike(shapes: readonly { readonly id: string; readonly turned: readonly Silhouette[] }[]): string[] {
  return shapes.flatMap((first, index) =>
    shapes.slice(index + 1).flatMap((second) => {
      const upright = first.turned[0] ?? [];
      const worst = Math.max(...second.turned.map((turned) => overlap(upright, turned)));
      return worst > WORST_OVERLAP ? [`${first.id} and ${second.id}: ${worst.toFixed(2)}`] : [];
    }),
  );
}

describe("the silhouettes of the chassis and the beasts", () => {
  const chassis = CHASSIS_IDS.map((id) => ({ id, cell: ROBOT_CELL, turned: silhouettes(chassisParts(id)) }));
  const beasts = BEAST_IDS.map((id) => ({ id, cell: BEAST_CELLS[id], turned: silhouettes(beastParts(id)) }));
  const shapes = [...chassis, ...beasts];

  it("fill a fair part of the cell each", () => {
    for (const { cell, turned } of shapes) {
      const covered = ((turned[0] ?? []).filter(Boolean).length / (SIDE * SIDE)) * (CELL / cell) ** 2;
      expect(covered).toBeGreaterThan(0.12);
      expect(covered).toBeLessThan(0.7);
    }
  });

  it("differ, whichever way they face", () => {
    expect(tooAlike(shapes)).toEqual([]);
  });

  it("would be told apart no more if two were the same", () => {
    const [first, second] = chassis;
    expect(first && second && tooAlike([first, { ...first, id: second.id }])).toHaveLength(1);
  });

  it("show a beast as large as it is: the Minotaur larger than any robot, a drone smaller than the largest", () => {
    const area = (turned: readonly Silhouette[]): number => (turned[0] ?? []).filter(Boolean).length;
    const robots = chassis.map(({ turned }) => area(turned));
    const [minotaur = 0, ...drones] = beasts.map(({ turned }) => area(turned));
    expect(minotaur).toBeGreaterThan(1.3 * Math.max(...robots));
    for (const drone of drones) expect(drone).toBeLessThan(Math.max(...robots));
  });
});

import { describe, expect, it } from "vitest";
import { chassisArt } from "../../client/art/chassis/index.ts";
import { Art } from "../../client/art/draw/art.ts";
import { ATLAS_SCALE, CHASSIS_IDS, type ChassisArtId, ROBOT_CELL, TURRET_PIVOTS } from "../../client/art/frames.ts";
import { bake } from "../../client/art/raster/bake.ts";
import { at, type Pixels } from "../../client/art/raster/pixels.ts";

/** Side of the picture the silhouettes are compared at, and how many rotations are tried. */
const SIDE = 48;
const ROTATIONS = 16;
const WORST_OVERLAP = 0.7;

type Silhouette = readonly boolean[];

function isCovered({ width, height, data }: Pixels, x: number, y: number): boolean {
  return x >= 0 && y >= 0 && x < width && y < height && at(data, (y * width + x) * 4 + 3) > 100;
}

function bakedPart(draw: (art: Art) => void): Pixels {
  const art = new Art(ROBOT_CELL);
  draw(art);
  return bake(art).base;
}

function silhouettes(id: ChassisArtId): Silhouette[] {
  const chassis = chassisArt[id];
  const hull = bakedPart((art) => chassis.drawHull(art, { drive: null, ability: 0 }));
  const turret = bakedPart((art) => chassis.drawTurret(art, 0));
  const pivot = { x: TURRET_PIVOTS[id].x * ATLAS_SCALE, y: TURRET_PIVOTS[id].y * ATLAS_SCALE };
  return Array.from({ length: ROTATIONS }, (_, rotation) => {
    const angle = (rotation * 2 * Math.PI) / ROTATIONS;
    return Array.from({ length: SIDE * SIDE }, (_, index) => {
      const x = (((index % SIDE) - (SIDE - 1) / 2) * ROBOT_CELL) / SIDE;
      const y = ((Math.floor(index / SIDE) - (SIDE - 1) / 2) * ROBOT_CELL) / SIDE;
      const column = Math.round(x * Math.cos(angle) - y * Math.sin(angle) + (ROBOT_CELL - 1) / 2);
      const row = Math.round(x * Math.sin(angle) + y * Math.cos(angle) + (ROBOT_CELL - 1) / 2);
      return isCovered(hull, column, row) || isCovered(turret, Math.round(column - pivot.x), Math.round(row - pivot.y));
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

describe("the silhouettes of the chassis", () => {
  const shapes = CHASSIS_IDS.map((id) => ({ id, turned: silhouettes(id) }));

  it("fill a fair part of the cell each", () => {
    for (const { turned } of shapes) {
      const covered = (turned[0] ?? []).filter(Boolean).length / (SIDE * SIDE);
      expect(covered).toBeGreaterThan(0.12);
      expect(covered).toBeLessThan(0.7);
    }
  });

  it("differ, whichever way the robots face", () => {
    const tooAlike = shapes.flatMap((first, index) =>
      shapes.slice(index + 1).flatMap((second) => {
        const upright = first.turned[0] ?? [];
        const worst = Math.max(...second.turned.map((turned) => overlap(upright, turned)));
        return worst > WORST_OVERLAP ? [`${first.id} and ${second.id}: ${worst.toFixed(2)}`] : [];
      }),
    );
    expect(tooAlike).toEqual([]);
  });
});

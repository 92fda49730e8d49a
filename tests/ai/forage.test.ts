/** When a brain goes on gathering and when it goes home with what it has, in mazes drawn as text. */
import { describe, expect, it } from "vitest";
import { chassisAt } from "#shared/content/chassis.ts";
import { arena, robotOf } from "#tests/support/arena.ts";
import { driveBrain } from "./support/drive-brain.ts";

/** Home is to the left, a cell a few steps to the right. */
const ALONE = [
  "################################",
  "#00............................#",
  "#00.........A...c..............#",
  "################################",
];
/** The same, and an enemy that comes no nearer. */
const WATCHED = [
  "################################",
  "#00............................#",
  "#00.........A...c.......B......#",
  "################################",
];

/**
 * Lets a Mule with so much scrap, and so much of its hull, choose between the cell and its home.
 * @returns the first thing that it did
 */
function choice(rows: readonly string[], units: number, hullShare: number): string | undefined {
  const world = arena(rows, { chassis: { A: "mule", B: "mule" } });
  // Protected, so that it is no prey.
  for (const other of world.robots.slice(1)) other.drive.protection = 1000;
  const own = robotOf(world, "A");
  own.cargo[0] = units;
  own.hull = Math.floor(chassisAt(own.chassis).hull * hullShare);
  return driveBrain(world, 300).find(({ kind }) => kind === "picked" || kind === "banked")?.kind;
}

describe("a brain with a haul in its hold", () => {
  it("goes on with a usual one and carries a large one home, with room left", () => {
    expect(choice(ALONE, 5, 1)).toBe("picked");
    expect(choice(ALONE, 9, 1)).toBe("banked");
  });

  it("goes on beside an enemy while it is whole, and goes home once it is hurt", () => {
    expect(choice(WATCHED, 7, 1)).toBe("picked");
    expect(choice(WATCHED, 7, 0.6)).toBe("banked");
  });

  it("goes on hurt where nobody is about", () => {
    expect(choice(ALONE, 7, 0.6)).toBe("picked");
  });

  it("with a small one goes on, hurt and watched", () => {
    expect(choice(WATCHED, 4, 0.6)).toBe("picked");
  });
});

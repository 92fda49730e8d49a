/** What holds for every beast. */
import { describe, expect, it } from "vitest";
import { beastIds, beastList } from "#shared/content/beasts.ts";
import { points, tilesPerSecond } from "#shared/content/units.ts";
import { TILE } from "#shared/lib/math.ts";
import { expectWhole } from "#tests/support/whole.ts";

describe.each(beastIds.map((id, number) => ({ id, beast: beastList[number] })))("$id", ({ beast }) => {
  it("has whole numbers, and some way to be a nuisance", () => {
    expect(beast).toBeDefined();
    if (beast === undefined) return;
    expectWhole(beast.hull + beast.hullPerRobot + beast.hullPerWave, points(1), 0xffff);
    expectWhole(beast.speed, 1, tilesPerSecond(8));
    expectWhole(beast.anger, 0, tilesPerSecond(1));
    // It fits through a corridor of two tiles.
    expectWhole(beast.radius, TILE / 4, TILE - 1);
    expectWhole(beast.keeps, 1, 5400);
    expect(beast.strike !== undefined || beast.weapon !== undefined || beast.cargo > 0).toBe(true);
    if (beast.charge !== undefined) expectWhole(beast.charge.speed, beast.speed, TILE - 1);
  });
});

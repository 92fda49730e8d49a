/** What holds for every chassis. */
import { describe, expect, it } from "vitest";
import { abilityList } from "#shared/content/abilities.ts";
import { chassisAt, chassisIds, ROBOT } from "#shared/content/chassis.ts";
import { points, tilesPerSecond } from "#shared/content/units.ts";
import { weaponList } from "#shared/content/weapons.ts";
import { TILE } from "#shared/lib/math.ts";
import { MUZZLE } from "#shared/sim/bolts.ts";
import { expectWhole } from "#tests/support/whole.ts";

describe.each(chassisIds.map((id, number) => ({ id, chassis: chassisAt(number) })))("$id", ({ id, chassis }) => {
  it("is numbered by its id and looks up what it names", () => {
    expect(chassis.id).toBe(id);
    expect(weaponList[chassis.weaponNumber]).toBe(chassis.weapon);
    expect(chassis.abilityNumbers.map((number) => abilityList[number])).toEqual([...chassis.abilities]);
    expect(chassis.abilities[0]).not.toBe(chassis.abilities[1]);
  });

  it("has whole numbers that the rules and the wire can hold", () => {
    expectWhole(chassis.hull, points(40), 0xffff);
    expect(chassis.hull % points(1)).toBe(0);
    // Points on the wire are one byte.
    expectWhole(chassis.hull / points(1), 1, 255);
    expectWhole(chassis.speed, tilesPerSecond(2), tilesPerSecond(8));
    // Cargo is remembered in 4 bits.
    expectWhole(chassis.cargo, 1, 15);
    // A robot fits through a corridor and is never as large as a tile: the walls are tested tile by tile.
    expectWhole(chassis.radius, TILE / 4, TILE / 2 - 1);
    // The muzzle is not beyond the next tile.
    expect(chassis.radius + MUZZLE).toBeLessThan(TILE);
  });

  it("can pay each of its abilities with full energy", () => {
    for (const ability of chassis.abilities) expect(ability.energy).toBeLessThanOrEqual(ROBOT.energy);
  });

  it("at full load is at least as fast as half its speed", () => {
    expect(Math.floor((chassis.speed * 13) / 20)).toBeGreaterThan(chassis.speed / 2);
  });
});

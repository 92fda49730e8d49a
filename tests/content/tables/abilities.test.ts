/** What holds for every ability. */
import { describe, expect, it } from "vitest";
import { abilities, type abilityList } from "#shared/content/abilities.ts";
import { chassisList, ROBOT } from "#shared/content/chassis.ts";
import { points } from "#shared/content/units.ts";
import { TILE } from "#shared/lib/math.ts";
import { expectWhole } from "#tests/support/whole.ts";

describe.each(Object.entries(abilities))("%s", (_, ability: (typeof abilityList)[number]) => {
  it("has whole times and costs that the wire can hold", () => {
    expectWhole(ability.energy, points(1), ROBOT.energy);
    expectWhole(ability.duration, 1, 255);
    expectWhole(ability.cooldown, 1, 255);
    expect(ability.says).toMatch(/^[A-Z].*\.$/);
  });

  it("moves its robot by less than a wall is thick in one tick, at a whole speed", () => {
    if (ability.motion === undefined) return;
    expectWhole(ability.motion.speed, 1, TILE - 1);
    expectWhole(ability.motion.wallStun, 0, 255);
  });

  it("guards and slows within sense", () => {
    if (ability.guardArc !== undefined) expectWhole(ability.guardArc, 1, 512);
    if (ability.pace !== undefined) expect(ability.pace[0]).toBeLessThan(ability.pace[1]);
  });

  it("hides, pulls and aims at whole distances", () => {
    if (ability.conceal !== undefined) expectWhole(ability.conceal, 1, ROBOT.sight);
    if (ability.attract !== undefined) {
      expectWhole(ability.attract.radius, TILE, ROBOT.sight);
      expectWhole(ability.attract.speed, 1, TILE - 1);
    }
    // The reach of an input is a byte of sixteenths of a tile.
    if (ability.point !== undefined) expectWhole(ability.point, TILE, (255 * TILE) / 16);
  });

  it("is some chassis's", () => {
    expect(chassisList.some((chassis) => chassis.abilities.includes(ability))).toBe(true);
  });

  it("does something", () => {
    expect(ability.motion ?? ability.start ?? ability.guardArc ?? ability.attract ?? ability.conceal).toBeDefined();
  });
});

/** The numbers as they were tuned last: a change of balance is a difference of numbers here. */
import { describe, expect, it } from "vitest";
import { abilities } from "#shared/content/abilities.ts";
import { chassisList, ROBOT } from "#shared/content/chassis.ts";
import { modeAt, modeIds } from "#shared/content/modes.ts";
import { resourceList } from "#shared/content/resources.ts";
import { CRACKED_HULL } from "#shared/content/walls.ts";
import { weapons } from "#shared/content/weapons.ts";
import { TILE } from "#shared/lib/math.ts";

describe("the numbers as tuned on 2026-11-29", () => {
  it("are what the tables hold", () => {
    const rows = chassisList.map((chassis) => [
      chassis.name,
      chassis.hull / 30,
      Math.round((chassis.speed * 30 * 10) / TILE) / 10,
      chassis.radius,
      chassis.cargo,
      chassis.weapon.name,
      chassis.weapon.damage / 30,
      chassis.weapon.pace,
      chassis.weapon.range / TILE,
      ...chassis.abilities.map((ability) => `${ability.name} ${ability.energy / 30}`),
    ]);
    expect(rows).toEqual([
      ["Dart", 85, 5.4, 430, 7, "Pulse", 5, 4, 8, "Dash 25", "Sonar 35"],
      ["Bulwark", 124, 3.8, 481, 10, "Scatter", 5.8, 27, 5, "Shield 30", "Ram 35"],
      ["Mule", 132, 4, 481, 12, "Drill", 14, 6, expect.closeTo(1.4, 2), "Bore 40", "Magnet 60"],
      ["Volt", 99, 4.5, 430, 9, "Rivets", 10.1, 10, 8, "Turret 50", "Barricade 30"],
      ["Wraith", 80, 4.7, 430, 8, "Needles", 9, 21, 7, "Cloak 35", "EMP 45"],
      ["Stalker", 83, 4.7, 430, 9, "Rail", 45, 42, 12, "Mortar 30", "Mine 25"],
    ]);
    expect(
      resourceList.map(({ name, value, cargo, energy, unload }) => [name, value, cargo, energy / 30, unload]),
    ).toEqual([
      ["Scrap", 1, 1, 0, 5],
      ["Cell", 2, 1, 30, 5],
      ["Core", 10, 3, 0, 15],
    ]);
    const played = modeIds.map((_, mode) => modeAt(mode));
    expect(
      played.map(({ teams, robots, mazes, length, prizes, fairWithin, vault }) => [
        [teams, robots, length / 30, fairWithin, vault],
        mazes[robots],
        prizes.map((at) => at / 30),
      ]),
    ).toEqual([
      [
        [0, 6, 180, 0, 0],
        [13, 13],
        [60, 120, 150],
      ],
      [
        [2, 6, 210, 20, 6],
        [17, 11],
        [60, 120, 150],
      ],
      [
        [0, 2, 120, 12, 0],
        [7, 7],
        [20, 50, 80, 110],
      ],
      [[1, 4, 1800, 0, 0], [13, 13], []],
    ]);
    expect(abilities.magnet.attract.radius / TILE).toBe(3.5);
    expect(weapons.needles.action.ambush / 30).toBe(14);
    expect(
      modeAt(modeIds.indexOf("duel")).spawns.map(({ resource, atStart, pace, most }) => [
        resource,
        atStart,
        pace,
        most,
      ]),
    ).toEqual([
      ["scrap", 11, 50, 15],
      ["cell", 0, 450, 2],
    ]);
    expect(CRACKED_HULL).toBe(60 * 30);
    expect(ROBOT).toMatchObject({
      sight: 10 * TILE,
      sightKept: 11 * TILE,
      energy: 3000,
      energyPerTick: 5,
      ticksToTopSpeed: 4,
    });
  });
});

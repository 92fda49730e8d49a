/** What holds for every weapon. */
import { describe, expect, it } from "vitest";
import { beastList } from "#shared/content/beasts.ts";
import { chassisList } from "#shared/content/chassis.ts";
import { deviceList } from "#shared/content/devices.ts";
import { points } from "#shared/content/units.ts";
import { SHOT_RADIUS, type weaponList, weapons } from "#shared/content/weapons.ts";
import { TILE } from "#shared/lib/math.ts";
import { expectWhole } from "#tests/support/whole.ts";

describe.each(Object.entries(weapons))("%s", (_, weapon: (typeof weaponList)[number]) => {
  it("has a whole pace, damage and range", () => {
    expectWhole(weapon.pace, 1, 255);
    expectWhole(weapon.damage, 1, points(100));
    expectWhole(weapon.range, TILE, 20 * TILE);
  });

  it("fires bolts of a whole speed evenly to both sides of the aim, a burst within its pace", () => {
    const { action } = weapon;
    if (action.kind !== "bolts") return;
    const { spread } = action;
    expectWhole(action.speed, 1, 0x7fff);
    expect(spread.length).toBeGreaterThan(0);
    expect(spread.map((angle) => -angle + 0).toReversed()).toEqual([...spread]);
    for (const angle of spread) expectWhole(angle, -256, 256);
    expectWhole(action.burst, 1, 15);
    expectWhole((action.burst - 1) * action.burstPace, 0, weapon.pace - 1);
    expectWhole(action.ambush, 0, points(100));
  });

  it("bites within less than half a turn, or winds up within its pace and locks within its wind-up", () => {
    const { action } = weapon;
    if (action.kind === "cone") expectWhole(action.halfAngle, 1, 511);
    if (action.kind !== "beam") return;
    expectWhole(action.windUp, 1, weapon.pace);
    expectWhole(action.locked, 0, action.windUp);
  });

  it("is some chassis's, device's or beast's", () => {
    const armed: readonly { readonly weapon?: unknown }[] = [...chassisList, ...deviceList, ...beastList];
    expect(armed.some((owner) => owner.weapon === weapon)).toBe(true);
  });
});

describe("bolts", () => {
  it("are small beside a tile", () => {
    expect(SHOT_RADIUS).toBeLessThan(TILE / 4);
  });
});

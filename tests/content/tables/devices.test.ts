/** What holds for every device. */
import { describe, expect, it } from "vitest";
import { abilityList } from "#shared/content/abilities.ts";
import { deviceIds, deviceList, deviceWeapons } from "#shared/content/devices.ts";
import { points } from "#shared/content/units.ts";
import { weaponList } from "#shared/content/weapons.ts";
import { TILE } from "#shared/lib/math.ts";
import { expectWhole } from "#tests/support/whole.ts";

const no = (): false => false;

describe.each(deviceIds.map((id, number) => ({ id, device: deviceList[number] })))("$id", ({ id, device }) => {
  it("is what some ability places, and fires the gun that its number says", () => {
    expect(device).toBeDefined();
    if (device === undefined) return;
    const placed: string[] = [];
    const place = (name: string): boolean => placed.push(name) > 0;
    const cast = { place, guard: no, reveal: no, bore: no, lob: no, jolt: no, damage: no, stun: no, caster: 0 };
    for (const ability of abilityList) ability.start?.(cast);
    expect(placed).toContain(id);
    expect(weaponList[deviceWeapons[deviceIds.indexOf(id)] ?? -1]).toBe(device.weapon);
  });

  it("has whole numbers, and a place of its own", () => {
    if (device === undefined) return;
    expectWhole(device.hull, 0, points(255));
    expectWhole(device.life, 0, 0xffff);
    expectWhole(device.arms, 0, 255);
    expectWhole(device.most, 1, 15);
    expectWhole(device.radius, 0, TILE / 2);
    // Something must end it: force, time, or its own blast.
    expect(device.hull + device.life > 0 || device.trap !== undefined).toBe(true);
    if (device.trap !== undefined) expect(device.trap.near).toBeLessThan(device.trap.radius);
  });
});

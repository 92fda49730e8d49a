/** What holds for every entry of every table: names, ids, numbers, icons. A new one is tested without a new test. */
import { describe, expect, it } from "vitest";
import { abilityIds, abilityList } from "#shared/content/abilities.ts";
import { awardIds, awardList } from "#shared/content/awards.ts";
import { beastIds, beastList } from "#shared/content/beasts.ts";
import { chassisAt, chassisIds, chassisList } from "#shared/content/chassis.ts";
import { deviceIds, deviceList } from "#shared/content/devices.ts";
import { modeAt, modeIds } from "#shared/content/modes.ts";
import { resourceList, resources } from "#shared/content/resources.ts";
import { weaponIds, weaponList } from "#shared/content/weapons.ts";

const tables = {
  chassis: chassisList,
  abilities: abilityList,
  weapons: weaponList,
  resources: resourceList,
  devices: deviceList,
  awards: awardList,
  modes: modeIds.map((_, mode) => modeAt(mode)),
};

describe("every entry", () => {
  it("has a name of its own, in a few plain letters", () => {
    for (const table of Object.values(tables)) {
      const names = table.map((entry: { readonly name: string }) => entry.name);
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^[A-Z][A-Za-z ]{1,15}$/);
    }
  });

  it("has an id in kebab-case and a number below 127, as the wire keeps it in 7 bits", () => {
    for (const ids of [
      chassisIds,
      abilityIds,
      weaponIds,
      modeIds,
      deviceIds,
      beastIds,
      awardIds,
      Object.keys(resources),
    ]) {
      expect(ids.length).toBeLessThan(127);
      for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    }
  });

  it("keeps its number: the lists are append only, as stored replays name the numbers", () => {
    expect(chassisIds.slice(0, 6)).toEqual(["dart", "bulwark", "mule", "volt", "wraith", "stalker"]);
    expect(abilityIds.slice(0, 12)).toEqual(
      "dash sonar shield ram bore magnet turret barricade cloak emp mortar mine".split(" "),
    );
    expect(weaponIds.slice(0, 8)).toEqual("pulse scatter drill rivets needles rail bolter spit".split(" "));
    expect(Object.keys(resources).slice(0, 3)).toEqual(["scrap", "cell", "core"]);
    expect(deviceIds.slice(0, 3)).toEqual(["turret", "barricade", "mine"]);
    expect(beastIds.slice(0, 5)).toEqual(["minotaur", "bull", "chaser", "spitter", "hauler"]);
    expect(modeIds.slice(0, 4)).toEqual(["scavenge", "heist", "duel", "stampede"]);
  });

  it("has an icon, and one of its own where it is chosen or given", () => {
    const entries = [...abilityList, ...weaponList, ...resourceList, ...deviceList, ...beastList];
    for (const { look } of entries) expect(look.icon).toMatch(/^icon\/[a-z-]+$/);
    for (const { icon } of awardList) expect(icon).toMatch(/^icon\/[a-z-]+$/);
    const carried = chassisList.flatMap(({ weapon, abilities: own }) => [weapon, ...own]);
    for (const icons of [
      [...carried, ...resourceList].map(({ look }) => look.icon),
      awardList.map(({ icon }) => icon),
    ]) {
      expect(new Set(icons).size).toBe(icons.length);
    }
  });
});

describe("a number that no table has", () => {
  it("is a RangeError that says what is accepted", () => {
    expect(() => chassisAt(chassisList.length)).toThrow(/accepted: 0 to/);
    expect(() => chassisAt(-1)).toThrow(RangeError);
    expect(() => modeAt(modeIds.length)).toThrow(/accepted: 0 to/);
  });
});

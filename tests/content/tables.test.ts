/** What must hold for every entry of every table: a new one is tested without a new test. */
import { describe, expect, it } from "vitest";
import { abilities, abilityIds, abilityList } from "#shared/content/abilities.ts";
import { chassisAt, chassisIds, chassisList, ROBOT } from "#shared/content/chassis.ts";
import { modeAt, modeIds, modes } from "#shared/content/modes.ts";
import { RESOURCE_RADIUS, resourceList, resourceNumber, resources, WRECK_RESOURCE } from "#shared/content/resources.ts";
import { points, tilesPerSecond } from "#shared/content/units.ts";
import { CRACKED_HULL } from "#shared/content/walls.ts";
import { SHOT_RADIUS, weaponIds, weaponList, weapons } from "#shared/content/weapons.ts";
import { TILE } from "#shared/lib/math.ts";
import { createWorld } from "#shared/sim/create.ts";
import { modeStages } from "#shared/sim/modes.ts";
import { MUZZLE } from "#shared/sim/stages/fire-weapons.ts";

/** A whole number within [low, high]. */
function expectWhole(value: number, low: number, high: number): void {
  expect([Number.isInteger(value), value >= low, value <= high]).toEqual([true, true, true]);
}

const tables = { chassis: chassisList, abilities: abilityList, weapons: weaponList, resources: resourceList };

describe("every entry", () => {
  it("has a name of its own, in a few plain letters", () => {
    for (const table of [...Object.values(tables), Object.values(modes)]) {
      const names = table.map((entry: { readonly name: string }) => entry.name);
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^[A-Z][A-Za-z ]{1,15}$/);
    }
  });

  it("has an id in kebab-case and a number below 127, as the wire keeps it in 7 bits", () => {
    for (const ids of [chassisIds, abilityIds, weaponIds, modeIds, Object.keys(resources)]) {
      expect(ids.length).toBeLessThan(127);
      for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    }
  });

  it("keeps its number: the lists are append only, as stored replays name the numbers", () => {
    expect(chassisIds.slice(0, 2)).toEqual(["dart", "bulwark"]);
    expect(abilityIds.slice(0, 4)).toEqual(["dash", "sonar", "shield", "ram"]);
    expect(weaponIds.slice(0, 2)).toEqual(["pulse", "scatter"]);
    expect(Object.keys(resources).slice(0, 2)).toEqual(["scrap", "cell"]);
    expect(modeIds.slice(0, 1)).toEqual(["scavenge"]);
  });

  it("has an icon of its own", () => {
    const icons = [...abilityList, ...weaponList, ...resourceList].map((entry) => entry.look.icon);
    expect(new Set(icons).size).toBe(icons.length);
    for (const icon of icons) expect(icon).toMatch(/^icon\/[a-z-]+$/);
  });
});

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

  it("is some chassis's", () => {
    expect(chassisList.some((chassis) => chassis.abilities.includes(ability))).toBe(true);
  });

  it("does something", () => {
    expect(ability.motion ?? ability.start ?? ability.guardArc).toBeDefined();
  });
});

describe.each(Object.entries(weapons))("%s", (_, weapon: (typeof weaponList)[number]) => {
  it("has a whole pace, damage, speed and range", () => {
    expectWhole(weapon.pace, 1, 255);
    expectWhole(weapon.damage, 1, points(100));
    expectWhole(weapon.speed, 1, 0x7fff);
    expectWhole(weapon.range, TILE, 20 * TILE);
  });

  it("spreads evenly to both sides of the aim", () => {
    const { spread } = weapon;
    expect(spread.length).toBeGreaterThan(0);
    expect(spread.map((angle) => -angle + 0).toReversed()).toEqual([...spread]);
    for (const angle of spread) expectWhole(angle, -256, 256);
  });

  it("is some chassis's", () => {
    expect(chassisList.some((chassis) => chassis.weapon === weapon)).toBe(true);
  });
});

describe("resources", () => {
  it("bank something, take room that some chassis has, and unload in whole ticks", () => {
    for (const resource of resourceList) {
      expectWhole(resource.value, 1, 100);
      expectWhole(resource.cargo, 1, Math.min(...chassisList.map((chassis) => chassis.cargo)));
      expectWhole(resource.unload, 1, 255);
      expectWhole(resource.energy, 0, ROBOT.energy);
    }
  });

  it("name a wreck's scrap, and fit a tile", () => {
    expect(resourceList[WRECK_RESOURCE]?.name).toBe("Scrap");
    expect(RESOURCE_RADIUS).toBeLessThan(TILE / 2);
    expect(SHOT_RADIUS).toBeLessThan(TILE / 4);
    expect(CRACKED_HULL).toBe(60 * 30);
  });
});

describe.each(modeIds.map((id, number) => ({ id, mode: modeAt(number) })))("$id", ({ id, mode }) => {
  it("has a maze for each number of robots, and times that a world can have", () => {
    for (const robots of Object.keys(mode.mazes)) {
      const seats = Array.from({ length: Number(robots) }, () => ({ driver: 0, chassis: 0 }));
      const world = createWorld({ mode: modeIds.indexOf(id), mazeSeed: 1, salt: 1, seats });
      expect(world.robots).toHaveLength(Number(robots));
      expect(world.maze.width * TILE).toBeLessThanOrEqual(0xffff);
    }
    expect(mode.mazes[mode.robots]).toBeDefined();
    expectWhole(mode.warmup + mode.length + mode.overtime, 1, 0xffff);
  });

  it("spawns resources that exist, at a whole pace for the usual number of robots", () => {
    for (const spawn of mode.spawns) {
      expect(resourceList[resourceNumber(spawn.resource)]).toBeDefined();
      expectWhole(spawn.robotTicks / mode.robots, 1, 5400);
    }
  });

  it("is a list of stages, each at most once", () => {
    expect(new Set(modeStages[id]).size).toBe(modeStages[id].length);
  });
});

describe("the numbers of the rule book", () => {
  it("are what the tables hold", () => {
    const rows = chassisList.map((chassis) => [
      chassis.name,
      chassis.hull / 30,
      Math.round((chassis.speed * 30 * 10) / TILE) / 10,
      chassis.cargo,
      chassis.weapon.name,
      chassis.weapon.damage / 30,
      chassis.weapon.pace,
      chassis.weapon.range / TILE,
      ...chassis.abilities.map((ability) => `${ability.name} ${ability.energy / 30}`),
    ]);
    expect(rows).toEqual([
      ["Dart", 80, 5.6, 6, "Pulse", 5, 4, 8, "Dash 25", "Sonar 35"],
      ["Bulwark", 140, 3.6, 8, "Scatter", 6, 27, 5, "Shield 30", "Ram 35"],
    ]);
    expect(
      resourceList.map((resource) => [resource.name, resource.value, resource.cargo, resource.energy / 30]),
    ).toEqual([
      ["Scrap", 1, 1, 0],
      ["Cell", 2, 1, 30],
    ]);
    expect(ROBOT).toMatchObject({
      sight: 10 * TILE,
      sightKept: 11 * TILE,
      energy: 3000,
      energyPerTick: 5,
      ticksToTopSpeed: 4,
    });
  });
});

describe("a number that no table has", () => {
  it("is a RangeError that says what is accepted", () => {
    expect(() => chassisAt(chassisList.length)).toThrow(/accepted: 0 to/);
    expect(() => chassisAt(-1)).toThrow(RangeError);
    expect(() => modeAt(modeIds.length)).toThrow(/accepted: 0 to/);
  });
});

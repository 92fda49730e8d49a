/** What must hold for every entry of every table: a new one is tested without a new test. */
import { describe, expect, it } from "vitest";
import { abilities, abilityIds, abilityList } from "#shared/content/abilities.ts";
import { awardIds, awardList, awards } from "#shared/content/awards.ts";
import { beastIds, beastList } from "#shared/content/beasts.ts";
import { chassisAt, chassisIds, chassisList, ROBOT } from "#shared/content/chassis.ts";
import { deviceIds, deviceList, deviceWeapons } from "#shared/content/devices.ts";
import { modeAt, modeIds } from "#shared/content/modes.ts";
import {
  PRIZE_NOTICE,
  PRIZE_RESOURCE,
  RESOURCE_RADIUS,
  resourceList,
  resourceNumber,
  resources,
  VAULT_RESOURCE,
  WRECK_RESOURCE,
} from "#shared/content/resources.ts";
import { points, tilesPerSecond } from "#shared/content/units.ts";
import { CRACKED_HULL } from "#shared/content/walls.ts";
import { SHOT_RADIUS, weaponIds, weaponList, weapons } from "#shared/content/weapons.ts";
import { divRound, TILE } from "#shared/lib/math.ts";
import { createWorld } from "#shared/sim/create.ts";
import { modeStages } from "#shared/sim/modes.ts";
import { MUZZLE } from "#shared/sim/stages/fire-weapons.ts";

/** A whole number within [low, high]. */
function expectWhole(value: number, low: number, high: number): void {
  expect([Number.isInteger(value), value >= low, value <= high]).toEqual([true, true, true]);
}

const no = (): false => false;

/** The statistics of a seat that did nothing. */
const NO_DEEDS = {
  banked: 0,
  largestHaul: 0,
  pickedUp: 0,
  kills: 0,
  assists: 0,
  deaths: 0,
  damageDealt: 0,
  damageTaken: 0,
  shots: 0,
  hits: 0,
  distance: 0,
  stolen: 0,
  prizeTicks: 0,
  longestCarry: 0,
  longestLife: 0,
  revenges: 0,
  beastDamage: 0,
  abilityUses: [0, 0],
};

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

describe.each(awardIds.map((id, number) => ({ id, award: awardList[number] })))("award $id", ({ award }) => {
  it("says what it is for, in one sentence", () => {
    expect(award?.says).toMatch(/^[A-Z][^.]*\.$/);
  });
});

describe("awards", () => {
  it("are all in the list, and the last is for whoever has no other", () => {
    expect(new Set(awardIds)).toEqual(new Set(Object.keys(awards)));
    expect(awardIds).toHaveLength(Object.keys(awards).length);
    const last = awardList.at(-1);
    const nothing = { ...NO_DEEDS };
    expect(last?.isBest).toBe(false);
    expect(last?.score(nothing)).toBe(1);
    expect(awardList.slice(0, -1).filter(({ score }) => score(nothing) > 0)).toEqual([]);
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
    expect(resourceList[VAULT_RESOURCE]?.name).toBe("Scrap");
    expect(resourceList[PRIZE_RESOURCE]?.name).toBe("Core");
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

  it("spawns resources that exist, at some pace, and at the start no more than ever lie about", () => {
    for (const spawn of mode.spawns) {
      expect(resourceList[resourceNumber(spawn.resource)]).toBeDefined();
      expectWhole(spawn.perRobot ? divRound(spawn.pace, mode.robots) : spawn.pace, 1, 5400);
      const robots = spawn.perRobot ? mode.robots : 1;
      expect(spawn.most * robots).toBeGreaterThanOrEqual(spawn.atStart + spawn.atStartPerRobot * mode.robots);
    }
  });

  it("brings its prizes and its beast within play, in order, each after its notice", () => {
    expect([...mode.prizes].sort((one, other) => one - other)).toEqual([...mode.prizes]);
    for (const at of mode.prizes) expectWhole(at, PRIZE_NOTICE, mode.length - 1);
    if (mode.beast !== null) {
      expect(beastIds).toContain(mode.beast.id);
      expectWhole(mode.beast.at, 1, mode.length - 1);
    }
    if (mode.waves !== null) {
      for (const beast of [...mode.waves.deals, mode.waves.boss]) expect(beastIds).toContain(beast);
    }
  });

  it("is a list of stages, each at most once", () => {
    expect(new Set(modeStages[id]).size).toBe(modeStages[id].length);
  });
});

describe("the numbers as tuned on 2026-11-23", () => {
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
      ["Mule", 137, 4, 481, 11, "Drill", 14, 6, expect.closeTo(1.4, 2), "Bore 40", "Magnet 60"],
      ["Volt", 96, 4.5, 430, 9, "Rivets", 10.1, 10, 8, "Turret 50", "Barricade 30"],
      ["Wraith", 82, 4.7, 430, 8, "Needles", 9, 21, 7, "Cloak 35", "EMP 45"],
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

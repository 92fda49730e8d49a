/** Bolts in flight: range, walls, robots, and nothing that is jumped over. */
import { describe, expect, it } from "vitest";
import { beastNumber } from "#shared/content/beasts.ts";
import { chassisAt } from "#shared/content/chassis.ts";
import { weaponList } from "#shared/content/weapons.ts";
import { cosine, sine, VECTOR_LENGTH } from "#shared/lib/angle.ts";
import { divRound, TILE } from "#shared/lib/math.ts";
import { BEASTS, NOBODY } from "#shared/sim/world.ts";
import { arena, only, play, rest, robotOf } from "#tests/support/arena.ts";
import { put } from "#tests/support/beasts.ts";
import { putDevice } from "#tests/support/devices.ts";

const HALL = [
  "######################",
  "#....................#",
  "#A...................#",
  "#....................#",
  "######################",
];
const PAIR = [
  "######################",
  "#....................#",
  "#A..........B........#",
  "#....................#",
  "######################",
];

describe("bolts", () => {
  it("fly their range and not a unit more, in every direction", () => {
    for (let aim = 0; aim < 1024; aim += 37) {
      for (const [number, weapon] of weaponList.entries()) {
        const { action } = weapon;
        if (action.kind !== "bolts") continue;
        const rows = ["#".repeat(30), ...new Array<string>(28).fill(`#${".".repeat(28)}#`), "#".repeat(30)];
        rows[15] = `#${".".repeat(14)}A${".".repeat(13)}#`;
        const world = arena(rows);
        world.projectiles.push({
          id: 900,
          owner: 0,
          team: 0,
          weapon: number,
          damage: weapon.damage,
          x: 15 * TILE,
          y: 15 * TILE,
          vx: divRound(cosine(aim) * action.speed, VECTOR_LENGTH),
          vy: divRound(sine(aim) * action.speed, VECTOR_LENGTH),
          left: weapon.range,
          seenBy: 1,
        });
        const [bolt] = world.projectiles;
        let ticks = 0;
        for (; world.projectiles.length > 0 && ticks < 100; ticks++) rest(world, 1);
        const flown = Math.hypot((bolt?.x ?? 0) - 15 * TILE, (bolt?.y ?? 0) - 15 * TILE);
        expect(flown).toBeGreaterThan(weapon.range - 20);
        expect(flown).toBeLessThanOrEqual(weapon.range + 20);
        expect(ticks).toBe(Math.ceil(weapon.range / (action.speed - 0.5)));
      }
    }
  });

  it("hit the first robot on their way, from 8 tiles and not from farther (pulse)", () => {
    for (const [gap, hits] of [
      [8, 1],
      [9.2, 0],
    ] as const) {
      const world = arena(PAIR);
      robotOf(world, "B").drive.x = Math.floor((1.5 + gap) * TILE);
      expect(only(play(world, { A: "aim=0+fire, wait*20" }), "hit")).toHaveLength(hits);
    }
  });

  it("never jump over a robot, wherever it stands along the way", () => {
    for (let x = 3 * TILE; x < 9 * TILE; x += 97) {
      const world = arena(PAIR);
      robotOf(world, "B").drive.x = x;
      const events = play(world, { A: "aim=0+fire, wait*16" });
      expect([x, only(events, "hit").length]).toEqual([x, 1]);
      expect(world.projectiles).toEqual([]);
    }
  });

  it("hit at the rim: a robot half a tile aside is hit, one a whole circle aside is not", () => {
    for (const [aside, hits] of [
      [530, 1],
      [534, 0],
    ] as const) {
      const world = arena(PAIR);
      Object.assign(robotOf(world, "B").drive, { x: 6 * TILE, y: 2.5 * TILE + aside });
      expect(only(play(world, { A: "aim=0+fire, wait*20" }), "hit")).toHaveLength(hits);
    }
  });

  it("hit a robot that stands at the muzzle", () => {
    const world = arena(PAIR);
    robotOf(world, "B").drive.x = 1.5 * TILE + 860;
    expect(only(play(world, { A: "aim=0+fire, wait" }), "hit")).toMatchObject([{ seat: 1, tick: 2 }]);
  });

  it("never jump over a wall, at any angle and distance", () => {
    for (let aim = -180; aim <= 180; aim += 9) {
      const world = arena([
        "##############",
        "#......#.....#",
        "#......#.....#",
        "#A.....#..B..#",
        "#......#.....#",
        "#......#.....#",
        "##############",
      ]);
      play(
        world,
        { A: `aim=${(aim + 1024) % 1024}+fire, wait*20` },
        {
          each: () => {
            for (const bolt of world.projectiles) expect(bolt.x).toBeLessThan(7 * TILE + 1);
          },
        },
      );
      expect(robotOf(world, "B").hull).toBe(chassisAt(0).hull);
    }
  });

  it("end at a wall with an impact at its face", () => {
    const world = arena(["########", "#A.....#", "#......#", "########"]);
    const events = play(world, { A: "aim=0+fire, wait*20" });
    const [impact] = only(events, "impact");
    expect(impact?.y).toBe(1.5 * TILE);
    expect(Math.abs((impact?.x ?? 0) - 7 * TILE)).toBeLessThan(3);
  });

  it("fly through grates and hit behind them", () => {
    const world = arena(["##########", "#A..=..B.#", "#...=....#", "##########"]);
    expect(only(play(world, { A: "aim=0+fire, wait*20" }), "hit")).toHaveLength(1);
  });

  it("take their damage off a cracked segment, from either side and either tile, until it is rubble", () => {
    for (const [row, aim, x] of [
      [1, 0, 1.5],
      [2, 0, 1.5],
      [1, 512, 7.5],
      [2, 512, 7.5],
    ] as const) {
      const world = arena(["##########", "#A..x....#", "#...x....#", "##########"]);
      Object.assign(robotOf(world, "A").drive, { x: x * TILE, y: (row + 0.5) * TILE });
      const events = play(world, { A: `aim=${aim}+fire*48, wait*10` });
      const left = only(events, "cracked").map((event) => event.hull);
      expect(left).toEqual(Array.from({ length: 12 }, (_, hit) => 1800 - 150 * (hit + 1)));
      expect(world.crackedHull).toEqual([0]);
      expect([world.tiles[14], world.tiles[24]]).toEqual([5, 5]);
    }
  });

  it("break a cracked wall aslant, through its corner and its top too", () => {
    const world = arena([
      "##########",
      "#........#",
      "#........#",
      "####xx####",
      "#........#",
      "#A.......#",
      "##########",
    ]);
    Object.assign(robotOf(world, "A").drive, { x: 2.5 * TILE, y: 5.5 * TILE });
    const events = play(world, { A: "aim=896+fire, wait*10" });
    expect(only(events, "cracked")).toMatchObject([{ segment: 0, hull: 1650 }]);
  });

  it("do not hurt a cracked wall beside the solid one that they hit", () => {
    const world = arena(["##########", "#A..#....#", "#...x....#", "#...x....#", "##########"]);
    expect(only(play(world, { A: "aim=0+fire, wait*10" }), "cracked")).toEqual([]);
    expect(world.crackedHull).toEqual([1800]);
  });

  it("fly on through the gap once the wall is broken", () => {
    const world = arena(["##########", "#A..x...B#", "#...x....#", "##########"]);
    world.crackedHull[0] = 150;
    const events = play(world, { A: "aim=0+fire*8, wait*12" });
    expect(only(events, "cracked")).toHaveLength(1);
    expect(only(events, "hit")).toHaveLength(1);
  });

  it("pass their own robot, which dashes into them", () => {
    const world = arena(HALL);
    play(world, { A: "aim=0+fire, right+ability1, wait*8" });
    expect(robotOf(world, "A").hull).toBe(chassisAt(0).hull);
  });

  it("of two robots in a row meet the nearer, and one bolt hits one robot", () => {
    const world = arena(["############", "#A..B.C....#", "#..........#", "############"]);
    expect(only(play(world, { A: "aim=0+fire, wait*20" }), "hit").map((event) => event.seat)).toEqual([1]);
  });

  it("whose muzzle is inside two robots meet the nearer, whichever seat it has", () => {
    for (const [nearer, farther] of [
      ["B", "C"],
      ["C", "B"],
    ] as const) {
      const world = arena(["############", "#....B.....#", "#A.........#", "#....C.....#", "############"]);
      const { x, y } = robotOf(world, "A").drive;
      Object.assign(robotOf(world, nearer).drive, { x: x + 800, y: y - 432 });
      Object.assign(robotOf(world, farther).drive, { x: x + 800, y: y + 440 });
      const events = play(world, { A: "aim=0+fire, wait" });
      expect(only(events, "hit").map((event) => event.seat)).toEqual([robotOf(world, nearer).seat]);
    }
  });

  it("pass robots that are down", () => {
    const world = arena(["############", "#A..B.C....#", "#..........#", "############"]);
    Object.assign(robotOf(world, "B"), { alive: 0, respawnAt: 1000 });
    expect(only(play(world, { A: "aim=0+fire, wait*20" }), "hit").map((event) => event.seat)).toEqual([2]);
  });

  it("meet an enemy's device, which takes the damage, and pass those of their own team", () => {
    for (const [owner, dents, hits] of [
      ["B", 1, 0],
      ["A", 0, 1],
    ] as const) {
      for (const id of ["turret", "barricade"] as const) {
        const world = arena(["############", "#A....B....#", "#..........#", "############"]);
        putDevice(world, owner, id, { x: 4.5, y: id === "turret" ? 1.5 : 2 });
        const events = play(world, { A: "aim=0+fire, wait*20" });
        expect([owner, only(events, "dented").length, only(events, "hit").length]).toEqual([owner, dents, hits]);
        if (dents === 0) continue;
        expect(only(events, "dented")[0]?.amount).toBe(150);
        const rim = (id === "turret" ? 4.1 : 4) * TILE;
        expect(Math.abs((only(events, "impact")[0]?.x ?? 0) - rim)).toBeLessThan(110);
        expect(robotOf(world, "A").stats.hits).toBe(0);
      }
    }
  });

  it("pass over mines", () => {
    const world = arena(["############", "#A....B....#", "#..........#", "############"]);
    putDevice(world, "B", "mine", { x: 4.5, y: 1.5 });
    expect(only(play(world, { A: "aim=0+fire, wait*20" }), "hit")).toHaveLength(1);
  });

  it("meet whatever comes first on their way: robot, beast or device", () => {
    for (const [robotAt, beastAt, deviceAt, kind] of [
      [4, 6, 8, "hit"],
      [8, 4, 6, "wounded"],
      [6, 8, 4, "dented"],
    ] as const) {
      const world = arena(["############", "#A....B....#", "#..........#", "############"]);
      robotOf(world, "B").drive.x = robotAt * TILE;
      put(world, "hauler", beastAt, 1.5);
      putDevice(world, "B", "turret", { x: deviceAt, y: 1.5 });
      const kinds = play(world, { A: "aim=0+fire, wait*8" }).map((event) => event.kind);
      expect(["hit", "wounded", "dented"].filter((one) => kinds.some((other) => other === one))).toEqual([kind]);
    }
  });

  it("count as hits on beasts, too", () => {
    const world = arena(HALL);
    put(world, "hauler", 5, 2.5);
    play(world, { A: "aim=0+fire, wait*8" });
    expect(robotOf(world, "A").stats).toMatchObject({ shots: 1, hits: 1 });
  });

  it("of beasts pass beasts, and meet robots and the devices of all", () => {
    for (const [place, met] of [
      [1, "hit"],
      [2, "dented"],
    ] as const) {
      const world = arena(["############", "#A.........#", "#..........#", "############"]);
      put(world, "chaser", 7, 1.5);
      if (place === 2) putDevice(world, "A", "turret", { x: 5, y: 1.5 });
      world.projectiles.push({
        id: 900,
        owner: NOBODY,
        team: BEASTS,
        weapon: 7,
        damage: 180,
        x: 9 * TILE,
        y: 1.5 * TILE,
        vx: -341,
        vy: 0,
        left: 9 * TILE,
        seenBy: 0,
      });
      const events = rest(world, 24);
      expect(events.filter(({ kind }) => kind === "hit" || kind === "dented" || kind === "wounded")[0]?.kind).toBe(met);
      if (met !== "hit") continue;
      expect(only(events, "hit")[0]).toMatchObject({ seat: 0, by: NOBODY, amount: 180 });
      expect(robotOf(world, "A").hurtBeast).toBe(beastNumber("spitter"));
    }
  });

  it("count as hits when they meet a robot, so that accuracy is hits of shots", () => {
    const world = arena(["############", "#A..B......#", "#..........#", "############"], {
      chassis: { A: "bulwark" },
    });
    play(world, { A: "aim=0+fire, wait*20" });
    const { shots, hits } = robotOf(world, "A").stats;
    expect(shots).toBe(6);
    expect(hits).toBeGreaterThanOrEqual(2);
    expect(hits).toBeLessThanOrEqual(6);
  });
});

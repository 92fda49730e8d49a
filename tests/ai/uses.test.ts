/** When a brain uses what its chassis has: one situation, drawn as a maze, for each use that an ability may have. */
import { describe, expect, it } from "vitest";
import type { ChassisId } from "#shared/content/chassis.ts";
import { weapons } from "#shared/content/weapons.ts";
import { TILE } from "#shared/lib/math.ts";
import { FIRE } from "#shared/sim/input.ts";
import type { World } from "#shared/sim/world.ts";
import { arena, only, robotOf } from "#tests/support/arena.ts";
import { driveBrain, type Scripts, usesOf } from "./support/drive-brain.ts";

const CORRIDOR = [
  "##############################",
  "#00..........................#",
  "#00......A....B..............#",
  "##############################",
];

function corridor(A: ChassisId, B: ChassisId = "bulwark"): World {
  return arena(CORRIDOR, { chassis: { A, B } });
}

/** B stands and shoots along the corridor. */
const SHOOTING: Scripts = { 1: { aim: 512, buttons: FIRE } };
/** B comes and shoots. */
const COMING: Scripts = { 1: { aim: 512, moveX: -127, buttons: FIRE } };

describe("a brain", () => {
  it("travels home with what it is fast with, from whom it cannot beat", () => {
    const world = corridor("dart");
    const own = robotOf(world, "A");
    own.hull = 20 * 30;
    own.cargo[0] = 4;
    const events = driveBrain(world, 75, { scripts: COMING });
    expect(usesOf(world, events)).toContain("travel");
    expect(own.drive.x).toBeLessThan(3 * TILE);
  });

  it("scouts when it knows of nothing", () => {
    const world = arena([
      "############################",
      "#00..A.....................#",
      "#00........................#",
      "#..######################..#",
      "#..######################..#",
      "#..######################..#",
      "#..######################..#",
      "#..........................#",
      "#..........................#",
      "############################",
    ]);
    expect(usesOf(world, driveBrain(world, 150))).toContain("scout");
  });

  it("guards itself against the one that shoots at it", () => {
    const world = corridor("bulwark");
    robotOf(world, "A").drive.cooldown2 = 1000;
    const events = driveBrain(world, 90, { scripts: SHOOTING });
    expect(usesOf(world, events)).toContain("guard");
    expect(only(events, "hit").some(({ seat, guarded }) => seat === 0 && guarded > 0)).toBe(true);
  });

  it("strikes at an enemy straight ahead, and meets it", () => {
    const world = corridor("bulwark", "mule");
    const events = driveBrain(world, 60);
    expect(usesOf(world, events)).toContain("strike");
    expect(only(events, "stunned").map(({ seat }) => seat)).toContain(1);
  });

  it("bores home through walls that make the way long", () => {
    const world = arena(
      [
        "######################",
        "#00#.A.....#.........#",
        "#00#.......#.........#",
        "#..#####..##..####..##",
        "#..#####..##..####..##",
        "#..#...........#.....#",
        "#..#...........#.....#",
        "#..#..######..##..#..#",
        "#..#..######..##..#..#",
        "#.................#..#",
        "#.................#..#",
        "######################",
      ],
      { chassis: { A: "mule" } },
    );
    const own = robotOf(world, "A");
    own.cargo[0] = 5;
    const events = driveBrain(world, 130);
    expect(usesOf(world, events)).toContain("tunnel");
    expect(own.stats.banked).toBeGreaterThan(0);
  });

  it("gathers what lies about in line", () => {
    const world = arena(["##############", "#00..A..s.s..#", "#00....s..s..#", "##############"], {
      chassis: { A: "mule" },
    });
    expect(usesOf(world, driveBrain(world, 40))).toContain("gather");
  });

  it("leaves a gun in a fight, beside a wall, so that there is a way past it", () => {
    const world = corridor("volt", "volt");
    expect(usesOf(world, driveBrain(world, 60, { scripts: SHOOTING }))).toContain("emplace");
    const gun = world.devices.find(({ kind }) => kind === 0);
    expect(Math.abs((gun?.y ?? 0) - 2 * TILE)).toBeGreaterThan(TILE / 3);
  });

  it("puts a wall between itself and the one that shoots at it", () => {
    const world = corridor("volt", "stalker");
    robotOf(world, "A").drive.cooldown1 = 1000;
    robotOf(world, "B").drive.x += 2 * TILE;
    robotOf(world, "A").hull = 60 * 30;
    const events = driveBrain(world, 120, { scripts: SHOOTING });
    expect(usesOf(world, events)).toContain("block");
    const [wall] = only(events, "placed");
    expect(wall?.x).toBeGreaterThan(robotOf(world, "A").drive.x - 4 * TILE);
    expect(wall?.x).toBeLessThan(robotOf(world, "B").drive.x);
  });

  it("does not shut itself in with what it places, away from home", () => {
    const world = arena(
      [
        "##############################",
        "#..........................00#",
        "#......A....B..............00#",
        "##############################",
      ],
      { chassis: { A: "volt", B: "stalker" } },
    );
    robotOf(world, "B").drive.x += 2 * TILE;
    robotOf(world, "A").hull = 60 * 30;
    const events = driveBrain(world, 120, { scripts: SHOOTING });
    expect(usesOf(world, events)).not.toContain("block");
    for (const device of world.devices) expect(Math.abs(device.y - 2 * TILE)).toBeGreaterThan(TILE / 3);
  });

  it("creeps up unseen and shoots from near", () => {
    const world = corridor("wraith", "mule");
    robotOf(world, "B").drive.x += 3 * TILE;
    const events = driveBrain(world, 120);
    expect(usesOf(world, events)[0]).toBe("sneak");
    const [first] = only(events, "fired");
    expect(robotOf(world, "B").drive.x - (first?.x ?? 0)).toBeLessThan(4 * TILE);
    const { ambush } = weapons.needles.action;
    expect(only(events, "hit").some(({ seat, amount }) => seat === 1 && amount === ambush)).toBe(true);
  });

  it("disrupts a guard", () => {
    const world = corridor("wraith");
    const own = robotOf(world, "A");
    own.drive.cooldown1 = 1000;
    robotOf(world, "B").drive.x = own.drive.x + 3 * TILE;
    const events = driveBrain(world, 40, { scripts: { 1: { aim: 512, buttons: 2 } } });
    expect(usesOf(world, events)).toContain("disrupt");
    expect(robotOf(world, "B").drive.dark).toBeGreaterThan(0);
  });

  it("bombards an enemy that went behind a wall", () => {
    const world = arena(
      [
        "################",
        "#00.A....#.....#",
        "#00......#.....#",
        "#........#.....#",
        "#......B.......#",
        "################",
      ],
      {
        chassis: { A: "stalker", B: "mule" },
      },
    );
    const events = driveBrain(world, 90, { scripts: { 1: { moveX: 127 } } });
    expect(usesOf(world, events)).toContain("bombard");
    expect(only(events, "hit").some(({ seat, amount }) => seat === 1 && amount >= 40 * 30)).toBe(true);
  });

  it("leaves a trap to the one that chases it", () => {
    const world = corridor("stalker", "bulwark");
    const own = robotOf(world, "A");
    own.hull = 20 * 30;
    own.drive.cooldown1 = 1000;
    const events = driveBrain(world, 90, { scripts: COMING });
    expect(usesOf(world, events)).toContain("trap");
  });
});

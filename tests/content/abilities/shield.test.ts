/** Shield: the front 120° take 60 damage for 3 s, at half speed; the back is open. */
import { describe, expect, it } from "vitest";
import { chassisAt } from "#shared/content/chassis.ts";
import { weapons } from "#shared/content/weapons.ts";
import { TILE } from "#shared/lib/math.ts";
import type { World } from "#shared/sim/world.ts";
import { arena, only, play, robotOf } from "#tests/support/arena.ts";

const HALL = [
  "##################",
  "#................#",
  "#A.....B.........#",
  "#................#",
  "##################",
];
const shielded = (aim: number): World => {
  const world = arena(HALL, { chassis: { B: "bulwark" } });
  play(world, { B: `aim=${aim}+ability1` });
  return world;
};

describe("shield", () => {
  it("takes a blow from the front and nothing reaches the hull", () => {
    const world = shielded(512);
    const events = play(world, { A: "aim=B+fire, wait*15" });
    expect(only(events, "hit")).toMatchObject([{ seat: 1, by: 0, amount: 0, guarded: 150 }]);
    const { hull } = chassisAt(robotOf(world, "B").chassis);
    expect(robotOf(world, "B")).toMatchObject({ hull, guard: 1800 - 150 });
    expect(robotOf(world, "A").stats.damageDealt).toBe(0);
  });

  it("covers 60° on either side of the aim, and not the back", () => {
    for (const [aim, guarded] of [
      [512, true],
      [512 + 165, true],
      [512 - 165, true],
      [512 + 180, false],
      [512 - 180, false],
      [0, false],
    ] as const) {
      const events = play(shielded(aim), { A: "aim=B+fire, wait*15" });
      expect([aim, only(events, "hit")[0]?.guarded]).toEqual([aim, guarded ? 150 : 0]);
    }
  });

  it("turns with the aim while it lasts", () => {
    const world = shielded(0);
    const events = play(world, { A: "aim=B+fire, wait*15", B: "aim=512" });
    expect(only(events, "hit")).toMatchObject([{ guarded: 150 }]);
  });

  it("ends when 60 are taken; what is more reaches the hull, and the cooldown begins", () => {
    const world = shielded(512);
    const { drive } = robotOf(world, "B");
    const events = play(world, { A: "aim=B+fire*61" });
    const hits = only(events, "hit");
    expect(hits.slice(0, 12).map((event) => event.guarded)).toEqual(new Array<number>(12).fill(150));
    expect(hits[12]).toMatchObject({ guarded: 0, amount: 150 });
    expect(drive.active1).toBe(0);
    expect(drive.cooldown1).toBeGreaterThan(0);
  });

  it("takes only the part of a blow that it has left", () => {
    const world = shielded(512);
    robotOf(world, "B").guard = 100;
    expect(only(play(world, { A: "aim=B+fire, wait*15" }), "hit")).toMatchObject([{ guarded: 100, amount: 50 }]);
  });

  it("lasts 3 s and halves the speed meanwhile", () => {
    const world = arena(HALL, { chassis: { A: "bulwark" } });
    robotOf(world, "B").drive.x = 15.5 * TILE;
    const { drive } = robotOf(world, "A");
    const speeds: number[] = [];
    play(world, { A: "aim=0+ability1, right*95" }, { each: () => speeds.push(drive.vx) });
    const { speed } = chassisAt(robotOf(world, "A").chassis);
    expect(speeds.slice(10, 90)).toEqual(new Array<number>(80).fill(Math.floor(speed / 2)));
    expect(speeds[94]).toBe(speed);
    expect(drive.active1).toBe(0);
  });

  it("guards through the 90th tick after the press and no longer", () => {
    const world = arena(HALL, { chassis: { A: "bulwark" } });
    const active: number[] = [];
    play(
      world,
      { A: "aim=0+ability1, wait*95" },
      { each: () => active.push(Math.min(1, robotOf(world, "A").drive.active1)) },
    );
    expect(active.filter((on) => on === 1)).toHaveLength(90);
    expect(active[89]).toBe(1);
    expect(active[90]).toBe(0);
  });

  it("takes what it can of a beam, and covers nobody behind", () => {
    const world = arena(["################", "#A.....B...C...#", "#..............#", "################"], {
      chassis: { A: "stalker", B: "bulwark", C: "volt" },
    });
    play(world, { B: "aim=A+ability1" });
    const hits = only(play(world, { A: "aim=B+fire, wait*15" }), "hit");
    expect(hits.map(({ amount, guarded }) => [amount, guarded])).toEqual([
      [0, 1350],
      [1350, 0],
    ]);
  });

  it("takes the blow of a ram from the front, which stuns all the same", () => {
    const world = arena(HALL, { chassis: { A: "bulwark", B: "bulwark" } });
    robotOf(world, "B").drive.x = 5 * TILE;
    play(world, { B: "aim=A+ability1" });
    const events = play(world, { A: "aim=0+ability2, wait*14" });
    expect(only(events, "hit")).toMatchObject([{ amount: 0, guarded: 600 }]);
    expect(only(events, "stunned")).toMatchObject([{ seat: 1 }]);
    expect(robotOf(world, "B").drive.active1).toBeGreaterThan(0);
  });

  it("takes the bite of a drill", () => {
    const world = arena(HALL, { chassis: { A: "mule", B: "bulwark" } });
    robotOf(world, "B").drive.x = robotOf(world, "A").drive.x + TILE;
    play(world, { B: "aim=A+ability1" });
    const { damage } = weapons.drill;
    expect(only(play(world, { A: "aim=B+fire" }), "hit")).toMatchObject([{ amount: 0, guarded: damage }]);
  });

  it("can fire while it holds the shield", () => {
    const world = arena(HALL, { chassis: { A: "bulwark" } });
    expect(only(play(world, { A: "aim=0+ability1, fire" }), "fired")).toHaveLength(1);
  });
});

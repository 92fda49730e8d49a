/** Drill: bites whatever is in a cone of 1.4 tiles before the robot. */
import { describe, expect, it } from "vitest";
import { CRACKED_HULL } from "#shared/content/walls.ts";
import { weapons } from "#shared/content/weapons.ts";
import { TILE, tiles } from "#shared/lib/math.ts";
import { type ArenaOptions, arena, only, play, robotOf } from "#tests/support/arena.ts";
import { put } from "#tests/support/beasts.ts";
import { putDevice } from "#tests/support/devices.ts";

const MULE = { chassis: { A: "mule", B: "volt", C: "volt" } } as const;
/** Of a bite. */
const { damage } = weapons.drill;
const ROOM = ["###########", "#.........#", "#.........#", "#...A.B...#", "#.........#", "#.........#", "###########"];

/** Returns how many of three bites along +x hurt a robot that stands `away` tiles off in the direction `angle` (steps). */
function bites(away: number, angle: number, options: ArenaOptions = MULE): number {
  const world = arena(ROOM, options);
  const { x, y } = robotOf(world, "A").drive;
  const turn = (angle / 512) * Math.PI;
  Object.assign(robotOf(world, "B").drive, {
    x: x + Math.round(away * TILE * Math.cos(turn)),
    y: y + Math.round(away * TILE * Math.sin(turn)),
  });
  return only(play(world, { A: "aim=0+fire*13" }), "hit").length;
}

describe("drill", () => {
  it("bites at once, every 6 ticks while the button is held", () => {
    const world = arena(ROOM, MULE);
    robotOf(world, "B").drive.x = robotOf(world, "A").drive.x + tiles(1.2);
    const events = play(world, { A: "aim=0+fire*14" });
    expect(only(events, "fired").map((event) => event.tick)).toEqual([1, 7, 13]);
    expect(only(events, "hit").map((event) => [event.tick, event.amount])).toEqual([
      [1, damage],
      [7, damage],
      [13, damage],
    ]);
    expect(world.projectiles).toEqual([]);
  });

  it("reaches whoever's rim is within 1.4 tiles of its robot's middle", () => {
    expect(bites(1.4 + 0.41, 0)).toBe(3);
    expect(bites(1.4 + 0.43, 0)).toBe(0);
  });

  it("reaches 45° to either side, and whoever reaches in with the rim, not those behind", () => {
    expect([-178, -128, 0, 128, 178].map((angle) => bites(1.3, angle))).toEqual([3, 3, 3, 3, 3]);
    // Half of it is 128 steps; at 1.3 tiles a radius of 0.42 is 54 more.
    expect([-186, 186, 256, 512].map((angle) => bites(1.3, angle))).toEqual([0, 0, 0, 0]);
  });

  it("hurts all in it, and counts one shot and one hit", () => {
    const world = arena(["#########", "#...B...#", "#..A....#", "#...C...#", "#########"], MULE);
    const events = play(world, { A: "aim=0+fire" });
    expect(only(events, "hit").map((event) => event.seat)).toEqual([1, 2]);
    expect(robotOf(world, "A").stats).toMatchObject({ shots: 1, hits: 1 });
  });

  it("does not hurt mates", () => {
    expect(bites(1.2, 0, { ...MULE, mode: "stampede" })).toBe(0);
  });

  it("does not reach around the corner of a wall", () => {
    for (const [sign, hits] of [
      ["#", 0],
      ["=", 1],
    ] as const) {
      const world = arena(["########", "#......#", "#......#", `#...${sign}..#`, "#A....B#", "########"], MULE);
      Object.assign(robotOf(world, "A").drive, { x: tiles(3.53), y: tiles(3.9) });
      Object.assign(robotOf(world, "B").drive, { x: tiles(4.7), y: tiles(2.57) });
      expect([sign, only(play(world, { A: "aim=B+fire" }), "hit").length]).toEqual([sign, hits]);
    }
  });

  it("hurts a cracked wall with each bite, once for both its tiles, until it is rubble", () => {
    const world = arena(["#######", "#.A.x.#", "#...x.#", "#######"], MULE);
    Object.assign(robotOf(world, "A").drive, { x: 4 * TILE - 481, y: 2 * TILE });
    const bitten = Array.from({ length: Math.ceil(CRACKED_HULL / damage) }, (_, bite) => (bite + 1) * damage);
    const events = play(world, { A: "aim=0+fire*37" });
    expect(only(events, "cracked").map((event) => event.hull)).toEqual(
      bitten.map((taken) => Math.max(0, CRACKED_HULL - taken)),
    );
    // Its muzzle is inside the wall; a drill has none.
    expect(only(events, "fired")).toHaveLength(7);
  });

  it("bites a cracked wall to either side of the aim, and none beyond its reach or behind", () => {
    const bitten = (aim: number, x: number): number => {
      const world = arena(["#########", "#A......#", "#.......#", "####xx###", "#.......#", "#########"], MULE);
      Object.assign(robotOf(world, "A").drive, { x: tiles(x), y: 3 * TILE - 481 });
      return only(play(world, { A: `aim=${aim}+fire` }), "cracked").length;
    };
    expect([150, 256, 362].map((aim) => bitten(aim, 5))).toEqual([1, 1, 1]);
    expect([768, 700, 836].map((aim) => bitten(aim, 5))).toEqual([0, 0, 0]);
    expect([3, 2.6, 7, 7.4].map((x) => bitten(x < 5 ? 128 : 384, x))).toEqual([1, 0, 1, 0]);
  });

  it("hurts devices, a wide one once a bite, and beasts", () => {
    const world = arena(ROOM, MULE);
    robotOf(world, "B").drive.x = 9.5 * TILE;
    const wall = putDevice(world, "B", "barricade", { x: 5.6, y: 3.5 });
    const own = putDevice(world, "A", "turret", { x: 4.5, y: 2.4 });
    const drone = put(world, "hauler", 5.2, 4.4);
    play(world, { A: "aim=0+fire" });
    expect([wall.hull, own.hull, drone.hull]).toEqual([2700 - damage, 1800, 1800 - damage]);
  });

  it("is heard out of sight as a shot is", () => {
    const world = arena(["##########", "#A.#...B.#", "#..#.....#", "##########"], MULE);
    expect(only(play(world, { A: "aim=512+fire" }), "fired")).toMatchObject([{ seat: 0, seenBy: 0b01 }]);
  });
});

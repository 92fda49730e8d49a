/** What a seat may know: its own robot, what its sight allows, sounds without a place, and nothing else. */
import { describe, expect, it } from "vitest";
import { chassisAt } from "#shared/content/chassis.ts";
import { TILE } from "#shared/lib/math.ts";
import { hear } from "#shared/sim/hearing.ts";
import { createObservation } from "#shared/sim/observation.ts";
import { observe } from "#shared/sim/observe.ts";
import { FULL_HULL } from "#shared/sim/seen.ts";
import { NOBODY } from "#shared/sim/world.ts";
import { arena, play, rest, robotOf } from "#tests/support/arena.ts";

/** A and C see each other; B stands behind a wall. */
const ROOMS = [
  "####################",
  "#.A......C#.......B#",
  "#..s......#...c....#",
  "#.........#........#",
  "####################",
];

describe("an observation", () => {
  it("shows robots in sight with what one sees of them", () => {
    const world = arena(ROOMS, { chassis: { C: "bulwark" } });
    const other = robotOf(world, "C");
    other.hull = Math.floor(chassisAt(1).hull / 2);
    other.cargo[0] = 3;
    const { robots } = observe(world, 0);
    expect(robots).toHaveLength(1);
    expect(robots[0]).toMatchObject({ seat: 2, x: other.drive.x, y: other.drive.y, chassis: 1, cargo: 3 });
    expect(robots[0]?.hull).toBe(Math.round(FULL_HULL / 2));
  });

  it("is the same whatever a robot out of sight does", () => {
    const [one, other] = [arena(ROOMS), arena(ROOMS)];
    play(one, { B: "wait*40" });
    play(other, { B: "left+aim=512*20, right*20" });
    expect(observe(one, 0)).toEqual(observe(other, 0));
  });

  it("shows resources and marks in sight only", () => {
    const world = arena(ROOMS);
    rest(world, 9);
    expect(observe(world, 0).resources.map(({ kind }) => kind)).toEqual([0]);
    expect(observe(world, 1).resources.map(({ kind }) => kind)).toEqual([1]);
    play(world, { B: "left*30", C: "left*30" });
    expect(new Set(observe(world, 0).tracks.map(({ seat }) => seat))).toEqual(new Set([2]));
  });

  it("shows a bolt, and whose it is only where its shooter is in sight", () => {
    const world = arena(["###########", "#.A.=...B.#", "#...=.....#", "###########"]);
    play(world, { B: "aim=512+fire" });
    const [seen] = observe(world, 0).shots;
    expect(seen).toMatchObject({ owner: 1, weapon: 0 });
    const hidden = robotOf(world, "B");
    hidden.seenBy = 1 << 1;
    expect(observe(world, 0).shots[0]?.owner).toBe(NOBODY);
  });

  it("holds no sight bits and no other seat's statistics, energy or cooldowns", () => {
    const world = arena(ROOMS);
    rest(world, 9);
    const text = JSON.stringify(observe(world, 0), (key, value: unknown) => (key === "maze" ? null : value));
    for (const word of ["seenBy", "stats", "salt", "nextId", "unloadAt"]) expect(text).not.toContain(word);
    expect(text.match(/"energy"/g)).toHaveLength(1);
    expect(text.match(/"cooldown1"/g)).toHaveLength(1);
  });

  it("is a copy: what is done to it does not touch the world", () => {
    const world = arena(ROOMS);
    const seen = observe(world, 0);
    seen.self.drive.x = 0;
    seen.self.cargo[0] = 9;
    for (const robot of seen.robots) robot.x = 0;
    expect(robotOf(world, "A").drive.x).toBe(2.5 * TILE);
    expect(robotOf(world, "A").cargo).toEqual([0, 0, 0]);
    expect(robotOf(world, "C").drive.x).toBe(9.5 * TILE);
  });

  it("filled again equals a fresh one", () => {
    const world = arena(ROOMS);
    const into = createObservation(world);
    for (let round = 0; round < 12; round++) {
      play(world, { A: "right+fire*5", C: "left+fire*5" });
      const { store, ...again } = observe(world, 0, into);
      const { store: _, ...fresh } = observe(world, 0);
      expect({ ...again, self: { ...again.self, hurtFrom: 0 } }).toEqual({
        ...fresh,
        self: { ...fresh.self, hurtFrom: 0 },
      });
      expect(store.robots.length).toBeLessThan(3);
    }
  });

  it("says from where one was hurt", () => {
    const world = arena(["##########", "#A......B#", "##########"]);
    const into = createObservation(world);
    play(world, { B: "aim=512+fire*14" }, { each: () => observe(world, 0, into) });
    expect(into.self.hull).toBeLessThan(chassisAt(0).hull);
    expect(into.self.hurtFrom).toBe(0);
  });
});

describe("hearing", () => {
  const long = `#A${".".repeat(8)}#${".".repeat(8)}B${".".repeat(12)}#`;
  const wall = "#".repeat(long.length);

  it("hears a shot out of sight: near or far, with a direction, without a place", () => {
    const world = arena([wall, long, wall]);
    play(world, { B: "aim=512+fire" });
    const shot = world.events.find(({ kind }) => kind === "fired");
    if (shot === undefined) throw new Error("no shot");
    expect(hear(world, 0, shot)).toEqual({ kind: "heard", what: "shot", near: false, direction: 0 });
    robotOf(world, "A").drive.x += 8 * TILE;
    expect(hear(world, 0, shot)).toEqual({ kind: "heard", what: "shot", near: true, direction: 0 });
    expect(observe(world, 0).heard).toHaveLength(1);
    expect(hear(world, 1, shot)).toBeNull();
  });

  it("hears nothing of what is in sight, too far, silent, or while down", () => {
    const world = arena([wall, long, wall]);
    const at = { x: robotOf(world, "B").drive.x, y: robotOf(world, "B").drive.y };
    expect(hear(world, 0, { kind: "fired", seat: 1, weapon: 0, aim: 0, ...at, seenBy: 0b11 })).toBeNull();
    expect(hear(world, 0, { kind: "stunned", seat: 1, ...at, seenBy: 2 })).toBeNull();
    expect(hear(world, 0, { kind: "rattle", seat: 1, ...at, seenBy: 2 })).toBeNull();
    const far = { ...at, x: at.x + 5 * TILE };
    expect(hear(world, 0, { kind: "cast", seat: 1, slot: 0, ability: 0, ...far, seenBy: 2 })).toBeNull();
    robotOf(world, "A").alive = 0;
    expect(hear(world, 0, { kind: "fired", seat: 1, weapon: 0, aim: 0, ...at, seenBy: 2 })).toBeNull();
  });

  it("tells sixteen directions, clockwise from the right", () => {
    const world = arena(ROOMS);
    const { x, y } = robotOf(world, "A").drive;
    const around: readonly (readonly [number, number])[] = [
      [4, 0],
      [3, 3],
      [0, 4],
      [-3, 3],
      [-4, 0],
      [0, -4],
      [4, -1],
    ];
    const heard = around.map(([dx, dy]) => {
      return hear(world, 0, { kind: "rattle", seat: 1, x: x + dx * TILE, y: y + dy * TILE, seenBy: 2 })?.direction;
    });
    expect(heard).toEqual([0, 2, 4, 6, 8, 12, 15]);
  });
});

/** Touching picks up while there is room. */
import { describe, expect, it } from "vitest";
import { chassisAt } from "#shared/content/chassis.ts";
import { TILE } from "#shared/lib/math.ts";
import { arena, only, play, rest, robotOf } from "#tests/support/arena.ts";

/** The hold of those whose chassis is not named. */
const HOLD = chassisAt(0).cargo;

describe("a robot that touches a resource", () => {
  it("takes it up, and the unit is gone", () => {
    const world = arena(["##########", "#A..s..s.#", "#........#", "##########"]);
    const events = play(world, { A: "right*40" });
    expect(only(events, "picked")).toMatchObject([
      { seat: 0, resource: 0, x: 4.5 * TILE },
      { seat: 0, resource: 0, x: 7.5 * TILE },
    ]);
    expect(world.resources).toEqual([]);
    expect(robotOf(world, "A")).toMatchObject({ cargo: [2, 0, 0], stats: { pickedUp: 2 } });
  });

  it("touches with its rim: 0.42 and 0.3 tiles", () => {
    for (const [gap, picked] of [
      [737, 1],
      [738, 0],
    ] as const) {
      const world = arena(["######", "#A..s#", "#....#", "######"]);
      robotOf(world, "A").drive.x = 4.5 * TILE - gap;
      expect(only(rest(world, 2), "picked")).toHaveLength(picked);
    }
  });

  it("gets 30 energy from a cell, and never more than 100", () => {
    const world = arena(["######", "#A.c.#", "#..c.#", "######"]);
    robotOf(world, "A").drive.energy = 1000;
    play(world, { A: "right*12" });
    expect(robotOf(world, "A")).toMatchObject({ cargo: [0, 1, 0], drive: { energy: 1000 + 900 + 12 * 5 } });
    robotOf(world, "A").drive.energy = 2900;
    play(world, { A: "down*10" });
    expect(robotOf(world, "A")).toMatchObject({ cargo: [0, 2, 0], drive: { energy: 3000 } });
  });

  it("leaves it when its hold is full", () => {
    const world = arena(["######", "#A.s.#", "#....#", "######"]);
    robotOf(world, "A").cargo = [HOLD - 1, 1, 0];
    play(world, { A: "right*20" });
    expect(world.resources).toHaveLength(1);
    expect(robotOf(world, "A").cargo).toEqual([HOLD - 1, 1, 0]);
  });

  it("takes the last unit that fits, not one more", () => {
    const world = arena(["######", "#A.s.#", "#..s.#", "######"]);
    robotOf(world, "A").cargo = [HOLD - 1, 0, 0];
    play(world, { A: "right+down*15, up*10" });
    expect(robotOf(world, "A").cargo).toEqual([HOLD, 0, 0]);
    expect(world.resources).toHaveLength(1);
  });

  it("leaves it when it is down, or when the unit still rests", () => {
    const world = arena(["######", "#A.s.#", "#....#", "######"]);
    Object.assign(robotOf(world, "A"), { alive: 0, respawnAt: 999 });
    robotOf(world, "A").drive.x = 3.5 * TILE;
    expect(only(rest(world, 5), "picked")).toEqual([]);
  });
});

describe("a unit that two robots touch", () => {
  const BETWEEN = ["########", "#..A.B.#", "#...s..#", "########"];

  it("goes to the nearer", () => {
    const world = arena(BETWEEN);
    Object.assign(robotOf(world, "A").drive, { x: 4.5 * TILE - 500, y: 2.5 * TILE });
    Object.assign(robotOf(world, "B").drive, { x: 4.5 * TILE + 499, y: 2.5 * TILE });
    expect(only(rest(world, 1), "picked")).toMatchObject([{ seat: 1 }]);
  });

  it("goes to the one with less banked when both are equally near", () => {
    for (const [banked, seat] of [
      [[5, 4], 1],
      [[4, 5], 0],
    ] as const) {
      const world = arena(BETWEEN);
      Object.assign(robotOf(world, "A").drive, { x: 4.5 * TILE - 500, y: 2.5 * TILE });
      Object.assign(robotOf(world, "B").drive, { x: 4.5 * TILE + 500, y: 2.5 * TILE });
      robotOf(world, "A").stats.banked = banked[0];
      robotOf(world, "B").stats.banked = banked[1];
      expect(only(rest(world, 1), "picked")).toMatchObject([{ seat }]);
    }
  });

  it("goes to the team with the emptier vault, whoever of it banked", () => {
    const world = arena(BETWEEN, { mode: "heist" });
    Object.assign(robotOf(world, "A").drive, { x: 4.5 * TILE - 500, y: 2.5 * TILE });
    Object.assign(robotOf(world, "B").drive, { x: 4.5 * TILE + 500, y: 2.5 * TILE });
    robotOf(world, "B").stats.banked = 5;
    world.vaults = [7, 6];
    expect(only(rest(world, 1), "picked")).toMatchObject([{ seat: 1 }]);
  });

  it("goes to seat (index + tick) mod n when all is equal, so no seat is favoured", () => {
    const takers = [0, 1, 2, 3].map((wait) => {
      const world = arena(BETWEEN);
      const [unit] = world.resources;
      world.resources = unit === undefined ? [] : [{ ...unit, from: wait + 1 }];
      Object.assign(robotOf(world, "A").drive, { x: 4.5 * TILE - 500, y: 2.5 * TILE });
      Object.assign(robotOf(world, "B").drive, { x: 4.5 * TILE + 500, y: 2.5 * TILE });
      return only(rest(world, wait + 1), "picked")[0]?.seat;
    });
    expect(takers).toEqual([1, 0, 1, 0]);
  });
});

/** Cloak: unseen beyond 2 tiles for 4 s; a shot, a hit or a pick-up ends it, and shots out of it hurt more. */
import { describe, expect, it } from "vitest";
import { chassisAt } from "#shared/content/chassis.ts";
import { weapons } from "#shared/content/weapons.ts";
import { TILE, tiles } from "#shared/lib/math.ts";
import type { Heard } from "#shared/sim/events.ts";
import { witness } from "#shared/sim/witness.ts";
import type { World } from "#shared/sim/world.ts";
import { arena, only, play, rest, robotOf } from "#tests/support/arena.ts";
import { remote } from "#tests/support/remote.ts";

const WRAITH = { chassis: { A: "wraith", B: "volt", C: "dart" } } as const;
const HALL = ["################", "#A.......B.....#", "#..............#", "#..............#", "################"];
/** Of a needle out of the cloak. */
const AMBUSH = weapons.needles.action.ambush;
const sees = (world: World, viewer: string, seen: string): boolean =>
  (robotOf(world, seen).seenBy & (1 << robotOf(world, viewer).seat)) !== 0;
const isCloaked = (world: World): boolean => robotOf(world, "A").drive.active1 > 0;

/** Returns a hall in which A has cloaked itself. */
function cloaked(rows: readonly string[] = HALL): World {
  const world = arena(remote(rows), WRAITH);
  play(world, { A: "ability1" });
  return world;
}

describe("cloak", () => {
  it("hides its robot from an enemy beyond 2 tiles for 4 s, at 35 energy", () => {
    const world = arena(remote(HALL), WRAITH);
    expect(sees(world, "B", "A")).toBe(true);
    const hidden: boolean[] = [];
    play(world, { A: "ability1, wait*125" }, { each: () => hidden.push(!sees(world, "B", "A")) });
    expect(hidden.filter((is) => is)).toHaveLength(120);
    expect([hidden[0], hidden[119], hidden[120]]).toEqual([true, true, false]);
    expect(robotOf(world, "A").stats.abilityUses).toEqual([1, 0]);
  });

  it("does not keep its robot from seeing", () => {
    expect(sees(cloaked(), "A", "B")).toBe(true);
  });

  it("lets an enemy within 2 tiles see its robot, and keep it up to a tenth farther", () => {
    const world = cloaked();
    const seenAt = (away: number): boolean => {
      robotOf(world, "B").drive.x = robotOf(world, "A").drive.x + tiles(away);
      rest(world, 1);
      return sees(world, "B", "A");
    };
    expect([2.15, 2, 2.15, 2.19, 2.22, 2.15, 2].map(seenAt)).toEqual([false, true, true, true, false, false, true]);
  });

  it("ends with a shot, which hurts more than one in the open", () => {
    const world = cloaked();
    const events = play(world, { A: "aim=B+fire, aim=B*20" });
    expect(AMBUSH).toBeGreaterThan(weapons.needles.damage);
    expect(only(events, "hit")[0]).toMatchObject({ seat: 1, amount: AMBUSH });
    expect(robotOf(world, "A").drive).toMatchObject({ active1: 0 });
    expect(sees(world, "B", "A")).toBe(true);
  });

  it("lets the whole burst out of it hurt more, and the next no more", () => {
    const world = cloaked();
    const amounts = only(play(world, { A: "aim=B+fire*44" }), "hit").map((event) => event.amount);
    const { damage } = weapons.needles;
    expect(amounts.slice(0, 6)).toEqual([AMBUSH, AMBUSH, AMBUSH, damage, damage, damage]);
  });

  it("hides whoever fired out of it until the shot is out: it is heard, and then seen", () => {
    const world = cloaked();
    const events = play(world, { A: "aim=B+fire" });
    expect(only(events, "fired")).toMatchObject([{ seenBy: 0b01 }]);
    expect(witness(world, 1)).toMatchObject([{ kind: "heard", what: "shot", near: true, direction: 8 }]);
    expect(sees(world, "B", "A")).toBe(true);
  });

  it("ends with a hit that reaches the hull", () => {
    const world = cloaked();
    play(world, { B: "aim=A+fire, wait*14" });
    const robot = robotOf(world, "A");
    expect(robot.hull).toBe(chassisAt(robot.chassis).hull - weapons.rivets.damage);
    expect(isCloaked(world)).toBe(false);
    expect(robotOf(world, "A").drive.cooldown1).toBeGreaterThan(40);
  });

  it("does not end with a blow that a protected robot does not feel", () => {
    const world = cloaked();
    robotOf(world, "A").drive.protection = 45;
    play(world, { B: "aim=A+fire, wait*14" });
    expect(isCloaked(world)).toBe(true);
  });

  it("ends with a pick-up", () => {
    const world = cloaked(["################", "#A.s.....B.....#", "#..............#", "################"]);
    const events = play(world, { A: "right*3" });
    expect(only(events, "picked")).toEqual([]);
    expect(isCloaked(world)).toBe(true);
    play(world, { A: "right*7" });
    expect(robotOf(world, "A").cargo[0]).toBe(1);
    expect(isCloaked(world)).toBe(false);
  });

  it("does not end with driving, dropping cargo or another ability", () => {
    const world = arena(remote(HALL), WRAITH);
    robotOf(world, "A").cargo = [2, 0, 0];
    play(world, { A: "ability1, right*5, drop, left*3, ability2, wait*3" });
    expect(robotOf(world, "A").stats.abilityUses).toEqual([1, 1]);
    expect(isCloaked(world)).toBe(true);
  });

  it("lasts through a stun", () => {
    const world = cloaked();
    robotOf(world, "A").drive.stun = 15;
    rest(world, 10);
    expect(isCloaked(world)).toBe(true);
  });

  it("does not hide from sonar", () => {
    const world = cloaked([
      "################",
      "#A.......B.....#",
      "#..............#",
      "#............C.#",
      "################",
    ]);
    expect(sees(world, "C", "A")).toBe(false);
    const events = play(world, { C: "ability2, wait*3" });
    expect(sees(world, "C", "A")).toBe(true);
    expect(sees(world, "B", "A")).toBe(false);
    expect(only(events, "revealed")).toMatchObject([{ seat: 0, by: 2 }]);
  });

  it("does not hide from an enemy's pad within 6 tiles", () => {
    const world = arena(
      remote([
        "##################",
        "#.......A......11#",
        "#..............11#",
        "#B...............#",
        "##################",
      ]),
      WRAITH,
    );
    play(world, { A: "ability1" });
    robotOf(world, "B").drive.x = 1.5 * TILE;
    const seenAt = (away: number): boolean => {
      Object.assign(robotOf(world, "A").drive, { x: tiles(16 - away), y: 2 * TILE });
      rest(world, 1);
      return sees(world, "B", "A");
    };
    expect([6.01, 6, 5].map(seenAt)).toEqual([false, true, true]);
  });

  it("does not hide from mates", () => {
    const world = arena(remote(["################", "#A......B......#", "#C......D......#", "################"]), {
      ...WRAITH,
      mode: "heist",
    });
    robotOf(world, "C").drive.x = 9.5 * TILE;
    play(world, { A: "ability1" });
    expect(["B", "C", "D"].map((viewer) => sees(world, viewer, "A"))).toEqual([true, false, false]);
  });

  it("is seen through by a whole team when one of it is near", () => {
    const world = arena(remote(["################", "#A......B......#", "#C......D......#", "################"]), {
      ...WRAITH,
      mode: "heist",
    });
    Object.assign(robotOf(world, "C").drive, { x: 9.5 * TILE });
    Object.assign(robotOf(world, "D").drive, { x: 3 * TILE });
    play(world, { A: "ability1" });
    expect(sees(world, "C", "A")).toBe(true);
  });

  it("is heard when it begins, and its robot's steps each half second, near only", () => {
    const world = arena(
      remote([
        "####################",
        "#A.#............B..#",
        "#..#...............#",
        "#..#...............#",
        "#..#...............#",
        "####################",
      ]),
      WRAITH,
    );
    const heard: Heard["what"][] = [];
    const listen = (): void => {
      for (const event of witness(world, 1)) if (event.kind === "heard") heard.push(event.what);
    };
    robotOf(world, "B").drive.x = 9.5 * TILE;
    play(world, { A: "ability1, down*15, up*15, down*15" }, { each: listen });
    expect(heard).toEqual(["ability", "step", "step", "step"]);
    heard.length = 0;
    robotOf(world, "B").drive.x = 13 * TILE;
    play(world, { A: "up*15, down*15" }, { each: listen });
    expect(heard).toEqual([]);
  });

  it("does not let its robot step while it stands", () => {
    expect(only(rest(cloaked(), 60), "step")).toEqual([]);
  });

  it("has no steps that anybody is shown", () => {
    const world = cloaked();
    robotOf(world, "B").drive.x = 3 * TILE;
    play(
      world,
      { A: "down*8, up*8, down*8, up*8" },
      { each: () => expect(witness(world, 1).filter(({ kind }) => kind === "step" || kind === "heard")).toEqual([]) },
    );
  });
});

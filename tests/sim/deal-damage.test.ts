/** Damage is summed over the tick, then applied; protection and shields take theirs first. */
import { describe, expect, it } from "vitest";
import { chassisAt } from "#shared/content/chassis.ts";
import { weapons } from "#shared/content/weapons.ts";
import { TILE } from "#shared/lib/math.ts";
import { createScratch } from "#shared/sim/scratch.ts";
import { dealDamage } from "#shared/sim/stages/deal-damage.ts";
import { destroyRobots } from "#shared/sim/stages/destroy-robots.ts";
import { NOBODY } from "#shared/sim/world.ts";
import { arena, only, play, robotOf } from "#tests/support/arena.ts";

/** The hull of those whose chassis is not named. */
const FULL = chassisAt(0).hull;
const FACE = ["############", "#..........#", "#A...B.....#", "#..........#", "############"];

describe("damage", () => {
  it("takes what the weapon deals, and both sides count it", () => {
    const world = arena(FACE);
    const { damage } = weapons.pulse;
    play(world, { A: "aim=B+fire, wait*12" });
    expect(robotOf(world, "B").hull).toBe(FULL - damage);
    expect(robotOf(world, "B").stats.damageTaken).toBe(damage);
    expect(robotOf(world, "A").stats.damageDealt).toBe(damage);
  });

  it("two who shoot each other in the same tick both go down", () => {
    const world = arena(FACE);
    robotOf(world, "A").hull = 1;
    robotOf(world, "B").hull = 1;
    const events = play(world, { A: "aim=B+fire, wait*12", B: "aim=A+fire, wait*12" });
    expect(only(events, "destroyed").map((event) => [event.seat, event.by])).toEqual([
      [0, 1],
      [1, 0],
    ]);
    expect(robotOf(world, "A").stats).toMatchObject({ kills: 1, deaths: 1 });
    expect(robotOf(world, "B").stats).toMatchObject({ kills: 1, deaths: 1 });
  });

  it("of many pellets is one hit for each attacker and tick", () => {
    const world = arena(FACE, { chassis: { A: "bulwark" } });
    robotOf(world, "B").drive.x = 3 * TILE;
    const hits = only(play(world, { A: "aim=B+fire, wait*3" }), "hit");
    expect(hits[0]?.amount).toBeGreaterThan(weapons.scatter.damage);
    expect((hits[0]?.amount ?? 1) % weapons.scatter.damage).toBe(0);
  });

  it("does not reach a robot under protection", () => {
    const world = arena(FACE);
    robotOf(world, "B").drive.protection = 45;
    const events = play(world, { A: "aim=B+fire, wait*12" });
    expect(only(events, "hit")).toEqual([]);
    expect(robotOf(world, "B").hull).toBe(FULL);
  });

  it("says from where it came, as a direction", () => {
    const world = arena(["#######", "#A....#", "#.....#", "#.....#", "#....B#", "#######"]);
    expect(only(play(world, { A: "aim=B+fire, wait*14" }), "hit")[0]?.from).toBe(512 + 105);
  });

  it("of a beast is nobody's, and the kill is the beast's; a robot's blow afterwards is the robot's", () => {
    for (const [amounts, by, beast] of [
      [{ robot: 300, beast: 600 }, NOBODY, 2],
      [{ robot: 600, beast: 300 }, 1, -1],
      [{ robot: 450, beast: 450 }, 1, -1],
    ] as const) {
      const world = arena(FACE);
      const target = robotOf(world, "A");
      target.hull = 700;
      const scratch = createScratch();
      const { x, y } = target.drive;
      const from = { target: 0, fromX: x + 100, fromY: y };
      scratch.blows.push({ ...from, by: NOBODY, beast: 2, amount: amounts.beast });
      scratch.blows.push({ ...from, by: 1, beast: -1, amount: amounts.robot });
      dealDamage(world, { inputs: [], commands: [] }, scratch);
      expect(target).toMatchObject({ hull: -200, hurtBy: by, hurtBeast: beast });
      destroyRobots(world, { inputs: [], commands: [] }, scratch);
      expect(world.events.find((event) => event.kind === "kill")).toMatchObject({
        by,
        beast,
        assist: by === 1 ? NOBODY : 1,
      });
      expect(target.stats.damageTaken).toBe(900);
      expect(robotOf(world, "B").stats.damageDealt).toBe(amounts.robot);
    }
  });

  it("the larger part of a tick counts as the last, whoever has the lower seat", () => {
    for (const [weak, strong, kills] of [
      ["A", "C", [0, 0, 1]],
      ["C", "A", [1, 0, 0]],
    ] as const) {
      const world = arena(["############", "#..........#", "#A...B...C.#", "#..........#", "############"]);
      const target = robotOf(world, "B");
      robotOf(world, "C").drive.x = 9.5 * TILE;
      target.hull = 200;
      // Two bolts of one and one of the other arrive in the same tick.
      const bolt = (owner: number, x: number, vx: number, id: number): void => {
        const { y } = target.drive;
        const [team, weapon, damage, vy] = [owner, 0, 150, 0];
        world.projectiles.push({ id, owner, team, weapon, damage, x, y, vx, vy, left: 9000, seenBy: 0 });
      };
      bolt(robotOf(world, strong).seat, target.drive.x - 700, 546, 90);
      bolt(robotOf(world, strong).seat, target.drive.x - 690, 546, 91);
      bolt(robotOf(world, weak).seat, target.drive.x + 700, -546, 92);
      play(world, { A: "wait" });
      expect(world.robots.map((robot) => robot.stats.kills)).toEqual(kills);
    }
  });
});

/** What a brain does in single situations, each drawn as a maze; what it uses when stands in `uses.test.ts`. */
import { describe, expect, it } from "vitest";
import { leadAngle } from "#shared/ai/gunnery.ts";
import { levels } from "#shared/ai/levels.ts";
import { createMemory, notice } from "#shared/ai/memory.ts";
import { assess } from "#shared/ai/situation.ts";
import { enemyTarget } from "#shared/ai/target.ts";
import { chassisAt } from "#shared/content/chassis.ts";
import { TILE } from "#shared/lib/math.ts";
import { observe } from "#shared/sim/observe.ts";
import { arena, robotOf } from "#tests/support/arena.ts";
import { driveBrain } from "./support/drive-brain.ts";

const CORRIDOR = [
  "##############################",
  "#00..........................#",
  "#00......A...B...............#",
  "##############################",
];

describe("a brain", () => {
  it("takes its time to answer an enemy that comes into sight", () => {
    const world = arena(CORRIDOR);
    const first = driveBrain(world, 40, { level: "veteran" }).find(
      (event) => event.kind === "fired" && event.seat === 0,
    );
    expect(first?.tick).toBeGreaterThan(7);
    expect(first?.tick).toBeLessThan(16);
  });

  it("shoots where its target will be", () => {
    const world = arena(CORRIDOR);
    const other = robotOf(world, "B").drive;
    other.vy = -100;
    const memory = createMemory();
    const character = { skill: levels.veteran, homeAt: 0, seed: 1 };
    const seen = observe(world, 0);
    notice(memory, seen);
    const enemy = memory.enemies[1];
    if (enemy === null || enemy === undefined) throw new Error("not noticed");
    const { action } = chassisAt(0).weapon;
    const speed = action.kind === "bolts" ? action.speed : 0;
    const flight = 3 + Math.round((4 * TILE) / speed);
    const expected = (1024 - Math.atan2(100 * flight, 4 * TILE) * (512 / Math.PI)) % 1024;
    expect(Math.abs(leadAngle(assess(seen, memory, character), enemyTarget(enemy), 0) - expected)).toBeLessThan(12);
  });

  it("carries home in time what it has when the match ends", () => {
    const world = arena([
      "##############################",
      "#00........................A.#",
      "#00.......................ss.#",
      "##############################",
    ]);
    robotOf(world, "A").cargo[0] = 2;
    world.phaseEnd = world.tick + 270;
    driveBrain(world, 269);
    expect(robotOf(world, "A").stats.banked).toBeGreaterThanOrEqual(2);
    expect(robotOf(world, "A").cargo).toEqual([0, 0, 0]);
  });

  it("stays on its pad until it is repaired", () => {
    const world = arena(["##########", "#00......#", "#0A......#", "##########"]);
    const own = robotOf(world, "A");
    own.hull = 20 * 30;
    driveBrain(world, 120);
    expect(own.hull).toBeGreaterThanOrEqual(0.9 * chassisAt(0).hull);
  });

  it("leaves a resource to the enemy that is clearly nearer, for another", () => {
    const world = arena([
      "################################",
      "#00............................#",
      "#00...s.......A...........s.B..#",
      "################################",
    ]);
    // Protected, so that it is no prey.
    robotOf(world, "B").drive.protection = 1000;
    const picked = driveBrain(world, 120).find((event) => event.kind === "picked" && event.seat === 0);
    expect(picked).toMatchObject({ x: 6.5 * TILE });
  });
});

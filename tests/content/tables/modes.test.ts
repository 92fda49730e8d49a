/** What holds for every mode. */
import { describe, expect, it } from "vitest";
import { beastIds } from "#shared/content/beasts.ts";
import { modeAt, modeIds } from "#shared/content/modes.ts";
import { PRIZE_NOTICE, resourceList, resourceNumber } from "#shared/content/resources.ts";
import { divRound, TILE } from "#shared/lib/math.ts";
import { createWorld } from "#shared/sim/create.ts";
import { modeStages } from "#shared/sim/modes.ts";
import { expectWhole } from "#tests/support/whole.ts";

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
      const share = spawn.perRobot ? mode.robots : 1;
      // Scrap for the four against the waves comes every 67.5 ticks, rounded.
      expectWhole(mode.waves === null ? spawn.pace / share : divRound(spawn.pace, share), 1, 5400);
      expect(spawn.most * share).toBeGreaterThanOrEqual(spawn.atStart + spawn.atStartPerRobot * mode.robots);
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

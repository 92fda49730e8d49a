/** What the levels are: numbers that order them, and what the numbers do. */
import { describe, expect, it } from "vitest";
import { THINK_PACE } from "#shared/ai/brain.ts";
import { createBrain, levelIds } from "#shared/ai/index.ts";
import { levels } from "#shared/ai/levels.ts";
import { playMatch } from "#shared/match/play-match.ts";
import { NEUTRAL } from "#shared/sim/input.ts";
import { observe } from "#shared/sim/observe.ts";
import { step } from "#shared/sim/step.ts";
import { arena, only, robotOf } from "#tests/support/arena.ts";
import { duelShare, setupOf } from "#tests/support/brain-matches.ts";
import { driveBrain } from "./support/drive-brain.ts";

describe("the levels", () => {
  it("are ordered: each is at least as fast, as sure and as wise as the one before", () => {
    expect([...levelIds].sort()).toEqual(Object.keys(levels).sort());
    for (let index = 1; index < levelIds.length; index++) {
      const before = levels[levelIds[index - 1] ?? "rookie"];
      const after = levels[levelIds[index] ?? "ace"];
      expect(after.reaction).toBeLessThan(before.reaction);
      expect(after.aimError).toBeLessThan(before.aimError);
      expect(after.error).toBeLessThan(before.error);
      expect(after.pace).toBeLessThanOrEqual(before.pace);
      for (const trait of ["wit", "dodging", "caution", "memory"] as const) {
        expect(after[trait]).toBeGreaterThan(before[trait]);
      }
    }
  });

  it("answer an enemy that comes into sight after their reaction, not before", () => {
    for (const level of levelIds) {
      const world = arena(["##############", "#00..........#", "#00.A...B....#", "##############"], {
        chassis: { A: "volt" },
      });
      const first = only(driveBrain(world, 60, { level }), "fired").find(({ seat }) => seat === 0);
      expect(first?.tick).toBeGreaterThan(levels[level].reaction);
      expect(first?.tick).toBeLessThanOrEqual(levels[level].reaction + 2 * levels[level].pace + 1);
    }
  });

  it("tell in duels", () => {
    expect(duelShare("ace", "rookie", 36)).toBeGreaterThan(0.7);
    expect(duelShare("rookie", "wanderer", 12, 100)).toBeGreaterThan(0.8);
  });
});

describe("a brain of any level", () => {
  it("changes its input six times a second at most", () => {
    for (const level of levelIds) {
      const last = setupOf(0).seats.map(() => ({ input: NEUTRAL, tick: -THINK_PACE }));
      playMatch(setupOf(0), level, {
        onTick({ tick }, { inputs }) {
          inputs.forEach(([input], seat) => {
            const before = last[seat];
            if (before === undefined || input === undefined || before.input === input) return;
            expect(tick - before.tick).toBeGreaterThanOrEqual(THINK_PACE);
            last[seat] = { input, tick };
          });
          return tick >= 400;
        },
      });
    }
  });

  it("does not look at the observations of the ticks that it names", () => {
    for (const level of levelIds) {
      const world = arena(["##############", "#00...s.....c#", "#00.A...B....#", "##############"]);
      const [one, other] = [createBrain(level, 0, 7), createBrain(level, 0, 7)];
      const blind = observe(world, 1);
      for (let round = 0; round < 150; round++) {
        const seen = observe(world, 0);
        const input = one.think(seen);
        const isLooking = other.looks?.(world.tick) ?? true;
        expect(other.think(isLooking ? seen : { ...blind, tick: world.tick })).toEqual(input);
        step(world, { inputs: [[input], []], commands: [] });
      }
    }
  });

  it("goes home with what an experiment says", () => {
    for (const homeAt of [2, 4]) {
      const world = arena(["###############", "#00..s.s.s.s.s#", "#00A..........#", "###############"]);
      const brain = createBrain("ace", 0, 7, { homeAt });
      let most = 0;
      for (let tick = 0; tick < 200 && robotOf(world, "A").stats.banked === 0; tick++) {
        step(world, { inputs: [[brain.think(observe(world, 0))]], commands: [] });
        most = Math.max(most, robotOf(world, "A").cargo[0] ?? 0);
      }
      expect(most).toBe(homeAt);
    }
  });
});

/** Easier brains for somebody who is new and alone: the real match, with brains that tell of what level they are. */
import { describe, expect, it } from "vitest";
import type { BrainMaker } from "#server/match/drivers.ts";
import { LiveMatch } from "#server/match/live-match.ts";
import { createNewcomers } from "#server/match/newcomers.ts";
import type { LevelId } from "#shared/ai/index.ts";
import { type ModeId, modeIds, modes } from "#shared/content/modes.ts";
import { seconds } from "#shared/lib/time.ts";
import { NEUTRAL } from "#shared/sim/input.ts";
import { chanceFrom } from "../support/game-server.ts";
import { createHandInputs } from "../support/inputs.ts";

const TICK_MS = 1000 / seconds(1);

/** A match whose brains stand still, and the level of the brain that was asked last in each seat. */
function begin(mode: ModeId) {
  const levels = new Map<number, LevelId>();
  const makeBrain: BrainMaker = (seat, _, level) => ({
    think() {
      levels.set(seat, level);
      return NEUTRAL;
    },
  });
  const lengths = { warmup: 1, length: 240, overtime: 1 };
  const plan = { mode: modeIds.indexOf(mode), seats: modes[mode].robots, lengths, results: 3 };
  const live = new LiveMatch(plan, chanceFrom(4), 0, makeBrain);
  const newcomers = createNewcomers();
  let now = 0;
  const tick = (): void => {
    levels.clear();
    now += TICK_MS;
    live.tick(now);
  };
  const join = (id: string, isNew: boolean): number => {
    const shelter = isNew ? newcomers.shelterOf(id) : null;
    const seat = live.take({ id, session: id, name: id, chassis: 0, shelter }, now);
    live.connect(id, createHandInputs());
    if (seat === null) throw new Error("there is no seat");
    tick();
    return seat;
  };
  return {
    live,
    newcomers,
    tick,
    join,
    /** Has a robot destroyed by the rules: the next tick finds it without hull. */
    destroy(seat: number): void {
      const robot = live.world.robots[seat];
      if (robot === undefined) throw new Error("there is no robot");
      robot.drive.protection = 0;
      robot.hull = 0;
      tick();
      while (live.world.robots[seat]?.alive === 0) tick();
      tick();
    },
    /** Of the seats that nobody holds. */
    levels: () => [...new Set([...levels].flatMap(([seat, level]) => (live.seats[seat]?.person ? [] : [level])))],
    levelOf: (seat: number) => levels.get(seat),
  };
}

describe("a newcomer", () => {
  it("meets rookies until its robot was destroyed twice", () => {
    const match = begin("scavenge");
    match.tick();
    expect(match.levels()).toEqual(["veteran"]);
    const seat = match.join("ann", true);
    expect(match.levels()).toEqual(["rookie"]);
    match.destroy(seat);
    expect(match.levels()).toEqual(["rookie"]);
    match.destroy(seat);
    expect(match.levels()).toEqual(["veteran"]);
  });

  it("has no second start by coming again, to this room or to another", () => {
    const match = begin("scavenge");
    match.destroy(match.join("ann", true));
    match.live.free("ann");
    match.destroy(match.join("ann", true));
    expect(match.levels()).toEqual(["veteran"]);
    expect(match.newcomers.shelterOf("ann").lives).toBe(0);
    expect(match.newcomers.shelterOf("bob").lives).toBe(2);
  });

  it("changes nothing for others: with a second person the brains are what they always are, for good", () => {
    const match = begin("scavenge");
    match.join("bob", false);
    match.join("ann", true);
    expect(match.levels()).toEqual(["veteran"]);
    match.live.free("bob");
    match.tick();
    expect(match.levels()).toEqual(["veteran"]);
  });

  it("meets rookies in its first match alone", () => {
    const match = begin("scavenge");
    match.join("ann", true);
    const first = match.live.match;
    while (match.live.match === first) match.tick();
    match.tick();
    expect(match.levels()).toEqual(["veteran"]);
  });

  it("has brains beside it that play as well as ever", () => {
    const match = begin("heist");
    const seat = match.join("ann", true);
    const team = match.live.world.robots[seat]?.team;
    for (const robot of match.live.world.robots) {
      if (robot.seat === seat) continue;
      expect(match.levelOf(robot.seat)).toBe(robot.team === team ? "veteran" : "rookie");
    }
  });

  it("who does not say so meets the usual brains", () => {
    const match = begin("scavenge");
    match.join("ann", false);
    expect(match.levels()).toEqual(["veteran"]);
  });
});

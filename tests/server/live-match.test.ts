/** The brains of a room's match: when each is asked. */
import { describe, expect, it } from "vitest";
import type { BrainMaker } from "#server/match/drivers.ts";
import { LiveMatch } from "#server/match/live-match.ts";
import { createBrain } from "#shared/ai/index.ts";
import { type ModeId, modeIds, modes } from "#shared/content/modes.ts";
import { seconds } from "#shared/lib/time.ts";
import { hashWorld } from "#shared/sim/codec.ts";
import { FIRE, NEUTRAL } from "#shared/sim/input.ts";
import { chanceFrom } from "../support/game-server.ts";
import { createHandInputs } from "../support/inputs.ts";

const TICK_MS = 1000 / seconds(1);

function begin(mode: ModeId, makeBrain: BrainMaker): LiveMatch {
  const plan = { mode: modeIds.indexOf(mode), seats: modes[mode].robots, lengths: { warmup: 15 }, results: 30 };
  return new LiveMatch(plan, chanceFrom(4), 0, makeBrain);
}

/** Plays so many ticks. @returns the hash of the world after each */
function run(live: LiveMatch, ticks: number): number[] {
  return Array.from({ length: ticks }, () => {
    live.tick((live.world.tick + 1) * TICK_MS);
    return hashWorld(live.world);
  });
}

const veteran: BrainMaker = (seat, seed) => createBrain("veteran", seat, seed);

/** The same, who says of no tick that it does not look. */
const watchful: BrainMaker = (seat, seed) => {
  const brain = veteran(seat, seed, "veteran");
  return { think: (seen) => brain.think(seen) };
};

describe("the brains of a live match", () => {
  it.each(modeIds)("play %s alike whether or not they are asked in ticks in which they do not look", (mode) => {
    expect(run(begin(mode, veteran), 600)).toEqual(run(begin(mode, watchful), 600));
  });

  it("are asked at once, then in the ticks in which they look; meanwhile they do the same", () => {
    const asked: number[] = [];
    const live = begin("duel", () => ({
      looks: (tick) => tick % 4 === 3,
      think({ tick, seat }) {
        if (seat === 0) asked.push(tick);
        return { ...NEUTRAL, buttons: tick % 8 === 3 ? FIRE : 0 };
      },
    }));
    const pressed: boolean[] = [];
    live.addFollower({
      begin: () => undefined,
      follow: (_, { inputs }) => pressed.push(inputs[0]?.[0]?.buttons === FIRE),
    });
    run(live, 13);
    expect(asked).toEqual([0, 3, 7, 11]);
    expect(pressed.map((isPressed) => (isPressed ? "x" : ".")).join("")).toBe("...xxxx....xx");
  });

  it("are asked in each tick where they do not say when they look", () => {
    const asked: number[] = [];
    const live = begin("duel", () => ({
      think({ tick, seat }) {
        if (seat === 0) asked.push(tick);
        return NEUTRAL;
      },
    }));
    run(live, 4);
    expect(asked).toEqual([0, 1, 2, 3]);
  });

  it("are asked at once where they take a person's robot over", () => {
    const asked: number[] = [];
    const live = begin("duel", () => ({
      looks: () => false,
      think({ tick, seat }) {
        if (seat === 0) asked.push(tick);
        return NEUTRAL;
      },
    }));
    expect(live.take({ id: "ann", session: "ann", name: "Ann", chassis: 0 }, 0)).toBe(0);
    live.connect("ann", createHandInputs());
    run(live, 10);
    expect(asked).toEqual([]);
    live.free("ann");
    run(live, 10);
    expect(asked).toEqual([10]);
  });
});

describe("a person who chooses another chassis with every frame", () => {
  it("has four ordered at once, then the last of what it chose, twice a second", () => {
    const live = begin("duel", veteran);
    live.take({ id: "ann", session: "ann", name: "Ann", chassis: 0 }, 0);
    live.connect("ann", createHandInputs());
    const ordered: [tick: number, chassis: number][] = [];
    live.addFollower({
      begin: () => undefined,
      follow({ world }, { commands }) {
        for (const command of commands) if (command.kind === "chassis") ordered.push([world.tick, command.chassis]);
      },
    });
    run(live, 20);
    for (let tick = 0; tick < 50; tick++) {
      for (const chassis of [3, 4, 1 + (tick % 2)]) live.choose("ann", chassis);
      run(live, 1);
    }
    live.choose("ann", 5);
    run(live, 40);
    expect(ordered).toEqual([
      [21, 1],
      [22, 2],
      [23, 1],
      [24, 2],
      [36, 2],
      [51, 1],
      [66, 2],
      [81, 5],
    ]);
  });
});

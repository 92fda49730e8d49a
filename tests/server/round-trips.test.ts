/** How far back a beam may be judged: stamps, measured lines, and both through a room. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createInputQueue } from "#server/match/input-queue.ts";
import { createRoundTrips, lookBackOf } from "#server/match/round-trips.ts";
import { eighthsBefore, toStamp } from "#shared/protocol/render-stamp.ts";
import { chanceFrom, IDLE_BRAIN, startServer } from "../support/game-server.ts";
import { createHandInputs } from "../support/inputs.ts";
import { createManualMetronome } from "../support/manual-metronome.ts";
import { join } from "../support/raw-client.ts";

describe("a render stamp", () => {
  it("is never 0 and tells to 1/16 tick how long ago its tick was, for more than 100 s, however long the match is", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), fc.double({ min: 0, max: 3600, noNaN: true }), (tick, back) => {
        const drawn = Math.max(0, tick - back);
        const stamp = toStamp(drawn);
        expect(stamp).toBeGreaterThanOrEqual(1);
        expect(stamp).toBeLessThanOrEqual(65535);
        expect(Math.abs(eighthsBefore(stamp, tick) - (tick - drawn) * 8)).toBeLessThanOrEqual(0.5);
      }),
    );
  });

  it("tells of the future as less than nothing", () => {
    expect(eighthsBefore(toStamp(12.5), 10)).toBe(-20);
    expect(eighthsBefore(0, 10)).toBe(0);
  });
});

describe("the farthest look-back", () => {
  /** Of a line with these round trips in ms: in 1/8 ticks, of 4.17 ms each. */
  const farthest = (...ms: number[]): number => {
    const line = createRoundTrips();
    for (const one of ms) line.add(one);
    return line.farthestBack();
  };

  it("is the round trip, the least delay of drawing and 50 ms: no more on a quick and even line", () => {
    expect([farthest(), farthest(20), farthest(100)]).toEqual([28, 33, 52]);
  });

  it("grows by the jitter, for which a page draws later", () => {
    expect(farthest(20, 60)).toBe(farthest(60) + 10);
  });

  it("is 250 ms at most", () => {
    expect([farthest(150), farthest(300), farthest(1, 5000)]).toEqual([60, 60, 60]);
  });

  it("forgets a bad minute", () => {
    expect(farthest(900, ...new Array<number>(30).fill(20))).toBe(farthest(20));
  });

  it("bounds what is claimed, on both sides", () => {
    expect(lookBackOf(toStamp(100), 104, 60)).toBe(32);
    expect(lookBackOf(toStamp(100), 104, 28)).toBe(28);
    expect(lookBackOf(toStamp(90), 104, 60)).toBe(60);
    expect(lookBackOf(toStamp(106), 104, 60)).toBe(0);
    expect(lookBackOf(0, 104, 60)).toBe(0);
  });
});

describe("an input with a stamp", () => {
  it("enters the record with its look-back; one without looks at the present", () => {
    const line = createHandInputs();
    const queue = createInputQueue(0);
    line.push({ drawn: 7 }, {});
    const asked: number[] = [];
    const lookBack = (stamp: number): number => {
      asked.push(stamp);
      return 13;
    };
    const taken = [...queue.consume(line, 0, 1, lookBack), ...queue.consume(line, 33, 1, lookBack)];
    expect(taken.map((input) => input.lookBack)).toEqual([13, 0]);
    expect(asked).toEqual([7]);
    expect(Object.keys(taken[0] ?? {})).not.toContain("drawn");
  });

  it("is no act by its stamp: a page draws on in the hands of nobody", () => {
    const line = createHandInputs();
    const queue = createInputQueue(0);
    line.push({ drawn: 7 });
    queue.consume(line, 100, 1);
    expect(queue.activeAt).toBe(0);
  });
});

describe("a room", () => {
  it("measures each line by itself, and records how far back a shooter looked on it", async () => {
    const metronome = createManualMetronome();
    const server = await startServer({}, { metronome, chance: chanceFrom(1), makeBrain: IDLE_BRAIN });
    const ann = await join(server.port);
    const live = server.services.arenas.get(ann.roomId)?.live;
    if (live === undefined) throw new Error("the arena is gone");
    const seen: number[] = [];
    live.addFollower({
      begin: () => undefined,
      follow: (_, { inputs }) => seen.push(...(inputs[ann.seat()] ?? []).map(({ lookBack }) => lookBack)),
    });
    /** Sends an input that claims to be so many ticks old, and takes it. */
    const shoot = async (back: number): Promise<number | undefined> => {
      ann.steer({ drawn: back === 0 ? 0 : toStamp(live.world.tick + 1 - back) });
      await ann.settle();
      metronome.beat();
      return seen.at(-1);
    };
    while (live.world.tick < 20) await shoot(0);
    // The line is as quick as none: the least delay of drawing and 50 ms.
    expect([await shoot(2.25), await shoot(3.5), await shoot(9), await shoot(0)]).toEqual([18, 28, 28, 0]);
    while (live.world.tick < 29) await shoot(0);
    // The ping of tick 30 is answered after a tick, then the next is.
    metronome.beat();
    metronome.beat();
    expect([await shoot(5.5), await shoot(7.5)]).toEqual([44, 44]);
    await server.close();
  });
});

import { describe, expect, it } from "vitest";
import { LiveMatch } from "#server/match/live-match.ts";
import { MatchStream } from "#server/match/match-stream.ts";
import { packPast } from "#server/match/packed-past.ts";
import { modeIds } from "#shared/content/modes.ts";
import { decodeBundle, decodeHead } from "#shared/replay/stream.ts";
import { restoreWorld } from "#shared/sim/codec.ts";
import { chanceFrom, IDLE_BRAIN } from "../support/game-server.ts";

const DELAY = 60;
const LENGTH = 900;
const OVERTIME = 30;
const RESULTS = 90;
const MATCH = 15 + LENGTH + OVERTIME;

/** A stream of matches of brains that do nothing, one after the other. */
function stream(most?: number) {
  const lengths = { warmup: 15, length: LENGTH, overtime: OVERTIME };
  const plan = { mode: modeIds.indexOf("scavenge"), seats: 4, lengths, results: RESULTS };
  const live = new LiveMatch(plan, chanceFrom(5), 0, IDLE_BRAIN);
  const matches = most === undefined ? new MatchStream(DELAY) : new MatchStream(DELAY, most);
  live.addFollower(matches);
  let now = 0;
  const go = (ticks: number): void => {
    for (let tick = 0; tick < ticks; tick++) {
      now += 1000 / 30;
      matches.advance();
      live.tick(now);
    }
  };
  const present = () => {
    const entry = matches.entry(DELAY);
    if (entry === null) throw new Error("there is nowhere to begin");
    return entry;
  };
  return { live, matches, go, present };
}

describe("the past of a match", () => {
  it("leads without a gap from its tick 0 to the place where somebody begins", () => {
    const { matches, go, present } = stream();
    for (const ticks of [400, 200, 250]) {
      go(ticks);
      const entry = present();
      const past = matches.past(entry);
      if (past === null) throw new Error("it is not kept");
      expect(restoreWorld(decodeHead(past.head).snapshot).tick).toBe(0);
      let tick = 0;
      for (const bundle of past.bundles.map(decodeBundle)) {
        expect(bundle.match).toBe(1);
        expect(bundle.firstTick).toBe(tick + 1);
        tick += bundle.records.length;
      }
      expect(restoreWorld(decodeHead(entry.head).snapshot).tick).toBe(tick);
    }
  });

  it("is none where the match begins, and is forgotten when the delay has passed the match", () => {
    const { live, matches, go, present } = stream();
    go(DELAY);
    expect(matches.past(present())).toBe(null);
    go(MATCH);
    expect(live.isOver).toBe(true);
    const last = present();
    expect(matches.past(last)).not.toBe(null);
    go(RESULTS + DELAY);
    expect(live.match).toBe(2);
    expect(present().match).toBe(2);
    go(420);
    expect(matches.past(last)).toBe(null);
    expect(matches.past(present())?.match).toBe(2);
  });

  it("of a match that is too large is not kept, while whoever comes still finds where to begin", () => {
    const kept = (most?: number): number => {
      const { matches, go, present } = stream(most);
      let bytes = 0;
      for (let tick = 0; tick < LENGTH; tick += 30) {
        go(30);
        if (tick < DELAY) continue;
        const from = matches.start;
        bytes = 0;
        for (let number = from, part = matches.part(number, 0); part !== null; part = matches.part(++number, 0)) {
          bytes += part.bytes.length;
        }
        if (tick > 600 && most !== undefined) expect(matches.past(present())).toBe(null);
        const { next } = present();
        expect(next).toBeGreaterThanOrEqual(from);
        expect(matches.part(next, 0)).not.toBe(null);
      }
      return bytes;
    };
    const [all, few] = [kept(), kept(2000)];
    expect(few).toBeLessThan(all / 2);
  });

  it("is packed once for all who began at the same place", async () => {
    const { matches, go, present } = stream();
    go(500);
    const packed = packPast(matches);
    const entry = present();
    const [one, other] = await Promise.all([packed.of(entry), packed.of(entry)]);
    expect(one).toBe(other);
    expect(one?.length).toBeGreaterThan(100);
    expect(await packed.of({ ...entry, match: 9, next: -1 })).toBe(null);
  });
});

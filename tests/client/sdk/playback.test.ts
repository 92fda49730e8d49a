import { describe, expect, it } from "vitest";
import type { Frame } from "#client/sdk/frame.ts";
import { createPlayback, type Playback } from "#client/sdk/playback.ts";
import { PRESENT_RULES, type Rules } from "#client/sdk/rules.ts";
import { createTape, KEYFRAME_PACE, type Tape } from "#client/sdk/tape.ts";
import { createWorldStage } from "#client/sdk/world-stage.ts";
import { createBrain } from "#shared/ai/index.ts";
import { modeIds } from "#shared/content/modes.ts";
import { seconds } from "#shared/lib/time.ts";
import { hashWorld, snapshotWorld } from "#shared/sim/codec.ts";
import { createWorld } from "#shared/sim/create.ts";
import { observe } from "#shared/sim/observe.ts";
import { BRAIN, type TickRecord } from "#shared/sim/record.ts";
import { step } from "#shared/sim/step.ts";
import { OVER } from "#shared/sim/world.ts";

const SEATS = 4;
const NAMES = ["Ann", "Bob", "Cid", "Dan"];
const SETUP = {
  mode: modeIds.indexOf("scavenge"),
  mazeSeed: 11,
  salt: 5,
  seats: Array.from({ length: SEATS }, (_, chassis) => ({ driver: BRAIN, chassis })),
  warmup: 30,
  length: seconds(40),
  overtime: 30,
};

/** A match of brains: its records, and the hash of the world after each. */
const match = (() => {
  const world = createWorld(SETUP);
  const start = { tick: 0, snapshot: snapshotWorld(world) };
  const brains = NAMES.map((_, seat) => createBrain("ace", seat, 3));
  const records: TickRecord[] = [];
  const hashes = [hashWorld(world)];
  let kills = 0;
  while (world.phase !== OVER) {
    const inputs = brains.map((brain, seat) => [{ ...brain.think(observe(world, seat)), lookBack: 0 }]);
    const record = { inputs, commands: [] };
    step(world, record);
    records.push(record);
    hashes.push(hashWorld(world));
    kills += world.events.filter(({ kind }) => kind === "kill").length;
  }
  const banked = world.robots.map(({ stats }) => stats.banked);
  return { start, records, hashes, kills, banked, last: world.tick };
})();

const PICTURE = 1000 / 60;

/** A playback with the clock of its pictures. */
function play(kind: "live" | "replay", isComplete: (tape: Tape) => boolean = () => kind === "replay") {
  let steps = 0;
  const rules: Rules = {
    ...PRESENT_RULES,
    step(world, record) {
      steps++;
      PRESENT_RULES.step(world, record);
    },
  };
  const playback = createPlayback({ kind, rules, isComplete });
  let now = 0;
  /** Shows so many pictures, and returns the last. */
  const show = (pictures = 1): Frame => {
    now += PICTURE;
    const frame = playback.advance(now);
    if (frame === null) throw new Error("there is no picture");
    return pictures > 1 ? show(pictures - 1) : frame;
  };
  return { playback, show, steps: () => steps };
}

function wholeTape(): Tape {
  const { start, records, last } = match;
  return createTape("match", start, NAMES, {
    last,
    recordAt: (tick) => records[tick - 1] ?? { inputs: [], commands: [] },
  });
}

/** Where robots stand in a frame, in units, by seat. */
function placesIn({ robots }: { readonly robots: readonly { seat: number; x: number; y: number }[] }) {
  return robots.map(({ seat, x, y }) => [seat, Math.round(x * 1024), Math.round(y * 1024)]);
}

/** Where the match had them at a tick. */
function placesAt(tick: number) {
  const world = createWorld(SETUP);
  for (const record of match.records.slice(0, tick)) step(world, record);
  return world.robots.filter(({ alive }) => alive === 1).map(({ seat, drive }) => [seat, drive.x, drive.y]);
}

function lookAtAll(playback: Playback): void {
  playback.keepUp();
}

describe("a replay that is played", () => {
  it("shows each moment that is sought as the match had it, wherever one comes from", () => {
    const { playback, show } = play("replay");
    playback.queue(wholeTape());
    show();
    playback.timeline.pause();
    for (const tick of [600, 90, 599, 601, 1, match.last, 0, 1000, 1003, 151, 150, 149]) {
      playback.timeline.seek(tick);
      const frame = show();
      expect(frame.tick).toBe(tick);
      expect(placesIn(frame)).toEqual(placesAt(tick));
    }
  });

  it("shows the same after its worlds for going back were kept, and events of no tick that was passed over", () => {
    const { playback, show } = play("replay");
    playback.queue(wholeTape());
    lookAtAll(playback);
    playback.timeline.pause();
    for (const tick of [900, 450, 455, 300, 470, 640]) {
      playback.timeline.seek(tick);
      const frame = show();
      expect(placesIn(frame)).toEqual(placesAt(tick));
      if (tick !== 455) expect(frame.events).toEqual([]);
    }
  });

  it("is a short way to any moment once somebody else has come by its worlds", () => {
    const { playback, show, steps } = play("replay");
    const tape = wholeTape();
    playback.queue(tape);
    const world = createWorld(SETUP);
    for (const record of match.records) {
      step(world, record);
      if (world.tick % KEYFRAME_PACE === 0) tape.keep({ tick: world.tick, snapshot: snapshotWorld(world) });
    }
    playback.timeline.pause();
    playback.timeline.seek(match.last - 1);
    const before = steps();
    // A picture would count the scan's own steps, too.
    const frame = playback.timeline.peek(match.last - 1);
    expect(steps() - before).toBeLessThanOrEqual(KEYFRAME_PACE);
    expect(frame === null ? null : placesIn(frame)).toEqual(placesAt(match.last - 1));
    expect(placesIn(show())).toEqual(placesAt(match.last - 1));
  });

  it("passes time by its speed, stands still, goes step by step, and begins again at its end", () => {
    const { playback, show } = play("replay");
    const { timeline } = playback;
    playback.queue(wholeTape());
    show();
    const pass = (pictures: number) => {
      const before = timeline.tick();
      show(pictures);
      return timeline.tick() - before;
    };
    expect(pass(60)).toBeCloseTo(30);
    timeline.setSpeed(0.25);
    expect(pass(60)).toBeCloseTo(7.5);
    timeline.setSpeed(8);
    expect(pass(60)).toBeCloseTo(240);
    timeline.pause();
    expect(pass(60)).toBe(0);
    timeline.seek(100.4);
    timeline.stepBy(1);
    expect(timeline.tick()).toBe(101);
    timeline.stepBy(-1);
    expect(timeline.tick()).toBe(100);
    timeline.seek(100.4);
    timeline.stepBy(-1);
    expect(timeline.tick()).toBe(100);
    timeline.seek(match.last - 3);
    timeline.setSpeed(1);
    timeline.play();
    show(60);
    expect(timeline.tick()).toBe(match.last);
    expect(timeline.isPaused()).toBe(true);
    timeline.play();
    expect(timeline.tick()).toBe(0);
  });

  it("lets one look at another moment aside, and stays where it is", () => {
    const { playback, show } = play("replay");
    const { timeline } = playback;
    playback.queue(wholeTape());
    show();
    timeline.pause();
    timeline.seek(300);
    // What nobody has looked at yet is far away.
    expect(timeline.peek(900)).toBeNull();
    lookAtAll(playback);
    for (const tick of [900, 20, 600, match.last]) {
      const aside = timeline.peek(tick);
      expect([aside?.tick, aside?.events]).toEqual([tick, []]);
      expect(aside === null ? [] : placesIn(aside)).toEqual(placesAt(tick));
    }
    expect([timeline.peek(-1), timeline.peek(match.last + 1), timeline.peek(Number.NaN)]).toEqual([null, null, null]);
    const shown = show();
    expect([shown.tick, placesIn(shown)]).toEqual([300, placesAt(300)]);
  });

  it("promises no match after it", () => {
    const { playback, show } = play("replay");
    playback.queue(wholeTape());
    show();
    playback.timeline.seek(match.last);
    expect([show().results?.length, show().left]).toEqual([SEATS, Number.POSITIVE_INFINITY]);
  });

  it("is held within its span, and refuses what is no tick", () => {
    const { playback, show } = play("replay");
    playback.queue(wholeTape());
    show();
    playback.timeline.seek(1e9);
    expect(playback.timeline.tick()).toBe(match.last);
    playback.timeline.seek(-5);
    expect(playback.timeline.tick()).toBe(0);
    expect(() => playback.timeline.seek(Number.NaN)).toThrow("there is no tick NaN");
    expect(playback.timeline.span()).toEqual({ from: 0, to: match.last, end: match.last });
  });

  it("tells of the whole match: each kill, what was banked, and how it stood each second", () => {
    const { playback, show } = play("replay");
    playback.queue(wholeTape());
    show();
    lookAtAll(playback);
    const { marks, scores, hits, knownTo } = playback.timeline.chronicle();
    expect(knownTo).toBe(match.last);
    expect(marks.filter(({ kind }) => kind === "kill")).toHaveLength(match.kills);
    expect(scores.at(-1)?.banked).toEqual(match.banked);
    expect(scores.slice(0, 3).map(({ tick }) => tick)).toEqual([0, 30, 60]);
    expect(hits.length).toBeGreaterThan(0);
    const bankedBy = (seat: number) =>
      marks.filter((mark) => mark.kind === "bank" && mark.seat === seat).reduce((sum, { value }) => sum + value, 0);
    expect(NAMES.reduce((sum, _, seat) => sum + bankedBy(seat), 0)).toBeGreaterThan(0);
    for (const list of [marks, hits, scores]) {
      expect(list.map(({ tick }) => tick)).toEqual(list.map(({ tick }) => tick).toSorted((one, other) => one - other));
    }
  });
});

describe("a match that is watched while it grows", () => {
  /** A tape of the match from a tick on. */
  const tapeFrom = (tick: number): Tape => {
    const world = createWorld(SETUP);
    for (const record of match.records.slice(0, tick)) step(world, record);
    return createTape("match", { tick, snapshot: snapshotWorld(world) }, NAMES);
  };

  it("is followed some ticks late, catches up after a stall, and can be sought back and followed again", () => {
    const { playback, show } = play("live");
    const { timeline } = playback;
    const tape = tapeFrom(0);
    playback.queue(tape);
    const grow = (to: number) => tape.add(tape.last + 1, match.records.slice(tape.last, to));
    for (let tick = 0; tick < 120; tick += 6) {
      grow(tick + 6);
      show(12);
    }
    expect(timeline.isLive()).toBe(true);
    expect(tape.last - timeline.tick()).toBeGreaterThan(0);
    expect(tape.last - timeline.tick()).toBeLessThanOrEqual(15);
    grow(300);
    show();
    expect(timeline.tick()).toBe(291);
    timeline.pause();
    timeline.seek(60);
    expect(timeline.isLive()).toBe(false);
    expect(placesIn(show())).toEqual(placesAt(60));
    timeline.toLive();
    expect(timeline.isLive()).toBe(true);
    expect(show().tick).toBeCloseTo(291.5);
  });

  it("begins earlier once its past has come, and then tells of all of it", () => {
    const { playback, show } = play("live");
    const tape = tapeFrom(400);
    playback.queue(tape);
    tape.add(401, match.records.slice(400, 700));
    show();
    lookAtAll(playback);
    expect(playback.timeline.span().from).toBe(400);
    tape.precede(match.start, NAMES, match.records.slice(0, 400));
    playback.rescan(tape);
    lookAtAll(playback);
    expect(playback.timeline.span().from).toBe(0);
    const { knownTo, scores } = playback.timeline.chronicle();
    expect(knownTo).toBe(700);
    expect(scores[0]?.tick).toBe(0);
    playback.timeline.pause();
    playback.timeline.seek(200);
    expect(placesIn(show())).toEqual(placesAt(200));
  });

  it("gives way to the next match when it is over and followed, and to nobody's loss when one has gone back", () => {
    const first = tapeFrom(match.last - 20);
    const { playback, show } = play("live", () => first.last === match.last);
    playback.queue(first);
    first.add(first.last + 1, match.records.slice(first.last));
    show(120);
    const second = createTape("second", match.start, NAMES);
    playback.timeline.seek(match.last - 10);
    playback.queue(second);
    expect(show(5).match).toBe("match");
    playback.timeline.toLive();
    expect(show().match).toBe("second");
  });

  it("is looked at while somebody is still in the match before: to follow it then costs no picture its whole past", () => {
    const first = tapeFrom(match.last - 60);
    const second = createTape("second", match.start, NAMES);
    const { playback, show, steps } = play("live", (tape) => tape === first);
    playback.queue(first);
    first.add(first.last + 1, match.records.slice(first.last));
    show(60);
    playback.timeline.pause();
    playback.timeline.seek(match.last - 20);
    playback.queue(second);
    const known = match.last - 100;
    for (let tick = 0; tick < known; tick += 6) {
      second.add(second.last + 1, match.records.slice(tick, Math.min(known, tick + 6)));
      show();
    }
    while (playback.lookAhead(1)) show();
    playback.timeline.toLive();
    const before = steps();
    const frame = show();
    expect(frame.match).toBe("second");
    expect(frame.tick).toBeGreaterThan(known - 15);
    expect(steps() - before).toBeLessThanOrEqual(KEYFRAME_PACE);
    expect(playback.timeline.chronicle().knownTo).toBe(known);
  });

  it("begins earlier as well when its past comes while somebody is in the match before", () => {
    const first = tapeFrom(match.last - 60);
    const second = tapeFrom(400);
    const { playback, show } = play("live", (tape) => tape === first);
    playback.queue(first);
    first.add(first.last + 1, match.records.slice(first.last));
    show(60);
    playback.timeline.seek(match.last - 20);
    playback.queue(second);
    show();
    second.precede(match.start, NAMES, match.records.slice(0, 400));
    playback.rescan(second);
    lookAtAll(playback);
    playback.timeline.toLive();
    lookAtAll(playback);
    const { knownTo, scores } = playback.timeline.chronicle();
    expect([playback.timeline.span().from, knownTo, scores[0]?.tick]).toEqual([0, 400, 0]);
  });

  it("gives way to the next match as well when one has gone back and comes to its end, and when one asks for live there", () => {
    for (const ask of [(to: Playback) => to.timeline.play(), (to: Playback) => to.timeline.toLive()]) {
      const first = tapeFrom(match.last - 60);
      const { playback, show } = play("live", () => first.last === match.last);
      playback.queue(first);
      first.add(first.last + 1, match.records.slice(first.last));
      show(200);
      playback.timeline.pause();
      playback.timeline.seek(match.last - 20);
      ask(playback);
      expect(show(90).results).not.toBe(null);
      playback.queue(createTape("second", match.start, NAMES));
      expect(show().match).toBe("second");
    }
  });
});

describe("the vision of a team", () => {
  it("shows of a world what the team's sight has, and where it looks from", () => {
    const world = createWorld(SETUP);
    const stage = createWorldStage(world);
    let hidden = 0;
    let seen = 0;
    for (const record of match.records) {
      step(world, record);
      const vision = { kind: "team", team: world.robots[1]?.team ?? -1 } as const;
      stage.collect(vision);
      const frame = stage.frame({ match: "m", names: NAMES, behind: 0, overFor: 0, followed: null, vision });
      const bit = 1 << 1;
      const expected = world.robots.filter(({ alive, seenBy }) => alive === 1 && (seenBy & bit) !== 0);
      expect(frame.robots.map(({ seat }) => seat)).toEqual(expected.map(({ seat }) => seat));
      expect(frame.shots).toHaveLength(world.projectiles.filter(({ seenBy }) => (seenBy & bit) !== 0).length);
      expect(frame.resources).toHaveLength(world.resources.filter(({ seenBy }) => (seenBy & bit) !== 0).length);
      expect(frame.eyes).toHaveLength((world.robots[1]?.alive ?? 0) + 1);
      hidden += world.robots.length - frame.robots.length;
      seen += expected.length - 1;
    }
    expect(hidden).toBeGreaterThan(0);
    expect(seen).toBeGreaterThan(0);
  });
});

/** What is sounded without a fact, the engine, and how tense the music is. */
import { describe, expect, it } from "vitest";
import { engineOf } from "#client/audio/engine.ts";
import { moodOf, RELAXED } from "#client/audio/music/mood.ts";
import { BAR_SECONDS, notesOf, rateOf, STEPS } from "#client/audio/music/score.ts";
import { NO_SIGNS, nextSigns, pressCues } from "#client/audio/signs.ts";
import { sounds } from "#client/audio/sounds.ts";
import type { Frame, FrameOwn } from "#client/sdk/frame.ts";
import type { Control } from "#client/sdk/game.ts";
import { own, robot, stagedFrame } from "../browser/support/staged-frames.ts";

/** What sounds while the frames go by, each so many ms after the one before. */
function heardOver(frames: readonly Frame[], pace = 100): string[] {
  let signs = NO_SIGNS;
  return frames.flatMap((frame, place) => {
    const next = nextSigns(signs, frame, place * pace);
    signs = next.signs;
    return next.cues.map(({ sound }) => sound);
  });
}

const running = (from: number, to: number, more: Partial<Frame> = {}): Frame[] =>
  Array.from({ length: Math.round((from - to) * 10) + 1 }, (_, step) =>
    stagedFrame(0, { left: from - step / 10, ...more }),
  );

describe("the clock", () => {
  it("calls 60 and 30 seconds, and ticks the last ten", () => {
    expect(heardOver(running(61.05, 59))).toEqual(["time_called"]);
    expect(heardOver(running(31.05, 29))).toEqual(["time_called"]);
    expect(heardOver(running(12.05, 0))).toEqual(Array.from({ length: 10 }, () => "countdown"));
  });

  it("ticks three times before the gates open", () => {
    expect(heardOver(running(8.05, 0, { phase: "warmup" }))).toEqual(["countdown", "countdown", "countdown"]);
  });

  it("is silent where time does not matter, and when another match begins", () => {
    const mode = { ...stagedFrame(0).mode, isEndless: true };
    expect(heardOver(running(12.05, 0, { mode }))).toEqual([]);
    expect(heardOver([stagedFrame(0, { left: 61 }), stagedFrame(0, { left: 5, match: "another" })])).toEqual([]);
  });
});

describe("the alarm of the hull", () => {
  const hurt = (hull: number): Frame => stagedFrame(0, { own: own({ hull, mostHull: 100 }) });

  it("sounds when the hull gets low, and three times at most until it is well again", () => {
    const low = Array.from({ length: 200 }, () => hurt(20));
    expect(heardOver([hurt(60), ...low])).toEqual(["low_hull", "low_hull", "low_hull"]);
    expect(heardOver([hurt(20), hurt(20), hurt(80), hurt(20)])).toEqual(["low_hull", "low_hull"]);
  });

  it("is silent for the destroyed", () => {
    expect(heardOver([stagedFrame(0, { own: own({ hull: 0, mostHull: 100, isAlive: false }) })])).toEqual([]);
  });
});

describe("a press", () => {
  const rest: Control = {
    moveX: 0,
    moveY: 0,
    aim: 0,
    reach: 1,
    fire: false,
    ability1: false,
    ability2: false,
    drop: false,
  };
  const slots = (state: FrameOwn["weapon"]["state"]): FrameOwn => {
    const { abilities, ...others } = own();
    return { ...others, abilities: [{ ...abilities[0], state }, abilities[1]] };
  };

  it("in vain sounds once, however long the key is held", () => {
    const down = { ...rest, ability1: true };
    expect(pressCues(rest, down, slots("cooling")).map(({ sound }) => sound)).toEqual(["ui_error"]);
    expect(pressCues(down, down, slots("cooling"))).toEqual([]);
  });

  it("of what is ready or active sounds by what it does alone", () => {
    for (const state of ["ready", "active"] as const) {
      expect(pressCues(rest, { ...rest, ability1: true }, slots(state))).toEqual([]);
    }
  });
});

describe("the engine", () => {
  const at = (pace: number, more: Partial<Frame> = {}) =>
    engineOf(stagedFrame(0, { robots: [robot(0, 5, 5, { pace })], ...more }));

  it("follows the pace of the own robot", () => {
    expect(at(1).rate).toBeGreaterThan(at(0.3).rate);
    expect(at(1).gain).toBeGreaterThan(at(0).gain);
    expect(at(9)).toEqual(at(1.6));
  });

  it("is silent without a robot, and after the end", () => {
    expect(engineOf(stagedFrame(0, { own: null, isSpectator: true })).gain).toBe(0);
    expect(at(1, { own: own({ isAlive: false }) }).gain).toBe(0);
    expect(at(1, { phase: "over" }).gain).toBe(0);
  });
});

describe("the mood", () => {
  const mood = (more: Partial<Frame>, tension = RELAXED, now = 10_000) =>
    moodOf(tension, stagedFrame(0, { robots: [robot(0, 5, 5)], own: own({ cargo: [] }), ...more }), now).mood;

  it("is calm alone, tense near an enemy, when hurt, and with a full hold", () => {
    expect(mood({})).toBe("calm");
    expect(mood({ robots: [robot(0, 5, 5), robot(1, 9, 5)] })).toBe("tense");
    expect(mood({ robots: [robot(0, 5, 5), robot(1, 9, 5, { team: 0 })] })).toBe("calm");
    expect(mood({ events: [{ kind: "hit", seat: 0, by: 1, amount: 3, guarded: 0, x: 5, y: 5, from: 0 }] })).toBe(
      "tense",
    );
    expect(mood({ own: own({ cargo: ["a", "a", "a", "a", "a", "a"], room: 8 }) })).toBe("tense");
    expect(mood({ own: own({ cargo: [], isSilenced: true }) })).toBe("tense");
  });

  it("stays tense for a while", () => {
    const { tension } = moodOf(RELAXED, stagedFrame(0, { robots: [robot(0, 5, 5), robot(1, 9, 5)] }), 10_000);
    expect(mood({}, tension, 14_000)).toBe("tense");
    expect(mood({}, tension, 16_000)).toBe("calm");
  });

  it("is the last one for the last 30 seconds and in overtime, and calm before and after the match", () => {
    expect(mood({ left: 29 })).toBe("last");
    expect(mood({ phase: "overtime" })).toBe("last");
    expect(mood({ left: 20, mode: { ...stagedFrame(0).mode, isEndless: true } })).toBe("calm");
    expect(mood({ phase: "warmup", left: 5, robots: [robot(0, 5, 5), robot(1, 6, 5)] })).toBe("calm");
    expect(mood({ phase: "over", left: 5 })).toBe("calm");
  });
});

describe("the score", () => {
  const moods = ["calm", "tense", "last"] as const;

  it("has notes of instruments alone, within their bar, and goes round after four", () => {
    for (const mood of moods) {
      for (const bar of [0, 1, 2, 3]) {
        const notes = notesOf(mood, bar);
        expect(notes.length).toBeGreaterThan(2);
        expect(notesOf(mood, bar + 4)).toEqual(notes);
        for (const { instrument, step, gain } of notes) {
          expect(sounds[instrument].bus).toBe("music");
          expect(step).toBeGreaterThanOrEqual(0);
          expect(step).toBeLessThan(STEPS);
          expect(gain).toBeLessThanOrEqual(1);
        }
      }
    }
    expect(BAR_SECONDS).toBeGreaterThan(1);
  });

  it("keeps to five tones: A, C, D, E and G", () => {
    for (const mood of moods) {
      for (const { instrument, pitch } of [0, 1, 2, 3].flatMap((bar) => notesOf(mood, bar))) {
        if (instrument === "music_kick" || instrument === "music_hat") continue;
        expect([0, 3, 5, 7, 10]).toContain(((pitch % 12) + 12) % 12);
      }
    }
    expect(rateOf(12)).toBe(2);
  });

  it("gets fuller as it gets tenser", () => {
    const [calm = 0, tense = 0, last = 0] = moods.map((mood) => notesOf(mood, 0).length);
    expect(tense).toBeGreaterThan(calm);
    expect(last).toBeGreaterThan(tense);
  });
});

/** The pure parts of the HUD: sweeps, bars, clocks, modes; and words for every failure. */
import { describe, expect, it } from "vitest";
import { watched } from "#client/hud/caption.ts";
import { rowsOf } from "#client/hud/figures.ts";
import { FIGURE_ROWS } from "#client/hud/layout-sizes.ts";
import { barsFor, stripOf } from "#client/hud/net.ts";
import { ranked } from "#client/hud/ranked.ts";
import { ribbonOf } from "#client/hud/ribbon.ts";
import { clock } from "#client/hud/score.ts";
import { isUnseen, nextFollowed } from "#client/hud/seat-list.ts";
import { seatLook } from "#client/hud/seat-look.ts";
import { edgeAt, unswept } from "#client/hud/sweep.ts";
import type { GameLine, GameStats } from "#client/sdk/game.ts";
import { pages } from "#client/words/en/pages.ts";
import { frameWith, robotOf, seatOf } from "./support/frames.ts";

const square = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
] as const;

/** Area of a polygon. */
function area(points: readonly (readonly [number, number])[]): number {
  return Math.abs(
    points.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y];
      return sum + (x * nextY - nextX * y) / 2;
    }, 0),
  );
}

describe("a cooldown sweep", () => {
  it("leaves the edge straight up at the start and goes clockwise", () => {
    expect(edgeAt(square, [5, 5], 0)).toEqual([5, 0]);
    expect(edgeAt(square, [5, 5], 0.25)[0]).toBeCloseTo(10);
    expect(edgeAt(square, [5, 5], 0.5)[1]).toBeCloseTo(10);
  });

  it("covers what has not passed, and nothing at the end", () => {
    expect(area(unswept(square, [5, 5], 0.25))).toBeCloseTo(75);
    expect(area(unswept(square, [5, 5], 0.5))).toBeCloseTo(50);
    expect(area(unswept(square, [5, 5], 0.875))).toBeCloseTo(12.5);
    expect(unswept(square, [5, 5], 1)).toEqual([]);
  });
});

describe("numbers of the HUD", () => {
  it("writes seconds as a clock that ends with its last second", () => {
    expect([180, 61.2, 59.01, 0.2, 0, -3].map(clock)).toEqual(["3:00", "1:02", "1:00", "0:01", "0:00", "0:00"]);
  });

  it("ranks by place, equal places by seat", () => {
    const seats = [seatOf(3, { place: 1 }), seatOf(0, { place: 2 }), seatOf(1, { place: 1 })];
    expect(ranked(seats).map(({ seat }) => seat)).toEqual([1, 3, 0]);
  });

  it("counts bars by round trip", () => {
    expect([20, 60, 90, 150, 400].map(barsFor)).toEqual([4, 4, 3, 2, 1]);
  });
});

const line: GameLine = { roundTrip: 38.4, loss: 0, isSilent: false, isLost: false, tries: 0, secondsLeft: 0 };

describe("what is said of the line", () => {
  it("is its round trip, and of late ticks nothing while there are none", () => {
    expect(stripOf(line, false)).toEqual({ bars: 4, text: "38 ms", loss: 0, isTrouble: false });
    expect(stripOf(line, true).text).toBe("live");
  });

  it("counts every late tick, but calls only more than 2 % a trouble", () => {
    expect(stripOf({ ...line, loss: 1 / 150 }, false)).toMatchObject({ loss: 1, isTrouble: false });
    expect(stripOf({ ...line, loss: 0.118 }, false)).toMatchObject({ loss: 12, isTrouble: true });
  });

  it("shows no figures of a line that is silent or lost", () => {
    expect(stripOf({ ...line, isSilent: true }, false)).toMatchObject({ bars: 0, text: "stalled" });
    expect(stripOf({ ...line, isSilent: true, isLost: true, loss: 1 }, false)).toMatchObject({
      text: "no line",
      loss: 0,
    });
  });

  it("is a ribbon with the try and the time left while the line is lost, and only then", () => {
    expect(ribbonOf(line)).toBeNull();
    expect(ribbonOf({ ...line, isSilent: true })).toBeNull();
    const lost = { ...line, isLost: true, tries: 3, secondsLeft: 40.2 };
    expect(ribbonOf(lost)).toBe("Line lost. Reconnecting, try 3 · 41 s left");
  });
});

describe("the figures overlay", () => {
  const net: GameStats = {
    tick: 1234.6,
    pending: 2,
    corrections: 7,
    lastCorrection: 0.031,
    correctionsPerMinute: 3,
    roundTrip: 151.6,
    jitter: 3.14,
    delay: 66.7,
    loss: 0.0133,
    down: 2140,
    up: 305,
    hash: "",
  };
  const rows = rowsOf({ net, match: "Ab/2", build: "1f0", frameTime: 4.26, slowFrameTime: 9.81, drawCalls: 61 });

  it("has as many lines as its box has room for", () => {
    expect(rows).toHaveLength(FIGURE_ROWS);
  });

  it("says each figure with its unit", () => {
    expect(rows.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      ...["tick: 1234", "round trip: 152 ms", "jitter: 3.1 ms", "late ticks: 1.3 %", "delay: 67 ms", "pending: 2"],
      ...["corrections: 7", "per minute: 3", "last by: 0.03 tiles", "down: 2.14 kB/s", "up: 0.30 kB/s"],
      ...["JS: 4.3 / 9.8 ms", "draw calls: 61", "id: Ab/2", "build: 1f0"],
    ]);
  });
});

describe("the look of seats", () => {
  it("differs for all eight by shape alone", () => {
    const frame = frameWith([]);
    const looks = Array.from({ length: 8 }, (_, seat) => seatLook(frame, seat));
    expect(new Set(looks.map(({ shape, isHollow }) => JSON.stringify([shape, isHollow]))).size).toBe(8);
  });

  it("shows a player themself in a colour of their own", () => {
    const frame = frameWith([]);
    expect(seatLook(frame, 0).colour).not.toBe(seatLook(frame, 1).colour);
    expect(seatLook(frame, 2).colour).toBe(seatLook(frame, 1).colour);
  });
});

describe("failures", () => {
  it.each(Object.entries(pages.failures))("has a sentence, a cause and a button for %s", (_, text) => {
    expect(text.sentence).toMatch(/^[A-Z].*\.$/);
    expect(text.cause).toMatch(/^[A-Z].*\.$/);
    expect(text.button.length).toBeGreaterThan(3);
  });
});

describe("what a spectator is told of the picture", () => {
  const seats = [seatOf(0, { name: "Ann" }), seatOf(1, { name: "Bob" })];
  const frame = frameWith([], { isSpectator: true, own: null, seats });
  const said = (now: Parameters<typeof watched>[1], isBrief = false) =>
    watched(frame, now, isBrief).map((piece) => ("words" in piece ? piece.words : piece.key));
  const everything = { kind: "everything" } as const;

  it("is what leads it, whom it follows, and whose sight it is", () => {
    expect(said({ mode: "director", seat: 1, vision: everything })).toEqual(["DIRECTOR", "Bob"]);
    expect(said({ mode: "whole", seat: null, vision: everything })).toEqual(["WHOLE MAZE"]);
    expect(said({ mode: "free", seat: null, vision: { kind: "team", team: 1 } })).toEqual([
      "FREE CAMERA",
      "SIGHT",
      "The orange team",
    ]);
  });

  it("names one once whose eyes one has, and the sight alone where there is little room", () => {
    const vision = { kind: "seat", seat: 0 } as const;
    expect(said({ mode: "follow", seat: 0, vision })).toEqual(["EYES OF", "Ann"]);
    expect(said({ mode: "free", seat: null, vision }, true)).toEqual(["SIGHT", "Ann"]);
  });

  it("greys robots out of sight, and none where all is seen", () => {
    const robots = [robotOf({ seat: 0 })];
    const eyes = [{ x: 5, y: 5, radius: 6 }];
    const unseen = (of: Parameters<typeof isUnseen>[0]) => seats.map(({ seat }) => isUnseen(of, seat));
    expect(unseen({ eyes, robots })).toEqual([false, true]);
    expect(unseen({ eyes: [], robots })).toEqual([false, false]);
  });
});

describe("a row of the list of seats", () => {
  it("lets go of whom somebody has chosen before, and takes whom the director shows from it", () => {
    expect(nextFollowed({ mode: "follow", seat: 2 }, 2)).toBeNull();
    expect(nextFollowed({ mode: "follow", seat: 2 }, 3)).toBe(3);
    expect(nextFollowed({ mode: "director", seat: 2 }, 2)).toBe(2);
    expect(nextFollowed({ mode: "whole", seat: null }, 0)).toBe(0);
  });
});

/** The auto-director, on frames of real matches: where it looks, how often it cuts, and that nothing confuses it. */
import { describe, expect, it } from "vitest";
import { type Area, type Blow, type Director, HOLD, NEW_DIRECTOR, nextDirector } from "#client/sdk/director.ts";
import type { Frame } from "#client/sdk/frame.ts";
import { modeIds } from "#shared/content/modes.ts";
import { seconds } from "#shared/lib/time.ts";
import { BRAIN } from "#shared/sim/record.ts";
import { watchMatch } from "./support/match-frames.ts";

const TICK = 1000 / 30;
/** Tiles that a screen of 1280 × 720 shows around whom it follows. */
const SCREEN = { w: 23, h: 13 } as const;

/** A match and what one asks of it. */
interface Seen {
  readonly frames: readonly Frame[];
  readonly hits: readonly Blow[];
}

function see(mode: "scavenge" | "heist", number: number, team: number | null = null): Seen {
  const seats = [0, 1, 2, 3, 4, 5].map((chassis) => ({ driver: BRAIN, chassis }));
  const setup = { mode: modeIds.indexOf(mode), mazeSeed: 1000 + number, salt: 7919 * (number + 1), seats };
  const frames: Frame[] = [];
  watchMatch({ ...setup, length: seconds(80) }, "veteran", {
    vision: () => (team === null ? { kind: "everything" } : { kind: "team", team }),
    see(frame) {
      frames.push(frame);
      return undefined;
    },
  });
  const hits = frames.flatMap(({ tick, events }) =>
    events.flatMap((event) => (event.kind === "hit" ? [{ ...event, tick }] : [])),
  );
  return { frames, hits };
}

/** What the screen shows of the maze around a shot. */
function around(director: Director): Area | null {
  const { main } = director;
  return main === null ? null : { x: main.x - SCREEN.w / 2, y: main.y - SCREEN.h / 2, ...SCREEN };
}

function isIn({ x, y, w, h }: Area, place: { readonly x: number; readonly y: number }): boolean {
  return place.x > x && place.x < x + w && place.y > y && place.y < y + h;
}

/** Returns what a director says after each frame. @param hits what it is told of the match */
function direct(frames: readonly Frame[], hits: readonly Blow[] = [], start = NEW_DIRECTOR): readonly Director[] {
  let director = start;
  return frames.map((frame) => {
    director = nextDirector(director, frame, frame.tick * TICK, { shown: around(director), hits });
    return director;
  });
}

/** Returns how many robots were destroyed, and how many of them on the screen. */
function kills(frames: readonly Frame[], said: readonly Director[]): { readonly all: number; readonly shown: number } {
  let [all, shown] = [0, 0];
  frames.forEach(({ events }, index) => {
    const area = around(said[index] ?? NEW_DIRECTOR);
    for (const event of events) {
      if (event.kind !== "destroyed") continue;
      all++;
      if (area !== null && isIn(area, event)) shown++;
    }
  });
  return { all, shown };
}

const first = see("scavenge", 0);
const matches = [first, see("scavenge", 1), see("heist", 2), see("heist", 3)];

describe("the director", () => {
  it("holds each shot for three seconds at least", () => {
    for (const { frames } of matches) {
      const cuts = direct(frames).flatMap(({ main }, index, all) =>
        index > 0 && main?.seat !== all[index - 1]?.main?.seat ? [(frames[index]?.tick ?? 0) * TICK] : [],
      );
      expect(cuts.length).toBeGreaterThan(8);
      for (const [index, cut] of cuts.slice(1).entries()) expect(cut - (cuts[index] ?? 0)).toBeGreaterThanOrEqual(HOLD);
    }
  });

  it("has most kills on its screen, and more where it is told what is to come", () => {
    const share = (isTold: boolean): number => {
      const sums = matches.map(({ frames, hits }) => kills(frames, direct(frames, isTold ? hits : [])));
      const all = sums.reduce((sum, each) => sum + each.all, 0);
      expect(all).toBeGreaterThan(40);
      return sums.reduce((sum, each) => sum + each.shown, 0) / all;
    };
    expect(share(false)).toBeGreaterThan(0.75);
    expect(share(true)).toBeGreaterThan(share(false));
  });

  it("goes where damage is, once its shot was held long enough", () => {
    const { frames } = first;
    const calm = frames.slice(0, 100);
    const [start] = direct(calm).slice(-1);
    const last = calm.at(-1);
    const victim = last?.robots.find(({ seat }) => seat !== start?.main?.seat);
    if (start === undefined || last === undefined || victim === undefined) throw new Error("nobody is there");
    const { seat, x, y } = victim;
    const hit = { kind: "hit", seat, by: -1, amount: 40, guarded: 0, x, y, from: 0 } as const;
    const struck = Array.from({ length: 91 }, (_, tick) => ({ ...last, tick: last.tick + 1 + tick, events: [hit] }));
    const said = direct(struck, [], start);
    expect(said[0]?.main?.seat).toBe(
      (last.tick + 1) * TICK - (start.main?.since ?? 0) < HOLD ? start.main?.seat : seat,
    );
    expect(said.at(-1)?.main?.seat).toBe(seat);
  });

  it("has whoever carries a core on its screen for most of the way", () => {
    let [ticks, shown] = [0, 0];
    for (const { frames } of matches) {
      direct(frames).forEach((director, index) => {
        const [prize] = (frames[index]?.prizes ?? []).filter(({ carrier }) => carrier >= 0);
        const area = around(director);
        if (prize === undefined || area === null) return;
        ticks++;
        if (isIn(area, prize)) shown++;
      });
    }
    expect(ticks).toBeGreaterThan(300);
    expect(shown / ticks).toBeGreaterThan(0.7);
  });

  it("says the same of the same frames, and changes none of them", () => {
    const { frames, hits } = first;
    const before = JSON.stringify(frames.slice(900, 903));
    expect(direct(frames, hits)).toEqual(direct(frames, hits));
    expect(JSON.stringify(frames.slice(900, 903))).toBe(before);
  });

  it("chooses nobody anew while somebody drags through time, and at once when time goes on", () => {
    const { frames, hits } = first;
    const [start] = direct(frames.slice(0, 2000), hits).slice(-1);
    const dragged = [300, 1500, 200, 1100, 2400, 600].flatMap((tick) => frames.slice(tick, tick + 1));
    const said = direct(dragged, hits, start);
    for (const [index, { main, blows }] of said.entries()) {
      expect(main?.seat).toBe(start?.main?.seat);
      // What it knows is of this moment, not of the one it came from.
      for (const blow of blows) expect(Math.abs(blow.tick - (dragged[index]?.tick ?? 0))).toBeLessThan(90);
    }
    const [there] = direct(frames.slice(1500, 1501), hits, said.at(-1)).slice(-1);
    const [later] = direct(frames.slice(1501, 1502), hits, there).slice(-1);
    const [fresh] = direct(frames.slice(1500, 1502), hits).slice(-1);
    expect(there?.isUnsure).toBe(true);
    expect(later?.main?.seat).toBe(fresh?.main?.seat);
  });

  it("stays where it is in a picture that stands still, however long", () => {
    const { frames } = first;
    const said = direct(frames.slice(0, 1200));
    let director = said.at(-1) ?? NEW_DIRECTOR;
    const [frame] = frames.slice(1199, 1200);
    if (frame === undefined) throw new Error("there is no frame");
    for (let picture = 1; picture < 600; picture++) {
      const now = frame.tick * TICK + picture * 17;
      director = nextDirector(director, { ...frame, events: [] }, now, { shown: null, hits: [] });
    }
    expect(director).toBe(said.at(-1));
  });

  it("begins anew with another match", () => {
    const [one, , other] = matches;
    const said = direct(one?.frames.slice(0, 1500) ?? []).at(-1);
    const [frame] = other?.frames.slice(1500, 1501) ?? [];
    if (frame === undefined) throw new Error("there is no frame");
    const next = nextDirector(said ?? NEW_DIRECTOR, frame, 0, { shown: null, hits: [] });
    expect(next).toEqual(nextDirector(NEW_DIRECTOR, frame, 0, { shown: null, hits: [] }));
  });

  it("chooses from what a team sees when only that is shown", () => {
    const { frames } = see("heist", 2, 1);
    direct(frames).forEach(({ main, second }, index) => {
      const seats = frames[index]?.robots.map(({ seat }) => seat) ?? [];
      for (const shot of [main, second]) {
        const isNew = shot !== null && shot.since === (frames[index]?.tick ?? 0) * TICK;
        if (isNew) expect(seats).toContain(shot.seat);
      }
    });
    expect(frames.some(({ robots, seats }) => robots.length < seats.length)).toBe(true);
  });

  it("finds a second fight out of the main picture, and none where nothing happens", () => {
    let fights = 0;
    for (const { frames } of matches) {
      const said = direct(frames);
      said.forEach(({ second, blows }, index) => {
        const before = said[index - 1];
        const isNew = second !== null && second.seat !== before?.second?.seat;
        if (!isNew || before === undefined) return;
        fights++;
        const area = around(before);
        expect(area !== null && isIn(area, second)).toBe(false);
        expect(blows.some(({ seat, by }) => seat === second.seat || by === second.seat)).toBe(true);
      });
      for (const { second, blows, tick } of said) if (blows.length === 0 && tick < 60) expect(second).toBeNull();
    }
    expect(fights).toBeGreaterThan(10);
  });
});

/** What the HUD tells of single moments: a death, a kill, a tile that is asked about or pressed, places to point at. */
import { describe, expect, it } from "vitest";
import { SILENT } from "#client/hud/announcements.ts";
import { KILL_STAY, NO_DEATH, nextDeath, nextKill } from "#client/hud/death-log.ts";
import { FEED_STAY, nextFeed } from "#client/hud/feed-log.ts";
import type { Box } from "#client/hud/layout.ts";
import { markBox, placesApart, targetsOf } from "#client/hud/places.ts";
import { seatNumber } from "#client/hud/seat-look.ts";
import { afterPress, lightOf, NO_FLASH, pulseOf, shakeOf } from "#client/hud/slot-flash.ts";
import { createSpeech } from "#client/hud/speech.ts";
import { spokenAwards } from "#client/hud/spoken-scores.ts";
import { tipWords } from "#client/hud/tip-words.ts";
import type { ShownReaction } from "#client/sdk/audience.ts";
import type { Frame } from "#client/sdk/frame.ts";
import type { FrameEvent } from "#client/sdk/frame-facts.ts";
import { chassisList } from "#shared/content/chassis.ts";
import type { ReactionId } from "#shared/content/reactions.ts";
import { frameRobot } from "#tests/support/frame-robots.ts";
import { frameWith, ownOf, seatOf } from "./support/frames.ts";

const kill = (by: number, seat: number, icon = "icon/any"): FrameEvent => ({
  kind: "kill",
  by,
  seat,
  assist: -1,
  icon,
});
const [chassis] = chassisList;
const sheet = chassis?.look.sheet ?? "";
const seats = [0, 1, 2, 3].map((seat) => seatOf(seat, { sheet }));

describe("a death", () => {
  const hit = frameWith([kill(1, 0)], { seats, robots: [frameRobot(1, 5, 5, { hull: 40.2, mostHull: 85 })] });

  it("is told by who did it, with what, and how much hull that one has left", () => {
    const what = chassis?.weapon.name;
    expect(nextDeath(NO_DEATH, hit)).toEqual({ by: 1, icon: "icon/any", what, hull: 41, mostHull: 85 });
  });

  it("follows the hull of the destroyer as long as it is in sight, and keeps what was seen last", () => {
    const death = nextDeath(NO_DEATH, hit);
    const own = ownOf({ isAlive: false });
    const hurt = nextDeath(death, frameWith([], { own, robots: [frameRobot(1, 5, 5, { hull: 7, mostHull: 85 })] }));
    expect(hurt.hull).toBe(7);
    expect(nextDeath(hurt, frameWith([], { own }))).toBe(hurt);
  });

  it("by a beast or by oneself names no seat, and by somebody unseen no hull", () => {
    expect(nextDeath(NO_DEATH, frameWith([kill(-1, 0)]))).toMatchObject({ by: -1, hull: -1 });
    expect(nextDeath(NO_DEATH, frameWith([kill(0, 0)]))).toMatchObject({ by: -1 });
    expect(nextDeath(NO_DEATH, frameWith([kill(2, 0)], { seats }))).toMatchObject({ by: 2, hull: -1 });
  });

  it("of somebody else is none of the viewer's", () => {
    expect(nextDeath(NO_DEATH, frameWith([kill(1, 2)]))).toBe(NO_DEATH);
  });
});

describe("a kill of one's own", () => {
  it("shows for a moment, and counts on within it", () => {
    const first = nextKill(null, frameWith([kill(0, 2)]), 1000);
    expect(first).toMatchObject({ seat: 2, count: 1 });
    expect(nextKill(first, frameWith([kill(0, 3)]), 2000)).toMatchObject({ seat: 3, count: 2 });
    expect(nextKill(first, frameWith([]), 1000 + KILL_STAY)).toBeNull();
  });

  it("is not that of others, not a spectator's, and not one's own death", () => {
    expect(nextKill(null, frameWith([kill(1, 2)]), 0)).toBeNull();
    expect(nextKill(null, frameWith([kill(0, 0)]), 0)).toBeNull();
    expect(nextKill(null, frameWith([kill(0, 2)], { isSpectator: true }), 0)).toBeNull();
  });
});

describe("a tooltip", () => {
  const ability = chassis?.abilities[0];
  const slot = { name: "", icon: "", state: "ready", left: 0, of: 0, cost: 30 } as const;
  const words = (first: Partial<typeof slot> | object, more: Partial<Frame["own"]> = {}) =>
    tipWords(frameWith([], { seats, own: ownOf({ abilities: [{ ...slot, ...first }, slot], ...more }) }), "ability1");

  it("says what an ability does, what it costs and when it is ready again, for every chassis", () => {
    expect(words({})).toMatchObject({ title: ability?.name, says: ability?.says, trouble: "" });
    for (const { look, weapon, abilities } of chassisList) {
      const frame = frameWith([], { seats: [seatOf(0, { sheet: look.sheet })] });
      expect(tipWords(frame, "weapon")?.title).toBe(weapon.name);
      expect(tipWords(frame, "weapon")?.says).toMatch(/^[A-Z0-9].*damage.*\.$/);
      expect(tipWords(frame, "ability1")?.facts).toMatch(/^\d+ energy · ready again after [\d.]+ s$/);
      expect(tipWords(frame, "ability2")?.says).toBe(abilities[1].says);
    }
  });

  it("says why a press would do nothing", () => {
    expect(words({ state: "cooling", left: 2.4, of: 4 })?.trouble).toBe("Ready in 3 s");
    expect(words({ state: "dear" }, { energy: 12 })?.trouble).toBe("18 energy missing");
    expect(words({ state: "blocked" }, { isSilenced: true })?.trouble).toBe("Not while you carry a prize");
  });

  it("is none for somebody without a robot", () => {
    expect(tipWords(frameWith([], { own: null }), "weapon")).toBeNull();
  });
});

describe("a press on a tile that can do nothing", () => {
  const shakes = (flash: typeof NO_FLASH): number =>
    Math.max(...Array.from({ length: 30 }, (_, frame) => Math.abs(shakeOf(flash, 1000 + frame * 8, false))));

  it.each(["cooling", "dear", "blocked"] as const)("shakes it and lights it red: %s", (look) => {
    const pressed = afterPress(NO_FLASH, look, 2, 1000);
    expect(lightOf(pressed, 1000)).toMatchObject({ isRed: true });
    expect(shakes(pressed)).toBeGreaterThan(2);
    expect(lightOf(pressed, 1400).alpha).toBe(0);
  });

  it("does not where it is of use, or comes so early that it is kept", () => {
    expect(afterPress(NO_FLASH, "ready", 0, 1000)).toBe(NO_FLASH);
    expect(afterPress(NO_FLASH, "cooling", 0.1, 1000)).toBe(NO_FLASH);
  });

  it("has a ring that runs out when it is ready again", () => {
    const ready = { ...NO_FLASH, readyAt: 1000 };
    expect([1000, 1225, 1450].map((now) => pulseOf(ready, now))).toEqual([0, 0.5, 1]);
    expect(pulseOf(NO_FLASH, 1000)).toBe(1);
  });
});

describe("arrows at the edge of the screen", () => {
  const maze = { ...frameWith([]).maze, pads: [{ column: 3, row: 4, seat: 0, team: 0 }] };
  const robots = [frameRobot(0, 20, 20), frameRobot(1, 5, 5), frameRobot(2, 30, 5)];
  const full = ownOf({ room: 2, cargo: ["icon/scrap", "icon/scrap"] });

  it("point home first when the hold is full, and not before", () => {
    const prizes = [{ x: 22, y: 20, icon: "icon/core", frame: "", carrier: -1 }];
    const [first, second] = targetsOf(frameWith([], { maze, robots, prizes, own: full }));
    expect([first?.x, first?.y, second?.icon]).toEqual([4, 5, "icon/core"]);
    expect(targetsOf(frameWith([], { maze, robots, own: ownOf({ room: 3, cargo: ["icon/scrap"] }) }))).toEqual([]);
    expect(targetsOf(frameWith([], { maze, robots, own: { ...full, isOnPad: true } }))).toEqual([]);
  });

  it("point at mates by their shape, never at more than four places", () => {
    const mode = { ...frameWith([]).mode, teams: 2 };
    const team = [0, 0, 1].map((side, seat) => ({ ...(robots[seat] ?? frameRobot(seat, 0, 0)), team: side }));
    const found = targetsOf(frameWith([], { mode, robots: team, seats: seats.map((seat) => ({ ...seat, team: 0 })) }));
    expect(found.map(({ x, y, icon, shape }) => [x, y, icon, shape.length > 2])).toEqual([[5, 5, "", true]]);
    const prizes = Array.from({ length: 9 }, (_, x) => ({ x, y: 1, icon: "icon/core", frame: "", carrier: -1 }));
    expect(targetsOf(frameWith([], { robots, prizes }))).toHaveLength(4);
  });

  it("stand apart from each other and from panels", () => {
    const safe: Box = { x: 100, y: 100, w: 400, h: 300 };
    const feed: Box = { x: 380, y: 60, w: 200, h: 80 };
    const places = placesApart(
      [
        [500, 110],
        [500, 130],
        [300, 400],
        [310, 400],
      ],
      [feed],
      safe,
    );
    const boxes = [...places.map(markBox), feed];
    for (const [index, a] of boxes.entries()) {
      for (const b of boxes.slice(index + 1)) {
        const isApart = a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y;
        expect(isApart, JSON.stringify([a, b])).toBe(true);
      }
    }
  });
});

describe("the live region", () => {
  it("says a line of the feed once, also after the feed was empty for a while", () => {
    const heard: string[] = [];
    const speak = createSpeech({ say: (line) => heard.push(line) });
    let feed = nextFeed([], frameWith([kill(1, 2), kill(1, 3)]), 1000);
    const frame = frameWith([], { phase: "warmup" });
    const tell = (): void => speak({ frame, isLost: false, watchers: 0, reactions: [], feed, announcer: SILENT });
    tell();
    tell();
    feed = nextFeed(feed, frame, 1000 + FEED_STAY);
    tell();
    feed = nextFeed(feed, frameWith([kill(2, 1)]), 2000 + FEED_STAY);
    tell();
    expect(heard).toEqual(["Robot 1 destroyed Robot 2", "Robot 1 destroyed Robot 3", "Robot 2 destroyed Robot 1"]);
  });
});

describe("those who watch", () => {
  it("are said aloud when there are more or fewer, and no more often than in 15 seconds", () => {
    const heard: string[] = [];
    const speak = createSpeech({ say: (line) => heard.push(line) });
    const told = [0, 1, 2, 3, 3, 0, 0, 0];
    told.forEach((watchers, index) => {
      const frame = frameWith([], { phase: "warmup", tick: 100 + index * 180 });
      speak({ frame, isLost: false, watchers, reactions: [], feed: [], announcer: SILENT });
    });
    expect(heard).toEqual(["1 person watches", "3 people watch", "Nobody watches any more"]);
  });
});

describe("reactions", () => {
  const react = (id: number, reaction: ReactionId, seat: number): ShownReaction => ({
    id,
    reaction,
    icon: "",
    seat,
    at: 0,
  });

  it("are said aloud with whom they are for, each once, what came together in one line, and not each moment", () => {
    const heard: string[] = [];
    const speak = createSpeech({ say: (line) => heard.push(line) });
    const tell = (tick: number, reactions: readonly ShownReaction[]): void => {
      const frame = frameWith([], { phase: "warmup", tick, seats: [seatOf(0), seatOf(1)] });
      speak({ frame, isLost: false, watchers: 0, reactions, feed: [], announcer: SILENT });
    };
    const first = [react(1, "bravo", 1), react(2, "ouch", -1), react(3, "bravo", 1)];
    tell(100, first);
    tell(101, first);
    // Gone from the picture before its line is due.
    tell(130, [...first, react(4, "laugh", -1)]);
    tell(160, []);
    tell(300, []);
    expect(heard).toEqual(["Bravo, to Robot 1, 2 times; Ouch", "Ha ha"]);
  });
});

describe("awards and seats in words", () => {
  it("says aloud who has which awards, and nothing where there are none", () => {
    const award = (name: string) => ({ name, says: "", icon: "" });
    const result = {
      ...{ seat: 1, place: 1, banked: 0, bankedSinceJoining: 0, largestHaul: 0, kills: 0, assists: 0, deaths: 0 },
      ...{ damageDealt: 0, accuracy: 0, pickedUp: 0, team: 1 },
    };
    const results = [
      { ...result, awards: [award("Thief"), award("Steady")] },
      { ...result, seat: 2, awards: [] },
    ];
    expect(spokenAwards(frameWith([], { results }))).toBe("Awards: Robot 1: Thief and Steady.");
    expect(spokenAwards(frameWith([], { results: [{ ...result, awards: [] }] }))).toBe("");
  });

  it("tells seats by number, from 1, where each plays for itself, and by team where there are teams", () => {
    const { mode } = frameWith([]);
    expect([0, 7].map((seat) => seatNumber({ mode }, seat))).toEqual([1, 8]);
    expect(seatNumber({ mode: { ...mode, teams: 2 } }, 3)).toBe(0);
  });
});

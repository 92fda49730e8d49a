/** What the HUD must show in full: a course of a match, all states of tiles, full lists, long names; staged. */
import type { GameAudience } from "#client/sdk/audience.ts";
import type { Frame, FrameOwn, FrameSlot } from "#client/sdk/frame.ts";
import type { FrameEvent } from "#client/sdk/frame-facts.ts";
import { reactionIds, reactions } from "#shared/content/reactions.ts";
import { type Cue, own, type Play, robot, stagedFrame } from "./staged-frames.ts";
import * as modes from "./staged-modes.ts";
import { fight, spectator } from "./staged-plays.ts";
import { core } from "./staged-things.ts";

/** Ms of a play that stand for the whole match before its results, and how long that match was, in seconds. */
const COURSE = 900;
const LENGTH = 180;

/** Returns what a seat has banked after a share of the match: in hauls, not all at the same pace. */
function bankedAt(seat: number, final: number, share: number): number {
  const hauls = 3 + ((seat * 5) % 4);
  const late = [1, 1.7, 0.7, 1.2, 0.9, 1.4, 1.1, 0.8][seat % 8] ?? 1;
  return Math.round((final * Math.floor(share ** late * hauls + 0.001)) / hauls);
}

/** Kills at shares of the match, so that the chart has its dots. */
const kills = ([0.12, 0.3, 0.34, 0.55, 0.7, 0.86] as const).map((share, index): Cue => {
  const [by, seat] = [index % 4, 4 + (index % 2)];
  return { at: Math.round(COURSE * share), event: { kind: "kill", by, seat, assist: -1, icon: "icon/pulse" } };
});

/** The results of a play, after the whole match was seen in its first moments. @param seats of the match */
function afterMatch(end: Play, isSpectator = false): Play {
  return {
    isSpectator,
    cues: kills,
    frame(time) {
      const last = end.frame(time);
      const share = Math.min(1, time / COURSE);
      const tick = 30 * (share < 1 ? share * LENGTH : LENGTH + (time - COURSE) / 1000);
      const seats = last.seats.map((seat) => ({ ...seat, banked: bankedAt(seat.seat, seat.banked, share) }));
      const vaults = last.mode.vaults.map((vault, team) => bankedAt(team + 2, vault, share));
      const live = { phase: "live", results: null, left: LENGTH * (1 - share) } as const;
      const viewer = isSpectator ? { isSpectator, own: null } : {};
      const whole: Frame = { ...last, ...viewer, tick, seats, mode: { ...last.mode, vaults } };
      return share < 1 ? { ...whole, ...live } : { ...whole, left: 12 - time / 1000 };
    },
  };
}

/** Eight seats with names as long as they may be. */
const crowd = (frame: Frame): Frame => ({
  ...frame,
  seats: Array.from({ length: 8 }, (_, seat) => {
    const like = frame.seats[seat % frame.seats.length];
    if (like === undefined) throw new RangeError("a crowd needs somebody");
    const name = [
      "Aegis-7",
      "kestrel",
      "Velvet Sprocket IV",
      "arachne",
      "Hauly McHaul",
      "Nightjar",
      "Tin Otter",
      "Wired Wren",
    ];
    return { ...like, seat, team: seat, name: name[seat] ?? "", place: seat + 1, banked: 148 - seat * 13 };
  }),
});

const crowdedResults: Play = {
  isSpectator: false,
  cues: [],
  frame(time) {
    const frame = crowd(modes.resultsScavenge.frame(time));
    const [like] = modes.resultsScavenge.frame(time).results ?? [];
    if (like === undefined) throw new RangeError("there are no results");
    const named = (icon: string, name: string) => ({ icon: `icon/${icon}`, name, says: "" });
    const awards = [
      [named("award-carry", "Long way home"), named("award-aim", "Sharp eye"), named("award-haul", "Big haul")],
      [named("award-packrat", "Every bit counts"), named("award-core", "Core runner")],
      [named("award-distance", "Globetrotter")],
      [named("award-revenge", "Never say die")],
    ];
    return {
      ...frame,
      results: frame.seats.map(({ seat, place, banked }) => ({
        ...like,
        seat,
        team: seat,
        place,
        banked,
        bankedSinceJoining: banked,
        awards: awards[seat % 4] ?? [],
      })),
    };
  },
};

/** Results with their charts: of each mode, for a spectator, and of eight seats. */
export const endScavenge = afterMatch(modes.resultsScavenge);
export const endHeist = afterMatch(modes.resultsHeist);
export const endStampede = afterMatch(modes.resultsStampede);
export const endWatched = afterMatch(modes.resultsScavenge, true);
export const endCrowd = afterMatch(crowdedResults);

const slot = (like: FrameSlot, more: Partial<FrameSlot>): FrameSlot => ({ ...like, ...more });

/** The own robot in a fight, with the given slots. */
function tiles(first: Partial<FrameSlot>, second: Partial<FrameSlot>, more: Partial<FrameOwn> = {}): Play {
  return {
    ...fight,
    cues: [],
    frame(time) {
      const frame = fight.frame(time);
      const [one, two] = own().abilities;
      return { ...frame, own: own({ abilities: [slot(one, first), slot(two, second)], ...more }) };
    },
  };
}

/** Tiles: both ready; one cooling and one too dear, with little hull; blocked by a stun. */
export const tilesReady = tiles({ state: "ready", left: 0 }, { state: "ready", left: 0 });
export const tilesDear = tiles(
  { state: "cooling", left: 6.2, of: 8 },
  { state: "dear", left: 0 },
  { energy: 12, hull: 21 },
);
export const tilesBlocked: Play = {
  ...fight,
  cues: [],
  frame(time) {
    const frame = tiles({ state: "blocked", left: 0 }, { state: "blocked", left: 0 }).frame(time);
    return { ...frame, robots: frame.robots.map((each) => (each.seat === 0 ? { ...each, isStunned: true } : each)) };
  },
};

const hitFrom = (at: number, from: number, amount: number): Cue => ({
  at,
  event: { kind: "hit", seat: 0, by: 1, amount, guarded: 0, x: 13.6, y: 13.7, from },
});
const killed = (at: number, seat: number, by: number): Cue => {
  const event: FrameEvent = { kind: "kill", seat, by, assist: -1, icon: "icon/scatter" };
  return { at, event };
};

/** As many as are counted, and one more. */
const manyWatch = (): GameAudience => ({ watchers: 100, reactions: [] });

/** A full feed, a kill of one's own, hits from two sides, an announcement, a full hold and things to point at. */
export const busy: Play = {
  isSpectator: false,
  cues: [
    killed(100, 4, 2),
    killed(200, 5, 3),
    killed(300, 2, 1),
    { at: 400, event: { kind: "haul", seat: 4, units: 7, value: 11 } },
    killed(500, 3, 0),
    { at: 600, event: { kind: "lead", seat: 4 } },
    hitFrom(800, 0.1, 18),
    hitFrom(850, 2.4, 6),
  ],
  audience: manyWatch,
  frame(time) {
    const frame = fight.frame(time);
    return {
      ...frame,
      own: own({ hull: 24, cargo: Array.from({ length: own().room }, () => "icon/scrap"), worth: 17 }),
      prizes: [core(34, 25, -1), core(36, 26, 2), core(4, 36, -1)],
    };
  },
};

/** Destroyed by somebody in sight: the card of the destroyed with all it can say. */
export const destroyed: Play = {
  isSpectator: false,
  audience: manyWatch,
  cues: [
    { at: 300, event: { kind: "destroyed", seat: 0, by: 1, x: 13.6, y: 13.9 } },
    { at: 300, event: { kind: "kill", seat: 0, by: 1, assist: -1, icon: "icon/pulse" } },
  ],
  frame(time) {
    const isDown = time > 300;
    const robots = [
      robot(1, 17, 13.5, { heading: 3, aim: 3.1, hull: 23, isNemesis: isDown }),
      ...(isDown ? [] : [robot(0, 13.6, 13.9)]),
    ];
    return stagedFrame(time, {
      own: own({ isAlive: !isDown, hull: isDown ? 0 : 12, respawnIn: 4 - (time - 300) / 1000, cargo: [] }),
      robots,
      eyes: [{ x: 13.6, y: 13.9, radius: 10 }],
    });
  },
};

/** Eight seats: scoreboard and scores at their fullest, played and watched. */
export const crowded: Play = { ...fight, cues: [], frame: (time) => crowd(fight.frame(time)) };
export const crowdWatched: Play = {
  ...spectator,
  audience: manyWatch,
  cues: [],
  frame: (time) => ({ ...crowd(spectator.frame(time)), own: own({ seat: 2 }) }),
};

/** A fight to which spectators react: a reaction of each kind, to four seats and to the match. */
export const reacted: Play = {
  ...fight,
  audience: (now) => ({
    watchers: 12,
    reactions: reactionIds.map((reaction, id) => {
      const { icon } = reactions[reaction];
      return { id, reaction, icon, seat: [0, 2, 2, 5, -1, 3][id] ?? -1, at: now - 700 };
    }),
  }),
};

/** What the HUD makes of modes, teams, prizes and beasts. */
import { describe, expect, it } from "vitest";
import { nextAnnouncer, SILENT, standing } from "#client/hud/announcements.ts";
import { isDown } from "#client/hud/down.ts";
import { nextFeed, spoken } from "#client/hud/feed-log.ts";
import { matesOf } from "#client/hud/mates.ts";
import { edgeOf, targetsOf } from "#client/hud/places.ts";
import { verdict } from "#client/hud/results-words.ts";
import { sidesOf } from "#client/hud/score-sides.ts";
import { seatLook, teamName } from "#client/hud/seat-look.ts";
import { timeAndScore } from "#client/hud/spoken-scores.ts";
import type { Frame, FrameMode } from "#client/sdk/frame.ts";
import type { FrameEvent } from "#client/sdk/frame-facts.ts";
import type { FrameResult } from "#client/sdk/frame-results.ts";
import { seatColour } from "#client/view/seat-colours.ts";
import { beastList } from "#shared/content/beasts.ts";
import { frameRobot } from "#tests/support/frame-robots.ts";
import { minotaur } from "./support/beasts.ts";
import { frameWith, ownOf, seatOf } from "./support/frames.ts";

const mode = (more: Partial<FrameMode>): FrameMode => ({ ...frameWith([]).mode, ...more });

/** Seats 0 and 1 against 2 and 3, seen from seat 0. */
const heist = (events: readonly FrameEvent[] = [], more: Partial<Frame> = {}): Frame =>
  frameWith(events, {
    mode: mode({ teams: 2, vaults: [12, 30] }),
    seats: [0, 1, 2, 3].map((seat) => seatOf(seat, { team: seat >> 1 })),
    own: ownOf({ team: 0 }),
    ...more,
  });

const stampede = (more: Partial<Frame> = {}): Frame =>
  frameWith([], {
    mode: mode({ teams: 1, vaults: [18], wave: 4, isEndless: true, revival: 3, revivalOf: 15 }),
    seats: [0, 1, 2, 3].map((seat) => seatOf(seat, { team: 0 })),
    robots: [frameRobot(0, 5, 5, { team: 0 }), frameRobot(2, 6, 5, { team: 0, hull: 20, mostHull: 80 })],
    ...more,
  });

const said = (frame: Frame): string => nextAnnouncer(SILENT, frame, 0).said?.text ?? "";

describe("teams", () => {
  it("look the same to their players: mates like oneself, the others all alike", () => {
    const frame = heist();
    const looks = [0, 1, 2, 3].map((seat) => seatLook(frame, seat));
    expect(looks[1]).toEqual(looks[0]);
    expect(looks[3]).toEqual(looks[2]);
    expect(looks[2]?.colour).not.toBe(looks[0]?.colour);
    expect(looks[2]?.shape).not.toEqual(looks[0]?.shape);
  });

  it("have one colour in the maze and in the HUD", () => {
    for (const frame of [heist(), heist([], { isSpectator: true, own: null }), frameWith([])]) {
      for (const seat of [0, 1, 2, 3]) expect(seatColour(frame, seat)).toBe(seatLook(frame, seat).tint);
    }
  });

  it("are called by whose they are, and by their colour for a spectator", () => {
    expect([0, 1].map((team) => teamName(heist(), team))).toEqual(["Your team", "The other team"]);
    expect(teamName(heist([], { isSpectator: true, own: null }), 1)).toBe("The orange team");
  });

  it("stand face to face in the score, the viewer's on the left", () => {
    expect(sidesOf(heist(), true).map(({ label, score }) => [label, score])).toEqual([
      ["YOUR VAULT", 12],
      ["THEIR VAULT", 30],
    ]);
    const [first] = sidesOf(heist([], { own: ownOf({ seat: 3, team: 1 }) }), true);
    expect([first?.label, first?.score]).toEqual(["YOUR VAULT", 30]);
  });

  it("put both players of a duel face to face, the viewer on the left", () => {
    const seats = [seatOf(0, { banked: 5 }), seatOf(1, { banked: 9, place: 1 })];
    const frame = frameWith([], { seats, own: ownOf({ seat: 1, team: 1 }) });
    expect(sidesOf(frame, true).map(({ label, score }) => [label, score])).toEqual([
      ["YOU", 9],
      ["Robot 0", 5],
    ]);
  });

  it("are told of a thief in their vault, and not of their own raid on the other", () => {
    expect(said(heist([{ kind: "stolen", seat: 2, team: 0 }]))).toBe("They are in your vault!");
    expect(said(heist([{ kind: "stolen", seat: 1, team: 1 }]))).toBe("");
    expect(said(heist([{ kind: "stolen", seat: 0, team: 1 }]))).toBe("Raiding their vault");
  });

  it("take the lead together", () => {
    expect(said(heist([{ kind: "lead", seat: 1 }]))).toBe("Your team takes the lead");
    expect(said(heist([{ kind: "lead", seat: 2 }]))).toBe("The other team takes the lead");
  });
});

describe("mates", () => {
  it("are listed with their hull, whoever is out of sight as down, oneself not", () => {
    const mates = matesOf(stampede()).map(({ seat, hull }) => [seat.seat, hull]);
    expect(mates).toEqual([
      [1, -1],
      [2, 0.25],
      [3, -1],
    ]);
    expect(matesOf(frameWith([]))).toEqual([]);
  });

  it("are not taken for down where nobody knows", () => {
    expect(isDown(stampede(), 1)).toBe(true);
    expect(isDown(heist(), 2)).toBe(false);
  });
});

describe("waves", () => {
  it("are announced and said in the score, without the time", () => {
    expect(said(stampede({ events: [{ kind: "wave", wave: 5 }] }))).toBe("WAVE 5");
    expect(timeAndScore(stampede())).toBe("Wave 4, 18 banked, 2 of 4 stand");
    const { said: wave } = nextAnnouncer(SILENT, stampede({ events: [{ kind: "wave", wave: 5 }] }), 0);
    expect(wave?.brief, "the score above tells the number").toBe("Here they come!");
  });

  it("do not call the last minute", () => {
    const before = nextAnnouncer(SILENT, stampede({ left: 60.1 }), 0);
    expect(nextAnnouncer(before, stampede({ left: 59.9 }), 100).said).toBeNull();
  });
});

describe("prizes", () => {
  const prize = { x: 20, y: 5, icon: "icon/any", frame: "any/0", carrier: -1 };

  it("are announced with the seconds until they come", () => {
    const announced: FrameEvent = { kind: "announced", label: "Core", icon: "icon/any", seconds: 10 };
    expect(said(frameWith([announced]))).toBe("CORE in 10 s");
  });

  it("keep telling their carrier that everybody sees them", () => {
    expect(standing(frameWith([], { own: ownOf({ isSilenced: true }) }))?.tone).toBe("gold");
  });

  it("are pointed at, the nearest first, but not the one that the viewer carries", () => {
    const robots = [frameRobot(0, 18, 5)];
    const prizes = [{ ...prize, x: 2 }, prize, { ...prize, x: 18, carrier: 0 }];
    expect(targetsOf(frameWith([], { robots, prizes })).map(({ x }) => x)).toEqual([20, 2]);
    expect(targetsOf(frameWith([], { robots, beasts: [minotaur(9, 9)] }))).toHaveLength(1);
    expect(targetsOf(frameWith([], { robots, beasts: [minotaur(9, 9, { isPublic: false })] }))).toEqual([]);
  });

  it("are pointed at from the edge of the free field", () => {
    const field = { x: 100, y: 100, w: 200, h: 100 };
    expect(edgeOf(field, [200, 150])).toBeNull();
    expect(edgeOf(field, [600, 150])).toEqual([300, 150]);
    expect(edgeOf(field, [200, -850])).toEqual([200, 100]);
  });
});

describe("beasts", () => {
  const boss = beastList.find(({ isPublic }) => isPublic);
  const small = beastList.find(({ isPublic }) => !isPublic);
  const about = (kind: "came" | "left" | "slain", beast: typeof boss, seat = -1): FrameEvent => ({
    kind,
    label: beast?.name ?? "",
    sheet: beast?.look.sheet ?? "",
    icon: beast?.look.icon ?? "",
    sound: "",
    x: 0,
    y: 0,
    angle: 0,
    amount: 0,
    seat,
  });

  it("are announced when everybody knows them, and not when they are one of many", () => {
    expect(said(frameWith([about("came", boss)]))).toBe(`The ${boss?.name} is loose`);
    expect(said(frameWith([about("slain", boss, 2)]))).toBe(`Robot 2 slew the ${boss?.name}`);
    expect(said(frameWith([about("came", small)]))).toBe("");
  });

  it("stand in the feed as killers", () => {
    const kill: FrameEvent = { kind: "kill", seat: 2, by: -1, assist: -1, icon: boss?.look.icon ?? "" };
    expect(nextFeed([], frameWith([kill]), 0).map(spoken)).toEqual([`The ${boss?.name} destroyed Robot 2`]);
    const swarm: FrameEvent = { ...kill, icon: small?.look.icon ?? "" };
    expect(nextFeed([], frameWith([swarm]), 0).map(spoken)).toEqual(["A drone destroyed Robot 2"]);
  });
});

describe("the verdict", () => {
  const line = (seat: number, place: number, team: number): FrameResult => ({
    seat,
    place,
    team,
    banked: 0,
    bankedSinceJoining: 0,
    largestHaul: 0,
    kills: 0,
    assists: 0,
    deaths: 0,
    damageDealt: 0,
    accuracy: 0,
    pickedUp: 0,
    awards: [],
  });
  const results = (first: number): FrameResult[] =>
    [0, 1, 2, 3].map((seat) => line(seat, seat >> 1 === first ? 1 : 2, seat >> 1));

  it("is a team's in modes with teams", () => {
    expect(verdict({ frame: heist([], { results: results(0) }) })).toBe("Victory for your team");
    expect(verdict({ frame: heist([], { results: results(1) }) })).toBe("The other team wins");
    const watched = heist([], { results: results(1), isSpectator: true, own: null });
    expect(verdict({ frame: watched })).toBe("The orange team wins");
  });

  it("is shared where both teams come first", () => {
    const tied = results(0).map((line) => ({ ...line, place: 1 }));
    expect(verdict({ frame: heist([], { results: tied }) })).toBe("A shared victory");
  });

  it("counts waves where there are waves", () => {
    expect(verdict({ frame: stampede({ results: results(0) }) })).toBe("You held out for 4 waves");
  });
});

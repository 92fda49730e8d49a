/** Addresses of matches, and what lists say of them: pure parts of the pages. */
import { describe, expect, it } from "vitest";
import { readAddress, replayPath, roomPath, watchPath } from "#client/menu/address.ts";
import { finishedTitle } from "#client/menu/finished-title.ts";
import { byInterest, interestOf } from "#client/menu/interest.ts";
import { clock } from "#client/menu/time.ts";
import { parseListings } from "#client/sdk/listings.ts";
import type { MatchListing } from "#shared/protocol/messages.ts";
import type { ReplayListing, ReplaySeat } from "#shared/protocol/replays.ts";

const asked = (address: string) => readAddress(new URL(address, "https://play.example"));

describe("the address of the page", () => {
  it("asks for the start page, a match, any match of a mode, or a replay", () => {
    expect(asked("/")).toEqual({ kind: "home" });
    expect(asked("/?mode=duel&lang=de")).toEqual({ kind: "home" });
    expect(asked("/watch/Ab-1_x")).toEqual({ kind: "watch", room: "Ab-1_x", mode: null });
    expect(asked("/watch/Ab-1_x?t=12.5&camera=all")).toEqual({ kind: "watch", room: "Ab-1_x", mode: null });
    expect(asked("/watch/?mode=heist")).toEqual({ kind: "watch", room: null, mode: "heist" });
    expect(asked("/watch")).toEqual({ kind: "watch", room: null, mode: null });
    expect(asked("/replay/xyz?t=3")).toEqual({ kind: "replay", id: "xyz" });
    expect(asked("/replay/")).toEqual({ kind: "home" });
    expect(asked("/r/Ab-1_x?lang=ja")).toEqual({ kind: "join", room: "Ab-1_x" });
    expect(asked("/r/")).toEqual({ kind: "home" });
  });

  it("may be an older link", () => {
    expect(asked("/?watch=abc")).toEqual({ kind: "watch", room: "abc", mode: null });
    expect(asked("/?watch=&mode=duel")).toEqual({ kind: "watch", room: null, mode: "duel" });
  });

  it("leads where its link says", () => {
    expect(asked(watchPath("room"))).toMatchObject({ kind: "watch", room: "room" });
    expect(asked(watchPath(""))).toMatchObject({ kind: "watch", room: null });
    expect(asked(replayPath("id"))).toEqual({ kind: "replay", id: "id" });
    expect(asked(roomPath("room"))).toEqual({ kind: "join", room: "room" });
  });
});

const match: MatchListing = {
  ...{ roomId: "a", mode: "Duel", players: 1, seats: 2, watchers: 0, wave: -1, secondsLeft: 120 },
  ...{ leader: "", leadingTeam: -1, banked: 0, runnerUp: 0, map: null },
};

describe("the match that is featured", () => {
  const isMore = (one: Partial<MatchListing>, other: Partial<MatchListing>): boolean =>
    interestOf({ ...match, ...one }) > interestOf({ ...match, ...other });

  it("is the one with more people, more watchers, closer scores, or its decision before it", () => {
    expect(isMore({ players: 2 }, { players: 1 })).toBe(true);
    expect(isMore({ watchers: 3 }, { watchers: 1 })).toBe(true);
    expect(isMore({ banked: 20, runnerUp: 19 }, { banked: 20, runnerUp: 3 })).toBe(true);
    expect(isMore({ secondsLeft: 20 }, { secondsLeft: 100 })).toBe(true);
    expect(isMore({ secondsLeft: 20 }, { secondsLeft: 2 })).toBe(true);
  });

  it("comes first, and equal ones stay as they are", () => {
    const list = ["a", "b", "c"].map((roomId) => ({ ...match, roomId, players: roomId === "c" ? 4 : 1 }));
    expect(byInterest(list).map(({ roomId }) => roomId)).toEqual(["c", "a", "b"]);
  });
});

describe("a list of running matches", () => {
  it("is read as far as it can be understood", () => {
    const map = { width: 2, height: 2, walls: "CQ==", pads: [0, 0], robots: [1, 2, 0] };
    expect(parseListings([{ ...match, map }])).toEqual([{ ...match, map }]);
    const { runnerUp: _one, map: _other, ...older } = match;
    expect(parseListings([older])).toEqual([match]);
    expect(parseListings([null, 3, {}, { ...match, players: "2" }])).toEqual([]);
    for (const broken of [{ ...map, width: 1e9 }, { ...map, walls: 3 }, { ...map, pads: ["x"] }, { width: 1 }, "map"]) {
      expect(parseListings([{ ...match, map: broken }])).toEqual([match]);
    }
    expect(parseListings({ matches: [] })).toBe(null);
  });
});

describe("a finished match", () => {
  const seat = (place: number, banked: number, name = "Ann"): ReplaySeat => {
    return { name, driver: 0, chassis: 0, place, banked, kills: 0 };
  };
  const ended = (mode: string, seats: readonly ReplaySeat[]): string => {
    const facts = { id: "x", endedAt: 0, ticks: 30, rulesVersion: 1, module: "", bytes: 1, isPinned: false };
    const listing: ReplayListing = { ...facts, mode, seats };
    return finishedTitle(listing);
  };

  it("is told by who won it", () => {
    expect(ended("duel", [seat(2, 3), seat(1, 9, "Bob")])).toBe("Bob won with 9");
    expect(ended("duel", [seat(1, 3), seat(1, 3, "Bob")])).toBe("A tie at 3");
    expect(ended("heist", [seat(2, 5), seat(2, 5), seat(1, 8), seat(1, 8)])).toBe("Team 2 won 8 to 5");
    expect(ended("heist", [seat(1, 5), seat(1, 5), seat(1, 5), seat(1, 5)])).toBe("A tie at 5");
    expect(ended("stampede", [seat(1, 40), seat(1, 40)])).toBe("Together they banked 40");
    expect(ended("a mode of tomorrow", [seat(1, 4)])).toBe("Ann won with 4");
  });

  it("has its length in minutes and seconds", () => {
    expect([clock(0), clock(59.2), clock(185), clock(-3)]).toEqual(["0:00", "1:00", "3:05", "0:00"]);
  });
});

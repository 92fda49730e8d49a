import { describe, expect, it } from "vitest";
import { TEAMS } from "#client/art/palette.ts";
import type { Frame } from "#client/sdk/frame.ts";
import { enemyRings } from "#client/view/enemy-rings.ts";
import { cssColour, lighten, seatBadge, seatColour, seatTitle, teamColour } from "#client/view/seat-colours.ts";
import { own, stagedFrame } from "#tests/browser/support/staged-frames.ts";
import { robotOf } from "./support/frames.ts";

const [BLUE, ORANGE] = TEAMS;
const seats = Array.from({ length: 8 }, (_, seat) => ({
  ...{ seat, name: `robot ${seat}`, driver: "brain", team: seat, sheet: "dart", chassis: "dart" },
  ...{ banked: 0, kills: 0, deaths: 0, place: 1 },
})) satisfies Frame["seats"];
const colourOf = (frame: Frame, seat: number): string => cssColour(seatColour(frame, seat));
const inTeams = (teams: number): Partial<Frame> => ({
  mode: { ...stagedFrame(0).mode, teams },
  seats: seats.map((seat) => ({ ...seat, team: Math.floor((seat.seat * teams) / seats.length) })),
});

describe("each for itself, a player", () => {
  const frame = stagedFrame(0, { seats, own: own({ seat: 3, team: 3 }) });

  it("is blue, and everybody else is orange", () => {
    expect(seats.map(({ seat }) => colourOf(frame, seat))).toEqual(
      seats.map(({ seat }) => (seat === 3 ? BLUE : ORANGE)),
    );
  });

  it("sees a badge on each other that no other has, and a number before the name", () => {
    expect(new Set(seats.map(({ seat }) => seatBadge(frame, seat))).size).toBe(8);
    expect(seatTitle(frame, 3, "Aegis")).toBe("YOU");
    expect(seatTitle(frame, 0, "kestrel")).toBe("1 kestrel");
    expect(seatTitle(frame, 7, "kestrel")).toBe("8 kestrel");
  });
});

describe("each for itself, a spectator", () => {
  const frame = stagedFrame(0, { seats, own: null, isSpectator: true });

  it("sees four colours, the first four with filled badges, the second four with hollow ones", () => {
    expect(seats.map(({ seat }) => colourOf(frame, seat))).toEqual([...TEAMS, ...TEAMS]);
    const hollow = seats.map(({ seat }) => seatBadge(frame, seat).endsWith("/hollow"));
    expect(hollow).toEqual([false, false, false, false, true, true, true, true]);
    const looks = seats.map(({ seat }) => `${colourOf(frame, seat)} ${seatBadge(frame, seat)}`);
    expect(new Set(looks).size).toBe(8);
  });

  it("sees names alone, also of whom is followed", () => {
    expect(seatTitle(frame, 0, "kestrel")).toBe("kestrel");
    expect(seatTitle({ ...frame, own: own({ seat: 0 }) }, 0, "kestrel")).toBe("kestrel");
  });

  it("sees whom it follows in the same colour as before", () => {
    const following = { ...frame, own: own({ seat: 2, team: 2 }) };
    for (const { seat } of seats) expect(colourOf(following, seat)).toBe(colourOf(frame, seat));
  });
});

describe("in teams", () => {
  it("a player's team is blue, whichever it is; all others are orange", () => {
    for (const seat of [1, 6]) {
      const team = Math.floor(seat / 4);
      const frame = stagedFrame(0, { ...inTeams(2), own: own({ seat, team }) });
      for (const other of seats) {
        const isMate = Math.floor(other.seat / 4) === team;
        expect(colourOf(frame, other.seat)).toBe(isMate ? BLUE : ORANGE);
      }
    }
  });

  it("badge and colour tell the team alike, and names need no number", () => {
    const frame = stagedFrame(0, { ...inTeams(2), own: null, isSpectator: true });
    for (const { seat } of seats) {
      const team = Math.floor(seat / 4);
      expect(seatBadge(frame, seat)).toBe(seatBadge(frame, team * 4));
      expect(colourOf(frame, seat)).toBe(cssColour(teamColour(frame, team)));
    }
    expect(seatBadge(frame, 0)).not.toBe(seatBadge(frame, 7));
    expect(seatTitle(stagedFrame(0, { ...inTeams(2), own: own({ seat: 0 }) }), 5, "Ohm")).toBe("Ohm");
  });
});

describe("rings around enemies", () => {
  const robots = [
    robotOf({ seat: 3, team: 3, x: 1, y: 1 }),
    robotOf({ seat: 4, team: 4, x: 2, y: 5 }),
    robotOf({ seat: 5, team: 5, x: 3, y: 1, isConcealed: true }),
  ];
  const frame = stagedFrame(0, { seats, robots, own: own({ seat: 3, team: 3 }) });

  it("are where enemies are seen, in a light tone of their colour, and not around one in a shimmer", () => {
    expect(enemyRings(frame)).toEqual([
      expect.objectContaining({ x: 96, y: 240, tint: lighten(seatColour(frame, 4), 0.25) }),
    ]);
  });

  it("are not there for spectators, who have none", () => {
    expect(enemyRings({ ...frame, own: null, isSpectator: true })).toEqual([]);
  });
});

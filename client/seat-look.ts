/**
 * How seats and teams are told apart, by colour and by shape, the same as over the robots in the maze: a player sees
 * their own side blue and everybody else orange, a spectator sees four colours; the second four seats have hollow
 * shapes. In modes with teams colour and shape tell the team.
 */
import { mix, palette } from "./art/palette.ts";
import type { Frame } from "./sdk/frame.ts";
import { teamColours } from "./team-colours.ts";
import { gameWords } from "./words/game-words.ts";

export type Point = readonly [x: number, y: number];

/** Look of one seat. */
export interface SeatLook {
  readonly colour: string;
  /** The same as a number, `0xrrggbb`. */
  readonly tint: number;
  /** A light mix of the colour, for names. */
  readonly name: string;
  /** Corners around (0, 0), within a radius of about 1. */
  readonly shape: readonly Point[];
  readonly isHollow: boolean;
}

/** The share of white in the colour of a name. */
const NAME_LIGHT = 0.5;

const disc: readonly Point[] = Array.from({ length: 20 }, (_, step) => {
  const angle = (step / 20) * 2 * Math.PI;
  return [Math.cos(angle) * 0.92, Math.sin(angle) * 0.92];
});

/** Triangle, diamond, square, circle. */
const SHAPES: readonly (readonly Point[])[] = [
  [
    [0, -1],
    [0.98, 0.8],
    [-0.98, 0.8],
  ],
  [
    [0, -1.08],
    [1.08, 0],
    [0, 1.08],
    [-1.08, 0],
  ],
  [
    [-0.84, -0.84],
    [0.84, -0.84],
    [0.84, 0.84],
    [-0.84, 0.84],
  ],
  disc,
];

/** What of a frame says how its seats look. */
type Sides = Pick<Frame, "isSpectator" | "own" | "seats" | "mode">;

/** Returns the team of a seat; −1 for a seat that is not in the frame. Without teams a seat is a team. */
export function teamOfSeat(frame: Pick<Frame, "seats">, seat: number): number {
  return frame.seats.find((other) => other.seat === seat)?.team ?? -1;
}

function look(colour: number, shape: number): SeatLook {
  const { colours } = teamColours();
  const body = colours[colour % colours.length] ?? colours[1];
  return {
    colour: body,
    name: mix(body, palette.white, NAME_LIGHT),
    tint: Number.parseInt(body.slice(1), 16),
    shape: SHAPES[shape % SHAPES.length] ?? disc,
    isHollow: shape >= SHAPES.length,
  };
}

/** Returns the look of a team as the viewer of `frame` sees it. */
export function teamLook(frame: Sides, team: number): SeatLook {
  const place = Math.max(0, team);
  return look(isEach(frame) ? place : team === frame.own?.team ? 0 : 1, place);
}

/** Returns the look of a seat as the viewer of `frame` sees it. */
export function seatLook(frame: Sides, seat: number): SeatLook {
  const team = teamOfSeat(frame, seat);
  if (frame.mode.teams > 0) return teamLook(frame, team);
  const place = Math.max(0, seat);
  return look(isEach(frame) ? place : seat === frame.own?.seat ? 0 : 1, place);
}

/** True where each has a colour, and not only one's own side. */
function isEach({ isSpectator }: Sides): boolean {
  return isSpectator || !teamColours().isRelative;
}

/** Returns what a team is called, as the start of a sentence: by whose it is, or by its colour for a spectator. */
export function teamName(frame: Sides, team: number): string {
  const { teams } = gameWords();
  if (!frame.isSpectator) return team === frame.own?.team ? teams.own : teams.other;
  return Math.max(0, team) % 2 === 0 ? teams.blue : teams.orange;
}

/** Returns what a spectator calls a team in one short word, by its colour. */
export function shortTeamName(team: number): string {
  const { teams } = gameWords();
  return Math.max(0, team) % 2 === 0 ? teams.blueShort : teams.orangeShort;
}

/** Returns the number by which a seat is told where each plays for itself, from 1; 0 where teams are told instead. */
export function seatNumber({ mode }: Pick<Frame, "mode">, seat: number): number {
  return mode.teams > 0 ? 0 : seat + 1;
}

/**
 * How seats and teams are told apart, by colour and by shape, the same as over the robots in the maze: a player sees
 * their own side blue and everybody else orange, a spectator sees four colours; the second four seats have hollow
 * shapes. In modes with teams colour and shape tell the team.
 */
import { mix, palette, TEAMS } from "../art/palette.ts";
import type { Frame } from "../sdk/frame.ts";
import { gameWords } from "../words/game-words.ts";
import { type Ctx, type Point, write } from "./brush.ts";
import { COLOUR, tintOf } from "./style.ts";

/** Look of one seat. */
export interface SeatLook {
  readonly colour: string;
  readonly tint: number;
  /** A light mix of the colour, for names. */
  readonly name: string;
  /** Corners around (0, 0), within a radius of about 1. */
  readonly shape: readonly Point[];
  readonly isHollow: boolean;
}

/** The share of white in the colour of a name. */
const NAME_LIGHT = 0.5;
/** A sign of at least this radius, in CSS px, has room for a number. */
const NUMBERED = 8;

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
  const body = TEAMS[colour % TEAMS.length] ?? TEAMS[1];
  return {
    colour: body,
    name: mix(body, palette.white, NAME_LIGHT),
    tint: tintOf(body),
    shape: SHAPES[shape % SHAPES.length] ?? disc,
    isHollow: shape >= SHAPES.length,
  };
}

/** Returns the look of a team as the viewer of `frame` sees it. */
export function teamLook(frame: Sides, team: number): SeatLook {
  const place = Math.max(0, team);
  return look(frame.isSpectator ? place : team === frame.own?.team ? 0 : 1, place);
}

/** Returns the look of a seat as the viewer of `frame` sees it. */
export function seatLook(frame: Sides, seat: number): SeatLook {
  const team = teamOfSeat(frame, seat);
  if (frame.mode.teams > 0) return teamLook(frame, team);
  const place = Math.max(0, seat);
  return look(frame.isSpectator ? place : seat === frame.own?.seat ? 0 : 1, place);
}

/** Returns what a team is called, as the start of a sentence: by whose it is, or by its colour for a spectator. */
export function teamName(frame: Sides, team: number): string {
  const { teams } = gameWords();
  if (!frame.isSpectator) return team === frame.own?.team ? teams.own : teams.other;
  return Math.max(0, team) % 2 === 0 ? teams.blue : teams.orange;
}

/** Returns the number by which a seat is told where each plays for itself, from 1; 0 where teams are told instead. */
export function seatNumber({ mode }: Pick<Frame, "mode">, seat: number): number {
  return mode.teams > 0 ? 0 : seat + 1;
}

/**
 * Paints the sign of a seat around (x, y), with a number in it if there is one and room.
 * @param radius CSS px
 */
export function seatSign(ctx: Ctx, look: SeatLook, x: number, y: number, radius: number, number = 0): void {
  const path = (share: number): void => {
    ctx.beginPath();
    for (const [dx, dy] of look.shape) ctx.lineTo(x + dx * radius * share, y + dy * radius * share);
    ctx.closePath();
  };
  path(1);
  ctx.lineJoin = "round";
  ctx.lineWidth = 3;
  ctx.strokeStyle = COLOUR.ink;
  ctx.stroke();
  ctx.fillStyle = look.colour;
  ctx.fill();
  const isNumbered = number > 0 && radius >= NUMBERED;
  if (look.isHollow) {
    path(isNumbered ? 0.78 : 0.5);
    ctx.fillStyle = COLOUR.ink;
    ctx.fill();
  }
  if (!isNumbered) return;
  // The middle of a triangle is below that of the circle around it.
  const lowest = Math.max(...look.shape.map(([, dy]) => dy));
  const highest = Math.min(...look.shape.map(([, dy]) => dy));
  const middle = y + radius * (lowest + highest + (look.shape.length === 3 ? 0.5 : 0)) * 0.5;
  const colour = look.isHollow ? look.name : COLOUR.ink;
  write(ctx, String(number), x, middle, { size: 12, isNumber: true, align: "center", colour });
}

/**
 * How seats are told apart, by colour and by shape, the same as over the robots in the maze: a player sees themself blue
 * and everybody else orange, a spectator sees four colours; the second four seats have hollow shapes.
 */
import type { Frame } from "../sdk/frame.ts";
import type { Ctx, Point } from "./brush.ts";
import { COLOUR } from "./style.ts";

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

/** The team colours of ART-AND-UX section 2, and their light mixes. */
const COLOURS = [
  ["#1f8fff", "#8cc8ff"],
  ["#ffa01f", "#ffc879"],
  ["#e6f8c8", "#f0fbdd"],
  ["#d0486a", "#f2a3b6"],
] as const;

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

/** Returns the look of a seat as the viewer of `frame` sees it. */
export function seatLook(frame: Pick<Frame, "isSpectator" | "own">, seat: number): SeatLook {
  const other = seat === frame.own?.seat ? 0 : 1;
  const [colour, name] = COLOURS[frame.isSpectator ? Math.max(0, seat) % 4 : other] ?? COLOURS[1];
  return {
    colour,
    name,
    tint: Number.parseInt(colour.slice(1), 16),
    shape: SHAPES[Math.max(0, seat) % 4] ?? disc,
    isHollow: seat >= 4,
  };
}

/** Paints the sign of a seat around (x, y). @param radius CSS px */
export function seatSign(ctx: Ctx, look: SeatLook, x: number, y: number, radius: number): void {
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
  if (!look.isHollow) return;
  path(0.5);
  ctx.fillStyle = COLOUR.ink;
  ctx.fill();
}

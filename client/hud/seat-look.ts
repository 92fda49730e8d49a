/** The signs of seats and teams, painted. How they look is in `client/seat-look.ts`. */
import type { SeatLook } from "../seat-look.ts";
import { type Ctx, write } from "./brush.ts";
import { COLOUR } from "./style.ts";

export { type SeatLook, seatLook, seatNumber, teamLook, teamName, teamOfSeat } from "../seat-look.ts";

/** A sign of at least this radius, in CSS px, has room for a number. */
const NUMBERED = 8;

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

/** Small signs for who drives a seat: a head for a person, a chip for a brain, brackets for a program. */
import type { FrameSeat } from "../sdk/frame.ts";
import { type Ctx, write } from "./brush.ts";

/** Paints the sign of a driver around (x, y), some 12 CSS px wide. */
export function driverSign(ctx: Ctx, driver: FrameSeat["driver"], x: number, y: number, colour: string): void {
  ctx.fillStyle = colour;
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1.5;
  if (driver === "program") {
    write(ctx, "</>", x, y, { size: 12, isNumber: true, align: "center", colour });
    return;
  }
  if (driver === "person") {
    ctx.beginPath();
    ctx.arc(x, y - 3, 3, 0, 2 * Math.PI);
    ctx.fill();
    ctx.beginPath();
    ctx.arc(x, y + 6, 5.5, Math.PI, 2 * Math.PI);
    ctx.fill();
    return;
  }
  ctx.strokeRect(x - 4, y - 4, 8, 8);
  ctx.fillRect(x - 1.5, y - 1.5, 3, 3);
  ctx.beginPath();
  for (const offset of [-2, 2]) {
    ctx.moveTo(x + offset, y - 6.5);
    ctx.lineTo(x + offset, y - 4);
    ctx.moveTo(x + offset, y + 4);
    ctx.lineTo(x + offset, y + 6.5);
    ctx.moveTo(x - 6.5, y + offset);
    ctx.lineTo(x - 4, y + offset);
    ctx.moveTo(x + 4, y + offset);
    ctx.lineTo(x + 6.5, y + offset);
  }
  ctx.stroke();
}

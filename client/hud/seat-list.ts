/** The list of seats that a spectator may follow, by its number keys or by a click. */
import type { Frame, FrameSeat } from "../sdk/frame.ts";
import { type Ctx, panel, write } from "./brush.ts";
import type { Watching } from "./caption.ts";
import type { Box, HudLayout } from "./layout.ts";
import { type Moment, type Part, shownBox } from "./part.ts";
import { createPlate, type Stage } from "./plate.ts";
import { seatLook, seatSign } from "./seat-look.ts";
import { COLOUR } from "./style.ts";

/** How much of a row is left of a robot that is not in sight. */
const UNSEEN = 0.45;

/** Returns the seats in the order of the number keys. */
export function followable(frame: Frame): readonly FrameSeat[] {
  return [...frame.seats].sort((a, b) => a.seat - b.seat);
}

/** Makes the list. */
export function createSeatList(stage: () => Stage): Part {
  const plate = createPlate(stage, 10);
  return {
    draw(moment) {
      const box = seatListBox(moment);
      if (box === null) return plate.hide();
      const { frame, layout } = moment;
      const seats = followable(frame);
      const shown = seats.map((seat) => [seat.name, seat.banked, isUnseen(frame, seat.seat)]);
      const key = JSON.stringify([shown, frame.own?.seat, layout.kind]);
      plate.show(box, key, (ctx, size) => paintList(ctx, size, { frame, layout, seats }));
    },
    destroy: plate.destroy,
  };
}

/** True for a robot that is not in the sight that is shown: nothing of it is known but its score. */
export function isUnseen({ eyes, robots }: Pick<Frame, "eyes" | "robots">, seat: number): boolean {
  return eyes.length > 0 && !robots.some((robot) => robot.seat === seat);
}

/** The part of the box that the seats of this match fill. */
function seatListBox(moment: Moment): Box | null {
  const box = shownBox(moment, "seats");
  return box === null ? null : { ...box, h: 8 + moment.layout.seatRow * moment.frame.seats.length };
}

/**
 * Returns whom to follow when somebody points at a row: its seat, or nobody when somebody has chosen that before. Whom the
 * director shows is followed.
 */
export function nextFollowed({ mode, seat: followed }: Pick<Watching, "mode" | "seat">, seat: number): number | null {
  return mode === "follow" && followed === seat ? null : seat;
}

/** Returns the seat whose row is under (x, y), CSS px, or null. */
export function seatAt(moment: Moment, x: number, y: number): number | null {
  const box = seatListBox(moment);
  if (box === null || x < box.x || x > box.x + box.w) return null;
  const row = Math.floor((y - box.y - 4) / moment.layout.seatRow);
  return followable(moment.frame)[row]?.seat ?? null;
}

function paintList(
  ctx: Ctx,
  { w, h }: { readonly w: number; readonly h: number },
  { frame, layout, seats }: { readonly frame: Frame; readonly layout: HudLayout; readonly seats: readonly FrameSeat[] },
): void {
  panel(ctx, { x: 0, y: 0, w, h });
  seats.forEach((seat, row) => {
    const y = 4 + row * layout.seatRow;
    const middle = y + layout.seatRow / 2;
    const isFollowed = seat.seat === frame.own?.seat;
    if (isFollowed) {
      ctx.fillStyle = COLOUR.ownRow;
      ctx.fillRect(3, y, w - 6, layout.seatRow);
      ctx.fillStyle = COLOUR.text;
      ctx.fillRect(3, y, 2, layout.seatRow);
    }
    ctx.globalAlpha = isUnseen(frame, seat.seat) ? UNSEEN : 1;
    write(ctx, String(row + 1), 16, middle, { size: 12, isNumber: true, align: "center", colour: COLOUR.dim });
    seatSign(ctx, seatLook(frame, seat.seat), 33, middle, 5);
    const score = write(ctx, String(seat.banked), w - 10, middle, { size: 13, isNumber: true, align: "right" });
    write(ctx, seat.name, 45, middle, {
      size: layout.text.line === 12 ? 12 : 13,
      colour: isFollowed ? COLOUR.white : COLOUR.text,
      most: w - 45 - 16 - score,
    });
    ctx.globalAlpha = 1;
  });
}

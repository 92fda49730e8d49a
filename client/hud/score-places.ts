/** Where in the score panel a seat is, in whatever way the mode counts: what is said of a seat points there. Pure. */
import type { Frame } from "../sdk/frame.ts";
import type { HudLayout } from "./layout.ts";
import { chipsOf } from "./score-chips.ts";
import { scoreRoom } from "./score-paint.ts";
import { sidesOf } from "./score-sides.ts";
import { standX } from "./score-waves.ts";
import { teamOfSeat } from "./seat-look.ts";

/** How the scores of a frame are counted. */
export function countOf({ mode, seats }: Pick<Frame, "mode" | "seats">): "waves" | "sides" | "chips" {
  if (mode.wave >= 0) return "waves";
  return mode.teams === 2 || seats.length === 2 ? "sides" : "chips";
}

/** Returns the middle of a seat's score, in CSS px from the left edge of the screen; that of the clock for no seat. */
export function scoreX(frame: Frame, layout: HudLayout, seat: number): number {
  const room = scoreRoom(frame, layout);
  const { x, w } = layout.boxes.score;
  if (!frame.seats.some((one) => one.seat === seat)) return x + w / 2;
  const count = countOf(frame);
  if (count === "waves") return x + standX(room, seat);
  if (count === "sides") {
    const team = teamOfSeat(frame, seat);
    const isLeft = sidesOf(frame, false)[0]?.team === team;
    return x + (isLeft ? room.side / 2 : w - room.side / 2);
  }
  const box = chipsOf(room).boxes.find((chip) => chip.seat.seat === seat)?.box;
  return x + (box === undefined ? w / 2 : box.x + box.w / 2);
}

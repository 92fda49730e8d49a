/** Whom the viewer has just destroyed, over the ability bar, for a moment. */
import { gameWords } from "../words/game-words.ts";
import { type Ctx, panel, widthOf, write } from "./brush.ts";
import { KILL_STAY } from "./death-log.ts";
import { type Part, shownBox } from "./part.ts";
import { icon } from "./pictures.ts";
import { createPlate, type Stage } from "./plate.ts";
import { seatLook } from "./seat-look.ts";
import { COLOUR } from "./style.ts";

/** The card comes in and fades so fast, in ms. */
const IN = 120;
const OUT = 400;

/** Makes the card. */
export function createKillCard(stage: () => Stage): Part {
  const plate = createPlate(stage, 12);
  const { textures } = stage().scene;
  return {
    draw(moment) {
      const { kill, frame, now, layout, tip } = moment;
      const box = shownBox(moment, "caption");
      if (kill === null || box === null || tip !== null) return plate.hide();
      const size = layout.kind === "wide" ? 16 : 14;
      const name = frame.seats.find(({ seat }) => seat === kill.seat)?.name ?? "";
      const words = layout.kind === "phone" ? gameWords().killCard.destroyed : gameWords().killCard.youDestroyed;
      const key = JSON.stringify([name, kill.icon, kill.count, textures.exists("icons")]);
      const colour = seatLook(frame, kill.seat).name;
      plate.show(box, key, (ctx, room) => {
        paintCard(ctx, room, { words, name, count: kill.count, size, colour }, (place) =>
          icon(ctx, textures, kill.icon, place, COLOUR.amber),
        );
      });
      const age = now - kill.at;
      plate.image.setAlpha(Math.min(1, age / IN + 0.2, Math.max(0, (KILL_STAY - age) / OUT)));
    },
    destroy: plate.destroy,
  };
}

interface Card {
  readonly words: string;
  readonly name: string;
  readonly count: number;
  readonly size: number;
  readonly colour: string;
}

function paintCard(
  ctx: Ctx,
  { w, h }: { readonly w: number; readonly h: number },
  { words, name, count, size, colour }: Card,
  paintIcon: (place: { readonly x: number; readonly y: number; readonly w: number; readonly h: number }) => void,
): void {
  const side = h - 6;
  const times = count > 1 ? `×${count}` : "";
  const first = widthOf(ctx, words, { size });
  const last = times === "" ? 0 : widthOf(ctx, times, { size, isNumber: true }) + 10;
  const most = w - 36 - side - first - 14 - last;
  const second = widthOf(ctx, name, { size, most });
  const total = side + 8 + first + 6 + second + last;
  const left = Math.round((w - total) / 2);
  panel(ctx, { x: left - 12, y: 0, w: total + 24, h }, { cut: 6, isOpaque: true, line: COLOUR.amber });
  paintIcon({ x: left, y: 3, w: side, h: side });
  write(ctx, words, left + side + 8, h / 2, { size, colour: COLOUR.amberText });
  write(ctx, name, left + side + 14 + first, h / 2, { size, colour, most });
  if (times !== "")
    write(ctx, times, left + total, h / 2, { size, isNumber: true, align: "right", colour: COLOUR.amber });
}

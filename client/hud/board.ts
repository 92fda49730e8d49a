/** The scoreboard, shown while its key is held: every seat by place, with its robot, driver and what it did. */
import type { FrameSeat } from "../sdk/frame.ts";
import type { GameWords } from "../words/en/game.ts";
import { gameWords } from "../words/game-words.ts";
import { panel, write } from "./brush.ts";
import { type Part, shownBox } from "./part.ts";
import { createPlate, type Stage } from "./plate.ts";
import { ranked } from "./ranked.ts";
import { COLOUR } from "./style.ts";
import { type Column, paintTable, titleWidth } from "./table.ts";

const columns = (words: GameWords["board"]): readonly Column<FrameSeat>[] => [
  { title: words.banked, width: 76, value: ({ banked }) => String(banked), isStrong: true },
  { title: words.kills, width: 60, value: ({ kills }) => String(kills) },
  { title: words.deaths, width: 66, value: ({ deaths }) => String(deaths) },
];

/** Makes the scoreboard. */
export function createBoard(stage: () => Stage): Part {
  const plate = createPlate(stage, 30);
  const { textures } = stage().scene;
  return {
    draw(moment) {
      const room = shownBox(moment, "board");
      if (room === null) return plate.hide();
      const { frame, layout } = moment;
      const seats = ranked(frame.seats);
      const title = layout.kind === "wide" ? 34 : 0;
      const head = 24;
      const rowHeight = Math.min(32, Math.floor((room.h - title - head - 8) / Math.max(1, seats.length)));
      const box = { ...room, h: title + head + rowHeight * seats.length + 8 };
      const key = JSON.stringify([seats, frame.own?.seat, textures.exists("bots")]);
      const words = gameWords().board;
      plate.show(box, key, (ctx, { w, h }) => {
        panel(ctx, { x: 0, y: 0, w, h }, { isOpaque: true });
        if (title > 0) write(ctx, words.title, 16, 22, { size: 15, spacing: 1, colour: COLOUR.text });
        const table = { x: 6, y: title, w: w - 12, h: h - title };
        paintTable(ctx, table, {
          frame,
          textures,
          rows: seats,
          place: ({ place }) => place,
          seat: (seat) => seat,
          columns: columns(words).map((column) => ({
            ...column,
            width: Math.max(column.width, titleWidth(ctx, column.title)),
          })),
          rowHeight,
          headHeight: head,
          size: layout.text.line + (layout.kind === "wide" ? 1 : 0),
        });
      });
    },
    destroy: plate.destroy,
  };
}

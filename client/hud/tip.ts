/** The tooltip of a tile of the ability bar: what it does, costs, and why it does not work now. */
import { panel, wrapped, write } from "./brush.ts";
import { type Part, shownBox } from "./part.ts";
import { icon } from "./pictures.ts";
import { createPlate, type Stage } from "./plate.ts";
import { COLOUR } from "./style.ts";
import { tipWords } from "./tip-words.ts";

const PAD = 12;
const LINE = 15;

/** Makes the tooltip. */
export function createTip(stage: () => Stage): Part {
  const plate = createPlate(stage, 20);
  const { textures } = stage().scene;
  return {
    draw(moment) {
      const { tip, frame, layout } = moment;
      const isOver = shownBox(moment, "weapon") === null;
      const words = tip === null || isOver ? null : tipWords(frame, tip);
      if (words === null) return plate.hide();
      plate.show(layout.boxes.tip, JSON.stringify([words, textures.exists("icons")]), (ctx, { w, h }) => {
        panel(ctx, { x: 0, y: 0, w, h }, { isOpaque: true, line: COLOUR.lineLight });
        icon(ctx, textures, words.icon, { x: PAD, y: 7, w: 20, h: 20 }, COLOUR.readyIcon);
        const left = PAD + 28;
        const width = write(ctx, words.title, left, 17, { size: 14, colour: COLOUR.white });
        write(ctx, words.facts, w - PAD, 17, {
          size: 12,
          weight: 500,
          align: "right",
          colour: COLOUR.energyText,
          most: w - PAD - left - width - 8,
        });
        const type = { size: 12, weight: 500, colour: COLOUR.text } as const;
        wrapped(ctx, words.says, w - 2 * PAD, type).forEach((line, row) => {
          write(ctx, line, PAD, 38 + row * LINE, type);
        });
        if (words.trouble !== "") {
          write(ctx, words.trouble, PAD, h - 12, { size: 12, colour: COLOUR.dangerText, most: w - 2 * PAD });
        }
      });
    },
    destroy: plate.destroy,
  };
}

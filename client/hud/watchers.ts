/** How many watch, beside the strip on the line; nothing while nobody does. */
import { panel, write } from "./brush.ts";
import type { Box } from "./layout.ts";
import { stripOf, stripWidth } from "./net.ts";
import { type Moment, type Part, shownBox } from "./part.ts";
import { icon } from "./pictures.ts";
import { createPlate, type Stage } from "./plate.ts";
import { COLOUR } from "./style.ts";

/** More are not counted: their number would not fit. */
const MOST = 99;
const EYE = 13;
const EDGE = 6;
const GAP = 4;
/** CSS px of a digit, of 12 px. */
const DIGIT = 7.4;

/** Returns the number as it is shown. */
export function watchersText(watchers: number): string {
  return watchers > MOST ? `${MOST}+` : String(watchers);
}

/** Returns its box, in CSS px; null while nobody watches, and where the strip needs all the room for what is wrong. */
export function watchersBox({
  layout,
  line,
  frame,
  audience,
}: Pick<Moment, "layout" | "line" | "frame" | "audience">): Box | null {
  if (audience.watchers === 0) return null;
  const { net } = layout.boxes;
  const from = stripWidth(layout, stripOf(line, frame.isSpectator)) + GAP;
  const w = Math.ceil(2 * EDGE + EYE + 3 + watchersText(audience.watchers).length * DIGIT);
  return from + w > net.w ? null : { ...net, x: net.x + from, w };
}

/** Makes it. */
export function createWatchers(stage: () => Stage): Part {
  const plate = createPlate(stage, 10);
  const { textures } = stage().scene;
  return {
    draw(moment) {
      const box = shownBox(moment, "net") === null ? null : watchersBox(moment);
      if (box === null) return plate.hide();
      const text = watchersText(moment.audience.watchers);
      plate.show(box, `${text} ${textures.exists("icons")}`, (ctx, { w, h }) => {
        panel(ctx, { x: 0, y: 0, w, h }, { cut: 5 });
        icon(ctx, textures, "icon/eye", { x: EDGE, y: (h - EYE) / 2, w: EYE, h: EYE }, COLOUR.dim);
        const type = { size: 12, isNumber: true, weight: 600, align: "right", colour: COLOUR.text } as const;
        write(ctx, text, w - EDGE, h / 2, type);
      });
    },
    destroy: plate.destroy,
  };
}

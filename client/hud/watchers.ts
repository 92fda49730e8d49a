/** How many watch, beside the strip on the line; nothing while nobody does, and where the figures are open. */
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

/** Returns its box, in CSS px: beside the strip, however wide that is; null while nobody watches. */
export function watchersBox(moment: Pick<Moment, "layout" | "mode" | "line" | "frame" | "audience">): Box | null {
  const { layout, mode, line, frame, audience } = moment;
  if (audience.watchers === 0) return null;
  const { net } = layout.boxes;
  const from = stripWidth(layout, stripOf(line, frame.isSpectator)) + GAP;
  const w = Math.ceil(2 * EDGE + EYE + 3 + watchersText(audience.watchers).length * DIGIT);
  // The card of the destroyed takes what is beside the strip's own room on a phone.
  return mode === "touchDown" && from + w > net.w ? null : { ...net, x: net.x + from, w };
}

/** Makes it. @param isCovered true while something else is shown there */
export function createWatchers(stage: () => Stage, isCovered: () => boolean): Part {
  const plate = createPlate(stage, 10);
  const { textures } = stage().scene;
  return {
    draw(moment) {
      const box = shownBox(moment, "net") === null || isCovered() ? null : watchersBox(moment);
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

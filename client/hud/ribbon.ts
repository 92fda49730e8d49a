/** The ribbon of a lost line: over everything else, as long as the line is lost. The match goes on behind it. */
import type * as Phaser from "phaser";
import type { GameLine } from "../sdk/game.ts";
import { gameWords } from "../words/game-words.ts";
import { widthOf, wrapped, write } from "./brush.ts";
import { type Moment, type Part, shownBox } from "./part.ts";
import { createPlate, type Stage } from "./plate.ts";
import { COLOUR, withAlpha } from "./style.ts";

/** The ribbon, and what it says as it is drawn now: null while it is hidden. */
export interface Ribbon extends Part {
  text(): string | null;
  readonly image: Phaser.GameObjects.Image;
}

/** CSS px that it is higher where its words need a second line. */
const SECOND = 8;

/** Makes the ribbon. */
export function createRibbon(stage: () => Stage): Ribbon {
  const plate = createPlate(stage, 40);
  let shown: string | null = null;
  return {
    image: plate.image,
    text: () => (plate.image.visible ? shown : null),
    draw(moment) {
      const text = ribbonOf(moment.line);
      shown = text;
      if (text === null) return plate.hide();
      const size = moment.layout.kind === "wide" ? 15 : 13;
      const place = placeOf(moment);
      plate.show({ ...place, h: place.h + SECOND }, text, (ctx, { w }) => {
        const type = { size, isNumber: false, colour: COLOUR.text } as const;
        const lines = wrapped(ctx, text, w - 36, type);
        const h = lines.length > 1 ? place.h + SECOND : place.h;
        const width = Math.min(w, Math.ceil(Math.max(...lines.map((line) => widthOf(ctx, line, type)))) + 36);
        const left = Math.round((w - width) / 2);
        ctx.fillStyle = withAlpha(COLOUR.alarm, 0.92);
        ctx.fillRect(left, 0, width, h);
        ctx.fillStyle = COLOUR.danger;
        ctx.fillRect(left, 0, 4, h);
        ctx.fillRect(left + width - 4, 0, 4, h);
        lines.forEach((line, row) => {
          write(ctx, line, w / 2, (h / lines.length) * (row + 0.5), { ...type, align: "center" });
        });
      });
    },
    destroy: plate.destroy,
  };
}

/** Returns what the ribbon says, or null while the line holds. */
export function ribbonOf({ isLost, tries, secondsLeft }: GameLine): string | null {
  if (!isLost) return null;
  return gameWords().ribbon(Math.max(1, tries), Math.ceil(secondsLeft));
}

/** The notice's place; where panels lie there, the score's: that stands still without a line. */
function placeOf(moment: Moment): { readonly x: number; readonly y: number; readonly w: number; readonly h: number } {
  const { notice, score } = moment.layout.boxes;
  if (shownBox(moment, "notice") !== null) return notice;
  return { ...notice, y: Math.round(score.y + (score.h - notice.h) / 2) };
}

/** The line under the score: what the announcer said, then what stands there as long as it is so. */
import { type Announcement, type Announcer, standing, type Tone } from "./announcements.ts";
import { type Ctx, fitting, widthOf, write } from "./brush.ts";
import { type Part, shownBox } from "./part.ts";
import { createPlate, type Stage } from "./plate.ts";
import { COLOUR } from "./style.ts";

const EDGES: Readonly<Record<Tone, string>> = {
  plain: COLOUR.lineLight,
  good: COLOUR.heal,
  bad: COLOUR.danger,
  gold: COLOUR.amber,
};

/** Makes the notice. */
export function createNotice(stage: () => Stage, announcer: () => Announcer): Part {
  const plate = createPlate(stage, 10);
  return {
    draw(moment) {
      const box = shownBox(moment, "notice");
      const announced = announcer().said ?? standing(moment.frame);
      // The ribbon of a lost line takes its place.
      if (box === null || announced === null || moment.line.isLost) return plate.hide();
      const line = { ...announced, text: announced.brief ?? announced.text };
      const size = moment.layout.kind === "wide" ? 15 : 13;
      plate.show(box, JSON.stringify(line), (ctx, { w, h }) => paintNotice(ctx, line, { w, h, size }));
    },
    destroy: plate.destroy,
  };
}

function paintNotice(
  ctx: Ctx,
  line: Announcement,
  { w, h, size }: { readonly w: number; readonly h: number; readonly size: number },
): void {
  const largest = fitting(ctx, line.text, w - 34, { size });
  const type = { size: largest, most: w - 34, colour: line.tone === "gold" ? COLOUR.amberText : COLOUR.text };
  const width = Math.ceil(widthOf(ctx, line.text, type)) + 32;
  const left = Math.round((w - width) / 2);
  ctx.fillStyle = COLOUR.shade;
  ctx.fillRect(left, 0, width, h);
  ctx.fillStyle = EDGES[line.tone];
  ctx.fillRect(left, 0, 3, h);
  ctx.fillRect(left + width - 3, 0, 3, h);
  write(ctx, line.text, w / 2, h / 2, { ...type, align: "center" });
}

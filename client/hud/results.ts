/** The result of a match: podium, course, places and what everybody did, until the next match begins in the same room. */
import type * as Phaser from "phaser";
import type { Frame } from "../sdk/frame.ts";
import { gameWords } from "../words/game-words.ts";
import { type Ctx, panel, widthOf, write } from "./brush.ts";
import { paintChart } from "./chart.ts";
import type { History } from "./history-log.ts";
import type { HudLayout } from "./layout.ts";
import { type Part, shownBox } from "./part.ts";
import { createPlate, type Stage } from "./plate.ts";
import { paintPodium } from "./podium.ts";
import { resultColumns } from "./results-columns.ts";
import { resultsRegions } from "./results-regions.ts";
import { isWon, resultsInOrder, tally, verdict } from "./results-words.ts";
import { COLOUR } from "./style.ts";
import { paintTable, tableRoom } from "./table.ts";

/** CSS px at the right end of the title for the time to the next match. */
const COUNT = 200;

/** Makes the results. @param history the course of the match that is over */
export function createResults(stage: () => Stage, history: () => History): Part {
  const plate = createPlate(stage, 30);
  const count = createPlate(stage, 31);
  const { textures } = stage().scene;
  return {
    draw(moment) {
      const box = shownBox(moment, "results");
      const { frame, layout } = moment;
      if (box === null || frame.results === null) {
        plate.hide();
        count.hide();
        return;
      }
      const course = history();
      const of = [frame.match, frame.mode, frame.own?.seat, course.points.length, textures.exists("bots")];
      plate.show(box, JSON.stringify([frame.results, of]), (ctx, size) => {
        paintResults(ctx, size, { frame, layout, textures, history: course });
      });
      const { title } = resultsRegions(layout.kind, box, frame.results.length);
      if (!Number.isFinite(frame.left)) return count.hide();
      const { nextMatch, again } = gameWords().results;
      const say = frame.practice === undefined ? nextMatch : again;
      const next = say(Math.max(0, Math.ceil(frame.left)));
      count.show({ x: box.x + box.w - COUNT - 16, y: box.y + 4, w: COUNT, h: title - 8 }, next, (ctx, { w, h }) => {
        write(ctx, next, w, h / 2 + 1, { size: 14, align: "right", colour: COLOUR.energyText });
      });
    },
    destroy() {
      plate.destroy();
      count.destroy();
    },
  };
}

interface Shown {
  readonly frame: Frame;
  readonly layout: HudLayout;
  readonly textures: Phaser.Textures.TextureManager;
  readonly history: History;
}

function paintResults(ctx: Ctx, { w, h }: { readonly w: number; readonly h: number }, shown: Shown): void {
  const { frame, layout, textures, history } = shown;
  const { kind } = layout;
  const rows = resultsInOrder(frame);
  const regions = resultsRegions(kind, { w, h }, rows.length);
  const won = isWon(frame);
  panel(ctx, { x: 0, y: 0, w, h }, { cut: 12, isOpaque: true, line: won ? COLOUR.amber : COLOUR.lineLight });
  paintTitle(ctx, w, regions.title, frame, kind === "phone" ? 18 : 24);
  paintPodium(ctx, regions.podium, { frame, textures });
  paintChart(ctx, regions.chart, frame, history);
  const size = kind === "wide" ? 14 : 13;
  const names = rows.map(({ seat }) => frame.seats.find((other) => other.seat === seat)?.name ?? "");
  const longest = Math.max(...names.map((name) => widthOf(ctx, gameWords().youBehind(name), { size })));
  paintTable(ctx, regions.table, {
    frame,
    textures,
    rows,
    place: ({ place }) => place,
    seat: ({ seat }) => frame.seats.find((other) => other.seat === seat),
    columns: resultColumns(ctx, {
      kind,
      textures,
      rows,
      width: tableRoom(regions.table, regions.rowHeight) - longest,
    }),
    rowHeight: regions.rowHeight,
    headHeight: regions.headHeight,
    size,
  });
}

/** The verdict, as large as it fits beside the scores of the teams and the time to the next match. */
function paintTitle(ctx: Ctx, w: number, title: number, frame: Frame, largest: number): void {
  const behind = tally(frame);
  const words = verdict({ frame });
  const won = isWon(frame);
  const type = (size: number) => ({ size, isNumber: true }) as const;
  const behindWidth = behind === "" ? 0 : widthOf(ctx, behind, type(largest - 3)) + 18;
  const room = w - 20 - COUNT - 30 - behindWidth;
  let size = largest;
  while (size > 14 && widthOf(ctx, words, type(size)) > room) size--;
  const middle = title / 2 + 1;
  const colour = won ? COLOUR.amber : COLOUR.text;
  const width = write(ctx, words, 20, middle, { ...type(size), colour, most: room });
  if (behind !== "") {
    write(ctx, behind, 20 + width + 18, middle, { ...type(largest - 3), colour: COLOUR.amberText });
  }
  ctx.fillStyle = COLOUR.line;
  ctx.fillRect(14, title - 2, w - 28, 1);
}

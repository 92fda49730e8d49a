/** The figures overlay: what the line, the prediction and the drawing do at this moment, for whoever wants to know. */
import type { GameStats } from "../sdk/game.ts";
import { gameWords } from "../words/game-words.ts";
import { panel, write } from "./brush.ts";
import type { HudLayout } from "./layout.ts";
import { FIGURE_ROW, FIGURES_PADDING } from "./layout-sizes.ts";
import { isWatchIn } from "./mode-of.ts";
import type { Moment, Part } from "./part.ts";
import { createPlate, type Stage } from "./plate.ts";
import { COLOUR } from "./style.ts";

/** What drawing costs. */
export interface PictureFigures {
  /** Milliseconds of JavaScript of a picture: the median and the 95th percentile of the last ones. */
  readonly frameTime: number;
  readonly slowFrameTime: number;
  /** Draw calls of the last picture. */
  readonly drawCalls: number;
}

/** All that the overlay shows. */
export interface Figures extends PictureFigures {
  readonly net: GameStats;
  /** The match as frames name it, and the build of the page. */
  readonly match: string;
  readonly build: string;
}

/** What the figures overlay needs to know and may ask for. */
export interface FiguresOptions {
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly read: () => Figures;
}

/** A line of the overlay. */
interface Row {
  readonly label: string;
  readonly value: string;
}

/** Numbers change so often, in ms: faster, nobody could read them. */
const PACE = 250;

/** Makes the overlay. @param figures returns what to show, or null while it is closed */
export function createFigures(stage: () => Stage, figures: () => Figures | null): Part {
  const plate = createPlate(stage, 20);
  return {
    draw(moment) {
      const shown = hasRoom(moment) ? figures() : null;
      if (shown === null) return plate.hide();
      const { layout, now } = moment;
      plate.show(layout.boxes.figures, String(Math.floor(now / PACE)), (ctx, { w, h }) => {
        panel(ctx, { x: 0, y: 0, w, h }, { cut: 5 });
        paintRows(ctx, layout, rowsOf(shown));
      });
    },
    destroy: plate.destroy,
  };
}

/** What covers the maze covers the overlay's place, too. */
function hasRoom({ mode }: Moment): boolean {
  return mode === "play" || mode === "touch" || isWatchIn(mode);
}

/** Returns the lines of the overlay: as many as `FIGURE_ROWS` says. */
export function rowsOf({ net, match, build, frameTime, slowFrameTime, drawCalls }: Figures): readonly Row[] {
  const words = gameWords().figures;
  return [
    { label: words.tick, value: words.whole(Math.floor(net.tick)) },
    { label: words.roundTrip, value: words.ms(net.roundTrip, 0) },
    { label: words.jitter, value: words.ms(net.jitter, 1) },
    { label: words.lateTicks, value: words.percent(net.loss) },
    { label: words.delay, value: words.ms(net.delay, 0) },
    { label: words.pending, value: words.whole(net.pending) },
    { label: words.corrections, value: words.whole(net.corrections) },
    { label: words.perMinute, value: words.whole(net.correctionsPerMinute) },
    { label: words.lastBy, value: words.tiles(net.lastCorrection) },
    { label: words.down, value: words.rate(net.down / 1000) },
    { label: words.up, value: words.rate(net.up / 1000) },
    { label: words.script, value: words.twoMs(frameTime, slowFrameTime) },
    { label: words.drawCalls, value: words.whole(drawCalls) },
    { label: words.match, value: match },
    { label: words.build, value: build },
  ];
}

function paintRows(ctx: CanvasRenderingContext2D, { boxes, figureColumns }: HudLayout, rows: readonly Row[]): void {
  const inColumn = Math.ceil(rows.length / figureColumns);
  const width = (boxes.figures.w - FIGURES_PADDING * (figureColumns + 1)) / figureColumns;
  ctx.fillStyle = COLOUR.line;
  for (let column = 1; column < figureColumns; column++) {
    const x = Math.round(FIGURES_PADDING / 2 + column * (width + FIGURES_PADDING));
    ctx.fillRect(x, FIGURES_PADDING, 1, boxes.figures.h - 2 * FIGURES_PADDING);
  }
  rows.forEach(({ label, value }, index) => {
    const x = FIGURES_PADDING + Math.floor(index / inColumn) * (width + FIGURES_PADDING);
    const y = FIGURES_PADDING + ((index % inColumn) + 0.5) * FIGURE_ROW;
    const taken = write(ctx, label, x, y, { size: 12, weight: 500, colour: COLOUR.dim });
    write(ctx, value, x + width, y, { size: 12, weight: 600, isNumber: true, align: "right", most: width - taken - 6 });
  });
}

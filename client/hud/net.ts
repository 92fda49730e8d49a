/** The line to the server: bars, the round trip in ms, and what share of the ticks came too late to be drawn in time. */
import type { GameLine } from "../sdk/game.ts";
import { gameWords } from "../words/game-words.ts";
import { type Ctx, panel, write } from "./brush.ts";
import type { HudLayout } from "./layout.ts";
import { type Part, shownBox } from "./part.ts";
import { createPlate, type Stage } from "./plate.ts";
import { COLOUR } from "./style.ts";

/** Round trips in ms up to which three, two, one and no bar are missing. */
const STEPS = [60, 120, 200] as const;
/** Share of late ticks from which it is a trouble and not a hiccup. */
const TROUBLE = 0.02;

/** Returns how many of four bars a round trip in ms is worth. */
export function barsFor(roundTrip: number): number {
  return 4 - STEPS.filter((step) => roundTrip > step).length;
}

/** Letters that the narrow strip has room for. */
const SHORT = 8;

/** What the strip says. */
interface Strip {
  readonly bars: number;
  readonly text: string;
  /** In whole per cent, 0: nothing is said of it. */
  readonly loss: number;
  readonly isTrouble: boolean;
}

/** Returns what the strip says of a line. */
export function stripOf({ isLost, isSilent, isBehind, roundTrip, loss }: GameLine, isSpectator: boolean): Strip {
  const percent = isLost ? 0 : Math.ceil(loss * 100);
  const isTrouble = loss > TROUBLE;
  const words = gameWords().net;
  if (isLost) return { bars: 0, text: words.noLine, loss: 0, isTrouble };
  if (isSilent) return { bars: 0, text: words.stalled, loss: percent, isTrouble };
  // A spectator is shown the past: how long its way was says nothing.
  const watched = isBehind === true ? "" : words.live;
  const text = isSpectator ? watched : words.ms(roundTrip);
  return { bars: barsFor(roundTrip), text, loss: percent, isTrouble };
}

/** Returns how wide the strip is, in CSS px. */
export function stripWidth(layout: HudLayout, { loss, text }: Strip): number {
  return loss > 0 || text.length > SHORT ? layout.boxes.net.w : layout.netPlain;
}

/** Makes the strip. */
export function createNet(stage: () => Stage): Part {
  const plate = createPlate(stage, 10);
  return {
    draw(moment) {
      const box = shownBox(moment, "net");
      const { layout, line, frame } = moment;
      if (box === null || line.isAbsent === true) return plate.hide();
      const strip = stripOf(line, frame.isSpectator);
      const w = stripWidth(layout, strip);
      const isWordy = layout.kind === "wide";
      plate.show({ ...box, w }, JSON.stringify(strip), (ctx, size) => paintStrip(ctx, size, strip, isWordy));
    },
    destroy: plate.destroy,
  };
}

function paintStrip(
  ctx: Ctx,
  { w, h }: { readonly w: number; readonly h: number },
  { bars, text, loss, isTrouble }: Strip,
  isWordy: boolean,
): void {
  panel(ctx, { x: 0, y: 0, w, h }, { cut: 5 });
  const full = bars >= 3 ? COLOUR.heal : bars === 2 ? COLOUR.amber : COLOUR.danger;
  for (let bar = 0; bar < 4; bar++) {
    const height = 4 + bar * 2.5;
    ctx.fillStyle = bar < bars ? full : COLOUR.wellLine;
    ctx.fillRect(10 + bar * 5, h / 2 + 5.5 - height, 3, height);
  }
  const type = { size: 12, isNumber: true, weight: 600 } as const;
  write(ctx, text, 36, h / 2, { ...type, colour: COLOUR.dim });
  if (loss === 0) return;
  const said = isWordy ? gameWords().net.late(loss) : gameWords().net.percent(loss);
  const colour = isTrouble ? COLOUR.dangerText : COLOUR.amberText;
  const width = write(ctx, said, w - 10, h / 2, { ...type, colour, align: "right" });
  if (!isWordy) paintGap(ctx, w - 10 - width - 15, h / 2, colour);
}

/** A row of ticks with one missing. */
function paintGap(ctx: Ctx, x: number, y: number, colour: string): void {
  ctx.fillStyle = colour;
  ctx.fillRect(x, y - 3, 2, 6);
  ctx.fillRect(x + 9, y - 3, 2, 6);
  ctx.globalAlpha = 0.35;
  ctx.fillRect(x + 4.5, y - 3, 2, 6);
  ctx.globalAlpha = 1;
}

/** The time in the middle of the top, and the scores to both sides of it, as the mode counts them. */
import type * as Phaser from "phaser";
import { clock } from "../clock-text.ts";
import type { Frame } from "../sdk/frame.ts";
import { gameWords } from "../words/game-words.ts";
import { type Ctx, trace, write } from "./brush.ts";
import { isDown } from "./down.ts";
import type { HudLayout } from "./layout.ts";
import { type Part, shownBox } from "./part.ts";
import { createPlate, type Stage } from "./plate.ts";
import { paintChips } from "./score-chips.ts";
import { scoreRoom } from "./score-paint.ts";
import { countOf } from "./score-places.ts";
import { paintSides } from "./score-sides.ts";
import { paintWaves } from "./score-waves.ts";
import { COLOUR, withAlpha } from "./style.ts";

export { clock };

const SLANT = 18;
const PAINTS = { waves: paintWaves, sides: paintSides, chips: paintChips } as const;

/** Makes the score. */
export function createScore(stage: () => Stage): Part {
  const plate = createPlate(stage, 10);
  const { textures } = stage().scene;
  return {
    draw(moment) {
      const box = shownBox(moment, "score");
      if (box === null) return plate.hide();
      const { frame, layout } = moment;
      const shown = frame.seats.map(({ seat, name, banked, place, sheet }) => [seat, name, banked, place, sheet]);
      const time = clock(frame.mode.isEndless ? 0 : frame.left);
      const gone = frame.mode.wave >= 0 ? frame.seats.map(({ seat }) => isDown(frame, seat)) : [];
      const state = [time, frame.phase, frame.own?.seat, frame.isSpectator, frame.mode, shown, gone];
      const key = JSON.stringify([...state, textures.exists("bots")]);
      plate.show(box, key, (ctx, size) => paint(ctx, size, { frame, layout, textures }));
    },
    destroy: plate.destroy,
  };
}

interface Shown {
  readonly frame: Frame;
  readonly layout: HudLayout;
  readonly textures: Phaser.Textures.TextureManager;
}

function paint(ctx: Ctx, { w, h }: { readonly w: number; readonly h: number }, shown: Shown): void {
  const { frame, layout, textures } = shown;
  ctx.save();
  trace(ctx, [
    [0, 0],
    [w, 0],
    [w - SLANT, h],
    [SLANT, h],
  ]);
  ctx.clip();
  const fill = ctx.createLinearGradient(0, 0, 0, h);
  fill.addColorStop(0, COLOUR.panelTop);
  fill.addColorStop(1, COLOUR.panelBottom);
  ctx.fillStyle = fill;
  ctx.fillRect(0, 0, w, h);
  ctx.fillStyle = COLOUR.lineLight;
  ctx.fillRect(0, 0, w, 2);
  ctx.restore();

  const room = scoreRoom(frame, layout);
  const { middle, side } = room;
  ctx.fillStyle = withAlpha(COLOUR.ink, 0.75);
  ctx.fillRect(side, 2, middle, h - 2);
  const isWaves = frame.mode.wave >= 0 && frame.phase === "live";
  const words = gameWords().score;
  const caption = isWaves
    ? words.wave
    : frame.phase === "live" && frame.mode.teams > 0
      ? words.fullerVault
      : captionOf(frame);
  const hasCaption = layout.kind === "wide";
  const isLast = frame.phase === "live" && frame.left <= 10 && !isWaves;
  const number = Math.max(0, frame.mode.wave);
  const wave = hasCaption ? String(number) : words.waveNumber(number);
  const time = isWaves ? wave : clock(frame.left);
  write(ctx, time, w / 2, h * (hasCaption ? 0.36 : 0.5), {
    size: isWaves && !hasCaption ? 15 : layout.text.timer,
    isNumber: true,
    align: "center",
    colour: isLast ? COLOUR.danger : frame.phase === "overtime" ? COLOUR.amber : COLOUR.white,
  });
  if (hasCaption) {
    write(ctx, caption, w / 2, h * 0.77, { size: 12, align: "center", colour: COLOUR.dim, spacing: 0.6 });
  }

  const shownSides = { ...room, textures };
  PAINTS[countOf(frame)](ctx, shownSides);
}

function captionOf({ phase, left }: Pick<Frame, "phase" | "left">): string {
  const { getReady, mostBanked, overtime, nextMatch, ended } = gameWords().score;
  return { warmup: getReady, live: mostBanked, overtime, over: Number.isFinite(left) ? nextMatch : ended }[phase];
}

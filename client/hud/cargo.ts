/** The hold: what is carried, in the order of unloading, and what unloading it would bank. From the 4th unit on: gold. */

import type * as Phaser from "phaser";
import { resourceColour } from "../resource-colour.ts";
import type { FrameOwn } from "../sdk/frame.ts";
import { gameWords } from "../words/game-words.ts";
import { type Ctx, fitting, panel, well, widthOf, write } from "./brush.ts";
import type { Box, HudLayout } from "./layout.ts";
import { type Part, shownBox } from "./part.ts";
import { icon } from "./pictures.ts";
import { createPlate, type Stage } from "./plate.ts";
import { COLOUR, withAlpha } from "./style.ts";

export { resourceColour };

/** Units before this one bank once, it and the later ones twice (the haul rule, counted from 0). */
const FIRST_DOUBLED = 3;
/** CSS px for the sign of doubled units at the right end. */
const DOUBLE = 26;

/** Makes the hold. */
export function createCargo(stage: () => Stage): Part {
  const plate = createPlate(stage, 10);
  const { textures } = stage().scene;
  return {
    draw(moment) {
      const box = shownBox(moment, "cargo");
      const { own } = moment.frame;
      if (box === null || own === null) return plate.hide();
      const { layout } = moment;
      const state = [own.cargo, own.room, own.worth, own.isOnPad, layout.kind, textures.exists("icons")];
      plate.show(box, JSON.stringify(state), (ctx, size) => {
        panel(ctx, { x: 0, y: 0, ...size });
        if (layout.kind === "phone") paintSlots(ctx, { x: 6, y: 4, w: size.w - 62, h: size.h - 8 }, own, textures);
        else paintFull(ctx, size, { own, layout, textures });
        if (layout.kind === "phone") {
          write(ctx, `+${own.worth}`, size.w - 12, size.h / 2, {
            size: 15,
            isNumber: true,
            align: "right",
            colour: own.cargo.length > 0 ? COLOUR.amberText : COLOUR.dim,
          });
        }
      });
    },
    destroy: plate.destroy,
  };
}

interface Shown {
  readonly own: FrameOwn;
  readonly layout: HudLayout;
  readonly textures: Phaser.Textures.TextureManager;
}

function paintFull(
  ctx: Ctx,
  { w, h }: { readonly w: number; readonly h: number },
  { own, layout, textures }: Shown,
): void {
  const isWide = layout.kind === "wide";
  const pad = isWide ? 12 : 8;
  const top = isWide ? 16 : 13;
  write(ctx, gameWords().cargo.title, pad, top, { size: 12, colour: COLOUR.dim, spacing: 0.6 });
  const isFull = own.cargo.length >= own.room;
  write(ctx, `${own.cargo.length} / ${own.room}`, w - pad, top, {
    size: isWide ? 14 : 13,
    isNumber: true,
    align: "right",
    colour: isFull ? COLOUR.amber : COLOUR.white,
  });
  const slots = { x: pad, y: isWide ? 29 : 23, w: w - 2 * pad, h: isWide ? 28 : 22 };
  paintSlots(ctx, slots, own, textures);
  const y = (slots.y + slots.h + h) / 2;
  const size = isWide ? 13 : 12;
  if (own.cargo.length === 0) {
    write(ctx, gameWords().cargo.hint, pad, y, { size, weight: 500, colour: COLOUR.dim, most: w - 2 * pad });
    return;
  }
  const says = gameWords().cargo;
  const words = own.isOnPad ? says.unloading : isFull ? says.full : says.unload;
  const numbers = { size: size + 2, isNumber: true } as const;
  const most = w - 2 * pad - 5 - widthOf(ctx, `+${own.worth}`, numbers) - DOUBLE;
  const colour = own.isOnPad ? COLOUR.heal : COLOUR.amberText;
  const width = write(ctx, words, pad, y, { size: fitting(ctx, words, most, { size }), colour, most, isWhole: true });
  write(ctx, `+${own.worth}`, pad + (width > 0 ? width + 5 : 0), y, { ...numbers, colour: COLOUR.amber });
  if (own.cargo.length > FIRST_DOUBLED) {
    write(ctx, "×2", w - pad, y, { size: size + 1, isNumber: true, align: "right", colour: COLOUR.amber });
  }
}

function paintSlots(ctx: Ctx, box: Box, own: FrameOwn, textures: Phaser.Textures.TextureManager): void {
  const gap = own.room > 8 ? 2 : 4;
  const count = Math.max(1, own.room);
  const pitch = (box.w + gap) / count;
  for (let slot = 0; slot < count; slot++) {
    const left = Math.round(box.x + slot * pitch);
    const w = Math.round(box.x + (slot + 1) * pitch - gap) - left;
    const isGold = slot >= FIRST_DOUBLED;
    const carried = own.cargo[slot];
    well(
      ctx,
      { x: left, y: box.y, w, h: box.h },
      isGold ? (carried ? COLOUR.amber : COLOUR.goldLine) : COLOUR.wellLine,
    );
    if (isGold && carried !== undefined) {
      ctx.fillStyle = withAlpha(COLOUR.amber, 0.2);
      ctx.fillRect(left + 1, box.y + 1, w - 2, box.h - 2);
    }
    if (carried === undefined) continue;
    const size = Math.min(w - 2, box.h - 6);
    const place = { x: left + (w - size) / 2, y: box.y + (box.h - size) / 2, w: size, h: size };
    icon(ctx, textures, carried, place, resourceColour(carried));
  }
}

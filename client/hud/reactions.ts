/** Spectators' reactions: each floats for a moment at the score of the seat that it is for, or at the clock. */
import { type GameAudience, REACTION_STAY, type ShownReaction } from "../sdk/audience.ts";
import { type Ctx, trace } from "./brush.ts";
import type { Moment, Part } from "./part.ts";
import { shownBox } from "./part.ts";
import { icon } from "./pictures.ts";
import { createPlate, type Plate, type Stage } from "./plate.ts";
import { scoreX } from "./score-places.ts";
import { seatLook } from "./seat-look.ts";
import { COLOUR, withAlpha } from "./style.ts";

/** As many are shown at once; of more, the latest. */
const MOST = 8;
/** CSS px of one, how far below the edge of the panel its middle is at first, and how far it rises: no notice is covered. */
const SIDE = 26;
const BELOW = 8;
const WAY = 12;
/** CSS px from one that came just before for the same seat. */
const BESIDE = 13;
/** Shares of its life in which it comes and goes. */
const COMES = 0.08;
const GOES = 0.75;
/** Corners of the disc. */
const ROUND = 24;

/** One reaction as it is drawn. */
export interface PlacedReaction {
  readonly reaction: ShownReaction;
  /** Its middle, in CSS px. */
  readonly x: number;
  readonly y: number;
  /** 0 to 1. */
  readonly alpha: number;
}

/** Returns the reactions by the clock of the HUD, which stands still with the picture. @param ahead ms that it is before the page's */
export function byClock(audience: GameAudience, ahead: number): GameAudience {
  return { ...audience, reactions: audience.reactions.map((reaction) => ({ ...reaction, at: reaction.at + ahead })) };
}

/** Returns where the reactions of a moment are, oldest first. Pure. */
export function placeReactions({
  frame,
  layout,
  now,
  look,
  audience,
}: Pick<Moment, "frame" | "layout" | "now" | "look" | "audience">): readonly PlacedReaction[] {
  if (!look.hasReactions) return [];
  const { y, h } = layout.boxes.score;
  const shown = audience.reactions.filter(({ at }) => now - at < REACTION_STAY).slice(-MOST);
  const before = new Map<number, number>();
  return shown.map((reaction) => {
    const number = before.get(reaction.seat) ?? 0;
    before.set(reaction.seat, number + 1);
    // The first in the middle, the others to both sides in turn.
    const aside = Math.ceil(number / 2) * (number % 2 === 0 ? 1 : -1) * BESIDE;
    const age = Math.max(0, now - reaction.at) / REACTION_STAY;
    return {
      reaction,
      x: scoreX(frame, layout, reaction.seat) + aside,
      y: y + h + BELOW - (look.isStill ? WAY / 2 : WAY * Math.sqrt(age)),
      alpha: Math.min(1, age / COMES, (1 - age) / (1 - GOES)),
    };
  });
}

/** Makes them. */
export function createReactions(stage: () => Stage): Part {
  const plates: Plate[] = Array.from({ length: MOST }, () => createPlate(stage, 12));
  const { textures } = stage().scene;
  return {
    draw(moment) {
      const placed = shownBox(moment, "score") === null ? [] : placeReactions(moment);
      for (const [index, plate] of plates.entries()) {
        const one = placed[index];
        if (one === undefined) {
          plate.hide();
          continue;
        }
        const { seat, icon: name } = one.reaction;
        const colour = seat < 0 ? COLOUR.text : seatLook(moment.frame, seat).colour;
        const box = { x: one.x - SIDE / 2, y: one.y - SIDE / 2, w: SIDE, h: SIDE };
        plate.show(box, JSON.stringify([name, colour, textures.exists("icons")]), (ctx) => {
          paintDisc(ctx, colour);
          const place = { x: SIDE * 0.22, y: SIDE * 0.22, w: SIDE * 0.56, h: SIDE * 0.56 };
          icon(ctx, textures, name, place, COLOUR.white);
        });
        plate.image.setAlpha(one.alpha);
      }
    },
    destroy() {
      for (const plate of plates) plate.destroy();
    },
  };
}

function paintDisc(ctx: Ctx, colour: string): void {
  const radius = SIDE / 2 - 1.5;
  trace(
    ctx,
    Array.from({ length: ROUND }, (_, step) => {
      const angle = (step / ROUND) * 2 * Math.PI;
      return [SIDE / 2 + Math.cos(angle) * radius, SIDE / 2 + Math.sin(angle) * radius] as const;
    }),
  );
  ctx.fillStyle = withAlpha(COLOUR.ink, 0.85);
  ctx.fill();
  ctx.strokeStyle = colour;
  ctx.lineWidth = 2;
  ctx.stroke();
}

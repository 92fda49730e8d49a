/** What the gallery draws with: frames of the atlases at places of its small maze. Units are those of the maze's view. */

import { ATLAS_SCALE } from "../art/frames.ts";
import type { Ctx, Sheet } from "../sheets.ts";
import { stampFrame } from "../sheets.ts";
import { cssColour } from "../view/seat-colours.ts";

/** The atlases. */
export interface Atlases {
  readonly bots: Sheet;
  readonly fx: Sheet;
}

/** How one frame is put; see `view/stamps`. */
export interface Put {
  readonly x: number;
  readonly y: number;
  readonly rotation?: number;
  /** Of its true size, along and across. */
  readonly size?: number;
  readonly across?: number;
  readonly tint?: number;
  readonly alpha?: number;
  readonly held?: number;
}

/** Puts frames into one canvas. */
export interface Brush {
  readonly ctx: Ctx;
  /** A body, of the atlas `bots`. */
  body(frame: string, put: Put): void;
  /** Something dark or solid of the atlas `fx`. */
  mark(frame: string, put: Put): void;
  /** Light of the atlas `fx`, added to what is there. */
  light(frame: string, put: Put): void;
}

/** Returns a brush over a canvas. */
export function createBrush(ctx: Ctx, { bots, fx }: Atlases): Brush {
  const draw = (sheet: Sheet, frame: string, { x, y, rotation = 0, size = 1, across = size, ...put }: Put): void => {
    const { alpha = 1, tint, held = 0.5 } = put;
    if (alpha <= 0.004) return;
    ctx.save();
    ctx.translate(x, y);
    ctx.rotate(rotation);
    ctx.scale(size / ATLAS_SCALE, across / ATLAS_SCALE);
    ctx.globalAlpha = Math.min(1, alpha);
    stampFrame(ctx, sheet, frame, { held, tint: tint === undefined ? undefined : cssColour(tint) });
    ctx.restore();
  };
  return {
    ctx,
    body: (frame, put) => draw(bots, frame, put),
    mark: (frame, put) => draw(fx, frame, put),
    light(frame, put) {
      ctx.globalCompositeOperation = "lighter";
      draw(fx, frame, put);
      ctx.globalCompositeOperation = "source-over";
    },
  };
}

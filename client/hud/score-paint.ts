/** What the parts of the score panel are placed and painted with. */
import type * as Phaser from "phaser";
import type { Frame } from "../sdk/frame.ts";
import type { HudLayout } from "./layout.ts";

const MIDDLE = { wide: 104, compact: 88, phone: 70 } as const;

/** The panel: `side` to the left and right of the `middle`, all `w` × `h` CSS px. */
export interface ScoreRoom {
  readonly frame: Frame;
  readonly layout: HudLayout;
  readonly w: number;
  readonly h: number;
  readonly side: number;
  readonly middle: number;
}

/** The same with the pictures that it is painted with. */
export interface ScorePaint extends ScoreRoom {
  readonly textures: Phaser.Textures.TextureManager;
}

/** Returns the panel of a layout. */
export function scoreRoom(frame: Frame, layout: HudLayout): ScoreRoom {
  const { w, h } = layout.boxes.score;
  const middle = MIDDLE[layout.kind];
  return { frame, layout, w, h, side: (w - middle) / 2, middle };
}

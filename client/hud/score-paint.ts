/** What the parts of the score panel are painted with. */
import type * as Phaser from "phaser";
import type { Frame } from "../sdk/frame.ts";
import type { HudLayout } from "./layout.ts";

/** The panel: `side` to the left and right of the `middle`, all `w` × `h` CSS px. */
export interface ScorePaint {
  readonly frame: Frame;
  readonly layout: HudLayout;
  readonly textures: Phaser.Textures.TextureManager;
  readonly w: number;
  readonly h: number;
  readonly side: number;
  readonly middle: number;
}

/** What a part of the HUD is given and what it must do. */
import type { Frame } from "../sdk/frame.ts";
import type { GameLine } from "../sdk/game.ts";
import { type Box, type BoxName, type HudLayout, type HudMode, SHOWN } from "./layout.ts";

/** One moment of the HUD. */
export interface Moment {
  readonly frame: Frame;
  readonly layout: HudLayout;
  readonly mode: HudMode;
  /** Milliseconds of a monotonic clock, and since the last moment. */
  readonly now: number;
  readonly elapsed: number;
  readonly line: GameLine;
}

/** A part: draws its boxes, or hides, each frame. */
export interface Part {
  draw(moment: Moment): void;
  destroy(): void;
}

/** Returns the box of a name, or null where the mode of the moment does not show it. */
export function shownBox({ layout, mode }: Moment, name: BoxName): Box | null {
  return SHOWN[mode].includes(name) ? layout.boxes[name] : null;
}

/** What a part of the HUD is given and what it must do. */
import type { GameAudience } from "../sdk/audience.ts";
import type { Frame } from "../sdk/frame.ts";
import type { FrameSlotName } from "../sdk/frame-facts.ts";
import type { GameLine } from "../sdk/game.ts";
import type { HudLook } from "../settings/derived.ts";
import type { OwnKill } from "./death-log.ts";
import { type Box, type BoxName, type HudLayout, type HudMode, SHOWN } from "./layout.ts";

/** One moment of the HUD. */
export interface Moment {
  readonly frame: Frame;
  readonly layout: HudLayout;
  readonly mode: HudMode;
  /** Milliseconds of a monotonic clock, which stands still with a picture that does; and since the last moment. */
  readonly now: number;
  readonly elapsed: number;
  /** Another time of the match is shown than in the last moment: nothing leads from there to here. */
  readonly hasJumped: boolean;
  readonly line: GameLine;
  /** Those who watch. */
  readonly audience: GameAudience;
  /** How the viewer wants to see it. */
  readonly look: HudLook;
  /** The tile of the ability bar that somebody asks about. */
  readonly tip: FrameSlotName | null;
  /** Whom the viewer has just destroyed. */
  readonly kill: OwnKill | null;
}

/** A part: draws its boxes, or hides, each frame. */
export interface Part {
  draw(moment: Moment): void;
  /** Returns what it fills beside its plates now: what Phaser draws for it directly. */
  covers?(): readonly Box[];
  destroy(): void;
}

/** Returns the box of a name, or null where the mode of the moment does not show it. */
export function shownBox({ layout, mode }: Moment, name: BoxName): Box | null {
  return SHOWN[mode].includes(name) ? layout.boxes[name] : null;
}

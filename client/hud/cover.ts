/** What of the picture of the maze lies under the HUD. CSS px of the screen. */
import type { Box } from "./box.ts";
import type { Hud } from "./hud.ts";
import { isDownIn } from "./mode-of.ts";

/** What is covered. */
export interface Cover {
  readonly panels: readonly Box[];
  /** How far above the middle of the screen the middle of what is free is, while a card takes the lower part. */
  readonly lift: number;
}

/** Returns what a HUD covers; null covers nothing. */
export function coverOf(hud: Pick<Hud, "panels" | "mode" | "layout" | "zoom"> | null): Cover {
  if (hud === null) return { panels: [], lift: 0 };
  const { boxes, height } = hud.layout();
  const { notice, respawn } = boxes;
  const mode = hud.mode();
  const lift = mode !== null && isDownIn(mode) ? (height - notice.y - notice.h - respawn.y) / 2 : 0;
  return { panels: hud.panels(), lift: lift * hud.zoom() };
}

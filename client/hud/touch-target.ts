/** What lies under a finger: tiles and panels of the HUD are buttons, and no sticks begin on them. Pure. */
import type { Action } from "../input/bindings.ts";
import type { Box, HudLayout } from "./layout.ts";

/** Returns the action of a button at a point, "other" where a panel answers to taps, or null. @param x, y as the layout counts */
export function touchTargetAt({ boxes }: HudLayout, x: number, y: number): Action | "other" | null {
  const isIn = (box: Box): boolean => x >= box.x && y >= box.y && x < box.x + box.w && y < box.y + box.h;
  if (isIn(boxes.ability1)) return "ability1";
  if (isIn(boxes.ability2)) return "ability2";
  if (isIn(boxes.cargo)) return "drop";
  return isIn(boxes.menu) || isIn(boxes.score) ? "other" : null;
}

/**
 * Where a page tells a spectator more than the HUD does: standings on the left, charts on the right, as the screen has room
 * for them. Pure. Boxes in CSS px of the layout, as `layoutHud` has them.
 */
import type { Beside } from "../settings/derived.ts";
import type { BesideKind, Sides } from "../sides.ts";
import type { HudLayout, HudMode } from "./layout.ts";

/** CSS px of the panels, at most; and of a row of switches, with touch as well. */
const STANDINGS = 304;
const CHARTS: readonly [width: number, height: number] = [316, 286];
const DRAWER: readonly [width: number, height: number] = [340, 300];
const SWITCH = { mouse: 28, touch: 48 } as const;
const GAP = 6;
/** A screen that is lower than this, in CSS px, has no room below the minimap. */
const LOW = 450;

/** Returns how much room a screen has. */
export function besideKind({ kind, height }: Pick<HudLayout, "kind" | "height">): BesideKind {
  if (kind === "phone" || height < LOW) return "drawer";
  return kind === "wide" ? "wide" : "narrow";
}

/** Returns where everything is. */
export function sidesOf(layout: HudLayout): Sides {
  const { width, margin, boxes } = layout;
  const kind = besideKind(layout);
  const bottom = boxes.vitals.y + boxes.vitals.h;
  const below = boxes.net.y + boxes.net.h + GAP;
  if (kind === "drawer") {
    // The middle, where the robot is that one follows, stays free.
    const most = Math.floor(width / 2 - 40 - margin);
    const top = boxes.score.y + boxes.score.h + GAP;
    const drawer = {
      x: margin,
      y: top,
      w: Math.min(DRAWER[0], most),
      h: Math.min(DRAWER[1], bottom - top),
    };
    const { menu } = boxes;
    const switches =
      layout.kind === "phone"
        ? { x: menu.x, y: menu.y + menu.h + 8, w: SWITCH.touch, h: 2 * SWITCH.touch + 8 }
        : { x: margin, y: below, w: STANDINGS, h: SWITCH.mouse };
    return { kind, standings: drawer, charts: drawer, switches };
  }
  const feedBottom = boxes.feed.y + boxes.feed.h + GAP;
  const w = Math.min(CHARTS[0], Math.floor(width / 3));
  return {
    kind,
    switches: { x: margin, y: below, w: STANDINGS, h: SWITCH.mouse },
    standings: { x: margin, y: below, w: STANDINGS, h: bottom - below },
    charts: { x: width - margin - w, y: feedBottom, w, h: Math.min(CHARTS[1], bottom - feedBottom) },
  };
}

/** Returns how a spectator's screen is used beside what the page tells. */
export function watchMode(beside: Beside, room: BesideKind): HudMode {
  if (beside === "everything") return "bare";
  if (beside === "nothing") return "watch";
  if (room === "drawer") return "watchDrawer";
  if (beside === "charts") return "watchCharts";
  return room === "wide" ? "watchStandings" : "watchNarrow";
}

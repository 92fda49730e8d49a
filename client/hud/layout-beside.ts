/**
 * Where a page tells a spectator more than the HUD does: standings on the left, charts on the right, as the screen has room
 * for them. Pure. Boxes in CSS px of the layout, as `layoutHud` has them.
 */
import type { Beside } from "../settings/derived.ts";
import type { BesideKind, Sides } from "../sides.ts";
import type { HudLayout, HudMode } from "./layout.ts";

interface Size {
  readonly w: number;
  readonly h: number;
}

/** CSS px of the panels, at most. */
const STANDINGS: Size = { w: 304, h: 330 };
const CHARTS: Readonly<Record<"wide" | "narrow", Size>> = { wide: { w: 316, h: 286 }, narrow: { w: 280, h: 240 } };
const DRAWER: Size = { w: 320, h: 270 };
/** CSS px of a switch. */
const SWITCH = { mouse: 28, touch: 48 } as const;
const GAP = 6;
/** With both open half of a smaller screen than this, in CSS px, would be covered. */
const LEAST: Size = { w: 1200, h: 680 };
/** A screen that is lower than this, in CSS px, has no room below the minimap. */
const LOW = 450;

/** Returns how much room a screen has. */
export function besideKind({ kind, width, height }: Pick<HudLayout, "kind" | "width" | "height">): BesideKind {
  if (kind === "phone" || height < LOW) return "drawer";
  return kind === "wide" && width >= LEAST.w && height >= LEAST.h ? "wide" : "narrow";
}

/** Returns where everything is. */
export function sidesOf(layout: HudLayout): Sides {
  const { width, margin, boxes } = layout;
  const kind = besideKind(layout);
  const bottom = boxes.vitals.y + boxes.vitals.h;
  const below = boxes.net.y + boxes.net.h + GAP;
  const switches = { x: margin, y: below, w: STANDINGS.w, h: SWITCH.mouse };
  if (kind === "drawer") {
    const top = boxes.score.y + boxes.score.h + GAP;
    // The middle, where the robot is that one follows, stays free.
    const most = Math.floor(width / 2 - 40 - margin);
    const drawer = { x: margin, y: top, w: Math.min(DRAWER.w, most), h: Math.min(DRAWER.h, bottom - top) };
    const { menu } = boxes;
    const column = { x: menu.x, y: menu.y + menu.h + 8, w: SWITCH.touch, h: 2 * SWITCH.touch + 8 };
    return { kind, standings: drawer, charts: drawer, switches: layout.kind === "phone" ? column : switches };
  }
  const { w, h } = CHARTS[kind];
  const { feed, notice } = boxes;
  const isBesideNotice = notice.x + notice.w <= width - margin - w;
  const top = Math.max(feed.y + feed.h, isBesideNotice ? 0 : notice.y + notice.h) + GAP;
  return {
    kind,
    switches,
    standings: { x: margin, y: below, w: STANDINGS.w, h: Math.min(STANDINGS.h, bottom - below) },
    charts: { x: width - margin - w, y: top, w, h: Math.min(h, bottom - top) },
  };
}

/** Returns how a spectator's screen is used beside what the page tells. */
export function watchMode(beside: Beside, room: BesideKind): HudMode {
  if (beside === "everything") return "bare";
  if (beside === "nothing") return "watch";
  if (room === "drawer") return "watchDrawer";
  if (room === "narrow") return "watchNarrow";
  return beside === "charts" ? "watchCharts" : "watchStandings";
}

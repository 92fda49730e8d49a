/** Which panels beside the maze are open: plain values, how they change, and how they are kept. Pure. */
import type { Beside } from "../settings/derived.ts";
import type { BesideKind } from "../sides.ts";

export const PANELS = ["standings", "charts"] as const;
export type Panel = (typeof PANELS)[number];
/** What the panel of the charts can show. */
export const CHARTS = ["banked", "damage", "heat"] as const;
export type ChartName = (typeof CHARTS)[number];

/** See the file header. */
export interface Panels {
  /** In the order in which they were opened. */
  readonly open: readonly Panel[];
  readonly chart: ChartName;
}

/** Returns what is open when nobody has chosen yet. */
export function firstPanels(room: BesideKind): Panels {
  return { open: room === "drawer" ? [] : ["standings"], chart: "banked" };
}

/** Returns what was kept, such as "standings charts/heat", or null when it is none of ours. */
export function parsePanels(kept: string | null): Panels | null {
  const [names, chart] = kept?.split("/") ?? [];
  const found = CHARTS.find((each) => each === chart);
  if (names === undefined || found === undefined) return null;
  const open = names.split(" ").flatMap((name) => PANELS.find((panel) => panel === name) ?? []);
  return { open: [...new Set(open)], chart: found };
}

/** Returns what is to be kept. */
export function formatPanels({ open, chart }: Panels): string {
  return `${open.join(" ")}/${chart}`;
}

/** Returns the panels that are seen: where there is room for one, the last that was opened. */
export function shownPanels({ open }: Panels, room: BesideKind): readonly Panel[] {
  return room === "wide" ? open : open.slice(-1);
}

/** Opens a panel that is not seen, or closes it. */
export function toggled(panels: Panels, panel: Panel, room: BesideKind): Panels {
  const others = panels.open.filter((each) => each !== panel);
  const isShown = shownPanels(panels, room).includes(panel);
  // Where there is room for one, closing it leaves none.
  if (isShown) return { ...panels, open: room === "wide" ? others : [] };
  return { ...panels, open: [...others, panel] };
}

/** Shows another chart, and opens their panel for it. */
export function withChart(panels: Panels, chart: ChartName, room: BesideKind): Panels {
  const isShown = shownPanels(panels, room).includes("charts");
  return isShown ? { ...panels, chart } : { ...toggled(panels, "charts", room), chart };
}

/** Shows the next chart, or opens their panel. */
export function withNextChart(panels: Panels, room: BesideKind): Panels {
  if (!shownPanels(panels, room).includes("charts")) return toggled(panels, "charts", room);
  const next = CHARTS[(CHARTS.indexOf(panels.chart) + 1) % CHARTS.length] ?? panels.chart;
  return { ...panels, chart: next };
}

/** Returns what the HUD is told of it. */
export function besideOf(shown: readonly Panel[]): Beside {
  if (shown.includes("standings")) return shown.includes("charts") ? "both" : "standings";
  return shown.includes("charts") ? "charts" : "nothing";
}

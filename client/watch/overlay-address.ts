/**
 * How an address asks for what lies beside the maze: `?overlay=obs` for broadcasting, with `&panels=standings,chart` to
 * choose what of it, and `?overlay=none` for nothing but the maze. Pure.
 */

/** What a broadcast can show. */
export const BROADCAST_PANELS = ["standings", "score", "chart", "damage", "heat", "coming"] as const;
export type BroadcastPanel = (typeof BROADCAST_PANELS)[number];

/** What lies beside the maze: all that one can use, panels to be seen alone, or nothing. */
export type Overlay =
  | { readonly kind: "page" }
  | { readonly kind: "broadcast"; readonly panels: readonly BroadcastPanel[] }
  | { readonly kind: "none" };

/** What a broadcast shows unless it is chosen. */
const FIRST: readonly BroadcastPanel[] = ["standings", "score", "chart", "coming"];

/** Returns what an address asks for; what makes no sense there is passed over. @param search such as "?overlay=obs" */
export function parseOverlay(search: string): Overlay {
  const asked = new URLSearchParams(search);
  const kind = asked.get("overlay");
  if (kind === "none") return { kind };
  if (kind !== "obs") return { kind: "page" };
  const named = (asked.get("panels") ?? "").split(",").map((name) => name.trim());
  const panels = BROADCAST_PANELS.filter((panel) => named.includes(panel));
  return { kind: "broadcast", panels: panels.length === 0 ? FIRST : panels };
}

/** What the screen is used for, and the boxes of the HUD that are filled then. */
import type { Box } from "./box.ts";

/** Every box that the HUD may fill. Which of them are filled together is `SHOWN`. */
export type BoxName =
  | "score"
  | "notice"
  | "minimap"
  | "net"
  | "seats"
  | "mates"
  | "feed"
  | "menu"
  | "vitals"
  | "weapon"
  | "ability1"
  | "ability2"
  | "cargo"
  | "caption"
  | "field"
  | "figures"
  | "stickLeft"
  | "stickRight"
  | "sounds"
  | "respawn"
  | "board"
  | "results"
  | "tip"
  | "lesson";

/** What the screen is used for at the moment. */
export type HudMode =
  | "play"
  | "touch"
  | "down"
  | "touchDown"
  | "board"
  | "touchBoard"
  | "watch"
  | "watchCharts"
  | "watchStandings"
  | "watchNarrow"
  | "watchDrawer"
  | "results"
  | "bare";

const ALWAYS = ["score", "net", "menu"] as const;
const DOWN = ["notice", "minimap", "feed", "respawn"] as const;
const PLAYING = ["notice", "minimap", "feed", "vitals", "weapon", "ability1", "ability2", "cargo", "caption"] as const;

/** The boxes that are filled together. Boxes of one list never overlap. */
export const SHOWN: Readonly<Record<HudMode, readonly BoxName[]>> = {
  play: [...ALWAYS, ...PLAYING, "mates", "sounds", "field"],
  touch: [...ALWAYS, ...PLAYING, "sounds", "field", "stickLeft", "stickRight"],
  // There is no robot whose hull and abilities could be shown: the card has their room.
  down: [...ALWAYS, ...DOWN, "mates"],
  touchDown: [...ALWAYS, ...DOWN],
  board: [...ALWAYS, "minimap", "feed", "vitals", "weapon", "ability1", "ability2", "cargo", "board"],
  touchBoard: ["score", "menu", "board"],
  watch: [...ALWAYS, ...PLAYING, "seats", "field"],
  // Beside what the page tells of the same match: charts, how everybody stands, and either where there is little room.
  watchCharts: [...ALWAYS, ...PLAYING, "field"],
  watchStandings: [...ALWAYS, "notice", "minimap", "feed", "caption", "field"],
  watchNarrow: [...ALWAYS, "notice", "minimap", "feed", "field"],
  watchDrawer: ["score", "menu", "notice", "field"],
  results: ["score", "menu", "results"],
  bare: [],
};

/** True when a panel of a mode lies at a point. CSS px of the layout. */
export function isOnPanel(
  { boxes }: { readonly boxes: Readonly<Record<BoxName, Box>> },
  mode: HudMode,
  at: { readonly x: number; readonly y: number },
): boolean {
  return SHOWN[mode].some((name) => {
    const { x, y, w, h } = boxes[name];
    return name !== "field" && at.x >= x && at.y >= y && at.x < x + w && at.y < y + h;
  });
}

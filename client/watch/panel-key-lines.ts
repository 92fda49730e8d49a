/** The keys of the panels beside the maze, as lines of the list of all keys. */
import { keyName } from "../input/bindings.ts";
import { PANEL_KEYS } from "../input/panel-keys.ts";
import { watchWords } from "../words/watch-words.ts";
import type { KeyLine } from "./keys-dialog.tsx";

/** Returns the lines. */
export function panelKeyLines(): readonly KeyLine[] {
  const { keys } = watchWords().overlay;
  return [
    { keys: [keyName(PANEL_KEYS.standings)], does: keys.standings },
    { keys: [keyName(PANEL_KEYS.charts)], does: keys.charts },
    { keys: [keyName(PANEL_KEYS.next)], does: keys.next },
  ];
}

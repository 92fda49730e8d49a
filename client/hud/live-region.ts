/** A hidden region of the page that says what the canvas shows: score, feed and announcements, for screen readers. */

import { gameWords } from "../words/game-words.ts";

/** The region. */
export interface LiveRegion {
  /** Says a line; equal lines in a row are said once. */
  say(line: string): void;
  destroy(): void;
}

/** Keeps so many lines. */
const MOST = 6;

/** Adds the region to the page. */
export function createLiveRegion(): LiveRegion {
  const region = document.createElement("div");
  region.setAttribute("role", "log");
  region.setAttribute("aria-live", "polite");
  region.setAttribute("aria-label", gameWords().liveRegion);
  region.style.cssText =
    "position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap";
  document.body.append(region);
  let last = "";
  return {
    say(line) {
      if (line === last || line === "") return;
      last = line;
      const paragraph = document.createElement("p");
      paragraph.textContent = line;
      region.append(paragraph);
      while (region.childElementCount > MOST) region.firstElementChild?.remove();
    },
    destroy() {
      region.remove();
    },
  };
}

/** The settings of this browser, followed by everything on the page. */
import { signal } from "@preact/signals";
import { browserMemory, KEPT, placeIn } from "./menu/memory.ts";
import { createSettingsStore } from "./settings/store.ts";

const stillness = window.matchMedia("(prefers-reduced-motion: reduce)");
const isMotionAsked = signal(stillness.matches);
stillness.addEventListener("change", () => {
  isMotionAsked.value = stillness.matches;
});

/** See the file header. */
export const userSettings = createSettingsStore(placeIn(browserMemory, KEPT.settings), isMotionAsked);

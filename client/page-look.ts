/** Lets the page itself follow the settings: size of its words, motion, colours of teams. */
import { effect } from "@preact/signals";
import { isStill } from "./settings/derived.ts";
import { chooseTeamColours, teamColours } from "./team-colours.ts";
import { userSettings } from "./user-settings.ts";

/** Follows them as long as the page is open. */
export function followSettings(): void {
  const { settings, isMotionAsked } = userSettings;
  const root = document.documentElement;
  effect(() => {
    const { textSize, palette, sides } = settings.value;
    root.style.setProperty("--text-zoom", String(textSize / 100));
    root.toggleAttribute("data-still", isStill(settings.value, isMotionAsked.value));
    root.toggleAttribute("data-contrast", palette === "contrast");
    chooseTeamColours(palette, sides === "relative");
    root.style.setProperty("--own", teamColours().colours[0]);
  });
}

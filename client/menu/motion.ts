/** Whether somebody wants little motion: what the system says, followed as it changes. */
import { type ReadonlySignal, signal } from "@preact/signals";

const query = window.matchMedia("(prefers-reduced-motion: reduce)");
const asked = signal(query.matches);
query.addEventListener("change", ({ matches }) => {
  asked.value = matches;
});

/** True while the system asks for little motion. */
export const isMotionReduced: ReadonlySignal<boolean> = asked;

/** Mounts what lies beside a match that is watched: panels that one can use, or those of a broadcast. */
import { type Signal, signal } from "@preact/signals";
import { render } from "preact";
import { browserMemory, KEPT, placeIn } from "../menu/memory.ts";
import type { Timeline } from "../sdk/timeline.ts";
import type { Beside as BesideHud } from "../settings/derived.ts";
import type { ScreenSides } from "../sides.ts";
import "../styles/watch-broadcast.css";
import "../styles/watch-charts.css";
import "../styles/watch-overlay.css";
import "../styles/watch-standings.css";
import { Beside } from "./beside.tsx";
import { Broadcast } from "./broadcast.tsx";
import type { Overlay } from "./overlay-address.ts";
import { createPanelState, listenToPanelKeys } from "./panel-state.ts";
import type { WatchState } from "./watch-state.ts";

/** What lies beside the maze, and what it acts on. */
export interface BesideOptions {
  readonly overlay: Overlay;
  readonly timeline: Timeline;
  readonly state: WatchState;
  readonly follow: (seat: number) => void;
  /** Where the HUD leaves room; null while something lies over the maze. */
  readonly sides: () => ScreenSides | null;
  /** Told what the HUD need not say. */
  readonly onBeside: (beside: BesideHud) => void;
}

/** Width of a screen, in CSS px, on which the panels of a broadcast are as large as they are laid out. */
const BROADCAST_WIDTH = 1280;

/** Shows it in an element of its own after `before`. @returns what ends it */
export function showBeside(before: HTMLElement, options: BesideOptions): () => void {
  const { overlay, timeline, state, follow, sides, onBeside } = options;
  const root = document.documentElement;
  const host = document.createElement("div");
  host.className = "beside";
  if (overlay.kind === "page") host.dataset.padScope = "";
  before.after(host);
  // What is clicked with a mouse does not take the keys from the game.
  host.addEventListener("mousedown", (event) => {
    if (event.target instanceof Element && event.target.closest("button") !== null) event.preventDefault();
  });
  const gone = new AbortController();
  const { signal: going } = gone;
  const end = (): void => {
    gone.abort();
    render(null, host);
    host.remove();
  };
  if (overlay.kind === "page") {
    const panels = createPanelState(placeIn(browserMemory, KEPT.panels), onBeside);
    going.addEventListener("abort", panels.destroy);
    // The HUD divides the screen as it draws: as often as its frames are looked at.
    going.addEventListener(
      "abort",
      state.frame.subscribe(() => panels.measure(sides())),
    );
    listenToPanelKeys(going, panels);
    render(<Beside timeline={timeline} state={state} panels={panels} follow={follow} />, host);
    return end;
  }
  root.toggleAttribute("data-bare", true);
  going.addEventListener("abort", () => root.toggleAttribute("data-bare", false));
  const zoom: Signal<number> = signal(1);
  const measure = (): void => {
    zoom.value = Math.max(1, window.innerWidth / BROADCAST_WIDTH);
  };
  measure();
  window.addEventListener("resize", measure, { signal: going });
  if (overlay.kind === "broadcast") {
    render(<Broadcast timeline={timeline} state={state} panels={overlay.panels} zoom={zoom} />, host);
  }
  return end;
}

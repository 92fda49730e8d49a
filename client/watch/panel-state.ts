/** Which panels beside the maze are open, as signals: kept in the browser, told to the HUD, and changed by keys. */
import { computed, effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { isElsewhere } from "../elsewhere.ts";
import { PANEL_KEYS } from "../input/panel-keys.ts";
import type { Beside } from "../settings/derived.ts";
import type { BesideKind, ScreenSides } from "../sides.ts";
import {
  besideOf,
  type ChartName,
  firstPanels,
  formatPanels,
  type Panel,
  type Panels,
  parsePanels,
  shownPanels,
  toggled,
  withChart,
  withNextChart,
} from "./panels.ts";

/** Where one text is kept. */
interface Place {
  read(): string | null;
  write(text: string): void;
}

/** See the file header. */
export interface PanelState {
  /** Where there is room for panels; null while something lies over the maze. */
  readonly sides: ReadonlySignal<ScreenSides | null>;
  readonly shown: ReadonlySignal<readonly Panel[]>;
  readonly chart: ReadonlySignal<ChartName>;
  /** Takes note of how the screen is divided. */
  measure(sides: ScreenSides | null): void;
  toggle(panel: Panel): void;
  choose(chart: ChartName): void;
  /** Shows the next chart, or opens the charts. */
  next(): void;
  destroy(): void;
}

/** Returns the state, as it was kept. @param tell called with what the HUD need not say, at once and after each change */
export function createPanelState(place: Place, tell: (beside: Beside) => void): PanelState {
  const sides: Signal<ScreenSides | null> = signal(null);
  /** Stays while something lies over the maze; null before anything is known. */
  const room: Signal<BesideKind | null> = signal(null);
  const chosen: Signal<Panels | null> = signal(parsePanels(place.read()));
  const panels = computed((): Panels => chosen.value ?? firstPanels(room.value ?? "drawer"));
  const shown = computed(() => shownPanels(panels.value, room.value ?? "drawer"));
  const stop = effect(() => tell(besideOf(shown.value)));
  let before = "";

  const change = (by: (panels: Panels, room: BesideKind) => Panels): void => {
    const next = by(panels.value, room.value ?? "drawer");
    chosen.value = next;
    place.write(formatPanels(next));
  };
  return {
    sides,
    shown,
    chart: computed(() => panels.value.chart),
    measure(next) {
      // Asked many times a second, and nearly always the same.
      const text = JSON.stringify(next);
      if (text === before) return;
      before = text;
      if (next !== null) room.value = next.kind;
      sides.value = next;
    },
    toggle: (panel) => change((from, kind) => toggled(from, panel, kind)),
    choose: (chart) => change((from, kind) => withChart(from, chart, kind)),
    next: () => change(withNextChart),
    destroy: stop,
  };
}

/** Has keys open and close panels until it is aborted; keys pressed in forms and dialogs are theirs. */
export function listenToPanelKeys(signal: AbortSignal, state: Pick<PanelState, "toggle" | "next">): void {
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.repeat || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      if (isElsewhere(event.target)) return;
      if (event.code === PANEL_KEYS.standings) state.toggle("standings");
      else if (event.code === PANEL_KEYS.charts) state.toggle("charts");
      else if (event.code === PANEL_KEYS.next) state.next();
    },
    { signal },
  );
}

/** The settings of whoever sits before the page: one signal that pages and the running game follow, kept in the browser. */
import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { DEFAULTS, formatSettings, parseSettings, type Settings } from "./settings.ts";

/** Where they are kept: a place for one text. */
interface Place {
  read(): string | null;
  /** Null forgets. */
  write(text: string | null): void;
}

/** The settings. */
export interface SettingsStore {
  readonly settings: ReadonlySignal<Settings>;
  /** True when the system asks for less motion. */
  readonly isMotionAsked: ReadonlySignal<boolean>;
  /** Changes some of them, at once and for good. */
  change(some: Partial<Settings>): void;
  /** Sets these, or all of them, as they are at first. */
  reset(names?: readonly (keyof Settings)[]): void;
}

/** Returns the settings kept in a place. @param isMotionAsked whether the system asks for less motion, as it changes */
export function createSettingsStore(
  place: Place,
  isMotionAsked: ReadonlySignal<boolean> = signal(false),
): SettingsStore {
  const settings: Signal<Settings> = signal(parseSettings(place.read()));
  const set = (next: Settings): void => {
    settings.value = next;
    place.write(formatSettings(next));
  };
  return {
    settings,
    isMotionAsked,
    change: (some) => set({ ...settings.value, ...some }),
    reset(names) {
      if (names === undefined) return set(DEFAULTS);
      const first = Object.fromEntries(names.map((name) => [name, DEFAULTS[name]]));
      set({ ...settings.value, ...first });
    },
  };
}

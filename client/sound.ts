/**
 * Ties the sound to a game on the screen: it is fetched after the first picture, so that nobody waits for it, and follows
 * what the page's switches and the key M say.
 */
import { effect } from "@preact/signals";
import type { GameAudio } from "./audio/audio.ts";
import { actionOf } from "./input/bindings.ts";
import { soundChoice } from "./menu/sound-choice.ts";
import type { Frame } from "./sdk/frame.ts";
import type { Control } from "./sdk/game.ts";
import { levelsOf } from "./settings/derived.ts";
import { userSettings } from "./user-settings.ts";

/** Fetched so many ms after the first picture: what is on the screen goes first. */
const FETCH_AFTER = 500;

/** The sound of one game on the screen. */
export interface ScreenSound {
  /** The first picture is there. */
  start(): void;
  hear(frame: Frame): void;
  press(control: Control): void;
  /** See `GameAudio`; null where there is no sound, or none yet. */
  listen: GameAudio["listen"];
}

/** Returns the sound of a game. @param gone ends it */
export function soundOf(gone: AbortSignal): ScreenSound {
  let audio: GameAudio | null = null;
  const { settings } = userSettings;
  const switches = () => ({
    isSoundOn: soundChoice.isSoundOn.value,
    isMusicOn: soundChoice.isMusicOn.value,
    levels: levelsOf(settings.value),
  });

  const load = async (): Promise<void> => {
    const { startAudio } = await import("./audio/audio.ts");
    if (gone.aborted) return;
    audio = startAudio(switches());
    const stopFollowing = effect(() => audio?.turn(switches()));
    gone.addEventListener("abort", () => {
      stopFollowing();
      audio?.destroy();
      audio = null;
    });
  };

  window.addEventListener(
    "keydown",
    (event) => {
      const isTyping = event.target instanceof Element && event.target.closest("input, textarea") !== null;
      const isShortcut = event.ctrlKey || event.altKey || event.metaKey || event.repeat;
      if (actionOf(event.code, settings.value.keys) === "mute" && !isTyping && !isShortcut) soundChoice.toggleSound();
    },
    { signal: gone },
  );
  document.addEventListener(
    "click",
    ({ target }) => {
      if (target instanceof Element && target.closest("button") !== null) audio?.click();
    },
    { signal: gone },
  );
  return {
    start() {
      // A game without sound is still a game.
      window.setTimeout(() => void load().catch(() => undefined), FETCH_AFTER);
    },
    hear: (frame) => audio?.hear(frame, performance.now()),
    press: (control) => audio?.press(control),
    listen: () => audio?.listen() ?? null,
  };
}

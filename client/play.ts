/**
 * A game on the screen: what the page loads only when somebody plays or watches. Ties the game to the canvas and to the
 * devices of the person before it.
 */
import { type Box, layoutHud, SHOWN } from "./hud/layout.ts";
import { actionOf } from "./input/bindings.ts";
import { watchDevices } from "./input/devices.ts";
import { browserMemory, KEPT, KEPT_IN_TAB, tabMemory } from "./menu/memory.ts";
import { type QualityWish, qualityWish } from "./scenes/quality.ts";
import { type Screen, startScreen } from "./scenes/screen.ts";
import type { Failure, Game } from "./sdk/game.ts";
import { soundOf } from "./sound.ts";

/** What the page hears from a game on the screen. */
export interface PlayCallbacks {
  /** The first frame is drawn. */
  readonly onReady: () => void;
  /** Somebody wants the menu. */
  readonly onMenu: () => void;
  readonly onFailure: (failure: Failure) => void;
}

/** A game on the screen. */
export interface RunningGame {
  /** Lets go of all keys and sticks. */
  rest(): void;
  destroy(): void;
}

/** Returns the quality that the page's address asks for, or what is remembered, or "auto". */
function wishedQuality(): QualityWish {
  const asked = new URLSearchParams(window.location.search).get("quality");
  return qualityWish(asked) ?? qualityWish(browserMemory.read(KEPT.quality)) ?? "auto";
}

/** Shows a game in `parent`, which has the size of the screen. */
export function runGame(parent: HTMLElement, game: Game, callbacks: PlayCallbacks): RunningGame {
  const isTouch = window.matchMedia("(pointer: coarse)").matches;
  const gone = new AbortController();
  let screen: Screen | null = null;
  const sound = soundOf(gone.signal);

  // Touches on tiles and panels of the HUD are no sticks.
  const devices = watchDevices(parent, (x, y) => {
    const { boxes } = layoutHud(parent.clientWidth, parent.clientHeight, isTouch);
    const isIn = (box: Box): boolean => x >= box.x && y >= box.y && x < box.x + box.w && y < box.y + box.h;
    if (isIn(boxes.ability1)) return "ability1";
    if (isIn(boxes.ability2)) return "ability2";
    if (isIn(boxes.cargo)) return "drop";
    return SHOWN.touch.some((name) => (name === "menu" || name === "score" ? isIn(boxes[name]) : false))
      ? "other"
      : null;
  });
  window.addEventListener(
    "keydown",
    (event) => {
      if (actionOf(event.code) === "menu" && !event.defaultPrevented) callbacks.onMenu();
    },
    { signal: gone.signal },
  );
  document.addEventListener("visibilitychange", () => game.rest(document.hidden), { signal: gone.signal });
  screen = startScreen(parent, game, {
    figures: {
      build: __BUILD_ID__,
      isOpen: tabMemory.read(KEPT_IN_TAB.figures) !== null,
      onToggle: (isOpen) => tabMemory.write(KEPT_IN_TAB.figures, isOpen ? "open" : null),
    },
    isTouch,
    quality: wishedQuality(),
    touch: { onMenu: callbacks.onMenu, sticks: devices.sticks },
    lessons: {
      kept: browserMemory.read(KEPT.lessons),
      onLearnt: (kept) => browserMemory.write(KEPT.lessons, kept),
      device: () => (isTouch ? "touch" : "keys"),
    },
    onBefore: () => {
      if (game.isSpectator) return;
      const control = devices.control(screen?.pointerAim() ?? null);
      sound.press(control);
      game.steer(control);
    },
    onFrame: sound.hear,
    onReady() {
      callbacks.onReady();
      sound.start();
    },
    onFailure: callbacks.onFailure,
  });
  return {
    rest: devices.rest,
    destroy() {
      gone.abort();
      devices.destroy();
      screen?.destroy();
    },
  };
}

/**
 * A game on the screen: what the page loads only when somebody plays or watches. Ties the game to the canvas, to the devices
 * of the person before it, and to how they want it.
 */
import { computed, effect, signal } from "@preact/signals";
import { actionOf, type PadKind } from "./input/bindings.ts";
import { type DeviceKind, watchDevices } from "./input/devices.ts";
import { type PadLike, readPad, triggersOf } from "./input/gamepad.ts";
import { rumbleOf, shakePad } from "./input/rumble.ts";
import { askBeforeLeaving } from "./leaving.ts";
import { browserMemory, KEPT, KEPT_IN_TAB, tabMemory } from "./menu/memory.ts";
import { cameraKeyLines } from "./scenes/camera-lines.ts";
import { readyDrawnCanvas } from "./scenes/drawn-canvas.ts";
import { type QualityWish, qualityWish } from "./scenes/quality.ts";
import { type Screen, startScreen } from "./scenes/screen.ts";
import { parseCamera } from "./sdk/cameras.ts";
import type { Frame } from "./sdk/frame.ts";
import type { Control, Failure, Game } from "./sdk/game.ts";
import { type Beside, handlingOf, looksOf } from "./settings/derived.ts";
import { soundOf } from "./sound.ts";
import { watchUpright } from "./upright.ts";
import { userSettings } from "./user-settings.ts";
import { keepAwake } from "./wake-lock.ts";
import type { ClipStage } from "./watch/clip/clip-stage.ts";
import { parseOverlay } from "./watch/overlay-address.ts";
import type { PlayFromSource } from "./watch/watch-tools.tsx";
import type { WatchPage } from "./watch/watching.tsx";

/** What the page hears from a game on the screen. */
export interface PlayCallbacks {
  /** The first frame is drawn. */
  readonly onReady: () => void;
  /** Somebody wants the menu. */
  readonly onMenu: () => void;
  readonly onFailure: (failure: Failure) => void;
  /** How to play on from it; null for what is no replay. */
  readonly playFrom: PlayFromSource | null;
}

/** A game on the screen. */
export interface RunningGame {
  /** Lets go of all keys and sticks. */
  rest(): void;
  destroy(): void;
}

/** Buttons of a gamepad that go through what one can choose. */
const STEPS: ReadonlyMap<string, number> = new Map([
  ["Pad14", -1],
  ["Pad15", 1],
]);

const { settings, isMotionAsked } = userSettings;

/** Returns the quality that the page's address asks for, or what is set. */
function wishedQuality(): QualityWish {
  return qualityWish(new URLSearchParams(window.location.search).get("quality")) ?? settings.value.quality;
}

/** Makes ready what a game will be drawn on: called while the server is asked for one. */
export function readyScreen(): void {
  readyDrawnCanvas();
}

/** True while somebody drives a robot in a match that is not over. */
function isPlaying({ own, results }: Frame): boolean {
  return own !== null && !own.isDrivenByBrain && results === null;
}

/** Shows a game in `parent`, which has the size of the screen. */
export function runGame(parent: HTMLElement, game: Game, callbacks: PlayCallbacks): RunningGame {
  const isTouch = window.matchMedia("(pointer: coarse)").matches;
  const gone = new AbortController();
  let screen: Screen | null = null;
  let frame: Frame | null = null;
  let watchPage: WatchPage | null = null;
  const sound = soundOf(gone.signal);
  const handling = () => handlingOf(settings.value);
  const isUpright = signal(false);
  const overlay = parseOverlay(window.location.search);
  const beside = signal<Beside>(overlay.kind === "page" ? "nothing" : "everything");
  // Nothing of the HUD fits beside the card that asks to turn the phone.
  const looks = () => {
    const { hud, ...others } = looksOf(settings.value, isMotionAsked.value);
    const shown = { ...hud, beside: beside.value };
    return { ...others, hud: isUpright.value ? { ...shown, opacity: 0 } : shown };
  };
  /** Moves a spectator's free picture as keys or a gamepad say; fingers drag it. */
  const push = ({ moveX, moveY }: Control, kind: DeviceKind, pad: PadLike | null): void => {
    if (kind === "touch") return;
    const isPad = kind === "pad" && pad !== null;
    // A gamepad that goes through the page moves nothing else, but for the time.
    if (isPad && watchPage?.isEntered() === true) screen?.push(0, 0, 0);
    else screen?.push(moveX, moveY, isPad ? triggersOf(pad) : 0);
    const { deadZone, hasSwappedSticks } = handling();
    watchPage?.scrub(isPad ? readPad(pad, deadZone, hasSwappedSticks).right.x : 0, performance.now());
  };
  /** The gamepad that was used last, or null. */
  const padUsed = (): PadKind | null => (devices.kind() === "pad" ? devices.padKind() : null);
  const rest = (): void => game.rest(document.hidden || isUpright.value);

  const devices = watchDevices({
    parent,
    isTouch,
    target: (x, y) => screen?.touchTarget(x, y) ?? null,
    handling,
    onPad(code) {
      const action = actionOf(code, settings.value.pad);
      if (action === "menu") callbacks.onMenu();
      else if (game.isSpectator) {
        if (watchPage?.takePad(code) !== true) screen?.watchPad(code);
      } else if (action === "ability1" || action === "ability2") screen?.press(action);
      else if (action === "free") screen?.skipLessons();
      const by = game.isSpectator ? undefined : STEPS.get(code);
      if (by !== undefined) screen?.step(by);
    },
  });
  window.addEventListener(
    "keydown",
    (event) => {
      if (actionOf(event.code, settings.value.keys) === "menu" && !event.defaultPrevented) callbacks.onMenu();
    },
    { signal: gone.signal },
  );
  watchUpright(isTouch, gone.signal, (next) => {
    isUpright.value = next;
    rest();
  });
  document.addEventListener("visibilitychange", rest, { signal: gone.signal });
  if (!game.isSpectator) {
    keepAwake(gone.signal);
    askBeforeLeaving(() => frame !== null && isPlaying(frame), gone.signal);
  }
  screen = startScreen(parent, game, {
    figures: {
      build: __BUILD_ID__,
      isOpen: tabMemory.read(KEPT_IN_TAB.figures) !== null,
      onToggle: (isOpen) => tabMemory.write(KEPT_IN_TAB.figures, isOpen ? "open" : null),
    },
    isTouch,
    camera: parseCamera(new URLSearchParams(window.location.search).get("camera")) ?? { kind: "director" },
    quality: wishedQuality(),
    looks: looks(),
    prompts: () => ({
      device: devices.kind(),
      padKind: devices.padKind(),
      keys: settings.value.keys,
      pad: settings.value.pad,
      isBoardAsked: devices.isBoardAsked(),
      isBoardToggled: settings.value.board === "toggle",
      isInPage: watchPage?.isEntered() === true,
    }),
    touch: { onMenu: callbacks.onMenu, sticks: devices.sticks },
    lessons: {
      kept: browserMemory.read(KEPT.lessons),
      onLearnt: (kept) => browserMemory.write(KEPT.lessons, kept),
      device: devices.kind,
    },
    onBefore: () => {
      const control = devices.control(screen?.pointerAim() ?? null, frame, performance.now());
      if (game.isSpectator) {
        push(control, devices.kind(), devices.pad());
        return;
      }
      sound.press(control);
      game.steer(control);
    },
    onFrame(next) {
      frame = next;
      watchPage?.follow(next, performance.now());
      // Of a moment that stands still there is nothing to hear.
      sound.hear(game.timeline?.isPaused() === true ? { ...next, own: null } : next);
      const pad = devices.pad();
      const rumble = pad === null || devices.kind() !== "pad" || !handling().hasRumble ? null : rumbleOf(next);
      if (pad !== null && rumble !== null) shakePad(pad, rumble);
    },
    onReady() {
      performance.mark("first-picture");
      callbacks.onReady();
      sound.start();
    },
    onFailure: callbacks.onFailure,
  });
  const stopLooks = effect(() => {
    // Colours of teams change with the settings, too: what is painted is painted anew.
    screen?.setLooks(looks());
  });
  const quality = computed(wishedQuality);
  const stopQuality = effect(() => screen?.setQuality(quality.value));
  const { timeline } = game;
  const clip = (): ClipStage | null => {
    const canvas = screen?.canvas ?? null;
    if (screen === null || canvas === null || timeline === null) return null;
    return { timeline, canvas, afterPicture: screen.afterPicture, listen: sound.listen };
  };
  const { cameras } = screen;
  if (timeline !== null && cameras !== null) {
    // Whoever plays never loads it. Without it one still sees the match.
    void import("./watch/watching.tsx").then(
      ({ showWatchPage }) => {
        if (gone.signal.aborted) return;
        watchPage = showWatchPage(parent, {
          timeline,
          roomId: game.roomId,
          cameras,
          react: game.react,
          clip,
          playFrom: callbacks.playFrom,
          otherKeys: () => cameraKeyLines(settings.value.keys, settings.value.pad, padUsed()),
          pad: padUsed,
          onBelow: (pixels) => screen?.setBelow(pixels),
          overlay,
          sides: () => screen?.sides() ?? null,
          onBeside: (told) => {
            beside.value = told;
          },
        });
      },
      () => undefined,
    );
  }
  return {
    rest: devices.rest,
    destroy() {
      watchPage?.destroy();
      stopLooks();
      stopQuality();
      gone.abort();
      devices.destroy();
      screen?.destroy();
    },
  };
}

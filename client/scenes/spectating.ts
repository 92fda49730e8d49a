/** What a screen has for a spectator alone: cameras, their keys and buttons, and a second picture. */
import { contains } from "../hud/box.ts";
import type { Watching } from "../hud/caption.ts";
import type { Hud } from "../hud/hud.ts";
import type { KeyBindings } from "../input/bindings.ts";
import { watchActionOf } from "../input/watch-bindings.ts";
import type { CameraChoice } from "../sdk/cameras.ts";
import type { Game } from "../sdk/game.ts";
import type { SecondView } from "../view/second.ts";
import type { View } from "../view/view.ts";
import { obeyWatchAction, watchCameraKeys } from "./camera-keys.ts";
import { createCameras, type RunningCameras } from "./cameras.ts";

/** A spectator's screen. */
export interface Spectating {
  readonly cameras: RunningCameras;
  /** How the match is watched, as the HUD tells it. */
  watching(): Watching;
  /** What a second picture shows, and where; null where there is none. */
  second(): SecondView | null;
  /** The seat that a second picture shows at a CSS pixel of the screen, or null. */
  secondAt(x: number, y: number): number | null;
  /** Does what a button of a gamepad asks for. @param code such as "Pad3" */
  obeyPad(code: string): void;
  destroy(): void;
}

/** What a spectator's screen is made of. */
export interface SpectatorScreen {
  readonly parent: HTMLElement;
  readonly view: () => View | null;
  readonly hud: () => Hud | null;
  readonly bindings: () => KeyBindings;
}

/** Returns what a spectator of a game has; null for a player. @param start how the cameras begin */
export function createSpectating(game: Game, start: CameraChoice, screen: SpectatorScreen): Spectating | null {
  if (!game.isSpectator) return null;
  const { parent, view, hud, bindings } = screen;
  const cameras = createCameras(start, {
    follow: (seat) => game.follow(seat),
    camera: () => view()?.camera ?? null,
    timeline: game.timeline,
  });
  const targets = {
    cameras,
    bindings,
    size: () => ({ width: parent.clientWidth, height: parent.clientHeight }),
  };
  const endKeys = watchCameraKeys(targets);
  const second = (): SecondView | null => {
    const shot = cameras.second();
    const box = shot === null ? null : (hud()?.secondBox() ?? null);
    return shot === null || box === null ? null : { seat: shot.seat, x: shot.x, y: shot.y, box };
  };
  return {
    cameras,
    watching: () => ({
      mode: cameras.mode(),
      seat: cameras.seat(),
      vision: cameras.vision(),
      hasSecond: cameras.second() !== null,
    }),
    second,
    secondAt(x, y) {
      const shown = second();
      return shown !== null && contains(shown.box, x, y) ? shown.seat : null;
    },
    obeyPad(code) {
      const action = watchActionOf(code);
      if (action !== null) obeyWatchAction(action, targets);
    },
    destroy: endKeys,
  };
}

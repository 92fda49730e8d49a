/**
 * `window.arena`: what the page shows at this moment, read only, for tests and developers.
 *
 * tick, match, phase, isSpectator   of the frame drawn last
 * rtt, isLost, ribbon               of the line, in ms; what the ribbon of a lost line says, or null
 * seats, results                    the score table, and the results when the match is over, as the frame has them
 * frame                             the frame drawn last
 * hud                               what of the HUD is on the screen, and every text, measured in CSS px; null while there is none
 * roomId                            of the match
 * own                               seat, place in tiles, isAlive of the followed robot, or null
 * camera                            what the camera shows, in world units, 48 to a tile
 * cameras                           a spectator's: mode, seat, vision, address, and the second picture; null for a player
 * drawn                             robots (animations and frames), and how many of everything else
 * isFogged(column, row)             whether the fog covers that tile's centre
 * frameTime, drawTime               median of the last 120 pictures, ms: all JavaScript of a picture, and that before rendering
 * slowFrameTime                     95th percentile of frameTime
 * drawCalls, pictures               of the last picture; drawn so far
 * quality, wishQuality(wish)        what the world is drawn with; asks for another
 * hasRelief                         whether the normal maps for lights are there
 * net                               `game.stats()`
 * hold(), release()                 stop and restart the drawing: where software renders, a page cannot be photographed while it draws
 */
import type * as Phaser from "phaser";
import type { DrawnHud } from "../hud/hud.ts";
import type { CameraMode, Cameras } from "../sdk/cameras.ts";
import type { Frame } from "../sdk/frame.ts";
import type { FramePhase } from "../sdk/frame-facts.ts";
import type { Game, GameStats } from "../sdk/game.ts";
import type { Vision } from "../sdk/timeline.ts";
import type { Drawn } from "../view/drawn.ts";
import type { Quality } from "../view/quality.ts";
import type { SecondView } from "../view/second.ts";
import type { View } from "../view/view.ts";
import type { PictureMeter } from "./picture-meter.ts";
import type { QualityWish } from "./quality.ts";
import type { QualityLadder } from "./quality-ladder.ts";

/** A spectator's cameras as they are. */
export interface ShownCameras {
  readonly mode: CameraMode;
  readonly seat: number | null;
  readonly vision: Vision;
  readonly address: string;
  readonly second: SecondView | null;
}

/** Returns the cameras as telemetry has them. @param second what a second picture shows, if there is one */
export function shownCameras(cameras: Cameras, second: SecondView | null): ShownCameras {
  const { mode, seat, vision, address } = cameras;
  return { mode: mode(), seat: seat(), vision: vision(), address: address(), second };
}

/** What `window.arena` holds. */
export interface Telemetry {
  readonly tick: number;
  readonly match: string;
  readonly phase: FramePhase | "";
  readonly isSpectator: boolean;
  readonly roomId: string;
  readonly frame: Frame | null;
  readonly seats: Frame["seats"];
  readonly results: Frame["results"];
  readonly rtt: number;
  readonly isLost: boolean;
  readonly ribbon: string | null;
  readonly hud: DrawnHud | null;
  readonly own: {
    readonly seat: number;
    readonly x: number;
    readonly y: number;
    readonly isAlive: boolean;
    /** Units in the hold, and whether a brain drives for the moment. */
    readonly cargo: number;
    readonly isDrivenByBrain: boolean;
  } | null;
  readonly camera: { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | null;
  readonly cameras: ShownCameras | null;
  readonly drawn: Drawn | null;
  isFogged(column: number, row: number): boolean;
  readonly frameTime: number;
  readonly slowFrameTime: number;
  readonly drawTime: number;
  readonly drawCalls: number;
  readonly pictures: number;
  readonly quality: Quality;
  readonly hasRelief: boolean;
  wishQuality(wish: QualityWish): void;
  readonly net: GameStats;
  hold(): void;
  release(): void;
}

declare global {
  interface Window {
    /** Read-only telemetry of the running screen; absent while there is none. */
    arena?: Telemetry;
  }
}

/**
 * Sets `window.arena`. @returns a function that takes it away
 * @param frame the frame drawn last, or null
 * @param view the picture of the world, or null while it is not there
 * @param ribbon what the HUD's ribbon says, or null
 * @param ladder the quality of the pictures
 * @param hud what is on the screen beside the maze, or null
 * @param cameras a spectator's, or null
 */
export function exposeTelemetry(
  phaser: Phaser.Game,
  meter: PictureMeter,
  game: Game,
  frame: () => Frame | null,
  view: () => View | null,
  ribbon: () => string | null,
  ladder: QualityLadder,
  hud: () => DrawnHud | null,
  cameras: () => ShownCameras | null,
): () => void {
  const telemetry: Telemetry = {
    get tick() {
      return frame()?.tick ?? 0;
    },
    get match() {
      return frame()?.match ?? "";
    },
    get phase() {
      return frame()?.phase ?? "";
    },
    get isSpectator() {
      return game.isSpectator;
    },
    roomId: game.roomId,
    get frame() {
      return frame();
    },
    get seats() {
      return frame()?.seats ?? [];
    },
    get results() {
      return frame()?.results ?? null;
    },
    get rtt() {
      return game.line().roundTrip;
    },
    get isLost() {
      return game.line().isLost;
    },
    get ribbon() {
      return ribbon();
    },
    get hud() {
      return hud();
    },
    get own() {
      const shown = frame();
      if (shown === null || shown.own === null) return null;
      const { seat, isAlive, cargo, isDrivenByBrain } = shown.own;
      const robot = shown.robots.find((other) => other.seat === seat);
      return {
        seat,
        isAlive,
        cargo: cargo.length,
        isDrivenByBrain,
        x: robot?.x ?? Number.NaN,
        y: robot?.y ?? Number.NaN,
      };
    },
    get camera() {
      const shown = view()?.camera.window;
      return shown === undefined ? null : { ...shown };
    },
    get cameras() {
      return cameras();
    },
    get drawn() {
      return view()?.drawn() ?? null;
    },
    isFogged: (column, row) => view()?.isFogged(column, row) ?? false,
    get frameTime() {
      return meter.frameTime;
    },
    get slowFrameTime() {
      return meter.slowFrameTime;
    },
    get drawTime() {
      return meter.drawTime;
    },
    get drawCalls() {
      return meter.drawCalls;
    },
    get pictures() {
      return meter.pictures;
    },
    get quality() {
      return ladder.quality;
    },
    get hasRelief() {
      return ladder.hasRelief;
    },
    wishQuality: ladder.wish,
    get net() {
      return game.stats();
    },
    hold: () => phaser.loop.sleep(),
    release: () => phaser.loop.wake(),
  };
  window.arena = telemetry;
  return () => {
    if (window.arena === telemetry) delete window.arena;
  };
}

/**
 * The world's camera: how much of the maze is shown, and where. It stays on the own robot without any lag and only leans
 * towards the aim; a jump (a new start, another robot followed) is glided over. A free spectator sees the whole maze.
 */
import type * as Phaser from "phaser";
import type { Frame } from "../sdk/frame.ts";
import type { WorldLook } from "../settings/derived.ts";
import type { Window } from "./fog.ts";
import { TILE } from "./layers.ts";

/** World units of height shown: 13 tiles, and a little less where the screen is small. */
const HEIGHT = 13 * TILE;
const SMALL_HEIGHT = 520;
/** CSS pixels of height up to which a screen is small. */
const SMALL_SCREEN = 500;
/** World units of width at most: wide monitors gain nothing. */
const MOST_WIDTH = 1460;
/** Tiles beyond the maze that may be shown, so that HUD panels cover no corridor. */
const OVERSCAN_X = 1.5;
const OVERSCAN_Y = 2;
/** World units that the camera leans towards the aim, and ms in which it does most of it. */
const LEAN = 26;
const LEAN_TIME = 260;
/** World units that are a jump, not a movement, between two pictures; ms to glide over it. */
const JUMP = 2.5 * TILE;
const GLIDE = 420;
/** Pixels of shake at full trauma, and how much trauma fades in a second. */
const SHAKE = 6;
const CALM = 2.6;
const CLOSEST = 2.2;
/** Share of the screen's height that the score covers, and CSS pixels of it at least: the whole maze fits below. */
const SCORE_SHARE = 0.1;
const SCORE_HEIGHT = 52;

/** A place in tiles. */
interface Place {
  readonly x: number;
  readonly y: number;
}

/** The camera. */
export interface WorldCamera {
  /**
   * Looks at what this frame wants shown.
   * @param held where the followed robot is shown, in tiles, @param now ms, @param passed ms since the last picture
   */
  follow(frame: Frame, held: Place | null, now: number, passed: number): void;
  /** Shakes by a hit. @param trauma 0 to 1, added to what is left of the last */
  shake(trauma: number): void;
  /** Zooms a spectator's view about a point of the screen. @param factor above 1 comes nearer */
  zoomBy(factor: number, x: number, y: number): void;
  /** Moves a free spectator's view by CSS pixels. */
  dragBy(x: number, y: number): void;
  /** What is shown, in world units. */
  readonly window: Window;
  /** CSS pixels for one world unit. */
  scale(): number;
  /** World units at a CSS pixel of the screen. */
  worldX(x: number): number;
  worldY(y: number): number;
}

/** Returns where the centre may be so that no more than `before` and `after` is shown beyond the maze's edges. */
function hold(centre: number, shown: number, size: number, [before, after]: readonly [number, number]): number {
  const low = shown / 2 - before;
  const high = size - shown / 2 + after;
  return low > high ? (low + high) / 2 : Math.min(high, Math.max(low, centre));
}

/** Returns the camera of a scene. @param density canvas pixels for one CSS pixel, @param look at this moment */
export function createWorldCamera(
  camera: Phaser.Cameras.Scene2D.Camera,
  density: () => number,
  look: () => Pick<WorldLook, "shakes" | "isStill">,
): WorldCamera {
  const window = { x: 0, y: 0, width: 1, height: 1 };
  const target = { x: 0, y: 0 };
  const lean = { x: 0, y: 0 };
  const gap = { x: 0, y: 0, since: Number.NEGATIVE_INFINITY };
  const free = { x: 0, y: 0, zoom: 1 };
  let scale = 1;
  let trauma = 0;
  let match = "";
  let wasFree = false;

  /** Sets the centre that is wanted, and smooths a jump of it. */
  const aimAt = (x: number, y: number, now: number, isFirst: boolean): void => {
    if (isFirst || look().isStill) gap.since = Number.NEGATIVE_INFINITY;
    else if (Math.hypot(x - target.x, y - target.y) > JUMP) {
      const left = glideLeft(now);
      gap.x = target.x + gap.x * left - x;
      gap.y = target.y + gap.y * left - y;
      gap.since = now;
    }
    target.x = x;
    target.y = y;
  };

  /** Returns the share of the gap that is still open, 1 to 0. */
  const glideLeft = (now: number): number => {
    const share = (now - gap.since) / GLIDE;
    return share >= 1 ? 0 : (1 - share) ** 3;
  };

  const settle = (frame: Frame, held: Place | null, now: number, passed: number): void => {
    const pixels = density();
    const wide = camera.width / pixels;
    const high = camera.height / pixels;
    const followed = frame.robots.find((robot) => robot.seat === frame.own?.seat);
    const isFree = frame.isSpectator && frame.own === null;
    const isNew = frame.match !== match;
    const worldWidth = frame.maze.width * TILE;
    const worldHeight = frame.maze.height * TILE;
    const near = Math.max(high / (high <= SMALL_SCREEN ? SMALL_HEIGHT : HEIGHT), wide / MOST_WIDTH);
    const covered = Math.max(SCORE_HEIGHT, high * SCORE_SHARE);
    const whole = Math.min(wide / (worldWidth + TILE), (high - covered) / (worldHeight + TILE));
    scale = isFree
      ? Math.min(CLOSEST, whole * free.zoom)
      : near * (frame.isSpectator ? Math.min(1.6, Math.max(0.5, free.zoom)) : 1);
    if (isFree) aimAt(free.x, free.y, now, isNew || wasFree);
    else if (followed !== undefined) {
      aimAt((held ?? followed).x * TILE, (held ?? followed).y * TILE, now, isNew);
      const share = 1 - Math.exp(-passed / LEAN_TIME);
      lean.x += (Math.cos(followed.aim) * LEAN - lean.x) * share;
      lean.y += (Math.sin(followed.aim) * LEAN - lean.y) * share;
    } else if (isNew) {
      const pad = frame.maze.pads.find(({ seat }) => seat === frame.own?.seat);
      aimAt(
        ((pad?.column ?? frame.maze.width / 2) + 1) * TILE,
        ((pad?.row ?? frame.maze.height / 2) + 1) * TILE,
        now,
        true,
      );
    }
    match = frame.match;
    wasFree = isFree;
    window.width = wide / scale;
    window.height = high / scale;
    const left = glideLeft(now);
    const leaning = isFree ? 0 : 1;
    const wanted = { x: target.x + gap.x * left + lean.x * leaning, y: target.y + gap.y * left + lean.y * leaning };
    const x = hold(wanted.x, window.width, worldWidth, [OVERSCAN_X * TILE, OVERSCAN_X * TILE]);
    const y = hold(wanted.y, window.height, worldHeight, [
      isFree ? covered / scale : OVERSCAN_Y * TILE,
      OVERSCAN_Y * TILE,
    ]);
    if (isFree) Object.assign(free, { x, y });
    window.x = x - window.width / 2;
    window.y = y - window.height / 2;
  };

  const show = (now: number): void => {
    const amount = (trauma * trauma * SHAKE * look().shakes) / scale;
    const shiftX = amount * Math.sin(now * 0.083);
    const shiftY = amount * Math.sin(now * 0.097 + 2);
    window.x += shiftX;
    window.y += shiftY;
    camera.setZoom(scale * density());
    camera.centerOn(window.x + window.width / 2, window.y + window.height / 2);
  };

  return {
    window,
    follow(frame, held, now, passed) {
      trauma = Math.max(0, trauma - (CALM * passed) / 1000);
      settle(frame, held, now, passed);
      show(now);
    },
    shake(amount) {
      trauma = Math.min(1, trauma + amount);
    },
    zoomBy(factor, x, y) {
      const before = { x: window.x + x / scale, y: window.y + y / scale };
      const zoom = Math.min(6, Math.max(0.5, free.zoom * factor));
      const change = zoom / free.zoom;
      free.zoom = wasFree ? Math.max(1, zoom) : zoom;
      if (!wasFree) return;
      free.x += (before.x - free.x) * (1 - 1 / change);
      free.y += (before.y - free.y) * (1 - 1 / change);
    },
    dragBy(x, y) {
      free.x -= x / scale;
      free.y -= y / scale;
    },
    scale: () => scale,
    worldX: (x) => window.x + x / scale,
    worldY: (y) => window.y + y / scale,
  };
}

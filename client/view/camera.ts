/**
 * The world's camera: how much of the maze is shown, and where. It stays on the own robot without any lag and only leans
 * towards the aim; a jump (a new start, another robot followed) is glided over, or cut where a spectator's goes far. A
 * spectator who follows nobody sees the whole maze, or moves freely.
 */
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
/** ms in which most of a lift is done. */
const LIFT_TIME = 160;
/** World units that are a jump, not a movement, between two pictures; ms to glide over it, and for a spectator. */
const JUMP = 2.5 * TILE;
const GLIDE = 420;
const EASE = 500;
/** Pixels of shake at full trauma, and how much trauma fades in a second. */
const SHAKE = 6;
const CALM = 2.6;
/** CSS pixels for a world unit at most in a free view; times the whole maze at most; and how near or far one follows. */
const CLOSEST = 2.2;
const LARGEST = 6;
const FOLLOWED = { least: 0.5, most: 1.6 } as const;
/** Share of the screen's height that the score covers, and CSS pixels of it at least: the whole maze fits below. */
const SCORE_SHARE = 0.1;
const SCORE_HEIGHT = 52;

/** A place in tiles. */
interface Place {
  readonly x: number;
  readonly y: number;
}

/** A free view: its middle in tiles, and how many times larger than the whole maze it shows things, from 1. */
export interface FreeView extends Place {
  readonly zoom: number;
}

/** Where a picture of the world lies, for words and bars over it. */
export interface Lens {
  /** What is shown, in world units. */
  readonly window: Window;
  /** CSS pixels for one world unit. */
  scale(): number;
}

/** What of the engine's camera is led. */
export interface LedCamera {
  /** Canvas pixels. */
  readonly width: number;
  readonly height: number;
  setZoom(zoom: number): unknown;
  centerOn(x: number, y: number): unknown;
}

/** The camera. */
export interface WorldCamera extends Lens {
  /**
   * Looks at what this frame wants shown.
   * @param held where the followed robot is shown, in tiles, @param now ms, @param passed ms since the last picture
   */
  follow(frame: Frame, held: Place | null, now: number, passed: number): void;
  /** Shakes by a hit. @param trauma 0 to 1, added to what is left of the last */
  shake(trauma: number): void;
  /** Follows nobody from now on: shows the whole maze, moves freely from what is shown now, or from a place. */
  release(to: "whole" | "here" | FreeView): void;
  /** Follows robots from now on; one that is not in sight is waited for. At first a spectator's camera follows nobody. */
  attach(): void;
  /** What a spectator who follows nobody sees. */
  free(): FreeView;
  /** The next change is there at once. */
  cut(): void;
  /** Zooms a spectator's view about a point of the screen. @param factor above 1 comes nearer */
  zoomBy(factor: number, x: number, y: number): void;
  /** Moves a free spectator's view by CSS pixels. */
  dragBy(x: number, y: number): void;
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

/** What is shown: the surroundings of a robot, the whole maze, or a part of it. */
type ViewKind = "near" | "whole" | "free";

/** How the centre gets to another place. */
interface Move {
  /** At once. */
  readonly isFirst: boolean;
  /** Glided over in `time` ms, to the scale that is wanted: a jump, or another kind of view. */
  readonly isJump: boolean;
  readonly isOther: boolean;
  readonly wanted: number;
  readonly time: number;
}

/** See `createWorldCamera`. */
interface Covered {
  below(): number;
  lift(): number;
}

const NOTHING: Covered = { below: () => 0, lift: () => 0 };

/**
 * Returns the camera of a scene.
 * @param density canvas pixels for one CSS pixel, @param look at this moment
 * @param covered CSS px at the lower edge that something covers: the whole maze fits above; and CSS px above the middle of
 * the screen at which a player's view has its middle
 */
export function createWorldCamera(
  camera: LedCamera,
  density: () => number,
  look: () => Pick<WorldLook, "shakes" | "isStill">,
  { below, lift }: Covered = NOTHING,
): WorldCamera {
  const window = { x: 0, y: 0, width: 1, height: 1 };
  const target = { x: 0, y: 0 };
  const lean = { x: 0, y: 0 };
  const gap = { x: 0, y: 0, zoom: 0, since: Number.NEGATIVE_INFINITY, time: GLIDE };
  const free = { x: 0, y: 0, zoom: 1, isWhole: true };
  let near = 1;
  let scale = 1;
  let whole = 1;
  let trauma = 0;
  let raised = 0;
  let match = "";
  let last: ViewKind = "near";
  let isCut = false;
  let isReleased = true;

  /** Sets the centre that is wanted, and smooths a jump of it. @param wanted scale at the end of the way */
  const aimAt = (x: number, y: number, now: number, { isFirst, isJump, isOther, wanted, time }: Move): void => {
    if (isFirst || look().isStill) gap.since = Number.NEGATIVE_INFINITY;
    else if (isJump || isOther) {
      const left = glideLeft(now);
      // Of another kind of view the way begins at what is shown, which an edge or a lean moved from what was wanted.
      gap.x = (isOther ? window.x + window.width / 2 - lean.x : target.x + gap.x * left) - x;
      gap.y = (isOther ? window.y + window.height / 2 - lean.y : target.y + gap.y * left) - y;
      gap.zoom = Math.log(scale / wanted);
      gap.since = now;
      gap.time = time;
    }
    target.x = x;
    target.y = y;
  };

  /** Returns the share of the gap that is still open, 1 to 0. */
  const glideLeft = (now: number): number => {
    const share = (now - gap.since) / gap.time;
    return share >= 1 ? 0 : (1 - share) ** 3;
  };

  const settle = (frame: Frame, held: Place | null, now: number, passed: number): void => {
    const pixels = density();
    const wide = camera.width / pixels;
    const high = camera.height / pixels;
    const followed = frame.robots.find((robot) => robot.seat === frame.own?.seat);
    const isFree = frame.isSpectator && isReleased && frame.own === null;
    const kind: ViewKind = isFree ? (free.isWhole ? "whole" : "free") : "near";
    const isNew = frame.match !== match;
    const worldWidth = frame.maze.width * TILE;
    const worldHeight = frame.maze.height * TILE;
    const usual = Math.max(high / (high <= SMALL_SCREEN ? SMALL_HEIGHT : HEIGHT), wide / MOST_WIDTH);
    const covered = Math.max(SCORE_HEIGHT, high * SCORE_SHARE);
    whole = Math.min(wide / (worldWidth + TILE), (high - covered - below()) / (worldHeight + TILE));
    // As low as it can be: what is left over lies below it.
    if (free.isWhole) Object.assign(free, { x: worldWidth / 2, y: 0, zoom: 1 });
    const wanted = isFree ? Math.min(CLOSEST, whole * free.zoom) : usual * (frame.isSpectator ? near : 1);
    const within = (x: number, y: number, shown: number): readonly [number, number] => [
      hold(x, wide / shown, worldWidth, [OVERSCAN_X * TILE, OVERSCAN_X * TILE]),
      hold(y, high / shown, worldHeight, [
        isFree ? covered / shown : OVERSCAN_Y * TILE,
        Math.max(OVERSCAN_Y * TILE, isFree ? below() / shown : 0),
      ]),
    ];
    const move = (x: number, y: number): Move => {
      const isOther = kind !== last;
      if (isOther && isFree) Object.assign(lean, { x: 0, y: 0 });
      const [right, down] = [Math.abs(x - target.x), Math.abs(y - target.y)];
      const isFar = frame.isSpectator && !isOther && (right > window.width || down > window.height);
      const isJump = !isFree && Math.hypot(right, down) > JUMP;
      return { isFirst: isNew || isCut || isFar, isJump, isOther, wanted, time: frame.isSpectator ? EASE : GLIDE };
    };
    if (isFree) {
      [free.x, free.y] = within(free.x, free.y, wanted);
      aimAt(free.x, free.y, now, move(free.x, free.y));
    } else if (followed !== undefined) {
      const [x, y] = [(held ?? followed).x * TILE, (held ?? followed).y * TILE];
      aimAt(x, y, now, move(x, y));
      const share = 1 - Math.exp(-passed / LEAN_TIME);
      lean.x += (Math.cos(followed.aim) * LEAN - lean.x) * share;
      lean.y += (Math.sin(followed.aim) * LEAN - lean.y) * share;
    } else if (isNew || kind !== last) {
      const pad = frame.maze.pads.find(({ seat }) => seat === frame.own?.seat);
      const first = {
        x: ((pad?.column ?? frame.maze.width / 2) + 1) * TILE,
        y: ((pad?.row ?? frame.maze.height / 2) + 1) * TILE,
      };
      const { x, y } = isNew ? first : { x: window.x + window.width / 2, y: window.y + window.height / 2 };
      aimAt(x, y, now, move(x, y));
    }
    match = frame.match;
    last = kind;
    isCut = false;
    const left = glideLeft(now);
    scale = wanted * Math.exp(gap.zoom * left);
    window.width = wide / scale;
    window.height = high / scale;
    const wantedLift = frame.isSpectator ? 0 : lift();
    raised += (wantedLift - raised) * (look().isStill || isNew ? 1 : 1 - Math.exp(-passed / LIFT_TIME));
    const centreY = target.y + gap.y * left + lean.y + raised / scale;
    const [x, y] = within(target.x + gap.x * left + lean.x, centreY, scale);
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
    attach() {
      isReleased = false;
    },
    release(to) {
      isReleased = true;
      free.isWhole = to === "whole";
      if (to === "whole") return;
      const middle = { x: window.x + window.width / 2, y: window.y + window.height / 2, zoom: scale / whole };
      const { x, y, zoom } = to === "here" ? middle : { x: to.x * TILE, y: to.y * TILE, zoom: to.zoom };
      Object.assign(free, { x, y, zoom: Math.min(LARGEST, Math.max(1, zoom)) });
    },
    free: () => ({ x: free.x / TILE, y: free.y / TILE, zoom: free.zoom }),
    cut() {
      isCut = true;
    },
    zoomBy(factor, x, y) {
      if (!isReleased) {
        near = Math.min(FOLLOWED.most, Math.max(FOLLOWED.least, near * factor));
        return;
      }
      const before = { x: window.x + x / scale, y: window.y + y / scale };
      const zoom = Math.min(LARGEST, CLOSEST / whole, Math.max(1, free.zoom * factor));
      const change = zoom / free.zoom;
      free.zoom = zoom;
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

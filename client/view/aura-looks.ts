/** How each effect of an ability looks around its robot while it lasts; named by `look.effect` of content. */
import type { Frame, FrameRobot } from "../sdk/frame.ts";
import type { Ephemera } from "./ephemera.ts";
import { LAYER, RING_RADIUS, TILE } from "./layers.ts";
import { type LightLook, type LightSources, SOURCE } from "./light-sources.ts";
import type { RobotSprite } from "./robot-sprite.ts";
import { isHostile, lighten } from "./seat-colours.ts";
import { loopFrame, type Stamp, type Stamps } from "./stamps.ts";
import { DAZZLE, ENERGY, FLAME, HOT, PALE, SHIELD, STEEL } from "./tints.ts";

/** ms between two ghosts of a dash, and how long one stays. */
const GHOST_PACE = 26;
const GHOST_LIFE = 260;
/** Pixels from the middle of the frame `pull` to its outer ring. */
const PULL_RADIUS = 96;
/** Pixels that the frame `grind` reaches. */
const CONE_RADIUS = 134;

/** What one aura draws with. */
export interface Paint {
  readonly lights: Stamps;
  readonly ephemera: Ephemera;
  readonly sources: LightSources;
  readonly frame: Frame;
  readonly robot: FrameRobot;
  readonly sprite: RobotSprite;
  /** How far it acts, in tiles; 0 where it does not. */
  readonly reach: number;
  readonly now: number;
}

type Aura = (paint: Paint) => void;

/** Puts an added image of the `fx` atlas at the robot. */
function put({ lights, sprite }: Paint, frame: string, look: Omit<Stamp, "x" | "y"> & Partial<Stamp>): void {
  lights.put(frame, { x: sprite.x, y: sprite.y, ...look });
}

/** Lets the robot shine with what is active. */
function shine({ sources, robot, sprite }: Paint, look: Omit<LightLook, "x" | "y"> & Partial<LightLook>): void {
  sources.put(SOURCE.aura, robot.seat, { x: sprite.x, y: sprite.y, ...look });
}

/** The shield: an arc of cells before the aim; dark, it only sputters. */
const arc: Aura = (paint) => {
  const { robot, sprite, now } = paint;
  const colour = lighten(sprite.colour, 0.45);
  const flicker = robot.isDark ? (Math.sin(now / 23) > 0.6 ? 0.3 : 0.08) : 1;
  put(paint, loopFrame("guard", 6, 12, now), { rotation: sprite.aim, size: 0.92, tint: colour, alpha: flicker });
  const x = sprite.x + Math.cos(sprite.aim) * 26;
  const y = sprite.y + Math.sin(sprite.aim) * 26;
  put(paint, "soft", { x, y, size: 2.6, tint: sprite.colour, alpha: 0.2 * flicker });
  shine(paint, { x, y, radius: 160, tint: SHIELD, strength: 0.42 * flicker, height: 60 });
};

/** Draws the streak behind a fast robot. */
function streak(paint: Paint, direction: number, alpha: number): void {
  const { sprite } = paint;
  const x = sprite.x - Math.cos(direction) * 18;
  const y = sprite.y - Math.sin(direction) * 18;
  const tint = lighten(sprite.colour, 0.5);
  put(paint, "streak", { x, y, held: 1, rotation: direction, size: 1.24, across: 1, tint, alpha });
  shine(paint, { x, y, radius: 140, tint: sprite.colour, strength: 1.3 * alpha, height: 20 });
}

/** The ram: a bow wave ahead and a streak behind. */
const bow: Aura = (paint) => {
  const { sprite, now } = paint;
  put(paint, loopFrame("bow", 4, 20, now), { rotation: sprite.aim, tint: lighten(sprite.colour, 0.6) });
  streak(paint, sprite.aim, 0.55);
};

/** The dash: a streak and ghosts left behind. */
const trail: Aura = (paint) => {
  const { sprite, ephemera, now } = paint;
  streak(paint, sprite.heading, 0.9);
  if (now - sprite.ghostAt < GHOST_PACE) return;
  sprite.ghostAt = now;
  const place = { x: sprite.x, y: sprite.y, rotation: sprite.heading, tint: sprite.colour, isFilled: true } as const;
  const frames = [sprite.hull.shown];
  const look = { atlas: "bots", frames, life: GHOST_LIFE, depth: LAYER.ghost, alpha: [0.34, 0] as const };
  ephemera.show({ ...place, ...look }, now);
};

/** The sonar: rings that run outwards again and again while it listens. */
const ping: Aura = (paint) => {
  const { now } = paint;
  for (const offset of [0, 0.5]) {
    const share = (now / 1400 + offset) % 1;
    put(paint, "ring/thin", { size: 0.6 + share * 4.4, tint: ENERGY, alpha: 0.4 * (1 - share) });
  }
  put(paint, "soft", { size: 3, tint: ENERGY, alpha: 0.14 + 0.05 * Math.sin(now / 140) });
  shine(paint, { radius: 170, tint: ENERGY, strength: 0.5, height: 60 });
};

/** The magnet: rings that run inwards, as far as it reaches. */
const pull: Aura = (paint) => {
  const { sprite, reach, now } = paint;
  const tint = lighten(sprite.colour, 0.35);
  const size = (reach * TILE * 2) / PULL_RADIUS;
  const widest = (reach * TILE) / RING_RADIUS;
  put(paint, loopFrame("pull", 6, 12, now), { size, tint, alpha: 0.34 });
  for (const offset of [0, 1 / 3, 2 / 3]) {
    const share = 1 - ((now / 1300 + offset) % 1);
    put(paint, "ring/thin", { size: 0.5 + share * (widest - 0.5), tint, alpha: 0.5 * (1 - share) });
  }
  put(paint, loopFrame("pull", 6, 16, now), { size: 1.1, tint, alpha: 0.9 });
  put(paint, "soft", { size: 3.4, tint: sprite.colour, alpha: 0.3 + 0.08 * Math.sin(now / 70) });
  shine(paint, { radius: 210, tint: sprite.colour, strength: 0.7, height: 60 });
};

/** The cloak: its own side sees the lines of it; an enemy near a faint shimmer. */
const shimmer: Aura = (paint) => {
  const { frame, robot, sprite, now } = paint;
  const isFaint = isHostile(frame, robot.team);
  const wave = 0.5 + 0.5 * Math.sin(now / 210 + robot.seat);
  const tint = isFaint ? STEEL : lighten(sprite.colour, 0.55);
  const alpha = isFaint ? 0.1 + 0.14 * wave * wave : 0.4 + 0.16 * wave;
  put(paint, loopFrame("shimmer", 6, 12, now), { tint, alpha });
};

/** Effects that last. Those that are over at once have a wave only (`casts.ts`). */
export const auras: Readonly<Record<string, Aura | undefined>> = { arc, bow, trail, ping, pull, shimmer };

/** The protection after a start: a bubble that shimmers. */
export const protection: Aura = (paint) => {
  const { robot, now } = paint;
  const size = (robot.radius * TILE) / 20;
  const alpha = 0.42 + 0.16 * Math.sin(now / 110);
  put(paint, loopFrame("bubble", 6, 12, now), { rotation: now / 1500, size, tint: PALE, alpha });
  shine(paint, { radius: 150, tint: PALE, strength: 0.45, height: 60 });
};

/** The stun: stars that circle the robot, sparks that crawl over it. */
export const stun: Aura = (paint) => {
  const { now } = paint;
  put(paint, loopFrame("stun", 4, 14, now), { size: 1.12, tint: DAZZLE });
  put(paint, loopFrame("surge", 8, 20, now), {
    rotation: Math.floor(now / 60),
    size: 0.4,
    tint: DAZZLE,
    alpha: 0.5,
  });
};

/** Darkness by a jolt: arcs that crawl over the robot. */
export const dark: Aura = (paint) => {
  const { now } = paint;
  put(paint, loopFrame("surge", 8, 18, now), { rotation: Math.floor(now / 90), size: 0.5, tint: ENERGY, alpha: 0.55 });
};

/** The cone of a weapon that bites what is near. */
export const cone: Aura = (paint) => {
  const { sprite, now } = paint;
  const size = (sprite.coneRange * TILE * 2) / CONE_RADIUS;
  put(paint, loopFrame("grind", 4, 20, now), { rotation: sprite.aim, size, tint: HOT, alpha: 0.95 });
  const x = sprite.x + Math.cos(sprite.aim) * 34;
  const y = sprite.y + Math.sin(sprite.aim) * 34;
  put(paint, "soft", { x, y, size: 2.6, tint: FLAME, alpha: 0.35 + 0.1 * Math.sin(now / 31) });
  shine(paint, {
    x,
    y,
    radius: 150,
    tint: FLAME,
    strength: 0.9 + 0.25 * Math.sin(now / 31),
    height: 18,
    isSudden: true,
  });
};

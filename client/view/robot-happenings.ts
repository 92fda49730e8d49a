/** What happens to robots: shots, hits, starts, ends, pick-ups. */

import { palette } from "../art/palette.ts";
import { gameWords } from "../words/game-words.ts";
import { names } from "../words/words.ts";
import { sequence } from "./ephemera.ts";
import { LAYER, RING_RADIUS, TILE } from "./layers.ts";
import { fireRobot, hitRobot } from "./robot-sprite.ts";
import { cssColour, lighten, seatColour } from "./seat-colours.ts";
import { shine } from "./shine.ts";
import { puff, type Show } from "./stage.ts";
import { DAZZLE, ENERGY, FLAME, GLINT, HOT, SHIELD, STEEL, WHITE } from "./tints.ts";
import { explode } from "./wreckage.ts";

const FLASH = { frames: sequence("flash", 3), life: 84 } as const;
const RESPAWN = { frames: sequence("respawn", 6), life: 6 * (1000 / 14) } as const;
const PICKUP = { frames: sequence("pickup", 4), life: 4 * (1000 / 18) } as const;
/** World units from a robot's centre to its muzzle. */
const MUZZLE = 32;
/** World units that the frame `surge` reaches. */
const SURGE_RADIUS = 62;
/** Hull points of a hit that shakes as much as can be. */
const HARD_HIT = 30;
/** Hull points of a hit that is felt as a stop. */
const STOPPING_HIT = 6;
/** ms that the cone of one bite is shown: a little longer than the pace of the drill. */
const CONE = 240;

/** A weapon fired: a flash at the muzzle, or the cone of one that bites. */
export const fired: Show<"fired"> = (stage, event, frame, now) => {
  const sprite = stage.robots.of(event.seat);
  const isSeen = sprite?.isShown === true;
  if (sprite !== undefined && isSeen) fireRobot(sprite);
  if (event.action === "cone" && sprite !== undefined && isSeen) {
    sprite.coneUntil = now + CONE;
    sprite.coneRange = event.range;
    const reach = event.range * TILE * 0.8;
    const chips = { angle: event.angle + Math.PI, spread: 1, speed: 170, life: 260, tint: HOT, count: 4 } as const;
    const side = (Math.random() - 0.5) * 1.1;
    const tip = {
      x: sprite.x + Math.cos(event.angle + side) * reach,
      y: sprite.y + Math.sin(event.angle + side) * reach,
    };
    stage.sparks.burst(tip.x, tip.y, chips, now);
    return;
  }
  const from = isSeen ? sprite.turret.body : { x: event.x * TILE, y: event.y * TILE };
  const x = from.x + Math.cos(event.angle) * MUZZLE;
  const y = from.y + Math.sin(event.angle) * MUZZLE;
  const flash = { atlas: "fx", x, y, rotation: event.angle } as const;
  stage.ephemera.show({ ...flash, ...FLASH, depth: LAYER.muzzle, size: [0.8, 0.95], alpha: [1, 0.4] }, now);
  const glow = { ...flash, frames: ["soft"], depth: LAYER.aura, isAdded: true } as const;
  const tint = event.seat < 0 ? FLAME : lighten(seatColour(frame, event.seat), 0.3);
  stage.ephemera.show({ ...glow, life: 110, size: [2.2, 1.6], alpha: [0.34, 0], tint }, now);
  const at = { x: x + Math.cos(event.angle) * 10, y: y + Math.sin(event.angle) * 10 };
  stage.sources.flash({ ...at, radius: 180, tint: FLAME, strength: 1.5, height: 16, isSudden: true }, 110, now);
};

/** A robot was hit: sparks, figures, and a shake for its driver. */
export const hit: Show<"hit"> = (stage, event, frame, now) => {
  const x = event.x * TILE;
  const y = event.y * TILE;
  const isOwn = event.seat === frame.own?.seat;
  const isMine = event.by === frame.own?.seat;
  const sprite = stage.robots.of(event.seat);
  const lost = event.amount;
  const label = sprite?.isShown === true ? sprite : { x, y };
  if (lost > 0 && sprite?.isShown === true) hitRobot(sprite, stage.look().flashes, now);
  // `from` is the direction the hit came from: sparks spray back along it.
  const sparks = { angle: event.from, spread: 1.1, speed: 190, life: 300 } as const;
  stage.sparks.burst(x, y, { ...sparks, count: event.guarded > 0 ? 6 : 8, tint: event.guarded > 0 ? STEEL : HOT }, now);
  const ring = { atlas: "fx", frames: ["ring/thin"], x, y, isAdded: true } as const;
  if (event.guarded > 0) {
    stage.ephemera.show(
      { ...ring, life: 200, depth: LAYER.spark, size: [0.2, 0.6], alpha: [0.9, 0], tint: STEEL },
      now,
    );
    const words = {
      text: gameWords().flying.block(Math.round(event.guarded)),
      size: 13,
      colour: shine.guard,
      font: "numbers",
    } as const;
    stage.numbers.show({ ...words, x: label.x, y: label.y, right: -62, down: 10 }, now);
  }
  if (lost > 0) {
    const colour = isOwn ? shine.loss : isMine || frame.isSpectator ? palette.white : shine.faint;
    const size = isOwn || isMine || frame.isSpectator ? 20 : 15;
    const place = { x: label.x, y: label.y, right: 50, down: 12 } as const;
    stage.numbers.damage(`${event.seat}`, lost, { ...place, colour, size, font: "numbers" }, now);
  }
  stage.sources.flash(
    { x, y, radius: 90, tint: event.guarded > 0 ? STEEL : HOT, strength: 0.9, height: 24, isSudden: true },
    130,
    now,
  );
  if (!isOwn) return;
  stage.camera.shake(Math.min(0.8, 0.25 + lost / HARD_HIT));
  if (lost >= STOPPING_HIT && !frame.isSpectator) stage.hitStop.blow(lost / HARD_HIT, now);
};

/** A bolt ended at a wall. */
export const impact: Show<"impact"> = (stage, event, _frame, now) => {
  const x = event.x * TILE;
  const y = event.y * TILE;
  stage.sparks.burst(x, y, { count: 5, angle: 0, spread: Math.PI, speed: 120, life: 240, tint: HOT, size: 0.8 }, now);
  const glow = { atlas: "fx", frames: ["soft4"], x, y, isAdded: true } as const;
  stage.ephemera.show({ ...glow, life: 120, depth: LAYER.spark, size: [0.9, 0.5], alpha: [0.7, 0], tint: HOT }, now);
  stage.sources.flash({ x, y, radius: 80, tint: HOT, strength: 0.7, height: 20, isSudden: true }, 120, now);
};

/** A robot was stunned. */
export const stunned: Show<"stunned"> = (stage, event, _frame, now) => {
  const at = { x: event.x * TILE, y: event.y * TILE } as const;
  stage.ephemera.show(
    {
      ...at,
      atlas: "fx",
      frames: sequence("surge", 8),
      life: 400,
      depth: LAYER.aura,
      size: [0.4, 0.6],
      isAdded: true,
      tint: DAZZLE,
    },
    now,
  );
  stage.numbers.show(
    {
      text: gameWords().flying.stunned,
      x: at.x,
      y: at.y,
      right: 0,
      down: 46,
      size: 13,
      colour: cssColour(DAZZLE),
      font: "words",
    },
    now,
  );
};

/** A robot blew up. */
export const destroyed: Show<"destroyed"> = (stage, event, frame, now) => {
  const sprite = stage.robots.of(event.seat) ?? null;
  explode(stage, event.x * TILE, event.y * TILE, sprite, now);
  const isNear = event.seat === frame.own?.seat || event.by === frame.own?.seat;
  if (isNear) stage.camera.shake(0.9);
  if (event.by === frame.own?.seat && !frame.isSpectator) stage.hitStop.blow(1, now);
};

/** A robot came back on its pad. */
export const started: Show<"started"> = (stage, event, frame, now) => {
  const at = { x: event.x * TILE, y: event.y * TILE } as const;
  const sprite = stage.robots.of(event.seat);
  if (sprite !== undefined) sprite.startedAt = now;
  const tint = lighten(seatColour(frame, event.seat), 0.35);
  const light = { ...at, atlas: "fx", isAdded: true, tint, depth: LAYER.aura } as const;
  stage.ephemera.show({ ...light, ...RESPAWN, alpha: [1, 1] }, now);
  stage.ephemera.show({ ...light, frames: ["soft"], life: 620, size: [2.4, 3.6], alpha: [0.65, 0] }, now);
  stage.sources.flash({ ...at, radius: 240, tint, strength: 1.6, height: 60, isSudden: true }, 700, now);
  stage.sparks.burst(
    at.x,
    at.y,
    { count: 10, angle: 0, spread: Math.PI, speed: 110, life: 520, tint, frame: "soft4", size: 0.2 },
    now,
  );
};

/** A robot picked something up. */
export const picked: Show<"picked"> = (stage, event, frame, now) => {
  const at = { x: event.x * TILE, y: event.y * TILE } as const;
  const isOwn = event.seat === frame.own?.seat;
  const glint = { ...at, atlas: "fx", isAdded: true, depth: LAYER.aura, tint: GLINT } as const;
  stage.ephemera.show({ ...glint, ...PICKUP, alpha: [1, 1] }, now);
  stage.sparks.burst(
    at.x,
    at.y,
    { count: 7, angle: 0, spread: Math.PI, speed: 90, life: 380, tint: WHITE, frame: "soft4", size: 0.16 },
    now,
  );
  if (isOwn)
    stage.numbers.show(
      {
        text: names().resource(event.label).name,
        ...at,
        right: 0,
        down: -68,
        size: 14,
        colour: shine.gain,
        font: "words",
      },
      now,
    );
};

/** A robot was seen through walls. */
export const revealed: Show<"revealed"> = (stage, event, _frame, now) => {
  const sprite = stage.robots.of(event.seat);
  if (sprite?.isShown !== true) return;
  const mark = { atlas: "fx", frames: ["sonar/blip"], isAdded: true, depth: LAYER.muzzle, tint: ENERGY } as const;
  stage.ephemera.show({ ...mark, x: sprite.x, y: sprite.y, life: 900, hold: 0.4, size: [2.6, 1.6] }, now);
};

/** A robot dropped something. */
export const dropped: Show<"dropped"> = (stage, event, _frame, now) => {
  const at = { x: event.x * TILE, y: event.y * TILE } as const;
  puff(stage, at.x, at.y, 3, now);
};

/** A beam was fired: it is there at once. */
export const beam: Show<"beam"> = (stage, event, frame, now) => {
  const sprite = stage.robots.of(event.seat);
  if (sprite?.isShown === true) fireRobot(sprite);
  const tint = event.seat < 0 ? STEEL : seatColour(frame, event.seat);
  stage.rails.fire([event.x, event.y], [event.toX, event.toY], tint, now);
  const angle = Math.atan2(event.y - event.toY, event.x - event.toX);
  const flare = { radius: 260, tint: lighten(tint, 0.3), strength: 1.8, height: 30, isSudden: true } as const;
  stage.sources.flash({ ...flare, x: event.x * TILE, y: event.y * TILE }, 260, now);
  stage.sources.flash({ ...flare, x: event.toX * TILE, y: event.toY * TILE }, 260, now);
  const sparks = { angle, spread: 1.2, speed: 260, life: 420, tint: STEEL, count: 14 } as const;
  stage.sparks.burst(event.toX * TILE, event.toY * TILE, sparks, now);
  if (event.seat === frame.own?.seat) stage.camera.shake(0.35);
};

/** A robot lost energy by a jolt. */
export const jolted: Show<"jolted"> = (stage, event, frame, now) => {
  const at = { x: event.x * TILE, y: event.y * TILE } as const;
  const arcs = { atlas: "fx", frames: sequence("surge", 8), isAdded: true, depth: LAYER.spark, tint: ENERGY } as const;
  stage.ephemera.show({ ...at, ...arcs, life: 520, size: [0.55, 0.7], alpha: [1, 0.2] }, now);
  stage.sparks.burst(at.x, at.y, { count: 8, angle: 0, spread: Math.PI, speed: 150, life: 380, tint: ENERGY }, now);
  stage.sources.flash({ ...at, radius: 150, tint: ENERGY, strength: 1.1, height: 40, isSudden: true }, 520, now);
  const words = {
    text: gameWords().flying.drained,
    right: 0,
    down: 46,
    size: 13,
    colour: shine.gain,
    font: "words",
  } as const;
  stage.numbers.show({ ...at, ...words }, now);
  if (event.seat === frame.own?.seat) stage.camera.shake(0.5);
};

/** What an ability sends out when it begins; waves run from the robot outwards. */
export const cast: Show<"cast"> = (stage, event, frame, now) => {
  const wave = waves[event.effect];
  const at = { x: event.x * TILE, y: event.y * TILE, atlas: "fx", isAdded: true } as const;
  const team = event.seat < 0 ? STEEL : lighten(seatColour(frame, event.seat), 0.3);
  if (wave !== undefined) {
    const tint = wave.tint ?? team;
    const size = event.reach > 0 ? (event.reach * TILE) / RING_RADIUS : wave.size;
    const ring = { frames: ["ring/thin"], depth: LAYER.aura, life: wave.life, size: [0.3, size] as const };
    stage.ephemera.show({ ...at, ...ring, alpha: [wave.alpha, 0], tint }, now);
  }
  if (event.effect === "shimmer") {
    const veil = { frames: sequence("shimmer", 6), life: 420, depth: LAYER.veil, alpha: [1, 0] as const };
    stage.ephemera.show({ ...at, ...veil, tint: team, size: [1.25, 1] }, now);
  }
  if (event.effect === "surge") {
    // All of it goes as far as it acts: rings, arcs, light.
    const arcs = { frames: sequence("surge", 8), depth: LAYER.muzzle, tint: ENERGY } as const;
    const wide = (event.reach * TILE) / SURGE_RADIUS;
    stage.ephemera.show({ ...at, ...arcs, life: 480, size: [wide / 2, wide], alpha: [1, 0.3] }, now);
    const light = { frames: ["soft"], depth: LAYER.aura, tint: ENERGY } as const;
    stage.ephemera.show({ ...at, ...light, life: 420, size: [wide * 3.4, wide * 4.5], alpha: [0.5, 0] }, now);
    const far = { radius: event.reach * TILE * 1.6, tint: ENERGY, strength: 1.8, height: 70, isSudden: true } as const;
    stage.sources.flash({ x: at.x, y: at.y, ...far }, 560, now);
    stage.sparks.burst(
      at.x,
      at.y,
      { count: 18, angle: 0, spread: Math.PI, speed: 420, life: 460, tint: ENERGY, size: 1.1 },
      now,
    );
  }
};

/** Waves by effect; without a tint in the seat's colour. What acts around its robot has a wave as wide as it acts. */
const waves: Readonly<
  Record<
    string,
    { readonly life: number; readonly size: number; readonly alpha: number; readonly tint?: number } | undefined
  >
> = {
  ping: { life: 1100, size: 1, alpha: 0.85, tint: ENERGY },
  arc: { life: 240, size: 0.85, alpha: 0.7, tint: SHIELD },
  bow: { life: 260, size: 0.9, alpha: 0.7, tint: HOT },
  trail: { life: 240, size: 0.8, alpha: 0.6, tint: STEEL },
  surge: { life: 420, size: 1, alpha: 1, tint: ENERGY },
  breach: { life: 320, size: 1.3, alpha: 0.8, tint: HOT },
  pull: { life: 300, size: 1.2, alpha: 0.7 },
  shimmer: { life: 380, size: 1.1, alpha: 0.6 },
  deploy: { life: 240, size: 0.8, alpha: 0.6 },
  lob: { life: 240, size: 0.7, alpha: 0.5, tint: HOT },
};

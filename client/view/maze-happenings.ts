/** What happens to walls and devices, and what goes off. */

import { sequence } from "./ephemera.ts";
import { LAYER, RING_RADIUS, TILE } from "./layers.ts";
import { lighten, seatColour } from "./seat-colours.ts";
import { shine } from "./shine.ts";
import { nearness, puff, type Show, type Stage } from "./stage.ts";
import { DANGER, DUST, ENERGY, FLAME, HOT, PALE } from "./tints.ts";

/** A cracked wall lost hull, or broke. */
export const cracked: Show<"cracked"> = (stage, event, frame, now) => {
  const x = event.x * TILE;
  const y = event.y * TILE;
  puff(stage, x, y, event.isBroken ? 7 : 2, now);
  const chips = { angle: 0, spread: Math.PI, tint: DUST, speed: event.isBroken ? 170 : 90, life: 460 } as const;
  stage.sparks.burst(x, y, { ...chips, count: event.isBroken ? 16 : 5, frame: "px", size: 0.7 }, now);
  if (!event.isBroken) return;
  if (nearness(frame, event.x, event.y, 6) > 0) stage.camera.shake(0.35);
};

const BREACH = { atlas: "fx", frames: sequence("breach", 7), life: 7 * (1000 / 16), depth: LAYER.dust } as const;
const DEPLOY = { atlas: "fx", frames: sequence("deploy", 6), life: 6 * (1000 / 18), depth: LAYER.aura } as const;
const SCORCH = 18000;

/** A wall segment was bored open. */
export const bored: Show<"bored" | "closed"> = (stage, event, frame, now) => {
  const at = { x: event.x * TILE, y: event.y * TILE, rotation: event.isAlongRow ? Math.PI / 2 : 0 } as const;
  stage.ephemera.show({ ...at, ...BREACH, size: [1.15, 1.3], hold: 0.8 }, now);
  puff(stage, at.x, at.y, 6, now);
  const chips = { angle: 0, spread: Math.PI, speed: 230, life: 520, tint: HOT } as const;
  stage.sparks.burst(at.x, at.y, { ...chips, count: 14 }, now);
  stage.sparks.burst(at.x, at.y, { ...chips, count: 12, tint: DUST, frame: "px", size: 0.9 }, now);
  const light = { atlas: "fx", frames: ["soft"], isAdded: true, depth: LAYER.wallLight, tint: FLAME } as const;
  stage.ephemera.show({ ...at, ...light, life: 420, size: [5, 6], alpha: [0.6, 0] }, now);
  stage.sources.flash(
    { x: at.x, y: at.y, radius: 280, tint: FLAME, strength: 1.6, height: 40, isSudden: true },
    480,
    now,
  );
  const near = nearness(frame, event.x, event.y, 9);
  if (near > 0) stage.camera.shake(0.2 + 0.3 * near);
};

/** A tunnel closed. */
export const closed: Show<"bored" | "closed"> = (stage, event, frame, now) => {
  const at = { x: event.x * TILE, y: event.y * TILE, rotation: event.isAlongRow ? Math.PI / 2 : 0 } as const;
  stage.ephemera.show({ ...at, ...BREACH, life: 380, size: [1, 0.9], alpha: [0.8, 0], hold: 0.5 }, now);
  puff(stage, at.x, at.y, 5, now);
  if (nearness(frame, event.x, event.y, 6) > 0) stage.camera.shake(0.2);
};

type Device = "placed" | "sentry" | "dented" | "darkened" | "wrecked" | "ended";

/** Something happened to a device. */
export const device: Show<Device> = (stage, event, frame, now) => {
  const at = { x: event.x * TILE, y: event.y * TILE } as const;
  const added = { ...at, atlas: "fx", isAdded: true } as const;
  switch (event.kind) {
    case "placed":
      stage.ephemera.show({ ...added, ...DEPLOY, tint: PALE, alpha: [1, 0.6] }, now);
      puff(stage, at.x, at.y, 2, now);
      break;
    case "sentry": {
      stage.devices.fire(event.x, event.y, now);
      const x = at.x + Math.cos(event.angle) * 24;
      const y = at.y + Math.sin(event.angle) * 24;
      const flash = { atlas: "fx", frames: sequence("flash", 3), x, y, rotation: event.angle, life: 84 } as const;
      stage.ephemera.show({ ...flash, depth: LAYER.muzzle, size: [0.7, 0.85], alpha: [1, 0.4] }, now);
      stage.sources.flash({ x, y, radius: 130, tint: FLAME, strength: 1.1, height: 18, isSudden: true }, 100, now);
      break;
    }
    case "dented": {
      stage.sparks.burst(at.x, at.y, { count: 6, angle: 0, spread: Math.PI, speed: 150, life: 280, tint: HOT }, now);
      const place = { ...at, right: 40, down: 12, colour: shine.plain, size: 15, font: "numbers" } as const;
      if (event.amount > 0) stage.numbers.damage(`${event.x} ${event.y}`, event.amount, place, now);
      break;
    }
    case "darkened": {
      const arcs = { frames: sequence("surge", 8), depth: LAYER.spark, tint: ENERGY } as const;
      stage.ephemera.show({ ...added, ...arcs, life: 420, size: [0.5, 0.7], alpha: [1, 0.2] }, now);
      break;
    }
    case "wrecked": {
      const boom = { atlas: "fx", frames: sequence("boom", 14), life: 480, depth: LAYER.blast } as const;
      stage.ephemera.show({ ...at, ...boom, size: [0.72, 0.8], hold: 0.9 }, now);
      stage.sparks.burst(at.x, at.y, { count: 12, angle: 0, spread: Math.PI, speed: 220, life: 460, tint: HOT }, now);
      puff(stage, at.x, at.y, 3, now);
      stage.sources.flash({ ...at, radius: 220, tint: FLAME, strength: 1.6, height: 50, isSudden: true }, 480, now);
      if (nearness(frame, event.x, event.y, 5) > 0) stage.camera.shake(0.25);
      break;
    }
    case "ended": {
      stage.ephemera.show({ ...added, ...DEPLOY, life: 240, tint: PALE, size: [1, 0.4], alpha: [0.8, 0] }, now);
      puff(stage, at.x, at.y, 2, now);
      break;
    }
  }
};

/** Something was thrown. */
export const lobbed: Show<"lobbed"> = (stage, event, frame, now) => {
  const angle = Math.atan2(event.toY - event.y, event.toX - event.x);
  const at = { x: event.x * TILE + Math.cos(angle) * 14, y: event.y * TILE + Math.sin(angle) * 14 } as const;
  const flash = { atlas: "fx", frames: sequence("flash", 3), rotation: angle, life: 120 } as const;
  stage.ephemera.show({ ...at, ...flash, depth: LAYER.muzzle, size: [1.1, 1.3], alpha: [1, 0.3] }, now);
  const tint = event.seat < 0 ? FLAME : lighten(seatColour(frame, event.seat), 0.3);
  const light = { atlas: "fx", frames: ["soft"], isAdded: true, depth: LAYER.aura, tint } as const;
  stage.ephemera.show({ ...at, ...light, life: 180, size: [3, 2.4], alpha: [0.5, 0] }, now);
  stage.sources.flash({ ...at, radius: 200, tint: FLAME, strength: 1.4, height: 20, isSudden: true }, 180, now);
  puff(stage, at.x, at.y, 3, now);
};

/** Something went off: fire as wide as it hurts, a ring, smoke, and the scorched floor. */
export const blast: Show<"blast"> = (stage, event, frame, now) => {
  const at = { x: event.x * TILE, y: event.y * TILE } as const;
  const wide = (event.radius * TILE) / RING_RADIUS;
  burn(stage, at, wide, now);
  const ring = { ...at, atlas: "fx", frames: ["ring/thin"], isAdded: true, depth: LAYER.aura } as const;
  stage.ephemera.show({ ...ring, life: 320, size: [0.3, wide], alpha: [1, 0], tint: HOT }, now);
  stage.ephemera.show({ ...ring, life: 480, size: [0.3, wide * 1.25], alpha: [0.5, 0], tint: DANGER }, now);
  const sparks = { angle: 0, spread: Math.PI, speed: 170 * wide, life: 560, tint: HOT, size: 1.1 } as const;
  stage.sparks.burst(at.x, at.y, { ...sparks, count: 20 }, now);
  puff(stage, at.x, at.y, 7, now);
  const near = nearness(frame, event.x, event.y, 8);
  if (near > 0) stage.camera.shake(0.25 + 0.5 * near);
};

/** Fire and its mark on the floor. @param wide of the ring's true size */
function burn(stage: Stage, at: { readonly x: number; readonly y: number }, wide: number, now: number): void {
  const scorch = { ...at, atlas: "fx", frames: [`scorch/${Math.round(at.x + at.y) % 2}`], rotation: at.x % 6.28 };
  const size = [wide * 1.05, wide * 1.05] as const;
  stage.ephemera.show({ ...scorch, life: SCORCH, depth: LAYER.scorch, hold: 0.7, size }, now);
  const boom = { atlas: "fx", frames: sequence("boom", 14), life: 560, depth: LAYER.blast, hold: 0.9 } as const;
  stage.ephemera.show({ ...at, ...boom, y: at.y - 6, size: [wide * 0.95, wide * 0.95] }, now);
  const light = { ...at, atlas: "fx", frames: ["soft"], isAdded: true, tint: FLAME } as const;
  stage.ephemera.show({ ...light, life: 520, depth: LAYER.spark, size: [wide * 5, wide * 4], alpha: [0.5, 0] }, now);
  stage.sources.flash({ ...at, radius: wide * 210, tint: FLAME, strength: 2.2, height: 60, isSudden: true }, 640, now);
}

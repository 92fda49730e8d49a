/** What happens to the score, as far as it is seen in the maze. */
import { LAYER } from "./layers.ts";
import type { Show } from "./stage.ts";
import { AMBER, DAZZLE } from "./tints.ts";

/** A unit was banked: it flies home. */
export const banked: Show<"banked"> = (stage, event, frame, now) => {
  const sprite = stage.robots.of(event.seat);
  if (sprite?.isShown !== true) return;
  stage.homing.bring(event, sprite, frame, now);
};

/** Somebody took the lead: a crown of sparks over whoever it is, if they are in sight. */
export const lead: Show<"lead"> = (stage, event, frame, now) => {
  const sprite = stage.robots.of(event.seat);
  if (sprite?.isShown !== true || !frame.robots.some(({ seat }) => seat === event.seat)) return;
  const at = { x: sprite.x, y: sprite.y } as const;
  const added = { ...at, atlas: "fx", isAdded: true, depth: LAYER.aura, tint: AMBER } as const;
  for (const [life, size] of [
    [520, 1.3],
    [760, 1.9],
  ] as const) {
    stage.ephemera.show({ ...added, frames: ["ring/thin"], life, size: [0.4, size], alpha: [0.9, 0] }, now);
  }
  stage.ephemera.show({ ...added, frames: ["rays/0"], life: 900, size: [0.7, 1.1], alpha: [0.8, 0] }, now);
  const stars = { angle: -Math.PI / 2, spread: Math.PI, speed: 120, life: 800, tint: DAZZLE, frame: "soft4" } as const;
  stage.sparks.burst(at.x, at.y, { ...stars, count: 16, size: 0.22 }, now);
  stage.sources.flash({ ...at, radius: 200, tint: AMBER, strength: 1.1, height: 60, isSudden: true }, 800, now);
};

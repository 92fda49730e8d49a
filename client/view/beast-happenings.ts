/** What beasts do, and what is done to them. */
import { glowFrame } from "../art/frames.ts";
import { palette } from "../art/palette.ts";
import { sequence } from "./ephemera.ts";
import { LAYER, TILE } from "./layers.ts";
import { shine } from "./shine.ts";
import { nearness, puff, type Show } from "./stage.ts";
import { DANGER, DUST, FLAME, HOT } from "./tints.ts";
import { explode } from "./wreckage.ts";

type Kind = "came" | "left" | "pawed" | "charged" | "dazed" | "struck" | "spat" | "wounded" | "slain";

/** ms that a wreck stays. */
const WRECK = 6000;
const HOOF = { atlas: "fx", frames: sequence("hoof", 5), life: 5 * (1000 / 14), depth: LAYER.tracks } as const;

/** Something happened to a beast. */
export const beast: Show<Kind> = (stage, event, frame, now) => {
  const at = { x: event.x * TILE, y: event.y * TILE } as const;
  const added = { ...at, atlas: "fx", isAdded: true } as const;
  switch (event.kind) {
    case "came":
    case "left": {
      const light = { frames: ["soft"], depth: LAYER.spark, tint: DANGER, life: 900 } as const;
      stage.ephemera.show({ ...added, ...light, size: [6, 9], alpha: [0.55, 0] }, now);
      stage.sources.flash({ ...at, radius: 340, tint: DANGER, strength: 1.8, height: 60, isSudden: true }, 900, now);
      const ring = { frames: ["ring/thin"], depth: LAYER.aura, tint: DANGER, life: 700 } as const;
      stage.ephemera.show({ ...added, ...ring, size: [0.4, 2.4], alpha: [0.9, 0] }, now);
      puff(stage, at.x, at.y, 7, now);
      break;
    }
    case "pawed": {
      const back = event.angle + Math.PI;
      const dust = { angle: back, spread: 0.7, speed: 190, life: 520, tint: DUST, frame: "px", size: 0.9 } as const;
      stage.sparks.burst(at.x, at.y, { ...dust, count: 14 }, now);
      puff(stage, at.x + Math.cos(back) * 26, at.y + Math.sin(back) * 26, 4, now);
      stage.camera.shake(0.3 * nearness(frame, event.x, event.y, 9));
      break;
    }
    case "charged": {
      for (const side of [-14, 14]) {
        const x = at.x - Math.sin(event.angle) * side;
        const y = at.y + Math.cos(event.angle) * side;
        stage.ephemera.show({ ...HOOF, x, y, size: [1, 1.4] }, now);
      }
      puff(stage, at.x, at.y, 6, now);
      stage.camera.shake(0.4 * nearness(frame, event.x, event.y, 10));
      break;
    }
    case "dazed": {
      const chips = { angle: 0, spread: Math.PI, speed: 240, life: 560, tint: DUST, frame: "px" } as const;
      stage.sparks.burst(at.x, at.y, { ...chips, count: 18 }, now);
      puff(stage, at.x, at.y, 8, now);
      stage.camera.shake(0.8 * nearness(frame, event.x, event.y, 10));
      break;
    }
    case "struck": {
      stage.beasts.strike(event.x, event.y, now);
      const swipe = { frames: sequence("strike", 4), life: 200, depth: LAYER.muzzle, tint: HOT } as const;
      const target = stage.robots.of(event.seat);
      const rotation = target === undefined ? 0 : Math.atan2(target.y - at.y, target.x - at.x);
      stage.ephemera.show({ ...added, ...swipe, rotation, alpha: [1, 0.4] }, now);
      break;
    }
    case "spat": {
      stage.beasts.strike(event.x, event.y, now);
      const x = at.x + Math.cos(event.angle) * 18;
      const y = at.y + Math.sin(event.angle) * 18;
      const flash = { atlas: "fx", frames: sequence("flash", 3), x, y, rotation: event.angle, life: 84 } as const;
      stage.ephemera.show({ ...flash, depth: LAYER.muzzle, size: [0.6, 0.7], alpha: [1, 0.4] }, now);
      break;
    }
    case "wounded": {
      stage.beasts.hurt(event.x, event.y, now);
      stage.sparks.burst(at.x, at.y, { count: 5, angle: 0, spread: Math.PI, speed: 170, life: 300, tint: HOT }, now);
      const isMine = event.seat === frame.own?.seat || frame.isSpectator;
      const look = { colour: isMine ? palette.white : shine.faint, size: isMine ? 18 : 14, font: "numbers" } as const;
      const place = { ...at, right: 46, down: 12 } as const;
      if (event.amount > 0)
        stage.numbers.damage(`${event.sheet} ${event.seat}`, event.amount, { ...place, ...look }, now);
      break;
    }
    case "slain":
      slain(stage, event, frame, now);
      break;
  }
};

const slain: Show<Kind> = (stage, event, frame, now) => {
  const at = { x: event.x * TILE, y: event.y * TILE } as const;
  const wreck = `${event.sheet}/destroyed/0`;
  const base = { ...at, rotation: event.angle, life: WRECK, hold: 0.75, alpha: [1, 0] as const };
  if (stage.has("bots", wreck)) {
    stage.ephemera.show({ ...base, atlas: "bots", frames: [wreck], depth: LAYER.wreck }, now);
  }
  if (stage.has("fx", glowFrame(wreck))) {
    const glow = { atlas: "fx", frames: [glowFrame(wreck)], depth: LAYER.wreckGlow, isAdded: true } as const;
    stage.ephemera.show({ ...base, ...glow }, now);
  }
  explode(stage, at.x, at.y, null, now);
  const light = { ...at, atlas: "fx", frames: ["soft"], isAdded: true, depth: LAYER.spark, tint: FLAME } as const;
  stage.ephemera.show({ ...light, life: 500, size: [5, 4], alpha: [0.4, 0] }, now);
  stage.camera.shake(0.5 * nearness(frame, event.x, event.y, 8));
};

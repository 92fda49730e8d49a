/** Robots that are nearly done for: they trail smoke, and sparks spit from the hull. */
import type { Frame } from "../sdk/frame.ts";
import { type Ephemera, SMOKE } from "./ephemera.ts";
import { LAYER } from "./layers.ts";
import type { Robots } from "./robots.ts";
import type { Sparks } from "./sparks.ts";
import { HOT, SOOT } from "./tints.ts";

/** Shares of the hull below which it smokes, and spits sparks, too. */
const SMOKES = 0.4;
const SPARKS = 0.22;
/** ms between two clouds of one that is whole enough, and of one that is nearly gone; and between two spits. */
const CLOUD = 260;
const THICK = 120;
const SPIT = 520;

/** Marks of damage. */
export interface Damage {
  /** @param now ms */
  draw(frame: Frame, robots: Robots, now: number): void;
}

/** Returns the marks of damage, none. */
export function createDamage(ephemera: Ephemera, sparks: Sparks): Damage {
  const clouded = new Map<number, number>();
  const spat = new Map<number, number>();
  /** True when so many ms have passed since the last time of this seat. */
  const isDue = (times: Map<number, number>, seat: number, pause: number, now: number): boolean => {
    const last = times.get(seat) ?? Number.NEGATIVE_INFINITY;
    if (now - last < pause && now >= last) return false;
    times.set(seat, now);
    return true;
  };
  return {
    draw(frame, robots, now) {
      for (const robot of frame.robots) {
        const share = robot.hull / Math.max(1, robot.mostHull);
        const sprite = robots.of(robot.seat);
        if (share > SMOKES || sprite?.isShown !== true || robot.isConcealed) continue;
        const worse = 1 - share / SMOKES;
        if (isDue(clouded, robot.seat, CLOUD + (THICK - CLOUD) * worse, now)) {
          const drift = [Math.sin(now) * 9, -24 - 12 * worse] as const;
          const look = { atlas: "fx", frames: SMOKE, depth: LAYER.smoke, tint: SOOT, drift } as const;
          const place = { x: sprite.x - Math.cos(sprite.heading) * 8, y: sprite.y - Math.sin(sprite.heading) * 8 };
          ephemera.show({ ...look, ...place, life: 900, size: [0.5, 1.5], alpha: [0.4 + 0.3 * worse, 0] }, now);
        }
        if (share < SPARKS && isDue(spat, robot.seat, SPIT, now)) {
          const burst = {
            count: 5,
            angle: now % 6.28,
            spread: 0.8,
            speed: 130,
            life: 320,
            tint: HOT,
            size: 0.7,
          } as const;
          sparks.burst(sprite.x, sprite.y, burst, now);
        }
      }
    },
  };
}

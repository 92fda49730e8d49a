/** Dust behind robots that drive fast. */
import type { Frame } from "../sdk/frame.ts";
import { type Ephemera, SMOKE } from "./ephemera.ts";
import { LAYER } from "./layers.ts";
import type { Robots } from "./robots.ts";
import { DUST } from "./tints.ts";

/** Share of the top speed from which dust rises, and ms between two clouds at that speed and at twice of it. */
const RAISES = 0.45;
const SLOW = 150;
const FAST = 70;
/** World units from the middle of a robot to its wheels: back, and to either side in turns. */
const BACK = 20;
const ASIDE = 11;
/** World units per second by which a cloud is left behind. */
const DRIFT = 22;

/** The dust of all robots. */
export interface WheelDust {
  /** @param now ms */
  draw(frame: Frame, robots: Robots, now: number): void;
}

/** Returns the dust of a scene, none. */
export function createWheelDust(ephemera: Ephemera): WheelDust {
  /** When each seat's next cloud is due, and on which side. */
  const due = new Map<number, number>();
  const sides = new Map<number, number>();
  return {
    draw(frame, robots, now) {
      for (const robot of frame.robots) {
        const sprite = robots.of(robot.seat);
        if (robot.pace < RAISES || robot.isConcealed || sprite?.isShown !== true) continue;
        const next = due.get(robot.seat) ?? now;
        // A clock that was set back, as between two plays, waits for nothing.
        if (now < next && next - now <= SLOW) continue;
        due.set(robot.seat, now + SLOW - (SLOW - FAST) * Math.min(1, robot.pace / RAISES - 1));
        const side = -(sides.get(robot.seat) ?? 1);
        sides.set(robot.seat, side);
        const [ahead, across] = [Math.cos(sprite.heading), Math.sin(sprite.heading)];
        const x = sprite.x - ahead * BACK - across * ASIDE * side;
        const y = sprite.y - across * BACK + ahead * ASIDE * side;
        const drift = [-ahead * DRIFT, -across * DRIFT] as const;
        const look = { atlas: "fx", frames: SMOKE, depth: LAYER.wheelDust, tint: DUST, drift } as const;
        ephemera.show({ ...look, x, y, life: 520, size: [0.25, 0.75], alpha: [0.3, 0] }, now);
      }
    },
  };
}

/** What surrounds a robot while something is active: abilities, protection, stun, darkness. Drawn anew each picture. */
import type * as Phaser from "phaser";
import type { Frame } from "../sdk/frame.ts";
import { auras, cone, dark, type Paint, protection, stun } from "./aura-looks.ts";
import type { Ephemera } from "./ephemera.ts";
import { LAYER } from "./layers.ts";
import type { LightSources } from "./light-sources.ts";
import type { Robots } from "./robots.ts";
import { createStamps } from "./stamps.ts";

/** All of them. */
export interface Auras {
  /** @param now ms */
  draw(frame: Frame, robots: Robots, sources: LightSources, now: number): void;
  count(): number;
}

/** Returns the auras of a scene. */
export function createAuras(scene: Phaser.Scene, ephemera: Ephemera): Auras {
  const lights = createStamps(scene, "fx", LAYER.shield, true);
  return {
    draw(frame, robots, sources, now) {
      lights.begin();
      for (const robot of frame.robots) {
        const sprite = robots.of(robot.seat);
        if (sprite === undefined) continue;
        const paint: Paint = { lights, ephemera, sources, frame, robot, sprite, reach: 0, now };
        for (const { look, reach } of robot.effects) auras[look]?.({ ...paint, reach });
        if (now < sprite.coneUntil) cone(paint);
        if (robot.isProtected) protection(paint);
        if (robot.isStunned) stun(paint);
        if (robot.isDark) dark(paint);
      }
      lights.end();
    },
    count: () => lights.count(),
  };
}

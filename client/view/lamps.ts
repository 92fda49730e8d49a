/** The lamps on the walls: body, glow, the shaft of their light, and the light itself. */
import type * as Phaser from "phaser";
import type { Frame } from "../sdk/frame.ts";
import type { Window } from "./fog.ts";
import { type LampPlace, placeLamps } from "./lamp-places.ts";
import { LAYER, TILE } from "./layers.ts";
import { type LightSources, SOURCE } from "./light-sources.ts";
import { createStamps } from "./stamps.ts";
import { LAMP, WARM_LAMP } from "./tints.ts";

/** World units from the foot of the face up to the lamp. */
const RISE = 8;
/** World units that its light falls before the wall. */
const FALL = 16;
const REACH = 190;
/** World units beyond the view in which lamps still count. */
const MARGIN = 200;

/** The lamps. */
export interface Lamps {
  /** @param windows what is shown */
  draw(frame: Frame, sources: LightSources, windows: readonly Window[]): void;
  count(): number;
}

function isNear({ x, y, width, height }: Window, lampX: number, lampY: number): boolean {
  const isBeside = lampX < x - MARGIN || lampX > x + width + MARGIN;
  return !isBeside && lampY >= y - MARGIN && lampY <= y + height + MARGIN;
}

/** Returns the lamps of a scene. */
export function createLamps(scene: Phaser.Scene): Lamps {
  const bodies = createStamps(scene, "bots", LAYER.fixture);
  const glows = createStamps(scene, "fx", LAYER.fixtureGlow, true);
  const shafts = createStamps(scene, "fx", LAYER.lamp, true);
  let match = "";
  let revision = -1;
  let lamps: readonly LampPlace[] = [];
  return {
    draw(frame, sources, windows) {
      if (frame.match !== match || frame.maze.revision !== revision) {
        match = frame.match;
        revision = frame.maze.revision;
        lamps = placeLamps(frame.maze);
      }
      for (const stamps of [bodies, glows, shafts]) stamps.begin();
      for (const [number, lamp] of lamps.entries()) {
        const x = lamp.x * TILE;
        const y = lamp.y * TILE - RISE;
        if (!windows.some((window) => isNear(window, x, y))) continue;
        const tint = lamp.isWarm ? WARM_LAMP : LAMP;
        bodies.put("lamp", { x, y, size: 0.72 });
        glows.put("lamp:g", { x, y, size: 0.84, tint });
        glows.put("soft4", { x, y, size: 1.5, tint, alpha: 0.5 });
        shafts.put("cone", {
          x,
          y: y + 2,
          rotation: Math.PI / 2,
          held: 0,
          size: 0.66,
          across: 1.5,
          tint,
          alpha: 0.2,
        });
        const light = { x, y: y + FALL, radius: REACH, tint, strength: 0.9, height: 26 } as const;
        sources.put(SOURCE.lamp, number, light);
      }
      for (const stamps of [bodies, glows, shafts]) stamps.end();
    },
    count: () => bodies.count(),
  };
}

/** What lies about to be picked up: shadow, body, glow; each bobs and turns a little, at its own beat. */
import * as Phaser from "phaser";
import { glowFrame } from "../art/frames.ts";
import type { Frame, FrameResource } from "../sdk/frame.ts";
import { LAYER, TILE, TRUE_SIZE } from "./layers.ts";
import { createPool } from "./pool.ts";

/** World units of bobbing, and radians of turning, to either side. */
const BOB = 1.6;
const TURN = 0.16;

/** All resources in sight. */
export interface Resources {
  /** @param now ms */
  draw(frame: Frame, now: number): void;
  count(): number;
}

/** Returns a number that is always the same for a resource: its place in the beat. */
function beatOf(resource: FrameResource): number {
  return resource.x * 12.9898 + resource.y * 78.233;
}

/** Returns the resources of a scene. */
export function createResources(scene: Phaser.Scene): Resources {
  const lights = scene.textures.get("fx");
  const shadows = createPool(() =>
    scene.add.image(0, 0, "fx", "shadow").setDepth(LAYER.thingShadow).setScale(0.22).setAlpha(0.9),
  );
  const halos = createPool(() =>
    scene.add.image(0, 0, "fx", "soft").setDepth(LAYER.thingHalo).setBlendMode(Phaser.BlendModes.ADD),
  );
  const bodies = createPool(() => scene.add.image(0, 0, "bots", "scrap/0").setDepth(LAYER.thing).setScale(TRUE_SIZE));
  const glows = createPool(() =>
    scene.add
      .image(0, 0, "fx", "soft")
      .setDepth(LAYER.thingGlow)
      .setScale(TRUE_SIZE)
      .setBlendMode(Phaser.BlendModes.ADD),
  );
  return {
    draw(frame, now) {
      for (const pool of [shadows, halos, bodies, glows]) pool.begin();
      for (const resource of frame.resources) {
        const beat = beatOf(resource);
        const x = resource.x * TILE;
        const y = resource.y * TILE - BOB - BOB * Math.sin(now / 420 + beat);
        const rotation = (beat % 6.283) + TURN * Math.sin(now / 900 + beat);
        shadows.take().setPosition(x + 2, resource.y * TILE + 4);
        bodies.take().setFrame(resource.frame).setPosition(x, y).setRotation(rotation);
        const glow = glowFrame(resource.frame);
        if (!lights.has(glow)) continue;
        glows.take().setFrame(glow).setPosition(x, y).setRotation(rotation);
        halos
          .take()
          .setPosition(x, y)
          .setTint(0x45e0ff)
          .setScale(1.1)
          .setAlpha(0.2 + 0.06 * Math.sin(now / 300 + beat));
      }
      for (const pool of [shadows, halos, bodies, glows]) pool.end();
    },
    count: () => bodies.count(),
  };
}

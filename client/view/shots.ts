/** Bolts in flight: a body, and a glow in the colour of whoever fired it. */
import * as Phaser from "phaser";
import { glowFrame } from "../art/frames.ts";
import type { Frame } from "../sdk/frame.ts";
import { LAYER, TILE, TRUE_SIZE } from "./layers.ts";
import { createPool } from "./pool.ts";
import { lighten, seatColour } from "./seat-colours.ts";
import { WHITE } from "./tints.ts";

/** All bolts in sight. */
export interface Shots {
  draw(frame: Frame): void;
  count(): number;
}

/** Returns the bolts of a scene. */
export function createShots(scene: Phaser.Scene): Shots {
  const image = (atlas: string, frame: string, depth: number): Phaser.GameObjects.Image =>
    scene.add.image(0, 0, atlas, frame).setDepth(depth).setScale(TRUE_SIZE);
  const bodies = createPool(() => image("bots", "shot/bolt", LAYER.shot));
  const glows = createPool(() => image("fx", "soft4", LAYER.shotGlow).setBlendMode(Phaser.BlendModes.ADD));
  const lights = scene.textures.get("fx");
  const things = scene.textures.get("bots");
  return {
    draw(frame) {
      bodies.begin();
      glows.begin();
      for (const shot of frame.shots) {
        const x = shot.x * TILE;
        const y = shot.y * TILE;
        const colour = lighten(shot.seat < 0 ? WHITE : seatColour(frame, shot.seat), 0.25);
        if (things.has(shot.shot))
          bodies.take().setFrame(shot.shot).setPosition(x, y).setRotation(shot.angle).setAlpha(shot.strength);
        const glow = glowFrame(shot.shot);
        if (lights.has(glow)) {
          glows
            .take()
            .setFrame(glow)
            .setPosition(x, y)
            .setRotation(shot.angle)
            .setTint(colour)
            .setScale(TRUE_SIZE)
            .setAlpha(shot.strength);
        }
        const light = glows.take().setFrame("soft4").setPosition(x, y).setRotation(0).setTint(colour);
        light.setScale(0.62).setAlpha(0.42 * shot.strength);
      }
      bodies.end();
      glows.end();
    },
    count: () => bodies.count(),
  };
}

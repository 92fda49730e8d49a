/** Dust that hangs in the air and drifts: small lights that belong to the maze, not to the screen. Where lights are, it glows. */
import type * as Phaser from "phaser";
import type { Window } from "./fog.ts";
import { LAYER } from "./layers.ts";
import { createStamps } from "./stamps.ts";
import { DUST } from "./tints.ts";

/** World units of the square that repeats over the maze, motes in it, and world units that one drifts in a second. */
const FIELD = 640;
const COUNT = 26;
const DRIFT = 9;
/** World units that it sways, and the ms of it. */
const SWAY = 14;
const SWAY_TIME = 2600;

/** Numbers in [0, 1) that look random, by place. Looks only. */
const scatter = (place: number): number => {
  const value = Math.sin(place * 127.1) * 43758.5453;
  return value - Math.floor(value);
};

/** The dust in the air. */
export interface Motes {
  /** @param now ms */
  draw(window: Window, now: number): void;
  /** Shows it or not. */
  show(isOn: boolean): void;
}

/** Returns the dust of a scene. */
export function createMotes(scene: Phaser.Scene): Motes {
  const stamps = createStamps(scene, "fx", LAYER.mote, true);
  let isShown = true;
  /** Places of a mote along one axis, where the field repeats into the view. */
  const first = (at: number, from: number): number => at + Math.ceil((from - at) / FIELD) * FIELD;
  return {
    draw(window, now) {
      stamps.begin();
      for (let mote = 0; isShown && mote < COUNT; mote++) {
        const height = 0.4 + 0.6 * scatter(mote + 0.5);
        const sway = SWAY * Math.sin(now / SWAY_TIME + mote * 2.4);
        const x = scatter(mote) * FIELD + (now * DRIFT * height) / 1000 + sway;
        const y = scatter(mote + 91) * FIELD - (now * DRIFT * height) / 2400 + sway * 0.6;
        const alpha = (0.12 + 0.16 * height) * (0.65 + 0.35 * Math.sin(now / 900 + mote));
        for (let atX = first(x, window.x); atX < window.x + window.width; atX += FIELD) {
          for (let atY = first(y, window.y); atY < window.y + window.height; atY += FIELD) {
            stamps.put("soft4", { x: atX, y: atY, size: 0.16 + 0.14 * height, tint: DUST, alpha });
          }
        }
      }
      stamps.end();
    },
    show(isOn) {
      isShown = isOn;
    },
  };
}

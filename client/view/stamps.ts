/**
 * Images of one atlas that are put down anew in every picture. A frame that the atlas lacks is left out, so that masks
 * and lights can be put without asking.
 */
import * as Phaser from "phaser";
import { TRUE_SIZE } from "./layers.ts";
import { catchLight } from "./lit.ts";
import { createPool } from "./pool.ts";
import { UNTINTED } from "./tints.ts";

/** How one image looks; places in world units, angles in radians. */
export interface Stamp {
  readonly x: number;
  readonly y: number;
  /** 0 unless said. */
  readonly rotation?: number;
  /** Of its true size, along and across; 1 unless said. */
  readonly size?: number;
  readonly across?: number;
  /** White unless said. */
  readonly tint?: number;
  /** True when the tint replaces all colours. */
  readonly isFilled?: boolean;
  /** 1 unless said. */
  readonly alpha?: number;
  /** Share of its width at which it is held; the middle unless said. */
  readonly held?: number;
}

/** The images of one atlas at one depth. */
export interface Stamps {
  begin(): void;
  put(frame: string, look: Stamp): void;
  end(): void;
  /** How many were put. */
  count(): number;
}

/** Returns stamps of a scene. @param isAdded their light is added to what is under them */
export function createStamps(scene: Phaser.Scene, atlas: "bots" | "fx", depth: number, isAdded = false): Stamps {
  const texture = scene.textures.get(atlas);
  const mode = isAdded ? Phaser.BlendModes.ADD : Phaser.BlendModes.NORMAL;
  const pool = createPool(() => catchLight(scene.add.image(0, 0, atlas).setDepth(depth).setBlendMode(mode)));
  return {
    begin: pool.begin,
    put(frame, look) {
      if (!texture.has(frame)) return;
      const size = (look.size ?? 1) * TRUE_SIZE;
      pool
        .take()
        .setFrame(frame)
        .setOrigin(look.held ?? 0.5, 0.5)
        .setPosition(look.x, look.y)
        .setRotation(look.rotation ?? 0)
        .setScale(size, look.across === undefined ? size : look.across * TRUE_SIZE)
        .setTint(look.tint ?? UNTINTED)
        .setTintMode(look.isFilled === true ? Phaser.TintModes.FILL : Phaser.TintModes.MULTIPLY)
        .setAlpha(look.alpha ?? 1);
    },
    end: pool.end,
    count: pool.count,
  };
}

/** Returns the frame of a loop `name/0` to `name/(count − 1)` that runs at `now`, in ms. */
export function loopFrame(name: string, count: number, fps: number, now: number): string {
  return `${name}/${Math.floor((now * fps) / 1000) % count}`;
}

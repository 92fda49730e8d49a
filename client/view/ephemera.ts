/** Sprites that live for a moment: flashes, rings, smoke, ghosts, wrecks, scorch marks. One pool for all of them. */
import * as Phaser from "phaser";
import { LAYER, TRUE_SIZE } from "./layers.ts";
import { catchLight } from "./lit.ts";
import { UNTINTED } from "./tints.ts";

/** One such sprite. Places in world units, times in ms. */
export interface Ephemeron {
  readonly atlas: string;
  /** Frames shown one after the other over its life; one frame stays. */
  readonly frames: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly life: number;
  readonly depth: number;
  /** Radians; 0 unless said. */
  readonly rotation?: number;
  /** Of its true size, at birth and at death; 1 unless said. */
  readonly size?: readonly [number, number];
  /** At birth and at death; [1, 0] unless said. */
  readonly alpha?: readonly [number, number];
  /** Share of its life before its alpha begins to change; 0 unless said. */
  readonly hold?: number;
  readonly tint?: number;
  /** True when the tint replaces all colours. */
  readonly isFilled?: boolean;
  /** True when its light is added to what is under it. */
  readonly isAdded?: boolean;
  /** World units per second. */
  readonly drift?: readonly [number, number];
}

/** All of them. */
export interface Ephemera {
  show(look: Ephemeron, now: number): void;
  /** Moves and fades all. @param now ms */
  update(now: number): void;
  clear(): void;
  count(): number;
}

interface Living {
  readonly image: Phaser.GameObjects.Image;
  look: Ephemeron;
  born: number;
  frame: number;
  isAlive: boolean;
}

/** More than ever needed at once; the oldest gives way. */
const MOST = 280;

const ease = (share: number): number => 1 - (1 - share) * (1 - share);

/** Dresses an image for its next life. */
function dress(image: Phaser.GameObjects.Image, look: Ephemeron): void {
  image
    .setTexture(look.atlas, look.frames[0])
    .setPosition(look.x, look.y)
    .setRotation(look.rotation ?? 0)
    .setBlendMode(look.isAdded === true ? Phaser.BlendModes.ADD : Phaser.BlendModes.NORMAL)
    .setTint(look.tint ?? UNTINTED)
    .setTintMode(look.isFilled === true ? Phaser.TintModes.FILL : Phaser.TintModes.MULTIPLY)
    .setVisible(true);
  // Said again, even the same depth would have the whole scene sorted.
  if (image.depth !== look.depth) image.setDepth(look.depth);
  catchLight(image);
}

/** Returns the pool, empty. */
export function createEphemera(scene: Phaser.Scene): Ephemera {
  const all: Living[] = [];
  const spare = (look: Ephemeron): Living => {
    let oldest: Living | undefined;
    let free: Living | undefined;
    for (const living of all) {
      if (!living.isAlive) {
        if (living.image.depth === look.depth) return living;
        free ??= living;
      } else if (oldest === undefined || living.born < oldest.born) oldest = living;
    }
    const taken = all.length >= MOST ? (free ?? oldest) : undefined;
    if (taken !== undefined) return taken;
    const image = scene.add.image(0, 0, look.atlas, look.frames[0]).setDepth(LAYER.blast);
    const living = { image, look, born: 0, frame: 0, isAlive: false };
    all.push(living);
    return living;
  };
  const place = (living: Living, now: number): void => {
    const { image, look } = living;
    const share = Math.min(1, Math.max(0, (now - living.born) / look.life));
    const [fromSize, toSize] = look.size ?? [1, 1];
    const [fromAlpha, toAlpha] = look.alpha ?? [1, 0];
    const hold = look.hold ?? 0;
    const fading = share <= hold ? 0 : (share - hold) / (1 - hold);
    image.setScale((fromSize + (toSize - fromSize) * ease(share)) * TRUE_SIZE);
    image.setAlpha(fromAlpha + (toAlpha - fromAlpha) * fading);
    if (look.drift !== undefined) {
      const seconds = (now - living.born) / 1000;
      image.setPosition(look.x + look.drift[0] * seconds, look.y + look.drift[1] * seconds);
    }
    const frame = Math.min(look.frames.length - 1, Math.floor(share * look.frames.length));
    if (frame !== living.frame) {
      living.frame = frame;
      image.setFrame(look.frames[frame] ?? look.frames[0] ?? "");
    }
  };
  return {
    show(look, now) {
      const living = spare(look);
      living.look = look;
      living.born = now;
      living.frame = 0;
      living.isAlive = true;
      dress(living.image, look);
      place(living, now);
    },
    update(now) {
      for (const living of all) {
        if (!living.isAlive) continue;
        if (now - living.born >= living.look.life) {
          living.isAlive = false;
          living.image.setVisible(false);
        } else place(living, now);
      }
    },
    clear() {
      for (const living of all) {
        living.isAlive = false;
        living.image.setVisible(false);
      }
    },
    count: () => all.reduce((sum, living) => sum + (living.isAlive ? 1 : 0), 0),
  };
}

/** Returns the frames `name/0` to `name/(count − 1)`. */
export function sequence(name: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, frame) => `${name}/${frame}`);
}

/** Clouds of smoke or dust, whatever their tint. */
export const SMOKE = sequence("smoke", 8);

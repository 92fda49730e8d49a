// The animations of all atlases. The base sprite plays one; team mask and lights follow it frame by frame.

import { BEAST_IDS } from "../beasts/index.ts";
import { CHASSIS_IDS } from "../frames.ts";
import type { Playback } from "../fx/effect.ts";
import { effects } from "../fx/index.ts";
import { CORE_FRAMES } from "../props/core.ts";
import { GUN_FRAMES } from "../props/emplacements.ts";
import { beastSheets } from "./beasts.ts";
import { effectFrames } from "./effects.ts";
import type { AtlasName } from "./frame.ts";
import { robotStates } from "./robots.ts";

/** A frame animation. */
export interface Animation {
  readonly key: string;
  readonly atlas: AtlasName;
  readonly frames: readonly string[];
  readonly playback: Playback;
}

/** Every animation. */
export function listAnimations(): Animation[] {
  const robots = CHASSIS_IDS.flatMap(robotStates).map(({ key, playback, draws, last }): Animation => {
    const frames = draws.map((_, index) => `${key}/${index}`);
    return { key, atlas: "bots", frames: last ? [...frames, last] : frames, playback };
  });
  const beasts = BEAST_IDS.flatMap(beastSheets).map(({ key, playback, draws }): Animation => {
    return { key, atlas: "bots", frames: draws.map((_, index) => `${key}/${index}`), playback };
  });
  const core: Animation = {
    key: "core/spin",
    atlas: "bots",
    frames: Array.from({ length: CORE_FRAMES }, (_, frame) => `core/${frame}`),
    playback: { fps: 10, repeat: -1 },
  };
  const gun: Animation = {
    key: "turret/gun/fire",
    atlas: "bots",
    frames: [...Array.from({ length: GUN_FRAMES }, (_, frame) => `turret/gun/fire/${frame}`), "turret/gun"],
    playback: { fps: 24, repeat: 0 },
  };
  const fx = Object.entries(effects).flatMap(([key, { playback }]): Animation[] =>
    playback ? [{ key, atlas: "fx", frames: effectFrames(key), playback }] : [],
  );
  return [...robots, ...beasts, core, gun, ...fx];
}

/** The animations as the engine's loader reads them. */
export function toAnimationFile(animations: readonly Animation[]): object {
  return {
    anims: animations.map(({ key, atlas, frames, playback }) => ({
      key,
      type: "frame",
      frames: frames.map((frame) => ({ key: atlas, frame })),
      frameRate: playback.fps,
      repeat: playback.repeat,
    })),
  };
}

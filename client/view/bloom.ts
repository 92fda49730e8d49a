/** Lets what is bright spread a little. On the camera of the world alone: words and panels are other cameras. */
import * as Phaser from "phaser";

/** Brightness from which light spreads, how far, in how many steps, and how much of it is added. Tuned by eye, 2026-11. */
const BLOOM = { threshold: 0.8, blurRadius: 3, blurSteps: 3, blendAmount: 0.3 } as const;

/** The spreading light. */
export interface Bloom {
  show(isOn: boolean): void;
}

/** Returns the bloom of a camera, off. */
export function createBloom(camera: Phaser.Cameras.Scene2D.Camera): Bloom {
  const effects = Phaser.Actions.AddEffectBloom(camera, BLOOM);
  const show = (isOn: boolean): void => {
    for (const { parallelFilters } of effects) parallelFilters.setActive(isOn);
  };
  show(false);
  return { show };
}

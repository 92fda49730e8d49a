/** How a screen is divided for the HUD, as it is and as somebody wants it. */
import type * as Phaser from "phaser";
import type { HudLook } from "../settings/derived.ts";
import { hudFit } from "./fit.ts";
import { type HudLayout, layoutHud } from "./layout.ts";

/** Pixels of the canvas for each CSS px. */
export function ratioOf(scene: Phaser.Scene): number {
  return 1 / (scene.scale.zoom > 0 ? scene.scale.zoom : 1);
}

/**
 * Returns where everything is on the screen of a scene, and how much larger it is drawn.
 * @param below CSS px of the screen at the lower edge that the page covers
 */
export function measure(
  scene: Phaser.Scene,
  isTouch: boolean,
  look: HudLook,
  below: number,
): { layout: HudLayout; zoom: number } {
  const { scale } = scene;
  const root = getComputedStyle(document.documentElement);
  const side = (name: string): number => Number.parseFloat(root.getPropertyValue(name)) || 0;
  const inset = Math.max(side("--safe-left"), side("--safe-right"));
  const [width, height] = [Math.round(scale.width * scale.zoom), Math.round(scale.height * scale.zoom)];
  const { zoom, kind } = hudFit({ width, height, isTouch, size: look.size, textSize: look.textSize });
  const bar = Math.ceil(side("--safe-bottom") / zoom);
  const wishes = { kind, minimapSize: look.minimapSize, below: Math.ceil(below / zoom), bar };
  const layout = layoutHud(Math.round(width / zoom), Math.round(height / zoom), isTouch, inset / zoom, wishes);
  return { layout, zoom };
}

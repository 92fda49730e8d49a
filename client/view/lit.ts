/** Which objects the lights of a scene fall on: by their depth, while the lights are on. */
import type * as Phaser from "phaser";
import { isLit } from "./layers.ts";

/** What lights can fall on. */
interface Lightable {
  readonly depth: number;
  readonly scene: Phaser.Scene;
  setLighting(isOn: boolean): unknown;
}

/** Lets the lights of its scene fall on an object, if they are on and reach its depth. @returns the object */
export function catchLight<T extends Lightable>(object: T): T {
  object.setLighting(object.scene.lights.active && isLit(object.depth));
  return object;
}

function isLightable(object: object): object is Lightable {
  return "setLighting" in object && "depth" in object;
}

/** Turns the lights of a scene on or off, for all that is there. */
export function switchLights(scene: Phaser.Scene, isOn: boolean): void {
  if (isOn) scene.lights.enable();
  else scene.lights.disable();
  for (const child of scene.children.list) if (isLightable(child)) catchLight(child);
}

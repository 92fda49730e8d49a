// The frames of effects.

import { effects } from "../fx/index.ts";
import type { Frame } from "./frame.ts";

/** Frame names of an effect, in order. */
export function effectFrames(name: string): string[] {
  const count = effects[name]?.frames;
  return count === undefined ? [name] : Array.from({ length: count }, (_, frame) => `${name}/${frame}`);
}

/** Paints all frames of an effect. */
export function bakeEffect(name: string): Frame[] {
  const effect = effects[name];
  if (!effect) throw new RangeError(`no effect ${name}`);
  return effectFrames(name).map((frame, index) => ({
    atlas: "fx",
    name: frame,
    pixels: effect.paint(index),
    normal: null,
  }));
}

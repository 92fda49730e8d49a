/** Beasts for small frames. */
import type { FrameBeast } from "#client/sdk/frame.ts";

/** Returns a beast that everybody knows of, at a place in tiles. */
export function minotaur(x: number, y: number, more: Partial<FrameBeast> = {}): FrameBeast {
  return {
    id: "beast",
    name: "Beast",
    sheet: "beast",
    x,
    y,
    heading: 0,
    speed: 0,
    radius: 0.7,
    hull: 1,
    state: "walking",
    course: 0,
    cargo: [],
    isPublic: true,
    ...more,
  };
}

// Normal maps for lit scenes: green points up, flat is (128, 128, 255).

import { type Field, halve } from "./filters.ts";
import { at, createPixels, type Pixels } from "./pixels.ts";
import { SUPERSAMPLE } from "./shading.ts";

/** The normal map of supersampled heights; `strength` steepens the slopes. */
export function bakeNormals(heights: Field, strength: number): Pixels {
  const { width, height, values } = heights;
  const slope = strength * 0.25 * SUPERSAMPLE;
  const normals = new Float32Array(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const left = at(values, y * width + Math.max(0, x - 1));
      const right = at(values, y * width + Math.min(width - 1, x + 1));
      const above = at(values, Math.max(0, y - 1) * width + x);
      const below = at(values, Math.min(height - 1, y + 1) * width + x);
      const normalX = (left - right) * slope;
      const normalY = (below - above) * slope;
      const scale = 1 / Math.hypot(normalX, normalY, 1);
      const index = (y * width + x) * 3;
      normals[index] = (normalX * scale * 0.5 + 0.5) * 255;
      normals[index + 1] = (normalY * scale * 0.5 + 0.5) * 255;
      normals[index + 2] = (scale * 0.5 + 0.5) * 255;
    }
  }
  const halved = halve(normals, width, height, 3);
  const result = createPixels(width >> 1, height >> 1);
  for (let index = 0; index < result.width * result.height; index += 1) {
    const source = index * 3;
    result.data.set([at(halved, source), at(halved, source + 1), at(halved, source + 2), 255], index * 4);
  }
  return result;
}

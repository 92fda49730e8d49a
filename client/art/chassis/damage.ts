// What a hit and a destruction add to any chassis.

import type { Art } from "../draw/art.ts";
import { circle, polyline } from "../draw/shapes.ts";
import { palette, tone } from "../palette.ts";
import { createSequence } from "../raster/noise.ts";

const MARKS = 5;

/** Adds white-hot scratches where shots struck. */
export function drawHitMarks(art: Art, seed: number): void {
  const next = createSequence(seed * 991 + 7);
  for (let mark = 0; mark < MARKS; mark += 1) {
    const x = next(50) - 25;
    const y = next(46) - 23;
    const angle = next(2 * Math.PI);
    const scratch = polyline([x, y], [x + Math.cos(angle) * 9, y + Math.sin(angle) * 9]);
    art.emit("glow", scratch, { stroke: palette.white, width: 2.4 });
  }
}

/** Puts out all lights and leaves a few embers; soot and cracks come from baking with `char`. */
export function drawEmbers(art: Art, seed: number): void {
  const next = createSequence(seed);
  art.clearGlow();
  for (let ember = 0; ember < MARKS; ember += 1) {
    const x = next(44) - 22;
    const y = next(36) - 18;
    art.emit("glow", circle(x, y, 1.2 + next(1.6)), { fill: tone.ember, opacity: 0.9 });
  }
}

// The core: an octahedron that turns about its upright axis, and the cage it rests in.

import type { Art } from "../draw/art.ts";
import { annulus, chamfered, polygon, polyline, rect } from "../draw/shapes.ts";
import { mix, palette, tone } from "../palette.ts";
import type { Prop } from "./prop.ts";

/** Frames of a quarter turn, after which the crystal looks as before. */
export const CORE_FRAMES = 8;

interface Corner {
  readonly x: number;
  readonly y: number;
  /** Towards the viewer, [-1, 1]. */
  readonly depth: number;
}

function drawCrystal(art: Art, frame: number): void {
  const turn = ((frame / CORE_FRAMES) * Math.PI) / 2;
  const corners = Array.from({ length: 4 }, (_, index): Corner => {
    const angle = turn + (index * Math.PI) / 2;
    return { x: Math.cos(angle) * 17, y: Math.sin(angle) * 6.5, depth: Math.sin(angle) };
  });
  art.solid(polygon([0, -25], [17, 0], [0, 25], [-17, 0]), tone.coreDeep, 0.5);
  const sides = corners.flatMap((from, index) => {
    const to = corners[(index + 1) % corners.length];
    return to ? [{ from, to, depth: (from.depth + to.depth) / 2 }] : [];
  });
  sides.sort((a, b) => a.depth - b.depth);
  for (const side of sides) {
    if (side.depth >= -0.2) drawFacets(art, side.from, side.to);
  }
}

// The upper and the lower facet over one side of the waist; facets turned to the right are lighter.
function drawFacets(art: Art, from: Corner, to: Corner): void {
  const shine = 0.5 + (0.5 * (from.x + to.x)) / 34;
  const upper = { glow: mix(tone.coreFacetGlow, palette.core, shine), glowAlpha: 0.7 };
  const lower = { glow: mix(tone.coreShadeGlow, tone.coreLowGlow, shine), glowAlpha: 0.7 };
  art.solid(polygon([0, -25], [from.x, from.y], [to.x, to.y]), mix(tone.coreFacet, tone.coreHigh, shine), 0.6, upper);
  art.solid(polygon([0, 25], [from.x, from.y], [to.x, to.y]), mix(tone.coreShade, tone.coreLow, shine), 0.55, lower);
  art.stroke(polyline([from.x, from.y], [to.x, to.y]), tone.coreEdge, 1.2, 0.7);
  art.stroke(polyline([0, -25], [from.x, from.y], [0, 25]), tone.coreRib, 1, 0.7);
}

function drawCage(art: Art): void {
  art.solid(annulus(0, 0, 38, 32), palette.m2, 0.5, { evenOdd: true });
  art.around(3, () => {
    art.solid(chamfered(28, -7, 14, 14, 3), palette.m3, 0.62);
    art.solid(rect(33, -2.2, 5, 4.4, 1), palette.core, 0.7, { glow: palette.core });
  });
}

export const core: Readonly<Record<string, Prop>> = {
  ...Object.fromEntries(
    Array.from({ length: CORE_FRAMES }, (_, frame): [string, Prop] => [
      `core/${frame}`,
      { width: 64, draw: (art) => drawCrystal(art, frame), bake: { edge: 0.6, lift: 0.05 } },
    ]),
  ),
  "core/ring": { width: 96, draw: drawCage },
};

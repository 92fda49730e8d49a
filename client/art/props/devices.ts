// Things that stand about: mine, crate, lamp.

import type { Art } from "../draw/art.ts";
import { annulus, chamfered, circle, polygon, polyline, rect } from "../draw/shapes.ts";
import { palette, tone } from "../palette.ts";
import type { Prop } from "./prop.ts";

function drawMine(art: Art): void {
  art.around(6, () => art.solid(polygon([14, -3.5], [25, -1.6], [25, 1.6], [14, 3.5]), palette.m3, 0.4));
  art.solid(circle(0, 0, 17), palette.m1, 0.5);
  art.solid(circle(0, 0, 14.5), palette.m2, art.dome(0, 0, 15, 0.5, 0.85));
  art.solid(annulus(0, 0, 10, 8), palette.m0, 0.7, { evenOdd: true });
  art.solid(circle(0, 0, 4.6), palette.white, 0.9, { glow: palette.white });
}

function drawCrate(art: Art): void {
  art.solid(chamfered(-34, -34, 68, 68, 6), palette.m1, 0.4);
  art.solid(chamfered(-32, -32, 64, 64, 5), tone.crate, 0.6);
  art.solid(rect(-24, -24, 48, 48, 3), tone.crateInset, 0.5);
  art.stroke(polyline([-24, -24], [24, 24]), tone.crateBrace, 7, 0.62);
  art.stroke(polyline([-24, 24], [24, -24]), tone.crateBrace, 7, 0.62);
  art.around(4, () => art.bolt(-28, -28, 2.4, 0.75));
}

function drawLamp(art: Art): void {
  art.solid(rect(-18, -6, 36, 12, 3), palette.m1, 0.5);
  art.solid(rect(-14, -3.2, 28, 6.4, 2), tone.lampLens, 0.6, { glow: tone.lampGlow });
}

export const devices: Readonly<Record<string, Prop>> = {
  mine: { width: 64, draw: drawMine },
  crate: { width: 96, draw: drawCrate },
  lamp: { width: 64, draw: drawLamp },
};

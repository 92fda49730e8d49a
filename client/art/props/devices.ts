// Things that stand about: crate, lamp.

import type { Art } from "../draw/art.ts";
import { chamfered, polyline, rect } from "../draw/shapes.ts";
import { palette, tone } from "../palette.ts";
import type { Prop } from "./prop.ts";

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
  crate: { width: 96, draw: drawCrate },
  lamp: { width: 64, draw: drawLamp },
};

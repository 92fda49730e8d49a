// SVG to pixels.

import { Resvg } from "@resvg/resvg-js";
import { at, type Pixels } from "./pixels.ts";

/** Renders an SVG document at its own size. Its text would not show: no fonts are loaded. */
export function rasterise(svg: string): Pixels {
  const { width, height, pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  const data = new Uint8ClampedArray(pixels);
  // The renderer hands out premultiplied colours (measured); everything after it expects straight ones.
  for (let index = 0; index < data.length; index += 4) {
    const opacity = at(data, index + 3);
    if (opacity === 0 || opacity === 255) continue;
    for (let channel = index; channel < index + 3; channel += 1) data[channel] = (at(data, channel) * 255) / opacity;
  }
  return { width, height, data };
}

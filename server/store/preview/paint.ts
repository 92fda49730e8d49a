/** SVG to PNG. Apart from all else: what paints is loaded when the first picture is wanted, and no sooner. */
import { Resvg } from "@resvg/resvg-js";
import { isCovered, WORDS } from "./fonts.ts";

/** Returns an SVG as PNG. @param fonts paths of the fonts that it names @param names in it, as people wrote them */
export function paint(svg: string, fonts: readonly string[], names: readonly string[]): Uint8Array {
  const loadSystemFonts = !names.every(isCovered);
  const font = { fontFiles: [...fonts], loadSystemFonts, defaultFontFamily: WORDS };
  return new Uint8Array(new Resvg(svg, { font }).render().asPng());
}

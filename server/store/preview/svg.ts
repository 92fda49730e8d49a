/** SVG as text: the few shapes of a preview. */
import { escaped } from "../../markup.ts";

/** Returns an element. Numbers are rounded to hundredths. @param content as it is, written already */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content: readonly string[] = [],
): string {
  const written = Object.entries(attributes).map(([key, value]) => {
    const text = typeof value === "number" ? String(Math.round(value * 100) / 100) : escaped(value);
    return ` ${key}="${text}"`;
  });
  return `<${name}${written.join("")}>${content.join("")}</${name}>`;
}

/** How a text is written. */
export interface Lettering {
  readonly x: number;
  readonly y: number;
  /** Pixels; smaller where the text is longer than `width`. */
  readonly size: number;
  readonly width: number;
  readonly fill: string;
  readonly family: string;
  readonly weight?: number;
  readonly anchor?: "start" | "end";
}

/** Returns a text in one line. */
export function words(text: string, { x, y, size, width, fill, family, weight = 700, anchor }: Lettering): string {
  const shrunk = Math.min(size, (width * size) / Math.max(1, widthOf(text, size)));
  const look = { x, y, fill, "font-family": family, "font-weight": weight, "font-size": shrunk };
  return element("text", { ...look, "text-anchor": anchor ?? "start" }, [escaped(text)]);
}

/** Returns about how wide a text is, a little more than less. */
export function widthOf(text: string, size: number): number {
  let ems = 0;
  for (const letter of text) {
    if (/\p{M}/u.test(letter)) continue;
    if ((letter.codePointAt(0) ?? 0) > 0x1100) ems += 1.05;
    else if (/[MW@%]/.test(letter)) ems += 1.02;
    else if (/[\p{Lu}mw&]/u.test(letter)) ems += 0.78;
    else ems += /[ijl.,:;'|! ]/.test(letter) ? 0.32 : 0.58;
  }
  return ems * size;
}

// SVG path data for the shapes the drawing programs use. Lengths in atlas pixels (2 to a world unit), x right, y down.

/** A corner of a path. */
export type Point = readonly [x: number, y: number];

/** SVG path data. */
export type Path = string;

/** A number as short as two decimals allow: paths stay small and print the same everywhere. */
export function short(value: number): number {
  return Number(value.toFixed(2));
}

/** A rectangle from its upper left corner; `radius` rounds the corners as far as they allow. */
export function rect(x: number, y: number, width: number, height: number, radius = 0): Path {
  const r = Math.min(radius, width / 2, height / 2);
  if (!r) return `M${short(x)},${short(y)}h${short(width)}v${short(height)}h${short(-width)}z`;
  const across = short(width - 2 * r);
  const down = short(height - 2 * r);
  return (
    `M${short(x + r)},${short(y)}h${across}a${r},${r} 0 0 1 ${r},${r}v${down}a${r},${r} 0 0 1 ${-r},${r}` +
    `h${-across}a${r},${r} 0 0 1 ${-r},${-r}v${-down}a${r},${r} 0 0 1 ${r},${-r}z`
  );
}

/** A rectangle whose corners are cut at 45 degrees, `cut` along each side. */
export function chamfered(x: number, y: number, width: number, height: number, cut: number): Path {
  const across = short(width - 2 * cut);
  const down = short(height - 2 * cut);
  return (
    `M${short(x + cut)},${short(y)}h${across}l${cut},${cut}v${down}l${-cut},${cut}` +
    `h${-across}l${-cut},${-cut}v${-down}z`
  );
}

/** A circle. */
export function circle(x: number, y: number, radius: number): Path {
  const r = short(radius);
  return `M${short(x - radius)},${short(y)}a${r},${r} 0 1 0 ${short(2 * radius)},0a${r},${r} 0 1 0 ${short(-2 * radius)},0z`;
}

/** A flat ring between two radii; fill it with the even-odd rule. */
export function annulus(x: number, y: number, outer: number, inner: number): Path {
  const r = short(inner);
  return (
    circle(x, y, outer) +
    `M${short(x - inner)},${short(y)}a${r},${r} 0 1 1 ${short(2 * inner)},0a${r},${r} 0 1 1 ${short(-2 * inner)},0z`
  );
}

/** An open path through `points`. */
export function polyline(...points: readonly Point[]): Path {
  return `M${points.map(([x, y]) => `${short(x)},${short(y)}`).join("L")}`;
}

/** A closed path through `points`. */
export function polygon(...points: readonly Point[]): Path {
  return `${polyline(...points)}z`;
}

/** A regular polygon; `turn` in radians is the direction of its first corner. */
export function regular(sides: number, x: number, y: number, radius: number, turn = 0): Path {
  const corners = Array.from({ length: sides }, (_, index): Point => {
    const angle = turn + (index * 2 * Math.PI) / sides;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
  return polygon(...corners);
}

/** The polygon made of `points` and their reflection in the x axis: half an outline gives a symmetric body. */
export function symmetric(...points: readonly Point[]): Path {
  const mirrored = [...points].reverse().map(([x, y]): Point => [x, -y]);
  return polygon(...points, ...mirrored);
}

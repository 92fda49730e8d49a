// Pictures in memory: straight-alpha RGBA, eight bits a channel, rows from the top.

/** A picture. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** A fully transparent picture. */
export function createPixels(width: number, height: number): Pixels {
  return { width, height, data: new Uint8ClampedArray(width * height * 4) };
}

/** The element at `index`, 0 outside: typed arrays of known length need no other check. */
export function at(values: { readonly [index: number]: number }, index: number): number {
  return values[index] ?? 0;
}

/** A copy of the rectangle with its upper left corner at (x, y); it must lie within the picture. */
export function crop(source: Pixels, x: number, y: number, width: number, height: number): Pixels {
  if (x < 0 || y < 0 || x + width > source.width || y + height > source.height) {
    throw new RangeError(`crop ${width}x${height} at ${x},${y} leaves a ${source.width}x${source.height} picture`);
  }
  const result = createPixels(width, height);
  for (let row = 0; row < height; row += 1) {
    const start = ((row + y) * source.width + x) * 4;
    result.data.set(source.data.subarray(start, start + width * 4), row * width * 4);
  }
  return result;
}

/** When two values of a shader are the same. Pure. */

/**
 * True when a value is the one that the shader has: single, or the same numbers in a row. One row that is held and handed
 * over may have changed under both: it never counts as the same.
 */
export function isSameUniform(held: unknown, value: unknown): boolean {
  if (held === value) return typeof held !== "object";
  if (!isRow(held) || !isRow(value)) return false;
  for (let place = 0; place < held.length; place++) if (held[place] !== value[place]) return false;
  return held.length > 0;
}

/** True for a value of several numbers. */
export function isRow(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || ArrayBuffer.isView(value);
}

/** What every chart of the game shares: its scale, and signs that keep apart at the ends of its lines. Pure. */

/** Steps between lines across, the first that needs no more than these rows is taken. */
const STEPS = [5, 10, 20, 25, 50, 100, 200, 500, 1000] as const;
const MOST_ROWS = 4;

/** Returns the value at the upper edge of a chart, and those of the lines across it. @param most what is to be shown, above 0 */
export function scaleOf(most: number): { readonly top: number; readonly rows: readonly number[] } {
  const step = STEPS.find((each) => most / each <= MOST_ROWS) ?? most;
  const top = Math.max(most, step) * 1.06;
  return { top, rows: Array.from({ length: Math.floor(top / step) }, (_, row) => (row + 1) * step) };
}

/**
 * Returns where the signs at the ends of lines stand, one for each given height: none nearer than `gap` to another and
 * all between `top` and `bottom`, as near to their ends as that allows.
 */
export function spread(
  ends: readonly number[],
  { gap, top, bottom }: { readonly gap: number; readonly top: number; readonly bottom: number },
): readonly number[] {
  const order = ends.map((y, index) => ({ y, index })).sort((a, b) => a.y - b.y || a.index - b.index);
  const placed = new Array<number>(ends.length).fill(0);
  let least = top;
  for (const { y, index } of order) {
    least = Math.max(least, y);
    placed[index] = least;
    least += gap;
  }
  let most = bottom;
  for (const { index } of order.reverse()) {
    placed[index] = Math.min(placed[index] ?? 0, most);
    most = (placed[index] ?? 0) - gap;
  }
  return placed;
}

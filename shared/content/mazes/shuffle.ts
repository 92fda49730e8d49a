/** Random order, for generators. */
import type { Rng } from "../../lib/rng.ts";

/** Puts `items` into random order, in place, and returns them (Fisher and Yates; Durstenfeld 1964). */
export function shuffle<Item>(items: Item[], rng: Rng): Item[] {
  for (let last = items.length - 1; last > 0; last--) {
    const other = rng.below(last + 1);
    const [a, b] = [items[last], items[other]];
    if (a === undefined || b === undefined) throw new RangeError("shuffle takes no holes");
    items[last] = b;
    items[other] = a;
  }
  return items;
}

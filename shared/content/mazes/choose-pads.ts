/**
 * Chooses the homes: of all combinations of orbits that keep the rules, the one whose territories differ least. Of
 * equal ones (with a single orbit all are) the first in a random order, so that homes are not always in the corners.
 */
import type { Rng } from "../../lib/rng.ts";
import { createPairing, findPadOrbits, type PadOrbit, type PadRules } from "./pad-orbits.ts";
import type { Plan } from "./plan.ts";
import { shuffle } from "./shuffle.ts";
import { createTerritoryCounter } from "./territory.ts";

/** Territories may differ by 30 %. */
const MOST_RATIO_PERCENT = 130;

/** The homes of a maze, in seat order. */
export interface ChosenPads {
  /** Top left tiles. */
  readonly pads: readonly number[];
  /** Floor nearest to each, in tiles. */
  readonly territory: readonly number[];
}

interface Choice {
  readonly chosen: readonly number[];
  readonly territory: readonly number[];
  readonly smallest: number;
  readonly largest: number;
}

/** Returns `count` pads, a multiple of the folds, or null when no combination is fair. */
export function choosePads(
  plan: Plan,
  tiles: Uint8Array,
  { count, rng, ...rules }: PadRules & { readonly count: number; readonly rng: Rng },
): ChosenPads | null {
  const orbits = shuffle(findPadOrbits(plan, tiles, rules), rng);
  const fits = createPairing(plan, tiles, orbits, rules);
  const counter = createTerritoryCounter(plan, tiles, orbits);
  let best: Choice | null = null;
  for (const chosen of combinations(orbits.length, count / plan.folds, fits)) {
    best = fairer(best, toChoice(chosen, counter.count(chosen)));
  }
  return best === null ? null : toSeats(best, orbits, rng);
}

/** Yields all ascending choices of `size` of the numbers below `bound` that fit, each with itself and with each other. */
function* combinations(
  bound: number,
  size: number,
  fits: (a: number, b: number) => boolean,
  chosen: readonly number[] = [],
): Generator<readonly number[]> {
  if (chosen.length === size) {
    yield chosen;
    return;
  }
  for (let next = (chosen.at(-1) ?? -1) + 1; next < bound; next++) {
    if (fits(next, next) && chosen.every((other) => fits(other, next))) {
      yield* combinations(bound, size, fits, [...chosen, next]);
    }
  }
}

function toChoice(chosen: readonly number[], territory: readonly number[]): Choice {
  return { chosen, territory, smallest: Math.min(...territory), largest: Math.max(...territory) };
}

/** Returns the choice with the smaller ratio of territories; `old` when they are equal or `found` is unfair. */
function fairer(old: Choice | null, found: Choice): Choice | null {
  if (found.largest * 100 > found.smallest * MOST_RATIO_PERCENT) return old;
  if (old === null) return found;
  return found.largest * old.smallest < old.largest * found.smallest ? found : old;
}

/**
 * Seat order: orbit by orbit, in each orbit from a random copy on, opposite copies first (0°, 180°, 90°, 270°). So any
 * two seats 2k and 2k + 1 lie opposite, and the first seats of a maze that is not full are spread over it.
 */
function toSeats(choice: Choice, orbits: readonly PadOrbit[], rng: Rng): ChosenPads {
  const pads: number[] = [];
  const territory: number[] = [];
  choice.chosen.forEach((place, nth) => {
    const copies = orbits[place]?.pads ?? [];
    const first = rng.below(copies.length);
    for (const turns of copies.length === 2 ? [0, 1] : [0, 2, 1, 3]) {
      pads.push(copies[(first + turns) % copies.length] ?? 0);
      territory.push(choice.territory[nth] ?? 0);
    }
  });
  return { pads, territory };
}

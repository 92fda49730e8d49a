/** Where to look when nothing is known: cells of the maze that were not seen for long and lie near. */
import { draw } from "../lib/rng.ts";
import { seconds } from "../lib/time.ts";
import { isTooStrong } from "./beast-sense.ts";
import { cellOf, FAR, tileOfCell } from "./charts.ts";
import { END_MARGIN } from "./forage.ts";
import type { Plan } from "./plan.ts";
import { type Situation, tileAt } from "./situation.ts";

/** A cell seen longer ago than this is worth no more, in ticks. */
const STALE = seconds(45);
/** Seen within this, a cell is not searched. */
const FRESH = seconds(6);
/** One does not look where a strong beast would be first, by so many steps. */
const BERTH = 4;
/** Steps added to each way, so that the nearest cell does not win by its nearness alone. */
const NEAR = 5;

/** Returns the tile to search, or −1 when there is none in reach. @param before the plan so far */
export function searchTile(situation: Situation, before: Plan | null): number {
  const { seen, chart, steps } = situation;
  if (before?.kind === "search" && isWorthGoingOn(situation, before.tile)) return before.tile;
  const lair = lairOf(situation);
  let best = -1;
  let most = 0;
  for (let cell = 0; cell < chart.cells; cell++) {
    const age = ageOf(situation, cell);
    if (age < FRESH) continue;
    const tile = tileOfCell(chart, cell);
    const way = steps[tile] ?? FAR;
    const back = situation.stepsHome[tile] ?? FAR;
    if (way === FAR || (way + back) * situation.ticksPerStep + END_MARGIN > situation.timeLeft) continue;
    if (lair !== null && (lair[tile] ?? FAR) < way + BERTH) continue;
    const around = ageOf(situation, cell - 1) + ageOf(situation, cell + 1);
    const across = ageOf(situation, cell - chart.columns) + ageOf(situation, cell + chart.columns);
    const chance = (draw(situation.character.seed, seen.seat, cell, 0) & 255) + 768;
    const worth = ((age * 2 + around + across) * chance) / (way + NEAR);
    if (worth > most) {
      best = tile;
      most = worth;
    }
  }
  return best;
}

/** Returns the steps from what one keeps away from, or null. */
function lairOf(situation: Situation): Uint16Array | null {
  for (const beast of situation.seen.beasts) {
    if (isTooStrong(situation, beast)) return situation.chart.stepsFrom(tileAt(situation, beast.x, beast.y));
  }
  return null;
}

function isWorthGoingOn(situation: Situation, tile: number): boolean {
  const way = situation.steps[tile] ?? FAR;
  const back = situation.stepsHome[tile] ?? FAR;
  if (way < 2 || way === FAR) return false;
  const lair = lairOf(situation);
  if (lair !== null && (lair[tile] ?? FAR) < way) return false;
  if ((way + back) * situation.ticksPerStep + END_MARGIN > situation.timeLeft) return false;
  return ageOf(situation, cellOf(situation.chart, tile)) >= FRESH;
}

/** Ticks since a cell was seen, at most STALE; 0 outside the maze. */
function ageOf(situation: Situation, cell: number): number {
  if (cell < 0 || cell >= situation.chart.cells) return 0;
  return Math.min(STALE, situation.seen.tick - (situation.memory.cellSeenAt[cell] ?? 0));
}

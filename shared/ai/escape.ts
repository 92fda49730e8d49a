/** Where to run: a place that one reaches before the enemy does, best the own pad, best out of its sight. */
import { STOPS_SHOT } from "../content/mazes/maze.ts";
import { isFree } from "../lib/grid.ts";
import { draw } from "../lib/rng.ts";
import { FAR, tileOfCell } from "./charts.ts";
import { nearer } from "./follow-path.ts";
import { centreX, centreY, type Situation, tileAt } from "./situation.ts";

/** Cells looked at in one thought. */
const SAMPLES = 14;
/** Steps of a way that must not lead towards the enemy. */
const FIRST_STEPS = 4;
/** Steps within which one may run. */
const LONGEST = 24;
const SHORTEST = 3;
/** What being out of the enemy's sight, and being at home, is worth, in steps of head start. */
const HIDDEN = 6;
const HOME = 5;

/** What one runs from: a place, in units. */
interface Threat {
  readonly x: number;
  readonly y: number;
}

/** Returns the tile to run to, or −1 when there is none. @param before the tile so far, or −1 */
export function escapeTile(situation: Situation, enemy: Threat, before: number): number {
  const { chart, seen } = situation;
  const enemySteps = chart.stepsFrom(tileAt(situation, enemy.x, enemy.y));
  let best = -1;
  let most = 0;
  const consider = (tile: number, bonus: number): void => {
    const head = worthOf(situation, enemy, enemySteps, tile);
    const worth = head + bonus;
    if (head > 0 && worth > most && leadsAway(situation, enemySteps, tile)) {
      best = tile;
      most = worth;
    }
  };
  consider(situation.homeTile, HOME);
  if (before >= 0) consider(before, 2);
  const first = draw(situation.character.seed, seen.tick, seen.seat, 7) % chart.cells;
  for (let sample = 0; sample < SAMPLES; sample++) {
    consider(tileOfCell(chart, (first + sample * 31) % chart.cells), 0);
  }
  return best;
}

/** True when the first steps to a tile do not come nearer to the enemy. */
function leadsAway(situation: Situation, enemySteps: Uint16Array, tile: number): boolean {
  const field = situation.chart.distancesTo(tile);
  const now = enemySteps[situation.tile] ?? 0;
  let here = situation.tile;
  for (let step = 0; step < FIRST_STEPS; step++) {
    const next = nearer(field, here, situation.seen.maze.width);
    if (next < 0) break;
    here = next;
    if ((enemySteps[here] ?? 0) < now) return false;
  }
  return true;
}

/** Head start in steps over the enemy, with bonuses; not above 0 where it would be there first. */
function worthOf(situation: Situation, enemy: Threat, enemySteps: Uint16Array, tile: number): number {
  const own = situation.steps[tile] ?? FAR;
  const other = enemySteps[tile] ?? FAR;
  if (own > LONGEST || own < SHORTEST || other <= own || situation.blockage.tiles.includes(tile)) return 0;
  const x = centreX(situation, tile);
  const y = centreY(situation, tile);
  const isHidden = !isFree(situation.seen.tiles, situation.seen.maze.width, STOPS_SHOT, enemy.x, enemy.y, x, y);
  return Math.min(12, other - own) - own / 4 + (isHidden ? HIDDEN : 0);
}

/** Abilities that do not mind walls: a short cut, and what is lobbed over them. */
import type { AbilityDef } from "../content/ability.ts";
import { factsOf } from "../content/ability-facts.ts";
import { chassisAt } from "../content/chassis.ts";
import { STOPS_ROBOT } from "../content/mazes/maze.ts";
import { angleOf } from "../lib/angle.ts";
import { divRound, TILE } from "../lib/math.ts";
import { seconds } from "../lib/time.ts";
import { isTooStrong } from "./beast-sense.ts";
import { FAR } from "./charts.ts";
import { distanceTo } from "./duel.ts";
import type { Cue, Intent } from "./intent.ts";
import type { Plan } from "./plan.ts";
import type { Situation } from "./situation.ts";
import { shareOfEnergy } from "./use-on-the-way.ts";

/** Steps that a short cut must save: running, with cargo for home, and else. */
const SAVES_FLEEING = 7;
const SAVES_HOME = 9;
const SAVES_ELSE = 14;
const PLENTY = 0.85;
/** Nearer than this nothing is lobbed, in units: the weapon does. */
const LOB_NEAR = TILE + TILE / 2;
/** An aimed point is told in this many units. */
const REACH_UNIT = TILE / 16;
/** Whoever went out of sight so long ago is still somewhere there. */
const GUESS = seconds(1);
/** Faster than this across the time of flight, in units, it is a guess. */
const SURE = 2 * TILE;

/** Where the way through the next walls is much shorter than around them. */
export function tunnel(situation: Situation, { plan }: Intent, ability: AbilityDef): Cue | null {
  const saves = savesEnough(situation, plan);
  if (saves === 0) return null;
  const { bore, walls } = factsOf(ability);
  const field = situation.chart.distancesTo(plan.tile);
  const here = field[situation.tile] ?? FAR;
  if (here < saves) return null;
  let best = -1;
  let most = saves;
  for (let side = 0; side < 4; side++) {
    const saved = here - shortCut(situation, field, side, bore, walls);
    if (saved < most) continue;
    best = side * 256;
    most = saved + 1;
  }
  return best < 0 ? null : { aim: best, reach: 0 };
}

function savesEnough(situation: Situation, plan: Plan): number {
  switch (plan.kind) {
    case "flee":
      return SAVES_FLEEING;
    case "bank":
      return SAVES_HOME;
    case "collect":
    case "raid":
    case "hunt":
      return shareOfEnergy(situation) >= PLENTY ? SAVES_ELSE : 0;
    default:
      return 0;
  }
}

/** Returns the steps to the goal by the walls that would open on one side; FAR when there is no such way. */
function shortCut(situation: Situation, field: Uint16Array, side: number, bore: number, walls: number): number {
  const { chart, tile, seen } = situation;
  const { width, height } = seen.maze;
  const stride = side === 0 ? 1 : side === 1 ? width : side === 2 ? -1 : -width;
  let opened = 0;
  let least = FAR;
  for (let step = 1; step * TILE <= bore + TILE; step++) {
    const at = tile + step * stride;
    const column = at % width;
    const row = Math.floor(at / width);
    if (column <= 0 || row <= 0 || column >= width - 1 || row >= height - 1) break;
    if (STOPS_ROBOT[chart.tiles[at] ?? 1] === 1) {
      // Posts are never opened.
      if (column % 3 === 0 && row % 3 === 0) break;
      if (++opened > walls) break;
    } else if (opened > 0) least = Math.min(least, step + (field[at] ?? FAR));
  }
  return least;
}

/** At where somebody stands, or will be when it lands, in sight or a moment ago. */
export function bombard(situation: Situation, { plan }: Intent, ability: AbilityDef): Cue | null {
  const { seen, memory, skill } = situation;
  if (ability.point === undefined || (plan.kind === "rest" && situation.hullShare > 2)) return null;
  const { flight, blast } = factsOf(ability);
  const radius = blast?.radius ?? 0;
  for (const enemy of memory.enemies) {
    if (enemy === null || enemy.isProtected || seen.tick - enemy.seenAt > GUESS) continue;
    if (seen.tick - enemy.metAt < skill.reaction) continue;
    const wait = flight + seen.tick - enemy.seenAt;
    const way = Math.max(Math.abs(enemy.vx), Math.abs(enemy.vy)) * wait;
    if (way > SURE && chassisAt(enemy.chassis).speed > 0 && shareOfEnergy(situation) < PLENTY) continue;
    const cue = lobAt(situation, predict(situation, enemy, wait), ability.point, radius);
    if (cue !== null) return cue;
  }
  for (const beast of seen.beasts) {
    if (isTooStrong(situation, beast) && !beast.isDazed) continue;
    const cue = lobAt(situation, predict(situation, beast, flight), ability.point, radius);
    if (cue !== null) return cue;
  }
  return null;
}

interface Moving {
  readonly x: number;
  readonly y: number;
  readonly vx: number;
  readonly vy: number;
}

/** Returns where something will be, at most as far as the floor goes on. */
function predict({ chart, seen }: Situation, { x, y, vx, vy }: Moving, wait: number): { x: number; y: number } {
  let place = { x, y };
  for (let part = 1; part <= 4; part++) {
    const next = { x: x + divRound(vx * wait * part, 4), y: y + divRound(vy * wait * part, 4) };
    const tile = (next.y >> 10) * seen.maze.width + (next.x >> 10);
    if (tile < 0 || tile >= chart.tiles.length || STOPS_ROBOT[chart.tiles[tile] ?? 1] === 1) break;
    place = next;
  }
  return place;
}

function lobAt(situation: Situation, place: { x: number; y: number }, point: number, radius: number): Cue | null {
  const distance = distanceTo(situation, place);
  if (distance < LOB_NEAR || distance > point + radius / 2) return null;
  const { drive } = situation.seen.self;
  const reach = Math.min(255, divRound(Math.min(distance, point), REACH_UNIT));
  return { aim: angleOf(place.x - drive.x, place.y - drive.y), reach };
}

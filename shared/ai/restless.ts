/** Keeps a robot from standing about: notices that it has not got anywhere, and sends it somewhere else for a while. */
import { TILE } from "../lib/math.ts";
import { draw } from "../lib/rng.ts";
import { seconds } from "../lib/time.ts";
import { WARMUP } from "../sim/world.ts";
import { FAR, tileOfCell } from "./charts.ts";
import { type Plan, tilePlan } from "./plan.ts";
import type { Situation } from "./situation.ts";

/** Where the robot was at its last thoughts. */
export interface Trail {
  /** Thoughts remembered. */
  readonly length: number;
  readonly xs: number[];
  readonly ys: number[];
  next: number;
  /** Until when it goes elsewhere, to which tile, and from where. */
  until: number;
  tile: number;
  fromX: number;
  fromY: number;
  /** Thoughts in a row in which it wanted to move and did not. */
  stuck: number;
}

/** How far back the trail goes, in ticks. */
const REMEMBERED = seconds(3);
/** Within this square for the whole trail, it stands about, in units. */
const SMALL = 2 * TILE + TILE / 4;
/** It goes elsewhere until it is so far away (units, along or across), or for so long. */
const FAR_ENOUGH = 2 * TILE + TILE / 2;
const AWAY = seconds(3);
/** So near to where it goes, along and across, it has come; so near to its post it is there. In units. */
const ARRIVED = TILE;
const AT_POST = 2 * TILE;
/** Steps to where it goes. */
const NEAREST = 4;
const FARTHEST = 12;
/** Moved by less than this in a thought although it wanted to, it is stuck, in units. */
const NO_PROGRESS = TILE / 12;

/** Returns an empty trail. @param pace ticks from one thought to the next */
export function createTrail(pace: number): Trail {
  return {
    length: Math.ceil(REMEMBERED / pace),
    xs: [],
    ys: [],
    next: 0,
    until: 0,
    tile: -1,
    fromX: 0,
    fromY: 0,
    stuck: 0,
  };
}

/**
 * Notes where the robot is, in place. On the pad, while down, and where its plan has led it, it may stand.
 * @param wantedToMove by its last input
 * @param post the plan so far, if it ends where it leads
 */
export function leaveTrail(trail: Trail, situation: Situation, wantedToMove: boolean, post: Plan | null): void {
  const { drive, alive } = situation.seen.self;
  const isThere = post !== null && isAt(situation, post, AT_POST);
  if (isThere || situation.isHome || alive === 0 || situation.seen.phase === WARMUP) {
    trail.xs.length = 0;
    trail.ys.length = 0;
    trail.next = 0;
    trail.stuck = 0;
    return;
  }
  const last = (trail.next + trail.length - 1) % trail.length;
  const way = Math.abs(drive.x - (trail.xs[last] ?? 0)) + Math.abs(drive.y - (trail.ys[last] ?? 0));
  trail.stuck = wantedToMove && way < NO_PROGRESS ? trail.stuck + 1 : 0;
  trail.xs[trail.next] = drive.x;
  trail.ys[trail.next] = drive.y;
  trail.next = (trail.next + 1) % trail.length;
}

/** Returns the plan to go elsewhere, while it has to; else null. Changes the trail, in place. */
export function moveOn(trail: Trail, situation: Situation): Plan | null {
  const { tick } = situation.seen;
  const { x, y } = situation.seen.self.drive;
  if (tick >= trail.until && isStandingAbout(trail)) {
    trail.fromX = x;
    trail.fromY = y;
    trail.tile = somewhereElse(situation);
    trail.until = tick + AWAY;
    trail.xs.length = 0;
    trail.ys.length = 0;
    trail.next = 0;
  }
  const { tile } = trail;
  const isAway = Math.max(Math.abs(x - trail.fromX), Math.abs(y - trail.fromY)) > FAR_ENOUGH;
  const plan = tile < 0 ? null : tilePlan(situation, "move", tile);
  if (plan === null || isAway || tick >= trail.until || isAt(situation, plan, ARRIVED)) {
    trail.until = Math.min(trail.until, tick);
    return null;
  }
  return plan;
}

/** True when a robot is within a square (half its side, units) around where a plan leads. */
function isAt({ seen }: Situation, plan: Plan, reach: number): boolean {
  const { x, y } = seen.self.drive;
  return Math.max(Math.abs(x - plan.x), Math.abs(y - plan.y)) < reach;
}

function isStandingAbout(trail: Trail): boolean {
  if (trail.xs.length < trail.length) return false;
  let left = FAR * TILE;
  let right = 0;
  let top = FAR * TILE;
  let bottom = 0;
  for (let index = 0; index < trail.length; index++) {
    const x = trail.xs[index] ?? 0;
    const y = trail.ys[index] ?? 0;
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return right - left < SMALL && bottom - top < SMALL;
}

/** Returns the tile of a cell a few steps away, drawn by chance; where there is none, the farthest that one gets to. */
function somewhereElse(situation: Situation): number {
  const { chart, seen, blockage, tile: here } = situation;
  // What stands in the way now is why one stood about.
  const steps = chart.distancesAround(here, blockage.tiles, blockage.key);
  const first = draw(situation.character.seed, seen.tick, seen.seat, 4) % chart.cells;
  for (let count = 0; count < chart.cells; count++) {
    const tile = tileOfCell(chart, (first + count) % chart.cells);
    const way = steps[tile] ?? FAR;
    if (way >= NEAREST && way <= FARTHEST) return tile;
  }
  return farthest(steps);
}

/** Returns the tile with the most steps that are not FAR, or −1. */
function farthest(steps: Uint16Array): number {
  let best = -1;
  let most = 0;
  for (let tile = 0; tile < steps.length; tile++) {
    const way = steps[tile] ?? FAR;
    if (way === FAR || way <= most) continue;
    best = tile;
    most = way;
  }
  return best;
}

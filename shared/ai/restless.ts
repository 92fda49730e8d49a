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

/** Thoughts remembered: 3 s. */
const LENGTH = 18;
/** Within this square for the whole trail, it stands about, in units. */
const SMALL = 2 * TILE + TILE / 4;
/** It goes elsewhere until it is so far away (units, along or across), or for so long. */
const FAR_ENOUGH = 2 * TILE + TILE / 2;
const AWAY = seconds(3);
/** Steps to where it goes. */
const NEAREST = 4;
const FARTHEST = 12;
/** Moved by less than this in a thought although it wanted to, it is stuck, in units. */
const NO_PROGRESS = TILE / 12;

/** Returns an empty trail. */
export function createTrail(): Trail {
  return { xs: [], ys: [], next: 0, until: 0, tile: -1, fromX: 0, fromY: 0, stuck: 0 };
}

/**
 * Notes where the robot is, in place. On the pad and while down it may stand.
 * @param wantedToMove by its last input
 * @param mayStand by its plan
 */
export function leaveTrail(trail: Trail, situation: Situation, wantedToMove: boolean, mayStand: boolean): void {
  const { drive, alive } = situation.seen.self;
  if (mayStand || situation.isHome || alive === 0 || situation.seen.phase === WARMUP) {
    trail.xs.length = 0;
    trail.ys.length = 0;
    trail.next = 0;
    trail.stuck = 0;
    return;
  }
  const last = (trail.next + LENGTH - 1) % LENGTH;
  const way = Math.abs(drive.x - (trail.xs[last] ?? 0)) + Math.abs(drive.y - (trail.ys[last] ?? 0));
  trail.stuck = wantedToMove && way < NO_PROGRESS ? trail.stuck + 1 : 0;
  trail.xs[trail.next] = drive.x;
  trail.ys[trail.next] = drive.y;
  trail.next = (trail.next + 1) % LENGTH;
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
  if (isAway || tick >= trail.until || tile < 0 || (situation.steps[tile] ?? FAR) < 2) {
    trail.until = Math.min(trail.until, tick);
    return null;
  }
  return tilePlan(situation, "move", tile);
}

function isStandingAbout(trail: Trail): boolean {
  if (trail.xs.length < LENGTH) return false;
  let left = FAR * TILE;
  let right = 0;
  let top = FAR * TILE;
  let bottom = 0;
  for (let index = 0; index < LENGTH; index++) {
    const x = trail.xs[index] ?? 0;
    const y = trail.ys[index] ?? 0;
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return right - left < SMALL && bottom - top < SMALL;
}

/** Returns the tile of a cell a few steps away, drawn by chance. */
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
  return -1;
}

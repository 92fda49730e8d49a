/** Bored segments: how they open. How they close is the rule of `close-tunnels`. */
import { chassisAt } from "../content/chassis.ts";
import { STOPS_ROBOT, TUNNEL } from "../content/mazes/maze.ts";
import { nearestAxis } from "../lib/angle.ts";
import { TILE } from "../lib/math.ts";
import { EVERYBODY } from "./events.ts";
import type { Act } from "./scratch.ts";
import type { Opening } from "./things.ts";
import type { Robot, World } from "./world.ts";

/** Units from the rim, segments, ticks. */
export interface Bore {
  readonly reach: number;
  readonly count: number;
  readonly duration: number;
}

/** From one lattice post to the next, in tiles. */
const LATTICE = 3;

/**
 * Opens the next segments in the axis direction nearest to the aim, in place: those that cross the row or column of
 * cells in which the robot stands, or to which it leans in a doorway. Never the outer wall; what is open already is
 * passed over and does not count.
 * @returns false when there is none
 */
export function boreTunnels(world: World, caster: Robot, act: Act, bore: Bore): boolean {
  const { width, height } = world.maze;
  const { x, y } = caster.drive;
  const axis = nearestAxis(act.aim);
  const isAlongX = (axis & 1) === 0;
  const sign = axis < 2 ? 1 : -1;
  const along = isAlongX ? x : y;
  const rim = along + sign * chassisAt(caster.chassis).radius;
  const lane = laneAt(isAlongX ? y : x);
  const last = (isAlongX ? width : height) - 1;
  if (lane + 1 >= (isAlongX ? height : width) - 1) return false;

  const from = (along >> 10) / LATTICE;
  const until = world.tick + bore.duration;
  let bored = 0;
  for (
    let line = LATTICE * (sign > 0 ? Math.floor(from) + 1 : Math.ceil(from) - 1);
    line > 0 && line < last && bored < bore.count;
    line += sign * LATTICE
  ) {
    if ((sign > 0 ? line * TILE - rim : rim - (line + 1) * TILE) > bore.reach) break;
    const tile = isAlongX ? lane * width + line : line * width + lane;
    const opening: Opening = { tile, other: tile + (isAlongX ? width : 1), until };
    if (isOpen(world, opening)) {
      // Two who bore in one tick both open it: no order of seats decides who pays.
      if (world.openings.some((other) => other.tile === tile && other.until === until)) bored++;
      continue;
    }
    bored++;
    open(world, opening);
    world.events.push({ kind: "bored", tile, seat: caster.seat, seenBy: EVERYBODY });
  }
  return bored > 0;
}

/** Returns the first of the two rows (or columns) of a cell at a place, in tiles; in a wall, of the nearer cell. */
function laneAt(side: number): number {
  const tile = side >> 10;
  const cell = Math.floor(tile / LATTICE);
  const leansBack = tile % LATTICE === 0 && side - tile * TILE < TILE / 2;
  return (leansBack ? cell - 1 : cell) * LATTICE + 1;
}

function isOpen({ tiles }: World, { tile, other }: Opening): boolean {
  return STOPS_ROBOT[tiles[tile] ?? 1] === 0 && STOPS_ROBOT[tiles[other] ?? 1] === 0;
}

/** Notes an opening in the order of the tiles, in place, and opens it. */
function open(world: World, opening: Opening): void {
  const { openings } = world;
  let index = openings.length;
  while (index > 0 && (openings[index - 1]?.tile ?? 0) > opening.tile) index--;
  openings.splice(index, 0, opening);
  dig(world, opening);
  world.tilesRevision++;
}

/** A half that is open for good stays what it is. */
function dig({ tiles }: World, { tile, other }: Opening): void {
  for (const half of [tile, other]) if (STOPS_ROBOT[tiles[half] ?? 1] === 1) tiles[half] = TUNNEL;
}

/** Brings the tiles of a restored world, whose broken walls are rubble already, up to date with its openings, in place. */
export function openTunnels(world: World): void {
  for (const opening of world.openings) dig(world, opening);
}

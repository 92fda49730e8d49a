/** Following what one does not see: tracks, and sounds. */

import { STOPS_ROBOT } from "../content/mazes/maze.ts";
import { cosine, sine, VECTOR_LENGTH } from "../lib/angle.ts";
import { divRound, TILE } from "../lib/math.ts";
import { seconds } from "../lib/time.ts";
import { FAR } from "./charts.ts";
import { chanceToWin } from "./duel.ts";
import { type Plan, tilePlan } from "./plan.ts";
import type { Situation } from "./situation.ts";

/** Tracks older than this are cold. */
const WARM = seconds(3);
/** One follows over at most so many steps. */
const FARTHEST = 16;
/** A sound is followed for so long, to a place so far away: near and far, in tiles. */
const ECHO = seconds(2);
const NEAR = 7;
const DISTANT = 12;
/** One hunts with at least so much of one's hull, and with little to lose. */
const FIT = 0.55;
const LIGHT = 4;
/** Whom one met before is hunted with at least this chance. */
const CHANCE = 0.5;

/** Returns the plan to go where an enemy must be, or null. @param before the plan so far */
export function followTrail(situation: Situation, before: Plan | null): Plan | null {
  const { skill, hullShare, cargoValue } = situation;
  if (!skill.hunts || hullShare < FIT || cargoValue >= LIGHT) return null;
  return followTracks(situation) ?? followSound(situation, before);
}

function followTracks(situation: Situation): Plan | null {
  const { seen, memory, steps } = situation;
  let tile = -1;
  let seat = -1;
  let newest = seen.tick - WARM;
  for (const track of seen.tracks) {
    if (track.tick <= newest || isFriend(situation, track.seat)) continue;
    const enemy = memory.enemies[track.seat] ?? null;
    if (enemy !== null && (enemy.isVisible || chanceToWin(situation, enemy) < CHANCE)) continue;
    if (enemy !== null && enemy.seenAt > track.tick) continue;
    if ((steps[track.tile] ?? FAR) > FARTHEST) continue;
    tile = ahead(situation, track.tile, track.heading);
    newest = track.tick;
    seat = track.seat;
  }
  return tile < 0 ? null : tilePlan(situation, "hunt", tile, seat);
}

function isFriend({ seen, mode }: Situation, seat: number): boolean {
  if (seat === seen.seat || mode.teams === 1) return true;
  if (mode.teams === 0) return false;
  const size = Math.floor(seen.banked.length / mode.teams);
  return Math.floor(seat / size) === seen.self.team;
}

/** Returns the last open tile, up to three on, in a direction. */
function ahead(situation: Situation, tile: number, heading: number): number {
  const { width } = situation.seen.maze;
  let last = tile;
  for (let step = 1; step <= 3; step++) {
    const next =
      tile + divRound(cosine(heading) * step, VECTOR_LENGTH) + divRound(sine(heading) * step, VECTOR_LENGTH) * width;
    if (STOPS_ROBOT[situation.chart.tiles[next] ?? 1] === 1) break;
    last = next;
  }
  return last;
}

function followSound(situation: Situation, before: Plan | null): Plan | null {
  const { seen, memory, chart, steps } = situation;
  if (seen.tick - memory.heardAt > ECHO) return null;
  if (before?.kind === "hunt" && before.enemy < 0 && (steps[before.tile] ?? FAR) > 2) return before;
  const { x, y } = seen.self.drive;
  const far = memory.heardNear ? NEAR : DISTANT;
  for (let reach = far; reach > 2; reach -= 2) {
    const toX = x + divRound(cosine(memory.heardFrom) * reach * TILE, VECTOR_LENGTH);
    const toY = y + divRound(sine(memory.heardFrom) * reach * TILE, VECTOR_LENGTH);
    if (toX < 0 || toY < 0 || toX >= seen.maze.width * TILE || toY >= seen.maze.height * TILE) continue;
    const tile = (toY >> 10) * seen.maze.width + (toX >> 10);
    if (STOPS_ROBOT[chart.tiles[tile] ?? 1] === 1 || (steps[tile] ?? FAR) > FARTHEST + 8) continue;
    return tilePlan(situation, "hunt", tile);
  }
  return null;
}

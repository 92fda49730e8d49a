/** A running match as lists tell of it: what happens in it is told as late as its spectators see it. */
import { type Maze, STOPS_ROBOT } from "#shared/content/mazes/maze.ts";
import { modeAt } from "#shared/content/modes.ts";
import type { MatchListing, MatchMap } from "#shared/protocol/messages.ts";
import { beforeAnything, type Glimpse, type Spot } from "../match/glimpses.ts";
import type { Arena } from "../rooms/services.ts";

/** Returns an arena as the list of matches shows it. @param guest who asks; null: somebody who may not watch */
export function listingOf(arena: Arena, guest: string | null): MatchListing {
  const { roomId, live, people, watchers, glimpses, delay } = arena;
  const { name, waves } = modeAt(live.plan.mode);
  const glimpse = glimpses.at(delay);
  const { wave, secondsLeft, leader, leadingTeam, banked, runnerUp } = glimpse ?? beforeAnything(live);
  const mayWatch = guest !== null && !arena.has(guest);
  return {
    roomId,
    mode: name,
    players: people,
    seats: live.seats.length,
    watchers,
    wave: waves === null ? -1 : wave,
    secondsLeft,
    leader,
    leadingTeam,
    banked,
    runnerUp,
    map: mayWatch && glimpse !== null ? knownMapOf(glimpse) : null,
  };
}

/** A glimpse never changes, and many ask within its second. */
const maps = new WeakMap<Glimpse, MatchMap>();

function knownMapOf(glimpse: Glimpse): MatchMap {
  const map = maps.get(glimpse) ?? mapOf(glimpse);
  maps.set(glimpse, map);
  return map;
}

function mapOf({ maze, tiles, robots, beasts }: Glimpse): MatchMap {
  return {
    width: maze.width,
    height: maze.height,
    walls: wallsOf(maze, tiles),
    pads: maze.pads.flatMap(({ column, row }) => [column, row]),
    robots: [...robots, ...beasts].flatMap(tenthsOf),
  };
}

function wallsOf({ width, height }: Maze, tiles: Uint8Array): string {
  const bits = new Uint8Array(Math.ceil((width * height) / 8));
  for (const [tile, kind] of tiles.entries()) {
    if (STOPS_ROBOT[kind] === 1) bits[tile >> 3] = (bits[tile >> 3] ?? 0) | (1 << (tile & 7));
  }
  return Buffer.from(bits).toString("base64");
}

function tenthsOf({ x, y, side }: Spot): number[] {
  return [Math.round(x * 10), Math.round(y * 10), side];
}

/**
 * How a room's match stood, once a second: what lists and links tell of it, and its small picture. Kept for as long as the
 * longest delay needs, so that nobody is told anything of a match before its time.
 */
import type { Maze } from "#shared/content/mazes/maze.ts";
import { modeAt } from "#shared/content/modes.ts";
import { TILE } from "#shared/lib/math.ts";
import { seconds, TICK_RATE } from "#shared/lib/time.ts";
import { scoreOf } from "#shared/sim/world.ts";
import type { LiveMatch } from "./live-match.ts";

/** A moment of a match. */
export interface Glimpse {
  /** Ticks of the room, over all matches, at which it was taken. */
  readonly at: number;
  readonly wave: number;
  readonly secondsLeft: number;
  /** Name of the seat that leads; empty while none does, and where teams play. */
  readonly leader: string;
  /** The team that leads, from 0; −1 while none does, and where none plays. */
  readonly leadingTeam: number;
  /** The best score, and the best of all other sides. */
  readonly banked: number;
  readonly runnerUp: number;
  readonly maze: Maze;
  /** The kinds of the tiles as they were. */
  readonly tiles: Uint8Array;
  /** x and y in tiles, and the side, of each robot that stood; a side is a team, or in modes without a seat. */
  readonly robots: readonly Spot[];
  /** Likewise of beasts, side −1. */
  readonly beasts: readonly Spot[];
}

/** Something small on a map. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** One a second. */
const PACE = seconds(1);

/** See the file header. */
export class Glimpses {
  private readonly keep: number;
  private now = 0;
  private taken: Glimpse[] = [];
  private tiles = new Uint8Array();
  private revision = "";

  /** @param delay the longest delay, in ticks */
  constructor(delay: number) {
    this.keep = delay + PACE;
  }

  /** Looks, if a second has passed. To be called once a tick of the room, when the match has taken it. */
  advance(live: LiveMatch): void {
    if (this.now % PACE === 0) {
      this.taken.push(this.take(live));
      while ((this.taken[1]?.at ?? this.now) + this.keep <= this.now) this.taken.shift();
    }
    this.now++;
  }

  /** Returns the latest that is at least `delay` ticks old; null when there is none yet. */
  at(delay: number): Glimpse | null {
    return this.taken.findLast(({ at }) => at + delay < this.now) ?? null;
  }

  private take(live: LiveMatch): Glimpse {
    const { world, match } = live;
    const isOfTeams = modeAt(world.mode).teams > 0;
    // Most seconds change no wall: then the glimpses share one copy.
    const revision = `${match} ${world.tilesRevision}`;
    if (revision !== this.revision) this.tiles = world.tiles.slice();
    this.revision = revision;
    return {
      at: this.now,
      wave: world.wave,
      secondsLeft: Math.max(0, Math.ceil((live.phaseEnd - live.shownTick) / TICK_RATE)),
      ...standingOf(live),
      maze: world.maze,
      tiles: this.tiles,
      robots: world.robots
        .filter(({ alive }) => alive === 1)
        .map(({ drive, team, seat }) => ({ x: drive.x / TILE, y: drive.y / TILE, side: isOfTeams ? team : seat })),
      beasts: world.beasts.map(({ x, y }) => ({ x: x / TILE, y: y / TILE, side: -1 })),
    };
  }
}

/** Who leads, and with how much: the fuller vault where teams fill them. */
function standingOf(live: LiveMatch): Pick<Glimpse, "leader" | "leadingTeam" | "banked" | "runnerUp"> {
  const { world } = live;
  const { vaults, robots } = world;
  if (vaults.length > 0) {
    const [banked = 0, runnerUp = 0] = vaults.toSorted((one, other) => other - one);
    const leaders = vaults.flatMap((vault, team) => (vault === banked ? [team] : []));
    const leadingTeam = vaults.length > 1 && leaders.length === 1 ? (leaders[0] ?? -1) : -1;
    return { leader: "", leadingTeam, banked, runnerUp };
  }
  const [best, next] = robots.toSorted((one, other) => scoreOf(world, other) - scoreOf(world, one));
  const banked = best === undefined ? 0 : scoreOf(world, best);
  const runnerUp = next === undefined ? 0 : scoreOf(world, next);
  const leader = best === undefined || banked === 0 ? "" : live.nameOf(best.seat);
  return { leader, leadingTeam: -1, banked, runnerUp };
}

/** Returns what is told of a match of which nothing may be told yet. */
export function beforeAnything({
  setup,
}: LiveMatch): Pick<Glimpse, "wave" | "secondsLeft" | "leader" | "leadingTeam" | "banked" | "runnerUp"> {
  const ticks = setup.length ?? modeAt(setup.mode).length;
  return { wave: 0, secondsLeft: Math.ceil(ticks / TICK_RATE), leader: "", leadingTeam: -1, banked: 0, runnerUp: 0 };
}

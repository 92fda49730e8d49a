/** Writes what everybody may know of a room's match into its state. */
import { POINT } from "#shared/content/units.ts";
import { divRound } from "#shared/lib/math.ts";
import type { ArenaState, SeatState } from "#shared/protocol/state.ts";
import { awardsOf } from "#shared/sim/awards.ts";
import type { Robot, World } from "#shared/sim/world.ts";
import { mirrorPublicBeasts } from "./beast-mirrors.ts";
import type { LiveMatch } from "./live-match.ts";
import { mirrorPrizes } from "./prize-mirror.ts";

/** See the file header. */
export interface PublicMirror {
  /** Brings the public part up to date. */
  write(live: LiveMatch): void;
}

/** Returns the writer of a room's public state. */
export function createPublicMirror(state: ArenaState): PublicMirror {
  const seats = [...state.seats.values()];
  const things = [mirrorPublicBeasts([...state.beasts.values()]), mirrorPrizes([...state.prizes.values()])];
  let match = 0;
  let hulls: number[] = [];
  let phase = -1;
  let awards: readonly number[] = [];
  return {
    write(live) {
      const { world } = live;
      if (match !== live.match) {
        match = live.match;
        state.match = match;
        state.mode = world.mode;
        state.mazeSeed = world.mazeSeed;
        state.walls.clear();
        state.tunnels.clear();
        state.vaults.clear();
        for (const mirror of things) mirror.reset();
        hulls = [...world.crackedHull];
      }
      state.tick = live.shownTick;
      state.phase = world.phase;
      state.phaseEnd = live.phaseEnd;
      for (let segment = 0; segment < world.crackedHull.length; segment++) {
        const hull = world.crackedHull[segment] ?? 0;
        if (hull === hulls[segment]) continue;
        hulls[segment] = hull;
        state.walls.set(String(segment), Math.ceil(hull / POINT));
      }
      writeTunnels(state, world);
      world.vaults.forEach((banked, team) => {
        state.vaults.set(String(team), banked);
      });
      state.wave = world.wave;
      state.revival = world.revival;
      for (const mirror of things) mirror.write(world);
      if (world.phase !== phase) awards = packAwards(world);
      phase = world.phase;
      for (const robot of world.robots) {
        const seat = seats[robot.seat];
        if (seat !== undefined) writeSeat(seat, robot, live, awards[robot.seat] ?? 0);
      }
    },
  };
}

function writeTunnels({ tunnels }: ArenaState, { openings }: World): void {
  if (tunnels.size === 0 && openings.length === 0) return;
  const open = new Map(openings.map(({ tile, other, until }) => [`${tile}-${other}`, until]));
  for (const key of [...tunnels.keys()]) if (!open.has(key)) tunnels.delete(key);
  for (const [key, until] of open) if (tunnels.get(key) !== until) tunnels.set(key, until);
}

/** Returns the awards of each seat, one bit each; none before the end. */
function packAwards(world: World): number[] {
  const packed = world.robots.map(() => 0);
  if (world.outcome === null) return packed;
  for (const { award, seat } of awardsOf(world)) packed[seat] = ((packed[seat] ?? 0) | (1 << award)) >>> 0;
  return packed;
}

function writeSeat(state: SeatState, robot: Robot, live: LiveMatch, awards: number): void {
  const { stats } = robot;
  const person = live.seats[robot.seat]?.person ?? null;
  state.name = live.nameOf(robot.seat);
  state.driver = robot.driver;
  state.taken = person === null ? 0 : 1;
  state.chassis = robot.chassis;
  state.banked = stats.banked;
  state.kills = stats.kills;
  state.deaths = stats.deaths;
  const place = live.world.outcome?.places[robot.seat] ?? 0;
  state.place = place;
  if (place === 0) return;
  state.sinceJoining = stats.banked - stats.bankedBefore;
  state.largestHaul = stats.largestHaul;
  state.assists = stats.assists;
  state.damageDealt = divRound(stats.damageDealt, POINT);
  state.accuracy = stats.shots === 0 ? 0 : Math.min(255, divRound(stats.hits * 255, stats.shots));
  state.pickedUp = stats.pickedUp;
  state.awards = awards;
}

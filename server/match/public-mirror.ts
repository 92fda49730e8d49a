/** Writes what everybody may know of a room's match into its state. */
import { POINT } from "#shared/content/units.ts";
import { CRACKED_HULL } from "#shared/content/walls.ts";
import { divRound } from "#shared/lib/math.ts";
import type { ArenaState, SeatState } from "#shared/protocol/state.ts";
import { awardsOf } from "#shared/sim/awards.ts";
import type { Opening } from "#shared/sim/things.ts";
import type { Robot, World } from "#shared/sim/world.ts";
import { mirrorPublicBeasts } from "./beast-mirrors.ts";
import type { LiveMatch } from "./live-match.ts";
import { mirrorPrizes } from "./prize-mirror.ts";
import { createSlotFields, type SlotFields } from "./slot-fields.ts";

/** See the file header. */
export interface PublicMirror {
  /** Brings the public part up to date. */
  write(live: LiveMatch): void;
}

/** Fields of a seat beside its name; those from `place` on are set when the match is over. */
const SEAT_FIELDS = [
  "driver",
  "taken",
  "chassis",
  "banked",
  "kills",
  "deaths",
  "place",
  "sinceJoining",
  "largestHaul",
  "assists",
  "damageDealt",
  "accuracy",
  "pickedUp",
  "awards",
] as const satisfies readonly (keyof SeatState)[];
const [DRIVER, TAKEN, CHASSIS, BANKED, KILLS, DEATHS, PLACE, SINCE_JOINING, LARGEST_HAUL, ASSISTS, DAMAGE_DEALT] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
] as const;
const [ACCURACY, PICKED_UP, AWARDS] = [11, 12, 13] as const;

/** Returns the writer of a room's public state. */
export function createPublicMirror(state: ArenaState): PublicMirror {
  const seats = [...state.seats.values()];
  const fields = createSlotFields(seats, SEAT_FIELDS);
  const things = [mirrorPublicBeasts([...state.beasts.values()]), mirrorPrizes([...state.prizes.values()])];
  let match = 0;
  let hulls: number[] = [];
  let phase = -1;
  let awards: readonly number[] = [];
  let openings: readonly Opening[] = [];
  return {
    write(live) {
      const { world } = live;
      if (match !== live.match) {
        match = live.match;
        state.match = match;
        state.mode = world.mode;
        state.mazeSeed = world.mazeSeed;
        state.practice = live.plan.practice === undefined ? 0 : 1;
        state.walls.clear();
        state.tunnels.clear();
        openings = [];
        state.vaults.clear();
        for (const mirror of things) mirror.reset();
        // In a practice some are damaged from the first tick on.
        hulls = world.crackedHull.map(() => CRACKED_HULL);
      }
      state.tick = live.shownTick;
      state.waitsFor = live.waitsFor;
      state.phase = world.phase;
      state.phaseEnd = live.phaseEnd;
      for (let segment = 0; segment < world.crackedHull.length; segment++) {
        const hull = world.crackedHull[segment] ?? 0;
        if (hull === hulls[segment]) continue;
        hulls[segment] = hull;
        state.walls.set(String(segment), Math.ceil(hull / POINT));
      }
      openings = writeTunnels(state, openings, world.openings);
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
        if (seat === undefined) continue;
        const name = live.nameOf(robot.seat);
        if (seat.name !== name) seat.name = name;
        writeSeat(fields, robot, live, awards[robot.seat] ?? 0);
      }
    },
  };
}

/** Shows the openings of a world, where they are not those that are shown. @returns those that are shown now */
function writeTunnels(
  { tunnels }: ArenaState,
  shown: readonly Opening[],
  openings: readonly Opening[],
): readonly Opening[] {
  if (shown.length === openings.length && openings.every((opening, index) => opening === shown[index])) return shown;
  const open = new Map(openings.map(({ tile, other, until }) => [`${tile}-${other}`, until]));
  for (const key of [...tunnels.keys()]) if (!open.has(key)) tunnels.delete(key);
  for (const [key, until] of open) if (tunnels.get(key) !== until) tunnels.set(key, until);
  return [...openings];
}

/** Returns the awards of each seat, one bit each; none before the end. */
function packAwards(world: World): number[] {
  const packed = world.robots.map(() => 0);
  if (world.outcome === null) return packed;
  for (const { award, seat } of awardsOf(world)) packed[seat] = ((packed[seat] ?? 0) | (1 << award)) >>> 0;
  return packed;
}

function writeSeat(fields: SlotFields, robot: Robot, live: LiveMatch, awards: number): void {
  const { seat, stats } = robot;
  fields.set(seat, DRIVER, robot.driver);
  fields.set(seat, TAKEN, (live.seats[seat]?.person ?? null) === null ? 0 : 1);
  fields.set(seat, CHASSIS, robot.chassis);
  fields.set(seat, BANKED, stats.banked);
  fields.set(seat, KILLS, stats.kills);
  fields.set(seat, DEATHS, stats.deaths);
  const place = live.world.outcome?.places[seat] ?? 0;
  fields.set(seat, PLACE, place);
  if (place === 0) return;
  fields.set(seat, SINCE_JOINING, stats.banked - stats.bankedBefore);
  fields.set(seat, LARGEST_HAUL, stats.largestHaul);
  fields.set(seat, ASSISTS, stats.assists);
  fields.set(seat, DAMAGE_DEALT, divRound(stats.damageDealt, POINT));
  fields.set(seat, ACCURACY, stats.shots === 0 ? 0 : Math.min(255, divRound(stats.hits * 255, stats.shots)));
  fields.set(seat, PICKED_UP, stats.pickedUp);
  fields.set(seat, AWARDS, awards);
}

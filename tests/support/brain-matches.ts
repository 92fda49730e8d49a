/** Many matches of brains, and what is asked of them: the figures that normal and long tests hold to their targets. */
import type { Brain } from "#shared/ai/brain.ts";
import { createBrain, type LevelId } from "#shared/ai/index.ts";
import { chassisIds, chassisList } from "#shared/content/chassis.ts";
import { modeIds } from "#shared/content/modes.ts";
import { TILE } from "#shared/lib/math.ts";
import { playMatch } from "#shared/match/play-match.ts";
import type { MatchSetup } from "#shared/sim/create.ts";
import { BRAIN } from "#shared/sim/record.ts";
import { LIVE, OVERTIME, type Robot, type World } from "#shared/sim/world.ts";
import { createWanderer } from "./wanderer.ts";

const SEATS = [0, 1, 2, 3, 4, 5];
/** Longer than this within one tile, off a pad and alive, is standing about. In ticks: 5 s. */
const STANDING = 150;
const BEATEN = 30;

/** Returns the setup of match `number`: seats and chassis rotate. */
export function setupOf(number: number): MatchSetup {
  const seats = SEATS.map((seat) => ({ driver: BRAIN, chassis: (seat + number) % chassisIds.length }));
  return { mode: 0, mazeSeed: 1000 + number, salt: 7919 * (number + 1), seats };
}

/** Who plays a duel: a level, or the driver without a thought. */
export type Duellist = LevelId | "wanderer";

/** Returns the share of duels that `one` wins against `other`, of 1; draws count half. Sides and chassis rotate. */
export function duelShare(one: Duellist, other: Duellist, duels: number, first = 0): number {
  let points = 0;
  for (let number = first; number < first + duels; number++) {
    const pair = Math.floor(number / 2);
    const own = number % 2;
    const chassis = [pair % chassisIds.length, Math.floor(pair / chassisIds.length) % chassisIds.length];
    const seats = [0, 1].map((seat) => ({ driver: BRAIN, chassis: chassis[seat === own ? 0 : 1] ?? 0 }));
    const salt = 104_729 * (number + 1);
    const brains = [0, 1].map((seat) => createDuellist(seat === own ? one : other, seat, salt));
    const setup = { mode: modeIds.indexOf("duel"), mazeSeed: 5000 + pair, salt, seats };
    const places = playMatch(setup, brains).outcome?.places ?? [];
    const lead = (places[1 - own] ?? 0) - (places[own] ?? 0);
    points += lead > 0 ? 1 : lead === 0 ? 0.5 : 0;
  }
  return points / duels;
}

function createDuellist(who: Duellist, seat: number, seed: number): Brain {
  return who === "wanderer" ? createWanderer(seat, seed) : createBrain(who, seat, seed);
}

/** Returns how often one veteran comes first, alone or shared, against five wanderers. */
export function winsAgainstWanderers(matches: number): number {
  let wins = 0;
  for (let number = 0; number < matches; number++) {
    // Seat and chassis of the veteran both rotate: every pair in six times six matches.
    const seat = Math.floor(number / chassisIds.length) % SEATS.length;
    const setup = setupOf(number + seat);
    const brains = SEATS.map((each): Brain => {
      return each === seat ? createBrain("veteran", each, setup.salt) : createWanderer(each, setup.salt);
    });
    if (playMatch(setup, brains).outcome?.places[seat] === 1) wins++;
  }
  return wins;
}

/** What matches of six brains came to. */
export interface Figures {
  /** Mean of what each seat banked. */
  readonly bankedBySeat: readonly number[];
  /** Mean uses a match of each chassis' two abilities. */
  readonly usesByChassis: readonly (readonly [number, number])[];
  /** Trips of four units or more, of all trips that brought anything. */
  readonly bigHaulShare: number;
  /** Deaths a robot and match. */
  readonly deaths: number;
  /** One entry for each time that a robot stood about: where and when. */
  readonly standing: readonly string[];
}

/** Plays matches of six brains of a level in a free-for-all. */
export function playBrains(level: LevelId, matches: number): Figures {
  const banked = SEATS.map(() => 0);
  const uses = chassisList.map((): [number, number] => [0, 0]);
  const robotsOf = chassisList.map(() => 0);
  const standing: string[] = [];
  let hauls = 0;
  let bigHauls = 0;
  let deaths = 0;
  for (let number = 0; number < matches; number++) {
    const watch = watchStanding(standing);
    const world = playMatch(setupOf(number), level, { onTick: watch });
    for (const { seat, chassis, stats } of world.robots) {
      banked[seat] = (banked[seat] ?? 0) + stats.banked;
      robotsOf[chassis] = (robotsOf[chassis] ?? 0) + 1;
      const used = uses[chassis];
      if (used !== undefined) for (const slot of [0, 1] as const) used[slot] += stats.abilityUses[slot] ?? 0;
      hauls += stats.hauls;
      bigHauls += stats.bigHauls;
      deaths += stats.deaths;
    }
  }
  return {
    bankedBySeat: banked.map((sum) => sum / matches),
    usesByChassis: uses.map(([first, second], chassis): [number, number] => {
      const robots = robotsOf[chassis] ?? 1;
      return [first / robots, second / robots];
    }),
    bigHaulShare: bigHauls / hauls,
    deaths: deaths / matches / SEATS.length,
    standing,
  };
}

/**
 * Returns a hook that notes when a robot was never farther than a tile from where it was 5 s ago, in all that time
 * alive and off its pad.
 */
function watchStanding(standing: string[]): (world: World) => undefined {
  const trails = SEATS.map((): [number, number][] => []);
  return (world) => {
    for (const robot of world.robots) {
      const trail = trails[robot.seat];
      if (trail === undefined) continue;
      // Who is cornered and beaten does not stand about.
      const isBeaten = world.tick - robot.hurtAt < BEATEN;
      if (
        isBeaten ||
        robot.alive === 0 ||
        isOnAnyPad(world, robot) ||
        (world.phase !== LIVE && world.phase !== OVERTIME)
      ) {
        trail.length = 0;
        continue;
      }
      const { x, y } = robot.drive;
      // Who comes farther than a tile from the oldest place has not stood since then.
      trail.push([x, y]);
      while (trail.length > 1 && hasLeft(trail)) trail.shift();
      if (trail.length > STANDING) {
        standing.push(`maze ${world.mazeSeed}, tick ${world.tick}, seat ${robot.seat} at ${x >> 10}, ${y >> 10}`);
        trail.length = 0;
      }
    }
  };
}

/** True when the newest place is farther than a tile from the oldest. */
function hasLeft(trail: readonly (readonly [number, number])[]): boolean {
  const [fromX, fromY] = trail[0] ?? [0, 0];
  const [toX, toY] = trail[trail.length - 1] ?? [0, 0];
  return Math.hypot(toX - fromX, toY - fromY) > TILE;
}

function isOnAnyPad(world: World, robot: Robot): boolean {
  const { x, y } = robot.drive;
  return world.maze.pads.some(({ column, row }) => ((x >> 10) - column) >>> 1 === 0 && ((y >> 10) - row) >>> 1 === 0);
}

/** One match of the simulator: its line-up, the playing of it, and what is kept of it. */
import type { Brain } from "#shared/ai/brain.ts";
import { createBrain } from "#shared/ai/index.ts";
import { chassisAt, chassisIds, chassisList } from "#shared/content/chassis.ts";
import { modeAt, modeIds } from "#shared/content/modes.ts";
import { POINT } from "#shared/content/units.ts";
import { draw } from "#shared/lib/rng.ts";
import { playMatch } from "#shared/match/play-match.ts";
import type { MatchSetup } from "#shared/sim/create.ts";
import { BRAIN } from "#shared/sim/record.ts";
import { LIVE, type Robot, scoreOf, type World } from "#shared/sim/world.ts";
import { createContacts } from "./contacts.ts";
import type { SimulateOptions } from "./options.ts";

/** One seat of one match. */
export interface SeatSummary {
  /** Number in `chassisList`. */
  readonly chassis: number;
  /** Level, and the rule of the experiment behind `@`. */
  readonly level: string;
  readonly team: number;
  /** 0: the largest territory. Equal ones in an order drawn for the match. */
  readonly territoryRank: number;
  /** 1 for a winner, a part of it where the first place is shared. */
  readonly win: number;
  /** Its own score, in every mode. */
  readonly banked: number;
  readonly kills: number;
  readonly deaths: number;
  /** Points. */
  readonly damage: number;
  readonly abilityUses: readonly number[];
  /** Units. */
  readonly pickedUp: number;
  readonly unloaded: number;
}

/** What is kept of a match. */
export interface MatchSummary {
  readonly index: number;
  readonly ticks: number;
  readonly seats: readonly SeatSummary[];
  /** Who was hurt by whom without a pause of 3 s counts as one fight. */
  readonly fights: number;
  /** Ticks of play until the first two enemies saw each other, and until the first blow; −1: never. */
  readonly firstContact: number;
  readonly firstBlow: number;
  readonly isDraw: boolean;
  /** What the sole leader at half time won; null where there was none. */
  readonly halfTimeLeader: number | null;
  readonly waves: number;
}

/** Streams of chance of a match's setup. */
const MAZE = 1;
const SALT = 2;
const ORDER = 3;
const RANKS = 4;

/** Plays the `index`-th match. Depends on the options and the index alone. */
export function runMatch(options: SimulateOptions, index: number): MatchSummary {
  const seed = (options.seed + index) >>> 0;
  const setup = setupOf(options, seed);
  const drivers = setup.seats.map((_, seat) => driverOf(options, setup, index, seat));
  const contacts = createContacts();
  const { length } = modeAt(setup.mode);
  let leader: Robot | null = null;
  const world = playMatch(
    setup,
    drivers.map(({ brain }) => brain),
    {
      onTick(now) {
        contacts.notice(now);
        if (now.phase === LIVE && now.phaseEnd - now.tick === Math.floor(length / 2)) leader = leaderOf(now);
        return undefined;
      },
    },
  );
  const sides = new Set(world.robots.filter(isFirst(world)).map(({ team }) => team)).size;
  const winOf = (robot: Robot): number => (isFirst(world)(robot) ? 1 / sides : 0);
  const ranks = territoryRanks(world.maze.territory, seed);
  return {
    index,
    ticks: world.tick,
    seats: world.robots.map((robot, seat) => ({
      chassis: setup.seats[seat]?.chassis ?? 0,
      level: drivers[seat]?.level ?? "",
      team: robot.team,
      territoryRank: ranks[robot.pad] ?? 0,
      win: winOf(robot),
      banked: robot.stats.banked,
      kills: robot.stats.kills,
      deaths: robot.stats.deaths,
      damage: robot.stats.damageDealt / POINT,
      abilityUses: robot.stats.abilityUses,
      pickedUp: robot.stats.pickedUp,
      unloaded: robot.stats.bankedByKind.reduce((sum, units) => sum + units, 0),
    })),
    ...contacts.counts(),
    isDraw: sides > 1,
    halfTimeLeader: leader === null ? null : winOf(leader),
    waves: world.wave,
  };
}

function isFirst(world: World): (robot: Robot) => boolean {
  return ({ seat }) => world.outcome?.places[seat] === 1;
}

function setupOf(options: SimulateOptions, seed: number): MatchSetup {
  const chassis = options.chassis?.map((id) => chassisIds.indexOf(id)) ?? lineUpOf(options.robots, seed);
  return {
    mode: modeIds.indexOf(options.mode),
    mazeSeed: draw(seed, 0, MAZE, 0),
    salt: draw(seed, 0, SALT, 0),
    seats: chassis.map((number) => ({ driver: BRAIN, chassis: number })),
  };
}

/** Returns each pair of different chassis in turn, or all chassis in a drawn order until each seat has one. */
function lineUpOf(robots: number, seed: number): number[] {
  const kinds = chassisList.length;
  if (robots === 2) {
    const first = seed % kinds;
    const distance = 1 + (Math.floor(seed / kinds) % (kinds - 1));
    return [first, (first + distance) % kinds];
  }
  const lineUp: number[] = [];
  for (let round = 0; lineUp.length < robots; round++) {
    const order = shuffled(kinds, (index) => draw(seed, round, ORDER, index));
    lineUp.push(...order.slice(0, robots - lineUp.length));
  }
  return lineUp;
}

/** Returns the numbers below `count` in the order of their draws. */
function shuffled(count: number, drawOf: (index: number) => number): number[] {
  return Array.from({ length: count }, (_, index) => ({ index, drawn: drawOf(index) }))
    .toSorted((one, other) => one.drawn - other.drawn)
    .map(({ index }) => index);
}

/** Returns how far the levels have moved on over the seats: with each match, or with each round of all pairs. */
function turnOf({ chassis, robots }: SimulateOptions, index: number): number {
  return chassis === null && robots === 2 ? Math.floor(index / (chassisList.length * (chassisList.length - 1))) : index;
}

/** Returns who drives a seat, and how it is called in the table. */
function driverOf(options: SimulateOptions, setup: MatchSetup, index: number, seat: number) {
  const { brains, homeAt } = options;
  const level = brains[(seat + turnOf(options, index)) % brains.length] ?? brains[0];
  if (level === undefined) throw new RangeError("a match needs the level of its brains");
  const isTrial = homeAt !== null && index % setup.seats.length === seat;
  if (!isTrial) return { level: level, brain: createBrain(level, seat, setup.salt) };
  const room = chassisAt(setup.seats[seat]?.chassis ?? 0).cargo;
  const units = "units" in homeAt ? homeAt.units : Math.round(room * homeAt.share);
  const brain: Brain = createBrain(level, seat, setup.salt, { homeAt: Math.min(units, room) });
  return { level: `${level}@${"units" in homeAt ? homeAt.units : homeAt.share.toFixed(2)}`, brain };
}

/** Returns a robot of the side that leads alone, or null. */
function leaderOf(world: World): Robot | null {
  const most = Math.max(...world.robots.map((robot) => scoreOf(world, robot)));
  const leaders = world.robots.filter((robot) => scoreOf(world, robot) === most);
  const [first] = leaders;
  return first !== undefined && leaders.every(({ team }) => team === first.team) ? first : null;
}

/** Returns the rank of each pad's territory, 0 for the largest; equal ones in an order drawn for the match. */
function territoryRanks(territory: readonly number[], seed: number): number[] {
  const order = shuffled(territory.length, (pad) => draw(seed, 0, RANKS, pad)).toSorted(
    (one, other) => (territory[other] ?? 0) - (territory[one] ?? 0),
  );
  return territory.map((_, pad) => order.indexOf(pad));
}

/**
 * How fast the simulation runs without a room, in ticks per second of CPU time: whole matches of six brains with a hash
 * each tick; and the inputs of the same matches again, rules alone.
 */
import { chassisList } from "#shared/content/chassis.ts";
import { createHasher, hashText } from "#shared/lib/hash.ts";
import { draw } from "#shared/lib/rng.ts";
import { seconds } from "#shared/lib/time.ts";
import { playMatch } from "#shared/match/play-match.ts";
import { hashWorld } from "#shared/sim/codec.ts";
import { createWorld, type MatchSetup } from "#shared/sim/create.ts";
import { BRAIN, type TickRecord } from "#shared/sim/record.ts";
import { step } from "#shared/sim/step.ts";
import type { World } from "#shared/sim/world.ts";
import type { BenchOptions } from "./options.ts";
import { createReport, figure, progress, type Report } from "./report.ts";
import { median } from "./statistics.ts";

const SEATS = 6;
const MATCHES = 5;
/** Ticks per CPU-second that are the goal. */
const SIX_BRAINS_TARGET = 10_000;
const RULES_ONLY_TARGET = 60_000;
/** Matches before, so that what is measured is compiled. */
const WARM_UPS = 2;
/** Rules alone are over in a moment: each match is stepped so often. */
const ROUNDS = 4;
/** Ticks of warm-up, play and overtime of a quick match. */
const QUICK = { warmup: seconds(1), length: seconds(60), overtime: seconds(1) };

/** Measures the simulation; a second or two for each match. */
export function benchSim(options: BenchOptions): Report {
  const setups = Array.from({ length: options.quick ? 2 : MATCHES }, (_, index) => setupOf(options, index));
  progress("sim: warming up");
  for (let index = 0; index < (options.quick ? 0 : WARM_UPS); index++) {
    playMatch(setupOf(options, MATCHES + index), "veteran", { onTick: hashTick });
  }
  const played = setups.map((setup, index) => {
    const { rate, value: world } = rateOf(() => playMatch(setup, "veteran", { onTick: hashTick }), ticksOf);
    progress(`sim: match ${index + 1} of ${setups.length}: ${Math.round(rate)} ticks/CPU-s with six brains`);
    return { rate, world };
  });
  const rulesOnly = setups.map((setup, index) => {
    const records = recordsOf(setup);
    stepAll(setup, records);
    const { rate, value: world } = rateOf(
      () => {
        for (let round = 1; round < ROUNDS; round++) stepAll(setup, records);
        return stepAll(setup, records);
      },
      (last) => ticksOf(last) * ROUNDS,
    );
    progress(`sim: match ${index + 1} of ${setups.length}: ${Math.round(rate)} ticks/CPU-s, rules alone`);
    return { rate, world };
  });
  const sixBrains = median(played.map(({ rate }) => rate));
  const rules = median(rulesOnly.map(({ rate }) => rate));
  return createReport(
    "sim",
    [
      figure("sim.six-brains", sixBrains, "ticks/CPU-s", ["at least", SIX_BRAINS_TARGET]),
      figure("sim.rules-only", rules, "ticks/CPU-s", ["at least", RULES_ONLY_TARGET]),
    ],
    proofOf(
      played.map(({ world }) => world),
      rulesOnly.map(({ world }) => world),
    ),
  );
}

/** Number of the mode that is measured: the default one. */
const QUICK_PLAY = 0;

/** The seats take the chassis in turn. */
function setupOf({ seed, quick }: BenchOptions, index: number): MatchSetup {
  const seats = Array.from({ length: SEATS }, (_, seat) => ({ driver: BRAIN, chassis: seat % chassisList.length }));
  return {
    mode: QUICK_PLAY,
    mazeSeed: draw(seed, index, 1, 0),
    salt: draw(seed, index, 2, 0),
    seats,
    ...(quick ? QUICK : {}),
  };
}

/** A hash each tick, as a live match has it. */
let lastHash = 0;
function hashTick(world: World): undefined {
  lastHash = hashWorld(world);
}

function ticksOf(world: World): number {
  return world.tick;
}

/** Runs `work`; returns its value, and its ticks per second of CPU time of the whole process. */
function rateOf<Value>(work: () => Value, ticks: (value: Value) => number): { rate: number; value: Value } {
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return { rate: (ticks(value) * 1e6) / (user + system), value };
}

/** Plays a match and returns all that entered it. */
function recordsOf(setup: MatchSetup): readonly TickRecord[] {
  const records: TickRecord[] = [];
  playMatch(setup, "veteran", {
    onTick(_world, { inputs, commands }) {
      records.push({ inputs: inputs.map((list) => [...list]), commands: [...commands] });
      return false;
    },
  });
  return records;
}

function stepAll(setup: MatchSetup, records: readonly TickRecord[]): World {
  const world = createWorld(setup);
  for (const record of records) step(world, record);
  return world;
}

/** What happened in the matches; `sameWithoutBrains`: the records led to the same worlds. */
function proofOf(played: readonly World[], stepped: readonly World[]): Report["proof"] {
  const stats = played.flatMap((world) => world.robots.map((robot) => robot.stats));
  const sum = (count: (of: (typeof stats)[number]) => number): number =>
    stats.reduce((total, of) => total + count(of), 0);
  return {
    hash: hashText(hashOf(played)),
    sameWithoutBrains: hashOf(played) === hashOf(stepped) && lastHash !== 0,
    matches: played.length,
    ticks: played.reduce((total, { tick }) => total + tick, 0),
    banked: sum(({ banked }) => banked),
    kills: sum(({ kills }) => kills),
    abilityUses: sum(({ abilityUses }) => abilityUses.reduce((total, uses) => total + uses, 0)),
    shots: sum(({ shots }) => shots),
  };
}

function hashOf(worlds: readonly World[]): number {
  const hasher = createHasher();
  for (const world of worlds) hasher.int(hashWorld(world));
  return hasher.digest();
}

/**
 * How fast the simulation runs without a room, in ticks per second of CPU time: whole matches of brains with a hash each
 * tick; the rules, all but who sees what, in a crowd that shoots; where their time goes; and whether memory stays level.
 */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createBrain, type LevelId } from "#shared/ai/index.ts";
import { createHasher, hashText } from "#shared/lib/hash.ts";
import { playMatch, playWorld } from "#shared/match/play-match.ts";
import { hashWorld } from "#shared/sim/codec.ts";
import { createWorld, type MatchSetup } from "#shared/sim/create.ts";
import type { TickRecord } from "#shared/sim/record.ts";
import type { Stage } from "#shared/sim/stage.ts";
import { sight } from "#shared/sim/stages/sight.ts";
import { step } from "#shared/sim/step.ts";
import type { World } from "#shared/sim/world.ts";
import type { BenchOptions } from "./options.ts";
import { createReport, figure, progress, type Report, told } from "./report.ts";
import { stagesOf, stepStages, timeStages } from "./sim-stages.ts";
import { createCrowd, createShootout, crowdRecords, keepInAir, setupOf } from "./sim-worlds.ts";
import { median } from "./statistics.ts";

const LEVEL: LevelId = "ace";
const SEATS = 6;
/** Goals, in ticks per CPU-second; and the MB by which the heap may grow in a hundred matches. */
const SIX_BRAINS_TARGET = 10_000;
const SIXTEEN_BRAINS_TARGET = 5_000;
const RULES_ONLY_TARGET = 60_000;
const GROWTH_TARGET = 2;
/** Bolts that are kept in the air while the rules alone are measured. */
const PROJECTILES = 40;
/** What is measured and what goes before, so that what is measured is compiled. */
const FULL = { matches: 5, crowds: 2, warmUps: 2, ticks: 3000, rounds: 5, memory: 100 };
const QUICK = { matches: 2, crowds: 1, warmUps: 0, ticks: 600, rounds: 1, memory: 4 };

/** Measures the simulation; some seconds for each part. */
export function benchSim({ seed, quick }: BenchOptions): Report {
  const size = quick ? QUICK : FULL;
  const setups = Array.from({ length: size.matches }, (_, index) => setupOf(seed, index, SEATS, quick));
  for (let index = 0; index < size.warmUps; index++) {
    playMatch(setupOf(seed, size.matches + index, SEATS, false), LEVEL, { onTick: hashTick });
  }
  const six = setups.map((setup) => rateOf(() => playMatch(setup, LEVEL, { onTick: hashTick })));
  tell("six brains", six);
  const sixteen = Array.from({ length: size.crowds }, (_, index) => rateOf(() => playCrowd(seed, index, quick)));
  tell("sixteen brains", sixteen);
  const crowd = benchCrowd(seed, size);
  tell("rules alone", crowd.rules);
  tell("rules and sight", crowd.whole);
  const growth = memoryGrowth(seed, size.memory);
  progress(`sim: heap grew by ${growth.toFixed(2)} MB over ${size.memory} matches`);
  return createReport(
    "sim",
    [
      figure("sim.six-brains", middle(six), "ticks/CPU-s", ["at least", SIX_BRAINS_TARGET]),
      figure("sim.sixteen-brains", middle(sixteen), "ticks/CPU-s", ["at least", SIXTEEN_BRAINS_TARGET]),
      figure("sim.rules-only", middle(crowd.rules), "ticks/CPU-s", ["at least", RULES_ONLY_TARGET]),
      told("sim.rules-and-sight", middle(crowd.whole), "ticks/CPU-s"),
      figure("sim.memory-growth", growth, `MB/${size.memory} matches`, ["at most", GROWTH_TARGET]),
      ...crowd.stages,
    ],
    proofOf(
      six.map(({ world }) => world),
      setups,
    ),
  );
}

/** A run: its ticks per CPU-second, and the world that came of it. */
interface Run {
  readonly rate: number;
  readonly world: World;
}

function middle(runs: readonly Run[]): number {
  return median(runs.map(({ rate }) => rate));
}

function tell(what: string, runs: readonly Run[]): void {
  progress(`sim: ${what}: ${runs.map(({ rate }) => Math.round(rate)).join(", ")} ticks/CPU-s`);
}

/** A hash each tick, as a live match has it. */
let lastHash = 0;
function hashTick(world: World): undefined {
  lastHash = hashWorld(world);
}

/** Runs `play`, `rounds` times the ticks of its world, and returns its rate of the CPU time of the whole process. */
function rateOf(play: () => World, rounds = 1): Run {
  const before = process.cpuUsage();
  const world = play();
  const { user, system } = process.cpuUsage(before);
  return { rate: (world.tick * rounds * 1e6) / (user + system), world };
}

function playCrowd(seed: number, index: number, isShort: boolean): World {
  const world = createCrowd(seed, index, isShort);
  const brains = world.robots.map((_, seat) => createBrain(LEVEL, seat, world.salt));
  return playWorld(world, brains, { onTick: hashTick });
}

/** Sixteen robots that fire, and as many bolts in the air as there should be: what the rules take, and each stage of it. */
function benchCrowd(seed: number, size: typeof FULL) {
  const records = crowdRecords(seed, size.ticks);
  const shootOut = (index: number, stages: readonly Stage[]): Run => {
    const worlds = Array.from({ length: size.rounds }, () => createShootout(seed + index));
    const play = (): World => {
      for (const world of worlds) for (const record of records) stepCrowd(world, stages, record);
      return worlds[0] ?? createShootout(seed);
    };
    return rateOf(play, size.rounds);
  };
  const all = stagesOf(createShootout(seed));
  const rules = all.filter((stage) => stage !== sight);
  for (let index = 0; index < size.warmUps; index++) shootOut(index, all);
  return {
    rules: Array.from({ length: size.crowds }, (_, index) => shootOut(index, rules)),
    whole: Array.from({ length: size.crowds }, (_, index) => shootOut(index, all)),
    stages: timeStages(createShootout(seed), records, fillAir).map(({ name, time }) =>
      told(`sim.stage.${name}`, time, "µs/tick"),
    ),
  };
}

function fillAir(world: World): void {
  keepInAir(world, PROJECTILES);
}

function stepCrowd(world: World, stages: readonly Stage[], record: TickRecord): void {
  fillAir(world);
  stepStages(world, stages, record);
}

/** Steps a world through all records, in place. */
function stepAll(world: World, records: readonly TickRecord[]): World {
  for (const record of records) step(world, record);
  return world;
}

/** Returns by how many MB the heap has grown from a tenth of the matches to their end. */
function memoryGrowth(seed: number, matches: number): number {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  const used = (): number => {
    if (typeof collect === "function") collect();
    return process.memoryUsage().heapUsed / 2 ** 20;
  };
  let before = 0;
  for (let index = 0; index < matches; index++) {
    playMatch(setupOf(seed, 1000 + index, SEATS, true), LEVEL);
    if (index + 1 === Math.ceil(matches / 10)) before = used();
  }
  return used() - before;
}

/** What happened in the matches; `sameWithoutBrains`: their records, stepped alone, led to the same worlds. */
function proofOf(played: readonly World[], setups: readonly MatchSetup[]): Report["proof"] {
  const stats = played.flatMap((world) => world.robots.map((robot) => robot.stats));
  const sum = (count: (of: (typeof stats)[number]) => number): number =>
    stats.reduce((total, of) => total + count(of), 0);
  const stepped = setups.map((setup) => stepAll(createWorld(setup), recordsOf(setup)));
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

/** Plays a match and returns all that entered it. */
function recordsOf(setup: MatchSetup): readonly TickRecord[] {
  const records: TickRecord[] = [];
  playMatch(setup, LEVEL, {
    onTick(_world, { inputs, commands }) {
      records.push({ inputs: inputs.map((list) => [...list]), commands: [...commands] });
      return false;
    },
  });
  return records;
}

function hashOf(worlds: readonly World[]): number {
  const hasher = createHasher();
  for (const world of worlds) hasher.int(hashWorld(world));
  return hasher.digest();
}

/**
 * What rooms cost and how fresh their states are: 8 rooms of 6 clients beside the floor, in turns, because only ratios
 * of one run can be compared between machines.
 */
import type { BenchOptions } from "./options.ts";
import { createReport, type Figure, figure, progress, type Report, told } from "./report.ts";
import { median, quantile } from "./statistics.ts";
import type { TickMoment } from "./timing.ts";
import { type ArenaTrial, type Trial, type TrialPlan, tryArena, tryFloor } from "./trial.ts";

const FULL = { rooms: 8, clients: 6, settle: 2.5, measure: 6 };
const QUICK = { rooms: 2, clients: 6, settle: 0.5, measure: 1.5 };
/** Pairs of trials that count. */
const PAIRS = 3;
/** A pair in which clients were sent fewer patches a second says more of the machine's other work than of us. */
const LEAST_PATCHES = 0.975 * 30;
/** No pair is begun later than this, in ms: the bench is to be over within 3 minutes. */
const LAST_START = 130_000;

interface Pair {
  readonly floor: Trial;
  readonly arena: ArenaTrial;
}

/** Measures the rooms: about 80 s on a quiet machine. @throws Error when it could not be measured */
export async function benchRoom(options: BenchOptions): Promise<Report> {
  const { seed, floor, profile } = options;
  const plan: TrialPlan = { ...(options.quick ? QUICK : FULL), seed, floor, profile };
  const pairs = await tryPairs(plan, options.quick ? 1 : PAIRS);
  const quiet = pairs.filter((pair) => !isStarved(pair));
  const counted = quiet.length > 0 ? quiet : pairs;
  const arenas = counted.map(({ arena }) => arena);
  return createReport("room", [...costFigures(counted), ...timeFigures(arenas)], {
    rooms: plan.rooms,
    clients: plan.rooms * plan.clients,
    pairs: counted.length,
    starved: quiet.length === 0,
    states: arenas.reduce((total, { states }) => total + states.length, 0),
    inputs: arenas.reduce((total, { delays }) => total + delays.length, 0),
    ...deedsOf(arenas),
  });
}

async function tryPairs(plan: TrialPlan, wanted: number): Promise<readonly Pair[]> {
  const begun = performance.now();
  const pairs: Pair[] = [];
  let good = 0;
  while (good < wanted && (pairs.length === 0 || performance.now() - begun < LAST_START)) {
    const floor = await tryFloor(plan);
    const arena = await tryArena(plan);
    const pair = { floor, arena };
    pairs.push(pair);
    if (!isStarved(pair) || wanted === 1) good++;
    const ratio = (arena.cpu / floor.cpu).toFixed(2);
    const note = isStarved(pair) ? " (the machine was busy)" : "";
    progress(`room: ${arena.cpu.toFixed(1)} ms of CPU per room-second, floor ${floor.cpu.toFixed(1)}: ${ratio}${note}`);
  }
  return pairs;
}

function isStarved({ floor, arena }: Pair): boolean {
  return [floor, arena].some(({ clients }) => median(clients.map(({ patches }) => patches)) < LEAST_PATCHES);
}

function costFigures(pairs: readonly Pair[]): Figure[] {
  const arenas = pairs.map(({ arena }) => arena);
  const clients = arenas.flatMap((arena) => arena.clients);
  const floorClients = pairs.flatMap(({ floor }) => floor.clients);
  const down = clients.map((client) => client.down);
  const floorDown = floorClients.map((client) => client.down);
  const up = clients.map((client) => client.up);
  const ratio = median(pairs.map(({ arena, floor }) => arena.cpu / floor.cpu));
  const cpu = median(arenas.map((arena) => arena.cpu));
  const floorCpu = median(pairs.map(({ floor }) => floor.cpu));
  const memory = median(arenas.map(({ cost }) => cost.rss));
  return [
    figure("room.cpu-ratio", ratio, "x floor", ["at most", 1.6], 1),
    told("room.cpu", cpu, "CPU-ms/room-s", floorCpu),
    figure("room.down-median", median(down), "B/s per client", ["at most", 2500], median(floorDown)),
    figure("room.down-p95", quantile(down, 0.95), "B/s per client", ["at most", 2500], quantile(floorDown, 0.95)),
    figure("room.up", quantile(up, 0.95), "B/s per client, p95", ["at most", 300]),
    told("room.memory", memory, "MiB of all rooms", median(pairs.map(({ floor }) => floor.cost.rss))),
    told("room.patches", median(clients.map(({ patches }) => patches)), "per second and client"),
  ];
}

function timeFigures(arenas: readonly ArenaTrial[]): Figure[] {
  const ages = arenas.flatMap(({ ticks, states }) => agesOf(ticks, states));
  const delays = arenas.flatMap((arena) => arena.delays);
  const gaps = arenas.flatMap(({ ticks }) => gapsOf(ticks));
  return [
    figure("room.state-age-p50", quantile(ages, 0.5), "ms", ["at most", 3]),
    told("room.state-age-p99", quantile(ages, 0.99), "ms"),
    figure("room.input-to-state-p50", quantile(delays, 0.5), "ms", ["at most", 20]),
    told("room.input-to-state-p99", quantile(delays, 0.99), "ms"),
    figure("room.tick-gap-p1", quantile(gaps, 0.01), "ms", ["at least", 31]),
    figure("room.tick-gap-p99", quantile(gaps, 0.99), "ms", ["at most", 36]),
  ];
}

/** From the beginning of each tick to the arrival of its state, in ms. */
function agesOf(ticks: readonly TickMoment[], states: readonly TickMoment[]): number[] {
  const begun = new Map(ticks.map(({ maze, tick, at }) => [`${maze}/${tick}`, at]));
  return states.flatMap(({ maze, tick, at }) => {
    const since = begun.get(`${maze}/${tick}`);
    return since === undefined ? [] : [at - since];
  });
}

/** From tick to tick of the same match, in ms. */
function gapsOf(ticks: readonly TickMoment[]): number[] {
  const last = new Map<number, number>();
  return ticks.flatMap(({ maze, at }) => {
    const before = last.get(maze);
    last.set(maze, at);
    return before === undefined ? [] : [at - before];
  });
}

function deedsOf(arenas: readonly ArenaTrial[]): Record<string, number> {
  const total: Record<string, number> = {};
  for (const { deeds } of arenas) {
    for (const [name, count] of Object.entries(deeds)) total[name] = (total[name] ?? 0) + count;
  }
  return total;
}

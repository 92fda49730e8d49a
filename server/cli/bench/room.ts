/**
 * What rooms cost and how fresh their states are: 8 rooms of 16 clients beside the floor, in turns, because only ratios
 * of one run can be compared between machines; and how many such rooms a process holds.
 */
import { type FullRooms, findFullRooms } from "./full-rooms.ts";
import type { BenchOptions } from "./options.ts";
import { createReport, type Figure, figure, progress, type Report, told } from "./report.ts";
import { ROOM_CLIENTS } from "./room-size.ts";
import { type ArenaVisit, type LoadPlan, openArena, openFloor, type Visit } from "./stand.ts";
import { median, quantile } from "./statistics.ts";

const FULL = { rooms: 8, clients: ROOM_CLIENTS, measure: 6 };
const QUICK = { rooms: 2, clients: ROOM_CLIENTS, measure: 1.5 };
/** Pairs of visits that count. */
const PAIRS = 6;
/** Seconds that clients stay before it is measured. */
const SETTLE = 2.5;
/** The same in the first visit, which is not counted: at 30 ticks a second, code is hot only after half a minute. */
const WARM_UP = 22;
/** A pair in which clients were sent fewer patches a second says more of the machine's other work than of us. */
const LEAST_PATCHES = 0.975 * 30;
/** No pair is begun later than this, in ms: the bench is to be over within 5 minutes. */
const LAST_START = 150_000;

interface Pair {
  readonly floor: Visit;
  readonly arena: ArenaVisit;
}

/** All visits of a run. */
interface Visits {
  readonly pairs: readonly Pair[];
  /** Null in a quick run. */
  readonly full: FullRooms | null;
}

/** Measures the rooms: 3 to 5 minutes. @throws Error when it could not be measured */
export async function benchRoom(options: BenchOptions): Promise<Report> {
  const { quick, seed, floor, profile } = options;
  const plan: LoadPlan = { ...(quick ? QUICK : FULL), seed, floor, profile };
  const { pairs, full } = await visitInTurns(plan, quick);
  const quiet = pairs.filter((pair) => !isStarved(pair));
  const counted = quiet.length > 0 ? quiet : pairs;
  const arenas = counted.map(({ arena }) => arena);
  return createReport("room", [...costFigures(counted), ...timeFigures(arenas), ...fullFigures(full)], {
    rooms: plan.rooms,
    clients: plan.rooms * plan.clients,
    pairs: counted.length,
    starved: quiet.length === 0,
    states: arenas.reduce((total, { states }) => total + states.length, 0),
    inputs: arenas.reduce((total, { delays }) => total + delays.length, 0),
    ...deedsOf(arenas),
  });
}

async function visitInTurns(plan: LoadPlan, isQuick: boolean): Promise<Visits> {
  const begun = performance.now();
  const floorStand = await openFloor(plan);
  try {
    const arenaStand = await openArena(plan);
    try {
      if (isQuick) {
        return { pairs: [{ floor: await floorStand.visit(0.5), arena: await arenaStand.visit(0.5) }], full: null };
      }
      progress("room: warming up");
      await Promise.all([floorStand.visit(WARM_UP), arenaStand.visit(WARM_UP)]);
      const pairs: Pair[] = [];
      while (pairs.length === 0 || (countQuiet(pairs) < PAIRS && performance.now() - begun < LAST_START)) {
        const pair = { floor: await floorStand.visit(SETTLE), arena: await arenaStand.visit(SETTLE) };
        pairs.push(pair);
        progress(`room: ${describe(pair)}`);
      }
      return { pairs, full: await findFullRooms(arenaStand) };
    } finally {
      await arenaStand.end();
    }
  } finally {
    await floorStand.end();
  }
}

function describe(pair: Pair): string {
  const { floor, arena } = pair;
  const ratio = (arena.cpu / floor.cpu).toFixed(2);
  const note = isStarved(pair) ? " (the machine was busy)" : "";
  return `${arena.cpu.toFixed(1)} ms of CPU per room-second, floor ${floor.cpu.toFixed(1)}: ${ratio}${note}`;
}

function countQuiet(pairs: readonly Pair[]): number {
  return pairs.filter((pair) => !isStarved(pair)).length;
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
    figure("room.cpu-ratio", ratio, "x floor", ["at most", 1.5], 1),
    told("room.cpu", cpu, "CPU-ms/room-s", floorCpu),
    figure("room.down-median", median(down), "B/s per client", ["at most", 2000], median(floorDown)),
    figure("room.down-p95", quantile(down, 0.95), "B/s per client", ["at most", 4000], quantile(floorDown, 0.95)),
    figure("room.up", quantile(up, 0.95), "B/s per client, p95", ["at most", 300]),
    told("room.memory", memory, "MiB of all rooms", median(pairs.map(({ floor }) => floor.cost.rss))),
    told("room.patches", median(clients.map(({ patches }) => patches)), "per second and client"),
  ];
}

/** Each visit has its own middle and tails, and the median visit counts: one bad moment is not to speak for all. */
function timeFigures(arenas: readonly ArenaVisit[]): Figure[] {
  const typical = (samplesOf: (visit: ArenaVisit) => readonly number[], share: number): number =>
    median(arenas.map((visit) => quantile(samplesOf(visit), share)));
  return [
    figure("room.state-age-p50", typical(agesOf, 0.5), "ms", ["at most", 2]),
    told("room.state-age-p99", typical(agesOf, 0.99), "ms"),
    figure("room.input-to-state-p50", typical(delaysOf, 0.5), "ms", ["at most", 19]),
    figure("room.input-to-state-p99", typical(delaysOf, 0.99), "ms", ["at most", 37]),
    figure("room.tick-gap-p1", typical(gapsOf, 0.01), "ms", ["at least", 31]),
    figure("room.tick-gap-p99", typical(gapsOf, 0.99), "ms", ["at most", 36]),
  ];
}

function fullFigures(full: FullRooms | null): Figure[] {
  if (full === null) return [];
  return [
    figure("room.rooms-per-core", full.rooms, "full rooms", ["at least", 20]),
    told("room.full-patches", full.patches, "per second and client"),
    told("room.full-step-p99", full.stepP99, "ms from due to done"),
  ];
}

function delaysOf({ delays }: ArenaVisit): readonly number[] {
  return delays;
}

/** From the beginning of each tick to the arrival of its state, in ms. */
function agesOf({ ticks, states }: ArenaVisit): number[] {
  const begun = new Map(ticks.map(({ maze, tick, at }) => [`${maze}/${tick}`, at]));
  return states.flatMap(({ maze, tick, at }) => {
    const since = begun.get(`${maze}/${tick}`);
    return since === undefined ? [] : [at - since];
  });
}

/** From tick to tick of the same match, in ms. */
function gapsOf({ ticks }: ArenaVisit): number[] {
  const last = new Map<number, number>();
  return ticks.flatMap(({ maze, at }) => {
    const before = last.get(maze);
    last.set(maze, at);
    return before === undefined ? [] : [at - before];
  });
}

function deedsOf(arenas: readonly ArenaVisit[]): Record<string, number> {
  const total: Record<string, number> = {};
  for (const { deeds } of arenas) {
    for (const [name, count] of Object.entries(deeds)) total[name] = (total[name] ?? 0) + count;
  }
  return total;
}

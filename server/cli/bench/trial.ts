/** One trial: a fresh server with its clients, warmed up, then measured for a while. */
import { createServer } from "node:net";
import { LIVE } from "#shared/sim/world.ts";
import { type Child, startChild } from "./child.ts";
import { type Cost, toCost } from "./meter.ts";
import { momentsIn, type TickMoment } from "./timing.ts";

/** What all trials of a run have in common. */
export interface TrialPlan {
  readonly rooms: number;
  /** Clients in each room. */
  readonly clients: number;
  /** Seconds to settle, and to measure. */
  readonly settle: number;
  readonly measure: number;
  readonly seed: number;
  /** The floor's server; null: ours. */
  readonly floor: string | null;
  /** Folder for CPU profiles of our server; null: none are made. */
  readonly profile: string | null;
}

/** Bytes and frames of one client in the measured time, per second. */
export interface ClientRates {
  readonly down: number;
  readonly up: number;
  readonly patches: number;
}

/** What one server cost. */
export interface Trial {
  /** CPU time of the server per room and second, in ms. */
  readonly cpu: number;
  readonly cost: Cost;
  readonly clients: readonly ClientRates[];
}

/** What the arena's trial tells beyond. */
export interface ArenaTrial extends Trial {
  /** When each tick began, and when its state came to a client. */
  readonly ticks: readonly TickMoment[];
  readonly states: readonly TickMoment[];
  /** From inputs to the states that show them, in ms. */
  readonly delays: readonly number[];
  /** What was done in the matches. */
  readonly deeds: Readonly<Record<string, number>>;
}

/** The programs of the other processes. */
const FLOOR = new URL("../../../tests/load/floor/server.ts", import.meta.url);
const GENERATOR = new URL("../../../tests/load/generator.ts", import.meta.url);
const WITNESS = new URL("../../../tests/load/witness.ts", import.meta.url);
const ARENA = new URL("./arena-server.ts", import.meta.url);
/** The floor as the performance study ran it. */
const FLOOR_ENV = { ENC: "events", VIEW: "aoi", PATCH: "30" };
/** Matches that do not end, in rooms that all may enter. */
const ARENA_ENV = { WARMUP_SECONDS: "1", MATCH_SECONDS: "600", JOINS_PER_MINUTE: "100000", LOG: "off" };
/** So that garbage of the start is not measured. */
const SERVER_FLAGS = ["--expose-gc"];

/** Measures the floor. @throws Error when it could not be measured */
export async function tryFloor(plan: TrialPlan): Promise<Trial> {
  const port = String(await freePort());
  const children: Child[] = [];
  try {
    const server = await start(children, plan.floor ?? FLOOR, { PORT: port, ...FLOOR_ENV }, SERVER_FLAGS);
    const generator = await start(children, GENERATOR, { KIND: "floor", PORT: port });
    for (let room = 0; room < plan.rooms; room++) await generator.ask({ join: plan.clients, room }, toRooms);
    await sleep(plan.settle);
    tellAll([server, generator], "start");
    await sleep(plan.measure);
    const [cost, clients] = await Promise.all([server.ask("stop", toCost), generator.ask("stop", toClients)]);
    requireAll(clients, plan.rooms * plan.clients);
    return { cpu: cost.cpuMs / cost.dt / plan.rooms, cost, clients };
  } finally {
    await Promise.all(children.map((child) => child.end()));
  }
}

/** Measures our server. @throws Error when it could not be measured */
export async function tryArena(plan: TrialPlan): Promise<ArenaTrial> {
  const port = String(await freePort());
  const children: Child[] = [];
  try {
    const profiling = plan.profile === null ? [] : ["--cpu-prof", `--cpu-prof-dir=${plan.profile}`];
    const flags = [...SERVER_FLAGS, ...profiling];
    const server = await start(children, ARENA, { PORT: port, HOST: "127.0.0.1", ...ARENA_ENV }, flags);
    const common = { PORT: port, SEED: String(plan.seed), SECONDS: String(plan.measure) };
    const generator = await start(children, GENERATOR, { KIND: "arena", ...common });
    const witness = await start(children, WITNESS, common);
    for (let room = 0; room < plan.rooms; room++) await fillRoom(generator, witness, plan.clients, room);
    await untilLive(witness);
    await sleep(plan.settle);
    tellAll([server, generator, witness], "start");
    await sleep(plan.measure);
    const [measured, clients, noted] = await Promise.all([
      server.ask("stop", toMeasured),
      generator.ask("stop", toClients),
      witness.ask("stop", toNoted),
    ]);
    await untilLive(witness);
    requireAll(clients, plan.rooms * (plan.clients - 1));
    return { cpu: measured.cost.cpuMs / measured.cost.dt / plan.rooms, ...measured, clients, ...noted };
  } finally {
    await Promise.all(children.map((child) => child.end()));
  }
}

async function start(
  children: Child[],
  file: string | URL,
  env: Readonly<Record<string, string>>,
  flags: string[] = [],
): Promise<Child> {
  const child = startChild(file, env, flags);
  children.push(child);
  await child.ask(null, (answer) => (answer === "ready" ? true : null));
  return child;
}

function tellAll(children: readonly Child[], message: string): void {
  children.forEach((child) => {
    child.tell(message);
  });
}

/** A witness first, then load: together they must be alone in one room. */
async function fillRoom(generator: Child, witness: Child, clients: number, room: number): Promise<void> {
  const first = await witness.ask({ join: 1 }, toRooms);
  const others = await generator.ask({ join: clients - 1, room }, toRooms);
  const different = new Set([...first, ...others]);
  if (different.size !== 1) throw new Error(`${clients} clients came into ${different.size} rooms instead of one`);
}

/** Waits until all matches are played. @throws Error when they are not within 10 s */
async function untilLive(witness: Child): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const phases = await witness.ask("phases", (answer) => numbersAt(answer, "phases"));
    if (phases.every((phase) => phase === LIVE)) return;
    await sleep(0.1);
  }
  throw new Error("the matches do not get going");
}

function requireAll(clients: readonly ClientRates[], wanted: number): void {
  if (clients.length !== wanted) throw new Error(`${wanted - clients.length} of ${wanted} clients lost their line`);
}

function toRooms(answer: unknown): readonly string[] | null {
  if (typeof answer !== "object" || answer === null || !("rooms" in answer) || !Array.isArray(answer.rooms))
    return null;
  return answer.rooms.map(String);
}

/** Returns the clients whose line held, as rates. */
function toClients(answer: unknown): readonly ClientRates[] | null {
  if (typeof answer !== "object" || answer === null || !("clients" in answer) || !Array.isArray(answer.clients)) {
    return null;
  }
  const seconds = "seconds" in answer ? Number(answer.seconds) : Number.NaN;
  const open = "open" in answer ? Number(answer.open) : 0;
  return answer.clients.slice(0, open).map((client: unknown) => {
    const rate = (name: string): number =>
      typeof client === "object" && client !== null ? Number(Reflect.get(client, name)) / seconds : Number.NaN;
    return { down: rate("down"), up: rate("up"), patches: rate("patches") };
  });
}

function toMeasured(answer: unknown): Pick<ArenaTrial, "cost" | "ticks" | "deeds"> | null {
  const cost = toCost(answer);
  if (cost === null || typeof answer !== "object" || answer === null || !("deeds" in answer)) return null;
  const deeds = Object.entries(Object(answer.deeds)).map(([name, count]) => [name, Number(count)]);
  return { cost, ticks: momentsIn(answer, "ticks"), deeds: Object.fromEntries(deeds) };
}

function toNoted(answer: unknown): Pick<ArenaTrial, "states" | "delays"> | null {
  if (typeof answer !== "object" || answer === null || !("delays" in answer)) return null;
  return { states: momentsIn(answer, "states"), delays: numbersAt(answer, "delays") ?? [] };
}

function numbersAt(answer: unknown, name: string): readonly number[] | null {
  const list: unknown = typeof answer === "object" && answer !== null ? Reflect.get(answer, name) : null;
  return Array.isArray(list) ? list.map(Number) : null;
}

function sleep(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}

/** A port that was free a moment ago. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

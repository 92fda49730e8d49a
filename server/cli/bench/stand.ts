/**
 * A server under load: it stays up for the whole run, so that its code is compiled when it counts, and clients visit it
 * again and again. While the one is visited, the other is empty and idle.
 */
import { createServer } from "node:net";
import { LIVE } from "#shared/sim/world.ts";
import { SERVER_FLAGS } from "../setup/flags.mjs";
import {
  type ClientRates,
  type Measured,
  type Noted,
  toClients,
  toLeft,
  toMeasured,
  toNoted,
  toPhases,
  toReady,
  toRooms,
} from "./answers.ts";
import { type Child, startChild } from "./child.ts";
import { type Cost, toCost } from "./meter.ts";

/** What all visits of a run have in common. */
export interface LoadPlan {
  readonly rooms: number;
  /** Clients in each room. */
  readonly clients: number;
  /** Seconds that are measured in a visit. */
  readonly measure: number;
  readonly seed: number;
  /** The floor's server; null: ours. */
  readonly floor: string | null;
  /** Folder for CPU profiles of our server; null: none are made. */
  readonly profile: string | null;
}

/** What a server cost in one visit. */
export interface Visit {
  /** CPU time of the server per room and second, in ms. */
  readonly cpu: number;
  readonly cost: Cost;
  readonly clients: readonly ClientRates[];
}

/** What a visit to the arena tells beyond. */
export type ArenaVisit = Visit & Measured & Noted;

/** See the file header. */
export interface Stand<Result> {
  /**
   * Lets all clients in, waits, measures, and lets them go.
   * @param settle seconds before it is measured
   * @param rooms that are filled, and @param measure for how many seconds it is measured: as the plan says, if nobody
   * says otherwise
   */
  visit(settle: number, rooms?: number, measure?: number): Promise<Result>;
  /** Ends all processes. */
  end(): Promise<void>;
}

/** The programs of the other processes. */
const FLOOR = new URL("../../../tests/load/floor/server.ts", import.meta.url);
export const GENERATOR = new URL("../../../tests/load/generator.ts", import.meta.url);
const WITNESS = new URL("../../../tests/load/witness.ts", import.meta.url);
export const ARENA = new URL("./arena-server.ts", import.meta.url);
/** The floor as the performance study ran it. */
const FLOOR_ENV = { ENC: "events", VIEW: "aoi", PATCH: "30" };
/** Matches that do not end, in rooms that all may enter. */
export const ARENA_ENV = {
  HOST: "127.0.0.1",
  WARMUP_SECONDS: "1",
  MATCH_SECONDS: "600",
  JOINS_PER_MINUTE: "100000",
  CONNECTIONS_PER_ADDRESS: "10000",
  ROOMS_PER_ADDRESS: "1000",
  LOG: "off",
};
/** So that garbage of the start is not measured. */
const COLLECTING = "--expose-gc";
/** Ours runs as `npm start` runs it. */
export const ARENA_FLAGS = [...SERVER_FLAGS, COLLECTING];
/** Rooms are given up a moment after their last client left, and ticks that were held up are made up for, in seconds. */
export const REST = 0.5;

/** Returns the floor with its clients. @throws Error when it does not start */
export async function openFloor(plan: LoadPlan): Promise<Stand<Visit>> {
  const PORT = String(await freePort());
  const server = startChild(plan.floor ?? FLOOR, { PORT, ...FLOOR_ENV }, [COLLECTING]);
  const generator = startChild(GENERATOR, { KIND: "floor", PORT });
  await allReady([server, generator]);
  return {
    async visit(settle, rooms = plan.rooms, measure = plan.measure) {
      for (let room = 0; room < rooms; room++) await generator.ask({ join: plan.clients, room }, toRooms);
      await sleep(settle);
      tellAll([server, generator], "start");
      await sleep(measure);
      const [cost, clients] = await Promise.all([server.ask("stop", toCost), generator.ask("stop", toClients)]);
      requireAll(clients, rooms * plan.clients);
      await generator.ask("leave", toLeft);
      await sleep(REST);
      return { cpu: cost.cpuMs / cost.dt / rooms, cost, clients };
    },
    end: () => endAll([generator, server]),
  };
}

/** Returns our server with its clients. @throws Error when it does not start */
export async function openArena(plan: LoadPlan): Promise<Stand<ArenaVisit>> {
  const PORT = String(await freePort());
  const common = { PORT, SEED: String(plan.seed), SECONDS: String(plan.measure) };
  const profiling = plan.profile === null ? {} : { PROFILE_FOLDER: plan.profile };
  const server = startChild(ARENA, { PORT, ...ARENA_ENV, ...profiling }, ARENA_FLAGS);
  const generator = startChild(GENERATOR, { KIND: "arena", ...common });
  const witness = startChild(WITNESS, common);
  await allReady([server, generator, witness]);
  return {
    async visit(settle, rooms = plan.rooms, measure = plan.measure) {
      for (let room = 0; room < rooms; room++) await fillRoom(generator, witness, plan.clients, room);
      await untilLive(witness);
      await sleep(settle);
      server.tell("collect");
      await sleep(REST);
      tellAll([server, generator, witness], "start");
      await sleep(measure);
      const [measured, clients, noted] = await Promise.all([
        server.ask("stop", toMeasured),
        generator.ask("stop", toClients),
        witness.ask("stop", toNoted),
      ]);
      await untilLive(witness);
      requireAll(clients, rooms * (plan.clients - 1));
      await Promise.all([generator.ask("leave", toLeft), witness.ask("leave", toLeft)]);
      await sleep(REST);
      const { cost } = measured;
      return { cpu: cost.cpuMs / cost.dt / rooms, clients, ...measured, ...noted };
    },
    end: () => endAll([generator, witness, server]),
  };
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
    const phases = await witness.ask("phases", toPhases);
    if (phases.every((phase) => phase === LIVE)) return;
    await sleep(0.1);
  }
  throw new Error("the matches do not get going");
}

export function requireAll(clients: readonly ClientRates[], wanted: number): void {
  if (clients.length !== wanted) throw new Error(`${wanted - clients.length} of ${wanted} clients lost their line`);
}

export async function allReady(children: readonly Child[]): Promise<void> {
  await Promise.all(children.map((child) => child.ask(null, toReady)));
}

export function tellAll(children: readonly Child[], message: string): void {
  children.forEach((child) => {
    child.tell(message);
  });
}

export async function endAll(children: readonly Child[]): Promise<void> {
  await Promise.all(children.map((child) => child.end()));
}

export function sleep(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

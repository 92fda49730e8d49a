/** What the other processes answer, read with the distrust that any message deserves. */
import { type Cost, toCost } from "./meter.ts";
import { momentsIn, type TickMoment } from "./timing.ts";

/** Bytes of WebSocket payload, frames and patches of one client, per second. */
export interface ClientRates {
  readonly down: number;
  readonly up: number;
  readonly frames: number;
  readonly patches: number;
}

/** What the measured server tells of itself. */
export interface Measured {
  readonly cost: Cost;
  /** When each tick began. */
  readonly ticks: readonly TickMoment[];
  /** From the moment at which each step was due to its end, in ms. */
  readonly steps: readonly number[];
  /** What was done in the matches. */
  readonly deeds: Readonly<Record<string, number>>;
}

/** What the decoding clients noted. */
export interface Noted {
  /** When the state of each tick came. */
  readonly states: readonly TickMoment[];
  /** From inputs to the states that show them, in ms. */
  readonly delays: readonly number[];
}

/** Returns true when a process is there, null for anything else that it says. */
export function toReady(answer: unknown): true | null {
  return answer === "ready" ? true : null;
}

/** Returns true when all clients of a process have left. */
export function toLeft(answer: unknown): true | null {
  return answer === "left" ? true : null;
}

/** Returns the rooms in which clients found a place. */
export function toRooms(answer: unknown): readonly string[] | null {
  return listAt(answer, "rooms")?.map(String) ?? null;
}

/** Returns the phases of the matches. */
export function toPhases(answer: unknown): readonly number[] | null {
  return listAt(answer, "phases")?.map(Number) ?? null;
}

/** Returns the clients whose line held. */
export function toClients(answer: unknown): readonly ClientRates[] | null {
  const clients = listAt(answer, "clients");
  if (clients === null) return null;
  const seconds = Number(valueAt(answer, "seconds"));
  const perSecond = (client: unknown, name: string): number => Number(valueAt(client, name)) / seconds;
  return clients.slice(0, Number(valueAt(answer, "open"))).map((client) => ({
    down: perSecond(client, "down"),
    up: perSecond(client, "up"),
    frames: perSecond(client, "frames"),
    patches: perSecond(client, "patches"),
  }));
}

/** Returns what the arena's server tells. */
export function toMeasured(answer: unknown): Measured | null {
  const cost = toCost(answer);
  const deeds = valueAt(answer, "deeds");
  const steps = listAt(answer, "steps");
  if (cost === null || steps === null || typeof deeds !== "object" || deeds === null) return null;
  const counts = Object.entries(deeds).map(([name, count]): [string, number] => [name, Number(count)]);
  return { cost, ticks: momentsIn(answer, "ticks"), steps: steps.map(Number), deeds: Object.fromEntries(counts) };
}

/** Returns what the decoding clients tell. */
export function toNoted(answer: unknown): Noted | null {
  const delays = listAt(answer, "delays");
  return delays === null ? null : { states: momentsIn(answer, "states"), delays: delays.map(Number) };
}

function listAt(answer: unknown, name: string): readonly unknown[] | null {
  const list = valueAt(answer, name);
  return Array.isArray(list) ? list : null;
}

function valueAt(answer: unknown, name: string): unknown {
  return typeof answer === "object" && answer !== null ? Reflect.get(answer, name) : undefined;
}

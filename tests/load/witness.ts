/**
 * The witnesses, a process of its own: clients of the real SDK that decode all they are sent, one in each room. They
 * note when each state came, and how long after an input was sent a state showed it.
 * env: PORT, SEED, SECONDS. Messages: { join } joins one and is answered with its room; "phases" is answered with the
 * phase of each match; "start", "stop" (answered with what was noted between the two), "leave" (answered with "left"),
 * "quit".
 */
import { Client, type Room } from "colyseus.js";
import { machineNow, type TickMoment } from "#server/cli/bench/timing.ts";
import { chassisList } from "#shared/content/chassis.ts";
import type { InputState } from "#shared/protocol/input.ts";
import { ARENA_ROOM } from "#shared/protocol/messages.ts";
import { ArenaState, type PlayerView } from "#shared/protocol/state.ts";
import { isAimLocked } from "#shared/sim/drive.ts";
import { becomeGuest } from "#tests/support/raw-client.ts";
import { joinOptions } from "./arena-frames.ts";
import { sendSteadily } from "./pace.ts";
import { createPilot } from "./pilot.ts";

const INPUTS_A_SECOND = 30;
/** The first of their names. */
const FIRST_NUMBER = 900;

const port = Number(process.env.PORT);
const seed = Number(process.env.SEED ?? "1");
const seconds = Number(process.env.SECONDS ?? "6");
let rooms: Room<unknown, ArenaState>[] = [];
let stops: (() => void)[] = [];
let states: TickMoment[] = [];
let delays: number[] = [];

/** Joins one client. @returns its room */
async function join(): Promise<string> {
  const number = FIRST_NUMBER + rooms.length;
  const client = new Client(`http://127.0.0.1:${port}`);
  client.auth.token = await becomeGuest(port);
  const room = await client.joinOrCreate<ArenaState>(ARENA_ROOM, joinOptions(number), ArenaState);
  room.onMessage("*", () => {});
  rooms.push(room);
  await new Promise<void>((resolve) => room.onStateChange.once(() => resolve()));
  observe(room, createPilot(seed * 1000 + number));
  return room.roomId;
}

async function leave(): Promise<void> {
  for (const stop of stops) stop();
  await Promise.all(rooms.map((room) => room.leave()));
  rooms = [];
  stops = [];
}

/** Sends inputs, and notes when the states come that show them: each has an aim of its own. */
function observe(room: Room<unknown, ArenaState>, pilot: ReturnType<typeof createPilot>): void {
  const handle = room.input<InputState>();
  const waiting: { readonly aim: number; readonly sentAt: number }[] = [];
  room.onStateChange((state) => {
    const at = machineNow();
    states.push({ maze: state.mazeSeed, tick: state.tick, at });
    const view = ownView(state);
    if (view === null || view.alive === 0 || isAimHeld(view)) waiting.length = 0;
    const shown = waiting.findIndex(({ aim }) => aim === view?.aim);
    for (const { sentAt } of waiting.splice(0, shown + 1)) delays.push(at - sentAt);
  });
  const send = (): void => {
    const input = pilot.next();
    Object.assign(handle.data, input);
    const sentAt = machineNow();
    if (handle.send() !== 0) waiting.push({ aim: input.aim, sentAt });
  };
  // A little slower than the server, so that within one run it sends at every moment of a tick equally often.
  const period = (1000 / INPUTS_A_SECOND) * (1 + 1 / (INPUTS_A_SECOND * seconds));
  stops.push(sendSteadily(send, period, Math.random() * period));
}

/** While a rail winds up, its robot shows no new aim, however early the input came. */
function isAimHeld(view: PlayerView): boolean {
  const chassis = chassisList[view.chassis];
  return chassis !== undefined && isAimLocked(view, chassis);
}

/** One's own view is the only one that is sent. */
function ownView(state: ArenaState): PlayerView | null {
  for (const view of state.views.values()) return view;
  return null;
}

function giveUp(error: unknown): void {
  console.error(error);
  process.exit(1);
}

process.on("message", (message) => {
  if (typeof message === "object" && message !== null && "join" in message) {
    void join().then((roomId) => process.send?.({ rooms: [roomId] }), giveUp);
  }
  if (message === "phases") process.send?.({ phases: rooms.map(({ state }) => state.phase) });
  if (message === "start") {
    states = [];
    delays = [];
  }
  if (message === "stop") process.send?.({ states, delays });
  if (message === "leave") void leave().then(() => process.send?.("left"), giveUp);
  if (message === "quit") process.exit(0);
});
process.send?.("ready");

/**
 * The load generator, a process of its own: raw clients that send all that a player sends and read nothing.
 * env: KIND=floor|arena, PORT, SEED. Messages: { join, room } joins that many clients and is answered with their rooms;
 * { watch, match } joins that many spectators of a room likewise; "start", "stop" (answered with each client's traffic between the two), "leave" (answered with "left"), "quit".
 */
import "./priority.ts";
import { Protocol } from "@colyseus/shared-types";
import { MESSAGE, SPECTATOR_ROOM } from "#shared/protocol/messages.ts";
import { arenaFrames, joinOptions } from "./arena-frames.ts";
import { sendSteadily } from "./pace.ts";
import { joinRaw, type RawSocket, type Traffic } from "./raw-socket.ts";

/** From input to input, in ms. */
const PERIOD = 1000 / 30;
/** To the floor: a message of bytes of type 1 and 8 bytes more, as in the performance study. */
const FLOOR_FRAME = Uint8Array.of(17, 1, 1, 2, 3, 4, 5, 6, 7, 8);

/** What the page of a spectator asks, and how often, in ms. */
const SIGN_OF_LIFE = Uint8Array.of(Protocol.PING);
const PING_PERIOD = 5000;
/** What it asks when it has come, and how long after that it has surely been sent a snapshot, in ms. */
const ASK_FOR_PAST = Uint8Array.of(Protocol.ROOM_DATA, 0xa0 | MESSAGE.past.length, ...Buffer.from(MESSAGE.past));
const UNTIL_SHOWN = 400;

const isFloor = process.env.KIND === "floor";
const port = Number(process.env.PORT);
const seed = Number(process.env.SEED ?? "1");
let sockets: RawSocket[] = [];
let stops: (() => void)[] = [];
let marks: Traffic[] = [];
let startedAt = 0;

/** Joins clients one after the other. @returns the rooms they are in */
async function join(count: number, room: number): Promise<string[]> {
  const rooms: string[] = [];
  for (let left = count; left > 0; left--) {
    const number = sockets.length;
    const socket = isFloor
      ? await joinRaw(port, "floor", { k: room, seed: room }, false)
      : await joinRaw(port, "arena", joinOptions(number));
    sockets.push(socket);
    rooms.push(socket.roomId);
    const frame = isFloor ? () => FLOOR_FRAME : arenaFrames(seed * 1000 + number);
    stops.push(sendSteadily(() => socket.send(frame()), PERIOD, Math.random() * PERIOD));
  }
  return rooms;
}

/** Joins spectators one after the other, who ask for the past, and then for a sign of life now and then. */
async function watch(count: number, match: string): Promise<string[]> {
  for (let left = count; left > 0; left--) {
    const socket = await joinRaw(port, SPECTATOR_ROOM, { match, build: "dev" });
    sockets.push(socket);
    setTimeout(() => socket.send(ASK_FOR_PAST), UNTIL_SHOWN);
    stops.push(sendSteadily(() => socket.send(SIGN_OF_LIFE), PING_PERIOD, Math.random() * PING_PERIOD));
  }
  return [match];
}

async function leave(): Promise<void> {
  for (const stop of stops) stop();
  await Promise.all(sockets.map((socket) => socket.leave()));
  sockets = [];
  stops = [];
}

/** What each client has sent and been sent since the start, and for how many seconds. */
function measure() {
  const clients = sockets.map(({ traffic }, number) => {
    const before = marks[number] ?? { down: 0, up: 0, frames: 0, patches: 0 };
    return {
      down: traffic.down - before.down,
      up: traffic.up - before.up,
      frames: traffic.frames - before.frames,
      patches: traffic.patches - before.patches,
    };
  });
  return { seconds: (performance.now() - startedAt) / 1000, clients, open: sockets.filter((one) => one.isOpen).length };
}

function giveUp(error: unknown): void {
  console.error(error);
  process.exit(1);
}

process.on("message", (message) => {
  if (typeof message === "object" && message !== null && "join" in message && "room" in message) {
    void join(Number(message.join), Number(message.room)).then((rooms) => process.send?.({ rooms }), giveUp);
  }
  if (typeof message === "object" && message !== null && "watch" in message && "match" in message) {
    void watch(Number(message.watch), String(message.match)).then((rooms) => process.send?.({ rooms }), giveUp);
  }
  if (message === "start") {
    marks = sockets.map(({ traffic }) => ({ ...traffic }));
    startedAt = performance.now();
  }
  if (message === "stop") process.send?.(measure());
  if (message === "leave") void leave().then(() => process.send?.("left"), giveUp);
  if (message === "quit") process.exit(0);
});
process.send?.("ready");

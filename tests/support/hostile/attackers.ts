/**
 * The attackers, a process of its own: all of them at once, from a hundred addresses, until it is told to stop.
 * env: PORT. Messages: "start", "stop" (answered with what was tried), "quit".
 */
import { connect, type Socket } from "node:net";
import { constants, setPriority } from "node:os";
import { WebSocket } from "ws";
import { draw } from "#shared/lib/rng.ts";
import { ARENA_ROOM } from "#shared/protocol/messages.ts";
import { encodeSteer, PLAYER, reserve } from "../raw-client.ts";
import { fragments, lineOf, wireFrame } from "./beneath.ts";

// What the attackers do costs them more than the server: on a small machine that must not be what is measured.
setPriority(constants.priority.PRIORITY_LOW);

const port = Number(process.env.PORT);
const ADDRESSES = 100;
/** Lines that are opened and never used, or never read. */
const MOST_HELD = 150;

let isOn = false;
let round = 0;
const tried: Record<string, number> = {};
const held: { destroy(): void }[] = [];

const count = (what: string): void => {
  tried[what] = (tried[what] ?? 0) + 1;
};
const address = (): string => `10.0.0.${draw(5, round++, 0, 0) % ADDRESSES}`;

async function becomeGuest(from: string): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}/api/guest`, {
    method: "POST",
    headers: { "X-Forwarded-For": from },
  });
  const ticket: unknown = await response.json();
  return typeof ticket === "object" && ticket !== null && "token" in ticket ? String(ticket.token) : "";
}

/** Asks for a seat. @returns the address of its websocket, or null when it is refused */
async function ask(from: string): Promise<string | null> {
  const headers = { Authorization: `Bearer ${await becomeGuest(from)}`, "X-Forwarded-For": from };
  const { status, body } = await reserve(
    port,
    "joinOrCreate",
    ARENA_ROOM,
    { ...PLAYER, name: `Eve ${round}` },
    headers,
  );
  count(`seat: ${status}`);
  return status === 200 ? `ws://127.0.0.1:${port}/${body.processId}/${body.roomId}?sessionId=${body.sessionId}` : null;
}

/** Takes a seat and does something with its line, once the server has greeted it. */
async function attack(act: (socket: WebSocket) => void): Promise<void> {
  const from = address();
  const url = await ask(from);
  if (url === null) return;
  const socket = new WebSocket(url, { headers: { "X-Forwarded-For": from } });
  await new Promise<void>((resolve) => {
    socket.on("error", () => {});
    socket.on("close", (code) => {
      count(`end: ${code}`);
      resolve();
    });
    socket.once("message", () => {
      socket.send(Uint8Array.of(10));
      act(socket);
      setTimeout(() => {
        if (socket.readyState === WebSocket.OPEN && !held.includes(lineOf(socket))) socket.terminate();
        resolve();
      }, 2000);
    });
  });
}

const bytes = (length: number): Uint8Array => Uint8Array.from({ length }, (_, at) => draw(6, round, 0, at));
const many = (times: number, act: () => void): void => {
  for (let done = 0; done < times; done++) act();
};

/** What is tried, and how long each waits before it is tried again, in ms. */
const ATTACKS: readonly (readonly [number, () => Promise<unknown>])[] = [
  [100, () => attack((socket) => many(50, () => socket.send(bytes(round++ % 300))))],
  [300, () => attack((socket) => many(20_000, () => socket.send(encodeSteer({ moveX: round++ & 127 }))))],
  [300, () => attack((socket) => many(2000, () => socket.ping()))],
  [200, () => attack((socket) => lineOf(socket).write(wireFrame({ opcode: 2, told: 100_000_000 })))],
  [200, () => attack((socket) => lineOf(socket).write(fragments(200, 100)))],
  [500, () => attack((socket) => hold(lineOf(socket).pause()))],
  [20, () => ask(address())],
  [20, () => ask("10.0.1.1")],
  [50, () => reserve(port, "create", ARENA_ROOM, {}).then(() => count("create"))],
  [50, async () => trickle()],
  [50, () => post("[".repeat(16_000)).then(() => count("deep"))],
];

function post(body: string): Promise<unknown> {
  return fetch(`http://127.0.0.1:${port}/matchmake/joinOrCreate/arena`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Forwarded-For": address() },
    body,
  });
}

function hold(line: { destroy(): void }): void {
  held.push(line);
  while (held.length > MOST_HELD) held.shift()?.destroy();
}

/** Begins a request, or an upgrade, that never ends. */
function trickle(): void {
  count("loris");
  const socket: Socket = connect(port, "127.0.0.1");
  socket.on("error", () => {});
  socket.write("GET /p/r?sessionId=s HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nX-Slow: ");
  hold(socket);
}

async function repeat(pause: number, act: () => Promise<unknown>): Promise<void> {
  while (isOn) {
    await act().catch(() => count("failed"));
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

process.on("message", (message) => {
  if (message === "start") {
    isOn = true;
    for (const [pause, act] of ATTACKS) void repeat(pause, act);
  }
  if (message === "stop") {
    isOn = false;
    for (const line of held.splice(0)) line.destroy();
    process.send?.({ tried });
  }
  if (message === "quit") process.exit(0);
});
process.send?.("ready");

/**
 * A bad line on the own machine: a TCP proxy with delay, jitter, stalls, a bounded rate, cuts and half-open lines. Strictly first in,
 * first out in each direction, as TCP is: a late piece holds up all that follow it. A new connection costs a round trip
 * before its first byte is on its way, as a real one does.
 */
import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { type LineClock, REAL_TIME } from "./line-clock.ts";
import { type Arrivals, createArrivals, createDice, type Dice, type LineFaults, type Way } from "./line-delays.ts";

/** See the file header. */
export interface LineProxy {
  readonly port: number;
  /** Bytes that came from clients and from the server. */
  readonly bytes: { up: number; down: number };
  /** Changes the line for what comes from now on. */
  set(faults: LineFaults): void;
  /** Resets all lines, as a router does that is switched off. */
  cut(): void;
  /** Refuses new connections, until it is called with false. */
  refuse(isRefusing: boolean): void;
  /** Lets nothing through any more without a word: both ends believe that the line is open. */
  freeze(): void;
  /**
   * Lets nothing through, on lines that are open and on new ones, until it is called with false: then all that was sent
   * meanwhile arrives at once, in its order, with the ends of lines that were given up.
   */
  hold(isHeld: boolean): void;
  /** Ends all lines and stops. */
  close(): Promise<void>;
}

/** Starts a proxy before a local port. @param diceOf of each way of each connection */
export async function startProxy(
  target: number,
  faults: LineFaults = {},
  diceOf: (way: Way) => Dice = shareDice(1),
  clock: LineClock = REAL_TIME,
): Promise<LineProxy> {
  let line = faults;
  let isRefusing = false;
  let isHeld = false;
  const pumps = new Set<() => void>();
  const open = new Map<Socket, { isFrozen: boolean }>();
  const bytes = { up: 0, down: 0 };

  const carry = (from: Socket, to: Socket, way: Way, arrive: Arrivals): void => {
    const state = { isFrozen: false };
    open.set(from, state);
    // Null: the end of the line.
    const queue: { readonly at: number; readonly piece: Buffer | null }[] = [];
    let isWaiting = false;
    const pump = (): void => {
      isWaiting = false;
      if (isHeld) return;
      for (let next = queue[0]; next !== undefined; next = queue[0]) {
        if (next.at - clock.now() > EARLY) {
          isWaiting = true;
          clock.wake(next.at, pump);
          return;
        }
        queue.shift();
        if (next.piece === null) {
          pumps.delete(pump);
          to.end();
        } else if (!to.destroyed && !state.isFrozen) to.write(next.piece);
      }
    };
    pumps.add(pump);
    from.on("data", (piece: Buffer) => {
      if (state.isFrozen) return;
      bytes[way] += piece.length;
      queue.push({ at: arrive(clock.now(), line, piece.length), piece });
      if (!isWaiting) pump();
    });
    // Its close follows.
    from.on("error", () => undefined);
    from.on("close", () => {
      open.delete(from);
      if (state.isFrozen) return;
      queue.push({ at: arrive(clock.now(), line, 0), piece: null });
      if (!isWaiting) pump();
    });
  };

  const server = createServer({ noDelay: true }, (client) => {
    if (isRefusing) {
      client.resetAndDestroy();
      return;
    }
    const upstream = connect({ host: "127.0.0.1", port: target, noDelay: true });
    carry(client, upstream, "up", createArrivals(diceOf("up"), clock.now() + 3 * (line.delay ?? 0)));
    carry(upstream, client, "down", createArrivals(diceOf("down")));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: portOf(server.address()),
    bytes,
    set(next) {
      line = next;
    },
    cut() {
      for (const socket of [...open.keys()]) socket.resetAndDestroy();
    },
    refuse(next) {
      isRefusing = next;
    },
    hold(next) {
      isHeld = next;
      for (const pump of [...pumps]) if (!next) pump();
    },
    freeze() {
      for (const state of open.values()) state.isFrozen = true;
    },
    async close() {
      const closed = once(server, "close");
      server.close();
      for (const socket of [...open.keys()]) socket.destroy();
      await closed;
    },
  };
}

/** Returns the same dice for all. */
export function shareDice(seed: number): () => Dice {
  const dice = createDice(seed);
  return () => dice;
}

/** A timer may fire so much early, in ms. */
const EARLY = 0.5;

function portOf(address: AddressInfo | string | null): number {
  if (typeof address !== "object" || address === null) throw new TypeError("the proxy has no port");
  return address.port;
}

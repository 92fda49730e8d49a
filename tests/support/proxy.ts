/**
 * A bad line on the own machine: a TCP proxy with delay, jitter, stalls, cuts and half-open lines. Strictly first in,
 * first out in each direction, as TCP is: a late piece holds up all that follow it.
 */
import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** What is wrong with the line; what is left out is right. Times in ms, each in one direction. */
export interface LineFaults {
  readonly delay?: number;
  /** Added at random, up to so much more or less. */
  readonly jitter?: number;
  /** Chance that a piece is lost and sent again `stall` later. */
  readonly loss?: number;
  readonly stall?: number;
}

/** See the file header. */
export interface LineProxy {
  readonly port: number;
  /** Bytes that came from clients and from the server. */
  readonly bytes: { up: number; down: number };
  /** Changes the line for what comes from now on. */
  set(faults: LineFaults): void;
  /** Resets all lines, as a router does that is switched off. */
  cut(): void;
  /** Lets nothing through any more without a word: both ends believe that the line is open. */
  freeze(): void;
  /** Ends all lines and stops. */
  close(): Promise<void>;
}

/** A random number in [0, 1): seeded, so that a test that fails fails again. */
export type Dice = () => number;

/** Starts a proxy before a local port. */
export async function startProxy(
  target: number,
  faults: LineFaults = {},
  dice: Dice = createDice(1),
): Promise<LineProxy> {
  let line = faults;
  const open = new Map<Socket, { isFrozen: boolean }>();
  const bytes = { up: 0, down: 0 };

  const carry = (from: Socket, to: Socket, direction: "up" | "down"): void => {
    const state = { isFrozen: false };
    open.set(from, state);
    let last = 0;
    from.on("data", (piece: Buffer) => {
      if (state.isFrozen) return;
      bytes[direction] += piece.length;
      const { delay = 0, jitter = 0, loss = 0, stall = 0 } = line;
      const wanted = performance.now() + delay + jitter * (dice() * 2 - 1) + (dice() < loss ? stall : 0);
      last = Math.max(last, wanted);
      queue.push({ at: last, piece });
      pump();
    });
    const queue: { readonly at: number; readonly piece: Buffer }[] = [];
    let isWaiting = false;
    const pump = (): void => {
      if (isWaiting) return;
      for (let next = queue[0]; next !== undefined; next = queue[0]) {
        const wait = next.at - performance.now();
        if (wait > 0.5) {
          isWaiting = true;
          setTimeout(() => {
            isWaiting = false;
            pump();
          }, wait);
          return;
        }
        queue.shift();
        if (!to.destroyed && !state.isFrozen) to.write(next.piece);
      }
    };
    from.on("error", () => to.destroy());
    from.on("close", () => {
      open.delete(from);
      if (!state.isFrozen) to.destroy();
    });
  };

  const server = createServer({ noDelay: true }, (client) => {
    const upstream = connect({ host: "127.0.0.1", port: target, noDelay: true });
    carry(client, upstream, "up");
    carry(upstream, client, "down");
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

function portOf(address: AddressInfo | string | null): number {
  if (typeof address !== "object" || address === null) throw new TypeError("the proxy has no port");
  return address.port;
}

/** Returns a seeded source of random numbers (a linear congruential generator, Numerical Recipes). */
export function createDice(seed: number): Dice {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 0x1_0000_0000;
  };
}

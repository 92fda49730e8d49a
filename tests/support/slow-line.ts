/**
 * A line with a delay: a TCP proxy on loopback that holds everything back and keeps its order strictly. What arrives
 * later never overtakes, as on a real connection.
 */
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** A running line. */
export interface SlowLine {
  readonly port: number;
  /** Cuts every connection at once, without a goodbye, and takes no new one until it is mended. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

/** What a line does to each piece of data, in ms each way. */
export interface LineFault {
  readonly delay: number;
  /** Up to so much more, at random. */
  readonly jitter?: number;
}

/** Opens a line to a port of this machine. */
export async function openSlowLine(target: number, { delay, jitter = 0 }: LineFault): Promise<SlowLine> {
  const sockets = new Set<Socket>();
  let isCut = false;
  const server = createServer({ noDelay: true }, (near) => {
    if (isCut) {
      near.resetAndDestroy();
      return;
    }
    const far = connect({ host: "127.0.0.1", port: target, noDelay: true });
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      hold(from, to, delay, jitter);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: portOf(server.address()),
    mend() {
      isCut = false;
    },
    cut() {
      isCut = true;
      for (const socket of sockets) socket.resetAndDestroy();
      sockets.clear();
    },
    close() {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}

/** Passes data on after its delay, one queue a direction: the next piece waits for the one before it. */
function hold(from: Socket, to: Socket, delay: number, jitter: number): void {
  const queue: { readonly at: number; readonly data: Buffer }[] = [];
  let isWaiting = false;
  let last = 0;
  const pump = (): void => {
    isWaiting = false;
    while (queue[0] !== undefined && queue[0].at <= performance.now()) {
      const { data } = queue.shift() ?? { data: Buffer.alloc(0) };
      if (!to.destroyed) to.write(data);
    }
    const [next] = queue;
    if (next === undefined || isWaiting) return;
    isWaiting = true;
    setTimeout(pump, Math.max(1, next.at - performance.now()));
  };
  from.on("data", (data) => {
    last = Math.max(last, performance.now() + delay + Math.random() * jitter);
    queue.push({ at: last, data });
    if (!isWaiting) pump();
  });
  from.on("close", () => to.destroy());
  from.on("error", () => to.destroy());
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new Error("the line does not listen on a port");
  return address.port;
}

/** Measures the round trip of a line with the pings of its websocket, which every browser answers by itself. */
import type { Client } from "@colyseus/core";

/** See the file header. */
export interface Pinger {
  /** Sends a ping, unless one is on its way. */
  ping(): void;
  /** Returns for how many ms the last ping has been on its way; 0 when it was answered. */
  waited(): number;
}

/**
 * Returns the pinger of a line; of one that has no pings, one that does nothing.
 * @param now milliseconds of the host's clock
 * @param measured gets each round trip in ms
 */
export function createPinger({ ref }: Client, now: () => number, measured: (ms: number) => void): Pinger {
  let number = 0;
  let sentAt: number | null = null;
  // Colyseus pings as well, without any content.
  ref.on("pong", (content: Uint8Array) => {
    if (sentAt === null || content.length !== 1 || content[0] !== number) return;
    measured(now() - sentAt);
    sentAt = null;
  });
  return {
    waited: () => (sentAt === null ? 0 : now() - sentAt),
    ping() {
      if (sentAt !== null || !("ping" in ref) || typeof ref.ping !== "function") return;
      number = (number + 1) & 255;
      sentAt = now();
      ref.ping(Uint8Array.of(number));
    },
  };
}

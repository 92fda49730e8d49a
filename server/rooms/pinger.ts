/** Measures the round trip of a line with the pings of its websocket, which every browser answers by itself. */
import type { Client } from "@colyseus/core";

/** See the file header. */
export interface Pinger {
  /** Sends a ping, unless one is on its way. @returns how many in a row were not sent, because one still is */
  ping(): number;
}

/**
 * Returns the pinger of a line; of one that has no pings, one that does nothing.
 * @param now milliseconds of the host's clock
 * @param measured gets each round trip in ms
 */
export function createPinger({ ref }: Client, now: () => number, measured: (ms: number) => void): Pinger {
  let number = 0;
  let sentAt: number | null = null;
  let skipped = 0;
  // Colyseus pings as well, without any content.
  ref.on("pong", (content: Uint8Array) => {
    if (sentAt === null || content.length !== 1 || content[0] !== number) return;
    measured(now() - sentAt);
    sentAt = null;
    skipped = 0;
  });
  return {
    ping() {
      if (sentAt !== null) return ++skipped;
      if (!("ping" in ref) || typeof ref.ping !== "function") return 0;
      number = (number + 1) & 255;
      sentAt = now();
      ref.ping(Uint8Array.of(number));
      return 0;
    },
  };
}

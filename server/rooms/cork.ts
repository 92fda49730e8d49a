/**
 * Lets all that is sent to a client in one beat leave in one write: a write to a socket costs more than all the encoding
 * before it, and most ticks bring a patch and events.
 */
import type { Client } from "@colyseus/core";

/** What Node's sockets have; `ws` keeps its own in `_socket`, without a public way to it. */
interface Corkable {
  cork(): void;
  uncork(): void;
}

/** Does `work` and then writes what it sent to these clients, once each. */
export function sendTogether(clients: Iterable<Client>, work: () => void): void {
  const sockets: Corkable[] = [];
  for (const client of clients) {
    const socket = socketOf(client);
    if (socket === null) continue;
    socket.cork();
    sockets.push(socket);
  }
  try {
    work();
  } finally {
    for (const socket of sockets) socket.uncork();
  }
}

function socketOf({ ref }: Client): Corkable | null {
  return "_socket" in ref && isCorkable(ref._socket) ? ref._socket : null;
}

function isCorkable(value: unknown): value is Corkable {
  return typeof value === "object" && value !== null && "cork" in value && "uncork" in value;
}

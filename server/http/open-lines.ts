/** How many lines each address holds open at a time. */
import type { Socket } from "node:net";

/** Counts open lines. */
export interface OpenLines {
  /** Counts a line until it is closed. @returns false when it is one too many, which does not count */
  enter(address: string, socket: Socket): boolean;
}

/** Returns a count of nothing. @param most lines of one address */
export function createOpenLines(most: number): OpenLines {
  const counts = new Map<string, number>();
  return {
    enter(address, socket) {
      const count = counts.get(address) ?? 0;
      if (count >= most) return false;
      counts.set(address, count + 1);
      socket.once("close", () => {
        const left = (counts.get(address) ?? 1) - 1;
        if (left > 0) counts.set(address, left);
        else counts.delete(address);
      });
      return true;
    },
  };
}

/** How full holds and pads are seen to be. Pure. */
import type { Frame } from "../sdk/frame.ts";

/** Returns the pad of a frame's maze that lies nearest to a place in tiles, or −1 when none is within a tile of its rim. */
export function padNear(frame: Frame, x: number, y: number): number {
  let nearest = -1;
  let least = 2;
  for (const [number, pad] of frame.maze.pads.entries()) {
    const distance = Math.hypot(pad.column + 1 - x, pad.row + 1 - y);
    if (distance < least) {
      least = distance;
      nearest = number;
    }
  }
  return nearest;
}

/** Returns the share of a hold that is unloaded, 0 to 1. @param unit how many were, @param left −1 where it is not known */
export function unloadedShare(unit: number, left: number): number {
  return unit <= 0 ? 0 : left < 0 ? Math.min(1, unit / (unit + 2)) : unit / (unit + left);
}

/** Returns how many pieces lie on a deck of `places`: none for an empty or unknown hold, all for a full one. */
export function piecesShown(cargo: number, room: number, places: number): number {
  if (cargo <= 0 || room <= 0) return 0;
  return Math.min(places, Math.max(1, Math.round((cargo / room) * places)));
}

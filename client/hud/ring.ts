/** Going through things in a ring. Pure. */

/** Returns what stands so many places after one in a ring; the first where that one is not in it. */
export function stepped<T>(ring: readonly T[], from: T | undefined, by: number): T | undefined {
  const place = from === undefined ? -1 : ring.indexOf(from);
  return place < 0 ? ring[0] : ring[(place + by + ring.length) % ring.length];
}

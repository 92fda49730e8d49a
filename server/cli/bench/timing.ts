/** One clock for all processes of a bench, and when each tick of the measured rooms began. */

/** Returns milliseconds of the machine's monotonic clock, which all its processes share. */
export function machineNow(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

/** A moment of one room: a match is known by its maze's seed, as clients know it too. */
export interface TickMoment {
  readonly maze: number;
  readonly tick: number;
  readonly at: number;
}

/** Returns what a message lists under `name`, or an empty list when it is something else. */
export function momentsIn(message: unknown, name: string): readonly TickMoment[] {
  const list: unknown = typeof message === "object" && message !== null ? Reflect.get(message, name) : null;
  return Array.isArray(list) ? list.filter(isMoment) : [];
}

function isMoment(item: unknown): item is TickMoment {
  return typeof item === "object" && item !== null && "maze" in item && "tick" in item && "at" in item;
}

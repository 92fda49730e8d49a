/** What a server process cost between two moments, measured inside of it. */
import { monitorEventLoopDelay, performance } from "node:perf_hooks";

/** The cost of a stretch of time. Times in ms but for `dt`, memory in MiB. */
export interface Cost {
  /** Length, in seconds. */
  readonly dt: number;
  /** CPU time of the process: all, in user and in system. */
  readonly cpuMs: number;
  readonly user: number;
  readonly sys: number;
  /** Share of the time in which the event loop was busy, 0 to 1. */
  readonly elu: number;
  readonly p99delay: number;
  readonly maxDelay: number;
  readonly rss: number;
  readonly heap: number;
}

/** Measures one stretch after another. */
export interface Meter {
  /** Collects garbage, where Node was started with --expose-gc: a pause of its own, which is not to be measured. */
  collect(): void;
  /** Begins. */
  start(): void;
  /** Returns what it cost since `start`. */
  stop(): Cost;
}

/** Returns a meter of this process. */
export function createMeter(): Meter {
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  let cpu = process.cpuUsage();
  let loop = performance.eventLoopUtilization();
  let since = performance.now();
  return {
    collect() {
      globalThis.gc?.();
    },
    start() {
      delay.reset();
      cpu = process.cpuUsage();
      loop = performance.eventLoopUtilization();
      since = performance.now();
    },
    stop() {
      const { user, system } = process.cpuUsage(cpu);
      const { utilization } = performance.eventLoopUtilization(loop);
      const memory = process.memoryUsage();
      return {
        dt: (performance.now() - since) / 1000,
        cpuMs: (user + system) / 1000,
        user: user / 1000,
        sys: system / 1000,
        elu: utilization,
        p99delay: delay.percentile(99) / 1e6,
        maxDelay: delay.max / 1e6,
        rss: memory.rss / 1048576,
        heap: memory.heapUsed / 1048576,
      };
    },
  };
}

/** Returns the cost in a message of a measured process, or null when it is something else. */
export function toCost(message: unknown): Cost | null {
  if (typeof message !== "object" || message === null || !("dt" in message)) return null;
  const at = new Map<string, unknown>(Object.entries(message));
  const numberAt = (name: string): number => {
    const value = at.get(name);
    return typeof value === "number" ? value : Number.NaN;
  };
  return {
    dt: numberAt("dt"),
    cpuMs: numberAt("cpuMs"),
    user: numberAt("user"),
    sys: numberAt("sys"),
    elu: numberAt("elu"),
    p99delay: numberAt("p99delay"),
    maxDelay: numberAt("maxDelay"),
    rss: numberAt("rss"),
    heap: numberAt("heap"),
  };
}

/** How the process is: the lag of its event loop, from the same clock that times the matches. */
import { monitorEventLoopDelay } from "node:perf_hooks";

/** What is reported. Times in ms, but for `uptime` in s. */
export interface HealthReport {
  readonly ok: boolean;
  readonly uptime: number;
  readonly lagMean: number;
  readonly lagP99: number;
  /** Megabytes. */
  readonly memory: number;
}

/** Watches the process until it is stopped. */
export interface Health {
  report(): HealthReport;
  stop(): void;
}

/** With half of the loop's turns later than this, in ms, matches no longer keep their time. */
const TOO_LATE = 60;
/** Fewer turns than this tell nothing yet: a process that starts is busy. */
const FEW = 100;
/** What the timer of the measurement itself waits, in ms. */
const RESOLUTION = 10;
const NANOSECONDS = 1e6;

/** Returns a watch that begins now; each report tells of the time since a minute before at most. */
export function watchHealth(): Health {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION });
  delays.enable();
  const forget = setInterval(() => delays.reset(), 60_000);
  forget.unref();
  const late = (nanoseconds: number): number =>
    Number.isFinite(nanoseconds) ? Math.max(0, Math.round(nanoseconds / NANOSECONDS - RESOLUTION)) : 0;
  return {
    report: () => ({
      ok: delays.count < FEW || late(delays.percentile(50)) < TOO_LATE,
      uptime: Math.round(process.uptime()),
      lagMean: late(delays.mean),
      lagP99: late(delays.percentile(99)),
      memory: Math.round(process.memoryUsage.rss() / 2 ** 20),
    }),
    stop() {
      clearInterval(forget);
      delays.disable();
    },
  };
}

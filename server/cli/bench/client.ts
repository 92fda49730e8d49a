/**
 * What the page costs: the main thread's script for each picture of a fight of twelve at 480 × 270 in high quality, WebGL's
 * own set apart because software draws here; its draw calls; whether its memory stays level over five minutes
 * of the fight; and what is loaded from a cold start to the robot that moves.
 */
import { measureFight } from "./client-fight.ts";
import { measureFirstLoad } from "./client-load.ts";
import type { BenchOptions } from "./options.ts";
import { createReport, figure, progress, type Report, told } from "./report.ts";
import { median, quantile } from "./statistics.ts";

/** Ms a picture; draw calls; MB by which the heap may grow; MB on the wire; kB of script; seconds. */
const MEDIAN_TARGET = 3;
const SLOW_TARGET = 6;
const DRAW_CALLS_TARGET = 90;
const GROWTH_TARGET = 2;
const WIRE_TARGET = 2;
const SCRIPT_TARGET = 510;
const HOME_SCRIPT_TARGET = 60;
const INTERACTIVE_TARGET = 1;
const MOVING_TARGET = 3;
const SLOW = 0.95;
const SLOWEST = 0.99;
/** Seconds of the fight. */
const FULL = { profiled: 60, watched: 300 };
const QUICK = { profiled: 4, watched: 64 };

/** Measures the page; some minutes, because software draws it. */
export async function benchClient({ quick, profile }: BenchOptions): Promise<Report> {
  const load = await measureFirstLoad();
  progress(`client: ${load.wire.toFixed(2)} MB on the wire, ${load.script.toFixed(0)} kB of script`);
  const fight = await measureFight({ ...(quick ? QUICK : FULL), folder: profile });
  const [first = Number.NaN] = fight.heap;
  const growth = (fight.heap.at(-1) ?? Number.NaN) - first;
  return createReport(
    "client",
    [
      figure("client.frame-median", median(fight.script), "ms", ["at most", MEDIAN_TARGET]),
      figure("client.frame-p95", quantile(fight.script, SLOW), "ms", ["at most", SLOW_TARGET]),
      told("client.frame-p99", quantile(fight.script, SLOWEST), "ms"),
      told("client.paced-median", median(fight.paced), "ms"),
      told("client.drawing-median", median(fight.drawing), "ms"),
      figure("client.draw-calls", Math.max(...fight.drawCalls), "calls", ["at most", DRAW_CALLS_TARGET]),
      told("client.draw-calls-median", median(fight.drawCalls), "calls"),
      told("client.heap", first, "MB"),
      figure("client.heap-growth", growth, "MB", ["at most", GROWTH_TARGET]),
      figure("client.script-gzip", load.script, "kB", ["at most", SCRIPT_TARGET]),
      figure("client.home-script", load.homeScript, "kB", ["at most", HOME_SCRIPT_TARGET]),
      figure("client.wire", load.wire, "MB", ["at most", WIRE_TARGET]),
      figure("client.home-interactive", load.untilInteractive, "s", ["at most", INTERACTIVE_TARGET]),
      figure("client.robot-moving", load.untilMoving, "s", ["at most", MOVING_TARGET]),
    ],
    {
      pictures: fight.script.length,
      seconds: fight.seconds,
      heap: fight.heap.map((size) => size.toFixed(2)).join(" "),
      requests: load.requests,
      errors: [...load.errors, ...fight.errors].join(" | "),
    },
  );
}

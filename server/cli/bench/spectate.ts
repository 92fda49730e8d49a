/** What spectators cost: one match with 500 of them beside the same match without, in turns. */

import type { Measured } from "./answers.ts";
import { createMeter } from "./meter.ts";
import type { BenchOptions } from "./options.ts";
import { createReport, figure, progress, type Report, told } from "./report.ts";
import { openSpectated, type SpectatePlan, type Spell } from "./spectate-stand.ts";
import { median, quantile } from "./statistics.ts";
import type { TickMoment } from "./timing.ts";

const FULL = { players: 6, spectators: 500, measure: 10, arrive: 3, settle: 2, warmUp: 14 };
const QUICK = { players: 6, spectators: 30, measure: 1.5, arrive: 1, settle: 0.5, warmUp: 1 };
/** Pairs of spells that count. */
const PAIRS = 4;
/** No pair is begun later than this, in ms. */
const LAST_START = 180_000;
/**
 * This process has nothing to do meanwhile, and a timer every 10 ms. A pair in which one in a hundred of them came later
 * than after so many ms says more of the machine's other work than of us.
 */
const LATEST_TIMER = 14;

interface Pair {
  /** While the spectators came and were told the past. */
  readonly arrival: Measured;
  readonly watched: Spell;
  readonly alone: Spell;
  /** From timer to timer in all but one of a hundred, in ms, see `LATEST_TIMER`. */
  readonly timers: number;
}

/** Measures: 2 to 4 minutes. @throws Error when it could not be measured */
export async function benchSpectate({ quick, seed, profile }: BenchOptions): Promise<Report> {
  const plan: SpectatePlan = { ...(quick ? QUICK : FULL), seed, profile };
  const all = await spellsInTurns(plan, quick);
  const quiet = all.filter((pair) => !isStarved(pair));
  const pairs = quiet.length > 0 ? quiet : all;
  const watched = pairs.map((pair) => pair.watched);
  const alone = pairs.map((pair) => pair.alone);
  const share = median(pairs.map((pair) => loadOf(pair.watched) - loadOf(pair.alone)));
  const added = median(pairs.map((pair) => gapOf(pair.watched) - gapOf(pair.alone)));
  const spectators = watched.flatMap((spell) => spell.spectators);
  const writes = plan.spectators * median(spectators.map(({ frames }) => frames));
  return createReport(
    "spectate",
    [
      figure("spectate.cpu", share, "% of a core", ["at most", 8]),
      figure("spectate.tick-gap-p99-added", added, "ms", ["at most", 2]),
      told("spectate.tick-gap-p99", median(watched.map(gapOf)), "ms", median(alone.map(gapOf))),
      told("spectate.arrival-tick-gap-p99", median(pairs.map(({ arrival }) => gapOf(arrival))), "ms, while all come"),
      told("spectate.room-cpu", median(watched.map(loadOf)), "% of a core", median(alone.map(loadOf))),
      told("spectate.cpu-per-frame", (share * 10_000) / writes, "us for a frame to one spectator"),
      figure(
        "spectate.down",
        quantile(
          spectators.map(({ down }) => down),
          0.95,
        ),
        "B/s per spectator, p95",
        ["at most", 1500],
      ),
      told("spectate.frames", median(spectators.map(({ frames }) => frames)), "per second and spectator"),
      told(
        "spectate.memory",
        median(watched.map(({ cost }) => cost.rss)),
        "MiB",
        median(alone.map(({ cost }) => cost.rss)),
      ),
    ],
    {
      players: plan.players,
      spectators: plan.spectators,
      pairs: pairs.length,
      starved: quiet.length === 0,
      ticks: watched.reduce((sum, { ticks }) => sum + ticks.length, 0),
      shots: Math.max(...watched.map(({ deeds }) => deeds.shots ?? 0)),
    },
  );
}

async function spellsInTurns(plan: SpectatePlan, isQuick: boolean): Promise<Pair[]> {
  const stand = await openSpectated(plan);
  try {
    progress("spectate: warming up");
    await stand.fill();
    await stand.spell(plan.warmUp);
    await stand.empty();
    const pairs: Pair[] = [];
    const begun = performance.now();
    const hasEnough = (): boolean =>
      pairs.length > 0 &&
      (isQuick || pairs.filter((pair) => !isStarved(pair)).length >= PAIRS || performance.now() - begun > LAST_START);
    while (!hasEnough()) {
      const arrival = await stand.fill();
      const timers = createMeter();
      timers.start();
      const watched = await stand.spell(plan.settle);
      await stand.empty();
      const alone = await stand.spell(plan.settle);
      const pair = { arrival, watched, alone, timers: timers.stop().p99delay };
      pairs.push(pair);
      progress(`spectate: ${describe(pair)}`);
    }
    return pairs;
  } finally {
    await stand.end();
  }
}

function isStarved({ timers }: Pair): boolean {
  return timers > LATEST_TIMER;
}

function describe(pair: Pair): string {
  const { arrival, watched, alone } = pair;
  const [before, after] = [loadOf(alone), loadOf(watched)];
  const gaps = `gap p99 ${gapOf(alone).toFixed(1)} and ${gapOf(watched).toFixed(1)} ms`;
  const coming = `${gapOf(arrival).toFixed(1)} ms while they came`;
  return `${before.toFixed(1)} % of a core alone, ${after.toFixed(1)} % watched; ${gaps}, ${coming}${isStarved(pair) ? " (the machine was busy)" : ""}`;
}

/** Per cent of a core. */
function loadOf({ cost }: Measured): number {
  return cost.cpuMs / cost.dt / 10;
}

/** From tick to tick in all but one of a hundred, in ms. */
function gapOf({ ticks }: Measured): number {
  const gaps = ticks.slice(1).map(({ at }: TickMoment, index) => at - (ticks[index]?.at ?? at));
  return quantile(gaps, 0.99);
}

/** What spectators cost: one match with 500 of them beside the same match without, in turns. */

import type { BenchOptions } from "./options.ts";
import { createReport, figure, progress, type Report, told } from "./report.ts";
import { openSpectated, type SpectatePlan, type Spell } from "./spectate-stand.ts";
import { median, quantile } from "./statistics.ts";
import type { TickMoment } from "./timing.ts";

const FULL = { players: 6, spectators: 500, measure: 10 };
const QUICK = { players: 6, spectators: 30, measure: 1.5 };
/** Pairs of spells that count. */
const PAIRS = 4;
/** Seconds before a spell is measured, and in the first two, which are not counted: the delay is to pass, code to be hot. */
const SETTLE = 2;
const WARM_UP = 14;

interface Pair {
  readonly alone: Spell;
  readonly watched: Spell;
}

/** Measures: 2 minutes. @throws Error when it could not be measured */
export async function benchSpectate({ quick, seed, profile }: BenchOptions): Promise<Report> {
  const plan: SpectatePlan = { ...(quick ? QUICK : FULL), seed, profile };
  const pairs = await spellsInTurns(plan, quick);
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
    await stand.spell(WARM_UP);
    const pairs: Pair[] = [];
    while (pairs.length < (isQuick ? 1 : PAIRS)) {
      const watched = await stand.spell(SETTLE);
      await stand.empty();
      const alone = await stand.spell(SETTLE);
      pairs.push({ alone, watched });
      progress(`spectate: ${describe({ alone, watched })}`);
      if (pairs.length < PAIRS && !isQuick) await stand.fill();
    }
    return pairs;
  } finally {
    await stand.end();
  }
}

function describe({ alone, watched }: Pair): string {
  const [before, after] = [loadOf(alone), loadOf(watched)];
  const gaps = `gap p99 ${gapOf(alone).toFixed(1)} and ${gapOf(watched).toFixed(1)} ms`;
  return `${before.toFixed(1)} % of a core alone, ${after.toFixed(1)} % watched; ${gaps}`;
}

/** Per cent of a core. */
function loadOf({ cost }: Spell): number {
  return cost.cpuMs / cost.dt / 10;
}

/** From tick to tick in all but one of a hundred, in ms. */
function gapOf({ ticks }: Spell): number {
  const gaps = ticks.slice(1).map(({ at }: TickMoment, index) => at - (ticks[index]?.at ?? at));
  return quantile(gaps, 0.99);
}

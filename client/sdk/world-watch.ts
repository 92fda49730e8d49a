/** What whoever watches a world is told beside its picture: what the drivers know, and what is about to come. */
import { beastAt, beastNumber } from "#shared/content/beasts.ts";
import { modeAt } from "#shared/content/modes.ts";
import { TICK_RATE } from "#shared/lib/time.ts";
import { LIVE, WARMUP, type World } from "#shared/sim/world.ts";
import type { FrameOwn } from "./frame-own.ts";
import type { FrameVisit, FrameWatch, FrameWaves } from "./frame-watch.ts";
import { worldOwn } from "./world-frame.ts";

/** Returns what is told. @param tick that is drawn, with its fraction @param isShown true of the seats in sight */
export function worldWatch(world: World, tick: number, isShown: (seat: number) => boolean): FrameWatch {
  return { crew: crewOf(world, isShown), visit: visitOf(world, tick), waves: wavesOf(world, tick) };
}

function crewOf(world: World, isShown: (seat: number) => boolean): FrameOwn[] {
  return world.robots.flatMap(({ seat }) => {
    const own = isShown(seat) ? worldOwn(world, seat) : null;
    return own === null ? [] : [own];
  });
}

function visitOf(world: World, tick: number): FrameVisit | null {
  const { beast } = modeAt(world.mode);
  // It comes while there is play, or not at all.
  if (beast === null || beast.at >= world.length) return null;
  const kind = beastNumber(beast.id);
  const { name, look, stay } = beastAt(kind);
  const common = { name, icon: look.icon };
  const here = world.beasts.find((each) => each.kind === kind);
  if (here !== undefined) {
    const leaves = Math.min(here.bornAt + stay, world.phaseEnd);
    return { ...common, state: "here", left: secondsUntil(leaves, tick), hull: here.hull / here.hullMost };
  }
  const begins = world.phase === WARMUP ? world.phaseEnd : world.phaseEnd - world.length;
  const comes = begins + beast.at;
  const isAwaited = world.phase === WARMUP || (world.phase === LIVE && world.tick < comes);
  if (isAwaited) return { ...common, state: "awaited", left: secondsUntil(comes, tick), hull: 1 };
  return { ...common, state: "gone", left: 0, hull: 0 };
}

function wavesOf(world: World, tick: number): FrameWaves | null {
  const { waves } = modeAt(world.mode);
  if (waves === null) return null;
  const { bossEvery, rest } = waves;
  const { name, look } = beastAt(beastNumber(waves.boss));
  const comes = world.waveAt === 0 ? world.phaseEnd + rest : world.waveAt;
  return {
    left: world.phase === WARMUP || world.phase === LIVE ? secondsUntil(comes, tick) : 0,
    drones: world.waveLeft + world.beasts.length,
    boss: name,
    bossIcon: look.icon,
    bossWave: (Math.floor(world.wave / bossEvery) + 1) * bossEvery,
  };
}

function secondsUntil(at: number, tick: number): number {
  return Math.max(0, at - tick) / TICK_RATE;
}

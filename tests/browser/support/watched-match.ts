/** A real match of brains that is watched as a replay is, without a file and without a server. */

import type { WatchedGame } from "#client/sdk/game.ts";
import { createPlayback } from "#client/sdk/playback.ts";
import { PRESENT_RULES } from "#client/sdk/rules.ts";
import { createTape, KEYFRAME_PACE, type Keyframe } from "#client/sdk/tape.ts";
import { chassisIds } from "#shared/content/chassis.ts";
import { modeIds } from "#shared/content/modes.ts";
import { playMatch } from "#shared/match/play-match.ts";
import { snapshotWorld } from "#shared/sim/codec.ts";
import { createWorld, type MatchSetup } from "#shared/sim/create.ts";
import { BRAIN, type TickRecord } from "#shared/sim/record.ts";
import { stageGame } from "./staged-frames.ts";
import { spectator } from "./staged-plays.ts";

const NAMES = ["Aegis-7", "kestrel", "Ohm", "arachne", "Hauly McHaul", "Nightjar"] as const;
const SEED = 1003;

/** A match that was played: its records, and worlds to begin from. */
interface Played {
  readonly records: readonly TickRecord[];
  readonly keyframes: readonly Keyframe[];
}

/** By mode and length: the same match is played once. */
const played = new Map<string, Played>();

function play(setup: MatchSetup, ticks: number): Played {
  const key = `${setup.mode}/${ticks}`;
  const known = played.get(key);
  if (known !== undefined) return known;
  const records: TickRecord[] = [];
  const keyframes: Keyframe[] = [];
  playMatch(setup, "veteran", {
    onTick(world, { inputs, commands }) {
      records.push({ inputs: inputs.map((list) => [...list]), commands });
      if (world.tick % KEYFRAME_PACE === 0) keyframes.push({ tick: world.tick, snapshot: snapshotWorld(world) });
      return world.tick >= ticks;
    },
  });
  played.set(key, { records, keyframes });
  return { records, keyframes };
}

/**
 * Returns the game of a match that is played here and now, up to a tick.
 * @param mode id of a mode, "scavenge" where there is none of that name @param from tick at which it is shown first
 * @param ticks how long it is
 */
export function watchedMatch(mode: string, from: number, ticks: number): WatchedGame {
  const ids: readonly string[] = modeIds;
  const number = Math.max(0, ids.indexOf(mode));
  const seats = NAMES.map((_, seat) => ({ driver: BRAIN, chassis: (seat + 3) % chassisIds.length }));
  const setup: MatchSetup = { mode: number, mazeSeed: SEED, salt: 7919 * 4, seats };
  const { records, keyframes } = play(setup, ticks);
  const start = { tick: 0, snapshot: snapshotWorld(createWorld(setup)) };
  const tape = createTape(`match/${SEED}`, start, NAMES, {
    last: records.length,
    recordAt: (tick) => records[tick - 1] ?? { inputs: [], commands: [] },
  });
  for (const keyframe of keyframes) tape.keep(keyframe);
  const playback = createPlayback({ kind: "replay", rules: PRESENT_RULES, isComplete: () => true });
  playback.queue(tape);
  playback.timeline.seek(from);
  return {
    ...stageGame(spectator),
    isSpectator: true,
    timeline: playback.timeline,
    advance: playback.advance,
    follow: playback.follow,
  };
}

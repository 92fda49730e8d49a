/** A stored match played again up to one of its ticks, by the present rules, as far as they still play it. */
import { CHECKPOINT_PACE, createCheckpoints } from "#shared/replay/checkpoints.ts";
import { DamagedReplay, decodeReplay, openReplay } from "#shared/replay/format.ts";
import { type Replay, recordsOf } from "#shared/replay/replay.ts";
import { hashWorld, snapshotWorld } from "#shared/sim/codec.ts";
import { createWorld } from "#shared/sim/create.ts";
import { step } from "#shared/sim/step.ts";
import { RULES_VERSION } from "#shared/sim/version.ts";
import type { Moment } from "../match/practice.ts";

/** What is asked for. */
export interface MomentQuery {
  /** Id of a replay. */
  readonly replay: string;
  /** 0 is its beginning; the last is the one before its end. */
  readonly tick: number;
  /** Who is played on. */
  readonly seat: number;
}

/** The moment, or why there is none; `most`: the last tick or seat that can be asked for. */
export type MomentAnswer =
  | { readonly kind: "moment"; readonly moment: Moment }
  | { readonly kind: "no-replay" }
  | { readonly kind: "no-tick" | "no-seat"; readonly most: number }
  | { readonly kind: "other-rules" }
  | { readonly kind: "too-long" };

/** Milliseconds that playing up to the tick may take, beside the reading. */
const PATIENCE = 2000;

/**
 * Returns a moment of a file.
 * @param now milliseconds of any clock: what takes longer than 2 s to read, or to play, is given up
 * @throws DamagedReplay
 */
function momentOf(bytes: Uint8Array, { tick, seat }: MomentQuery, now: () => number): MomentAnswer {
  const file = openReplay(bytes);
  const { rulesVersion, ticks, setup } = file.head;
  if (rulesVersion !== RULES_VERSION) return { kind: "other-rules" };
  if (tick >= ticks) return { kind: "no-tick", most: ticks - 1 };
  if (seat >= setup.seats.length) return { kind: "no-seat", most: setup.seats.length - 1 };
  const replay = decodeReplay(file, now);
  try {
    return playTo(replay, tick, now);
  } catch (error) {
    // Something that these rules do not know.
    if (error instanceof RangeError) return { kind: "other-rules" };
    throw error;
  }
}

/** The checkpoints on the way tell whether these are the rules that it was played by: two may have one version. */
function playTo(replay: Replay, last: number, now: () => number): MomentAnswer {
  const { setup, renamings, checkpoints: expected } = replay;
  const recordAt = recordsOf(replay);
  const checkpoints = createCheckpoints(setup, replay.names);
  const names = [...replay.names];
  const world = createWorld(setup);
  const start = now();
  let renamed = 0;
  for (let tick = 1; tick <= last; tick++) {
    const record = recordAt(tick);
    checkpoints.note(record);
    step(world, record);
    for (; renamings[renamed]?.tick === tick; renamed++) {
      const { seat, name } = renamings[renamed] ?? { seat: 0, name: "" };
      names[seat] = name;
      checkpoints.rename(seat, name);
    }
    if (!checkpoints.isDue(tick)) continue;
    if (checkpoints.mark(hashWorld(world)) !== expected[tick / CHECKPOINT_PACE - 1]) return { kind: "other-rules" };
    if (now() - start > PATIENCE) return { kind: "too-long" };
  }
  return { kind: "moment", moment: { setup, snapshot: snapshotWorld(world), names } };
}

/** Returns what a store answers: what cannot be read is not there. @param read returns a file's bytes */
export function answerMoment(query: MomentQuery, read: () => Uint8Array | null, now: () => number): MomentAnswer {
  const bytes = read();
  if (bytes === null) return { kind: "no-replay" };
  try {
    return momentOf(bytes, query, now);
  } catch (error) {
    if (error instanceof DamagedReplay) return { kind: "no-replay" };
    throw error;
  }
}

/** A replay as a game that is watched: the file's match, by the rules that it was played by. */
import { decodeReplay, openReplay } from "#shared/replay/format.ts";
import type { ReplayHead } from "#shared/replay/head.ts";
import { recordsOf } from "#shared/replay/replay.ts";
import { RULES_VERSION } from "#shared/sim/version.ts";
import { NO_AUDIENCE } from "./audience.ts";
import { FRAME_VERSION } from "./frame.ts";
import type { GameLine, WatchedGame } from "./game.ts";
import { createPlayback } from "./playback.ts";
import { type CheckSources, loadModule } from "./replay-check.ts";
import { PRESENT_RULES, type Rules } from "./rules.ts";
import { createTape, type Keyframe } from "./tape.ts";

/** A replay that is whole, and cannot be shown here all the same: the rules that it was played by cannot be had. */
export class UnplayableReplay extends Error {
  constructor(reason: string) {
    super(`this replay cannot be shown: ${reason}`);
    this.name = "UnplayableReplay";
  }
}

const NO_LINE: GameLine = {
  ...{ roundTrip: 0, loss: 0, isSilent: false, isLost: false, tries: 0, secondsLeft: 0 },
  isAbsent: true,
};

/** A replay that is watched. */
export interface ReplayGame extends WatchedGame {
  /** What its file says of it. */
  readonly head: ReplayHead;
  /** Takes a world of the match that somebody else came by: from there it is a short way to the moments after it. */
  keep(world: Keyframe): void;
}

/**
 * Returns the game of a replay's file; whether the file is true is `checkReplayHere`'s to say.
 * @param sources where modules of older rules come from
 * @throws DamagedReplay, UnplayableReplay
 */
export async function openReplayGame(
  bytes: Uint8Array,
  sources: Pick<CheckSources, "readModule" | "addressOf">,
): Promise<ReplayGame> {
  const file = openReplay(bytes);
  const replay = decodeReplay(file, () => performance.now());
  const rules = await rulesOf(file.head, sources);
  const recordAt = recordsOf(replay);
  const start = { tick: 0, snapshot: rules.snapshot(rules.create(replay.setup)) };
  const tape = createTape(`replay/${replay.id}`, start, replay.names, { last: replay.ticks, recordAt });
  for (const { tick, seat, name } of replay.renamings) tape.rename(tick, seat, name);
  const playback = createPlayback({ kind: "replay", rules, isComplete: () => true });
  playback.queue(tape);
  return {
    isSpectator: true,
    roomId: "",
    head: file.head,
    keep: tape.keep,
    timeline: playback.timeline,
    advance: playback.advance,
    steer() {
      // A spectator drives nothing.
    },
    choose() {
      // A spectator has no robot.
    },
    follow: playback.follow,
    rest() {
      // Nobody waits for anything.
    },
    leave() {
      // There is nobody to tell.
    },
    react() {
      // Nobody sees it.
    },
    audience: () => NO_AUDIENCE,
    line: () => ({ ...NO_LINE }),
    stats: () => ({
      tick: Math.ceil(playback.timeline.tick()),
      pending: 0,
      corrections: 0,
      lastCorrection: 0,
      correctionsPerMinute: 0,
      roundTrip: 0,
      jitter: 0,
      delay: 0,
      loss: 0,
      down: 0,
      up: 0,
      hash: "",
    }),
    onFailure() {
      // Nothing can end it.
    },
  };
}

/** Returns the rules of a replay: this page's where they are the same. */
async function rulesOf(
  { rulesVersion, module }: ReplayHead,
  sources: Pick<CheckSources, "readModule" | "addressOf">,
): Promise<Rules> {
  if (rulesVersion === RULES_VERSION) return PRESENT_RULES;
  const loaded = await loadModule(module, sources);
  if (loaded === null) throw new UnplayableReplay(`the rules that it was played by, ${module}, cannot be had`);
  if (loaded.stage === undefined || loaded.FRAME_VERSION !== FRAME_VERSION) {
    throw new UnplayableReplay(
      `the rules that it was played by, version ${rulesVersion}, make no pictures for this page`,
    );
  }
  const { create, step, hash, snapshot, restore, stage } = loaded;
  return { create, step, hash, snapshot, restore, stage };
}

/**
 * The worker that checks replays: playing a match again takes a second or two, which the page does not stand still for.
 * The worlds that it comes by are the page's: whoever goes far in a replay that was just opened begins at one of them.
 */
import { playAgain } from "#shared/replay/check-replay.ts";
import { DamagedReplay, decodeReplay, openReplay } from "#shared/replay/format.ts";
import { RULES_VERSION } from "#shared/sim/version.ts";
import type { World } from "#shared/sim/world.ts";
import type { FileOrder, Finding } from "./replay.ts";
import { checkReplayHere, sourcesOf } from "./sdk/replay-check.ts";
import { PRESENT_RULES } from "./sdk/rules.ts";
import { KEYFRAME_PACE, type Keyframe } from "./sdk/tape.ts";

/** Plays a file that could not be checked, by the rules of this page where they are its. */
function play(bytes: Uint8Array, onWorld: (world: Keyframe) => void): void {
  const file = openReplay(bytes);
  if (file.head.rulesVersion !== RULES_VERSION) return;
  const onTick = (world: World): void => {
    if (world.tick % KEYFRAME_PACE === 0) onWorld({ tick: world.tick, snapshot: PRESENT_RULES.snapshot(world) });
  };
  const replay = decodeReplay(file, () => performance.now());
  playAgain(replay, PRESENT_RULES, { isEndHashed: file.version > 1, onTick });
}

async function check(bytes: Uint8Array, onWorld: (world: Keyframe) => void): Promise<Finding> {
  try {
    const verdict = await checkReplayHere(bytes, await sourcesOf(""), onWorld);
    return { kind: verdict.kind, reason: verdict.kind === "valid" ? "" : verdict.reason };
  } catch (error) {
    return { kind: "unchecked", reason: error instanceof Error ? error.message : String(error) };
  }
}

self.onmessage = async ({ data }: MessageEvent<FileOrder>) => {
  const { bytes, isChecked } = data;
  let worlds = 0;
  const onWorld = (world: Keyframe): void => {
    worlds++;
    self.postMessage(world);
  };
  const send = (finding: Finding): void => self.postMessage(finding);
  if (isChecked) send(await check(bytes, onWorld));
  try {
    if (worlds === 0) play(bytes, onWorld);
  } catch (error) {
    // Whoever opens it hears of it there.
    if (!(error instanceof DamagedReplay)) throw error;
  } finally {
    self.close();
  }
};

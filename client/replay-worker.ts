/** The worker that checks replays: playing a match again takes a second or two, which the page does not stand still for. */

import type { Finding } from "./replay.ts";
import { checkReplayHere, sourcesOf } from "./sdk/replay-check.ts";

self.onmessage = async ({ data }: MessageEvent<unknown>) => {
  if (!(data instanceof Uint8Array)) return;
  const send = (finding: Finding): void => self.postMessage(finding);
  try {
    const verdict = await checkReplayHere(data, await sourcesOf(""));
    send({ kind: verdict.kind, reason: verdict.kind === "valid" ? "" : verdict.reason });
  } catch (error) {
    send({ kind: "unchecked", reason: error instanceof Error ? error.message : String(error) });
  }
};

/** The file of a played match, as a store writes it but for its seal: nobody signs it. */

import type { FinishedMatch } from "#server/match/recorder.ts";
import { replayOf } from "#server/store/finished-match.ts";
import { encodeReplay, sealReplay } from "#shared/replay/format.ts";

/** Returns the bytes of its file. */
export function replayFile(match: FinishedMatch): Uint8Array {
  const { bytes } = encodeReplay(replayOf(structuredClone(match), "0123456789abcdef".repeat(4)));
  return sealReplay(bytes, new Uint8Array(32), () => new Uint8Array(64));
}

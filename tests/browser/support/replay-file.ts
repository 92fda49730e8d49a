/** A replay as a file in base 64, for pages that play it: a scavenge of two hands like people's and four brains. */
import { encodeReplay, sealReplay } from "#shared/replay/format.ts";
import { recordScavenge } from "#tests/support/scavenge-replay.ts";

/** Returns the file; its signature is nobody's. @param length ticks of play, where it is not the mode's */
export function replayFile(seed: number, length?: number): { readonly file: string; readonly ticks: number } {
  const { replay } = recordScavenge(seed, length);
  const { bytes } = encodeReplay(replay);
  const sealed = sealReplay(bytes, new Uint8Array(32), () => new Uint8Array(64));
  return { file: Buffer.from(sealed).toString("base64"), ticks: replay.ticks };
}

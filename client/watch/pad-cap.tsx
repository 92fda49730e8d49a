/** The cap of a gamepad's button on a button of the bar, as long as a gamepad is used and the button does that. */

import type { Deed } from "../input/timeline-keys.ts";
import { isInBarAlone, padCap, padWays } from "../input/timeline-pad.ts";
import type { BarState } from "./bar-state.ts";

interface PadCapProps {
  /** What it does: one deed, both of the speed, or the stick that goes through the time. */
  readonly kind: Deed | "speed" | "scrub";
  readonly bar: Pick<BarState, "pad" | "isEntered">;
}

/** The cap; programs that read hear the button's own name. */
export function PadCap({ kind, bar }: PadCapProps) {
  const pad = bar.pad.value;
  if (pad === null) return null;
  const isEntered = bar.isEntered.value;
  const deeds: readonly Deed[] = kind === "speed" ? ["slower", "faster"] : kind === "scrub" ? [] : [kind];
  const caps =
    kind === "scrub"
      ? [padWays(pad).scrub]
      : deeds.filter((deed) => isEntered || !isInBarAlone(deed)).map((deed) => padCap(deed, pad));
  const shown = caps.filter((cap) => cap !== "");
  if (shown.length === 0) return null;
  return (
    <span class="pad-caps" aria-hidden>
      {shown.map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  );
}

/** A button of the bar that does one thing to the timeline. */
import { watchWords } from "../words/watch-words.ts";
import type { BarState } from "./bar-state.ts";
import type { Deeds } from "./deeds.ts";
import { PadCap } from "./pad-cap.tsx";
import { Sign } from "./signs.tsx";

interface DeedButtonProps {
  readonly kind: "back" | "ahead" | "markBefore" | "markNext" | "tickBack" | "tickOn";
  readonly deeds: Deeds;
  readonly bar: BarState;
  /** Left out where there is little room: the panel has it, too. */
  readonly isWide?: boolean;
}

/** The button. */
export function DeedButton({ kind, deeds, bar, isWide = false }: DeedButtonProps) {
  const name = watchWords().timeline[kind];
  return (
    <button
      type="button"
      class={isWide ? "timeline-button timeline-wide" : "timeline-button"}
      aria-label={name}
      title={name}
      onClick={() => deeds.act(kind)}
    >
      <Sign name={kind} />
      <PadCap kind={kind} bar={bar} />
    </button>
  );
}

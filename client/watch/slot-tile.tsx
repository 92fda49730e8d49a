/** A weapon or an ability of a robot, small: what it is, whether it can be used, and when again. */
import { panelTone } from "../art/palette.ts";
import type { FrameSlot } from "../sdk/frame-own.ts";
import { Icon } from "./icon.tsx";

/** Steps of a whole sweep: finer is not seen. */
const STEPS = 24;
/** Cooldowns shorter than this, in seconds, show no number: a weapon is at it all the time. */
const COUNTED = 1;

/** Returns the share of a cooldown that is left, 0 to 1, as fine as it is seen. */
export function sweepOf(left: number, of: number): number {
  const share = of > 0 ? Math.min(1, Math.max(0, left / of)) : 0;
  return Math.ceil(share * STEPS) / STEPS;
}

interface SlotTileProps {
  readonly slot: FrameSlot;
  /** As it is called in the language that is shown. */
  readonly name: string;
}

/** The tile. */
export function SlotTile({ slot: { icon, state, left, of }, name }: SlotTileProps) {
  const isCounted = left > 0 && of >= COUNTED;
  return (
    <span class="beside-slot" data-state={state} title={name} style={{ "--swept": String(sweepOf(left, of)) }}>
      <Icon name={icon} tint={panelTone.readyIcon} />
      {isCounted && <b class="number">{Math.ceil(left)}</b>}
    </span>
  );
}

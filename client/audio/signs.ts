/** What is sounded without a fact: the clock that runs out, a hull that is low, a press that cannot be. Pure. */
import type { Frame, FrameOwn } from "../sdk/frame.ts";
import type { Control } from "../sdk/game.ts";
import type { Cue } from "./cue.ts";

/** What has to be remembered from frame to frame. Times in ms of a monotonic clock. */
export interface Signs {
  readonly match: string;
  readonly phase: Frame["phase"];
  /** Seconds left of the phase. */
  readonly left: number;
  /** How often the alarm of the hull has sounded since the hull was well, and when last. */
  readonly alarms: number;
  readonly alarmedAt: number;
}

export const NO_SIGNS: Signs = { match: "", phase: "warmup", left: 0, alarms: 0, alarmedAt: 0 };

/** The alarm sounds below this share of the hull, so often at most, so many ms apart. */
const LOW = 0.25;
const MOST_ALARMS = 3;
const ALARM_PACE = 2200;

/** Each of the last seconds ticks; of the warm-up, only three. */
const LAST_SECONDS = 10;
const LAST_OF_WARMUP = 3;
/** Seconds left at which the time is called. */
const CALLS = [60, 30] as const;

/** Returns what to remember, and what sounds. */
export function nextSigns(before: Signs, frame: Frame, now: number): { readonly signs: Signs; readonly cues: Cue[] } {
  const { match, phase, left, own } = frame;
  const cues = match === before.match && phase === before.phase ? clockCues(before.left, frame) : [];
  let { alarms, alarmedAt } = before;
  if (own === null || !own.isAlive || own.hull >= own.mostHull * LOW || phase === "over") {
    alarms = 0;
  } else if (alarms === 0 || (alarms < MOST_ALARMS && now - alarmedAt >= ALARM_PACE)) {
    cues.push({ sound: "low_hull", from: null, gain: alarms === 0 ? 1 : 0.6 });
    alarms++;
    alarmedAt = now;
  }
  return { signs: { match, phase, left, alarms, alarmedAt }, cues };
}

function clockCues(before: number, { phase, left, mode }: Frame): Cue[] {
  if (phase !== "warmup" && (phase !== "live" || mode.isEndless)) return [];
  const second = Math.ceil(left);
  if (second === Math.ceil(before) || left >= before) return [];
  if (phase === "live" && CALLS.some((call) => before > call && left <= call)) {
    return [{ sound: "time_called", from: null }];
  }
  const last = phase === "warmup" ? LAST_OF_WARMUP : LAST_SECONDS;
  if (second < 1 || second > last) return [];
  return [{ sound: "countdown", from: null, rate: second <= LAST_OF_WARMUP ? 1.12 : 1 }];
}

/** Returns the sounds of buttons that were just pressed and can do nothing now: an ability that is not ready. */
export function pressCues(before: Control | null, control: Control, own: FrameOwn | null): readonly Cue[] {
  if (own === null || !own.isAlive) return [];
  const isInVain = (["ability1", "ability2"] as const).some((button, slot) => {
    const state = own.abilities[slot]?.state;
    return (
      control[button] && before?.[button] !== true && (state === "cooling" || state === "dear" || state === "blocked")
    );
  });
  return isInVain ? [{ sound: "ui_error", from: null }] : [];
}

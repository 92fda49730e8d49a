/**
 * The buttons of a gamepad of whoever watches, as what they ask of the timeline: some at any time, and more once one is in
 * its bar, where the cross goes from button to button. Those of the cameras are in `watch-bindings.ts`. Pure.
 */
import { type PadKind, padName, stickName } from "./bindings.ts";
import { DEEDS, type Deed } from "./timeline-keys.ts";

/** At any time: the sticks themselves. Into the bar, and out of it again. */
const ANYWHERE: Readonly<Partial<Record<Deed, string>>> = { live: "Pad10", toggle: "Pad11", bar: "Pad1" };
const IN_BAR: Readonly<Partial<Record<Deed, string>>> = {
  slower: "Pad2",
  faster: "Pad3",
  markBefore: "Pad4",
  markNext: "Pad5",
  tickBack: "Pad6",
  tickOn: "Pad7",
};
/** What has the focus is pressed. */
const PRESS = "Pad0";

/** Returns what a button asks for, or null where it is the cameras'. @param code such as "Pad3" */
export function padDeedOf(code: string, isInBar: boolean): Deed | "press" | "leave" | null {
  if (isInBar && code === ANYWHERE.bar) return "leave";
  if (isInBar && code === PRESS) return "press";
  return DEEDS.find((deed) => ANYWHERE[deed] === code || (isInBar && IN_BAR[deed] === code)) ?? null;
}

/** True for what a button asks for in the bar alone. */
export function isInBarAlone(deed: Deed): boolean {
  return IN_BAR[deed] !== undefined;
}

/** Returns what the button of a deed is called; empty where there is none. */
export function padCap(deed: Deed, kind: PadKind): string {
  const code = ANYWHERE[deed] ?? IN_BAR[deed];
  return code === undefined ? "" : padName(code, kind);
}

/** What else leads through the bar: the stick through the time, the cross from button to button. */
interface PadWays {
  readonly scrub: string;
  readonly walk: readonly string[];
  readonly press: string;
}

/** Returns what those are called. */
export function padWays(kind: PadKind): PadWays {
  const walk = ["Pad12", "Pad13", "Pad14", "Pad15"].map((code) => padName(code, kind));
  return { scrub: stickName("right", kind), walk, press: padName(PRESS, kind) };
}

/** Seconds of the match that a stick pushed all the way goes through in a second. */
const SCRUB = 40;

/** Returns by how many seconds of the match a push of the stick goes on in a time. @param push −1 to 1 @param passed ms */
export function scrubbed(push: number, passed: number): number {
  return (push * Math.abs(push) * SCRUB * passed) / 1000;
}

/** How tense the music is, from what the viewer goes through. Pure. */
import type { Frame, FrameOwn } from "#client/sdk/frame.ts";

/** What music there is. */
export type Mood = "calm" | "tense" | "last";

/** What has to be remembered: until when (ms of a monotonic clock) it stays tense. */
export interface Tension {
  readonly until: number;
}

export const RELAXED: Tension = { until: 0 };

/** Seconds left from which on the music hurries. */
const LAST = 30;
/** An enemy or a beast within so many tiles is near. */
const NEAR = 9;
/** It stays tense so long, in ms, after the last reason. */
const STAYS = 5000;
/** Share of the hold from which on there is much to lose. */
const MUCH = 0.6;

/** Returns the mood, and what to remember. @param now ms of a monotonic clock */
export function moodOf(before: Tension, frame: Frame, now: number): { readonly mood: Mood; readonly tension: Tension } {
  const tension = isTense(frame) ? { until: now + STAYS } : before;
  const isLast = frame.phase === "overtime" || (frame.phase === "live" && !frame.mode.isEndless && frame.left <= LAST);
  if (isLast) return { mood: "last", tension };
  return { mood: frame.phase === "live" && now < tension.until ? "tense" : "calm", tension };
}

function isTense(frame: Frame): boolean {
  const { own } = frame;
  if (own === null || !own.isAlive) return false;
  return isHurt(frame, own) || isLaden(own) || isThreatened(frame, own);
}

const isHurt = ({ events }: Frame, { seat }: FrameOwn): boolean =>
  events.some((event) => event.kind === "hit" && event.seat === seat && event.amount > 0);

const isLaden = ({ cargo, room, isSilenced }: FrameOwn): boolean =>
  isSilenced || (room > 0 && cargo.length >= room * MUCH);

function isThreatened({ robots, beasts }: Frame, { seat, team }: FrameOwn): boolean {
  const me = robots.find((robot) => robot.seat === seat);
  if (me === undefined) return false;
  const isNear = ({ x, y }: { readonly x: number; readonly y: number }): boolean =>
    Math.hypot(x - me.x, y - me.y) <= NEAR;
  return robots.some((robot) => robot.team !== team && isNear(robot)) || beasts.some(isNear);
}

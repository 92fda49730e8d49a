/** What of watching changed by itself, or is only to be seen, as a line to be read aloud: the present or the past, cameras, sight. Pure. */
import type { CameraMode } from "../sdk/cameras.ts";
import type { Frame } from "../sdk/frame.ts";
import type { Speed, Vision } from "../sdk/timeline.ts";
import { teamName } from "../seat-look.ts";
import { watchWords } from "../words/watch-words.ts";
import { digitsOf } from "./time-text.ts";

/** How a match is watched at a moment. */
export interface Watched {
  readonly isLive: boolean;
  readonly isPaused: boolean;
  readonly speed: Speed;
  /** Seconds behind the newest that is known. */
  readonly behind: number;
  readonly mode: CameraMode;
  /** The seat that is followed, or null. */
  readonly seat: number | null;
  readonly vision: Vision;
}

/** Returns what is to be said of a change. @param isTold what was done to the time was said already */
export function newsOf(
  before: Watched,
  now: Watched,
  frame: Pick<Frame, "seats" | "isSpectator" | "own" | "mode">,
  isTold: boolean,
): readonly string[] {
  return [
    ...(isTold ? [] : timeNews(before, now)),
    ...cameraNews(before, now, frame),
    ...visionNews(before, now, frame),
  ];
}

function timeNews(before: Watched, now: Watched): readonly string[] {
  const words = watchWords().timeline;
  const news: string[] = [];
  if (before.isLive !== now.isLive) news.push(now.isLive ? words.isLive : words.behind(now.behind));
  if (before.isPaused !== now.isPaused) news.push(now.isPaused ? words.paused : words.playing);
  if (before.speed !== now.speed) news.push(words.speedSaid(now.speed, digitsOf(now.speed)));
  return news;
}

function cameraNews(before: Watched, now: Watched, frame: Pick<Frame, "seats">): readonly string[] {
  const { spoken } = watchWords().timeline;
  const isOther = before.mode !== now.mode || (now.mode === "follow" && before.seat !== now.seat);
  // Whom the director shows changes all the time.
  if (!isOther) return [];
  if (now.mode !== "follow") return [spoken[now.mode]];
  return [spoken.follow(nameOf(frame, now.seat))];
}

function visionNews(before: Watched, now: Watched, frame: Parameters<typeof newsOf>[2]): readonly string[] {
  const { spoken } = watchWords().timeline;
  const { vision } = now;
  if (JSON.stringify(before.vision) === JSON.stringify(vision)) return [];
  if (vision.kind === "everything") return [spoken.everything];
  return [spoken.sight(vision.kind === "team" ? teamName(frame, vision.team) : nameOf(frame, vision.seat))];
}

function nameOf({ seats }: Pick<Frame, "seats">, seat: number | null): string {
  return seats.find((other) => other.seat === seat)?.name ?? "";
}

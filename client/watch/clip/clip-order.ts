/** Which part of a match becomes a clip, and of which kind. Pure. Ticks are those of the timeline. */
import { TICK_RATE } from "#shared/lib/time.ts";

/** A video with sound, or a moving picture. */
export type ClipKind = "video" | "gif";
export const clipKinds = ["video", "gif"] as const satisfies readonly ClipKind[];

/** See the file header. */
export interface ClipOrder {
  readonly kind: ClipKind;
  readonly from: number;
  readonly to: number;
}

/** Seconds that a clip may last. */
export const SHORTEST_CLIP = 1;
export const LONGEST_CLIP: Readonly<Record<ClipKind, number>> = { video: 60, gif: 15 };

/** Pictures a second of a GIF, and the most CSS px of its width. */
const GIF_RATE = 12.5;
const GIF_WIDTH = 480;
/** Ticks from one picture of a GIF to the next. */
export const GIF_PACE = TICK_RATE / GIF_RATE;
/** How long a picture of a GIF stays, in ms: a whole number of its unit of 10. */
export const GIF_DELAY = 1000 / GIF_RATE;
const MINUTE = 60 * TICK_RATE;

/** Returns how long a clip lasts, in seconds. */
export function secondsOf({ from, to }: ClipOrder): number {
  return (to - from) / TICK_RATE;
}

/** Returns what is wrong with an order, or null. */
export function orderFault(order: ClipOrder): "short" | "long" | null {
  const seconds = secondsOf(order);
  // Not less than: what is no number is wrong, too.
  if (!(seconds >= SHORTEST_CLIP)) return "short";
  return seconds <= LONGEST_CLIP[order.kind] ? null : "long";
}

/** Returns the time from the beginning of a match to a tick, as m:ss.t: clips are cut to tenths of a second. */
export function timeOf(tick: number): string {
  const tenths = Math.floor((Math.max(0, tick) * 10) / TICK_RATE);
  const seconds = Math.floor(tenths / 10);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}.${tenths % 10}`;
}

/** Returns how many pictures a GIF has when none is missed. */
export function picturesOf({ from, to }: ClipOrder): number {
  return Math.max(1, Math.round((to - from) / GIF_PACE));
}

/** Returns which picture of a GIF a tick belongs to, from 0 to the last. */
export function pictureAt(order: ClipOrder, tick: number): number {
  const picture = Math.floor((tick - order.from) / GIF_PACE);
  return Math.max(0, Math.min(picturesOf(order) - 1, picture));
}

/** Returns the size of a GIF of a canvas, in whole pixels. */
export function gifSize(width: number, height: number): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, GIF_WIDTH / width);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** Returns what the file of a clip is called. @param match names the match: what a file's name cannot hold is left out */
export function clipFileName(match: string, { from }: ClipOrder, ending: string): string {
  const name = match.replace(/[^\w-]+/g, "-").replace(/^-+|-+$/g, "");
  const minutes = Math.floor(from / MINUTE);
  const seconds = Math.floor((from % MINUTE) / TICK_RATE);
  return `scrapmaze-${name === "" ? "clip" : name}-${minutes}m${String(seconds).padStart(2, "0")}s.${ending}`;
}

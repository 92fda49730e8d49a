/** The moment that an address names: `?t=SECONDS` of the match, and with it the room and the camera. Pure. */
import { TICK_RATE } from "#shared/lib/time.ts";

/** Seconds, with tenths at most; longer than any match is no moment. */
const SECONDS = /^\d{1,5}(?:\.\d{1,3})?$/;
const LONGEST = 6 * 3600;

/** Returns the tick that an address asks for, or null where it asks for none that makes sense. */
export function momentOf(search: string): number | null {
  const asked = new URLSearchParams(search).get("t");
  if (asked === null || !SECONDS.test(asked)) return null;
  const seconds = Number(asked);
  return seconds > LONGEST ? null : Math.round(seconds * TICK_RATE);
}

/** What an address is to lead to. */
export interface LinkedMoment {
  readonly tick: number;
  /** Of a live match; empty for a replay. */
  readonly roomId: string;
  /** What the address says of the camera; empty for nothing. */
  readonly camera: string;
}

/** Where a page that watches is found: any match by the one, a match by the other. */
const ANY_MATCH = /^\/watch\/?$/;

/** Returns the address of a moment. @param here address of the page that shows it */
export function momentLink(here: string, { tick, roomId, camera }: LinkedMoment): string {
  const { origin, pathname, searchParams } = new URL(here);
  const link = new URL(origin);
  link.pathname = ANY_MATCH.test(pathname) && roomId !== "" ? `/watch/${encodeURIComponent(roomId)}` : pathname;
  if (searchParams.has("watch")) link.searchParams.set("watch", roomId);
  link.searchParams.set("t", String(Math.round((tick / TICK_RATE) * 10) / 10));
  if (camera !== "") link.searchParams.set("camera", camera);
  return link.href;
}

/**
 * Pictures of running matches for their links: as old as spectators may see a match where several people play, whoever
 * plays; painted seldom, kept a while, and the same bytes for all who ask meanwhile.
 */
import { LRUCache } from "lru-cache";
import { modeAt } from "#shared/content/modes.ts";
import type { Glimpse } from "../match/glimpses.ts";
import type { Arena, Services } from "../rooms/services.ts";
import type { LiveView } from "../store/preview/live-picture.ts";
import { createRateLimit } from "./rate-limit.ts";

/** Returns the picture of a match; null when there is none for now. */
export type LivePictures = (arena: Arena, now: number) => Promise<Uint8Array | null>;

/** A picture is the present one for so many ms; one that failed is not tried again for longer. */
export const PICTURE_HOLDS = 15_000;
const FAILURE_HOLDS = 120_000;
/** Matches whose picture is kept: some 60 kB each. */
const MOST_KEPT = 64;
/** Pictures of all matches that are painted: each takes some 0.1 s of the store's thread. */
const PAINTS = { perSecond: 0.5, burst: 8, addresses: 1 };

interface KeptPicture {
  readonly picture: Promise<Uint8Array | null>;
  until: number;
}

/** Returns what makes the pictures. */
export function createLivePictures(services: Services): LivePictures {
  const kept = new LRUCache<string, KeptPicture>({ max: MOST_KEPT });
  const limit = createRateLimit(PAINTS);

  return async (arena, now) => {
    const { archive } = services;
    const known = kept.get(arena.roomId);
    if (known !== undefined && now < known.until) return known.picture;
    // What was painted before is older, and no worse for that.
    if (archive === null || !limit.pass("", now)) return known?.picture ?? null;
    const fresh: KeptPicture = {
      until: now + PICTURE_HOLDS,
      picture: archive.paintLive(viewOf(arena, services.spectatorDelay)).catch((error: unknown) => {
        fresh.until = now + FAILURE_HOLDS;
        services.log(
          `http: ${arena.roomId} was not painted: ${error instanceof Error ? error.message : String(error)}`,
        );
        return null;
      }),
    };
    kept.set(arena.roomId, fresh);
    return fresh.picture;
  };
}

/** @param delay ticks: somebody who plays alone may look at the link of the own match, too */
function viewOf(arena: Arena, delay: number): LiveView {
  const { live, people, glimpses } = arena;
  const { name, waves } = modeAt(live.plan.mode);
  const glimpse = glimpses.at(Math.max(delay, arena.delay));
  const seats = live.seats.length;
  if (glimpse === null) {
    return {
      ...{ mode: name, moment: null, course: "", seats, people },
      ...{ leader: "", leadingTeam: -1, banked: 0, runnerUp: 0 },
    };
  }
  const { leader, leadingTeam, banked, runnerUp } = glimpse;
  const course = waves === null ? clock(glimpse.secondsLeft) : `${Math.max(0, glimpse.wave)}`;
  return { mode: name, moment: momentOf(glimpse), course, seats, people, leader, leadingTeam, banked, runnerUp };
}

function momentOf({ maze: { width, height, pads }, tiles, robots, beasts }: Glimpse): LiveView["moment"] {
  return { maze: { width, height, pads }, tiles, spots: [...robots, ...beasts] };
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

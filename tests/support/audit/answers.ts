/** Holds what the server tells over HTTP to what everybody may know. */
import { isDeepStrictEqual } from "node:util";
import type { LiveMatch } from "#server/match/live-match.ts";
import { modeAt } from "#shared/content/modes.ts";
import { TICK_RATE } from "#shared/lib/time.ts";
import { scoreOf } from "#shared/sim/world.ts";
import type { Objection } from "./finding.ts";

/** Ids of rooms and sessions: drawn, so that none tells of another. */
const DRAWN = /^[\w-]{9}$/;

/** Objects to all in a seat reservation but the way to one's own seat. @param seen ids of other sessions, added to in place */
export function checkReservation(
  answer: Readonly<Record<string, unknown>>,
  seen: Set<string>,
  object: Objection,
): void {
  for (const [field, value] of Object.entries(answer)) {
    if (!["name", "roomId", "processId", "sessionId"].includes(field)) object(`reservation.${field}`, value, "nothing");
  }
  const session = String(answer.sessionId);
  if (!DRAWN.test(session) || seen.has(session)) object("reservation.sessionId", session, "drawn by lot");
  if (!DRAWN.test(String(answer.roomId))) object("reservation.roomId", answer.roomId, "drawn by lot");
  seen.add(session);
}

/** What the state tells every player of how a match stands. */
export interface Standing {
  readonly wave: number;
  readonly secondsLeft: number;
  readonly leader: string;
  readonly leadingTeam: number;
  readonly banked: number;
  readonly runnerUp: number;
}

/** Returns how a match stands at this moment. */
export function standingNow(live: LiveMatch): Standing {
  const { world } = live;
  const scores = world.robots.map((robot) => scoreOf(world, robot));
  const banked = Math.max(...scores);
  const leaders =
    world.vaults.length > 0 ? world.vaults.flatMap((vault, team) => (vault === banked ? [team] : [])) : [];
  const isTeamAhead = world.vaults.length > 1 && leaders.length === 1;
  const solo = banked === 0 ? "" : live.nameOf(scores.indexOf(banked));
  const sides = world.vaults.length > 0 ? world.vaults : scores;
  return {
    wave: modeAt(world.mode).waves === null ? -1 : world.wave,
    secondsLeft: Math.max(0, Math.ceil((live.phaseEnd - live.shownTick) / TICK_RATE)),
    leader: world.vaults.length > 0 ? "" : solo,
    leadingTeam: isTeamAhead ? (leaders[0] ?? -1) : -1,
    banked,
    runnerUp: [...sides].sort((one, other) => other - one)[1] ?? 0,
  };
}

/** Returns how every match stands before anything of it may be told. */
export function standingBefore({ setup, world }: LiveMatch): Standing {
  const wave = modeAt(world.mode).waves === null ? -1 : 0;
  const ticks = setup.length ?? modeAt(world.mode).length;
  return { wave, secondsLeft: Math.ceil(ticks / TICK_RATE), leader: "", leadingTeam: -1, banked: 0, runnerUp: 0 };
}

/**
 * Objects to all in an entry of the list of matches, as who has no token gets it, but what its state told every player at
 * one moment that may be told.
 * @param told how it stood at the moments that may be told, the latest last
 */
export function checkListing(
  entry: Readonly<Record<string, unknown>>,
  { roomId, live, told }: { readonly roomId: string; readonly live: LiveMatch; readonly told: readonly Standing[] },
  object: Objection,
): void {
  const { world, seats } = live;
  const allowed: Record<string, unknown> = {
    roomId,
    mode: modeAt(world.mode).name,
    players: seats.filter(({ person }) => person !== null).length,
    seats: seats.length,
    watchers: 0,
    map: null,
  };
  const standing = Object.fromEntries(Object.entries(entry).filter(([field]) => !(field in allowed)));
  for (const [field, value] of Object.entries(entry)) {
    if (field in allowed && allowed[field] !== value) object(`listing.${field}`, value, allowed[field]);
  }
  if (!told.some((moment) => isDeepStrictEqual({ ...moment }, standing))) object("listing", standing, told.at(-1));
}

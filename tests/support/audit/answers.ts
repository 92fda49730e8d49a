/** Holds what the server tells over HTTP to what everybody may know. */
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

/** Objects to all in an entry of the list of matches but what its state tells every player. */
export function checkListing(
  entry: Readonly<Record<string, unknown>>,
  roomId: string,
  live: LiveMatch,
  object: Objection,
): void {
  const { world, seats } = live;
  const { name, waves } = modeAt(world.mode);
  const scores = world.robots.map((robot) => scoreOf(world, robot));
  const banked = Math.max(...scores);
  const leaders =
    world.vaults.length > 0 ? world.vaults.flatMap((vault, team) => (vault === banked ? [team] : [])) : [];
  const isTeamAhead = world.vaults.length > 1 && leaders.length === 1;
  const solo = banked === 0 ? "" : live.nameOf(scores.indexOf(banked));
  const allowed: Record<string, unknown> = {
    roomId,
    mode: name,
    players: seats.filter(({ person }) => person !== null).length,
    seats: seats.length,
    watchers: 0,
    wave: waves === null ? -1 : world.wave,
    secondsLeft: Math.max(0, Math.ceil((live.phaseEnd - live.shownTick) / TICK_RATE)),
    leader: world.vaults.length > 0 ? (isTeamAhead ? `Team ${(leaders[0] ?? 0) + 1}` : "") : solo,
    banked,
  };
  for (const [field, value] of Object.entries(entry)) {
    if (allowed[field] !== value) object(`listing.${field}`, value, field in allowed ? allowed[field] : "nothing");
  }
}

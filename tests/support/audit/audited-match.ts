/** Plays a match on a real server with people in many seats, who play as brains would, and audits what each is sent. */
import type { LiveMatch } from "#server/match/live-match.ts";
import { createBrain } from "#shared/ai/index.ts";
import { type ChassisId, chassisIds } from "#shared/content/chassis.ts";
import type { ModeId } from "#shared/content/modes.ts";
import { modeIds } from "#shared/content/modes.ts";
import { ABILITY_1, ABILITY_2, DROP, type TimedInput } from "#shared/sim/input.ts";
import { observe } from "#shared/sim/observe.ts";
import { chanceFrom, IDLE_BRAIN, startServer, type TestServer } from "../game-server.ts";
import { createManualMetronome } from "../manual-metronome.ts";
import { join, PLAYER, reconnect } from "../raw-client.ts";
import { checkListing, checkReservation, type Standing, standingBefore, standingNow } from "./answers.ts";
import { type AuditedClient, auditClient } from "./audited-client.ts";
import type { Finding } from "./finding.ts";
import { type Counts, countTick } from "./happenings.ts";

/** What is played. */
export interface AuditedMatch {
  readonly mode: ModeId;
  readonly seats: number;
  /** The chance of the match. */
  readonly seed: number;
  readonly ticks: number;
  /** Ticks of play, where they are not those of the mode: the next match begins in the same room. */
  readonly length?: number;
  /** Ticks after which one of the clients loses its line, and comes back two seconds later; none without. */
  readonly dropAt?: number;
  /** Who plays what, in turn; without it, all chassis. */
  readonly roster?: readonly ChassisId[];
  /** Makes the server tell what it should not; see `leaks`. Called once, when all have come. */
  readonly leak?: (server: TestServer, roomId: string) => void;
}

/** What came of it. */
export interface AuditReport {
  /** None but the first: with them, the match ends. */
  readonly findings: readonly Finding[];
  /** What there was to be known and not to be known, see `happenings`. */
  readonly counts: Counts;
  readonly bytes: number;
}

/** A line is lost for so many ticks. */
const AWAY = 60;
/** The list looks at a match so often, in ticks. */
const LIST_PACE = 30;
const WARMUP = 9;

/** One who plays: its client, and what it does. */
interface Player {
  audited: AuditedClient;
  readonly think: (live: LiveMatch) => TimedInput;
  sent: number;
  /** False while its line is lost. */
  isThere: boolean;
}

/** Plays and audits, see the file header. */
export async function auditMatch(match: AuditedMatch): Promise<AuditReport> {
  const { mode, seats, seed, length } = match;
  const lengths = { warmup: WARMUP, overtime: WARMUP, ...(length === undefined ? {} : { length }) };
  const metronome = createManualMetronome();
  const server = await startServer({}, { metronome, chance: chanceFrom(seed), makeBrain: IDLE_BRAIN });
  const number = modeIds.indexOf(mode);
  server.services.planOf = () => ({ mode: number, seats, lengths, results: 30 });
  const findings: Finding[] = [];
  const counts: Counts = {};
  try {
    const { players, live, roomId } = await enter(server, match, findings);
    match.leak?.(server, roomId);
    const delay = server.services.spectatorDelay;
    const stood: Standing[] = Array.from({ length: delay }, () => standingBefore(live));
    for (let tick = 1; tick <= match.ticks && findings.length === 0; tick++) {
      await steer(players, live);
      metronome.beat();
      stood.push(standingNow(live));
      await auditTick(players, live, findings);
      countTick(
        live.world,
        players.map(({ audited }) => audited.seat),
        counts,
      );
      if (tick % 30 === 0) {
        const told = stood.slice(0, -delay).slice(-LIST_PACE);
        await auditList(server, { roomId, live, told }, findings);
      }
      if (match.dropAt !== undefined) await dropAndReturn(players, live, server, tick - match.dropAt, findings);
    }
    counts.matches = live.match;
    return { findings, counts, bytes: players.reduce((sum, { audited }) => sum + audited.bytes, 0) };
  } finally {
    await server.close();
  }
}

async function enter(server: TestServer, match: AuditedMatch, findings: Finding[]) {
  const { mode, seats, seed, roster = chassisIds } = match;
  const players: Player[] = [];
  const sessions = new Set<string>();
  for (let person = 0; person < seats; person++) {
    const options = { ...PLAYER, mode, chassis: roster[person % roster.length] };
    const client = await join(server.port, "arena", options);
    const live = server.services.arenas.get(client.roomId)?.live;
    if (live === undefined) throw new Error("there is no arena");
    note(findings, -1, live, (object) => checkReservation(client.reservation, sessions, object));
    const audited = auditClient(client, live, server.services.build);
    const brain = createBrain("veteran", audited.seat, seed + person);
    const think = ({ world }: LiveMatch): TimedInput =>
      show(brain.think(observe(world, audited.seat)), world.tick + person);
    players.push({ audited, think, sent: 0, isThere: true });
  }
  const [first] = players;
  const live = server.services.arenas.get(first?.audited.client.roomId ?? "")?.live;
  if (first === undefined || live === undefined) throw new Error("nobody came");
  const roomId = first.audited.client.roomId;
  for (const { audited } of players) {
    if (audited.client.roomId !== roomId) throw new Error("they are in different rooms");
    note(findings, audited.seat, live, (object) => {
      if (audited.greeting !== first.audited.greeting) object("greeting", audited.greeting, first.audited.greeting);
    });
  }
  return { players, live, roomId };
}

/** What a brain does, and on top what uses all that a robot has: there must be much to hide. */
function show(input: TimedInput, tick: number): TimedInput {
  const extra = tick % 75 === 0 ? ABILITY_1 : tick % 75 === 37 ? ABILITY_2 : tick % 200 === 99 ? DROP : 0;
  return extra === 0
    ? input
    : { ...input, reach: input.reach === 0 ? 48 : input.reach, buttons: input.buttons | extra };
}

async function steer(players: readonly Player[], live: LiveMatch): Promise<void> {
  for (const player of players) {
    if (!player.isThere) continue;
    player.audited.client.steer(player.think(live));
    player.sent++;
  }
  const here = players.filter(({ isThere }) => isThere);
  await Promise.all(here.map(({ audited }) => audited.client.settle()));
}

async function auditTick(players: readonly Player[], live: LiveMatch, findings: Finding[]): Promise<void> {
  const here = players.filter(({ isThere }) => isThere);
  await Promise.all(here.map(({ audited: { client } }) => client.until(() => client.state.tick === live.shownTick)));
  for (const { audited, sent } of here) findings.push(...audited.audit(live, sent));
  const clocks = new Set(here.map(({ audited }) => audited.clock));
  if (clocks.size > 1) note(findings, -1, live, (object) => object("clock", [...clocks], "one for all"));
}

async function auditList(
  server: TestServer,
  match: { readonly roomId: string; readonly live: LiveMatch; readonly told: readonly Standing[] },
  findings: Finding[],
): Promise<void> {
  const list: unknown = await (await fetch(`http://127.0.0.1:${server.port}/api/matches`)).json();
  const entries = Array.isArray(list) ? list : [];
  note(findings, -1, match.live, (object) => {
    if (entries.length !== 1) object("listing", entries, "one match");
    for (const entry of entries) checkListing(Object.fromEntries(Object.entries(entry)), match, object);
  });
}

/** @param since ticks since the last of them is to lose its line */
async function dropAndReturn(
  players: readonly Player[],
  live: LiveMatch,
  server: TestServer,
  since: number,
  findings: Finding[],
): Promise<void> {
  const player = players[players.length - 1];
  if (player === undefined) return;
  if (since === 0) {
    player.audited.client.cut();
    await player.audited.client.closed;
    player.isThere = false;
  }
  if (since === AWAY) {
    const client = await reconnect(server.port, player.audited.client.token);
    // Its own session again: so no other's is compared.
    note(findings, -1, live, (object) => checkReservation(client.reservation, new Set(), object));
    player.audited = auditClient(client, live, server.services.build);
    player.sent = 0;
    player.isThere = true;
  }
}

function note(
  findings: Finding[],
  seat: number,
  live: LiveMatch,
  check: (object: (what: string, told: unknown, allowed: unknown) => void) => void,
): void {
  check((what, told, allowed) => findings.push({ tick: live.shownTick, seat, what, told, allowed }));
}

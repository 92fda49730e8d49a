/** A live match that is watched: the server sends a snapshot and tick records, the simulation runs here. */
import type { Room } from "colyseus.js";
import { reactionIds } from "#shared/content/reactions.ts";
import { hashText } from "#shared/lib/hash.ts";
import { TICK_RATE } from "#shared/lib/time.ts";
import { MESSAGE } from "#shared/protocol/messages.ts";
import { decodeBundle, decodeHead } from "#shared/replay/stream.ts";
import { createArrivals } from "./arrivals.ts";
import { followAudience } from "./audience.ts";
import { failureOfClose } from "./failure.ts";
import type { Failure, WatchedGame } from "./game.ts";
import { type Line, lineOf, lineStats } from "./line.ts";
import { createPastGatherer, type MatchPast, readPast } from "./past.ts";
import { createPlayback } from "./playback.ts";
import { PRESENT_RULES } from "./rules.ts";
import { createTape, type Tape } from "./tape.ts";

const STEP_MS = 1000 / TICK_RATE;
/** Without a picture for so long, in ms, nobody sees what happens: what comes is looked at when it comes. */
const UNSEEN_AFTER = 1000;

/** What is kept of a match beside its tape. */
interface Received {
  /** Number of the match in its room. */
  readonly match: number;
  readonly tape: Tape;
  /** What the server's world came to, by tick. */
  readonly hashes: Map<number, number>;
}

/** Returns the game of a joined spectator room. @param matchRoom the room that is watched @param line of the room */
export function createWatch(room: Room, matchRoom: string, line: Line): WatchedGame {
  const arrivals = createArrivals();
  let newest: Received | null = null;
  let hash = "";
  let differs = 0;
  let isAsking = false;
  let shownAt = performance.now();
  let isLeaving = false;
  let listener: ((failure: Failure) => void) | null = null;

  const received = new Map<Tape, Received>();
  const pasts = createPastGatherer();
  const audience = followAudience(room);
  const playback = createPlayback({
    kind: "live",
    rules: PRESENT_RULES,
    // Nothing is added to what is not the newest: the end of a match can be missed while the line is lost.
    isComplete: (tape, scan) => tape !== newest?.tape || (scan.isOver() && scan.tick === tape.last),
    onTick(tape, tick, hashOf) {
      const expected = received.get(tape)?.hashes.get(tick);
      if (expected === undefined) return;
      const mine = hashOf();
      hash = `${tick}:${hashText(mine)}`;
      if (mine === expected || isAsking) return;
      differs++;
      isAsking = true;
      // Something of this page is wrong: the server's own world puts it right.
      room.send(MESSAGE.snapshot);
    },
    onDue: (isThere) => arrivals.due(!isThere),
  });

  room.onMessage(MESSAGE.snapshot, (bytes: Uint8Array) => {
    const { match, snapshot, names } = decodeHead(bytes);
    const { tick } = PRESENT_RULES.restore(snapshot);
    const tape = createTape(`${matchRoom}/${match}`, { tick, snapshot }, names);
    const isSame = newest?.match === match;
    if (isSame && newest !== null) received.delete(newest.tape);
    newest = { match, tape, hashes: new Map() };
    received.set(tape, newest);
    isAsking = false;
    arrivals.reset();
    if (isSame) playback.replace(tape);
    else playback.queue(tape);
    for (const known of received.keys()) if (known !== tape && known !== playback.tape) received.delete(known);
    pasts.reset();
    if (tick > 0) room.send(MESSAGE.past);
  });
  room.onMessage(MESSAGE.past, (bytes: Uint8Array) => {
    const whole = pasts.take(bytes);
    const asking = newest;
    if (whole === null || asking === null) return;
    // Without its past a match can be watched all the same.
    readPast(whole).then(
      (past) => precede(asking, past),
      () => undefined,
    );
  });
  room.onMessage(MESSAGE.records, (bytes: Uint8Array) => {
    const bundle = decodeBundle(bytes);
    const now = performance.now();
    arrivals.arrived(bundle.firstTick, now);
    if (newest === null || bundle.match !== newest.match) return;
    const { tape, hashes } = newest;
    tape.add(bundle.firstTick, bundle.records);
    const last = bundle.firstTick + bundle.records.length - 1;
    for (const { seat, name } of bundle.names) tape.rename(last, seat, name);
    hashes.set(last, bundle.hash);
    if (now - shownAt >= UNSEEN_AFTER) playback.keepUp();
  });
  room.onLeave((code) => {
    if (!isLeaving) listener?.(line.isGivenUp ? "server-unreachable" : failureOfClose(code));
  });

  /** Has a tape begin at the beginning of its match. */
  const precede = ({ match, tape, hashes }: Received, { head, bundles }: MatchPast): void => {
    const records = bundles.flatMap((bundle) => bundle.records);
    // A practice begins in the middle of a match.
    const { tick } = PRESENT_RULES.restore(head.snapshot);
    if (head.match !== match || tape.first !== tick + records.length) return;
    for (const { firstTick, records: some, hash: after } of bundles) hashes.set(firstTick + some.length - 1, after);
    tape.precede({ tick, snapshot: head.snapshot }, head.names, records);
    for (const { firstTick, records: some, names } of bundles) {
      for (const { seat, name } of names) tape.rename(firstTick + some.length - 1, seat, name);
    }
    playback.rescan(tape);
  };

  return {
    isSpectator: true,
    roomId: matchRoom,
    timeline: playback.timeline,
    advance(now) {
      shownAt = now;
      return playback.advance(now);
    },
    steer() {
      // A spectator drives nothing.
    },
    choose() {
      // A spectator has no robot.
    },
    follow: playback.follow,
    rest(isResting) {
      // A spectator sends nothing.
      if (!isResting) line.check();
    },
    leave() {
      isLeaving = true;
      line.leave();
    },
    react: (reaction, seat) => room.send(MESSAGE.react, { reaction: reactionIds.indexOf(reaction), seat }),
    audience() {
      const present = audience.at(performance.now());
      // Whoever went back sees another moment than those who react.
      return playback.timeline.isLive() ? present : { ...present, reactions: [] };
    },
    line: () => ({ ...lineOf(line, line.ping, arrivals), isBehind: !playback.timeline.isLive() }),
    stats: () => ({
      ...lineStats(line, line.ping, arrivals),
      tick: playback.timeline.span().to,
      pending: 0,
      corrections: differs,
      lastCorrection: 0,
      correctionsPerMinute: 0,
      delay: playback.waiting() * STEP_MS,
      hash,
    }),
    onFailure(next) {
      listener = next;
    },
  };
}

/** A scavenge of 20 s as a recorder hands it on, played by brains and one person who comes, and with its every world. */
import type { SentInput } from "#server/match/input-queue.ts";
import { LiveMatch } from "#server/match/live-match.ts";
import { type FinishedMatch, Recorder } from "#server/match/recorder.ts";
import { createBrain } from "#shared/ai/index.ts";
import { modeIds } from "#shared/content/modes.ts";
import { hashWorld } from "#shared/sim/codec.ts";
import type { GameEvent } from "#shared/sim/events.ts";
import { observe } from "#shared/sim/observe.ts";
import { chanceFrom } from "./game-server.ts";

const TICK_MS = 1000 / 30;
const COMES_AT = 40;

/** See the file header. */
export interface PlayedMatch {
  readonly match: FinishedMatch;
  /** Hashes of its worlds, by tick, and what each tick told. */
  readonly hashes: readonly number[];
  readonly events: readonly (readonly GameEvent[])[];
  /** Segments of cracked walls that were damaged, by tick. */
  readonly damaged: readonly number[];
  /** Seat of the person, whose name is Ann. */
  readonly seat: number;
}

/** Plays it. @param length ticks of play */
export function playMatch(seed: number, length = 600): PlayedMatch {
  const plan = {
    mode: modeIds.indexOf("scavenge"),
    seats: 6,
    lengths: { warmup: 30, length, overtime: 30 },
    results: 9,
  };
  const live = new LiveMatch(plan, chanceFrom(seed), 0);
  const finished: FinishedMatch[] = [];
  const host = {
    finish: (match: FinishedMatch) => finished.push(match),
    wallClock: () => 1_764_000_000_000,
    log: () => {},
  };
  live.addFollower(new Recorder(host));
  const whole = [...live.world.crackedHull];
  const sent: SentInput[] = [];
  let consumedCount = 0;
  const source = {
    get size() {
      return sent.length;
    },
    get consumedCount() {
      return consumedCount;
    },
    next() {
      const input = sent.shift();
      if (input !== undefined) consumedCount++;
      return input;
    },
  };
  const hashes = [hashWorld(live.world)];
  const events: (readonly GameEvent[])[] = [[]];
  const damaged = [0];
  let seat = -1;
  let hand = createBrain("ace", 0, seed);
  for (let tick = 1; !live.isOver; tick++) {
    if (tick === COMES_AT) {
      seat = live.take({ id: "ann", session: "s", name: "Ann", chassis: 2 }, tick * TICK_MS) ?? -1;
      live.connect("s", source);
      hand = createBrain("ace", seat, seed);
    }
    if (seat >= 0) sent.push({ ...hand.think(observe(live.world, seat)), drawn: 0 });
    live.tick(tick * TICK_MS);
    hashes.push(hashWorld(live.world));
    events.push([...live.world.events]);
    damaged.push(live.world.crackedHull.filter((hull, segment) => hull !== whole[segment]).length);
  }
  const [match] = finished;
  if (match === undefined) throw new Error("nothing was recorded");
  return { match, hashes, events, damaged, seat };
}

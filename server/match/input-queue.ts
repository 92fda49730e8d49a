/**
 * One person's inputs on their way into the tick record: de-jittered, and held to the wall clock. An input consumed is
 * one step of the robot, so whoever sends more than 30 a second must not get more than 30 steps.
 */
import { type Input, NEUTRAL, type TimedInput } from "#shared/sim/input.ts";
import { MOST_INPUTS } from "#shared/sim/record.ts";

/** An input as it was sent: with the stamp of what its page drew, see `protocol/render-stamp`. */
export interface SentInput extends Input {
  readonly drawn: number;
}

/** What has arrived and is not consumed yet, oldest first. A room's input accessor is one. */
export interface InputSource {
  /** Inputs waiting. */
  readonly size: number;
  /** Inputs that have left, consumed or dropped; the client sees this as acknowledged. */
  readonly consumedCount: number;
  /** Takes the oldest. It is to be read at once: a later arrival may fill the same object. */
  next(): SentInput | undefined;
}

/** The source of a line that is lost. */
export const SILENCE: InputSource = { size: 0, consumedCount: 0, next: () => undefined };

/** Returns how far back an input with a stamp is judged, in 1/8 ticks. */
export type LookBackOf = (stamp: number) => number;

/** See the file header. */
export interface InputQueue {
  /** Milliseconds of the host's clock at which the last arrival was noticed. */
  readonly arrivedAt: number;
  /** The same for the last input that moves, acts, or aims elsewhere than the one before. */
  readonly activeAt: number;
  /**
   * Returns the inputs that the robot takes in this tick, 0 to 4.
   * @param elapsed ticks of the wall clock since the last call
   * @param lookBackOf without it, everything is judged in the present
   */
  consume(source: InputSource, now: number, elapsed: number, lookBackOf?: LookBackOf): readonly TimedInput[];
  /** Takes the beginning of a match as an act: whoever looked at results was not idle. */
  stir(now: number): void;
  /** Drops all that waits: a brain drives. @returns true when one of them moves or acts */
  skim(source: InputSource, now: number): boolean;
}

/** Consumed per tick of the wall clock: 2 % for clocks that differ. */
const CREDIT_PER_TICK = 1.02;
/** What a line may make up for at any time; after a stall it is each tick for which the robot stood still, and this one. */
const MOST_CREDIT = MOST_INPUTS;
/**
 * With too many waiting for so many ticks on end, one is dropped: a clock that runs fast. The client is corrected by
 * that, so what the deepest target and short stalls leave over is worked off by the 2 % instead, which takes 150 ticks.
 * With so many waiting that it is felt, each tick counts as some.
 */
const PATIENCE = 180;
const FELT = 8;
const FELT_COUNT = 10;
/** After so many ticks without an input the robot coasts; before, it waits for what may be on its way. */
const STARVED = 10;
/**
 * With more waiting, the oldest are dropped: more than a stall for which the robot waited can have held up. Of one through
 * which it coasted no more is taken than at any time: the delay must not stay.
 */
const MOST_WAITING = 12;
const MOST_STALE = MOST_CREDIT;
/** Arrival gaps remembered, and how many of them may be longer than the target depth covers (1 in 20). */
const GAPS = 60;
const LATE_GAPS = 3;
/** The largest target depth, in ticks. */
const DEEPEST = 3;

/** Returns an empty queue. @param now milliseconds of the host's clock */
export function createInputQueue(now: number): InputQueue {
  const gaps = createGaps();
  let arrivedAt = now;
  let activeAt = now;
  let received = 0;
  let sinceArrival = 0;
  let credit = 1;
  let starved = 0;
  let crowded = 0;
  let last: TimedInput = NEUTRAL;

  /** Notices what arrived since the last tick. */
  const listen = (source: InputSource): number => {
    const total = source.consumedCount + source.size;
    const arrived = total >= received ? total - received : total;
    received = total;
    return arrived;
  };

  const note = (arrived: number, now: number): void => {
    if (arrived === 0) {
      sinceArrival++;
      return;
    }
    gaps.add(Math.min(DEEPEST, sinceArrival));
    for (let more = Math.min(arrived, MOST_INPUTS) - 1; more > 0; more--) gaps.add(0);
    sinceArrival = 0;
    arrivedAt = now;
  };

  const read = (source: InputSource, now: number, lookBackOf: LookBackOf = inThePresent): TimedInput | null => {
    const input = source.next();
    if (input === undefined) return null;
    const { moveX, moveY, aim, reach, buttons, drawn } = input;
    const timed = { moveX, moveY, aim, reach, buttons, lookBack: drawn === 0 ? 0 : lookBackOf(drawn) };
    if (isAct(timed) || aim !== last.aim) activeAt = now;
    last = timed;
    return timed;
  };

  return {
    get arrivedAt() {
      return arrivedAt;
    },
    get activeAt() {
      return activeAt;
    },
    consume(source, now, elapsed, lookBackOf) {
      note(listen(source), now);
      const most = Math.max(MOST_CREDIT, Math.min(STARVED, starved) + 1);
      credit = Math.max(credit, Math.min(most, credit + elapsed * CREDIT_PER_TICK));
      const mostWaiting = starved > STARVED ? MOST_STALE : MOST_WAITING;
      while (source.size > mostWaiting) read(source, now);
      if (source.size === 0) {
        crowded = 0;
        if (++starved <= STARVED) return [];
        credit = Math.max(0, Math.min(MOST_CREDIT, credit) - 1);
        return [{ ...NEUTRAL, aim: last.aim }];
      }
      starved = 0;
      const depth = gaps.depth();
      const above = source.size - 1 - depth;
      const wanted = above <= 0 ? 1 : Math.min(MOST_INPUTS, 1 + Math.max(1, above >> 1));
      const taken: TimedInput[] = [];
      while (taken.length < wanted && credit >= 1) {
        const input = read(source, now, lookBackOf);
        if (input === null) break;
        taken.push(input);
        credit--;
      }
      const left = source.size;
      if (left <= depth) crowded = 0;
      else crowded += left < FELT ? 1 : FELT_COUNT;
      if (crowded >= PATIENCE) {
        read(source, now);
        crowded = 0;
      }
      return taken;
    },
    stir(now) {
      activeAt = now;
    },
    skim(source, now) {
      note(listen(source), now);
      starved = 0;
      credit = 1;
      let isWanted = false;
      for (let input = read(source, now); input !== null; input = read(source, now)) isWanted ||= isAct(input);
      return isWanted;
    },
  };
}

const inThePresent: LookBackOf = () => 0;

function isAct(input: Input): boolean {
  return input.moveX !== 0 || input.moveY !== 0 || input.buttons !== 0;
}

/** The last arrival gaps, in ticks beyond the one that is due, and the depth that covers 95 % of them. */
interface Gaps {
  add(gap: number): void;
  depth(): number;
}

function createGaps(): Gaps {
  const ring = new Uint8Array(GAPS);
  const counts = [GAPS, 0, 0, 0];
  let cursor = 0;
  return {
    add(gap) {
      const old = ring[cursor] ?? 0;
      counts[old] = (counts[old] ?? 0) - 1;
      counts[gap] = (counts[gap] ?? 0) + 1;
      ring[cursor] = gap;
      cursor = (cursor + 1) % GAPS;
    },
    depth() {
      let late = 0;
      for (let gap = DEEPEST; gap > 0; gap--) {
        late += counts[gap] ?? 0;
        if (late > LATE_GAPS) return gap;
      }
      return 0;
    },
  };
}

/** The match by which the size of replays is measured: a scavenge of two hands like people's and four brains. */
import { createBrain } from "#shared/ai/index.ts";
import { chassisIds } from "#shared/content/chassis.ts";
import { modeIds } from "#shared/content/modes.ts";
import { playMatch } from "#shared/match/play-match.ts";
import { createCheckpoints } from "#shared/replay/checkpoints.ts";
import { InputColumns } from "#shared/replay/input-columns.ts";
import type { Replay, TimedCommand } from "#shared/replay/replay.ts";
import { hashWorld } from "#shared/sim/codec.ts";
import type { MatchSetup } from "#shared/sim/create.ts";
import { BRAIN, PERSON, type TickRecord } from "#shared/sim/record.ts";
import { RULES_VERSION } from "#shared/sim/version.ts";
import { createHumanHand, TEMPERS } from "./human-hand.ts";

const ENDED_AT = 1_764_000_000;
const SEATS = [0, 1, 2, 3, 4, 5];
const NAMES = ["Ann", "Bob", "Rivet", "Sprocket", "Gasket", "Flange"];

/** What was recorded. */
export interface ScavengeReplay {
  readonly replay: Replay;
  readonly records: readonly TickRecord[];
  /** Seats of the people. */
  readonly people: readonly number[];
}

/** Plays it. @param seed of maze, chance and hands @param length ticks of play, where it is not the mode's */
export function recordScavenge(seed: number, length?: number): ScavengeReplay {
  const people = SEATS.filter((seat) => TEMPERS[seat] !== undefined);
  const setup: MatchSetup = {
    mode: modeIds.indexOf("scavenge"),
    mazeSeed: 1000 + seed,
    salt: 77 * seed,
    seats: SEATS.map((seat) => ({
      driver: people.includes(seat) ? PERSON : BRAIN,
      chassis: (seat + seed) % chassisIds.length,
    })),
    ...(length === undefined ? {} : { length }),
  };
  const players = SEATS.map((seat) => {
    const temper = TEMPERS[seat];
    return temper === undefined
      ? createBrain("veteran", seat, setup.salt)
      : createHumanHand(seat, 5 * seed + seat, temper);
  });
  const records: TickRecord[] = [];
  const commands: TimedCommand[] = [];
  const columns = SEATS.map(() => new InputColumns());
  const id = `scavenge-${seed}`;
  const checkpoints = createCheckpoints(setup, NAMES);
  const marks: number[] = [];
  const { outcome } = playMatch(setup, players, {
    onTick(world, record) {
      const kept = { inputs: record.inputs.map((list) => [...list]), commands: [...record.commands] };
      records.push(kept);
      for (const command of kept.commands) commands.push({ tick: world.tick, command });
      for (const seat of SEATS) columns[seat]?.push(kept.inputs[seat] ?? []);
      checkpoints.note(kept);
      if (world.outcome !== null) checkpoints.end(id, ENDED_AT);
      if (checkpoints.isDue(world.tick) || world.outcome !== null) marks.push(checkpoints.mark(hashWorld(world)));
      return false;
    },
  });
  if (outcome === null) throw new Error("the match has no end");
  const replay: Replay = {
    rulesVersion: RULES_VERSION,
    module: "0123456789abcdef".repeat(4),
    id,
    endedAt: ENDED_AT,
    setup,
    names: NAMES,
    renamings: [],
    ticks: records.length,
    commands,
    columns,
    checkpoints: marks,
    outcome,
  };
  return { replay, records, people };
}

/**
 * Returns how much a seat's inputs say, in bits an input: the entropy of how far the aim turns, and of stick and buttons
 * together given those before. What knows the past better may need less; what knows nothing needs more.
 */
export function inputEntropy({ columns, ticks }: Replay, seat: number): number {
  const turns: string[] = [];
  const others: string[] = [];
  let aim = 0;
  let before = "";
  for (let tick = 0; tick < ticks; tick++) {
    for (const input of columns[seat]?.at(tick) ?? []) {
      turns.push(String((input.aim - aim + 1536) % 1024));
      const other = `${input.moveX},${input.moveY},${input.buttons},${input.reach},${input.lookBack}`;
      others.push(`${before}>${other}`);
      aim = input.aim;
      before = other;
    }
  }
  const given = others.map((pair) => pair.slice(0, pair.indexOf(">")));
  return entropyOf(turns) + entropyOf(others) - entropyOf(given);
}

function entropyOf(symbols: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const symbol of symbols) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / symbols.length) * Math.log2(count / symbols.length);
  return bits;
}

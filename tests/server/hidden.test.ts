import { PROTOCOL_CODE_MASK, Protocol } from "@colyseus/shared-types";
import { describe, expect, it } from "vitest";
import { LiveMatch } from "#server/match/live-match.ts";
import { createBrain } from "#shared/ai/index.ts";
import { ABILITY_1, DROP, FIRE, NEUTRAL, type TimedInput } from "#shared/sim/input.ts";
import { observe } from "#shared/sim/observe.ts";
import { witness } from "#shared/sim/witness.ts";
import type { World } from "#shared/sim/world.ts";
import { chanceFrom, IDLE_BRAIN, startServer } from "../support/game-server.ts";
import { createHandInputs } from "../support/inputs.ts";
import { createManualMetronome } from "../support/manual-metronome.ts";
import { join } from "../support/raw-client.ts";

/** Mazes compared over the wire, and how many are tried to find them. */
const MAZES = 3;
const TRIED = 200;
/** Ticks played, and for how many of them the hidden robot must stay out of sight and hearing. */
const TICKS = 360;
const LEAST_HIDDEN = 200;
const LENGTHS = { warmup: 9, length: 2 * TICKS, overtime: 30 };
/** Code, clock and acknowledgement: not compared. */
const PREFIX = 9;
/** Seats of the blind client and of the hidden one: the first two. */
const BLIND = 0;
const HIDDEN = 1;

/** What a person does, given what a brain would. */
type Will = (input: TimedInput, tick: number) => TimedInput;

const rest: Will = () => NEUTRAL;

/** Hunts and fires without end, and drops what it has before it could bank it: that would be public. */
const rage: Will = (input, tick) => ({
  ...input,
  buttons: (tick % 30 < 20 ? FIRE : 0) | (tick % 90 === 0 ? ABILITY_1 : 0) | (tick % 4 === 1 ? DROP : 0),
});

/** Fires and drops at times, so that its own things get numbers after those of the hidden robot. */
const show: Will = (input, tick) => ({
  ...input,
  buttons: input.buttons | (tick % 15 < 2 ? FIRE : 0) | (tick % 100 === 0 ? DROP : 0),
});

/** What came of a match, by tick. */
interface Run {
  /** What the simulation lets the blind client know. */
  readonly knowledge: readonly string[];
  /** The frames it got; none where no server ran. */
  readonly frames: readonly string[];
  /** What the two had done so far. */
  readonly deeds: readonly { readonly shots: number[]; readonly dropped: number[] }[];
}

/** Plays the match of a maze. @param tick has the world take one input of each @returns the frames of the blind client */
async function play(
  world: World,
  seed: number,
  will: Will,
  tick: (inputs: readonly [TimedInput, TimedInput]) => string | Promise<string>,
): Promise<Run> {
  const brains = [BLIND, HIDDEN].map((seat) => createBrain("veteran", seat, seed));
  const knowledge: string[] = [];
  const frames: string[] = [];
  const deeds: Run["deeds"][number][] = [];
  for (let number = 1; number <= TICKS; number++) {
    const [mine = NEUTRAL, other = NEUTRAL] = brains.map((brain, seat) => brain.think(observe(world, seat)));
    frames.push(await tick([show(mine, number), will(other, number)]));
    knowledge.push(knowledgeOf(world, BLIND));
    const stats = world.robots.slice(0, 2).map((robot) => robot.stats);
    deeds.push({ shots: stats.map(({ shots }) => shots), dropped: stats.map(({ dropped }) => dropped) });
  }
  return { frames, knowledge, deeds };
}

/** The match without a server: what is to be expected. */
function simulate(seed: number, will: Will): Promise<Run> {
  const plan = { mode: 0, seats: 6, lengths: LENGTHS, results: 30 };
  const live = new LiveMatch(plan, chanceFrom(seed), 0, IDLE_BRAIN);
  const lines = [createHandInputs(), createHandInputs()] as const;
  lines.forEach((line, person) => {
    live.take(String(person), "Ann", 0, 0);
    live.connect(String(person), line);
  });
  let now = 0;
  return play(live.world, seed, will, ([mine, other]) => {
    lines[0].push(mine);
    lines[1].push(other);
    now += 1000 / 30;
    live.tick(now);
    return "";
  });
}

async function serve(seed: number, will: Will): Promise<Run> {
  const metronome = createManualMetronome();
  const doubles = { metronome, chance: chanceFrom(seed), makeBrain: IDLE_BRAIN };
  const server = await startServer({ lengths: LENGTHS }, doubles);
  try {
    const blind = await join(server.port);
    const hidden = await join(server.port);
    expect([blind.seat(), hidden.seat()]).toEqual([BLIND, HIDDEN]);
    const world = server.services.arenas.get(blind.roomId)?.live.world;
    if (world === undefined) throw new Error("there is no arena");
    // The handshake holds the token.
    let read = 1;
    return await play(world, seed, will, async ([mine, other]) => {
      blind.steer(mine);
      hidden.steer(other);
      await Promise.all([blind.settle(), hidden.settle()]);
      metronome.beat();
      await blind.until(() => blind.state.tick === world.tick);
      const frames = blind.frames.slice(read).flatMap(comparable);
      read = blind.frames.length;
      return frames.join("\n");
    });
  } finally {
    await server.close();
  }
}

/** Frames without clocks; answers to pings are the test's own. */
function comparable(frame: Uint8Array): string[] {
  const code = (frame[0] ?? 0) & PROTOCOL_CODE_MASK;
  if (code === Protocol.PING) return [];
  const isState = code === Protocol.ROOM_STATE || code === Protocol.ROOM_STATE_PATCH;
  return [`${code} ${Buffer.from(frame.subarray(isState ? PREFIX : 1)).toString("hex")}`];
}

/** All that the rules let a seat know, without ids or order. */
function knowledgeOf(world: World, seat: number): string {
  const sees = (thing: { readonly seenBy: number }): boolean => (thing.seenBy & (1 << seat)) !== 0;
  const own = world.robots[seat];
  return JSON.stringify([
    own?.drive,
    own?.hull,
    own?.cargo,
    world.robots.map(({ stats, chassis, driver }) => [stats.banked, stats.kills, stats.deaths, chassis, driver]),
    world.robots.filter((robot) => robot.alive === 1 && sees(robot)).map(({ drive, hull }) => [drive, hull]),
    world.projectiles.filter(sees).map(({ x, y, vx, vy }) => [x, y, vx, vy]),
    world.resources
      .filter(sees)
      .map(({ kind, x, y }) => [x, y, kind].join())
      .sort(),
    world.tracks
      .filter(sees)
      .map(({ tile, tick }) => [tile, tick].join())
      .sort(),
    world.crackedHull,
    witness(world, seat),
  ]);
}

/** Returns the ticks in which both runs let the blind client know the same. */
function commonTicks(calm: Run, wild: Run): number {
  const parting = calm.knowledge.findIndex((known, tick) => known !== wild.knowledge[tick]);
  return parting < 0 ? TICKS : parting;
}

/** Returns mazes in which the hidden robot, however wild, stays hidden for long. */
async function findMazes(): Promise<number[]> {
  const found: number[] = [];
  for (let seed = 1; seed <= TRIED && found.length < MAZES; seed++) {
    const [calm, wild] = [await simulate(seed, rest), await simulate(seed, rage)];
    if (commonTicks(calm, wild) >= LEAST_HIDDEN) found.push(seed);
  }
  return found;
}

describe("what is sent to a client", () => {
  it("does not depend on what it may not know", async () => {
    const mazes = await findMazes();
    expect(mazes.length).toBe(MAZES);
    for (const seed of mazes) {
      const [calm, wild] = [await serve(seed, rest), await serve(seed, rage)];
      const common = commonTicks(calm, wild);
      expect(common).toBeGreaterThanOrEqual(LEAST_HIDDEN);
      // The hidden robot did much meanwhile, and so did the blind one, whose things got other numbers by that.
      const [idle, busy] = [calm.deeds[common - 1], wild.deeds[common - 1]];
      expect(idle?.shots[HIDDEN]).toBe(0);
      expect(busy?.shots[HIDDEN]).toBeGreaterThan(15);
      expect(busy?.shots[BLIND]).toBeGreaterThan(5);
      expect(wild.frames.slice(0, common)).toEqual(calm.frames.slice(0, common));
    }
  });
});

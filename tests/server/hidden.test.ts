import { PROTOCOL_CODE_MASK, Protocol } from "@colyseus/shared-types";
import { describe, expect, it } from "vitest";
import { LiveMatch } from "#server/match/live-match.ts";
import { createBrain } from "#shared/ai/index.ts";
import { type ChassisId, chassisIds } from "#shared/content/chassis.ts";
import { type ModeId, modeIds, modes } from "#shared/content/modes.ts";
import { resourceList } from "#shared/content/resources.ts";
import { ABILITY_1, ABILITY_2, DROP, FIRE, NEUTRAL, type TimedInput } from "#shared/sim/input.ts";
import { observe } from "#shared/sim/observe.ts";
import { witness } from "#shared/sim/witness.ts";
import type { World } from "#shared/sim/world.ts";
import { chanceFrom, IDLE_BRAIN, startServer } from "../support/game-server.ts";
import { createHandInputs } from "../support/inputs.ts";
import { createManualMetronome } from "../support/manual-metronome.ts";
import { join, PLAYER } from "../support/raw-client.ts";

/** Mazes compared over the wire in each case, and how many are tried to find them. */
const MAZES = 2;
const TRIED = 200;
/** Ticks played, and for how many of them the hidden robot must stay out of sight and hearing. */
const TICKS = 360;
const LEAST_HIDDEN = 200;
const LENGTHS = { warmup: 9, length: 2 * TICKS, overtime: 30 };
/** Code, clock and acknowledgement: not compared. */
const PREFIX = 9;

/** Who plays what. The blind client has the first seat, the hidden one that of the second person who comes. */
interface Case {
  readonly mode: ModeId;
  readonly chassis: ChassisId;
  /** What the hidden robot uses again and again; what all see is not among it. */
  readonly uses: number;
}

const cases: readonly Case[] = [
  { mode: "scavenge", chassis: "dart", uses: ABILITY_1 },
  { mode: "scavenge", chassis: "mule", uses: ABILITY_2 },
  { mode: "scavenge", chassis: "volt", uses: ABILITY_1 | ABILITY_2 },
  { mode: "scavenge", chassis: "wraith", uses: ABILITY_1 | ABILITY_2 },
  { mode: "scavenge", chassis: "stalker", uses: ABILITY_1 | ABILITY_2 },
  { mode: "heist", chassis: "stalker", uses: ABILITY_1 | ABILITY_2 },
];
const BLIND = 0;
const hiddenIn = ({ mode }: Case): number => (modes[mode].teams === 2 ? modes[mode].robots / 2 : 1);

/** What a person does, given what a brain would. */
type Will = (input: TimedInput, tick: number) => TimedInput;

const rest: Will = () => NEUTRAL;

/** Hunts and fires without end, throws and places, and drops what it has before it could bank it: that would be public. */
const rageWith =
  (uses: number): Will =>
  (input, tick) => ({
    ...input,
    reach: 60 + (tick % 80),
    buttons: (tick % 30 < 20 ? FIRE : 0) | (tick % 45 === 0 ? uses : 0) | (tick % 4 === 1 ? DROP : 0),
  });

/** Fires, drops and uses what it has at times, so that its own things get numbers after those of the hidden robot. */
const show: Will = (input, tick) => ({
  ...input,
  reach: 48,
  buttons:
    input.buttons | (tick % 15 < 2 ? FIRE : 0) | (tick % 100 === 0 ? DROP : 0) | (tick % 70 === 0 ? ABILITY_2 : 0),
});

/** What came of a match, by tick. */
interface Run {
  /** What the simulation lets the blind client know. */
  readonly knowledge: readonly string[];
  /** The frames it got; none where no server ran. */
  readonly frames: readonly string[];
  /** What the two had done so far. */
  readonly deeds: readonly { readonly shots: number[]; readonly uses: number[] }[];
}

/** Plays the match of a maze. @param tick has the world take one input of each @returns the frames of the blind client */
async function play(
  world: World,
  seats: readonly [number, number],
  seed: number,
  will: Will,
  tick: (inputs: readonly [TimedInput, TimedInput]) => string | Promise<string>,
): Promise<Run> {
  const brains = seats.map((seat) => createBrain("veteran", seat, seed));
  const knowledge: string[] = [];
  const frames: string[] = [];
  const deeds: Run["deeds"][number][] = [];
  for (let number = 1; number <= TICKS; number++) {
    const [mine = NEUTRAL, other = NEUTRAL] = brains.map((brain, who) => brain.think(observe(world, seats[who] ?? 0)));
    frames.push(await tick([show(mine, number), will(other, number)]));
    knowledge.push(knowledgeOf(world, BLIND));
    const stats = seats.flatMap((seat) => world.robots[seat]?.stats ?? []);
    deeds.push({
      shots: stats.map(({ shots }) => shots),
      uses: stats.map(({ abilityUses }) => abilityUses.reduce((sum, count) => sum + count)),
    });
  }
  return { frames, knowledge, deeds };
}

/** The match without a server: what is to be expected. */
function simulate(played: Case, seed: number, will: Will): Promise<Run> {
  const { mode, chassis } = played;
  const plan = { mode: modeIds.indexOf(mode), seats: modes[mode].robots, lengths: LENGTHS, results: 30 };
  const live = new LiveMatch(plan, chanceFrom(seed), 0, IDLE_BRAIN);
  const lines = [createHandInputs(), createHandInputs()] as const;
  lines.forEach((line, person) => {
    const session = String(person);
    live.take({ id: session, session, name: "Ann", chassis: chassisIds.indexOf(chassis) }, 0);
    live.connect(session, line);
  });
  let now = 0;
  return play(live.world, [BLIND, hiddenIn(played)], seed, will, ([mine, other]) => {
    lines[0].push(mine);
    lines[1].push(other);
    now += 1000 / 30;
    live.tick(now);
    return "";
  });
}

async function serve(played: Case, seed: number, will: Will): Promise<Run> {
  const { mode, chassis } = played;
  const metronome = createManualMetronome();
  const doubles = { metronome, chance: chanceFrom(seed), makeBrain: IDLE_BRAIN };
  const server = await startServer({ lengths: LENGTHS }, doubles);
  try {
    const options = { ...PLAYER, mode, chassis };
    const blind = await join(server.port, "arena", options);
    const hidden = await join(server.port, "arena", options);
    const seats = [BLIND, hiddenIn(played)] as const;
    expect([blind.seat(), hidden.seat()]).toEqual(seats);
    const world = server.services.arenas.get(blind.roomId)?.live.world;
    if (world === undefined) throw new Error("there is no arena");
    // The handshake holds the token.
    let read = 1;
    return await play(world, seats, seed, will, async ([mine, other]) => {
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
    world.projectiles
      .filter(sees)
      .map(({ x, y, vx, vy }) => [x, y, vx, vy].join())
      .sort(),
    world.devices
      .filter(sees)
      .map((device) => [device.x, device.y, device.kind, device.aim, device.hull, device.darkUntil].join())
      .sort(),
    world.shells
      .filter(sees)
      .map(({ x, y, landsAt }) => [x, y, landsAt].join())
      .sort(),
    world.beasts.filter(sees).map(({ x, y, hull, state }) => [x, y, hull, state]),
    world.openings,
    world.vaults,
    prizesOf(world),
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

/** Prizes, wherever they are: public. */
function prizesOf(world: World): readonly unknown[] {
  const isPrize = (kind: number): boolean => resourceList[kind]?.isPrize === true;
  return [
    ...world.resources.filter(({ kind }) => isPrize(kind)).map(({ x, y }) => [x, y]),
    ...world.robots
      .filter(({ cargo }) => cargo.some((count, kind) => count > 0 && isPrize(kind)))
      .map(({ drive }) => [drive.x, drive.y]),
  ];
}

/** Returns the ticks in which both runs let the blind client know the same. */
function commonTicks(calm: Run, wild: Run): number {
  const parting = calm.knowledge.findIndex((known, tick) => known !== wild.knowledge[tick]);
  return parting < 0 ? TICKS : parting;
}

/** Returns mazes in which the hidden robot, however wild, stays hidden for long. */
async function findMazes(played: Case): Promise<number[]> {
  const found: number[] = [];
  for (let seed = 1; seed <= TRIED && found.length < MAZES; seed++) {
    const [calm, wild] = [await simulate(played, seed, rest), await simulate(played, seed, rageWith(played.uses))];
    if (commonTicks(calm, wild) >= LEAST_HIDDEN) found.push(seed);
  }
  return found;
}

describe("what is sent to a client", () => {
  it.each(cases)("does not depend on what a hidden $chassis does in $mode", async (played) => {
    const mazes = await findMazes(played);
    expect(mazes.length).toBe(MAZES);
    for (const seed of mazes) {
      const [calm, wild] = [await serve(played, seed, rest), await serve(played, seed, rageWith(played.uses))];
      const common = commonTicks(calm, wild);
      expect(common).toBeGreaterThanOrEqual(LEAST_HIDDEN);
      // The hidden robot did much meanwhile, and so did the blind one, whose things got other numbers by that.
      const [idle, busy] = [calm.deeds[common - 1], wild.deeds[common - 1]];
      const [shots = 0, hiddenShots = 0] = busy?.shots ?? [];
      expect(idle?.shots[1]).toBe(0);
      expect(hiddenShots).toBeGreaterThan(3);
      expect(busy?.uses[1]).toBeGreaterThan(1);
      expect(shots).toBeGreaterThan(0);
      expect(wild.frames.slice(0, common)).toEqual(calm.frames.slice(0, common));
    }
  });
});

/** Lines that stall, pages that sleep, clocks that are set back: the sdk against the real server, in virtual time. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { connectTo } from "#client/sdk/connect.ts";
import { IDLE } from "#client/sdk/control-input.ts";
import type { Control, Failure, Game } from "#client/sdk/game.ts";
import type { LiveMatch } from "#server/match/live-match.ts";
import type { Input } from "#shared/sim/input.ts";
import { PERSON } from "#shared/sim/record.ts";
import { chanceFrom, IDLE_BRAIN, startServer, type TestServer } from "../support/game-server.ts";
import { type LineProxy, startProxy } from "../support/proxy.ts";
import { createVirtualTime, type VirtualTime } from "../support/virtual-time.ts";

const RIGHT: Control = { ...IDLE, moveX: 1 };
const LEFT: Control = { ...IDLE, moveX: -1 };
const PICTURE = 1000 / 60;
const DELAY = 25;
const BREATH_NS = 4_000_000n;

let time: VirtualTime;
let server: TestServer;
let line: LineProxy;
let game: Game;
let live: LiveMatch;
let seat: number;
/** What the robot took, tick for tick. */
let taken: (readonly Input[])[];
let failures: Failure[];

beforeEach(async () => {
  time = createVirtualTime(true);
  const doubles = { metronome: time.metronome, chance: chanceFrom(5), makeBrain: IDLE_BRAIN };
  server = await startServer({ lengths: { warmup: 1, length: 6000, overtime: 30 } }, doubles);
  line = await startProxy(server.port, { delay: DELAY }, undefined, time);
  const connection = connectTo(`http://127.0.0.1:${line.port}`, "", { read: () => null, write: () => {} });
  game = await time.until(connection.joinMatch({ name: "Ann", chassis: "dart", build: "" }));
  failures = [];
  game.onFailure((failure) => failures.push(failure));
  const arena = server.services.arenas.get(game.roomId);
  if (arena === undefined) throw new Error("there is no arena");
  live = arena.live;
  seat = live.seats.findIndex(({ person }) => person !== null);
  taken = [];
  live.addFollower({ begin: () => {}, follow: (_, { inputs }) => taken.push(inputs[seat] ?? []) });
  await show(RIGHT, 2000);
});

afterEach(async () => {
  vi.restoreAllMocks();
  game.leave();
  await time.pass(200);
  await line.close();
  await time.until(server.close());
  time.end();
});

/** Shows pictures for so long, in ms, with this will. */
async function show(will: Control, ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += PICTURE) {
    game.steer(will);
    await time.pass(PICTURE);
    game.advance(time.now());
  }
}

/** Shows pictures until something holds. @returns how long that took, in ms @throws Error when it takes longer than `most` */
async function showUntil(will: Control, holds: () => boolean, most: number): Promise<number> {
  const begin = time.now();
  while (!holds()) {
    if (time.now() - begin > most) throw new Error(`it does not hold after ${most} ms`);
    await show(will, PICTURE);
    // What does not follow the virtual time (a socket that connects, a token that is judged) gets some of the machine's.
    const breath = process.hrtime.bigint();
    while (process.hrtime.bigint() - breath < BREATH_NS) await new Promise((resolve) => setImmediate(resolve));
  }
  return time.now() - begin;
}

/** True when the robot takes the person's inputs. */
const isDriven = (): boolean =>
  live.world.robots[seat]?.driver === PERSON && (taken.at(-1) ?? []).some(({ moveX }) => moveX !== 0);
const sessionOf = (): string | null | undefined => live.seats[seat]?.person?.session;

/** Returns how many inputs the robot took in the ticks from `first` on, and how many of them moved right. */
function since(first: number): { readonly inputs: number; readonly right: number; readonly ticks: number } {
  const ticks = taken.slice(first);
  const inputs = ticks.flat();
  return { inputs: inputs.length, right: inputs.filter(({ moveX }) => moveX > 0).length, ticks: ticks.length };
}

describe("a line that stalls", () => {
  it("for 3 s counts as lost after 2, and 2 s after it is back at the latest one drives the same robot again", async () => {
    const session = sessionOf();
    line.hold(true);
    const noticed = await showUntil(RIGHT, () => game.line().isLost, 3000);
    expect(noticed).toBeGreaterThan(1900);
    expect(noticed).toBeLessThan(2400);
    expect(game.line().isSilent).toBe(true);
    await show(LEFT, 3000 - noticed);
    const back = taken.length;
    line.hold(false);
    const wait = await showUntil(LEFT, () => isDriven() && !game.line().isLost, 2000);
    expect(wait).toBeLessThan(2000);
    await show(LEFT, 1000);
    expect(sessionOf()).toBe(session);
    // Nothing that was held while the line was away is taken, and nothing is made up for.
    const { inputs, right, ticks } = since(back);
    expect(right).toBe(0);
    expect(inputs).toBeLessThanOrEqual(ticks + 2);
    expect(game.stats().pending).toBeLessThan(8);
  });

  it("for 1.5 s is not lost, and what was sent into the stall is not played after it", async () => {
    line.hold(true);
    await show(RIGHT, 1500);
    expect(game.line()).toMatchObject({ isSilent: true, isLost: false });
    const back = taken.length;
    line.hold(false);
    const wait = await showUntil(LEFT, isDriven, 500);
    expect(wait).toBeLessThan(500);
    await show(LEFT, 1000);
    expect(since(back).right).toBe(0);
    expect(game.line()).toMatchObject({ isSilent: false, isLost: false });
    expect(game.stats().pending).toBeLessThan(8);
  });

  it("for 20 s is tried again and again, and comes back all the same", async () => {
    line.hold(true);
    await show(IDLE, 20_000);
    expect(game.line()).toMatchObject({ isLost: true });
    expect(game.line().tries).toBeGreaterThanOrEqual(6);
    expect(game.line().secondsLeft).toBeGreaterThan(35);
    line.hold(false);
    expect(await showUntil(LEFT, isDriven, 2000)).toBeLessThan(2000);
  });

  it("for good is given up after a minute, once", async () => {
    line.hold(true);
    await show(IDLE, 60_000);
    expect(failures).toEqual([]);
    await show(IDLE, 6000);
    expect(failures).toEqual(["server-unreachable"]);
  });

  it("is drawn as it was last seen, and shakes nothing", async () => {
    line.hold(true);
    await show(RIGHT, 1000);
    const before = game.advance(time.now());
    await show(RIGHT, 500);
    const after = game.advance(time.now());
    expect(after?.robots.map(({ seat: number, x, y }) => ({ number, x, y }))).toEqual(
      before?.robots.map(({ seat: number, x, y }) => ({ number, x, y })),
    );
    expect(after?.robots.length).toBeGreaterThan(0);
  });
});

describe("a line that is cut", () => {
  it("is lost at once, also where the wall clock has been set back, and one drives again in time", async () => {
    vi.setSystemTime(Date.now() - 10_000);
    line.refuse(true);
    line.cut();
    await showUntil(IDLE, () => game.line().isLost, 200);
    await show(IDLE, 5000);
    expect(game.line().tries).toBeGreaterThan(8);
    line.refuse(false);
    const wait = await showUntil(LEFT, isDriven, 2000);
    expect(wait).toBeLessThan(1000);
    expect(failures).toEqual([]);
  });
});

describe("a page that slept", () => {
  it("finds a dead line within half a second after it woke", async () => {
    line.hold(true);
    const { now } = performance;
    vi.spyOn(performance, "now").mockImplementation(() => now.call(performance) + 30_000);
    await showUntil(IDLE, () => game.line().isLost, 1000);
    line.hold(false);
    expect(await showUntil(LEFT, isDriven, 2000)).toBeLessThan(2000);
  });

  it("keeps a line that is alive, and makes up for nothing", async () => {
    const { now } = performance;
    const back = taken.length;
    vi.spyOn(performance, "now").mockImplementation(() => now.call(performance) + 30_000);
    let wasLost = false;
    for (let pictures = 0; pictures < 60; pictures++) {
      await show(LEFT, PICTURE);
      wasLost ||= game.line().isLost;
    }
    expect(wasLost).toBe(false);
    const { inputs, ticks } = since(back);
    // What was on its way, and no second of the 30 s.
    expect(inputs).toBeLessThanOrEqual(ticks + 4);
    expect(isDriven()).toBe(true);
  });
});

describe("a page that nobody sees", () => {
  it("sends nothing, so that a brain drives after a second, and one drives at once when one is back", async () => {
    game.rest(true);
    await time.pass(500);
    const { up } = game.stats();
    expect(up).toBeGreaterThan(0);
    await time.pass(2500);
    expect(game.stats().up).toBe(0);
    expect(live.world.robots[seat]?.driver).not.toBe(PERSON);
    expect(game.line()).toMatchObject({ isSilent: false, isLost: false });
    const back = taken.length;
    game.rest(false);
    expect(await showUntil(LEFT, isDriven, 500)).toBeLessThan(250);
    await show(LEFT, 500);
    expect(since(back).right).toBe(0);
  });
});

describe("a spectator's line", () => {
  let watching: Game;

  beforeEach(async () => {
    const connection = connectTo(`http://127.0.0.1:${line.port}`, "", { read: () => null, write: () => {} });
    watching = await time.until(connection.watchMatch(game.roomId, null));
    await watch(3000);
  });

  afterEach(() => watching.leave());

  /** Shows pictures for so long, in ms. @returns true when the line was silent in one of them */
  async function watch(ms: number): Promise<boolean> {
    let wasSilent = false;
    for (let passed = 0; passed < ms; passed += PICTURE) {
      await show(IDLE, PICTURE);
      watching.advance(time.now());
      wasSilent ||= watching.line().isSilent;
    }
    return wasSilent;
  }

  it("counts as lost after 2 s of silence, and shows the present soon after it is back", async () => {
    expect(await watch(1000)).toBe(false);
    line.hold(true);
    await watch(3000);
    expect(watching.line().isLost).toBe(true);
    line.hold(false);
    await showUntil(IDLE, () => !watching.line().isLost, 2000);
    await watch(1000);
    expect(live.world.tick - watching.stats().tick).toBeLessThan(30);
  });

  it("is no silent one while there is nothing to tell: it is asked", async () => {
    live.world.phaseEnd = live.world.tick + 1;
    live.world.robots.forEach((robot, index) => {
      robot.stats.banked = index;
    });
    await watch(1000);
    expect(live.isOver).toBe(true);
    expect(await watch(6000)).toBe(false);
    expect(live.isOver).toBe(true);
    expect(watching.line().roundTrip).toBeGreaterThanOrEqual(2 * DELAY);
  });

  it("goes on in a page that nobody sees, and has nothing to make up for", async () => {
    await show(IDLE, 20_000);
    const { tick } = watching.stats();
    expect(live.world.tick - tick).toBeLessThan(30);
    expect(watching.advance(time.now())?.events.length).toBeLessThan(10);
  });
});

describe("the figures of a good line", () => {
  it("are its round trip, its bytes, an even beat and no tick too late", async () => {
    const before = { ...line.bytes };
    await show(RIGHT, 4000);
    const stats = game.stats();
    expect(stats.loss).toBe(0);
    expect(stats.jitter).toBeLessThan(PICTURE);
    expect(stats.roundTrip).toBeGreaterThan(2 * DELAY);
    expect(stats.roundTrip).toBeLessThan(2 * DELAY + 100);
    // The proxy counts frames and their heads, the sdk what is in them.
    const perSecond = { up: (line.bytes.up - before.up) / 4, down: (line.bytes.down - before.down) / 4 };
    expect(stats.down).toBeGreaterThan(perSecond.down * 0.6);
    expect(stats.down).toBeLessThan(perSecond.down);
    // 30 inputs, of a byte each while nothing changes.
    expect(stats.up).toBeGreaterThanOrEqual(28);
    expect(stats.up).toBeLessThan(perSecond.up);
  });

  it("tell of the ticks that came too late to be drawn in time", async () => {
    await show(RIGHT, 3000);
    line.hold(true);
    await show(RIGHT, 400);
    line.hold(false);
    await show(RIGHT, 400);
    const { loss } = game.stats();
    expect(loss).toBeGreaterThan(3 / 150);
    expect(loss).toBeLessThan(13 / 150);
    await show(RIGHT, 6000);
    expect(game.stats().loss).toBe(0);
  });
});

/** A line that is lost and comes back, after times from a blink to more than its seat is kept. In ticks. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { LiveMatch } from "#server/match/live-match.ts";
import { seconds } from "#shared/lib/time.ts";
import { BRAIN, PERSON } from "#shared/sim/record.ts";
import { chanceFrom, IDLE_BRAIN, startServer, type TestServer } from "../support/game-server.ts";
import { createManualMetronome } from "../support/manual-metronome.ts";
import { comeBack, join, type RawClient } from "../support/raw-client.ts";

/** Inputs miss for so long before a brain drives, in ticks. */
const SILENCE = seconds(1);
/** A seat waits so long for its line, in ms. */
const KEPT = 60_000;

const metronome = createManualMetronome();
let server: TestServer;
let ann: RawClient;
let bob: RawClient;
let live: LiveMatch;

beforeEach(async () => {
  server = await startServer({ lengths: { warmup: 3 } }, { metronome, chance: chanceFrom(1), makeBrain: IDLE_BRAIN });
  ann = await join(server.port);
  bob = await join(server.port);
  const arena = server.services.arenas.get(ann.roomId);
  if (arena === undefined) throw new Error("there is no arena");
  live = arena.live;
  await play([ann, bob], 10);
});

afterEach(async () => {
  vi.useRealTimers();
  await server.close();
});

/** Beats, with one input of each client before each beat. */
async function play(clients: readonly RawClient[], ticks: number, moveX = 100): Promise<void> {
  for (let done = 0; done < ticks; done++) {
    for (const client of clients) client.steer({ moveX });
    await Promise.all(clients.map((client) => client.settle()));
    metronome.beat();
  }
  await Promise.all(clients.map((client) => client.until(() => client.state.tick === live.shownTick)));
}

async function cut(client: RawClient): Promise<void> {
  client.cut();
  await client.closed;
  // Whoever asks after it is answered after the server has noticed.
  await ann.settle();
}

const seatOf = (client: RawClient) => live.seats.filter(({ person }) => person?.session === client.sessionId);
const driverOf = (seat: number) => live.world.robots[seat]?.driver;

/** What makes a robot the same: it was not started anew, and it kept what it had. */
function identityOf(seat: number) {
  const robot = live.world.robots[seat];
  return { startedAt: robot?.startedAt, chassis: robot?.chassis, banked: robot?.stats.banked, name: live.nameOf(seat) };
}

describe("a line that is lost", () => {
  it.each([0.2, 2, 20, 59])(
    "for %s s gives the same robot and score back, and all that is to be seen",
    async (away) => {
      const seat = bob.seat();
      const robot = live.world.robots[seat];
      if (robot !== undefined) robot.stats.banked = 7;
      const before = identityOf(seat);
      await cut(bob);
      await play([ann], Math.min(seconds(away), SILENCE - 1));
      expect(driverOf(seat)).toBe(PERSON);
      await play([ann], Math.max(0, seconds(away) - SILENCE + 1));
      if (seconds(away) > SILENCE) expect(driverOf(seat)).toBe(BRAIN);
      expect(ann.state.seats.get(String(seat))?.taken).toBe(1);
      const again = await comeBack(server.port, bob);
      expect(again.seat()).toBe(seat);
      // All of it is in the first frame, before another tick.
      const own = live.world.robots[seat];
      expect([again.view().x, again.view().y, again.view().hull]).toEqual([own?.drive.x, own?.drive.y, own?.hull]);
      expect(again.state.mazeSeed).toBe(live.world.mazeSeed);
      await play([ann, again], 3);
      expect(driverOf(seat)).toBe(PERSON);
      expect(identityOf(seat)).toEqual(before);
      expect(seatOf(bob).map((one) => one.seat)).toEqual([seat]);
      expect(live.world.robots.length).toBe(live.seats.length);
      const x = again.view().x;
      await play([ann, again], 10, -100);
      expect(again.view().x).not.toBe(x);
    },
  );

  it("for longer than its seat is kept is refused cleanly, and leaves one robot, which a brain drives", async () => {
    const seat = bob.seat();
    // The seat waits by a timer of its own.
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    await cut(bob);
    vi.advanceTimersByTime(KEPT - 100);
    await play([ann], SILENCE + 2);
    expect(seatOf(bob).length).toBe(1);
    vi.advanceTimersByTime(200);
    vi.useRealTimers();
    await play([ann], 3);
    await expect(comeBack(server.port, bob)).rejects.toThrow("refused");
    await play([ann], 3);
    expect(driverOf(seat)).toBe(BRAIN);
    expect(live.world.robots.length).toBe(live.seats.length);
    expect(ann.isOpen).toBe(true);
  });

  it("again and again never makes a second robot of one", async () => {
    const seat = bob.seat();
    let last = bob;
    for (let time = 0; time < 10; time++) {
      await cut(last);
      await play([ann], time * 7);
      last = await comeBack(server.port, last);
      await play([ann, last], 2);
      expect(last.seat()).toBe(seat);
      expect(live.seats.filter(({ person }) => person !== null).length).toBe(2);
      expect(driverOf(seat)).toBe(PERSON);
    }
    expect(live.world.robots.filter(({ driver }) => driver === PERSON).length).toBe(2);
  });
});

describe("a page that sleeps with its line open", () => {
  it("has a brain drive after a second, and drives again with the first input, without a rush of old ones", async () => {
    const seat = bob.seat();
    const before = identityOf(seat);
    await play([ann], SILENCE + 2);
    expect(driverOf(seat)).toBe(BRAIN);
    await play([ann], seconds(30));
    expect(bob.isOpen).toBe(true);
    await play([ann, bob], 2);
    expect(driverOf(seat)).toBe(PERSON);
    expect(identityOf(seat)).toEqual(before);
    expect(seatOf(bob).length).toBe(1);
  });
});

/** Faults of a real server process in real time: clocks that are set, an event loop that stands still, slow readers. */
import { afterEach, describe, expect, it } from "vitest";
import { TICK_RATE } from "#shared/lib/time.ts";
import { PERSON } from "#shared/sim/record.ts";
import { type FaultyServer, startFaultyServer } from "../support/faulty-server.ts";
import { startProxy } from "../support/proxy.ts";
import { asGuest, becomeGuest, comeBack, join, open, PLAYER, type RawClient, reserve } from "../support/raw-client.ts";

const HOUR = 3_600_000;
const BEAT = 1000 / TICK_RATE;

let server: FaultyServer | null = null;
let stops: (() => void)[] = [];

afterEach(async () => {
  for (const stop of stops) stop();
  stops = [];
  await server?.stop();
  server = null;
});

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Sends inputs 30 times a second. */
function drive(client: RawClient): void {
  let count = 0;
  const timer = setInterval(() => {
    if (client.isOpen) client.steer({ moveX: count++ % 60 < 30 ? 100 : -100 });
  }, BEAT);
  stops.push(() => clearInterval(timer));
}

async function begin(): Promise<[FaultyServer, RawClient, RawClient]> {
  server = await startFaultyServer({ WARMUP_SECONDS: "0.1" });
  const ann = await join(server.port);
  const bob = await join(server.port);
  drive(ann);
  drive(bob);
  await wait(1000);
  return [server, ann, bob];
}

/** Ticks in each of some seconds. */
async function paceOf(client: RawClient, seconds: number): Promise<number[]> {
  const pace: number[] = [];
  for (let second = 0; second < seconds; second++) {
    const [tick, at] = [client.state.tick, performance.now()];
    await wait(1000);
    pace.push(((client.state.tick - tick) * 1000) / (performance.now() - at));
  }
  return pace;
}

describe("a wall clock that is set", () => {
  it.each([60_000, -10_000, 24 * HOUR, -24 * HOUR])("by %i ms changes nothing", async (shift) => {
    const [{ port, shiftClock }, ann, bob] = await begin();
    const { phaseEnd } = ann.state;
    const guest = await becomeGuest(port);
    const seat = await reserve(port, "joinOrCreate", "arena", PLAYER, asGuest(guest));
    bob.cut();
    await bob.closed;
    await shiftClock(shift);
    // The seat that was asked for, and the one whose line is lost, are still there a second later.
    for (const pace of await paceOf(ann, 3)) {
      expect(pace).toBeGreaterThanOrEqual(TICK_RATE - 1.5);
      expect(pace).toBeLessThanOrEqual(TICK_RATE + 1.5);
    }
    const late = await open(port, seat.body, guest);
    expect(late.roomId).toBe(ann.roomId);
    const again = await comeBack(port, bob);
    expect(again.seat()).toBe(bob.seat());
    drive(again);
    await wait(500);
    expect(ann.isOpen && late.isOpen && again.isOpen).toBe(true);
    // The match ends when it was to end.
    expect(ann.state.phaseEnd).toBe(phaseEnd);
    expect(ann.state.seats.get(String(again.seat()))?.driver).toBe(PERSON);
  });
});

describe("an event loop that stands still", () => {
  it.each([500, 3000])("for %i ms is caught up with by 5 ticks at most, and sends nobody away", async (ms) => {
    const [{ block }, ann, bob] = await begin();
    await block(ms);
    const [tick, at] = [ann.state.tick, performance.now()];
    await wait(1000);
    const ticks = ann.state.tick - tick;
    const due = ((performance.now() - at) * TICK_RATE) / 1000;
    expect(ticks).toBeLessThanOrEqual(due + 5 + 1);
    expect(ticks).toBeGreaterThanOrEqual(due - 3);
    expect(ann.isOpen && bob.isOpen).toBe(true);
    for (const client of [ann, bob]) {
      expect(ann.state.seats.get(String(client.seat()))?.driver).toBe(PERSON);
    }
  });
});

describe("a client that reads slowly", () => {
  it("is shown the present at 2 kB a second", async () => {
    const [{ port }, ann] = await begin();
    const line = await startProxy(port, { rate: 2000 });
    stops.push(() => void line.close());
    const cat = await join(line.port);
    drive(cat);
    await wait(12_000);
    expect(cat.isOpen).toBe(true);
    expect(ann.state.tick - cat.state.tick).toBeLessThan(TICK_RATE);
  });

  it("loses its line before it is shown the past for long, costs the others no tick, and comes back to its seat", async () => {
    const [{ port }, ann] = await begin();
    const line = await startProxy(port);
    stops.push(() => void line.close());
    const cat = await join(line.port);
    drive(cat);
    await wait(8000);
    line.set({ rate: 300 });
    for (const ticks of await paceOf(ann, 20)) expect(ticks).toBeGreaterThanOrEqual(TICK_RATE - 1.5);
    expect(ann.state.seats.get(String(cat.seat()))?.driver).not.toBe(PERSON);
    const again = await comeBack(port, cat);
    expect(again.seat()).toBe(cat.seat());
  });
});

describe("a client that reads nothing", () => {
  it("costs the others no tick and the server no memory, and is gone after 10 s", async () => {
    const [running, ann, bob] = await begin();
    // A process that has just begun grows by itself.
    await wait(10_000);
    const before = Number((await running.health()).memory);
    bob.pause();
    const pace = await paceOf(ann, 12);
    for (const ticks of pace) expect(ticks).toBeGreaterThanOrEqual(TICK_RATE - 1.5);
    expect(Number((await running.health()).memory) - before).toBeLessThanOrEqual(5);
    const again = await comeBack(running.port, bob);
    expect(again.seat()).toBe(bob.seat());
  });
});

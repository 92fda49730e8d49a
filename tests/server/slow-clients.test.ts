/** Clients that do not read what they are sent: what waits for them is bounded, and they cost nobody else anything. */
import type { Client } from "@colyseus/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { seconds } from "#shared/lib/time.ts";
import { chanceFrom, IDLE_BRAIN, startServer, type TestServer } from "../support/game-server.ts";
import { createManualMetronome } from "../support/manual-metronome.ts";
import { comeBack, join, type RawClient } from "../support/raw-client.ts";
import { arenaRoom } from "../support/room-access.ts";

/** Bytes that may wait for a client; what a tick's frames have at most. */
const MOST_UNREAD = 128 * 1024;
const MOST_IN_TICK = 4096;

const metronome = createManualMetronome();
let server: TestServer;
let reader: RawClient;
let slow: RawClient;
let slowHere: Client;

beforeEach(async () => {
  server = await startServer({}, { metronome, chance: chanceFrom(1), makeBrain: IDLE_BRAIN });
  reader = await join(server.port);
  slow = await join(server.port);
  const here = arenaRoom(slow.roomId).clients.find(({ sessionId }) => sessionId === slow.sessionId);
  if (here === undefined) throw new Error("it is not there");
  slowHere = here;
  slow.pause();
});

afterEach(() => server.close());

/** Bytes that wait in the server itself, behind what the system's own buffers hold. */
function waiting(): number {
  return "bufferedAmount" in slowHere.ref ? Number(slowHere.ref.bufferedAmount) : Number.NaN;
}

/** Sends until so many bytes wait in the server. */
async function fill(bytes: number): Promise<void> {
  while (waiting() < bytes) {
    slowHere.sendBytes("x", new Uint8Array(bytes > 16_384 ? 16_384 : 256));
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Beats; the reader gets every tick. @returns after how many ticks the slow one was gone, or −1 */
async function play(ticks: number): Promise<number> {
  for (let tick = 1; tick <= ticks; tick++) {
    const last = reader.state.tick;
    metronome.beat();
    await reader.until(() => reader.state.tick > last);
    expect(reader.state.tick).toBe(last + 1);
    expect(waiting()).toBeLessThan(2 * MOST_UNREAD + seconds(1) * MOST_IN_TICK);
    if (!arenaRoom(reader.roomId).clients.includes(slowHere)) return tick;
  }
  return -1;
}

describe("a client that reads nothing", () => {
  it("loses its line after 3 s in which anything waits here, and finds its seat when it comes back", async () => {
    const seat = slow.seat();
    await fill(1);
    const gone = await play(seconds(6));
    expect(gone).toBeGreaterThanOrEqual(seconds(3));
    expect(gone).toBeLessThanOrEqual(seconds(4) + 1);
    const again = await comeBack(server.port, slow);
    expect(again.seat()).toBe(seat);
    again.steer({ moveX: 100 });
    await again.settle();
    await play(2);
    await again.until(() => again.state.tick === reader.state.tick);
  });

  it("loses it within a second when more waits than may, and what waited is let go", async () => {
    await fill(MOST_UNREAD + 1);
    expect(await play(seconds(2))).toBeLessThanOrEqual(seconds(1));
    expect(waiting()).toBe(0);
  });

  it("loses it when a ping is not answered for 6 s: what the system's own buffers hold is the past", async () => {
    const gone = await play(seconds(10));
    expect(gone).toBeGreaterThan(seconds(6));
    expect(gone).toBeLessThanOrEqual(seconds(8));
    const again = await comeBack(server.port, slow);
    expect(again.seat()).toBe(slow.seat());
  });
});

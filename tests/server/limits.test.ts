/** What one guest, one line and one address may ask for, and that nobody else has to wait for it. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { Agent, get } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join as joinPath } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { buildSimBundle } from "#server/cli/sim-bundle.ts";
import type { Config } from "#server/config.ts";
import { normalAddress } from "#server/http/addresses.ts";
import { createRateLimit } from "#server/http/rate-limit.ts";
import { TICK_RATE } from "#shared/lib/time.ts";
import { REFUSAL } from "#shared/protocol/messages.ts";
import { chanceFrom, IDLE_BRAIN, startServer, type TestServer } from "../support/game-server.ts";
import { createManualMetronome } from "../support/manual-metronome.ts";
import { asGuest, becomeGuest, join, open, PLAYER, type Reservation, reserve } from "../support/raw-client.ts";

const metronome = createManualMetronome();
let server: TestServer | null = null;

afterEach(async () => {
  await server?.close();
  server = null;
});

async function start(changes: Partial<Config> = {}): Promise<number> {
  server = await startServer(changes, { metronome, chance: chanceFrom(1), makeBrain: IDLE_BRAIN });
  return server.port;
}

/** Asks for a seat. @param from the address that a proxy would name */
const ask = (port: number, guest: string, from = "", options: object = PLAYER): Promise<Reservation> =>
  reserve(port, "joinOrCreate", "arena", options, {
    ...asGuest(guest),
    ...(from === "" ? {} : { "X-Forwarded-For": from }),
  });

interface Opened {
  /** Of the answer: 101 when it is open. */
  readonly status: number;
  readonly line: WebSocket;
  /** The server has said something. */
  readonly greeted: Promise<void>;
}

/** Opens a websocket of a seat. */
function openLine(port: number, { body }: Reservation, headers = {}): Promise<Opened> {
  return new Promise((resolve) => {
    const line = new WebSocket(`ws://127.0.0.1:${port}/${body.processId}/${body.roomId}?sessionId=${body.sessionId}`, {
      headers,
    });
    const greeted = new Promise<void>((greet) => line.once("message", () => greet()));
    line.on("open", () => resolve({ status: 101, line, greeted }));
    line.on("unexpected-response", (_request, { statusCode = 0 }) => resolve({ status: statusCode, line, greeted }));
    line.on("error", () => {});
  });
}

describe("seats that are asked for and not taken", () => {
  it("are 3 for a guest at most, and as many again once they are taken", async () => {
    const port = await start();
    const guest = await becomeGuest(port);
    const seats: Reservation[] = [];
    for (let time = 0; time < 3; time++) seats.push(await ask(port, guest));
    expect(seats.map(({ status }) => status)).toEqual([200, 200, 200]);
    const { status, body } = await ask(port, guest);
    expect([status, body.code]).toEqual([429, 429]);
    const [first] = seats;
    if (first === undefined) throw new Error("there is no seat");
    await open(port, first.body, guest);
    expect((await ask(port, guest)).status).toBe(200);
    expect((await ask(port, guest)).status).toBe(429);
  });

  it("are so many for an address at most, whoever asks, even at the same time", async () => {
    const port = await start({ askedPerAddress: 6, proxies: 1 });
    const guests = await Promise.all(Array.from({ length: 12 }, () => becomeGuest(port)));
    const answers = await Promise.all(guests.map((guest) => ask(port, guest, "10.0.0.1")));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(6);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(6);
    expect((await ask(port, await becomeGuest(port), "10.0.0.2")).status).toBe(200);
  });
});

describe("an address", () => {
  it("is what the nearest trusted proxy says, and what a client says only where no proxy stands", async () => {
    const port = await start({ joinsPerMinute: 2 });
    const statuses = async (from: (time: number) => string): Promise<number[]> => {
      const all: number[] = [];
      for (let time = 0; time < 4; time++) all.push((await ask(port, "", from(time))).status);
      return all;
    };
    expect(await statuses((time) => `10.0.0.${time}`)).toEqual([401, 401, 429, 429]);
    await server?.close();
    server = await startServer({ joinsPerMinute: 2, proxies: 1, port }, { metronome, makeBrain: IDLE_BRAIN });
    expect(await statuses((time) => `10.0.0.${time}, 10.9.9.9`)).toEqual([401, 401, 429, 429]);
    expect(await statuses((time) => `10.9.9.9, 10.0.0.${time}`)).toEqual([401, 401, 401, 401]);
  });

  it.each([
    ["127.0.0.1", "127.0.0.1"],
    ["::ffff:10.1.2.3", "10.1.2.3"],
    ["2001:db8:1:2:3:4:5:6", "20010db800010002/64"],
    ["2001:db8:1:2::1", "20010db800010002/64"],
    ["2001:db8:1:3::1", "20010db800010003/64"],
    ["::1", "0000000000000000/64"],
    ["nonsense", "nonsense"],
  ])("counts as what its owner cannot change: %s", (text, address) => {
    expect(normalAddress(text)).toBe(address);
  });

  it("opens so many websockets at most, and another when one is closed", async () => {
    const port = await start({ connectionsPerAddress: 2, proxies: 1 });
    const from = { "X-Forwarded-For": "10.0.0.1" };
    const enter = async (headers: Record<string, string>) =>
      openLine(port, await ask(port, await becomeGuest(port)), headers);
    const lines = [await enter(from), await enter(from), await enter(from)];
    expect(lines.map(({ status }) => status)).toEqual([101, 101, 429]);
    expect((await enter({ "X-Forwarded-For": "10.0.0.2" })).status).toBe(101);
    const [first] = lines;
    const closed = new Promise((resolve) => first?.line.once("close", resolve));
    first?.line.close();
    await closed;
    // The server hears of the end by a message of its own.
    let { status } = await enter(from);
    while (status !== 101) ({ status } = await enter(from));
    expect(status).toBe(101);
  });

  it("opens so many sockets at most, though it says nothing on them", async () => {
    const port = await start({ connectionsPerAddress: 4 });
    const sockets = Array.from({ length: 40 }, () => connect(port, "127.0.0.1").on("error", () => {}));
    await Promise.all(sockets.slice(12).map((socket) => new Promise((resolve) => socket.once("close", resolve))));
    expect(sockets.filter(({ closed }) => !closed)).toHaveLength(12);
    for (const socket of sockets) socket.destroy();
  });

  it("opens so many websockets a minute at most", async () => {
    const port = await start({ joinsPerMinute: 3, proxies: 1 });
    const headers = { "X-Forwarded-For": "10.0.0.1" };
    const nowhere: Reservation = { status: 0, body: { processId: "p", roomId: "r", sessionId: "s" } };
    const statuses: number[] = [];
    for (let time = 0; time < 14; time++) statuses.push((await openLine(port, nowhere, headers)).status);
    expect(statuses).toEqual([...Array(12).fill(101), 429, 429]);
  });

  it("opens so many rooms at most, and still comes into those of others", async () => {
    const port = await start({ roomsPerAddress: 2, proxies: 1 });
    const enter = async (from: string, mode: string) => {
      const guest = await becomeGuest(port);
      const { body } = await ask(port, guest, from, { ...PLAYER, mode });
      return open(port, body, guest);
    };
    await enter("10.0.0.1", "scavenge");
    await enter("10.0.0.1", "duel");
    await expect(enter("10.0.0.1", "heist")).rejects.toThrow(String(REFUSAL.full));
    const { roomId } = await enter("10.0.0.2", "heist");
    expect((await enter("10.0.0.1", "heist")).roomId).toBe(roomId);
  });

  it("sends so many frames at most on all its lines together", async () => {
    const port = await start({ connectionsPerAddress: 2 });
    const ann = await join(port);
    const bob = await join(port);
    for (let count = 0; count < 110; count++) {
      ann.steer({});
      bob.steer({});
    }
    await Promise.all([ann.settle(), bob.settle()]);
    expect([ann.isOpen, bob.isOpen]).toEqual([true, true]);
    // Neither has sent too much by itself.
    for (let count = 0; count < 40; count++) ann.steer({});
    expect(await ann.closed).toEqual({ code: REFUSAL.flood, reason: "too many messages" });
  });
});

describe("a line that never answers the greeting", () => {
  it("is closed after 8 s, and its seat is free", async () => {
    const port = await start();
    const ann = await join(port);
    const arena = server?.services.arenas.get(ann.roomId);
    const { line, greeted } = await openLine(port, await ask(port, await becomeGuest(port)));
    await greeted;
    expect(arena?.people).toBe(2);
    const closed = new Promise((resolve) => line.once("close", resolve));
    for (let second = 0; second < 9; second++) {
      for (let tick = 0; tick < TICK_RATE; tick++) metronome.beat();
      // Its pings are answered by its line.
      await ann.settle();
    }
    expect(await closed).toBe(REFUSAL.tooSlow);
    expect(arena?.people).toBe(1);
  });
});

describe("a rate limit", () => {
  it("lets a burst pass, then as much as time gives back", () => {
    const limit = createRateLimit({ perSecond: 2, burst: 3 });
    const passes = (now: number) => [1, 2, 3, 4].map(() => limit.pass("a", now));
    expect(passes(0)).toEqual([true, true, true, false]);
    expect(passes(1000)).toEqual([true, true, false, false]);
    expect(passes(100_000)).toEqual([true, true, true, false]);
    expect(limit.pass("b", 100_000)).toBe(true);
  });

  it("forgets the address that rested longest when there are too many, and no other", () => {
    const limit = createRateLimit({ perSecond: 1, burst: 1, addresses: 100 });
    for (let address = 0; address < 100; address++) limit.pass(String(address), 0);
    expect(limit.pass("0", 1)).toBe(false);
    expect(limit.pass("one more", 1)).toBe(true);
    // Number 1 had rested longest.
    for (let address = 2; address < 100; address++) expect(limit.pass(String(address), 1)).toBe(false);
    expect(limit.pass("0", 1)).toBe(false);
    expect(limit.pass("1", 1)).toBe(true);
  });
});

describe("questions of one address", () => {
  const ROUTES: readonly (readonly [route: string, atOnce: number, perSecond: number])[] = [
    ["/health", 30, 5],
    ["/api/matches", 60, 5],
    ["/api/replays", 60, 10],
    ["/api/replay-key", 60, 10],
    ["/api/replays/none", 60, 10],
    [`/sim/${"a".repeat(64)}.js`, 60, 10],
    ["/watch/", 40, 5],
    ["/watch/none", 40, 5],
    ["/watch/none/preview.png", 40, 5],
    ["/r/none", 40, 5],
    ["/replay/none", 40, 5],
    ["/replay/none/preview.png", 12, 0],
  ];

  it("are answered so often at each route, and others are answered meanwhile", async () => {
    const folder = mkdtempSync(joinPath(tmpdir(), "client-"));
    writeFileSync(joinPath(folder, "index.html"), "<title>Scrapmaze</title>");
    const doubles = { metronome, clientFolder: folder, module: await buildSimBundle() };
    server = await startServer({ proxies: 1, dataFolder: joinPath(folder, "data") }, doubles);
    const at = `http://127.0.0.1:${server.port}`;
    for (const [number, [route, atOnce, perSecond]] of ROUTES.entries()) {
      const ask = async (from: string): Promise<number> => {
        const response = await fetch(at + route, { headers: { "X-Forwarded-For": from } });
        await response.arrayBuffer();
        return response.status;
      };
      const untilRefused = async (): Promise<number> => {
        let answers = 0;
        while (answers < 100 && (await ask(`10.0.1.${number}`)) !== 429) answers++;
        return answers;
      };
      expect([route, await untilRefused()]).toEqual([route, atOnce]);
      expect(await ask(`10.0.2.${number}`)).not.toBe(429);
      // A second, and what its numbers round away.
      metronome.beat(1001);
      expect([route, await untilRefused()]).toEqual([route, perSecond]);
    }
    rmSync(folder, { recursive: true, force: true });
  });

  it("are answered so often in all, whatever they ask for", async () => {
    const port = await start({ proxies: 1 });
    const ask = (from: string) =>
      new Promise<number>((resolve, reject) => {
        const headers = { "X-Forwarded-For": from };
        const asking = get({ port, path: "/nothing", headers, agent }, (response) => {
          response.resume().on("end", () => resolve(response.statusCode ?? 0));
        });
        asking.on("error", reject);
      });
    const agent = new Agent({ keepAlive: true, maxSockets: 16 });
    let refused = 0;
    for (let left = 60; left > 0 && refused === 0; left--) {
      const answers = await Promise.all(Array.from({ length: 100 }, () => ask("10.0.0.1")));
      refused += answers.filter((status) => status === 429).length;
    }
    expect(refused).toBeGreaterThan(0);
    expect(await ask("10.0.0.2")).toBe(404);
    agent.destroy();
  });
});

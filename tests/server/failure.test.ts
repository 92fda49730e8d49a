/** An exception stays where it was thrown: in its room, or with the client that caused it. */
import { afterEach, describe, expect, it } from "vitest";
import type { BrainMaker } from "#server/match/drivers.ts";
import type { LiveMatch } from "#server/match/live-match.ts";
import { seconds } from "#shared/lib/time.ts";
import { REFUSAL } from "#shared/protocol/messages.ts";
import { NEUTRAL } from "#shared/sim/input.ts";
import { chanceFrom, IDLE_BRAIN, startServer, type TestServer } from "../support/game-server.ts";
import { createManualMetronome } from "../support/manual-metronome.ts";
import { join, type RawClient } from "../support/raw-client.ts";
import { arenaRoom } from "../support/room-access.ts";

const metronome = createManualMetronome();
/** So many people fill a room. */
const SEATS = 6;
const ENDED = { code: REFUSAL.failed, reason: "server error" };
let server: TestServer | null = null;

afterEach(async () => {
  await server?.close();
  server = null;
});

/** Two rooms: one with `people` in it, in which something will break, and one with a person who must not notice. */
async function twoRooms(people = SEATS, makeBrain: BrainMaker = IDLE_BRAIN): Promise<[RawClient[], RawClient]> {
  server = await startServer({}, { metronome, chance: chanceFrom(2), makeBrain });
  const { port } = server;
  const broken = await Promise.all(Array.from({ length: people }, () => join(port)));
  const other = await join(port, "arena", { name: "Bob", chassis: "dart", build: "dev", mode: "duel" });
  return [broken, other];
}

function liveOf(client: RawClient): LiveMatch {
  const live = server?.services.arenas.get(client.roomId)?.live;
  if (live === undefined) throw new Error("there is no arena");
  return live;
}

async function failures(): Promise<number> {
  const health: unknown = await (await fetch(`http://127.0.0.1:${server?.port}/health`)).json();
  return typeof health === "object" && health !== null && "failures" in health ? Number(health.failures) : Number.NaN;
}

function fault(): never {
  throw new Error("a fault on purpose");
}

/** Makes the next ticks of a match fail. */
function breakTicks(live: LiveMatch, count: number): void {
  const tick = live.tick.bind(live);
  let left = count;
  live.tick = (now) => (left-- > 0 ? fault() : tick(now));
}

/** Lets time pass, and holds those who must not notice anything to every single tick. */
async function pass(ticks: number, sound: readonly RawClient[]): Promise<void> {
  for (let tick = 0; tick < ticks; tick++) {
    const before = sound.map(({ state }) => state.tick);
    metronome.beat();
    await Promise.all(sound.map((client, index) => client.until(() => client.state.tick > (before[index] ?? 0))));
    expect(sound.map(({ state }) => state.tick)).toEqual(before.map((last) => last + 1));
  }
}

describe("an exception in a tick", () => {
  it("is survived by its room twice in 10 s", async () => {
    const [[broken], sound] = await twoRooms();
    if (broken === undefined) throw new Error("nobody came");
    breakTicks(liveOf(broken), 2);
    await pass(2, [sound]);
    await pass(2, [sound, broken]);
    expect(await failures()).toBe(2);
    await pass(seconds(11), [sound, broken]);
    breakTicks(liveOf(broken), 2);
    await pass(4, [sound]);
    expect(server?.services.arenas.has(broken.roomId)).toBe(true);
    expect(await failures()).toBe(4);
  });

  it("ends its room at the third in 10 s, with a reason, and touches no other", async () => {
    const [people, sound] = await twoRooms();
    const [broken] = people;
    if (broken === undefined) throw new Error("nobody came");
    breakTicks(liveOf(broken), 3);
    await pass(3, [sound]);
    for (const client of people) expect(await client.closed).toEqual(ENDED);
    await pass(5, [sound]);
    expect(await failures()).toBe(3);
    expect([...(server?.services.arenas.keys() ?? [])]).toEqual([sound.roomId]);
  });
});

describe("an exception of a brain", () => {
  it("ends its room at the third, and touches no other", async () => {
    let isBroken = false;
    const [[broken], sound] = await twoRooms(2, (seat) => ({
      think: () => (isBroken && seat > 1 ? fault() : NEUTRAL),
    }));
    if (broken === undefined) throw new Error("nobody came");
    await pass(3, [sound, broken]);
    // The other room is a duel: its brain has seat 1.
    isBroken = true;
    await pass(3, [sound]);
    expect(await broken.closed).toEqual(ENDED);
    await pass(5, [sound]);
    expect(await failures()).toBe(3);
  });
});

describe("an exception in the handler of a message", () => {
  it("costs nobody a tick", async () => {
    const [[broken, beside], sound] = await twoRooms();
    if (broken === undefined || beside === undefined) throw new Error("nobody came");
    liveOf(broken).choose = fault;
    for (let time = 1; time <= 2; time++) {
      // { chassis: 1 } as msgpack.
      broken.message("c", [0x81, 0xa7, ...Buffer.from("chassis"), 1]);
      await broken.settle();
      await pass(2, [sound, beside, broken]);
      expect(await failures()).toBe(time);
    }
  });
});

describe("an exception while somebody comes", () => {
  it("refuses the one, and costs nobody a tick", async () => {
    const [[beside], sound] = await twoRooms(2);
    if (beside === undefined) throw new Error("nobody came");
    const live = liveOf(beside);
    const { take } = live;
    live.take = fault;
    await expect(join(server?.port ?? 0)).rejects.toThrow("refused");
    await pass(2, [sound, beside]);
    expect(await failures()).toBe(1);
    live.take = take;
    const late = await join(server?.port ?? 0);
    expect(late.roomId).toBe(beside.roomId);
    await pass(2, [sound, beside, late]);
  });

  it("sends the one away whose full state cannot be encoded, and costs nobody a tick", async () => {
    const [[beside], sound] = await twoRooms(2);
    if (beside === undefined) throw new Error("nobody came");
    const room = arenaRoom(beside.roomId);
    Reflect.set(room, "sendFullState", fault);
    await expect(join(server?.port ?? 0)).rejects.toThrow("closed");
    Reflect.deleteProperty(room, "sendFullState");
    await pass(2, [sound, beside]);
    expect(await failures()).toBe(1);
    const late = await join(server?.port ?? 0);
    await pass(2, [sound, beside, late]);
  });
});

describe("an exception while somebody goes", () => {
  it("costs nobody else anything", async () => {
    const [[leaving, beside], sound] = await twoRooms();
    if (leaving === undefined || beside === undefined) throw new Error("nobody came");
    const live = liveOf(beside);
    const { disconnect } = live;
    live.disconnect = fault;
    leaving.cut();
    await leaving.closed;
    // The server has noticed as soon as it answers what was sent after.
    await beside.settle();
    await pass(2, [sound, beside]);
    live.disconnect = disconnect;
    expect(await failures()).toBeGreaterThanOrEqual(1);
    await pass(seconds(2), [sound, beside]);
    expect(beside.isOpen).toBe(true);
  });
});

describe("an exception of the encoder", () => {
  it("loses nobody a change, twice in 10 s", async () => {
    const [[broken, beside], sound] = await twoRooms();
    if (broken === undefined || beside === undefined) throw new Error("nobody came");
    await pass(2, [sound, broken, beside]);
    const room = arenaRoom(broken.roomId);
    const { broadcastPatch } = room;
    room.broadcastPatch = fault;
    await pass(2, [sound]);
    room.broadcastPatch = broadcastPatch;
    metronome.beat();
    const { world } = room.live;
    for (const client of [broken, beside]) {
      await client.until(() => client.state.tick === world.tick);
      const own = world.robots[client.seat()];
      expect([client.view().x, client.view().y]).toEqual([own?.drive.x, own?.drive.y]);
    }
    expect(await failures()).toBe(2);
    await pass(2, [sound, broken, beside]);
  });

  it("ends its room at the third, and touches no other", async () => {
    const [[broken], sound] = await twoRooms();
    if (broken === undefined) throw new Error("nobody came");
    arenaRoom(broken.roomId).broadcastPatch = fault;
    await pass(3, [sound]);
    expect(await broken.closed).toEqual(ENDED);
    await pass(2, [sound]);
  });
});

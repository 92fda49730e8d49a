import { afterEach, describe, expect, it } from "vitest";
import { seconds } from "#shared/lib/time.ts";
import { chanceFrom, IDLE_BRAIN, startServer, type TestServer } from "../support/game-server.ts";
import { createManualMetronome } from "../support/manual-metronome.ts";
import { join, type RawClient } from "../support/raw-client.ts";

const metronome = createManualMetronome();
let server: TestServer | null = null;

afterEach(async () => {
  await server?.close();
  server = null;
});

/** Two rooms, each with a person in it. */
async function twoRooms(): Promise<readonly [RawClient, RawClient]> {
  server = await startServer({}, { metronome, chance: chanceFrom(2), makeBrain: IDLE_BRAIN });
  const { port } = server;
  const people = await Promise.all(Array.from({ length: 6 }, () => join(port)));
  const [first] = people;
  const other = await join(port);
  if (first === undefined || other.roomId === first.roomId) throw new Error("there is one room");
  return [first, other];
}

/** Makes the next ticks of a room fail. */
function breakTicks(roomId: string, count: number): void {
  const live = server?.services.arenas.get(roomId)?.live;
  if (live === undefined) throw new Error("there is no arena");
  const tick = live.tick.bind(live);
  let left = count;
  live.tick = (now) => {
    if (left-- > 0) throw new Error("a fault on purpose");
    tick(now);
  };
}

describe("an exception in a tick", () => {
  it("is survived by its room twice in 10 s", async () => {
    const [broken] = await twoRooms();
    breakTicks(broken.roomId, 2);
    for (let tick = 0; tick < 4; tick++) metronome.beat();
    const { tick } = broken.state;
    await broken.until(() => broken.state.tick > tick);
    expect(server?.services.arenas.has(broken.roomId)).toBe(true);
    for (let later = 0; later < seconds(11); later++) metronome.beat();
    breakTicks(broken.roomId, 2);
    for (let later = 0; later < 4; later++) metronome.beat();
    expect(server?.services.arenas.has(broken.roomId)).toBe(true);
  });

  it("ends its room at the third in 10 s, and touches no other", async () => {
    const [broken, sound] = await twoRooms();
    breakTicks(broken.roomId, 3);
    for (let tick = 0; tick < 3; tick++) metronome.beat();
    expect((await broken.closed).code).toBe(4002);
    const { tick } = sound.state;
    for (let later = 0; later < 5; later++) metronome.beat();
    await sound.until(() => sound.state.tick >= tick + 5);
    expect(sound.isOpen).toBe(true);
    expect([...(server?.services.arenas.keys() ?? [])]).toEqual([sound.roomId]);
  });
});

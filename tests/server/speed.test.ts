import { afterEach, describe, expect, it } from "vitest";
import { createBrain } from "#shared/ai/index.ts";
import { chassisAt } from "#shared/content/chassis.ts";
import { seconds, TICK_RATE } from "#shared/lib/time.ts";
import { REFUSAL } from "#shared/protocol/messages.ts";
import { observe } from "#shared/sim/observe.ts";
import type { World } from "#shared/sim/world.ts";
import { chanceFrom, IDLE_BRAIN, startServer, type TestServer } from "../support/game-server.ts";
import { createManualMetronome } from "../support/manual-metronome.ts";
import { join, type RawClient } from "../support/raw-client.ts";

const metronome = createManualMetronome();
let server: TestServer | null = null;

afterEach(async () => {
  await server?.close();
  server = null;
});

async function enter(): Promise<{ readonly client: RawClient; readonly world: World }> {
  const lengths = { warmup: 3 };
  server = await startServer({ lengths }, { metronome, chance: chanceFrom(5), makeBrain: IDLE_BRAIN });
  const client = await join(server.port);
  const world = server.services.arenas.get(client.roomId)?.live.world;
  if (world === undefined) throw new Error("there is no arena");
  return { client, world };
}

/** Drives on for some ticks, with `perSecond` inputs a second. @returns units covered */
async function drive(client: RawClient, world: World, ticks: number, perSecond: number): Promise<number> {
  const brain = createBrain("veteran", client.seat(), 1);
  const robot = world.robots[client.seat()];
  const before = robot?.stats.distance ?? 0;
  let due = 0;
  for (let tick = 0; tick < ticks; tick++) {
    const input = brain.think(observe(world, client.seat()));
    // Straight ahead without weapons: nothing but the way counts.
    for (due += perSecond / TICK_RATE; due >= 1; due--) client.steer({ moveX: input.moveX, moveY: input.moveY });
    // Each question whether all has arrived is a message, too.
    if (tick % 3 === 0) await client.settle();
    metronome.beat();
  }
  return (robot?.stats.distance ?? 0) - before;
}

describe("inputs faster than the clock", () => {
  it("are let in at 85 a second, and cover no more ground than the clock allows", async () => {
    const { client, world } = await enter();
    await drive(client, world, 4, 30);
    const covered = await drive(client, world, seconds(30), 85);
    expect(client.isOpen).toBe(true);
    const { speed } = chassisAt(world.robots[client.seat()]?.chassis ?? 0);
    expect(covered).toBeLessThanOrEqual(speed * (seconds(30) * 1.02 + 4));
    expect(covered).toBeGreaterThan(speed * seconds(15));
  });

  it("are made up for after a silence by 4 at most, and the rest keeps the pace", async () => {
    const { client, world } = await enter();
    await drive(client, world, 4, 30);
    const robot = world.robots[client.seat()];
    // So long that nothing is on its way any more, and not so long that a brain takes over.
    for (let tick = 0; tick < 25; tick++) metronome.beat();
    const before = robot?.stats.distance ?? 0;
    const brain = createBrain("veteran", client.seat(), 1);
    const { moveX, moveY } = brain.think(observe(world, client.seat()));
    for (let count = 0; count < 60; count++) client.steer({ moveX, moveY });
    await client.settle();
    const ticks = 10;
    for (let tick = 0; tick < ticks; tick++) metronome.beat();
    const { speed } = chassisAt(robot?.chassis ?? 0);
    expect((robot?.stats.distance ?? 0) - before).toBeLessThanOrEqual(speed * (ticks * 1.02 + 4));
    expect(client.isOpen).toBe(true);
  });

  it("cover as much at 30 a second", async () => {
    const { client, world } = await enter();
    await drive(client, world, 4, 30);
    const honest = await drive(client, world, seconds(10), 30);
    expect(honest).toBeGreaterThan(chassisAt(world.robots[client.seat()]?.chassis ?? 0).speed * seconds(5));
  });

  it("end the line at 300 a second, with a reason", async () => {
    const { client } = await enter();
    const gone = client.closed;
    for (let tick = 0; tick < seconds(5) && client.isOpen; tick++) {
      for (let count = 0; count < 10; count++) client.steer({ moveX: 127 });
      await Promise.race([client.settle(), gone]);
      metronome.beat();
    }
    expect(await gone).toEqual({ code: REFUSAL.flood, reason: "too many messages" });
    // The last one to go, and its seat is not kept: so the room is gone.
    expect(server?.services.arenas.size).toBe(0);
  });
});

/** Whole minutes of a match of six over bad lines, in virtual time: how often the own robot is put right, and by how much. */
import { afterEach, describe, expect, it } from "vitest";
import { connectTo } from "#client/sdk/connect.ts";
import type { Control } from "#client/sdk/game.ts";
import { createBrain } from "#shared/ai/index.ts";
import { ABILITY_1, ABILITY_2, DROP, FIRE, type Input } from "#shared/sim/input.ts";
import { observe } from "#shared/sim/observe.ts";
import { chanceFrom, startServer, type TestServer } from "../support/game-server.ts";

import { type LineProxy, shareDice, startProxy } from "../support/proxy.ts";
import { createVirtualTime, type VirtualTime } from "../support/virtual-time.ts";

const PICTURE = 1000 / 60;
const MINUTE = 60_000;
/** Tiles: less is not seen, more than the other is a rubber band. */
const SEEN = 0.1;
const BAND = 1;

let time: VirtualTime;
let server: TestServer;
let line: LineProxy;

afterEach(async () => {
  await line.close();
  await time.until(server.close());
  time.end();
});

/** What a brain would have a person do. */
function controlOf({ moveX, moveY, aim, reach, buttons }: Input): Control {
  return {
    moveX: moveX / 127,
    moveY: moveY / 127,
    aim: (aim * Math.PI) / 512,
    reach: reach / 16,
    fire: (buttons & FIRE) !== 0,
    ability1: (buttons & ABILITY_1) !== 0,
    ability2: (buttons & ABILITY_2) !== 0,
    drop: (buttons & DROP) !== 0,
  };
}

describe("a match over a line of", () => {
  it.each([
    { trip: 50, jitter: 10, loss: 0, most: 1 },
    { trip: 75, jitter: 25, loss: 0.02, most: 1 },
    { trip: 150, jitter: 50, loss: 0, most: 4 },
  ])("$trip ms, more or less $jitter, $loss held 250 ms, has at most $most corrections a minute", async (played) => {
    const { trip, jitter, loss, most } = played;
    time = createVirtualTime();
    server = await startServer({ lengths: { warmup: 30 } }, { metronome: time.metronome, chance: chanceFrom(5) });
    const faults = { delay: trip / 2, jitter: jitter / 2, loss, stall: 250 };
    line = await startProxy(server.port, faults, shareDice(3), time);
    const connection = connectTo(`http://127.0.0.1:${line.port}`, "", { read: () => null, write: () => {} });
    const game = await time.until(connection.joinMatch({ name: "Ann", chassis: "dart", build: "" }));
    const live = server.services.arenas.get(game.roomId)?.live;
    if (live === undefined) throw new Error("there is no match");
    const seat = live.seats.findIndex(({ person }) => person !== null);
    const brain = createBrain("veteran", seat, 7);
    const sizes: number[] = [];
    let { corrections } = game.stats();
    let late = 0;
    let pictures = 0;
    let thoughtAt = -1;
    let control = controlOf({ moveX: 0, moveY: 0, aim: 0, reach: 0, buttons: 0 });
    for (let passed = 0; passed < 2 * MINUTE; passed += PICTURE) {
      if (live.world.tick !== thoughtAt) control = controlOf(brain.think(observe(live.world, seat)));
      thoughtAt = live.world.tick;
      game.steer(control);
      await time.pass(PICTURE);
      game.advance(time.now());
      const stats = game.stats();
      if (stats.corrections > corrections) sizes.push(stats.lastCorrection);
      corrections = stats.corrections;
      late += stats.loss;
      pictures++;
    }
    const distance = live.world.robots[seat]?.stats.distance ?? 0;
    const figures = JSON.stringify({
      trip,
      corrections: sizes.map((size) => Math.round(size * 100) / 100),
      late: late / pictures,
    });
    game.leave();
    await time.pass(500);
    expect(distance, figures).toBeGreaterThan(50 * 1024);
    expect(sizes.filter((size) => size > SEEN).length / 2, figures).toBeLessThanOrEqual(most);
    expect(Math.max(0, ...sizes), figures).toBeLessThanOrEqual(BAND);
    // What is held for 250 ms comes later than anything may be drawn (200 ms): with that there are gaps.
    if (loss === 0) expect(late / pictures, figures).toBeLessThan(0.01);
  });
});

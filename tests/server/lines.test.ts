/**
 * Play over lines of every kind: the sdk against the real server, in virtual time. The whole matrix, longer, is
 * `matrix.long.test.ts`.
 */
import { afterEach, describe, expect, it } from "vitest";
import { connectTo } from "#client/sdk/connect.ts";
import { chanceFrom, startServer, type TestServer } from "../support/game-server.ts";
import { HALL_LENGTHS, HALL_MODE } from "../support/hall.ts";
import { createDice } from "../support/line-delays.ts";
import { measureLine } from "../support/line-figures.ts";
import { createLineStage } from "../support/line-stage.ts";
import { type LineProxy, startProxy } from "../support/proxy.ts";
import { createVirtualTime, type VirtualTime } from "../support/virtual-time.ts";

const PICTURE = 1000 / 60;
const LENGTHS = { keys: 6, quiet: 12_000, fight: 60_000, speed: 5000 };

let time: VirtualTime;
let server: TestServer;
let line: LineProxy;

afterEach(async () => {
  await line.close();
  await server.close();
  time.end();
});

describe("over a line of", () => {
  it.each([
    { trip: 50, jitter: 40, loss: 0.02 },
    { trip: 150, jitter: 40, loss: 0 },
    { trip: 250, jitter: 0, loss: 0.02 },
  ])("$trip ms, jitter $jitter ms, $loss of packets held 200 ms, play feels local", async ({ trip, jitter, loss }) => {
    time = createVirtualTime();
    const stage = createLineStage();
    const doubles = { metronome: time.metronome, chance: chanceFrom(3), makeBrain: stage.makeBrain };
    server = await startServer({ mode: HALL_MODE, lengths: HALL_LENGTHS }, doubles);
    line = await startProxy(server.port, { delay: trip / 2, jitter, loss, stall: 200 }, createDice(1), time);
    const connection = connectTo(`http://127.0.0.1:${line.port}`, "", { read: () => null, write: () => {} });
    const game = await time.until(connection.joinMatch({ name: "Ann", chassis: "dart", build: "" }));
    const live = server.services.arenas.get(game.roomId)?.live;
    if (live === undefined) throw new Error("there is no match");
    const seat = live.seats.findIndex(({ person }) => person !== null);
    stage.begin(live, seat);
    const screen = { game, pictures: { now: time.now, next: () => time.pass(PICTURE) } };
    const figures = await measureLine(screen, LENGTHS, stage.play);
    game.leave();
    await time.pass(500);
    expect(figures.response).toBeLessThanOrEqual(1);
    expect(figures.way).toBeGreaterThan(40);
    expect(figures.corrections).toBe(0);
    expect(figures.fought).toBeGreaterThan(50);
    expect(figures.fightP99).toBeLessThan(0.25);
    if (loss === 0) expect(figures.speedError).toBeLessThan(0.08);
  });
});

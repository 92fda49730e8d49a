/** The same as `lag-compensation`, once over a real line of 150 ms and in real time. */
import { expect, it } from "vitest";
import { connectTo } from "#client/sdk/connect.ts";
import { chanceFrom, startServer } from "../support/game-server.ts";
import { HALL_LENGTHS, HALL_MODE } from "../support/hall.ts";
import { startProxy } from "../support/proxy.ts";
import { aimAndShoot, openRange, runner } from "../support/rail-range.ts";

const SHOTS = 20;
const PICTURE = 1000 / 60;

it("20 rail shots, led for the lock alone, hit a crossing robot at least 19 times over a line of 150 ms", async () => {
  const doubles = { chance: chanceFrom(3), makeBrain: runner };
  const server = await startServer({ mode: HALL_MODE, lengths: HALL_LENGTHS }, doubles);
  const line = await startProxy(server.port, { delay: 75 });
  const connection = connectTo(`http://127.0.0.1:${line.port}`, "", { read: () => null, write: () => {} });
  const game = await connection.joinMatch({ name: "Ann", chassis: "stalker", build: "" });
  const live = server.services.arenas.get(game.roomId)?.live;
  const seat = live?.seats.findIndex(({ person }) => person !== null) ?? -1;
  if (live === undefined || seat < 0) throw new Error("nobody plays");
  const { shots } = openRange(live, seat);
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      const frame = game.advance(performance.now());
      if (frame !== null) aimAndShoot(game, frame);
      if (shots.length < SHOTS) return;
      clearInterval(timer);
      resolve();
    }, PICTURE);
  });
  game.leave();
  await line.close();
  await server.close();
  console.log(JSON.stringify({ "rail.real-line": shots.map(({ hasHit, lookBack }) => [hasHit ? 1 : 0, lookBack]) }));
  expect(shots.filter(({ hasHit }) => hasHit).length).toBeGreaterThanOrEqual(19);
  expect(shots.filter(({ isNowOnLine }) => isNowOnLine).length).toBeLessThanOrEqual(6);
  for (const { lookBack } of shots) expect(lookBack).toBeLessThanOrEqual(60);
}, 180_000);

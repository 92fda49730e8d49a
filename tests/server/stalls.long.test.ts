/** The same as `stalls`, in real time: a server process that is stopped for a while, and a line that is dark. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { connectTo } from "#client/sdk/connect.ts";
import { IDLE } from "#client/sdk/control-input.ts";
import type { Frame } from "#client/sdk/frame.ts";
import type { Control, Failure, Game } from "#client/sdk/game.ts";
import { CLIENT_FOLDER, readBuild } from "#server/http/client-files.ts";
import { type GameServer, startServer } from "../browser/support/game-server.ts";
import { type LineProxy, startProxy } from "../support/proxy.ts";

const PICTURE = 1000 / 60;
const RIGHT: Control = { ...IDLE, moveX: 1 };

let server: GameServer;
let line: LineProxy;
let game: Game;
let frame: Frame | null;
let failures: Failure[];
let timer: NodeJS.Timeout;

beforeEach(async () => {
  server = await startServer({ WARMUP_SECONDS: "1", MATCH_SECONDS: "600", LOG: "off" });
  line = await startProxy(Number(new URL(server.url).port), { delay: 25 });
  const build = readBuild(CLIENT_FOLDER);
  const connection = connectTo(`http://127.0.0.1:${line.port}`, build, { read: () => null, write: () => {} });
  game = await connection.joinMatch({ name: "Ann", chassis: "dart", build });
  failures = [];
  frame = null;
  game.onFailure((failure) => failures.push(failure));
  timer = setInterval(() => {
    game.steer(RIGHT);
    frame = game.advance(performance.now());
  }, PICTURE);
  await until(() => frame?.phase === "live" && isDriving(), 10_000);
});

afterEach(async () => {
  clearInterval(timer);
  game.leave();
  await line.close();
  await server.stop();
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until something holds. @returns how long it took, in ms @throws Error when it takes longer than `most` */
async function until(holds: () => boolean, most: number): Promise<number> {
  const begin = performance.now();
  while (!holds()) {
    if (performance.now() - begin > most) throw new Error(`it does not hold after ${most} ms`);
    await pause(5);
  }
  return performance.now() - begin;
}

/** True while the server takes one's own inputs. */
const isDriving = (): boolean =>
  frame?.own?.isDrivenByBrain === false && !game.line().isSilent && game.stats().pending < 10;

/** Takes something away for so long, gives it back, and measures how long it takes until one drives again. */
async function away(ms: number, takeAway: () => void, giveBack: () => void): Promise<void> {
  const before = { seat: frame?.own?.seat, match: frame?.match };
  takeAway();
  await pause(ms);
  expect(isDriving()).toBe(false);
  const wasLost = game.line().isLost;
  const { tick } = game.stats();
  giveBack();
  const took = await until(() => isDriving() && game.stats().tick > tick, 10_000);
  console.log(JSON.stringify({ "stall.back": { away: ms, took: Math.round(took), wasLost } }));
  await pause(500);
  expect({ seat: frame?.own?.seat, match: frame?.match }).toEqual(before);
  expect(isDriving()).toBe(true);
  expect(failures).toEqual([]);
  expect(took).toBeLessThan(2000);
}

describe("one drives again within 2 s", () => {
  it.each([500, 1500, 3000, 6000])("after the server stood still for %i ms", async (ms) => {
    await away(
      ms,
      () => server.stall(true),
      () => server.stall(false),
    );
  });

  it.each([1500, 3000, 5000, 20_000, 45_000])("after the line was dark for %i ms", async (ms) => {
    await away(
      ms,
      () => line.hold(true),
      () => line.hold(false),
    );
  });

  it("after the line was cut, and refused for 5 s", async () => {
    await away(
      5000,
      () => {
        line.refuse(true);
        line.cut();
      },
      () => line.refuse(false),
    );
  });
});

/** A match watched by the page's own sdk, on a real server: what it makes of the stream, and of a stream that is wrong. */
import { afterEach, expect, it, vi } from "vitest";
import { connectTo } from "#client/sdk/connect.ts";
import { hashText } from "#shared/lib/hash.ts";
import { seconds } from "#shared/lib/time.ts";
import { decodeBundle, encodeBundle } from "#shared/replay/stream.ts";
import { hashWorld } from "#shared/sim/codec.ts";
import { OVER } from "#shared/sim/world.ts";
import { chanceFrom, startServer, type TestServer } from "../support/game-server.ts";
import { createManualMetronome } from "../support/manual-metronome.ts";
import { join } from "../support/raw-client.ts";

const metronome = createManualMetronome();
const PICTURE = 1000 / 30;
let server: TestServer | null = null;

afterEach(async () => {
  await server?.close();
  server = null;
});

/** A match with one person, watched by one page; `pass` lets ticks pass, with a picture each. */
async function watchedMatch(length: number) {
  server = await startServer(
    { lengths: { warmup: 15, length, overtime: 30 }, results: 30, spectatorDelay: 0 },
    { metronome, chance: chanceFrom(7) },
  );
  const ann = await join(server.port);
  const arena = server.services.arenas.get(ann.roomId);
  if (arena === undefined) throw new Error("there is no arena");
  const connection = connectTo(`http://127.0.0.1:${server.port}`, "dev", { read: () => null, write: () => undefined });
  const game = await connection.watchMatch(ann.roomId, null);
  const hashes = new Map<number, string>();
  let now = 0;
  const pass = async (ticks: number) => {
    for (let left = ticks; left > 0; left--) {
      metronome.beat();
      const { world } = arena.live;
      hashes.set(world.tick, `${world.tick}:${hashText(hashWorld(world))}`);
      await ann.settle();
      now += PICTURE;
      game.advance(now);
    }
  };
  return { arena, game, hashes, pass, picture: () => game.advance(now) };
}

it("comes to the server's worlds, a little behind, to the results and into the next match", async () => {
  const { arena, game, hashes, pass, picture } = await watchedMatch(seconds(4));
  await pass(100);
  const { hash, tick, corrections } = game.stats();
  expect(hashes.get(Number(hash.split(":")[0]))).toBe(hash);
  expect(corrections).toBe(0);
  expect(arena.live.world.tick - tick).toBeLessThan(30);
  while (arena.live.world.phase !== OVER) await pass(1);
  await pass(25);
  expect(picture()?.results).not.toBe(null);
  expect(picture()?.match).toBe(`${arena.roomId}/1`);
  await pass(60);
  expect(picture()?.match).toBe(`${arena.roomId}/2`);
  expect(game.timeline.isLive()).toBe(true);
  game.leave();
});

it("is put right by the server's own world when its own differs, and goes on", async () => {
  const { arena, game, hashes, pass, picture } = await watchedMatch(seconds(60));
  await pass(60);
  // One bundle on its way says another hash, as it would to a page whose world had gone wrong.
  const { part } = arena.stream;
  let isWrong = true;
  vi.spyOn(arena.stream, "part").mockImplementation((number, delay) => {
    const sent = Reflect.apply(part, arena.stream, [number, delay]);
    if (sent === null || sent.isHead || !isWrong) return sent;
    isWrong = false;
    const bundle = decodeBundle(sent.bytes);
    return { ...sent, bytes: encodeBundle({ ...bundle, hash: bundle.hash + 1 }) };
  });
  await pass(40);
  expect(game.stats().corrections).toBe(1);
  await pass(60);
  const { hash, corrections } = game.stats();
  expect(corrections).toBe(1);
  const tick = Number(hash.split(":")[0]);
  expect(tick).toBeGreaterThan(130);
  expect(hashes.get(tick)).toBe(hash);
  expect(arena.live.world.tick - (picture()?.tick ?? 0)).toBeLessThan(30);
  expect(game.timeline.isLive()).toBe(true);
  game.leave();
});

/** A link that leads into the match of a friend, by the page's own sdk on a real server. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { connectTo } from "#client/sdk/connect.ts";
import { startServer, type TestServer } from "../support/game-server.ts";
import { join, PLAYER } from "../support/raw-client.ts";

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.close();
});

/** Somebody who comes by an invitation. */
const come = (room: string) => {
  const page = connectTo(`http://127.0.0.1:${server.port}`, "dev", { read: () => null, write: () => undefined });
  return page.joinRoom(room, { ...PLAYER, name: "Friend", mode: "scavenge" });
};

it("leads into that very match, whatever else is open and whatever mode was chosen, and to look on where no seat is left", async () => {
  const first = await join(server.port, "arena", { ...PLAYER, mode: "duel" });
  const other = await join(server.port, "arena", { ...PLAYER, mode: "scavenge" });
  const friend = await come(first.roomId);
  expect([friend.roomId, friend.isSpectator]).toEqual([first.roomId, false]);
  const late = await come(first.roomId);
  expect([late.roomId, late.isSpectator]).toEqual([first.roomId, true]);
  friend.leave();
  late.leave();
  await Promise.all([first.leave(), other.leave()]);
});

it("says that there is no such match where there is none, and lets nobody into a room that is no match", async () => {
  await expect(come("nowhere")).rejects.toMatchObject({ failure: "no-such-match" });
  await expect(come("../arena")).rejects.toMatchObject({ name: "GameFailure" });
});

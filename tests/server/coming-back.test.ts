/** Places are given back at once, however the line before died. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { SPECTATOR_ROOM } from "#shared/protocol/messages.ts";
import { chanceFrom, IDLE_BRAIN, startServer, type TestServer } from "../support/game-server.ts";
import { createManualMetronome } from "../support/manual-metronome.ts";
import { comeBack, join, type RawClient } from "../support/raw-client.ts";

const metronome = createManualMetronome();
let server: TestServer;

beforeEach(async () => {
  server = await startServer({}, { metronome, chance: chanceFrom(1), makeBrain: IDLE_BRAIN });
});

afterEach(() => server.close());

const personOf = ({ roomId, sessionId }: RawClient) =>
  server.services.arenas.get(roomId)?.live.seats.find(({ person }) => person?.session === sessionId)?.person ?? null;

/** Opens a line with a client's token and ends it before the greeting can be answered. */
async function dieOnTheWay(client: RawClient): Promise<void> {
  const { processId, roomId, sessionId } = client.reservation;
  const token = client.token.split(":")[1];
  const socket = new WebSocket(
    `ws://127.0.0.1:${server.port}/${processId}/${roomId}?sessionId=${sessionId}&_authToken=${client.guest}&reconnectionToken=${token}`,
  );
  await new Promise((resolve) => socket.once("open", resolve));
  socket.terminate();
  await new Promise((resolve) => socket.once("close", resolve));
}

describe("coming back", () => {
  it("takes the place of a line that the server still believes in, without waiting for its end", async () => {
    const ann = await join(server.port);
    const seat = ann.seat();
    // Nothing of the first line is closed: the server cannot know yet that it is dead.
    const again = await comeBack(server.port, ann);
    expect(again.seat()).toBe(seat);
    expect(again.sessionId).toBe(ann.sessionId);
    again.steer({ moveX: 127 });
    await again.settle();
    metronome.beat();
    await again.until(() => again.acknowledged === 1);
    expect(personOf(again)).not.toBeNull();
  });

  it("keeps the place through tries that died on the way, with the token that the client knows", async () => {
    const ann = await join(server.port);
    const bob = await join(server.port);
    const seat = ann.seat();
    ann.cut();
    await ann.closed;
    for (let tries = 0; tries < 3; tries++) {
      await dieOnTheWay(ann);
      await bob.settle();
      expect(personOf(ann), `after ${tries + 1} tries`).not.toBeNull();
    }
    const again = await comeBack(server.port, ann);
    expect(again.seat()).toBe(seat);
    expect(again.token).toBe(ann.token);
  });

  it("keeps the place when such a try dies beside a line that the server still believes in", async () => {
    const ann = await join(server.port);
    const bob = await join(server.port);
    await dieOnTheWay(ann);
    await bob.settle();
    const again = await comeBack(server.port, ann);
    expect(again.seat()).toBe(ann.seat());
  });

  it("refuses a token that is none", async () => {
    const ann = await join(server.port);
    const forged: RawClient = { ...ann, token: `${ann.roomId}:forged` };
    await expect(comeBack(server.port, forged)).rejects.toThrow("refused");
    expect(personOf(ann)?.source).not.toBeNull();
  });

  it("holds for spectators, too", async () => {
    const ann = await join(server.port);
    const eve = await join(server.port, SPECTATOR_ROOM, { match: ann.roomId, build: "dev" });
    await dieOnTheWay(eve);
    const again = await comeBack(server.port, eve);
    for (let beat = 0; beat < 12; beat++) metronome.beat();
    await again.until(() => again.messages.length > 0);
    expect(again.sessionId).toBe(eve.sessionId);
  });
});

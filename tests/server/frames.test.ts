import { Protocol } from "@colyseus/shared-types";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isSoundFrame } from "#server/rooms/frame-guard.ts";
import { draw } from "#shared/lib/rng.ts";
import { REFUSAL } from "#shared/protocol/messages.ts";
import { IDLE_BRAIN, startServer, type TestServer } from "../support/game-server.ts";
import { encodeSteer, join, type RawClient, reconnect } from "../support/raw-client.ts";

let server: TestServer;
let witness: RawClient;

beforeAll(async () => {
  server = await startServer({}, { makeBrain: IDLE_BRAIN });
  witness = await join(server.port);
});

afterAll(() => server.close());

/** The room goes on: the witness gets further patches. */
async function expectAlive(): Promise<void> {
  const { tick } = witness.state;
  witness.steer({});
  await witness.until(() => witness.state.tick > tick + 3);
  expect(witness.isOpen).toBe(true);
  expect((await fetch(`http://127.0.0.1:${server.port}/health`)).status).toBe(200);
}

describe("frames that no honest client sends", () => {
  it.each([
    ["a huge slot count", [20 | 0x80, 0xce, 0, 0x2d, 0x31, 1, 1, 2, 3, 4]],
    ["a negative slot length", [20, 1, 0xd0, 0xfe, 0, 0]],
  ])("hang nothing: unreliable inputs with %s", async (_name, frame) => {
    const client = await join(server.port);
    client.send(frame);
    expect((await client.closed).code).toBe(REFUSAL.badFrame);
    await expectAlive();
  });

  it("end the line that sent them: each first byte, and mutated inputs", async () => {
    const honest = encodeSteer({ moveX: 1, aim: 2 });
    const frames = Array.from({ length: 256 }, (_, first) => Uint8Array.of(first, 1, 0xd0, 0xfe, 0xff, 0xff, 7));
    for (let round = 0; round < 200; round++) {
      const frame = Uint8Array.from(honest);
      frame[1 + (draw(1, round, 0, 0) % (frame.length - 1))] = draw(1, round, 0, 1) & 255;
      frames.push(frame.subarray(0, 1 + (draw(1, round, 0, 2) % frame.length)));
    }
    let client = await join(server.port);
    let ended = 0;
    for (const frame of frames) {
      client.send(frame);
      await Promise.race([client.settle(), client.closed]);
      if (client.isOpen) continue;
      expect([REFUSAL.badFrame, REFUSAL.badMessage, 4000, 4002]).toContain((await client.closed).code);
      ended++;
      client = await join(server.port);
    }
    expect(ended).toBeGreaterThan(250);
    await client.leave();
    await expectAlive();
  }, 120_000);

  it("are an oversized one, a text and an unknown message", async () => {
    const big = await join(server.port);
    big.send(new Uint8Array(5000));
    expect((await big.closed).code).toBe(1009);
    const unknown = await join(server.port);
    unknown.message("__proto__", [0xc0]);
    expect((await unknown.closed).code).toBe(REFUSAL.badMessage);
    const chassis = await join(server.port);
    chassis.message("c", [0x81, 0xa7, ...Buffer.from("chassis"), 99]);
    expect((await chassis.closed).code).toBe(REFUSAL.badMessage);
    const broken = await join(server.port);
    broken.message("c", [0xdd, 0xff, 0xff, 0xff, 0xff]);
    await broken.closed;
    await expectAlive();
  });

  it("do not keep a seat: whoever was sent away cannot come back by its token", async () => {
    const client = await join(server.port);
    const seat = server.services.arenas.get(client.roomId)?.live.seats[client.seat()];
    expect(seat?.person).not.toBeNull();
    client.send([99]);
    await client.closed;
    expect(seat?.person).toBeNull();
    await expect(reconnect(server.port, client.token)).rejects.toThrow("refused");
  });
});

describe("a sound frame", () => {
  it("is an input whose fields are whole, each once", () => {
    expect(isSoundFrame(encodeSteer({}))).toBe(true);
    expect(isSoundFrame(Uint8Array.of(Protocol.ROOM_INPUT_RELIABLE))).toBe(true);
    expect(isSoundFrame(Uint8Array.of(Protocol.ROOM_INPUT_RELIABLE, 2, 1))).toBe(false);
    expect(isSoundFrame(Uint8Array.of(Protocol.ROOM_INPUT_RELIABLE, 4, 1, 4, 1))).toBe(false);
    expect(isSoundFrame(Uint8Array.of(Protocol.ROOM_INPUT_RELIABLE, 5, 1))).toBe(false);
    expect(isSoundFrame(Uint8Array.of())).toBe(false);
  });
});

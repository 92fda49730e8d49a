import { once } from "node:events";
import { connect, createServer, type Server } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startServer } from "../support/game-server.ts";
import { type LineProxy, startProxy } from "../support/proxy.ts";
import { join } from "../support/raw-client.ts";

let echo: Server;
let proxy: LineProxy | null = null;

beforeEach(async () => {
  echo = createServer((socket) => socket.pipe(socket).on("error", () => {}));
  echo.listen(0, "127.0.0.1");
  await once(echo, "listening");
});

afterEach(async () => {
  await proxy?.close();
  proxy = null;
  echo.close();
});

const echoPort = (): number => {
  const address = echo.address();
  return typeof address === "object" && address !== null ? address.port : 0;
};

describe("a bad line", () => {
  it("delays both ways and keeps the order, however it jitters", async () => {
    proxy = await startProxy(echoPort(), { delay: 40, jitter: 30, loss: 0.2, stall: 50 });
    const socket = connect(proxy.port, "127.0.0.1");
    await once(socket, "connect");
    const begin = performance.now();
    let text = "";
    for (let number = 0; number < 50; number++) {
      text += `${number},`;
      socket.write(`${number},`);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    let back = "";
    for await (const piece of socket) {
      back += piece;
      if (back.length >= text.length) break;
    }
    expect(back).toBe(text);
    expect(performance.now() - begin).toBeGreaterThan(80);
    expect(proxy.bytes).toEqual({ up: text.length, down: text.length });
  });

  it("is noticed by the game after a second, half open as it is", async () => {
    const server = await startServer();
    proxy = await startProxy(server.port);
    const ann = await join(proxy.port);
    const person = server.services.arenas.get(ann.roomId)?.live.seats[ann.seat()]?.person;
    const timer = setInterval(() => ann.steer({}), 33);
    await ann.until(() => ann.acknowledged > 5);
    expect(person?.isAway).toBe(false);
    const frozen = performance.now();
    proxy.freeze();
    const bob = await join(server.port);
    await bob.until(() => person?.isAway === true);
    expect(performance.now() - frozen).toBeGreaterThan(900);
    expect(performance.now() - frozen).toBeLessThan(2000);
    clearInterval(timer);
    await server.close();
  });
});

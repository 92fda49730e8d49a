/** What a page asks for before PLAY is pressed is not asked for again. */
import { afterEach, expect, it, vi } from "vitest";
import { connectTo } from "#client/sdk/connect.ts";
import { GUEST_ROUTE } from "#shared/protocol/messages.ts";
import { IDLE_BRAIN, startServer } from "../support/game-server.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

it("a join waits for the token that is on its way, and later ones use it", async () => {
  const server = await startServer({}, { makeBrain: IDLE_BRAIN });
  const asked = vi.spyOn(globalThis, "fetch");
  const connection = connectTo(`http://127.0.0.1:${server.port}`, "", { read: () => null, write: () => {} });
  const prepared = connection.prepare();
  const game = await connection.joinMatch({ name: "Ann", chassis: "dart", build: "" });
  await Promise.all([prepared, connection.prepare()]);
  game.leave();
  const requests = asked.mock.calls.filter(([url]) => String(url).endsWith(GUEST_ROUTE));
  expect(requests).toHaveLength(1);
  await server.close();
});

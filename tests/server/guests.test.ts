/** Who is let in: tokens of this server that hold, and no others. */
import { createHmac } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import { connectTo } from "#client/sdk/connect.ts";
import { createTokenStore, type TokenStore } from "#client/sdk/guest.ts";
import { createGuests } from "#server/http/guests.ts";
import type { Arena } from "#server/rooms/services.ts";
import { TOKEN_REFUSED } from "#shared/protocol/messages.ts";
import { IDLE_BRAIN, startServer, type TestServer } from "../support/game-server.ts";
import { asGuest, becomeGuest, join, PLAYER, reserve } from "../support/raw-client.ts";

const SECRET = "a secret that all processes of one server know";
const DAY = 24 * 60 * 60 * 1000;

let server: TestServer | null = null;
let clock = Date.parse("2026-11-01");
const wallClock = (): number => clock;

afterEach(async () => {
  await server?.close();
  server = null;
});

async function start(tokenSecret: string | null = SECRET): Promise<number> {
  server = await startServer({ tokenSecret }, { makeBrain: IDLE_BRAIN, wallClock });
  return server.port;
}

const ask = (port: number, token: string) => reserve(port, "joinOrCreate", "arena", PLAYER, asGuest(token));

/** Returns a token with any head and body, signed as ours are. */
function forge(head: object, body: object, secret = SECRET): string {
  const text = [head, body].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
  return `${text}.${createHmac("sha256", secret).update(text).digest("base64url")}`;
}

function bodyOf(token: string): Record<string, unknown> {
  const body: unknown = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
  return Object.fromEntries(Object.entries(body ?? {}));
}

const idIn = (token: string): unknown => bodyOf(token).sub;

/** The arena that runs. */
function arena(): Arena {
  const [first] = server?.services.arenas.values() ?? [];
  if (first === undefined) throw new Error("there is no arena");
  return first;
}

describe("a guest's token", () => {
  it("names a random id and nothing else, and holds for 30 days", async () => {
    const port = await start();
    const response = await fetch(`http://127.0.0.1:${port}/api/guest`, { method: "POST" });
    expect(response.headers.get("cache-control")).toBe("no-store");
    const { token, expires } = await response.json();
    expect(expires).toBe(clock + 30 * DAY);
    expect(Object.keys(bodyOf(token)).sort()).toEqual(["aud", "exp", "iat", "iss", "sub"]);
    expect(idIn(token)).toMatch(/^[0-9a-f-]{36}$/);
    expect(idIn(await becomeGuest(port))).not.toBe(idIn(token));
    expect((await ask(port, token)).status).toBe(200);
  });

  it("is renewed for the same guest while it holds, and makes a new one afterwards", async () => {
    const port = await start();
    const first = await becomeGuest(port);
    clock += 29 * DAY;
    const second = await becomeGuest(port, first);
    expect(idIn(second)).toBe(idIn(first));
    clock += 2 * DAY;
    expect((await ask(port, first)).status).toBe(TOKEN_REFUSED);
    expect((await ask(port, second)).status).toBe(200);
    expect(idIn(await becomeGuest(port, first))).not.toBe(idIn(first));
  });

  it("is known to every process with the same secret, and to no other", async () => {
    const port = await start();
    const [kin, stranger] = [SECRET, null].map((secret) => createGuests({ secret, days: 30, wallClock }));
    expect((await ask(port, (await kin?.issue(null))?.token ?? "")).status).toBe(200);
    expect((await ask(port, (await stranger?.issue(null))?.token ?? "")).status).toBe(TOKEN_REFUSED);
  });

  it.each(["", "nonsense", "a.b.c", "x".repeat(5000)])("that is none (%.20s) is refused", async (token) => {
    const port = await start();
    expect((await ask(port, token)).status).toBe(TOKEN_REFUSED);
  });

  it("is refused alike, whatever is wrong with it", async () => {
    const port = await start();
    const good = await becomeGuest(port);
    const body = bodyOf(good);
    const head = { alg: "HS256" };
    const [signedHead, signedBody, signature] = good.split(".");
    const other = Buffer.from(JSON.stringify({ ...body, sub: idIn(await becomeGuest(port)) })).toString("base64url");
    const bad: Record<string, string> = {
      "another's body": `${signedHead}.${other}.${signature}`,
      "no signature": `${signedHead}.${signedBody}.`,
      "alg none": `${Buffer.from('{"alg":"none"}').toString("base64url")}.${signedBody}.`,
      "alg none, signed": forge({ alg: "none" }, body),
      "another algorithm": forge({ alg: "HS512" }, body),
      "another secret": forge(head, body, "another secret, long enough to be one of ours"),
      "another issuer": forge(head, { ...body, iss: "elsewhere" }),
      "another audience": forge(head, { ...body, aud: "scrapmaze:admin" }),
      "no end": forge(head, { ...body, exp: undefined }),
      "an end that is past": forge(head, { ...body, exp: clock / 1000 - 1 }),
      "no id": forge(head, { ...body, sub: undefined }),
      "an id of its own": forge(head, { ...body, sub: "admin" }),
    };
    expect((await ask(port, forge(head, body))).status).toBe(200);
    const answers = await Promise.all(Object.values(bad).map((token) => ask(port, token)));
    const [first] = answers;
    expect(first).toEqual({ status: TOKEN_REFUSED, body: { code: TOKEN_REFUSED, error: expect.any(String) } });
    answers.forEach((answer, index) => {
      expect(answer, Object.keys(bad)[index]).toEqual(first);
    });
    expect((await reserve(port, "joinOrCreate", "arena", PLAYER)).status).toBe(TOKEN_REFUSED);
    expect((await reserve(port, "joinOrCreate", "spectator", { match: "", build: "dev" })).status).toBe(TOKEN_REFUSED);
  });
});

describe("the sdk's guest", () => {
  const at = (port: number, guests: TokenStore) =>
    connectTo(`http://127.0.0.1:${port}`, "", createTokenStore(), guests);
  const options = { name: "Ann", chassis: "dart", build: "" };
  const kept = (guests: TokenStore): string => String(JSON.parse(guests.read() ?? "{}").token);

  it("gets a token with the first join and keeps it", async () => {
    clock = Date.now();
    const port = await start();
    const guests = createTokenStore();
    const game = await at(port, guests).joinMatch(options);
    expect(arena().has(String(idIn(kept(guests))))).toBe(true);
    game.leave();
    const first = kept(guests);
    (await at(port, guests).joinMatch(options)).leave();
    expect(kept(guests)).toBe(first);
  });

  it("renews a token near its end, as the same guest", async () => {
    clock = Date.now() - 29.5 * DAY;
    const port = await start();
    const guests = createTokenStore();
    (await at(port, guests).joinMatch(options)).leave();
    const first = kept(guests);
    clock = Date.now();
    (await at(port, guests).joinMatch(options)).leave();
    expect(kept(guests)).not.toBe(first);
    expect(idIn(kept(guests))).toBe(idIn(first));
  });

  it("gets another in silence when the server does not know the one that it has", async () => {
    clock = Date.now();
    const guests = createTokenStore();
    const foreign = await createGuests({ secret: null, days: 30, wallClock }).issue(null);
    guests.write(JSON.stringify(foreign));
    const port = await start(null);
    (await at(port, guests).joinMatch(options)).leave();
    expect(kept(guests)).not.toBe(foreign.token);
    guests.write("not even a token");
    const game = await at(port, guests).watchMatch(null, null);
    expect(game.isSpectator).toBe(true);
    game.leave();
  });
});

describe("whoever has a seat", () => {
  it("is asked for its token when it comes back: a stolen one for coming back is worth nothing", async () => {
    const port = await start();
    const ann = await join(port);
    const eve = await becomeGuest(port);
    const [roomId = "", reconnectionToken = ""] = ann.token.split(":");
    const stolen = await reserve(port, "reconnect", roomId, { reconnectionToken }, asGuest(eve));
    const madeUp = await reserve(port, "reconnect", roomId, { reconnectionToken: "123456789" }, asGuest(eve));
    expect(stolen.status).toBe(524);
    expect(stolen).toEqual(madeUp);
    const { WebSocket } = await import("ws");
    const url = `ws://127.0.0.1:${port}/p/${roomId}?sessionId=${ann.sessionId}&reconnectionToken=${reconnectionToken}`;
    for (const token of ["", `&_authToken=${eve}`]) {
      const status = await new Promise((resolve) => {
        const socket = new WebSocket(url + token);
        socket.on("unexpected-response", (_request, response) => resolve(response.statusCode));
        socket.on("open", () => resolve(101));
        socket.on("error", () => {});
      });
      expect(status).toBe(403);
    }
    await ann.settle();
    expect(ann.isOpen).toBe(true);
  });
});

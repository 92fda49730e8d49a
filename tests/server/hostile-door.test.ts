/**
 * What is tried from outside, without a seat: at the matchmaker, at the websockets' door, by lines that do not read.
 * It is refused, and the match of the others goes on as it would have.
 */
import { matchMaker } from "@colyseus/core";
import { describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { TICK_RATE } from "#shared/lib/time.ts";
import { ARENA_ROOM, REFUSAL } from "#shared/protocol/messages.ts";
import { lineOf } from "../support/hostile/beneath.ts";
import { cut, expectUnharmed, type Field, stay } from "../support/hostile/siege.ts";
import { asGuest, becomeGuest, type Closing, open, PLAYER, reserve } from "../support/raw-client.ts";

/** Behind a proxy, with the limits of a server that people use. */
const IN_PUBLIC = {
  proxies: 1,
  joinsPerMinute: 60,
  askedPerAddress: 6,
  connectionsPerAddress: 64,
  roomsPerAddress: 16,
};

/** Posts a text to the matchmaker. @returns status and text of the answer */
async function post(port: number, path: string, body: string, headers: Record<string, string> = {}) {
  const json = { "Content-Type": "application/json", ...headers };
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method: "POST", headers: json, body });
  return { status: answer.status, text: await answer.text() };
}

/** Opens a websocket. @returns how it ended with all it was told, or the status by which it was refused as a code */
function knock(port: number, path: string, headers: Record<string, string> = {}): Promise<Closing> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers });
    let told = "";
    socket.on("message", (data: Buffer) => {
      told += data.toString("latin1");
    });
    socket.on("close", (code, reason) => resolve({ code, reason: told + reason.toString() }));
    socket.on("unexpected-response", (_request, { statusCode = 0 }) => resolve({ code: statusCode, reason: "" }));
    socket.on("error", () => {});
  });
}

describe("options that are none", () => {
  const deep = `${"[".repeat(7000)}${"]".repeat(7000)}`;

  it.each([
    ["S3: a list", "[]", 400],
    ["S3: a text", '"arena"', 400],
    ["S3: a number", "7", 400],
    ["S3: null", "null", 400],
    ["S3: half of it", '{"name":', 400],
    ["S3: 7,000 lists in one another as a name", `{"name":${deep}}`, 400],
    ["S3: a map for a name", '{"name":{"$gt":""}}', 400],
    ["S9: a name of 10 kB", `{"name":"${"x".repeat(10_000)}"}`, 400],
    ["S3: 17 kB", `{"name":"${"x".repeat(17_000)}"}`, 413],
    ["S3: __proto__ beside good ones", JSON.stringify(PLAYER).replace("{", '{"__proto__":{"isBroken":true},'), 200],
    [
      "S3: a constructor beside good ones",
      JSON.stringify(PLAYER).replace("{", '{"constructor":{"prototype":{"isBroken":true}},'),
      200,
    ],
  ])("are refused or what they are: %s", async (_name, body, status) => {
    await expectUnharmed(async ({ port }) => {
      const answer = await post(port, "/matchmake/joinOrCreate/arena", body, asGuest(await becomeGuest(port)));
      expect(answer.status).toBe(status);
      expect(answer.text).not.toMatch(/\bat \w|node_modules|\.ts\b/);
      expect(Reflect.get({}, "isBroken")).toBeUndefined();
    }, stay);
  });

  it("S12: ask for rooms of one's own a hundred times, and get none", async () => {
    await expectUnharmed(async ({ port, server }) => {
      const guest = asGuest(await becomeGuest(port));
      const asked = Array.from({ length: 100 }, () => post(port, "/matchmake/create/arena", "{}", guest));
      for (const { status } of await Promise.all(asked)) expect(status).toBeGreaterThanOrEqual(400);
      expect(server.services.arenas.size).toBe(1);
    }, stay);
  });
});

describe("a websocket to a seat that is not one's own", () => {
  const refused = [401, 403, 404, 4002, 4003];

  it.each<[string, (field: Field) => string]>([
    ["S8: of nobody", ({ ann }) => `/p/${ann.roomId}?sessionId=nobody`],
    ["S8: of nobody, in no room", () => "/p/nowhere?sessionId=nobody"],
    ["S8: of another, who sits in it", ({ ann }) => `/p/${ann.roomId}?sessionId=${ann.sessionId}`],
    [
      "S8: of another, with a token of one's own",
      ({ ann, eve }) => `/p/${ann.roomId}?sessionId=${ann.sessionId}&_authToken=${eve.guest}`,
    ],
    [
      "S8: of another, with what it would come back with",
      ({ ann, eve }) =>
        `/p/${ann.token.replace(":", `?sessionId=${ann.sessionId}&reconnectionToken=`)}&_authToken=${eve.guest}`,
    ],
    ["S8: __proto__ for a session", ({ ann }) => `/p/${ann.roomId}?sessionId=__proto__`],
    ["S8: __proto__ for a room", () => "/p/__proto__?sessionId=nobody"],
    ["S8: constructor for a room", () => "/p/constructor?sessionId=nobody"],
    ["S8: a path out of the rooms", () => "/p/..%2f..%2fetc?sessionId=nobody"],
  ])("is refused: %s", async (_name, pathOf) => {
    await expectUnharmed(async (field) => {
      const { code, reason } = await knock(field.port, pathOf(field));
      expect(refused).toContain(code);
      expect(reason).not.toMatch(/\bat \w|function|undefined|annot/);
    }, stay);
  });

  it("is refused: S8: a seat that was asked for, by two lines", async () => {
    await expectUnharmed(async ({ port, eve }) => {
      // Eve's own seat, so that the match does not change.
      const { body } = await reserve(port, "joinOrCreate", ARENA_ROOM, PLAYER, asGuest(eve.guest));
      const again = await open(port, body, eve.guest);
      const path = `/p/${String(body.roomId)}?sessionId=${String(body.sessionId)}`;
      expect(refused).toContain((await knock(port, path)).code);
      await again.settle();
      expect(again.isOpen).toBe(true);
      expect((await eve.closed).code).toBe(REFUSAL.replaced);
    }, stay);
  });
});

describe("a page of another origin", () => {
  it.each([
    ["S13: a stranger's", () => "https://evil.example"],
    ["S13: of no origin", () => "null"],
    ["S13: on another port", () => "http://127.0.0.1:1"],
    ["S13: whose name begins like ours", (port: number) => `http://127.0.0.1:${port}.evil.example`],
    ["S13: that has our name for a user", (port: number) => `http://127.0.0.1:${port}@evil.example`],
  ])("gets no token, no seat and no websocket: %s", async (_name, originOf) => {
    await expectUnharmed(async ({ port, ann, eve }) => {
      const origin = { Origin: originOf(port) };
      const guest = { ...asGuest(eve.guest), ...origin };
      expect((await post(port, "/api/guest", "{}", origin)).status).toBe(403);
      expect((await post(port, "/matchmake/joinOrCreate/arena", JSON.stringify(PLAYER), guest)).status).toBe(403);
      const { status } = await fetch(`http://127.0.0.1:${port}/matchmake/joinOrCreate/arena`, {
        method: "OPTIONS",
        headers: origin,
      });
      expect(status).toBe(403);
      expect((await knock(port, `/p/${ann.roomId}?sessionId=${ann.sessionId}`, origin)).code).toBe(403);
    }, stay);
  });
});

describe("one address that asks for all seats", () => {
  const from = (address: string): Record<string, string> => ({ "X-Forwarded-For": address });
  const honest = async (port: number) => {
    const guest = await becomeGuest(port);
    const headers = { ...asGuest(guest), ...from("10.9.9.9") };
    const { status, body } = await reserve(port, "joinOrCreate", ARENA_ROOM, { ...PLAYER, mode: "duel" }, headers);
    expect(status).toBe(200);
    return open(port, body, guest);
  };

  it("S12: by 500 guests who do not come, keeps nobody out", async () => {
    await expectUnharmed(
      async ({ port, server }) => {
        const guests = await Promise.all(
          Array.from({ length: 500 }, () => server.services.guests.issue(null).then(({ token }) => token)),
        );
        const asked = guests.map((guest) =>
          reserve(port, "joinOrCreate", ARENA_ROOM, PLAYER, { ...asGuest(guest), ...from("10.0.0.1") }),
        );
        const statuses = (await Promise.all(asked)).map(({ status }) => status);
        expect(statuses.filter((status) => status === 200)).toHaveLength(6);
        expect(statuses.filter((status) => status === 429)).toHaveLength(494);
        expect((await honest(port)).isOpen).toBe(true);
      },
      stay,
      IN_PUBLIC,
    );
  });

  it("S12: by one guest for matches that there are not, makes no more rooms than it may", async () => {
    await expectUnharmed(
      async ({ port }) => {
        const guest = { ...asGuest(await becomeGuest(port)), ...from("10.0.0.1") };
        const asked = Array.from({ length: 60 }, (_, number) =>
          reserve(port, "joinOrCreate", "spectator", { match: `none ${number}`, build: "dev" }, guest),
        );
        const statuses = (await Promise.all(asked)).map(({ status }) => status);
        expect(statuses.filter((status) => status === 200)).toHaveLength(3);
        expect((await matchMaker.query({ name: "spectator" })).length).toBe(3);
      },
      stay,
      IN_PUBLIC,
    );
  });
});

describe("a line that does not read", () => {
  /** A second without a word of anybody. */
  const wait = ({ metronome }: Field): void => {
    for (let tick = 0; tick < TICK_RATE; tick++) metronome.beat();
  };

  it("is cut off once too much waits for it, and all that waited is given up", async () => {
    await expectUnharmed(
      async (field) => {
        const { eve } = field;
        lineOf(eve.socket).pause();
        const client = matchMaker.getLocalRoomById(eve.roomId).clients.get(eve.sessionId);
        if (client === undefined) throw new Error("the attacker is not in the room");
        const ref: unknown = client.ref;
        const waiting = (): number =>
          typeof ref === "object" && ref !== null && "bufferedAmount" in ref ? Number(ref.bufferedAmount) : 0;
        // More than a socket takes at once, as of a line that was too slow for minutes.
        while (waiting() < 1_000_000) client.sendBytes("x", new Uint8Array(1_000_000));
        const closed = new Promise((resolve) => client.ref.once("close", resolve));
        wait(field);
        await closed;
        // What was sent to it within this second counts, and went nowhere.
        expect(waiting()).toBeLessThan(10_000);
        lineOf(eve.socket).resume();
        await eve.closed;
      },
      async (field) => {
        await cut(field);
        wait(field);
      },
    );
  });
});

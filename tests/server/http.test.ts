import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join as joinPath } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { REFUSAL } from "#shared/protocol/messages.ts";
import { IDLE_BRAIN, startServer, type TestServer } from "../support/game-server.ts";
import { asGuest, becomeGuest, join, PLAYER, reserve } from "../support/raw-client.ts";

let server: TestServer;
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(joinPath(tmpdir(), "client-"));
  writeFileSync(joinPath(folder, "index.html"), "<!doctype html><title>the page</title>");
  writeFileSync(joinPath(folder, "main-Ab12Cd34.js"), "plain");
  writeFileSync(joinPath(folder, "main-Ab12Cd34.js.br"), "brotli");
  writeFileSync(joinPath(folder, "build.json"), '{"build":"0123456789ab"}');
  server = await startServer(
    { origins: ["https://friend.example"], joinsPerMinute: 5 },
    { makeBrain: IDLE_BRAIN, clientFolder: folder },
  );
});

afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const at = (path: string): string => `http://127.0.0.1:${server.port}${path}`;

/** Sends a request byte by byte as given. @returns its status */
function post(path: string, headers: Record<string, string>, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(at(path), { method: "POST", headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

describe("the http server", () => {
  it("tells its health", async () => {
    const health = await (await fetch(at("/health"))).json();
    expect(health).toMatchObject({ ok: true, rooms: 0, build: "0123456789ab" });
  });

  it("lists running matches", async () => {
    const client = await join(server.port, "arena", { ...PLAYER, build: "0123456789ab" });
    const list = await (await fetch(at("/api/matches"))).json();
    expect(list).toMatchObject([
      { roomId: client.roomId, mode: "Scavenge", players: 1, seats: 6, watchers: 0, leader: "", banked: 0 },
    ]);
  });

  it("serves the page anew each time, hashed files for good and as they were compressed", async () => {
    const page = await fetch(at("/"));
    expect(await page.text()).toContain("the page");
    expect(page.headers.get("cache-control")).toBe("no-cache");
    expect(page.headers.get("x-content-type-options")).toBe("nosniff");
    const script = await fetch(at("/main-Ab12Cd34.js"), { headers: { "Accept-Encoding": "br" } }).catch(() => null);
    // The body is no brotli, so only its headers count.
    const headers = script?.headers ?? (await fetch(at("/main-Ab12Cd34.js"), { method: "HEAD" })).headers;
    expect(headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(headers.get("content-encoding")).toBe("br");
    expect((await fetch(at("/../server/main.ts"))).status).toBe(404);
    expect((await fetch(at("/api/nothing"))).status).toBe(404);
  });

  it("says what to do when the client is not built", async () => {
    await server.close();
    server = await startServer();
    const plea = await fetch(at("/"));
    expect(plea.status).toBe(503);
    expect(await plea.text()).toContain("npm start");
  });

  it("refuses a page of another build", async () => {
    await expect(join(server.port)).resolves.toBeDefined();
    const old = { ...PLAYER, build: "ba9876543210" };
    await expect(join(server.port, "arena", old)).rejects.toThrow(String(REFUSAL.outdated));
  });
});

describe("every answer", () => {
  const paths = ["/", "/main-Ab12Cd34.js", "/health", "/api/matches", "/api/nothing", "/__healthcheck"];

  it.each(paths)("says what a page may load and what others may do with it: %s", async (path) => {
    const { headers } = await fetch(at(path), { method: "HEAD" });
    const policy = new Map(
      (headers.get("content-security-policy") ?? "").split(";").map((rule) => {
        const [name = "", ...sources] = rule.trim().split(" ");
        return [name, sources.join(" ")];
      }),
    );
    for (const name of ["default-src", "base-uri", "form-action", "frame-ancestors", "object-src"]) {
      expect(policy.get(name), name).toBe("'none'");
    }
    expect(policy.get("script-src")).toBe("'self'");
    expect(policy.get("style-src")).toBe("'self'");
    expect(policy.get("connect-src")).toBe(`'self' ws://127.0.0.1:${server.port} wss://127.0.0.1:${server.port}`);
    expect([...policy.values()].join(" ")).not.toContain("unsafe");
    expect(headers.get("permissions-policy")).toContain("camera=()");
    expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
    expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-frame-options")).toBe("DENY");
    expect(headers.get("referrer-policy")).toBe("same-origin");
    expect(headers.get("x-powered-by")).toBeNull();
    expect(headers.get("strict-transport-security")).toBeNull();
  });

  it("holds a browser to TLS behind a proxy that speaks it, and nowhere else", async () => {
    const ask = async (proto: string) =>
      (await fetch(at("/"), { headers: { "X-Forwarded-Proto": proto } })).headers.get("strict-transport-security");
    expect(await ask("https")).toBeNull();
    await server.close();
    server = await startServer({ proxies: 1 }, { clientFolder: folder });
    expect(await ask("https")).toBe("max-age=15552000");
    expect(await ask("https, http")).toBeNull();
  });

  it("lets no host's name add to the policy", async () => {
    const policy = await new Promise<string>((resolve) => {
      request(at("/"), { headers: { Host: "a b; script-src *" } }, (response) => {
        response.resume();
        resolve(String(response.headers["content-security-policy"]));
      }).end();
    });
    expect(policy).not.toContain("*");
  });

  it("says nothing of how a request failed", async () => {
    const answers = await Promise.all([
      fetch(at("/api/guest"), { method: "POST", headers: { "Content-Type": "application/json" }, body: "{" }),
      fetch(at("/api/%c0%af")),
      fetch(at("/matchmake/joinOrCreate/%"), { method: "POST", body: "{}" }),
      fetch(at("/matchmake/__proto__/arena"), { method: "POST", body: "{}" }),
      fetch(at("/matchmake/joinOrCreate/__proto__"), { method: "POST", body: "{}" }),
    ]);
    for (const answer of answers) {
      const text = await answer.text();
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(text.length).toBeLessThan(120);
      expect(text).not.toMatch(/\bat \w|node_modules|\.ts|SyntaxError/);
    }
  });
});

describe("the guard", () => {
  it("refuses long and chunked bodies", async () => {
    const json = { "Content-Type": "application/json" };
    const long = "x".repeat(17_000);
    expect(await post("/matchmake/joinOrCreate/arena", { ...json, "Content-Length": "17000" }, long)).toBe(413);
    expect(await post("/matchmake/joinOrCreate/arena", { ...json, "Transfer-Encoding": "chunked" }, "{}")).toBe(411);
  });

  it("refuses pages of foreign origins, and lets friends in", async () => {
    const guest = asGuest(await becomeGuest(server.port));
    const from = (origin: string) =>
      reserve(server.port, "joinOrCreate", "arena", PLAYER, { Origin: origin, ...guest });
    expect((await from("https://evil.example")).status).toBe(403);
    expect((await from("https://friend.example")).status).toBe(200);
    expect((await from(`http://127.0.0.1:${server.port}`)).status).toBe(200);
  });

  it("refuses websockets of foreign origins", async () => {
    const guest = asGuest(await becomeGuest(server.port));
    const { status: reserved, body } = await reserve(server.port, "joinOrCreate", "arena", PLAYER, guest);
    expect(reserved).toBe(200);
    const url = `ws://127.0.0.1:${server.port}/${body.processId}/${body.roomId}?sessionId=${body.sessionId}`;
    const status = await new Promise((resolve) => {
      const socket = new WebSocket(url, { origin: "https://evil.example" });
      socket.on("unexpected-response", (_request, response) => resolve(response.statusCode));
      socket.on("error", () => {});
    });
    expect(status).toBe(403);
  });

  it("lets no page of another origin read its answers", async () => {
    const answer = await fetch(at("/api/matches"), { headers: { Origin: "https://evil.example" } });
    expect(answer.headers.get("access-control-allow-origin")).not.toBe("https://evil.example");
  });

  it("refuses an address that asks for seats too often", async () => {
    const statuses: number[] = [];
    for (let time = 0; time < 7; time++) {
      statuses.push((await reserve(server.port, "joinOrCreate", "arena", PLAYER)).status);
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
  });

  it("refuses an address that asks for tokens too often, and takes nothing but posts there", async () => {
    const ask = async (method: string) => (await fetch(at("/api/guest"), { method })).status;
    expect(await ask("PUT")).toBe(405);
    expect(await ask("DELETE")).toBe(405);
    expect(await ask("GET")).toBe(404);
    const statuses: number[] = [];
    for (let time = 0; time < 7; time++) statuses.push(await ask("POST"));
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429]);
  });

  it("takes no long and no broken body for a token, and none from a foreign page", async () => {
    const json = { "Content-Type": "application/json" };
    const ask = (body: string, headers = {}) => post("/api/guest", { ...json, ...headers }, body);
    expect(await ask("{}")).toBe(200);
    expect(await ask("{")).toBe(400);
    expect(await ask(`{"name":"${"x".repeat(300)}"}`)).toBe(413);
    expect(await ask("{}", { Origin: "https://evil.example" })).toBe(403);
    expect(await post("/api/matches", json, "{}")).toBe(405);
    expect(await post("/matchmake/joinOrCreate/arena", json, "{")).toBe(400);
  });

  it("refuses what the matchmaker does not offer", async () => {
    expect((await reserve(server.port, "create", "arena", PLAYER)).status).toBeGreaterThanOrEqual(400);
    expect((await reserve(server.port, "joinOrCreate", "nothing", PLAYER)).status).toBeGreaterThanOrEqual(400);
  });
});

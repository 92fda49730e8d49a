/** Finished matches over HTTP, and the check of them from outside: on a real server, with a real archive. */
import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer as createHttpServer, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkReplayHere, fetchModule, sourcesOf } from "#client/sdk/replay-check.ts";
import { buildSimBundle, type SimBundle } from "#server/cli/sim-bundle.ts";
import { toHex } from "#shared/replay/check-replay.ts";
import { openReplay } from "#shared/replay/format.ts";
import { finishedMatch } from "../support/finished-match.ts";
import { startServer, type TestServer } from "../support/game-server.ts";

const folder = mkdtempSync(join(tmpdir(), "scrapmaze-data-"));
const ROOT = join(import.meta.dirname, "../..");
const ids: string[] = [];
let module: SimBundle;
let server: TestServer;
let origin = "";

beforeAll(async () => {
  module = await buildSimBundle();
  server = await startServer({ dataFolder: folder }, { module });
  origin = `http://127.0.0.1:${server.port}`;
  for (let seed = 1; seed <= 22; seed++) {
    const match = finishedMatch(seed, seed === 22 ? { names: ["Ann", "Bob"] } : {});
    ids.push(match.id);
    await server.services.archive?.save(match);
  }
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Asks as one of many addresses would, so that no sentence uses up the questions of another. */
async function get(path: string) {
  const response = await fetch(`${origin}${path}`);
  return response;
}

/** Asks for a path as it stands: fetch would tidy it up. */
function rawStatus(path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port: server.port, path }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asked.on("error", reject).end();
  });
}

describe("the list of finished matches", () => {
  it("comes in pages, the newest first, and by player, mode and chassis", async () => {
    const first = await (await get("/api/replays")).json();
    expect(first).toMatchObject({ total: 22, page: 0 });
    expect(first.replays.map(({ id }: { id: string }) => id)).toEqual(ids.toReversed().slice(0, 20));
    expect((await (await get("/api/replays?page=1")).json()).replays).toHaveLength(2);
    expect(await (await get("/api/replays?player=ann")).json()).toMatchObject({ total: 1, replays: [{ id: ids[21] }] });
    expect(await (await get("/api/replays?mode=duel&chassis=dart")).json()).toMatchObject({ page: 0 });
    expect(await (await get("/api/replays?mode=heist")).json()).toEqual({ replays: [], total: 0, page: 0 });
  });

  it.each([
    "mode=none",
    "chassis=12",
    "page=-1",
    "page=500",
    "page=1e1",
    `player=${"x".repeat(65)}`,
    "player=",
    "mode=duel&mode=heist",
  ])("refuses %s, and says what is wrong", async (query) => {
    const response = await get(`/api/replays?${query}`);
    expect(response.status).toBe(400);
    expect((await response.json()).error).toContain(query.slice(0, query.indexOf("=")));
  });
});

describe("one match", () => {
  it("is told, and its file can be had and is what the page can check", async () => {
    const [id] = ids;
    const listing = await (await get(`/api/replays/${id}`)).json();
    expect(listing).toMatchObject({ id, mode: "duel", module: module.hash });
    const response = await get(`/api/replays/${id}/file`);
    expect(response.headers.get("content-disposition")).toBe(`attachment; filename="scrapmaze-${id}.smrp"`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(bytes.length).toBe(listing.bytes);
    const sources = { ...(await sourcesOf(origin)), addressOf: dataUrl };
    expect(await checkReplayHere(bytes, sources)).toMatchObject({ kind: "valid", replay: { id } });
    const { key } = await (await get("/api/replay-key")).json();
    expect(toHex(openReplay(bytes).key)).toBe(key);
  });

  it.each([
    "/api/replays/none",
    "/api/replays/none/file",
    "/api/replays/../../etc/passwd/file",
    "/api/replays/%2e%2e%2fkeys%2freplays.pem/file",
    "/api/replays/..%2f..%2fkeys/file",
    `/api/replays/${"a".repeat(5000)}/file`,
    "/api/replays/a%00b/file",
    "/sim/..%2f..%2fkeys%2freplays.pem",
    `/sim/${"0".repeat(64)}.js`,
    "/sim/x.js",
  ])("is not there: %s", async (path) => {
    expect(await rawStatus(path)).toBe(404);
  });

  it("says so when it could not be stored", async () => {
    const match = finishedMatch(50);
    const { archive } = server.services;
    renameSync(join(folder, "replays"), join(folder, "away"));
    writeFileSync(join(folder, "replays"), "");
    await expect(archive?.save(match)).rejects.toThrow("ENOTDIR");
    rmSync(join(folder, "replays"));
    renameSync(join(folder, "away"), join(folder, "replays"));
    expect(await (await get(`/api/replays/${match.id}`)).json()).toMatchObject({ id: match.id, bytes: null });
    expect((await get(`/api/replays/${match.id}/file`)).status).toBe(404);
    const next = finishedMatch(51);
    await archive?.save(next);
    expect((await get(`/api/replays/${next.id}/file`)).status).toBe(200);
    expect(readdirSync(join(folder, "replays"))).toHaveLength(23);
  });
});

describe("a module", () => {
  it("is served by its hash, for good, and shorter to whoever unzips it", async () => {
    const response = await get(`/sim/${module.hash}.js`);
    expect(response.headers.get("content-type")).toContain("text/javascript");
    expect(response.headers.get("cache-control")).toContain("immutable");
    expect(response.headers.get("content-encoding")).toBe("gzip");
    expect(await response.text()).toBe(module.code);
    const plain = await fetch(`${origin}/sim/${module.hash}.js`, { headers: { "Accept-Encoding": "identity" } });
    expect(await plain.text()).toBe(module.code);
  });
});

describe("npm run verify", () => {
  it("says of an address that its match is valid, and ends with 0", async () => {
    const { code, stdout } = await verify(`${origin}/api/replays/${ids[0]}`);
    expect(stdout).toContain(`valid: match ${ids[0]}`);
    expect(code).toBe(0);
  });

  it("takes the rules from the server where they are not here", async () => {
    const { code, stdout } = await verify({ DATA_DIR: "/nonexistent/data" }, `${origin}/api/replays/${ids[2]}/file`);
    expect(stdout).toContain(`valid: match ${ids[2]}`);
    expect(code).toBe(0);
  });

  it("says of a file what is wrong with it, and ends with 1", async () => {
    const bytes = new Uint8Array(await (await get(`/api/replays/${ids[1]}/file`)).arrayBuffer());
    const file = join(folder, "case.smrp");
    writeFileSync(file, bytes);
    expect(await verify(file)).toMatchObject({ code: 0 });
    const other = await verify(file, "--key", "0".repeat(64));
    expect(other).toMatchObject({ code: 1 });
    expect(other.stdout).toContain("wrong signature");
    writeFileSync(file, bytes.slice(0, 100));
    const cut = await verify(file);
    expect(cut).toMatchObject({ code: 1 });
    expect(cut.stdout).toContain("damaged");
  });

  it("ends with 2 where there is nothing to check", async () => {
    expect(await verify("/nonexistent.smrp")).toMatchObject({ code: 2 });
    expect(await verify()).toMatchObject({ code: 2 });
    expect(await verify(`${origin}/api/replays/none/file`)).toMatchObject({ code: 2 });
  });

  it("says in a line why, whatever it is given", async () => {
    // Somebody else's page, and no end of what is no module.
    const elsewhere = createHttpServer(({ url = "" }, response) => {
      if (url.startsWith("/sim/")) response.end("/".repeat(5 << 20));
      else if (url === "/long") response.end(Buffer.alloc(5 << 20));
      else response.writeHead(200, { "Content-Type": "text/html" }).end("<!doctype html><title>Elsewhere</title>");
    }).listen(0, "127.0.0.1");
    await once(elsewhere, "listening");
    const address = elsewhere.address();
    const other = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
    const cases = [
      [[folder], 2, "there is no file"],
      [[""], 2, "there is no file"],
      [["http://"], 2, "is no address"],
      [["http://127.0.0.1:1/replay/x"], 2, "nothing could be fetched"],
      [[`${other}/page`], 2, "names no key"],
      [["http://nowhere.invalid/replay/x"], 2, "nowhere.invalid"],
      [[`${other}/long`], 2, "is longer than"],
      [[`${other}/replay/x`, "--key", "0".repeat(64)], 1, "does not begin as replays do"],
    ] as const;
    const answers = await Promise.all(cases.map(([args]) => verify(...args)));
    for (const [number, [, code, words]] of cases.entries()) {
      expect(answers[number]).toMatchObject({ code, stdout: expect.stringContaining(words) });
      expect(answers[number]?.stdout.trim().split("\n")).toHaveLength(1);
    }
    expect(await fetchModule(other, "a".repeat(64))).toBe(null);
    elsewhere.close();
  });
});

describe("an address that asks too often", () => {
  it("is told to wait", async () => {
    const statuses = await Promise.all(Array.from({ length: 90 }, async () => (await get("/api/replay-key")).status));
    expect(statuses).toContain(429);
  });
});

function dataUrl(_hash: string, code: string): string {
  return `data:text/javascript;base64,${Buffer.from(code).toString("base64")}`;
}

interface Verification {
  readonly code: number;
  readonly stdout: string;
}

/** Runs the program as people do. */
function verify(...given: readonly (string | Readonly<Record<string, string>>)[]): Promise<Verification> {
  const args = given.filter((each) => typeof each === "string");
  const environment = given.find((each) => typeof each !== "string") ?? {};
  const options = { cwd: ROOT, env: { ...process.env, DATA_DIR: folder, ...environment } };
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ["server/cli/setup.mjs", "verify", ...args],
      options,
      (_error, stdout, stderr) => {
        resolve({ code: child.exitCode ?? -1, stdout: stdout + stderr });
      },
    );
  });
}

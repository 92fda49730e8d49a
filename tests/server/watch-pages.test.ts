/** The addresses of matches, running and finished: what their links show, and the picture of a replay, on a real server. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join as joinPath } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildSimBundle } from "#server/cli/sim-bundle.ts";
import { originOf } from "#server/http/headers.ts";
import type { LiveView } from "#server/store/preview/live-picture.ts";
import { finishedMatch } from "../support/finished-match.ts";
import { startServer, type TestServer } from "../support/game-server.ts";
import { createManualMetronome } from "../support/manual-metronome.ts";
import { asGuest, becomeGuest, join, PLAYER } from "../support/raw-client.ts";

const HOSTILE = `"><script>alert('$&')</script>&`;
const data = mkdtempSync(joinPath(tmpdir(), "scrapmaze-data-"));
const client = mkdtempSync(joinPath(tmpdir(), "client-"));
const metronome = createManualMetronome();
let server: TestServer;
let id = "";

beforeAll(async () => {
  const page = '<title>Scrapmaze</title><meta name="description" content="a game" /><div id="pages"></div>';
  writeFileSync(joinPath(client, "index.html"), `<!doctype html><html lang="en">${page}</html>`);
  const changes = { dataFolder: data, mostReplays: 2, proxies: 1 };
  server = await startServer(changes, { module: await buildSimBundle(), clientFolder: client, metronome });
  id = await save(1, ["Ann", HOSTILE], [2, 1]);
});
afterAll(async () => {
  await server.close();
  for (const folder of [data, client]) rmSync(folder, { recursive: true, force: true });
});

/** Stores a duel. @returns its id */
async function save(seed: number, names: readonly string[], places: readonly number[]): Promise<string> {
  const match = finishedMatch(seed, { names });
  const seats = match.seats.map((seat, number) => {
    return { ...seat, name: names[number] ?? "", place: places[number] ?? 1, banked: 10 * (3 - (places[number] ?? 1)) };
  });
  await server.services.archive?.save({ ...match, seats });
  return match.id;
}

/** Of an address of its own: each has limits of its own. */
const from = (address: string): Record<string, string> => ({ "X-Forwarded-For": address });

const at = (path: string): string => `http://127.0.0.1:${server.port}${path}`;

/** Contents of the tags of a page by their names. */
function tagsOf(html: string): ReadonlyMap<string, string> {
  const found = html.matchAll(/<meta (?:name|property)="([\w:]+)" content="([^"]*)" \/>/g);
  return new Map([...found].map(([, name = "", content = ""]) => [name, content]));
}

describe("the address of a replay", () => {
  it("is the page, whose link shows who won and a picture", async () => {
    const response = await fetch(at(`/replay/${id}?t=30`));
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("no-cache");
    expect(response.headers.get("content-security-policy")).toContain("script-src 'self'");
    const tags = tagsOf(await response.text());
    expect(tags.get("og:description")).toMatch(/^Duel, 0:0\d\. .+ 20, Ann 10\. /);
    expect(tags.get("og:url")).toBe(at(`/replay/${id}`));
    expect(tags.get("og:image")).toBe(at(`/replay/${id}/preview.png`));
    expect(tags.get("twitter:image")).toBe(tags.get("og:image"));
    expect(tags.get("twitter:card")).toBe("summary_large_image");
    expect(tags.get("description")).toBe(tags.get("og:description"));
  });

  it("has names as people wrote them, and they mean nothing", async () => {
    const html = await (await fetch(at(`/replay/${id}`))).text();
    expect(html).not.toContain("<script>alert");
    const written = "&quot;&gt;&lt;script&gt;alert(&#39;$&amp;&#39;)&lt;/script&gt;&amp;";
    expect(html).toContain(`<title>${written} won with 20: Duel in Scrapmaze</title>`);
    expect(tagsOf(html).get("og:title")).toBe(`${written} won with 20: Duel in Scrapmaze`);
  });

  it("says by a head alone what it is", async () => {
    for (const path of [`/replay/${id}`, `/replay/${id}/preview.png`, "/watch/"]) {
      const response = await fetch(at(path), { method: "HEAD" });
      expect(response.status, path).toBe(200);
      expect(await response.text()).toBe("");
    }
    expect((await fetch(at("/replay/none"), { method: "HEAD" })).status).toBe(404);
  });

  it("names https behind a proxy that speaks it, and no host that is none", () => {
    const origin = (host: string, proto: string, proxies: number) =>
      originOf({ headers: { host, "x-forwarded-proto": proto } }, proxies);
    expect(origin("play.example:8443", "https", 1)).toBe("https://play.example:8443");
    expect(origin("play.example", "https", 0)).toBe("http://play.example");
    expect(origin('a"><b', "https", 1)).toBe(null);
  });

  it.each([
    "/replay/none",
    "/replay/..%2fkeys",
    `/replay/${"a".repeat(65)}`,
    "/watch/none",
    "/watch/%3Cb%3E",
    "/r/none",
  ])("is a page that says so and leads home where there is nothing: %s", async (path) => {
    const response = await fetch(at(path));
    expect(response.status).toBe(404);
    const html = await response.text();
    expect(html).toMatch(/<h1>There is no such (?:replay|match)\.<\/h1>/);
    expect(html).toContain('<a href="/">');
    expect(html).not.toContain("og:image");
  });
});

describe("the words of a link", () => {
  const ask = async (path: string, languages: string) => {
    const response = await fetch(at(path), { headers: { "Accept-Language": languages, ...from("10.0.1.1") } });
    const html = await response.text();
    const spoken = /<html lang="([^"]*)">/.exec(html)?.[1];
    expect(response.headers.get("content-language")).toBe(spoken);
    expect(response.headers.get("vary")).toContain("Accept-Language");
    return { spoken, html, tags: tagsOf(html) };
  };

  it.each([
    ["de-AT,de;q=0.9,en;q=0.5", "de", "de_DE", /^.+ gewann mit 20: Duell in Scrapmaze$/],
    ["nl, es;q=0.8", "es", "es_ES", /^.+ ganó con 20: Duelo en Scrapmaze$/],
    ["en;q=0.1,fr-CA", "fr", "fr_FR", /^.+ gagne avec 20 : Face-à-face sur Scrapmaze$/],
    ["ja", "ja", "ja_JP", /^.+が20点で勝利：Scrapmazeの決闘$/],
    ["pt-PT", "pt-BR", "pt_BR", /^.+ venceu com 20: Duelo em Scrapmaze$/],
    ["tlh, *;q=0.2", "en", "en_US", /^.+ won with 20: Duel in Scrapmaze$/],
    [",;q=x,=", "en", "en_US", /^.+ won with 20: Duel in Scrapmaze$/],
  ])("are in the language that is asked for: %s", async (languages, tag, locale, title) => {
    const { spoken, tags } = await ask(`/replay/${id}`, languages);
    expect(spoken).toBe(tag);
    expect(tags.get("og:locale")).toBe(locale);
    expect(tags.get("og:title")).toMatch(title);
  });

  it("are in the language of the address before all", async () => {
    expect((await ask(`/replay/${id}?lang=pt`, "de")).spoken).toBe("pt-BR");
    expect((await ask("/watch/?mode=duel&lang=ja", "de")).tags.get("og:title")).toBe("Scrapmazeをライブで観戦");
    expect((await ask("/watch/?lang=xx&lang=ja", "de")).spoken).toBe("de");
  });

  it("say in it that there is nothing", async () => {
    expect((await ask("/watch/none", "fr")).html).toContain("<h1>Cette partie n’existe pas.</h1>");
    expect((await ask("/replay/none", "ja")).html).toContain("<h1>そのリプレイは見つかりません。</h1>");
  });
});

describe("the picture of a replay", () => {
  it("is a PNG of 1200 × 630 pixels, with more in it than a few colours, painted once and kept", async () => {
    const response = await fetch(at(`/replay/${id}/preview.png`));
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("image/png");
    const bytes = Buffer.from(await response.arrayBuffer());
    const { width, height, format } = await sharp(bytes).metadata();
    expect([width, height, format]).toEqual([1200, 630, "png"]);
    const { channels, entropy } = await sharp(bytes).stats();
    expect(channels.slice(0, 3).every(({ stdev }) => stdev > 15)).toBe(true);
    expect(entropy).toBeGreaterThan(2);
    const file = server.services.archive?.pictureOf(id) ?? "";
    const before = statSync(file).mtimeMs;
    const again = Buffer.from(await (await fetch(at(`/replay/${id}/preview.png`))).arrayBuffer());
    expect(again.equals(bytes)).toBe(true);
    expect(statSync(file).mtimeMs).toBe(before);
  });

  it("is not there for a match that is not", async () => {
    expect((await fetch(at("/replay/none/preview.png"))).status).toBe(404);
    expect((await fetch(at("/replay/..%2f..%2fkeys/preview.png"))).status).toBe(404);
  });

  it("goes with its match, and is not there twice though many ask at once", async () => {
    const file = server.services.archive?.pictureOf(id) ?? "";
    expect(existsSync(file)).toBe(true);
    const second = await save(2, ["Eve", "日本語"], [1, 1]);
    const answers = await Promise.all([1, 2, 3].map(() => fetch(at(`/replay/${second}/preview.png`))));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    await save(3, ["Fay", "Gus"], [1, 2]);
    expect(existsSync(file)).toBe(false);
    expect((await fetch(at(`/replay/${id}/preview.png`))).status).toBe(404);
    const pictures = readdirSync(joinPath(data, "replays")).filter((name) => name.endsWith(".png"));
    expect(pictures).toEqual([`${second}.1.png`]);
  });

  it("is not tried again for a while when it could not be painted", async () => {
    const broken = await save(7, ["Hal", "Ivy"], [1, 2]);
    const file = server.services.archive?.fileOf(broken) ?? "";
    const whole = readFileSync(file);
    writeFileSync(file, whole.subarray(0, 60));
    const status = async () => {
      const { status, headers } = await fetch(at(`/replay/${broken}/preview.png`), { headers: from("10.0.3.1") });
      return [status, headers.get("retry-after")];
    };
    expect(await status()).toEqual([503, "600"]);
    writeFileSync(file, whole);
    expect(await status()).toEqual([503, "600"]);
    expect((await fetch(at(`/replay/${broken}`))).status).toBe(200);
    // The match that the others look at has been let go of.
    id = await save(8, ["Ann", HOSTILE], [2, 1]);
    expect((await fetch(at(`/replay/${id}/preview.png`))).status).toBe(200);
  });

  it("is made a few times for an address that asks for many", async () => {
    const answers: number[] = [];
    for (let time = 0; time < 14; time++) {
      answers.push((await fetch(at(`/replay/none${time}/preview.png`), { headers: from("10.0.3.2") })).status);
    }
    expect(answers.filter((status) => status === 404)).toHaveLength(12);
    expect(answers.slice(-2)).toEqual([429, 429]);
    expect((await fetch(at(`/replay/${id}/preview.png`), { headers: from("10.0.3.2") })).status).toBe(200);
  });
});

describe("the address of a running match", () => {
  it("tells of it what its spectators see by now, escaped", async () => {
    const ann = await join(server.port, "arena", { ...PLAYER, name: HOSTILE.slice(0, 20), mode: "duel" });
    const { live } = server.services.arenas.get(ann.roomId) ?? {};
    const robot = live?.world.robots[ann.seat()];
    if (live === undefined || robot === undefined) throw new Error("there is no robot");
    await metronome.beats(40);
    const titleOf = async () => tagsOf(await (await fetch(at(`/watch/${ann.roomId}`))).text()).get("og:title");
    expect(await titleOf()).toBe("A match runs: watch Duel live in Scrapmaze");
    robot.stats.banked = 7;
    await metronome.beats(30);
    const name = live.nameOf(ann.seat());
    expect(name).toContain("<");
    expect(await titleOf()).toContain("&lt;");
    expect(await titleOf()).toContain("leads with 7");
    await ann.leave();
  });

  it("names the team that leads, in the language that is asked for", async () => {
    const ann = await join(server.port, "arena", { ...PLAYER, mode: "heist" });
    const arena = server.services.arenas.get(ann.roomId);
    if (arena === undefined) throw new Error("there is no arena");
    arena.live.world.vaults[1] = 9;
    await metronome.beats(40);
    const html = await (await fetch(at(`/watch/${ann.roomId}?lang=de`))).text();
    expect(tagsOf(html).get("og:title")).toBe("Team 2 führt mit 9: Raubzug in Scrapmaze live ansehen");
    expect(tagsOf(html).get("og:description")).toContain("1 von 6 Robotern steuern Menschen.");
    await ann.leave();
  });

  it("invites under another, which tells how many play", async () => {
    const ann = await join(server.port, "arena", { ...PLAYER, mode: "duel" });
    const tags = tagsOf(await (await fetch(at(`/r/${ann.roomId}`))).text());
    expect(tags.get("og:title")).toBe("Join a match of Duel in Scrapmaze");
    expect(tags.get("og:description")).toContain("1 of 2 robots driven by people");
    expect(tags.get("og:url")).toBe(at(`/r/${ann.roomId}`));
    await ann.leave();
  });

  it("shows its small map to who may watch it: not to who plays in it, nor to nobody", async () => {
    const ann = await join(server.port, "arena", { ...PLAYER, mode: "scavenge" });
    await metronome.beats(40);
    const mapFor = async (headers: Record<string, string>) => {
      const list = await (await fetch(at("/api/matches"), { headers })).json();
      return list.find(({ roomId }: { roomId: string }) => roomId === ann.roomId).map;
    };
    const stranger = asGuest(await becomeGuest(server.port));
    const map = await mapFor(stranger);
    expect(map).toMatchObject({ width: 40, height: 40 });
    expect(Buffer.from(map.walls, "base64")).toHaveLength(200);
    expect(map.pads).toHaveLength(12);
    expect(map.robots).toHaveLength(18);
    expect(await mapFor({})).toBe(null);
    expect(await mapFor({ Authorization: "Bearer forged" })).toBe(null);
    expect(await mapFor(asGuest(ann.guest))).toBe(null);
    await ann.leave();
  });

  it("tells and shows nothing that is younger than the delay of its spectators", async () => {
    const players = [];
    for (const name of ["Ann", "Bob"])
      players.push(await join(server.port, "arena", { ...PLAYER, name, mode: "heist" }));
    const arena = server.services.arenas.get(players[0]?.roomId ?? "");
    if (arena === undefined) throw new Error("there is no arena");
    const stranger = asGuest(await becomeGuest(server.port));
    const listed = async () => {
      const list = await (await fetch(at("/api/matches"), { headers: stranger })).json();
      return list.find(({ roomId }: { roomId: string }) => roomId === arena.roomId);
    };
    await metronome.beats(31);
    expect(arena.delay).toBe(300);
    expect(await listed()).toMatchObject({ players: 2, banked: 0, secondsLeft: 210, map: null });
    arena.live.world.vaults[1] = 77;
    await metronome.beats(280);
    expect(await listed()).toMatchObject({ leadingTeam: -1 });
    expect((await listed()).map).not.toBe(null);
    await metronome.beats(60);
    expect(await listed()).toMatchObject({ leader: "", leadingTeam: 1, banked: 77 });
    for (const player of players) await player.leave();
  });
});

describe("the picture of a running match", () => {
  /** What the store is asked to paint from now on. */
  function painted(): LiveView[] {
    const { archive } = server.services;
    if (archive === null) throw new Error("there is no archive");
    const views: LiveView[] = [];
    server.services.archive = {
      ...archive,
      paintLive(view) {
        views.push(view);
        return archive.paintLive(view);
      },
    };
    return views;
  }

  const look = async (room: string, headers: Record<string, string> = {}) => {
    const response = await fetch(at(`/watch/${room}/preview.png`), { headers: { ...from("10.0.2.1"), ...headers } });
    return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
  };

  it("is a PNG that is never of the present, though somebody plays alone, and is painted once in 15 s", async () => {
    const views = painted();
    const ann = await join(server.port, "arena", { ...PLAYER, mode: "scavenge" });
    const { live, delay } = server.services.arenas.get(ann.roomId) ?? {};
    const robot = live?.world.robots[ann.seat()];
    if (live === undefined || robot === undefined) throw new Error("there is no robot");
    expect(delay).toBe(0);
    await metronome.beats(40);
    const tags = tagsOf(await (await fetch(at(`/watch/${ann.roomId}`))).text());
    expect(tags.get("og:image")).toBe(at(`/watch/${ann.roomId}/preview.png`));
    expect(tags.get("og:image:alt")).toContain("some seconds ago");
    const first = await look(ann.roomId);
    expect([first.status, first.headers.get("content-type")]).toEqual([200, "image/png"]);
    expect(first.headers.get("cache-control")).toBe("public, max-age=15");
    expect(await sharp(first.bytes).metadata()).toMatchObject({ width: 1200, height: 630, format: "png" });
    expect(views.map(({ moment }) => moment)).toEqual([null]);

    robot.stats.banked = 7;
    const changedAt = live.world.tick;
    await metronome.beats(290);
    const [second, third] = await Promise.all([look(ann.roomId), look(ann.roomId)]);
    expect(second.bytes.equals(first.bytes)).toBe(true);
    await metronome.beats(165);
    expect((await look(ann.roomId)).bytes.equals(third.bytes)).toBe(false);
    expect(views).toHaveLength(2);
    expect(views[1]).toMatchObject({
      leader: live.nameOf(ann.seat()),
      banked: 7,
      mode: "Scavenge",
      people: 1,
      seats: 6,
    });
    expect(views[1]?.moment?.spots.length).toBeGreaterThan(3);

    // Painted anew within the delay, it tells nothing of what has happened within it.
    while (live.world.tick < changedAt + 700) await metronome.beat();
    robot.stats.banked = 70;
    await metronome.beats(299);
    await look(ann.roomId);
    expect(views).toHaveLength(3);
    expect(views.at(-1)?.banked).toBeLessThan(70);
    await ann.leave();
  });

  it("is not for who has a seat in the match, nor of a match that is not", async () => {
    const ann = await join(server.port, "arena", { ...PLAYER, mode: "scavenge" });
    expect((await look(ann.roomId, asGuest(ann.guest))).status).toBe(403);
    expect((await look(ann.roomId, asGuest(await becomeGuest(server.port)))).status).toBe(200);
    expect((await look("none")).status).toBe(404);
    expect((await look("..%2f..%2fkeys")).status).toBe(404);
    await ann.leave();
  });

  it("is painted for a few matches at a time, whoever asks", async () => {
    const views = painted();
    const ann = await join(server.port, "arena", { ...PLAYER, mode: "scavenge" });
    const { arenas } = server.services;
    const names = Array.from({ length: 12 }, (_, number) => `twin${number}`);
    for (const name of names)
      arenas.set(name, Object.create(arenas.get(ann.roomId) ?? {}, { roomId: { value: name } }));
    const answers: number[] = [];
    for (const [number, name] of names.entries()) answers.push((await look(name, from(`10.0.4.${number}`))).status);
    expect(views.length).toBeLessThanOrEqual(8);
    expect(answers.filter((status) => status === 503)).toHaveLength(12 - views.length);
    for (const name of names) arenas.delete(name);
    await ann.leave();
  });
});

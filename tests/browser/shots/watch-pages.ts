/** Pictures of what can be watched: the list of it, a replay with its seal, what is said of a bad file, and of a link. */
import { writeFileSync } from "node:fs";
import { matchMaker } from "@colyseus/core";
import type { Page } from "playwright-core";
import { scratchFolder } from "#server/cli/bench/scratch-folder.ts";
import { readConfig } from "#server/config.ts";
import { createServer, type GameServer } from "#server/index.ts";
import { modeIds, modes, QUICK_PLAY } from "#shared/content/modes.ts";
import { createRng } from "#shared/lib/rng.ts";
import { ARENA_ROOM } from "#shared/protocol/messages.ts";
import { finishedMatch } from "../../support/finished-match.ts";
import { openBrowser } from "../support/chromium.ts";
import { type Album, isUpright, type Size, sizeName } from "./take.ts";

const SEED = 20261130;
/** Seconds since 1970 at which the first of the finished matches ended, and from one to the next. */
const FIRST = 1_795_000_000;
const GAP = 4000;
const LONGEST = 60_000;
/** Ms after which running matches have something to show. */
const PLAYED = 5000;
/** Ms after which the start page has all of its pictures. */
const SETTLED = 2000;
const MATCHES = 24;
/** Ticks of each. */
const LENGTH = 600;
/** Seconds into the replay that is shown. */
const MOMENT = 15;

/** Where, and of what. */
interface Visit {
  readonly url: string;
  readonly language: string;
  /** Of a replay. */
  readonly id: string;
}

/** What is done before each picture, from the start page on. */
const VISITS: Readonly<Record<string, (page: Page, visit: Visit) => Promise<void>>> = {
  matches: async (page) => {
    await page.locator(".matches .match").first().waitFor();
    await page.waitForTimeout(SETTLED);
  },
  lobby: openLobby,
  file: async (page) => {
    await openLobby(page);
    const buffer = Buffer.from("no replay at all");
    const file = { name: "holiday.smrp", mimeType: "application/octet-stream", buffer };
    await page.locator("input[type=file]").setInputFiles(file);
    await page.locator("[data-finding]").waitFor();
  },
  replay: async (page, { url, language, id }) => {
    await page.goto(`${url}/replay/${id}?quality=low&lang=${language}&t=${MOMENT}`);
    await page.waitForFunction(() => (window.arena?.drawn?.robots.length ?? 0) > 0, null, { timeout: LONGEST });
    await page.locator('[data-seal="valid"]').click({ timeout: LONGEST });
  },
  "no-replay": async (page, { url, language }) => {
    await page.goto(`${url}/replay/none?lang=${language}`);
    await page.locator("[data-failure]").waitFor();
  },
};

async function openLobby(page: Page): Promise<void> {
  await page.locator(".matches .match").first().waitFor();
  await page.locator(".matches .all").click();
  await page.locator(".finished > ul > li").first().waitFor();
}

/** Takes all that are wanted. Needs the built page. */
export async function takeWatchPages(
  album: Album,
  sizes: readonly Size[],
  languages: readonly string[],
): Promise<void> {
  const wanted = sizes.flatMap((size) =>
    languages.flatMap((language) =>
      Object.keys(VISITS)
        .map((visit) => ({ visit, language, size, name: `pages-${visit}-${language}-${sizeName(size)}` }))
        .filter(({ name }) => album.wants(name)),
    ),
  );
  const hasPreview = album.wants("pages-preview");
  if (wanted.length === 0 && !hasPreview) return;
  const rng = createRng(SEED);
  const data = { DATA_DIR: scratchFolder(), JOINS_PER_MINUTE: "1000" };
  const config = readConfig({ PORT: "0", HOST: "127.0.0.1", LOG: "off", WARMUP_SECONDS: "1", ...data });
  const server = createServer(config, { chance: () => rng.below(0xffff_ffff) });
  const url = `http://127.0.0.1:${await server.listen()}`;
  const id = await fill(server);
  if (hasPreview) {
    const picture = await fetch(`${url}/replay/${id}/preview.png`);
    writeFileSync(album.path("pages-preview.png"), new Uint8Array(await picture.arrayBuffer()));
  }
  for (const size of sizes) {
    const visitor = await openBrowser(size, [], isUpright(size));
    for (const { visit, language, name } of wanted.filter((one) => one.size === size)) {
      await visitor.page.goto(`${url}/?lang=${language}&quality=low`);
      await VISITS[visit]?.(visitor.page, { url, language, id });
      await album.save(visitor.page, name);
    }
    const errors = visitor.errors.filter((error) => !error.includes("404"));
    for (const error of errors) console.error(`the page says: ${error}`);
    await visitor.close();
  }
  await server.close();
}

/** Has a match of each mode run, and some finished ones kept. @returns the id of one of those */
async function fill(server: GameServer): Promise<string> {
  let last = "";
  for (let seed = 1; seed <= MATCHES; seed++) {
    const mode = modeIds[seed % modeIds.length] ?? QUICK_PLAY;
    const lengths = { warmup: 5, length: LENGTH, overtime: 150 };
    const plan = { mode: modeIds.indexOf(mode), seats: modes[mode].robots, lengths, results: 30 };
    const match = finishedMatch(seed, { endedAt: FIRST + seed * GAP }, plan);
    await server.services.archive?.save(match);
    last = match.id;
  }
  for (const mode of modeIds) {
    const { roomId } = await matchMaker.createRoom(ARENA_ROOM, { mode, open: true });
    server.services.arenas.get(roomId)?.hold();
  }
  await new Promise((resolve) => setTimeout(resolve, PLAYED));
  return last;
}

/** Pictures of the panels beside a match ("overlay-…"): each of them over a replay, a broadcast, and reactions to a live match. */
import type { Page } from "playwright-core";
import { readConfig } from "#server/config.ts";
import { createServer } from "#server/index.ts";
import { createRng } from "#shared/lib/rng.ts";
import { openBrowser } from "../support/chromium.ts";
import { replayFile } from "../support/replay-file.ts";
import type { StageServer } from "../support/stage-page.ts";
import { type Album, isPhone, LAYOUT_SIZES, type Size, sizeName } from "./take.ts";

const SEED = 20261130;
const LONGEST = 60_000;
const SETTLED = 900;
/** The replay, a fight in it, and the visit of the great beast. */
const REPLAY = 3;
const FIGHT = 2500;
const VISIT = 3300;

/** What is done before each picture, from an open replay on. */
const VISITS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  standings: async (page) => {
    await seek(page, FIGHT);
    await page.keyboard.press("Digit2");
    if ((await page.locator(".standing").count()) === 0) await page.keyboard.press("t");
    await page.locator(".standing").first().waitFor();
  },
  banked: async (page) => {
    await page.keyboard.press("h");
    await page.locator(".banked").waitFor();
  },
  damage: async (page) => {
    await page.keyboard.press("u");
    await page.locator(".damage").waitFor();
  },
  heat: async (page) => {
    await page.keyboard.press("u");
    await page.locator(".heat").waitFor();
  },
  beast: async (page) => {
    await seek(page, VISIT);
    await page.keyboard.press("h");
    if ((await page.locator(".standing").count()) === 0) await page.keyboard.press("t");
    await page.keyboard.press("f");
  },
  sight: async (page) => {
    await page.keyboard.press("Digit3");
    await page.keyboard.press("g");
    await page.waitForFunction(() => window.arena?.cameras?.vision.kind === "seat");
    // It glides there.
    await page.waitForTimeout(3 * SETTLED);
  },
};

/** Broadcasts, by the name of their picture and the panels that they ask for. */
const BROADCASTS: Readonly<Record<string, string>> = {
  obs: "",
  all: "&panels=standings,score,chart,damage,heat,coming",
};

/** Takes all that are wanted. Needs the built page. */
export async function takeOverlay(album: Album, stage: () => Promise<StageServer>): Promise<void> {
  const { file } = replayFile(REPLAY);
  for (const size of LAYOUT_SIZES) {
    const named = (picture: string): string => `overlay-${picture}-${sizeName(size)}`;
    if (Object.keys(VISITS).some((visit) => album.wants(named(visit)))) {
      await withReplay(size, file, await stage(), "", async (page) => {
        for (const [visit, act] of Object.entries(VISITS)) {
          await act(page);
          await page.waitForTimeout(SETTLED);
          await album.save(page, named(visit));
        }
      });
    }
    for (const [name, panels] of Object.entries(BROADCASTS)) {
      if (!album.wants(named(name))) continue;
      await withReplay(size, file, await stage(), `overlay=obs${panels}`, async (page) => {
        await seek(page, FIGHT);
        await page.locator(".broadcast").first().waitFor();
        await page.waitForTimeout(SETTLED);
        await album.save(page, named(name));
      });
    }
    if (album.wants(named("reactions"))) await takeReactions(album, size, named("reactions"));
  }
}

async function withReplay(
  size: Size,
  file: string,
  stage: StageServer,
  query: string,
  act: (page: Page) => Promise<void>,
): Promise<void> {
  const visitor = await openBrowser(size, [], isPhone(size));
  const { page } = visitor;
  await stage.open(page, "watch", "ready", query);
  await page.evaluate((bytes) => window.watchStage?.open(bytes), file);
  await page.evaluate(() => window.watchStage?.isKnown());
  await act(page);
  for (const error of visitor.errors) console.error(`the page says: ${error}`);
  await visitor.close();
}

async function takeReactions(album: Album, size: Size, name: string): Promise<void> {
  const rng = createRng(SEED);
  const config = readConfig({ PORT: "0", HOST: "127.0.0.1", LOG: "off", WARMUP_SECONDS: "1" });
  const server = createServer({ ...config, dataFolder: null }, { chance: () => rng.below(0xffff_ffff) });
  const port = await server.listen();
  const visitor = await openBrowser(size, [], isPhone(size));
  const { page } = visitor;
  await page.goto(`http://127.0.0.1:${port}/?watch=`);
  await page.waitForFunction(() => (window.arena?.tick ?? 0) > 300, null, { timeout: LONGEST });
  await page.keyboard.press("Digit2");
  await page.locator(".reactions > button").click();
  for (const place of [0, 2]) await page.locator(".reaction-row button").nth(place).click();
  await page.waitForTimeout(SETTLED);
  await album.save(page, name);
  for (const error of visitor.errors) console.error(`the page says: ${error}`);
  await visitor.close();
  await server.close();
}

/** Shows a tick, and stands still there. */
async function seek(page: Page, tick: number): Promise<void> {
  await page.evaluate((to) => window.watchStage?.seek(to), tick);
}

/** Pictures of the bar of the timeline: in a live match, and in a replay that plays, stands still, is looked into and ends. */
import type { Page } from "playwright-core";
import { readConfig } from "#server/config.ts";
import { createServer } from "#server/index.ts";
import { createRng } from "#shared/lib/rng.ts";
import { openBrowser } from "../support/chromium.ts";
import { replayFile } from "../support/replay-file.ts";
import type { StageServer } from "../support/stage-page.ts";
import { type Album, isPhone, LAYOUT_SIZES, sizeName } from "./take.ts";

const SEED = 20261130;
const LONGEST = 60_000;
/** The replay, and the tick at which it is looked at. */
const REPLAY = 3;
const MOMENT = 2500;

/** What is done before each picture of the replay. */
const VISITS: Readonly<Record<string, (page: Page, ticks: number) => Promise<void>>> = {
  paused: async (page) => {
    await page.keyboard.press("Digit2");
    await seek(page, MOMENT);
  },
  preview: (page) => pointAt(page, 0.62),
  more: async (page) => {
    await page.mouse.move(300, 200);
    await page.locator(".timeline-speed").click();
  },
  keys: async (page) => {
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
  },
  closed: async (page) => {
    await page.keyboard.press("Escape");
    await page.locator(".timeline-speed").click();
    await page.getByRole("button", { name: "Hide the timeline" }).last().click();
  },
  results: async (page, ticks) => {
    await page.locator(".timeline-tab").click();
    await seek(page, ticks);
  },
};

/** Takes all that are wanted. Needs the built page. */
export async function takeTimeline(album: Album, stage: () => Promise<StageServer>): Promise<void> {
  const named = (picture: string, size: (typeof LAYOUT_SIZES)[number]): string =>
    `timeline-${picture}-${sizeName(size)}`;
  for (const size of LAYOUT_SIZES) {
    if (album.wants(named("live", size))) await takeLiveBar(album, size, named("live", size));
    const wanted = Object.keys(VISITS).some((visit) => album.wants(named(visit, size)));
    if (!wanted) continue;
    const { file, ticks } = replayFile(REPLAY);
    const visitor = await openBrowser(size, [], isPhone(size));
    const { page } = visitor;
    await (await stage()).open(page, "watch", "ready");
    await page.evaluate((bytes) => window.watchStage?.open(bytes), file);
    await page.evaluate(() => window.watchStage?.isKnown());
    for (const [visit, act] of Object.entries(VISITS)) {
      await act(page, ticks);
      await page.waitForTimeout(900);
      await album.save(page, named(visit, size));
    }
    for (const error of visitor.errors) console.error(`the page says: ${error}`);
    await visitor.close();
  }
}

async function takeLiveBar(album: Album, size: (typeof LAYOUT_SIZES)[number], name: string): Promise<void> {
  const rng = createRng(SEED);
  const config = readConfig({ PORT: "0", HOST: "127.0.0.1", LOG: "off", WARMUP_SECONDS: "1" });
  const server = createServer({ ...config, dataFolder: null }, { chance: () => rng.below(0xffff_ffff) });
  const port = await server.listen();
  const visitor = await openBrowser(size, [], isPhone(size));
  const { page } = visitor;
  await page.goto(`http://127.0.0.1:${port}/?watch=`);
  await page.waitForFunction(() => (window.arena?.tick ?? 0) > 600, null, { timeout: LONGEST });
  await page.keyboard.press("KeyJ");
  await page.waitForTimeout(900);
  await album.save(page, name);
  for (const error of visitor.errors) console.error(`the page says: ${error}`);
  await visitor.close();
  await server.close();
}

async function seek(page: Page, tick: number): Promise<void> {
  await page.evaluate((to) => window.watchStage?.seek(to), tick);
}

async function pointAt(page: Page, share: number): Promise<void> {
  const box = await page.locator(".timeline-track").boundingBox();
  if (box !== null) await page.mouse.move(box.x + box.width * share, box.y + 8);
}

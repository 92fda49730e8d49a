/** A replay on the stage, and a live match on a server, as those see them who watch: for pictures of what is beside a match. */
import type { Page } from "playwright-core";
import { readConfig } from "#server/config.ts";
import { createServer } from "#server/index.ts";
import { createRng } from "#shared/lib/rng.ts";
import { openBrowser } from "../support/chromium.ts";
import { replayFile } from "../support/replay-file.ts";
import type { StageServer } from "../support/stage-page.ts";
import { isPhone, type Size } from "./take.ts";

const SEED = 20261130;
const LONGEST = 60_000;
const REPLAY = 3;

/** Opens the replay, all of which is known then. @param query of the stage's page @param act is handed its length in ticks */
export async function withReplay(
  size: Size,
  stage: StageServer,
  query: string,
  act: (page: Page, ticks: number) => Promise<void>,
): Promise<void> {
  const { file, ticks } = replayFile(REPLAY);
  const visitor = await openBrowser(size, [], isPhone(size));
  const { page } = visitor;
  await stage.open(page, "watch", "ready", query);
  await page.evaluate((bytes) => window.watchStage?.open(bytes), file);
  await page.evaluate(() => window.watchStage?.isKnown());
  await act(page, ticks);
  for (const error of visitor.errors) console.error(`the page says: ${error}`);
  await visitor.close();
}

/** Watches a match of brains from a seed, beyond a tick. */
export async function withLive(size: Size, tick: number, act: (page: Page) => Promise<void>): Promise<void> {
  const rng = createRng(SEED);
  const config = readConfig({ PORT: "0", HOST: "127.0.0.1", LOG: "off", WARMUP_SECONDS: "1" });
  const server = createServer({ ...config, dataFolder: null }, { chance: () => rng.below(0xffff_ffff) });
  const port = await server.listen();
  const visitor = await openBrowser(size, [], isPhone(size));
  const { page } = visitor;
  await page.goto(`http://127.0.0.1:${port}/?watch=`);
  await page.waitForFunction((least) => (window.arena?.tick ?? 0) > least, tick, { timeout: LONGEST });
  await act(page);
  for (const error of visitor.errors) console.error(`the page says: ${error}`);
  await visitor.close();
  await server.close();
}

/** Shows a tick of the replay. */
export async function seek(page: Page, tick: number): Promise<void> {
  await page.evaluate((to) => window.watchStage?.seek(to), tick);
}

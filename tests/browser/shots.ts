/**
 * `npm run shots -- DIR`: named pictures of the real game from fixed seeds, at three sizes; and staged ones: each ability
 * in use, the Minotaur, each mode, results with awards.
 */
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Page } from "playwright-core";
import { readConfig } from "#server/config.ts";
import { createServer } from "#server/index.ts";
import { createRng } from "#shared/lib/rng.ts";
import { openBrowser, photograph } from "./support/chromium.ts";
import { distance, skirmish } from "./support/errand.ts";
import { startStage } from "./support/stage-page.ts";
import { abilityPlays } from "./support/staged-abilities.ts";

const SIZES = [
  { width: 1280, height: 720 },
  { width: 907, height: 510 },
  { width: 844, height: 390 },
] as const;

const SEED = 20261122;
const LONGEST = 60_000;

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error("npm run shots needs the folder for the pictures: npm run shots -- DIR");
  process.exit(2);
}
mkdirSync(folder, { recursive: true });

/** For each size: starts a server whose chance follows from the seed, opens a browser, shows it, and ends both. */
async function atEachSize(
  environment: Readonly<Record<string, string>>,
  show: (page: Page, url: string, name: string) => Promise<void>,
): Promise<void> {
  for (const size of SIZES) {
    const rng = createRng(SEED);
    const config = readConfig({ PORT: "0", HOST: "127.0.0.1", LOG: "off", ...environment });
    const server = createServer(config, { chance: () => rng.below(0xffff_ffff) });
    const port = await server.listen();
    const visitor = await openBrowser(size);
    await show(visitor.page, `http://127.0.0.1:${port}`, `${size.width}x${size.height}`);
    for (const error of visitor.errors) console.error(`the page says: ${error}`);
    await visitor.close();
    await server.close();
  }
}

const save = (page: Page, name: string): Promise<void> => {
  const path = join(resolve(String(folder)), `${name}.png`);
  console.error(path);
  return photograph(page, path);
};

async function enter(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole("textbox").fill("Aegis");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => window.arena?.own?.isAlive === true, null, { timeout: LONGEST });
}

await atEachSize({ WARMUP_SECONDS: "1" }, async (page, url, size) => {
  await page.goto(url);
  await page.waitForTimeout(1500);
  await save(page, `home-${size}`);
});

await atEachSize({ WARMUP_SECONDS: "1" }, async (page, url, size) => {
  await enter(page, url);
  await page.waitForTimeout(3000);
  await save(page, `start-${size}`);
  await skirmish(page, (now) => now.shots >= 2 && now.enemies.some((enemy) => distance(now, enemy) < 5));
  await save(page, `fight-${size}`);
  await page.keyboard.down("Tab");
  await page.waitForTimeout(600);
  await save(page, `scores-${size}`);
  await page.keyboard.up("Tab");
});

await atEachSize(
  { WARMUP_SECONDS: "1", MATCH_SECONDS: "25", OVERTIME_SECONDS: "1", RESULTS_SECONDS: "60" },
  async (page, url, size) => {
    await enter(page, url);
    await page.waitForFunction(() => window.arena?.results !== null, null, { timeout: LONGEST });
    await page.waitForTimeout(1500);
    await save(page, `results-${size}`);
  },
);

await atEachSize({ WARMUP_SECONDS: "1" }, async (page, url, size) => {
  await page.goto(`${url}/?watch=`);
  await page.waitForFunction(() => (window.arena?.tick ?? 0) > 900, null, { timeout: LONGEST });
  await save(page, `spectator-${size}`);
  await page.keyboard.press("Digit1");
  await page.waitForTimeout(2500);
  await save(page, `spectator-follows-${size}`);
});

/** When, in ms, each staged play is best looked at; 950 unless said. */
const MOMENTS: Readonly<Record<string, number>> = {
  magnet: 990,
  cloak: 990,
  emp: 1010,
  telegraph: 990,
  ram: 1010,
  down: 1300,
};
/** Plays that are shown at all sizes. */
const MODE_PLAYS = ["scavenge", "carrying", "heist", "duel", "stampede", "telegraph", "charge", "dazed"] as const;
/** Lines and figures that are shown at all sizes: name of the picture, play, and questions of the page. */
const LINE_PICTURES = [
  ["figures", "fight", "figures=1&line=late"],
  ["figures-spectator", "spectator", "figures=1"],
  ["line-silent", "fight", "line=silent"],
  ["line-lost", "fight", "line=lost"],
  ["line-lost-in-results", "resultsScavenge", "line=lost"],
] as const;
const RESULT_PLAYS = ["resultsScavenge", "resultsHeist", "resultsStampede", "down"] as const;

const stage = await startStage();
for (const size of SIZES) {
  const visitor = await openBrowser(size);
  const isLargest = size.width === SIZES[0].width;
  const isPhone = size.height < 500;
  const plays = [...(isLargest ? Object.keys(abilityPlays) : []), ...MODE_PLAYS, ...RESULT_PLAYS];
  for (const play of plays) {
    await stage.show(visitor.page, play, MOMENTS[play] ?? 950, isPhone ? "touch=1" : "");
    await save(visitor.page, `staged-${play}-${size.width}x${size.height}`);
  }
  for (const [picture, play, asked] of LINE_PICTURES) {
    await stage.show(visitor.page, play, 950, isPhone ? `touch=1&${asked}` : asked);
    await save(visitor.page, `staged-${picture}-${size.width}x${size.height}`);
  }
  for (const error of visitor.errors) console.error(`the page says: ${error}`);
  await visitor.close();
}
await stage.close();

process.exit(0);

/**
 * What watching costs in Chromium: from a place that is sought in a match of 180 s to its picture, while the page looks at
 * the match for the first time and after it, from the navigation to the first picture of a live match, and the panels beside
 * a match. Software does not draw meanwhile, as in the other benches of the page; what it takes with software drawing is told.
 */
import type { Browser, Page } from "playwright-core";
import { createRng } from "#shared/lib/rng.ts";
import { launchChromium } from "../chromium.ts";
import { startPageServer } from "./client-server.ts";
import { serveBuiltStage } from "./client-stage.ts";
import { DRAW_NOTHING } from "./draw-nothing.ts";
import type { BenchOptions } from "./options.ts";
import { createReport, figure, progress, type Report, told } from "./report.ts";
import { median, quantile } from "./statistics.ts";
import { measureOverlay } from "./watch-overlay.ts";

/** Ms, 95th percentile; ms. */
const SEEK_TARGET = 200;
const PICTURE_TARGET = 1000;
/** Ms of script a picture. */
const OVERLAY_TARGET = 0.5;
const SLOW = 0.95;
const FULL = { seeks: 100, early: 10, drawn: 20, visits: 5, rounds: 3, stretch: 4 };
const QUICK = { seeks: 10, early: 2, drawn: 2, visits: 1, rounds: 1, stretch: 1 };
const SIZE = { width: 1280, height: 720 };
const PATIENCE = 60_000;
/** The match is the tests'. */
type ReplayFile = typeof import("../../../tests/browser/support/replay-file.ts");
const REPLAY_FILE = new URL("../../../tests/browser/support/replay-file.ts", import.meta.url);

/** Measures; about two minutes. */
export async function benchWatch({ seed, quick }: BenchOptions): Promise<Report> {
  const { replayFile }: ReplayFile = await import(REPLAY_FILE.href);
  const size = quick ? QUICK : FULL;
  const { file, ticks } = replayFile(seed);
  const rng = createRng(seed);
  const places = (count: number): readonly number[] => Array.from({ length: count }, () => rng.below(ticks + 1));
  const stage = await serveBuiltStage();
  const browser = await launchChromium();
  const errors: string[] = [];
  try {
    const page = await openPage(browser, errors, true);
    const early: number[] = [];
    // Each place is sought in a page that has just opened the replay, and knows nothing of what lies before it.
    for (const place of places(size.early)) {
      await openReplay(page, stage.url, file);
      early.push(await seek(page, place));
    }
    await page.evaluate("window.watchStage.isKnown()");
    progress("watch: the match is known");
    const known: number[] = [];
    for (const place of places(size.seeks)) known.push(await seek(page, place));
    await page.evaluate(`window.watchStage.play(${Math.floor(ticks / 3)})`);
    const overlay = await measureOverlay(page, size.rounds, size.stretch);
    progress("watch: panels are measured");
    await page.close();
    const painted = await openPage(browser, errors, false);
    await openReplay(painted, stage.url, file);
    await painted.evaluate("window.watchStage.isKnown()");
    const drawn: number[] = [];
    for (const place of places(size.drawn)) drawn.push(await seek(painted, place));
    await painted.close();
    progress("watch: places are sought");
    const pictures = await firstPictures(browser, errors, size.visits);
    return createReport(
      "watch",
      [
        figure("watch.seek-p95", quantile(known, SLOW), "ms", ["at most", SEEK_TARGET]),
        told("watch.seek-median", median(known), "ms"),
        told("watch.seek-slowest", Math.max(...known), "ms"),
        told("watch.first-seek-p95", quantile(early, SLOW), "ms"),
        told("watch.first-seek-median", median(early), "ms"),
        told("watch.seek-drawn-median", median(drawn), "ms"),
        told("watch.seek-drawn-p95", quantile(drawn, SLOW), "ms"),
        figure("watch.overlay", overlay.script, "ms", ["at most", OVERLAY_TARGET]),
        told("watch.overlay-layout", overlay.layout, "ms"),
        told("watch.without-overlay", overlay.without, "ms"),
        figure("watch.first-picture", median(pictures), "ms", ["at most", PICTURE_TARGET]),
      ],
      {
        overlayPictures: overlay.pictures,
        seeks: known.length,
        ticks,
        visits: pictures.length,
        errors: errors.join(" | "),
      },
    );
  } finally {
    await browser.close();
    await stage.close();
  }
}

async function openPage(browser: Browser, errors: string[], isBlind: boolean): Promise<Page> {
  const context = await browser.newContext({ viewport: SIZE, deviceScaleFactor: 1, bypassCSP: true });
  const page = await context.newPage();
  if (isBlind) await page.addInitScript(DRAW_NOTHING);
  page.on("pageerror", (error) => errors.push(String(error)));
  return page;
}

async function openReplay(page: Page, stage: string, file: string): Promise<void> {
  await page.goto(`${stage}watch.html`);
  await page.waitForFunction(`document.title === "ready"`, null, { timeout: PATIENCE });
  await page.evaluate(`window.watchStage.open("${file}")`);
}

/** Returns the ms from the call until the picture of that tick is drawn. */
function seek(page: Page, tick: number): Promise<number> {
  return page.evaluate(`window.watchStage.seek(${tick})`);
}

/** Returns the ms from each navigation to the first picture of a live match, in a browser that has the page's files. */
async function firstPictures(browser: Browser, errors: string[], visits: number): Promise<readonly number[]> {
  const server = await startPageServer();
  try {
    const page = await openPage(browser, errors, true);
    const found: number[] = [];
    // The first visit fetches the files.
    for (let visit = 0; visit <= visits; visit++) {
      await page.goto(`${server.url}/?watch=`);
      await page.waitForFunction(`performance.getEntriesByName("first-picture").length > 0`, null, {
        timeout: PATIENCE,
      });
      found.push(await page.evaluate(`performance.getEntriesByName("first-picture")[0].startTime`));
    }
    return found.slice(1);
  } finally {
    await server.close();
  }
}

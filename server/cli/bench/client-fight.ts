/** What a fight of twelve costs the page: script and draw calls of each picture, and whether its memory stays level. */
import { writeFileSync } from "node:fs";
import type { CDPSession, Page } from "playwright-core";
import { launchChromium } from "../chromium.ts";
import { drawingShare } from "./client-profile.ts";
import { serveBuiltStage } from "./client-stage.ts";
import { DRAW_NOTHING } from "./draw-nothing.ts";
import { progress } from "./report.ts";

/** How much of the fight is measured. */
export interface FightSize {
  /** Seconds of the fight whose pictures are profiled, and in all those over which memory is watched. */
  readonly profiled: number;
  readonly watched: number;
  /** Folder for the CPU profiles, or null. */
  readonly folder: string | null;
}

/** What was measured. */
export interface FightCosts {
  /** For each profiled picture, in ms: script on the main thread, and what was spent in WebGL. */
  readonly script: readonly number[];
  readonly drawing: readonly number[];
  /** The same script in pictures that wait for the screen: the machine sleeps between two and wakes up cold. */
  readonly paced: readonly number[];
  /** Of each profiled picture. */
  readonly drawCalls: readonly number[];
  /** MB in use after a collection, at the end of the profiled part and after each further minute. */
  readonly heap: readonly number[];
  /** Seconds of the fight that were drawn. */
  readonly seconds: number;
  /** What the page complained of. */
  readonly errors: readonly string[];
}

const SIZE = { width: 480, height: 270 };
/** Ms of the fight a picture, while it is profiled as on a screen of 60 Hz, and while only memory is watched. */
const STEP = 1000 / 60;
const WIDE_STEP = 200;
/** Pictures before anything is measured, so that what is measured is compiled. */
const WARM_UP = 120;
/** Pictures a profile, so that none becomes too large to hand over. */
const SLICE = 300;
/** Pictures that are drawn one right after the other, before the page may do anything else. */
const ROW = 5;
/** µs between two samples. */
const SAMPLED_EVERY = 500;
const POLL = 100;
/**
 * Run before the page: of pictures in a row only the first waits for the screen, and it is kept how long each took. Between
 * two pictures that wait, a machine sleeps, and its script is slow again at each awakening: that is not the page's doing.
 */
const DRAW_IN_ROWS = `{
  const request = window.requestAnimationFrame.bind(window);
  const now = performance.now.bind(performance);
  let waiting = [];
  window.row = { pictures: 1, times: [] };
  const drawRow = (moment) => {
    for (let picture = 0; picture < window.row.pictures; picture++) {
      const due = waiting;
      waiting = [];
      const began = now();
      for (const draw of due) draw(moment + picture / 1000);
      window.row.times.push(now() - began);
    }
    request(drawRow);
  };
  request(drawRow);
  window.requestAnimationFrame = (draw) => waiting.push(draw);
}`;
/** Ms without a picture after which there will be none. */
const PATIENCE = 20_000;

/** Plays the fight in the built page, in high quality. @throws Error when it does not draw */
export async function measureFight({ profiled, watched, folder }: FightSize): Promise<FightCosts> {
  const stage = await serveBuiltStage();
  const browser = await launchChromium();
  try {
    const context = await browser.newContext({ viewport: SIZE, deviceScaleFactor: 1 });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text());
    });
    await page.addInitScript(DRAW_NOTHING);
    await page.addInitScript(DRAW_IN_ROWS);
    await page.goto(`${stage.url}?play=melee&quality=high&step=${STEP}&until=1e12`);
    await page.waitForFunction("(window.arena?.pictures ?? 0) > 0", null, { timeout: 60_000 });
    const cdp = await context.newCDPSession(page);
    const wanted = Math.ceil((profiled * 1000) / STEP);
    const costs = await profilePictures(page, cdp, wanted, folder);
    const { heap, pictures } = await watchHeap(page, cdp, profiled, watched);
    const seconds = (wanted * STEP + pictures * WIDE_STEP) / 1000;
    return { ...costs, heap, seconds, errors };
  } finally {
    await browser.close();
    await stage.close();
  }
}

/** Waits until the page has drawn so many more pictures, and returns the draw calls of each. */
async function drawPictures(page: Page, count: number): Promise<readonly number[]> {
  const calls: number[] = [];
  await page.evaluate("window.stage.drawCalls()");
  let idle = 0;
  while (calls.length < count) {
    await page.waitForTimeout(POLL);
    const more: readonly number[] = await page.evaluate("window.stage.drawCalls()");
    idle = more.length === 0 ? idle + POLL : 0;
    if (idle > PATIENCE) throw new Error(`the page has drawn nothing for ${PATIENCE / 1000} s`);
    calls.push(...more);
  }
  return calls;
}

async function profilePictures(page: Page, cdp: CDPSession, wanted: number, folder: string | null) {
  await drawInRowsOf(page, ROW);
  await drawPictures(page, WARM_UP);
  const names: string[] = await page.evaluate("Object.getOwnPropertyNames(WebGL2RenderingContext.prototype)");
  const webgl = new Set(names);
  await cdp.send("Profiler.enable");
  await cdp.send("Profiler.setSamplingInterval", { interval: SAMPLED_EVERY });
  const profileSlice = async (count: number) => {
    await cdp.send("Profiler.start");
    await takeTimes(page);
    const drawCalls = await drawPictures(page, count);
    const times = await takeTimes(page);
    const { profile } = await cdp.send("Profiler.stop");
    const share = drawingShare(profile, webgl);
    return {
      profile,
      drawCalls,
      script: times.map((time) => time * (1 - share)),
      drawing: times.map((time) => time * share),
    };
  };
  const script: number[] = [];
  const drawing: number[] = [];
  const drawCalls: number[] = [];
  while (script.length < wanted) {
    const slice = await profileSlice(Math.min(SLICE, wanted - script.length));
    if (folder !== null) writeFileSync(`${folder}/client-${script.length}.cpuprofile`, JSON.stringify(slice.profile));
    script.push(...slice.script);
    drawing.push(...slice.drawing);
    drawCalls.push(...slice.drawCalls);
    progress(`client: ${script.length} of ${wanted} pictures`);
  }
  await drawInRowsOf(page, 1);
  const { script: paced } = await profileSlice(SLICE);
  return { script, drawing, paced, drawCalls };
}

async function drawInRowsOf(page: Page, pictures: number): Promise<void> {
  await page.evaluate(`window.row.pictures = ${pictures}`);
}

/** Returns how long each picture took since the last call, in ms. */
function takeTimes(page: Page): Promise<readonly number[]> {
  return page.evaluate("window.row.times.splice(0)");
}

/** Goes on with the fight in wide steps and reads the heap after a collection, each minute. */
async function watchHeap(page: Page, cdp: CDPSession, from: number, to: number) {
  const heap: number[] = [await usedHeap(cdp)];
  let pictures = 0;
  await page.evaluate(`window.stage.step = ${WIDE_STEP}`);
  for (let second = from + 60; second <= to; second += 60) {
    pictures += (await drawPictures(page, 60_000 / WIDE_STEP)).length;
    heap.push(await usedHeap(cdp));
    progress(`client: ${heap.at(-1)?.toFixed(2)} MB after ${second} s`);
  }
  return { heap, pictures };
}

async function usedHeap(cdp: CDPSession): Promise<number> {
  await cdp.send("HeapProfiler.collectGarbage");
  const { usedSize } = await cdp.send("Runtime.getHeapUsage");
  return usedSize / 2 ** 20;
}

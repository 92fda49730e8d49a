/** What a fight of twelve costs the page: script and draw calls of each picture, and whether its memory stays level. */
import { writeFileSync } from "node:fs";
import type { CDPSession, Page } from "playwright-core";
import { launchChromium } from "../chromium.ts";
import { type PictureTime, picturesIn, timePictures } from "./client-profile.ts";
import { serveBuiltStage } from "./client-stage.ts";
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
  /** For each profiled picture, in ms of the processor: script on the main thread, and what was spent in WebGL. */
  readonly script: readonly number[];
  readonly drawing: readonly number[];
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
/** Ms of the fight a picture, while it is profiled and while only memory is watched. */
const STEP = 1000 / 30;
const WIDE_STEP = 200;
/** Pictures before anything is measured, so that what is measured is compiled. */
const WARM_UP = 120;
/** Pictures a profile, so that none becomes too large to hand over. */
const SLICE = 300;
/** µs between two samples. */
const SAMPLED_EVERY = 500;
const POLL = 200;
/**
 * Run before the page: what asks WebGL to draw does nothing. Software would draw with all of the machine's processors, beside
 * the script that is measured; where a chip draws, nothing is in the script's way.
 */
const DRAW_NOTHING = `for (const { prototype } of [WebGLRenderingContext, WebGL2RenderingContext])
  for (const name of ["drawElements", "drawArrays", "clear"]) prototype[name] = () => undefined;`;
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
  await drawPictures(page, WARM_UP);
  const names: string[] = await page.evaluate("Object.getOwnPropertyNames(WebGL2RenderingContext.prototype)");
  const drawing = new Set(names);
  await cdp.send("Profiler.enable");
  await cdp.send("Profiler.setSamplingInterval", { interval: SAMPLED_EVERY });
  const times: PictureTime[] = [];
  const drawCalls: number[] = [];
  while (times.length < wanted) {
    const trace = await startTrace(page);
    await cdp.send("Profiler.start");
    const calls = await drawPictures(page, Math.min(SLICE, wanted - times.length));
    const { profile } = await cdp.send("Profiler.stop");
    if (folder !== null) writeFileSync(`${folder}/client-${times.length}.cpuprofile`, JSON.stringify(profile));
    const pictures = picturesIn(await trace.end());
    times.push(...timePictures(profile, pictures, drawing));
    drawCalls.push(...calls);
    progress(`client: ${times.length} of ${wanted} pictures`);
  }
  return { script: times.map(({ script }) => script), drawing: times.map((time) => time.drawing), drawCalls };
}

/** Traces what the page's browser does. */
async function startTrace(page: Page) {
  const browser = page.context().browser();
  if (browser === null) throw new Error("the page has no browser");
  const cdp = await browser.newBrowserCDPSession();
  const events: object[] = [];
  cdp.on("Tracing.dataCollected", ({ value }) => events.push(...value));
  await cdp.send("Tracing.start", { transferMode: "ReportEvents", categories: "devtools.timeline" });
  return {
    async end(): Promise<readonly object[]> {
      const complete = new Promise<void>((resolve) => cdp.once("Tracing.tracingComplete", () => resolve()));
      await cdp.send("Tracing.end");
      await complete;
      await cdp.detach();
      return events;
    },
  };
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

/**
 * What the panels beside a match cost a page: its script for each picture with panels open, less that without any, in
 * turns of some seconds in one page, so that a machine that is slower for a while is slower for both.
 */
import type { CDPSession, Page } from "playwright-core";
import { median } from "./statistics.ts";

/** One chart at a time is open, beside the standings. */
const CHARTS = ["banked", "damage", "heat"] as const;
/** The key of the standings, of the charts, and of the next chart. */
const KEY = { standings: "KeyT", charts: "KeyH", next: "KeyU" } as const;
/** Ms without measuring after a change, so that what it opens is there. */
const SETTLE = 500;

/** What was measured, ms a picture. */
export interface OverlayCosts {
  /** Script of the standings and the dearest chart, beside none of them. */
  readonly script: number;
  /** The same of style and layout. */
  readonly layout: number;
  /** Script with no panel open. */
  readonly without: number;
  /** Pictures that were looked at. */
  readonly pictures: number;
}

/** What a stretch of time took, ms a picture. */
interface Stretch {
  readonly script: number;
  readonly layout: number;
  readonly pictures: number;
}

/**
 * Measures a page that plays a match whose panels are as they are at first, the standings open.
 * @param rounds of all turns @param seconds of each turn
 */
export async function measureOverlay(page: Page, rounds: number, seconds: number): Promise<OverlayCosts> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Performance.enable");
  const added: Record<(typeof CHARTS)[number], Stretch[]> = { banked: [], damage: [], heat: [] };
  const without: Stretch[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const chart of CHARTS) {
      await press(page, KEY.standings);
      const none = await stretch(page, cdp, seconds);
      without.push(none);
      await press(page, KEY.standings);
      await press(page, KEY.charts);
      await page.waitForSelector(`.beside-tab[aria-selected=true]#tab-${chart}`);
      const open = await stretch(page, cdp, seconds);
      const { pictures } = open;
      added[chart].push({ script: open.script - none.script, layout: open.layout - none.layout, pictures });
      await press(page, KEY.next);
      await press(page, KEY.charts);
    }
  }
  const dearest = CHARTS.map((chart) => ({
    script: median(added[chart].map(({ script }) => script)),
    layout: median(added[chart].map(({ layout }) => layout)),
  })).reduce((most, one) => (one.script > most.script ? one : most));
  return {
    ...dearest,
    without: median(without.map(({ script }) => script)),
    pictures: [...without, ...CHARTS.flatMap((chart) => added[chart])].reduce((sum, { pictures }) => sum + pictures, 0),
  };
}

async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await page.waitForTimeout(SETTLE);
}

async function stretch(page: Page, cdp: CDPSession, seconds: number): Promise<Stretch> {
  const before = await read(page, cdp);
  await page.waitForTimeout(seconds * 1000);
  const after = await read(page, cdp);
  const pictures = Math.max(1, after.pictures - before.pictures);
  const script = (after.script - before.script) / pictures;
  return { script, layout: (after.layout - before.layout) / pictures, pictures };
}

/** Returns the ms of script, and of style and layout, since the page began, and its pictures. */
async function read(page: Page, cdp: CDPSession): Promise<Stretch> {
  const { metrics } = await cdp.send("Performance.getMetrics");
  const of = (wanted: string): number => 1000 * (metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN);
  const pictures: number = await page.evaluate("window.arena.pictures");
  return { script: of("ScriptDuration"), layout: of("LayoutDuration") + of("RecalcStyleDuration"), pictures };
}

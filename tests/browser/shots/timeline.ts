/** Pictures of the bar of the timeline: in a live match, and in a replay that plays, stands still, is looked into and ends. */
import type { Page } from "playwright-core";
import type { StageServer } from "../support/stage-page.ts";
import { type Album, LAYOUT_SIZES, type Size, sizeName } from "./take.ts";
import { seek, withLive, withReplay } from "./watched.ts";

/** ms in which what was opened is there. */
const SETTLED = 900;
/** The tick at which the replay is looked at. */
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
  const named = (picture: string, size: Size): string => `timeline-${picture}-${sizeName(size)}`;
  for (const size of LAYOUT_SIZES) {
    if (album.wants(named("live", size))) await takeLiveBar(album, size, named("live", size));
    const wanted = Object.keys(VISITS).some((visit) => album.wants(named(visit, size)));
    if (!wanted) continue;
    await withReplay(size, await stage(), "", async (page, ticks) => {
      for (const [visit, act] of Object.entries(VISITS)) {
        await act(page, ticks);
        await page.waitForTimeout(SETTLED);
        await album.save(page, named(visit, size));
      }
    });
  }
}

async function takeLiveBar(album: Album, size: Size, name: string): Promise<void> {
  await withLive(size, 600, async (page) => {
    await page.keyboard.press("KeyJ");
    await page.waitForTimeout(SETTLED);
    await album.save(page, name);
  });
}

async function pointAt(page: Page, share: number): Promise<void> {
  const box = await page.locator(".timeline-track").boundingBox();
  if (box !== null) await page.mouse.move(box.x + box.width * share, box.y + 8);
}

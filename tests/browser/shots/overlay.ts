/** Pictures of the panels beside a match ("overlay-…"): each of them over a replay, a broadcast, and reactions to a live match. */
import type { Page } from "playwright-core";
import type { StageServer } from "../support/stage-page.ts";
import { type Album, LAYOUT_SIZES, type Size, sizeName } from "./take.ts";
import { seek, withLive, withReplay } from "./watched.ts";

/** ms in which what was opened is there. */
const SETTLED = 900;
/** Ticks of a fight in the replay, and of the visit of the great beast. */
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
  for (const size of LAYOUT_SIZES) {
    const named = (picture: string): string => `overlay-${picture}-${sizeName(size)}`;
    if (Object.keys(VISITS).some((visit) => album.wants(named(visit)))) {
      await withReplay(size, await stage(), "", async (page) => {
        for (const [visit, act] of Object.entries(VISITS)) {
          await act(page);
          await page.waitForTimeout(SETTLED);
          await album.save(page, named(visit));
        }
      });
    }
    for (const [name, panels] of Object.entries(BROADCASTS)) {
      if (!album.wants(named(name))) continue;
      await withReplay(size, await stage(), `overlay=obs${panels}`, async (page) => {
        await seek(page, FIGHT);
        await page.locator(".broadcast").first().waitFor();
        await page.waitForTimeout(SETTLED);
        await album.save(page, named(name));
      });
    }
    if (album.wants(named("reactions"))) await takeReactions(album, size, named("reactions"));
  }
}

async function takeReactions(album: Album, size: Size, name: string): Promise<void> {
  await withLive(size, 300, async (page) => {
    await page.keyboard.press("Digit2");
    await page.locator(".reactions > button").click();
    for (const place of [0, 2]) await page.locator(".reaction-row button").nth(place).click();
    await page.waitForTimeout(SETTLED);
    await album.save(page, name);
  });
}

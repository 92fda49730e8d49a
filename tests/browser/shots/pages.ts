/** Pictures of the pages around a match, at three sizes, in English, German and Japanese, and of a newcomer's lessons. */
import type { Page } from "playwright-core";
import { readConfig } from "#server/config.ts";
import { createServer } from "#server/index.ts";
import { createRng } from "#shared/lib/rng.ts";
import { openBrowser } from "../support/chromium.ts";
import type { StageServer } from "../support/stage-page.ts";
import { type Album, isPhone, isUpright, type Size, sizeName } from "./take.ts";
import { takeWatchPages } from "./watch-pages.ts";

const SIZES: readonly Size[] = [
  { width: 1280, height: 720 },
  { width: 844, height: 390 },
  { width: 390, height: 844 },
];
const LANGUAGES = ["en", "de", "ja"] as const;
const SEED = 20261130;
const LONGEST = 60_000;
/** Ms after which the picture of the robot is in the midst of its act. */
const SETTLED = 2600;

/** What is done before a picture of the start page is taken. */
const VISITS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  home: async () => undefined,
  robot: async (page) => {
    await page.getByRole("radio").nth(8).check({ force: true });
    await page.locator(".thing").nth(2).click();
    await page.waitForTimeout(SETTLED / 2);
  },
  how: async (page) => {
    await openDialog(page, ".how");
    // Where there is no button for it, it is on the page.
    if (await page.locator(".rules").isVisible()) await page.locator(".rules").scrollIntoViewIfNeeded();
  },
  credits: (page) => openDialog(page, "footer .plain"),
  ...Object.fromEntries(
    ["sound", "picture", "display", "handling", "keys", "pad", "language"].map((tab) => [
      `settings-${tab}`,
      (page: Page) => openSettings(page, tab),
    ]),
  ),
};

/** Of a newcomer: what is learnt already, which is what the picture is named by. */
const LESSONS: Readonly<Record<string, string>> = { drive: "", pick: "drive", ability: "drive pick bank" };

async function openDialog(page: Page, button: string): Promise<void> {
  const found = page.locator(button);
  if (!(await found.isVisible())) return;
  await found.click();
  await page.getByRole("dialog").waitFor();
  await page.waitForTimeout(SETTLED / 4);
}

async function openSettings(page: Page, tab: string): Promise<void> {
  await page.locator("footer .quiet.small:not(.how)").first().click();
  await page.locator(`#tab-${tab}`).click();
}

/** Takes all that are wanted. Needs the built page. */
export async function takePages(album: Album, stage: () => Promise<StageServer>): Promise<void> {
  for (const size of SIZES) {
    await takeHomes(album, size);
    await takeLessons(album, size, stage);
  }
  await takeWatchPages(album, SIZES, LANGUAGES);
}

async function takeHomes(album: Album, size: Size): Promise<void> {
  const named = (visit: string, language: string): string => `pages-${visit}-${language}-${sizeName(size)}`;
  const wanted = [...Object.keys(VISITS), "menu", "failure"].flatMap((visit) =>
    LANGUAGES.filter((language) => album.wants(named(visit, language))).map((language) => ({ visit, language })),
  );
  if (wanted.length === 0) return;
  const rng = createRng(SEED);
  const config = readConfig({ PORT: "0", HOST: "127.0.0.1", LOG: "off", WARMUP_SECONDS: "1" });
  const server = createServer(config, { chance: () => rng.below(0xffff_ffff) });
  const url = `http://127.0.0.1:${await server.listen()}`;
  const visitor = await openBrowser(size, [], isUpright(size));
  const { page } = visitor;
  for (const { visit, language } of wanted) {
    const act = VISITS[visit];
    if (visit === "failure") {
      await page.goto(`${url}/?lang=${language}&watch=nonsense`);
      await page.locator("[data-failure]").waitFor({ timeout: LONGEST });
    } else {
      await page.goto(`${url}/?lang=${language}&quality=low`);
      await page.waitForTimeout(SETTLED);
    }
    if (act !== undefined) await act(page);
    if (visit === "menu") await openMenu(page);
    await album.save(page, named(visit, language));
    if (visit === "menu") await page.evaluate(() => sessionStorage.clear());
  }
  for (const error of visitor.errors) console.error(`the page says: ${error}`);
  await visitor.close();
  await server.close();
}

async function openMenu(page: Page): Promise<void> {
  await page.locator(".play-button").click();
  await page.waitForFunction(() => window.arena?.own?.isAlive === true, null, { timeout: LONGEST });
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor();
}

async function takeLessons(album: Album, size: Size, stage: () => Promise<StageServer>): Promise<void> {
  // In portrait nobody plays.
  if (isUpright(size)) return;
  const wanted = Object.entries(LESSONS)
    .map(([lesson, learnt]) => ({ learnt, name: `pages-lesson-${lesson}-${sizeName(size)}` }))
    .filter(({ name }) => album.wants(name));
  if (wanted.length === 0) return;
  const visitor = await openBrowser(size);
  for (const { learnt, name } of wanted) {
    const asks = `${isPhone(size) ? "touch=1&" : ""}lesson=${learnt}`;
    await (await stage()).show(visitor.page, "fight", 950, asks);
    await album.save(visitor.page, name);
  }
  await visitor.close();
}

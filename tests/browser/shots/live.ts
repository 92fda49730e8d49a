/** Pictures of the real game: a server with a fixed seed, brains, and a person at the keys. */
import type { Page } from "playwright-core";
import { readConfig } from "#server/config.ts";
import { createServer } from "#server/index.ts";
import { createRng } from "#shared/lib/rng.ts";
import { openBrowser } from "../support/chromium.ts";
import { distance, skirmish } from "../support/errand.ts";
import { type Album, LAYOUT_SIZES, sizeName } from "./take.ts";

const SEED = 20261122;
const LONGEST = 60_000;
/** Seconds of a hunt: whoever is met by then is photographed. */
const HUNT = 45;

/** One visit: its pictures, what the server is told, and what is done. */
interface Visit {
  readonly pictures: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly act: (page: Page, url: string, take: (picture: string) => Promise<void>) => Promise<void>;
}

async function enter(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole("textbox").fill("Aegis");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => window.arena?.own?.isAlive === true, null, { timeout: LONGEST });
}

const VISITS: readonly Visit[] = [
  {
    pictures: ["home", "start", "fight-live", "scores"],
    async act(page, url, take) {
      await page.goto(url);
      await page.waitForTimeout(1500);
      await take("home");
      await enter(page, url);
      await page.waitForTimeout(3000);
      await take("start");
      await skirmish(page, (now) => now.shots >= 2 && now.enemies.some((enemy) => distance(now, enemy) < 5), HUNT);
      await take("fight-live");
      await page.keyboard.down("Tab");
      await page.waitForTimeout(600);
      await take("scores");
      await page.keyboard.up("Tab");
    },
  },
  {
    pictures: ["results"],
    environment: { MATCH_SECONDS: "15", OVERTIME_SECONDS: "1", RESULTS_SECONDS: "60" },
    async act(page, url, take) {
      await enter(page, url);
      await page.waitForFunction(() => window.arena?.results !== null, null, { timeout: LONGEST });
      await page.waitForTimeout(2500);
      await take("results");
    },
  },
  {
    pictures: ["spectator", "spectator-follows", "spectator-directed"],
    async act(page, url, take) {
      await page.goto(`${url}/?watch=&camera=whole`);
      await page.waitForFunction(() => (window.arena?.tick ?? 0) > 450, null, { timeout: LONGEST });
      await take("spectator");
      await page.keyboard.press("Digit1");
      await page.waitForTimeout(2000);
      await take("spectator-follows");
      await page.keyboard.press("KeyF");
      await page.keyboard.press("KeyP");
      await page.waitForTimeout(6000);
      await take("spectator-directed");
    },
  },
];

/** Takes all that are wanted. Needs the built page. */
export async function takeLive(album: Album): Promise<void> {
  for (const size of LAYOUT_SIZES) {
    const named = (picture: string): string => `${picture}-${sizeName(size)}`;
    for (const { pictures, environment, act } of VISITS) {
      if (!pictures.some((picture) => album.wants(named(picture)))) continue;
      const rng = createRng(SEED);
      const config = readConfig({ PORT: "0", HOST: "127.0.0.1", LOG: "off", WARMUP_SECONDS: "1", ...environment });
      const server = createServer({ ...config, dataFolder: null }, { chance: () => rng.below(0xffff_ffff) });
      const port = await server.listen();
      const visitor = await openBrowser(size);
      await act(visitor.page, `http://127.0.0.1:${port}`, (picture) => album.save(visitor.page, named(picture)));
      for (const error of visitor.errors) console.error(`the page says: ${error}`);
      await visitor.close();
      await server.close();
    }
  }
}

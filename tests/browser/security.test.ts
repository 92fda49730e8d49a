/** The built page under the policy of the real server: it plays without a breach of it, and a name is never markup. */
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { drawSeldom, openBrowser, paintNothing, type Visitor } from "./support/chromium.ts";
import { type GameServer, startServer } from "./support/game-server.ts";

const SMALL = { width: 480, height: 300 };
const MARKUP = '<img src=x onerror="window.isBroken=true">';

declare global {
  interface Window {
    breaches?: string[];
    isBroken?: boolean;
  }
}

let server: GameServer;
let visitor: Visitor;
let context: BrowserContext;

beforeAll(async () => {
  server = await startServer({ WARMUP_SECONDS: "1" });
  visitor = await openBrowser(SMALL);
  context = visitor.page.context();
  await paintSeldom(visitor.page);
  await context.addInitScript(() => {
    window.breaches = [];
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      window.breaches?.push(`${violatedDirective}: ${blockedURI}`),
    );
  });
});

afterAll(async () => {
  await visitor?.close();
  await server?.stop();
});

/** What is drawn is looked at elsewhere. */
const paintSeldom = async (page: Page): Promise<void> => {
  await paintNothing(page);
  await drawSeldom(page);
};
const breachesOf = (page: Page) => page.evaluate(() => window.breaches);
const seatOf = (page: Page) => page.evaluate(() => window.arena?.own?.seat);
const isPlaying = (page: Page) =>
  page.waitForFunction(() => window.arena?.own?.isAlive === true, null, { timeout: 60_000 });

describe("the page", () => {
  it("shows a name with markup in it as the text that it is", async () => {
    const { page } = visitor;
    const match = { roomId: "a", mode: "Duel", players: 1, seats: 2, watchers: 0, wave: -1, secondsLeft: 9, banked: 3 };
    await page.route("**/api/matches", (route) => route.fulfill({ json: [{ ...match, leader: MARKUP }] }));
    const response = await page.goto(server.url);
    expect(response?.headers()["content-security-policy"]).toContain("script-src 'self'");
    await page.getByText(MARKUP).waitFor();
    expect(await page.evaluate(() => document.querySelectorAll("#pages img, #pages script").length)).toBe(0);
    await page.getByRole("textbox").fill(MARKUP);
    await page.getByRole("textbox").press("Enter");
    await isPlaying(page);
    const names = await page.evaluate(() => window.arena?.seats.map(({ name }) => name));
    expect(names).toContain(MARKUP.slice(0, 20).trim());
    expect(await page.evaluate(() => window.isBroken)).toBeUndefined();
  });

  it("gives its seat to a second tab, says so, and takes it back with a button", async () => {
    const first = visitor.page;
    const seat = await seatOf(first);
    // A new tab of the same browser: it has the guest's token and not the first tab's seat.
    const second = await context.newPage();
    await paintSeldom(second);
    await second.goto(server.url);
    await second.getByRole("textbox").press("Enter");
    await isPlaying(second);
    expect(await seatOf(second)).toBe(seat);
    const dialog = first.getByRole("dialog");
    await dialog.waitFor({ timeout: 30_000 });
    expect(await dialog.locator("[data-failure]").getAttribute("data-failure")).toBe("replaced");
    await first.bringToFront();
    await dialog.getByRole("button", { name: "Play here" }).click();
    await isPlaying(first);
    expect(await seatOf(first)).toBe(seat);
    await second.locator('[data-failure="replaced"]').waitFor({ timeout: 30_000 });
    expect(await breachesOf(first)).toEqual([]);
    await second.close();
  });

  it("watches without a breach of its policy either, and a script within it would be one", async () => {
    const { page, errors } = visitor;
    await page.goto(`${server.url}/?watch=&mode=duel`);
    await page.waitForFunction(() => (window.arena?.drawn?.robots.length ?? 0) > 0, null, { timeout: 60_000 });
    expect(await breachesOf(page)).toEqual([]);
    expect(errors).toEqual([]);
    await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "window.isBroken = true";
      document.body.append(script);
    });
    await page.waitForFunction(() => window.breaches?.length === 1);
    expect(await page.evaluate(() => window.isBroken)).toBeUndefined();
  });
});

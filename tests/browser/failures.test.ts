/** What a person reads, and which button helps, when something fails. */
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, paintNothing, type Visitor } from "./support/chromium.ts";
import { type GameServer, startServer } from "./support/game-server.ts";

const SMALL = { width: 480, height: 300 };

let server: GameServer;
let visitor: Visitor;

beforeAll(async () => {
  server = await startServer({ WARMUP_SECONDS: "1" });
});
afterEach(() => visitor.close());
afterAll(() => server.stop());

/** Waits for the dialog of a failure and returns what it says. */
async function dialogOf(
  page: Page,
): Promise<{ readonly failure: string | null; readonly text: string | null; readonly button: string | null }> {
  const dialog = page.getByRole("dialog");
  await dialog.waitFor({ timeout: 60_000 });
  return {
    failure: await dialog.locator("[data-failure]").getAttribute("data-failure"),
    text: await dialog.textContent(),
    button: await dialog.getByRole("button").last().textContent(),
  };
}

describe("a sentence and a button", () => {
  it("for a link to a match that does not exist, which leads to the start page", async () => {
    visitor = await openBrowser(SMALL);
    const { page } = visitor;
    await page.goto(`${server.url}/?watch=nonsense`);
    expect(await dialogOf(page)).toMatchObject({ failure: "no-such-match", button: "To the start page" });
    await page.getByRole("dialog").getByRole("button").last().click();
    await page.getByRole("button", { name: /^play\b/i }).waitFor();
    expect(new URL(page.url()).search).toBe("");
  });

  it("for a browser without WebGL", async () => {
    visitor = await openBrowser(SMALL, ["--disable-3d-apis"]);
    const { page } = visitor;
    await page.goto(server.url);
    await page.getByRole("textbox").press("Enter");
    expect(await dialogOf(page)).toMatchObject({ failure: "no-webgl" });
  });

  it("for a page older than the server, which reloads once by itself before it says so", async () => {
    visitor = await openBrowser(SMALL);
    const { page } = visitor;
    let loads = 0;
    page.on("domcontentloaded", () => {
      loads++;
    });
    const { build } = await (await fetch(`${server.url}/health`)).json();
    await page.route("**/assets/*.js", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replaceAll(String(build), "aged0000dead") });
    });
    await page.goto(server.url);
    await page.getByRole("textbox").press("Enter");
    await page.waitForEvent("domcontentloaded", { timeout: 30_000 });
    expect(loads).toBe(2);
    await page.getByRole("textbox").press("Enter");
    expect(await dialogOf(page)).toMatchObject({ failure: "page-outdated", button: "Reload" });
    expect(loads).toBe(2);
  });

  it("for a server that stops in the middle of a match", async () => {
    const other = await startServer({ WARMUP_SECONDS: "1" });
    visitor = await openBrowser(SMALL);
    const { page } = visitor;
    await paintNothing(page);
    await page.goto(other.url);
    await page.getByRole("textbox").press("Enter");
    await page.waitForFunction(() => window.arena?.own?.isAlive === true, null, { timeout: 60_000 });
    expect(await other.stop()).toBe(0);
    expect(await dialogOf(page)).toMatchObject({ failure: "server-stopped", button: "Try again" });
  });
});

/** A server of the staged plays, and a page that shows one of them up to a time and then holds. */
import type { Page } from "playwright-core";
import { serveBuiltStage } from "#server/cli/bench/client-stage.ts";

/** The running server. */
export interface StageServer {
  /** Shows a play up to `until` ms. @param more further questions of the page, such as "sheet=dart" */
  show(page: Page, play: string, until: number, more?: string): Promise<void>;
  /** Goes on with the play that is shown, up to a later time. */
  goOn(page: Page, until: number): Promise<void>;
  /** Returns what the canvas shows, drawn anew, as PNG. @param hidden depths of the world that are left out */
  picture(page: Page, hidden?: readonly number[]): Promise<Buffer>;
  /** True when an object of these depths of the world is to be seen. */
  shows(page: Page, depths: readonly number[]): Promise<boolean>;
  /** Opens another page of the stage, such as "sound", and waits until it says so by its title. @param asks of that page */
  open(page: Page, name: string, title: string, asks?: string): Promise<void>;
  close(): Promise<void>;
}

/** Returns the server that `stage-setup` started for all tests, or starts one. @throws Error when it cannot be built */
export async function startStage(): Promise<StageServer> {
  const { STAGE_URL } = process.env;
  const { url, close } =
    STAGE_URL === undefined ? await serveBuiltStage() : { url: STAGE_URL, close: () => Promise.resolve() };
  return {
    async show(page, play, until, more = "") {
      await page.goto(`${url}?play=${play}&until=${until}&blind=1&${more}`);
      await page.waitForFunction(() => document.title === "held", null, { timeout: 90_000 });
    },
    async goOn(page, until) {
      await page.evaluate((later) => {
        document.title = "";
        if (window.stage !== undefined) window.stage.until = later;
        window.arena?.release();
      }, until);
      await page.waitForFunction(() => document.title === "held", null, { timeout: 90_000 });
    },
    async picture(page, hidden = []) {
      const url = await page.evaluate((depths) => window.stage?.drawWithout(depths) ?? "", hidden);
      return Buffer.from(url.slice(url.indexOf(",") + 1), "base64");
    },
    shows: (page, depths) => page.evaluate((hidden) => window.stage?.shows(hidden) === true, depths),
    async open(page, name, title, asks = "") {
      await page.goto(`${url}${name}.html?${asks}`);
      await page.waitForFunction((wanted) => document.title === wanted, title, { timeout: 90_000 });
    },
    close,
  };
}

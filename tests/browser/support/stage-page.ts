/** A server of the staged plays, and a page that shows one of them up to a time and then holds. */
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { createServer } from "vite";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The running server. */
export interface StageServer {
  /** Shows a play up to `until` ms. @param more further questions of the page, such as "sheet=dart" */
  show(page: Page, play: string, until: number, more?: string): Promise<void>;
  /** Goes on with the play that is shown, up to a later time. */
  goOn(page: Page, until: number): Promise<void>;
  /** Returns what the canvas shows, drawn anew, as PNG. @param hidden depths of the world that are left out */
  picture(page: Page, hidden?: readonly number[]): Promise<Buffer>;
  /** Opens another page of the stage, such as "sound", and waits until it says so by its title. */
  open(page: Page, name: string, title: string): Promise<void>;
  close(): Promise<void>;
}

/** Starts the server. @throws Error when it cannot listen */
export async function startStage(): Promise<StageServer> {
  const vite = await createServer({
    configFile: here("../../../vite.config.ts"),
    root: here("./stage"),
    // What changes meanwhile must not reload the page.
    server: { port: 0, host: "127.0.0.1", hmr: false, watch: null },
    logLevel: "error",
  });
  await vite.listen();
  const [url] = vite.resolvedUrls?.local ?? [];
  if (url === undefined) throw new Error("the stage listens nowhere");
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
    async open(page, name, title) {
      await page.goto(`${url}${name}.html`);
      await page.waitForFunction((wanted) => document.title === wanted, title, { timeout: 90_000 });
    },
    close: () => vite.close(),
  };
}

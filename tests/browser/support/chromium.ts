/** The browsers of the tests: one browser a player, because a second tab of one is throttled. */
import type { Page } from "playwright-core";
import { launchChromium } from "#server/cli/chromium.ts";

/** A page in a browser of its own, and every error that its console showed. */
export interface Visitor {
  readonly page: Page;
  readonly errors: readonly string[];
  /** Major version of the browser. */
  readonly chromium: number;
  close(): Promise<void>;
}

/**
 * Starts a browser with one empty page.
 * @param size of the page in CSS px
 * @param flags beside the usual ones
 * @param isPhone fingers are all that points there
 */
export async function openBrowser(
  size: { readonly width: number; readonly height: number },
  flags: readonly string[] = [],
  isPhone = false,
): Promise<Visitor> {
  const browser = await launchChromium(flags);
  const phone = isPhone ? { hasTouch: true, isMobile: true } : {};
  const context = await browser.newContext({ viewport: size, deviceScaleFactor: 1, ...phone });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  return { page, errors, chromium: Number.parseInt(browser.version(), 10), close: () => browser.close() };
}

/**
 * Saves a picture of a page that draws: the drawing is held meanwhile, because software renders it too slowly to
 * photograph while it runs.
 */
export async function photograph(page: Page, path: string): Promise<void> {
  await page.evaluate(() => window.arena?.hold());
  await page.screenshot({ path });
  await page.evaluate(() => window.arena?.release());
}

/**
 * Has a page paint nothing, from its next load on: where its objects count and not their pixels, software must not paint for
 * minutes what nobody looks at.
 */
export async function paintNothing(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const { prototype } of [WebGLRenderingContext, WebGL2RenderingContext]) {
      for (const name of ["drawElements", "drawArrays", "clear"] as const) prototype[name] = () => undefined;
    }
    const { getContext } = HTMLCanvasElement.prototype;
    Object.assign(HTMLCanvasElement.prototype, {
      getContext(this: HTMLCanvasElement, kind: string, asked?: object) {
        return Reflect.apply(getContext, this, [kind, kind === "webgl" ? { ...asked, antialias: false } : asked]);
      },
    });
    // What nobody sees need not be put together with the page; it is pressed all the same.
    const unseen = new CSSStyleSheet();
    unseen.replaceSync("#screen canvas { opacity: 0 }");
    document.adoptedStyleSheets = [unseen];
  });
}

/** Has a page draw 20 pictures a second, from its next load on: enough to play, and the machine is there for the others, too. */
export async function drawSeldom(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.requestAnimationFrame = (draw) => window.setTimeout(() => draw(performance.now()), 50);
    window.cancelAnimationFrame = (number) => window.clearTimeout(number);
  });
}

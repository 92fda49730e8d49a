/** The start page in every language, and in one that is 40 % longer than English: whole, chosen and kept. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, type Visitor } from "./support/chromium.ts";
import { type GameServer, startServer } from "./support/game-server.ts";

const SIZES = [
  { width: 1280, height: 720 },
  { width: 907, height: 510 },
  { width: 844, height: 390 },
] as const;

let server: GameServer;
let visitor: Visitor;

beforeAll(async () => {
  server = await startServer({});
  visitor = await openBrowser(SIZES[0]);
  // Where things are is asked, not what moves between them.
  await visitor.page.emulateMedia({ reducedMotion: "reduce" });
});

afterAll(async () => {
  await visitor.close();
  await server.stop();
});

const open = async (query: string): Promise<void> => {
  await visitor.page.goto(`${server.url}/${query}`);
  await visitor.page.locator(".play-button").waitFor();
};
const language = (): Promise<string> => visitor.page.evaluate(() => document.documentElement.lang);

/** Texts that stick out of what holds them, or of the page, and buttons over each other: with each robot in turn. */
function broken(): Promise<readonly string[]> {
  return visitor.page.evaluate(async () => {
    const dialog = document.querySelector("dialog[open]");
    const found = new Set<string>();
    const bar = document.querySelector(".play-bar");
    const isLong = bar !== null && getComputedStyle(bar).position === "sticky";
    const root = dialog ?? document.querySelector(".home");
    const look = (): void => {
      const all = Array.from(
        root?.querySelectorAll("button, a, label, legend, h1, h2, p, li, dt, dd, kbd, span, strong") ?? [],
      );
      const shown = all.filter((element) => element.checkVisibility() && element.textContent !== "");
      for (const element of shown) {
        const text = `${element.tagName} ${element.textContent.slice(0, 40)}`;
        const { left, right } = element.getBoundingClientRect();
        if (right > window.innerWidth + 1 || left < -1) found.add(`${text}: leaves the page`);
        const isCut = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
        if (isCut && getComputedStyle(element).textOverflow !== "ellipsis") found.add(`${text}: is too narrow`);
      }
      const pressed = shown.filter((element) => element.matches("button, a, .segment, .card"));
      pressed.forEach((element, index) => {
        const a = element.getBoundingClientRect();
        for (const other of pressed.slice(index + 1)) {
          if (element.contains(other)) continue;
          // The button to play stays in sight over what is scrolled below it.
          if ([element, other].some((one) => one.closest(".play-bar") !== null && isLong)) continue;
          const b = other.getBoundingClientRect();
          const isOver = a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
          if (isOver) found.add(`${element.textContent} over ${other.textContent}`);
        }
      });
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth > clientWidth) found.add("the page is wider than the screen");
    };
    look();
    if (dialog === null) {
      for (const robot of document.querySelectorAll<HTMLInputElement>(".card input")) {
        robot.click();
        // The page renders what was clicked before its next task.
        await new Promise((done) => setTimeout(done));
        look();
      }
    }
    return [...found];
  });
}

/** What of the settings, tab by tab, lies beside its panel, where nothing can be scrolled to. */
function outOfReach(): Promise<readonly string[]> {
  return visitor.page.evaluate(async () => {
    const found: string[] = [];
    for (const tab of document.querySelectorAll<HTMLElement>("dialog.settings .tab")) {
      tab.click();
      await new Promise((done) => setTimeout(done));
      const panel = document.querySelector(".settings-panel");
      const { left = 0, right = 0 } = panel?.getBoundingClientRect() ?? {};
      for (const one of panel?.querySelectorAll(".segment, .binding, input[type=range], .switch") ?? []) {
        const box = one.getBoundingClientRect();
        if (box.left < left - 1 || box.right > right + 1) found.push(`${tab.textContent}: ${one.textContent}`);
      }
    }
    return found;
  });
}

describe("the start page", () => {
  it.each(["en", "en-XA", "de", "es", "fr", "ja", "pt-BR"])("is whole in %s", async (tag) => {
    await open(`?lang=${tag}`);
    expect(await language()).toBe(tag);
    const faults: Record<string, readonly string[]> = {};
    for (const size of SIZES) {
      await visitor.page.setViewportSize(size);
      const found = await broken();
      if (found.length > 0) faults[`${size.width} × ${size.height}`] = found;
    }
    expect(faults).toEqual({});
    const credits = visitor.page.locator("footer .plain");
    await credits.click();
    await visitor.page.locator("dialog[open]").waitFor();
    expect(await broken()).toEqual([]);
  });

  it.each([150, 200])("is whole with letters of %d percent, and so are the settings", async (textSize) => {
    const { page } = visitor;
    await page.evaluate(
      (size) => localStorage.setItem("scrapmaze.settings", JSON.stringify({ textSize: size })),
      textSize,
    );
    await open("?lang=en");
    const faults: Record<string, readonly string[]> = {};
    for (const size of [...SIZES, { width: 390, height: 844 }]) {
      await visitor.page.setViewportSize(size);
      const found = await broken();
      if (found.length > 0) faults[`${size.width} × ${size.height}`] = found;
    }
    expect(faults).toEqual({});
    await page.getByRole("button", { name: "Settings", exact: true }).click();
    await page.waitForSelector("dialog.settings");
    for (const size of [...SIZES, { width: 390, height: 844 }]) {
      await visitor.page.setViewportSize(size);
      expect(await outOfReach(), `${size.width} × ${size.height}`).toEqual([]);
    }
    await page.evaluate(() => localStorage.removeItem("scrapmaze.settings"));
  });

  it("speaks the language that is chosen, at once, and after it is loaded again", async () => {
    await open("");
    const play = visitor.page.locator(".play-button");
    expect(await play.textContent()).toContain("Play");
    await visitor.page.locator("select.language").selectOption("fr");
    await visitor.page.waitForFunction(() => document.documentElement.lang === "fr");
    expect(await play.textContent()).toContain("Jouer");
    await visitor.page.reload();
    await play.waitFor();
    expect([await language(), await play.textContent()]).toEqual(["fr", "JouerEntrée"]);
  });

  it("shows no error in the console", () => {
    expect(visitor.errors).toEqual([]);
  });
});

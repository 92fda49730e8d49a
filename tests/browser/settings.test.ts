/** Settings on the real page: what is set stays over a reload and does at once what it says, in a match, too. */
import axe, { type AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "#server/cli/chromium.ts";
import { drawSeldom, paintNothing } from "./support/chromium.ts";
import { moved, waitToPlay } from "./support/driving.ts";
import { type GameServer, startServer } from "./support/game-server.ts";
import { type StageServer, startStage } from "./support/stage-page.ts";

const TABS = ["sound", "picture", "display", "handling", "keys", "pad", "language"] as const;

let server: GameServer;
let stage: StageServer;
let browser: Browser;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
  [server, browser, stage] = await Promise.all([
    startServer({ WARMUP_SECONDS: "0.5", OVERTIME_SECONDS: "0.5" }),
    launchChromium(),
    startStage(),
  ]);
  page = await open({ width: 907, height: 510 });
  await drawSeldom(page);
  await page.goto(server.url);
  await page.getByRole("button", { name: "Settings", exact: true }).click();
  await page.waitForSelector("dialog.settings");
});

afterAll(async () => {
  await browser?.close();
  await stage?.close();
  await server?.stop();
});

/** Opens a page of its own memory, where software need not paint. */
async function open(viewport: { readonly width: number; readonly height: number }): Promise<Page> {
  const context = await browser.newContext({ viewport, deviceScaleFactor: 1 });
  const opened = await context.newPage();
  opened.on("pageerror", (error) => errors.push(String(error)));
  opened.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  await paintNothing(opened);
  return opened;
}

/** What axe finds wrong that matters. */
async function wrongs(): Promise<readonly string[]> {
  const { violations } = await page.evaluate<AxeResults>('axe.run("dialog[open]")');
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

describe("the page of settings", () => {
  it("is found without fault by axe-core on every tab, which arrows go through", async () => {
    // As a script of the page it would be refused: the page runs its own scripts alone.
    await page.evaluate(axe.source);
    await page.getByRole("tab", { name: "Sound" }).focus();
    for (const [place, tab] of TABS.entries()) {
      if (place > 0) await page.keyboard.press("ArrowDown");
      expect(await page.getByRole("tab", { selected: true }).getAttribute("id")).toBe(`tab-${tab}`);
      expect(await wrongs(), tab).toEqual([]);
    }
  });

  it("keeps what is set by the keyboard over a reload, and does at once what it says", async () => {
    await page.getByRole("tab", { name: "Sound" }).click();
    await page.keyboard.press("Tab");
    for (let steps = 0; steps < 4; steps++) await page.keyboard.press("ArrowLeft");
    await page.getByRole("tab", { name: "Picture" }).click();
    await page.getByRole("radio", { name: "Reduced" }).focus();
    await page.keyboard.press("Space");
    expect(await page.evaluate(() => document.documentElement.hasAttribute("data-still"))).toBe(true);
    await page.getByRole("tab", { name: "Display" }).click();
    await page.getByRole("switch", { name: "Damage numbers" }).click();
    await page.reload();
    await page.getByRole("button", { name: "Settings", exact: true }).click();
    expect(await page.getByRole("slider", { name: "Volume" }).inputValue()).toBe("80");
    await page.getByRole("tab", { name: "Picture" }).click();
    expect(await page.getByRole("radio", { name: "Reduced" }).isChecked()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.hasAttribute("data-still"))).toBe(true);
    await page.getByRole("tab", { name: "Display" }).click();
    expect(await page.getByRole("switch", { name: "Damage numbers" }).isChecked()).toBe(false);
    await page.getByRole("button", { name: "Reset everything" }).click();
    expect(await page.getByRole("switch", { name: "Damage numbers" }).isChecked()).toBe(true);
  });

  it("warns before a key loses its meaning, and leaves it on wish", async () => {
    await page.getByRole("tab", { name: "Keyboard and mouse" }).click();
    await page.getByRole("button", { name: "Fire: LMB, change" }).click();
    await page.keyboard.press("Space");
    expect(await page.getByRole("alert").textContent()).toContain("First ability");
    await page.getByRole("button", { name: "Leave it" }).click();
    expect(await page.getByRole("button", { name: "First ability: SPACE, change" }).count()).toBe(1);
    await page.getByRole("button", { name: "Fire: LMB, change" }).click();
    await page.keyboard.press("Escape");
    expect(await page.getByRole("button", { name: "Fire: LMB, change" }).count()).toBe(1);
  });

  it("leaves keys of the browser to the browser", async () => {
    await page.getByRole("button", { name: "Fire: LMB, change" }).click();
    await page.keyboard.press("ControlLeft");
    expect(await page.getByRole("alert").textContent()).toContain("belongs to the browser");
    await page.getByRole("button", { name: "Leave it" }).click();
    expect(await page.getByRole("button", { name: "Fire: LMB, change" }).count()).toBe(1);
  });

  it("sets the keys as they were at first, and nothing else", async () => {
    await page.getByRole("button", { name: "Fire: LMB, change" }).click();
    await page.keyboard.press("KeyF");
    await page.getByRole("tab", { name: "Sound" }).click();
    await page.getByRole("slider", { name: "Music" }).fill("40");
    await page.getByRole("tab", { name: "Keyboard and mouse" }).click();
    expect(await page.getByRole("button", { name: "Fire: F, change" }).count()).toBe(1);
    await page.getByRole("button", { name: "Reset this page" }).click();
    expect(await page.getByRole("button", { name: "Fire: LMB, change" }).count()).toBe(1);
    await page.getByRole("tab", { name: "Sound" }).click();
    expect(await page.getByRole("slider", { name: "Music" }).inputValue()).toBe("40");
  });

  it("binds other keys, by which one drives in a match, and no more by the old ones", async () => {
    await page.getByRole("tab", { name: "Keyboard and mouse" }).click();
    for (const [old, key] of [
      ["Drive up: W", "KeyI"],
      ["Drive down: S", "KeyK"],
    ] as const) {
      await page.getByRole("button", { name: `${old}, change` }).click();
      await page.keyboard.press(key);
    }
    await page.getByRole("button", { name: "Done" }).click();
    await page.getByRole("textbox").press("Enter");
    await waitToPlay(page);
    // Others may push a robot that stands, so it is tried again; keys that drive would drive it up and down each time.
    const still: number[] = [];
    for (const old of ["KeyW", "KeyS", "KeyW"]) {
      still.push(await moved(page, () => page.keyboard.down(old)));
      await page.keyboard.up(old);
      if (Math.min(...still) < 0.05) break;
    }
    expect(Math.min(...still)).toBeLessThan(0.05);
    const up = await moved(page, () => page.keyboard.down("KeyI"), 250);
    await page.keyboard.up("KeyI");
    const down = await moved(page, () => page.keyboard.down("KeyK"), 250);
    await page.keyboard.up("KeyK");
    expect(Math.max(up, down)).toBeGreaterThan(0.2);
  });
});

describe("a page on which somebody plays", () => {
  it("asks before it closes, but not whoever leaves by the menu", async () => {
    const asked = page.waitForEvent("dialog");
    await page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe("beforeunload");
    await dialog.dismiss();
    expect(await page.evaluate(() => window.arena?.own?.isAlive)).toBe(true);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Leave the match" }).click();
    await page.waitForSelector(".home .play-button");
    await page.context().close();
  });
});

describe("reduced motion", () => {
  /** The longest way of the camera between two pictures, in world units, while the own robot is hit. */
  const jolts = async (shown: Page, asked: string): Promise<number> => {
    const seen: { x: number; y: number }[] = [];
    await stage.show(shown, "fight", 800, `quality=low&step=33&${asked}`);
    for (let until = 833; until < 900; until += 33) {
      await stage.goOn(shown, until);
      seen.push(await shown.evaluate(() => window.arena?.camera ?? { x: Number.NaN, y: Number.NaN }));
    }
    const ways = seen
      .slice(1)
      .map(({ x, y }, place) => Math.hypot(x - (seen[place]?.x ?? 0), y - (seen[place]?.y ?? 0)));
    return Math.max(...ways);
  };

  it("stops the camera from shaking when one is hit", async () => {
    const shown = await open({ width: 480, height: 300 });
    expect(await jolts(shown, "")).toBeGreaterThan(3);
    expect(await jolts(shown, "still")).toBeLessThan(0.5);
    await shown.context().close();
  });
});

it("shows no error in any console", () => {
  expect(errors).toEqual([]);
});

/**
 * What can be watched, in one browser: the list of matches and its dialog, a replay by its link and by a dropped file, and
 * the seal that says whether it is true.
 */
import axe from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scratchFolder } from "#server/cli/bench/scratch-folder.ts";
import { readConfig } from "#server/config.ts";
import { createServer, type GameServer } from "#server/index.ts";
import { finishedMatch } from "../support/finished-match.ts";
import { drawSeldom, openBrowser, paintNothing, type Visitor } from "./support/chromium.ts";
import { plugIn, pressPad } from "./support/fake-pad.ts";

const PATIENCE = 60_000;
const SOON = { timeout: 20_000 };
const MATCHES = 23;
/** Places of buttons in the standard layout. */
const [A, RIGHT] = [0, 15];

let server: GameServer;
let url = "";
let visitor: Visitor;
let page: Page;
const ids: string[] = [];

beforeAll(async () => {
  const environment = { PORT: "0", HOST: "127.0.0.1", LOG: "off", DATA_DIR: scratchFolder(), JOINS_PER_MINUTE: "1000" };
  server = createServer(readConfig(environment));
  url = `http://127.0.0.1:${await server.listen()}`;
  for (let seed = 1; seed <= MATCHES; seed++) {
    const match = finishedMatch(seed, seed === 3 ? { names: ["Zoë", "Bob"] } : {});
    ids.push(match.id);
    await server.services.archive?.save(match);
  }
  visitor = await openBrowser({ width: 1280, height: 720 });
  page = visitor.page;
  await plugIn(page);
  await paintNothing(page);
  await drawSeldom(page);
});

afterAll(async () => {
  await visitor.close();
  await server.close();
});

/** Returns what axe-core finds in the pages, a line a fault and place. */
async function accessibilityFaults(): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: tool } = window as unknown as { readonly axe: typeof import("axe-core") };
    const { violations, passes } = await tool.run("#pages");
    if (passes.length === 0) return ["nothing was looked at"];
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}

/** The file of a match, one byte of it changed. */
async function fileOf(id: string | undefined, changed: number | null): Promise<number[]> {
  const bytes = new Uint8Array(await (await fetch(`${url}/api/replays/${id}/file`)).arrayBuffer());
  if (changed !== null) bytes[bytes.length - changed] = (bytes[bytes.length - changed] ?? 0) ^ 1;
  return [...bytes];
}

/** Drops a file onto the page, as a browser does. */
function drop(name: string, content: readonly number[]): Promise<void> {
  return page.evaluate(
    ([fileName, bytes]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(bytes)], fileName));
      for (const kind of ["dragover", "drop"]) {
        document.body.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
      }
    },
    [name, [...content]] as const,
  );
}

/** All of the start page that listens does. */
const isReady = () =>
  page.waitForFunction(() => performance.getEntriesByName("home-interactive").length > 0, null, { timeout: PATIENCE });
const isShown = (prefix: string) =>
  page.waitForFunction((start) => window.arena?.match?.startsWith(start) === true, prefix, { timeout: PATIENCE });
const finished = () => page.locator(".finished > ul > li");

describe("the list of all that can be watched", () => {
  it("opens beside the start page, where the most interesting match is shown with its maze", async () => {
    const listing = { mode: "Duel", players: 1, seats: 2, watchers: 0, wave: -1, secondsLeft: 90, runnerUp: 1 };
    const walls = Buffer.from([0b0110_1001, 0b1001_0110]).toString("base64");
    const map = { width: 4, height: 4, walls, pads: [1, 1], robots: [15, 15, 0, 25, 25, -1] };
    const matches = [
      { ...listing, roomId: "dull", leader: "Ann", banked: 9, map: null },
      { ...listing, roomId: "good", leader: "Eve", banked: 2, players: 2, map },
    ];
    await page.route("**/api/matches", (route) => route.fulfill({ json: matches }));
    await page.goto(url);
    const featured = page.locator(".matches .featured");
    await featured.waitFor();
    expect(await featured.textContent()).toContain("Eve leads");
    expect(await featured.locator("a").getAttribute("href")).toBe("/watch/good");
    const colours = await featured.locator("canvas").evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
      const seen = new Set<string>();
      for (let at = 0; at < data.length; at += 4) seen.add(`${data[at]} ${data[at + 1]} ${data[at + 2]}`);
      return seen.size;
    });
    expect(colours).toBeGreaterThan(5);
    await page.getByRole("button", { name: "All matches and replays" }).click();
    await finished().first().waitFor();
    expect(await page.locator(".live .match").count()).toBe(2);
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("has the finished matches in pages, the newest first, each with its link and its file", async () => {
    expect(await finished().count()).toBe(20);
    expect(await finished().first().getByRole("link", { name: "Watch" }).getAttribute("href")).toBe(
      `/replay/${ids[22]}`,
    );
    expect(await finished().first().getByRole("link", { name: "Download" }).getAttribute("href")).toContain(ids[22]);
    await page.getByRole("button", { name: "Older" }).click();
    await page.getByText("Page 2 of 2").waitFor();
    await expect.poll(() => finished().count(), SOON).toBe(3);
    await page.getByRole("button", { name: "Newer" }).click();
    await page.getByText("Page 1 of 2").waitFor();
  });

  it("finds them by player, mode and robot", async () => {
    await page.getByLabel("Player").fill("zoë");
    await expect.poll(() => finished().count(), SOON).toBe(1);
    await page.locator("select[name=mode]").selectOption("heist");
    await page.getByText("No finished match fits.").waitFor();
    await page.locator("select[name=mode]").selectOption("");
    await page.getByLabel("Player").fill("");
    await expect.poll(() => finished().count(), SOON).toBe(20);
  });

  it("are narrowed by a gamepad, too: it comes to the lists and leaves them, and A takes the next of one", async () => {
    const mode = page.locator("select[name=mode]");
    await mode.focus();
    await pressPad(page, RIGHT);
    await expect.poll(() => mode.evaluate((one) => one === document.activeElement), SOON).toBe(false);
    const robot = page.locator("select[name=chassis]");
    await robot.focus();
    await pressPad(page, A);
    await expect.poll(() => robot.inputValue(), SOON).toBe("dart");
    await robot.selectOption("");
    await expect.poll(() => finished().count(), SOON).toBe(20);
  });

  it.each([
    [1280, 720],
    [844, 390],
    [390, 844],
  ])("is as wide as the screen and not wider at %d × %d, and its buttons can be reached", async (width, height) => {
    await page.setViewportSize({ width, height });
    const faults = await page.evaluate(() => {
      const dialog = document.querySelector("dialog.lobby");
      if (dialog === null) return ["there is no dialog"];
      const all = [...dialog.querySelectorAll<HTMLElement>("a, button:not(:disabled), select, input:not([hidden])")];
      return all.flatMap((one) => {
        one.scrollIntoView({ block: "nearest" });
        const { left, right, top, height: tall } = one.getBoundingClientRect();
        const over = document.elementFromPoint((left + right) / 2, top + tall / 2);
        const isReached = over !== null && (over === one || one.contains(over));
        const isIn = left >= 0 && right <= window.innerWidth;
        return isReached && isIn ? [] : [`${one.tagName} ${one.textContent}`];
      });
    });
    expect(faults).toEqual([]);
  });
});

describe("a file", () => {
  it("that is no replay is refused with the reason, and nothing is lost", async () => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.keyboard.press("Escape");
    await page.locator("#name").fill("Somebody");
    await drop("holiday.jpg", [1, 2, 3]);
    await page.locator('[data-finding="damaged"]').waitFor();
    expect(await page.getByRole("dialog").textContent()).toContain("it does not begin as replays do");
    expect(await accessibilityFaults()).toEqual([]);
    await page.getByRole("button", { name: "Close" }).click();
    expect(await page.locator("#name").inputValue()).toBe("Somebody");
    expect(page.url()).toBe(`${url}/`);
  });

  it("whose signature is not ours is doubted, and can be watched all the same", async () => {
    await drop("forged.smrp", await fileOf(ids[1], 1));
    await page.locator('[data-finding="signature"]').waitFor();
    await page.getByRole("button", { name: "Watch it all the same" }).click();
    await isShown(`replay/${ids[1]}`);
    await page.locator('[data-seal="signature"]').waitFor();
    await page.goto(url);
  });

  it("that is dropped is checked and shown, with its seal", async () => {
    await isReady();
    await drop("match.smrp", await fileOf(ids[4], null));
    await isShown(`replay/${ids[4]}`);
    await page.locator('[data-seal="valid"]').waitFor();
    expect(await accessibilityFaults()).toEqual([]);
  });
});

describe("the address of a replay", () => {
  it("shows it, says that its seal is valid, and leads home", async () => {
    await page.goto(`${url}/replay/${ids[0]}`);
    expect(await page.title()).toContain("Duel in Scrapmaze");
    await isShown(`replay/${ids[0]}`);
    await page.locator('[data-seal="valid"]').click();
    const card = page.getByRole("region", { name: "Replay" });
    expect(await card.textContent()).toContain("It is signed by this server");
    expect(await card.getByRole("link", { name: "Download" }).getAttribute("href")).toBe(`/api/replays/${ids[0]}/file`);
    await card.getByRole("button", { name: "Start page" }).click();
    await page.locator("#name").waitFor();
    expect(page.url()).toBe(`${url}/`);
  });

  it("where there is none says so, and leads home", async () => {
    await page.goto(`${url}/replay/none?lang=de`);
    await page.locator('[data-failure="no-such-replay"]').waitFor();
    expect(await page.locator("#pages").textContent()).toContain("Diese Aufzeichnung gibt es nicht.");
    expect(await page.locator("#pages").textContent()).not.toContain("There is no such");
    await page.getByRole("button", { name: "Zur Startseite" }).click();
    await page.locator("#name").waitFor();
    expect(page.url()).toBe(`${url}/`);
  });
});

describe("the address of a running match", () => {
  it("shows it; that of any match shows the one that runs, and older links go on", async () => {
    await page.unroute("**/api/matches");
    const roomOf = async (path: string): Promise<string> => {
      await page.goto(`${url}${path}`);
      await page.waitForFunction(() => (window.arena?.drawn?.robots.length ?? 0) > 0, null, { timeout: PATIENCE });
      return page.evaluate(() => window.arena?.match?.split("/")[0] ?? "");
    };
    const room = await roomOf("/watch/?mode=duel");
    expect([...server.services.arenas.keys()]).toEqual([room]);
    expect(await roomOf(`/watch/${room}?t=5`)).toBe(room);
    expect(await roomOf(`/?watch=${room}`)).toBe(room);
  });

  it("shows no error in the console but that a replay was not there", () => {
    expect(visitor.errors.filter((error) => !error.includes("404"))).toEqual([]);
  });
});

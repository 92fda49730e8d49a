/** Playing on from a moment of a replay, on the page and the server as they are: there, and back again. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scratchFolder } from "#server/cli/bench/scratch-folder.ts";
import { readConfig } from "#server/config.ts";
import { createServer, type GameServer } from "#server/index.ts";
import type { Arena } from "#server/rooms/services.ts";
import { hashWorld } from "#shared/sim/codec.ts";
import { BRAIN, PERSON } from "#shared/sim/record.ts";
import { playMatch } from "../support/played-match.ts";
import { drawSeldom, openBrowser, paintNothing, type Visitor } from "./support/chromium.ts";
import { replayFile } from "./support/replay-file.ts";

const PATIENCE = 60_000;
const { match, hashes, seat } = playMatch(61);
/** 8 s into the match, in the middle of a fight. */
const TICK = 240;

let server: GameServer;
let url = "";
let visitor: Visitor;
let page: Page;

beforeAll(async () => {
  const environment = { PORT: "0", HOST: "127.0.0.1", LOG: "off", DATA_DIR: scratchFolder(), JOINS_PER_MINUTE: "1000" };
  server = createServer(readConfig(environment));
  url = `http://127.0.0.1:${await server.listen()}`;
  await server.services.archive?.save(structuredClone(match));
  visitor = await openBrowser({ width: 1280, height: 720 });
  page = visitor.page;
  await paintNothing(page);
  await drawSeldom(page);
});
afterAll(async () => {
  await visitor.close();
  await server.close();
});

const isShown = (prefix: string) =>
  page.waitForFunction((start) => window.arena?.match?.startsWith(start) === true, prefix, { timeout: PATIENCE });

/** Has the replay stand at the moment, and asks to play on from there. */
async function askFrom(tick: number): Promise<void> {
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: /^Speed/ }).click();
  await page.getByRole("button", { name: "Play from here" }).click();
  expect(await page.locator("dialog h2").textContent()).toMatch(/^Play on from 0:0\d\.\d$/);
  expect(await page.evaluate(() => window.arena?.tick ?? 0)).toBeGreaterThanOrEqual(tick);
}

function practice(): Arena {
  const [arena] = server.services.arenas.values();
  if (arena === undefined) throw new Error("there is no practice");
  return arena;
}

describe("from the page of a replay one", () => {
  it("calls a practice off by Escape while it is on its way", async () => {
    await page.goto(`${url}/replay/${match.id}?t=8`);
    await isShown("replay/");
    await askFrom(0);
    let asked = (): void => undefined;
    const isAsked = new Promise<void>((resolve) => {
      asked = resolve;
    });
    let letGo = (): void => undefined;
    const isFree = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route("**/matchmake/**", async (route) => {
      asked();
      await isFree;
      await route.continue();
    });
    const answered = page.waitForResponse("**/matchmake/**");
    await page.locator("dialog").getByRole("button", { name: "Play", exact: true }).click();
    await isAsked;
    await page.keyboard.press("Escape");
    await page.locator("dialog").waitFor({ state: "detached" });
    letGo();
    await answered;
    await expect.poll(() => server.services.arenas.size, { timeout: PATIENCE }).toBe(0);
    await page.unroute("**/matchmake/**");
    expect(await page.evaluate(() => window.arena?.match?.startsWith("replay/"))).toBe(true);
    expect(new URL(page.url()).pathname).toBe(`/replay/${match.id}`);
  });

  it("takes over a robot as it stood, which waits for one's hand", async () => {
    await page.goto(`${url}/replay/${match.id}?t=8`);
    await isShown("replay/");
    await page.waitForFunction((tick) => (window.arena?.tick ?? 0) >= tick, TICK, { timeout: PATIENCE });
    await askFrom(TICK);
    await page.locator("dialog .card", { hasText: "Ann" }).click();
    await page.getByLabel("Your name").fill("Cat");
    await page.locator("dialog").getByRole("button", { name: "Play", exact: true }).click();
    await page.waitForFunction(() => window.arena?.isSpectator === false && window.arena.own !== null, null, {
      timeout: PATIENCE,
    });
    const { live, isPrivate } = practice();
    const { tick } = live.world;
    expect([isPrivate, live.plan.practice?.seat]).toEqual([true, seat]);
    expect(tick).toBeGreaterThanOrEqual(TICK);
    expect(hashWorld(live.world)).toBe(hashes[tick]);
    // The clock of the pictures comes to rest where the world stands.
    await page.waitForFunction((at) => window.arena?.tick === at, tick, { timeout: PATIENCE });
    expect(await page.evaluate(() => window.arena?.own?.seat)).toBe(seat);
    expect(live.nameOf(seat)).toBe("Cat");
    expect(await page.evaluate(() => window.arena?.frame?.practice ?? 0)).toBeGreaterThan(10);
    expect(new URL(page.url()).pathname).toBe("/");
  });

  it("plays it on against brains", async () => {
    const { live } = practice();
    const { tick } = live.world;
    await page.keyboard.down("d");
    await expect.poll(() => live.world.tick, { timeout: PATIENCE }).toBeGreaterThan(tick + 20);
    await page.keyboard.up("d");
    const drivers = live.world.robots.map(({ driver }) => driver);
    expect(drivers).toEqual(drivers.map((_, other) => (other === seat ? PERSON : BRAIN)));
    await page.waitForFunction(() => window.arena?.frame?.practice === 0, null, { timeout: PATIENCE });
  });

  it("comes back to it after the page was loaded anew, and from there to the replay", async () => {
    const { roomId } = practice();
    await page.reload();
    await page.waitForFunction((room) => window.arena?.roomId === room && window.arena.own !== null, roomId, {
      timeout: PATIENCE,
    });
    expect(await page.evaluate(() => window.arena?.own?.seat)).toBe(seat);
    await page.keyboard.press("Escape");
    expect(await page.locator("dialog").textContent()).toContain("this practice is over");
    await page.getByRole("button", { name: "Back to the replay" }).click();
    await isShown("replay/");
    expect(new URL(page.url()).pathname).toBe(`/replay/${match.id}`);
    await expect.poll(() => server.services.arenas.has(roomId), { timeout: PATIENCE }).toBe(false);
    expect(visitor.errors).toEqual([]);
  });

  it("is told that a file of another server can only be watched", async () => {
    await page.goto(url);
    await page.waitForFunction(() => performance.getEntriesByName("home-interactive").length > 0, null, {
      timeout: PATIENCE,
    });
    await page.evaluate((file) => {
      const bytes = Uint8Array.from(atob(file), (letter) => letter.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([bytes], "some.smrp"));
      for (const kind of ["dragover", "drop"]) {
        document.body.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
      }
    }, replayFile(5, 300).file);
    // Nobody has signed it: it is shown all the same to who wants to see it.
    await page.getByRole("button", { name: /watch/i }).last().click();
    await isShown("replay/");
    await askFrom(0);
    expect(await page.locator("dialog p.dim").textContent()).toContain("not kept on this server");
    expect(await page.locator("dialog").getByRole("button", { name: "Play", exact: true }).count()).toBe(0);
  });
});

/** Two people in two browsers and a spectator, through a whole shortened match on the real server and the built page. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSlowLine, type SlowLine } from "#tests/support/slow-line.ts";
import { drawSeldom, openBrowser, paintNothing, type Visitor } from "./support/chromium.ts";
import { bankSomething } from "./support/errand.ts";
import { type GameServer, startServer } from "./support/game-server.ts";

const SMALL = { width: 480, height: 300 };
const MATCH_SECONDS = 50;

let server: GameServer;
/** Bob's line, which can be cut. */
let line: SlowLine;
let ann: Visitor;
let bob: Visitor;
let watcher: Visitor;

beforeAll(async () => {
  server = await startServer({
    WARMUP_SECONDS: "3",
    MATCH_SECONDS: String(MATCH_SECONDS),
    OVERTIME_SECONDS: "3",
    RESULTS_SECONDS: "12",
    SPECTATOR_DELAY_SECONDS: "2",
  });
  line = await openSlowLine(Number(new URL(server.url).port), { delay: 5 });
  [ann, bob, watcher] = await Promise.all([openBrowser(SMALL), openBrowser(SMALL), openBrowser(SMALL)]);
  // What is drawn is counted here, and looked at elsewhere: software that paints for three leaves nothing for the rest.
  for (const { page } of [ann, bob, watcher]) {
    await paintNothing(page);
    await drawSeldom(page);
  }
});

afterAll(async () => {
  await Promise.all([ann, bob, watcher].map((visitor) => visitor?.close()));
  await line?.close();
  await server?.stop();
});

/** Presses PLAY and waits for the first picture of one's own robot. */
async function play(page: Page, name: string, url: string): Promise<void> {
  await page.goto(url);
  const field = page.getByRole("textbox");
  await field.fill(name);
  await field.press("Enter");
  await page.waitForFunction(() => window.arena?.own?.isAlive === true, null, { timeout: 60_000 });
}

/** Waits until the own robot stands in the maze: brains do not wait for anybody. */
async function standing(page: Page): Promise<void> {
  await page.waitForFunction(() => Number.isFinite(window.arena?.own?.x), null, { timeout: 20_000 });
}

const arenaOf = (page: Page) =>
  page.evaluate(() => {
    const { arena } = window;
    if (arena === undefined) throw new Error("there is no running screen");
    const { tick, match, phase, roomId, own, seats, results, drawn, isSpectator } = arena;
    return { tick, match, phase, roomId, own, seats, results, drawn, isSpectator };
  });

describe("a match in the browser", () => {
  it("is joined by two people and watched by a third, who takes no seat", async () => {
    await play(ann.page, "Ann", server.url);
    await play(bob.page, "Bob", `http://127.0.0.1:${line.port}`);
    const { roomId, match } = await arenaOf(ann.page);
    await watcher.page.goto(`${server.url}/?watch=${roomId}&camera=whole`);
    await watcher.page.waitForFunction(() => (window.arena?.drawn?.robots.length ?? 0) > 0, null, { timeout: 60_000 });
    const [one, other, third] = await Promise.all([ann, bob, watcher].map(({ page }) => arenaOf(page)));
    expect(one?.match).toBe(match);
    expect(other?.match).toBe(match);
    expect(third?.match).toBe(match);
    expect(third?.isSpectator).toBe(true);
    expect(third?.own).toBeNull();
    for (const view of [one, other]) {
      const people = view?.seats.filter(({ driver }) => driver === "person").map(({ name }) => name);
      expect(people?.toSorted()).toEqual(["Ann", "Bob"]);
    }
    expect(one?.own?.seat).not.toBe(other?.own?.seat);
  });

  it("shows a spectator both of them, and everything without fog", async () => {
    await watcher.page.waitForFunction(
      () =>
        ["Ann", "Bob"].every((name) => window.arena?.seats.some((seat) => seat.name === name)) &&
        window.arena?.drawn?.robots.length === 6,
      null,
      { timeout: 30_000 },
    );
    const seen = await arenaOf(watcher.page);
    expect(seen.drawn?.robots.length).toBe(6);
    expect(seen.drawn?.resources).toBeGreaterThan(10);
    const fogged = await watcher.page.evaluate(() => window.arena?.isFogged(1, 1));
    expect(fogged).toBe(false);
  });

  it("moves one's robot with the keys, and plays its animation", async () => {
    await ann.page.waitForFunction(() => window.arena?.phase === "live", null, { timeout: 30_000 });
    await standing(ann.page);
    const before = (await arenaOf(ann.page)).own;
    const moves = ["KeyD", "KeyS", "KeyA", "KeyW"];
    let moved = 0;
    const animations = new Set<string>();
    for (const key of moves) {
      await ann.page.keyboard.down(key);
      await ann.page.waitForTimeout(400);
      const { own, drawn } = await arenaOf(ann.page);
      for (const robot of drawn?.robots ?? []) if (robot.seat === own?.seat) animations.add(robot.anim);
      const way = Math.hypot((own?.x ?? 0) - (before?.x ?? 0), (own?.y ?? 0) - (before?.y ?? 0));
      // A robot that is destroyed meanwhile has no place.
      if (Number.isFinite(way)) moved = Math.max(moved, way);
      await ann.page.keyboard.up(key);
    }
    expect(moved).toBeGreaterThan(0.5);
    expect([...animations].some((key) => key.endsWith("/hull/drive"))).toBe(true);
  });

  it("covers with fog what one does not see, and nothing where one stands", async () => {
    await standing(ann.page);
    const [here, far] = await ann.page.evaluate(() => {
      const { arena } = window;
      const column = Math.floor(arena?.own?.x ?? 0);
      const row = Math.floor(arena?.own?.y ?? 0);
      return [arena?.isFogged(column, row), arena?.isFogged(39 - column, 39 - row)];
    });
    expect(here).toBe(false);
    expect(far).toBe(true);
  });

  it("lets one pick up and bank, for all to see", async () => {
    const seat = (await arenaOf(ann.page)).own?.seat ?? -1;
    // Software draws three screens too slowly for an errand: the other two rest meanwhile, and catch up.
    for (const { page } of [bob, watcher]) await page.evaluate(() => window.arena?.hold());
    await bankSomething(ann.page, 80);
    for (const { page } of [bob, watcher]) await page.evaluate(() => window.arena?.release());
    const banked = (await arenaOf(ann.page)).seats[seat]?.banked ?? 0;
    expect(banked).toBeGreaterThan(0);
    for (const { page } of [bob, watcher]) {
      await page.waitForFunction(
        ([where, least]) => (window.arena?.seats[where ?? 0]?.banked ?? 0) >= (least ?? 0),
        [seat, banked],
        { timeout: 20_000 },
      );
    }
  });

  it("hands the robot to a brain when the line is lost, and gives it back when the line is there again", async () => {
    const before = await arenaOf(bob.page);
    line.cut();
    await bob.page.waitForFunction(() => window.arena?.isLost === true, null, { timeout: 20_000 });
    line.mend();
    await bob.page.waitForFunction(() => window.arena?.isLost === false, null, { timeout: 20_000 });
    await bob.page.keyboard.down("KeyS");
    await bob.page.waitForFunction(() => window.arena?.own?.isDrivenByBrain === false, null, { timeout: 10_000 });
    await bob.page.keyboard.up("KeyS");
    const after = await arenaOf(bob.page);
    expect(after.own?.seat).toBe(before.own?.seat);
    expect(after.match).toBe(before.match);
  });

  it("gives the seat back after a reload", async () => {
    const before = await arenaOf(bob.page);
    await bob.page.reload();
    await bob.page.waitForFunction(() => window.arena?.own !== undefined && window.arena.own !== null, null, {
      timeout: 30_000,
    });
    const after = await arenaOf(bob.page);
    expect(after.own?.seat).toBe(before.own?.seat);
    expect(after.match).toBe(before.match);
    expect(after.seats[after.own?.seat ?? 0]?.name).toBe("Bob");
    await bob.page.keyboard.down("KeyW");
    await bob.page.waitForFunction(() => window.arena?.own?.isDrivenByBrain === false, null, { timeout: 10_000 });
    await bob.page.keyboard.up("KeyW");
  });

  it("tells players that somebody watches, and shows all what a spectator reacts with", async () => {
    const { page } = watcher;
    // The bar comes when somebody is there.
    await page.mouse.move(200, 120);
    await page.mouse.move(210, 120);
    await page.getByRole("button", { name: /^React to/ }).click();
    const shown = [ann, watcher].map((visitor) =>
      visitor.page.waitForFunction(
        () => {
          const parts = window.arena?.hud?.parts ?? [];
          const count = parts.find(({ name }) => name === "watchers")?.texts.map(({ text }) => text);
          return parts.some(({ name }) => name === "reactions") && count !== undefined ? count : null;
        },
        null,
        { timeout: 30_000 },
      ),
    );
    let isShown = false;
    const all = Promise.all(shown).finally(() => {
      isShown = true;
    });
    // A reaction is seen for two seconds: a machine that is busy may draw none of it.
    for (let tries = 0; tries < 15 && !isShown; tries++) {
      await page.getByRole("button", { name: "Ouch" }).click();
      await Promise.race([all, page.waitForTimeout(1500)]);
    }
    for (const told of await all) expect(await told.jsonValue()).toEqual(["1"]);
  });

  it("ends with the same result on all three screens, and a new match begins with nobody thrown out", async () => {
    const first = (await arenaOf(ann.page)).match;
    const results = await Promise.all(
      [ann, bob, watcher].map(async ({ page }) => {
        await page.waitForFunction(() => window.arena?.results !== null && window.arena?.results !== undefined, null, {
          timeout: (MATCH_SECONDS + 30) * 1000,
        });
        const { results: shown, match } = await arenaOf(page);
        expect(match).toBe(first);
        return shown?.map(({ seat, place, banked, kills, deaths }) => ({ seat, place, banked, kills, deaths }));
      }),
    );
    expect(results[0]?.length).toBe(6);
    expect(results[1]).toEqual(results[0]);
    expect(results[2]).toEqual(results[0]);
    for (const { page } of [ann, bob, watcher]) {
      await page.waitForFunction(
        (old) => window.arena !== undefined && window.arena.match !== old && window.arena.phase !== "over",
        first,
        { timeout: 40_000 },
      );
    }
    const people = (await arenaOf(ann.page)).seats.filter(({ driver }) => driver === "person").map(({ name }) => name);
    expect(people.toSorted()).toEqual(["Ann", "Bob"]);
  });

  it("shows no error in any console, but that a line was cut", () => {
    const others = bob.errors.filter((error) => !/WebSocket connection to .* failed|net::ERR_/.test(error));
    expect([...ann.errors, ...others, ...watcher.errors]).toEqual([]);
  });
});

/** A person whose line goes dark for 5 s, in a real Chromium: what the page shows meanwhile, and how it comes back. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { CLIENT_FOLDER } from "#server/http/client-files.ts";
import type { LiveMatch } from "#server/match/live-match.ts";
import { seconds } from "#shared/lib/time.ts";
import { PERSON } from "#shared/sim/record.ts";
import { chanceFrom, IDLE_BRAIN, startServer, type TestServer } from "#tests/support/game-server.ts";
import { type LineProxy, startProxy } from "#tests/support/proxy.ts";
import { openBrowser, type Visitor } from "./support/chromium.ts";

const DARK_MS = 5000;
/** Driving again within so many ticks after the line is back: 2 s. */
const MOST_TICKS = seconds(2);
const BANKED = 7;

let server: TestServer;
let line: LineProxy;
let ann: Visitor;
let live: LiveMatch;
let seat: number;
/** Ticks in which the robot took a moving input of its person. */
let driven: number[];

beforeAll(async () => {
  server = await startServer(
    { lengths: { warmup: 1, length: seconds(600), overtime: 30 } },
    { clientFolder: CLIENT_FOLDER, chance: chanceFrom(9), makeBrain: IDLE_BRAIN },
  );
  line = await startProxy(server.port);
  ann = await openBrowser({ width: 480, height: 300 });
  const { page } = ann;
  await page.goto(`http://127.0.0.1:${line.port}`);
  await page.getByRole("textbox").fill("Ann");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => window.arena?.own?.isAlive === true, null, { timeout: 60_000 });
  const [arena] = server.services.arenas.values();
  if (arena === undefined) throw new Error("there is no arena");
  live = arena.live;
  seat = live.seats.findIndex(({ person }) => person !== null);
  driven = [];
  live.addFollower({
    begin: () => {},
    follow: ({ world }, { inputs }) => {
      const isMoving = (inputs[seat] ?? []).some(({ moveX, moveY }) => moveX !== 0 || moveY !== 0);
      if (isMoving && world.robots[seat]?.driver === PERSON) driven.push(world.tick);
    },
  });
  // A score to keep.
  const own = live.world.robots[seat];
  if (own !== undefined) own.stats.banked = BANKED;
  await page.waitForFunction((banked) => window.arena?.seats.some((other) => other.banked === banked), BANKED, {
    timeout: 20_000,
  });
});

afterAll(async () => {
  await ann?.close();
  await line?.close();
  await server?.close();
});

const shown = (page: Page) =>
  page.evaluate(() => {
    const { arena } = window;
    if (arena === undefined) throw new Error("there is no running screen");
    const { own, match, seats, ribbon, isLost } = arena;
    return { seat: own?.seat, banked: seats[own?.seat ?? -1]?.banked, match, ribbon, isLost };
  });

/** Takes the line away for 5 s with a key held, and gives it back. @returns ticks from then until the robot is driven */
async function goDark(takeAway: () => void, giveBack: () => void): Promise<number> {
  const { page } = ann;
  const before = await shown(page);
  const session = live.seats[seat]?.person?.session;
  expect(before).toMatchObject({ seat, banked: BANKED, ribbon: null, isLost: false });
  await page.keyboard.down("KeyD");
  const back = new Promise((resolve) => setTimeout(resolve, DARK_MS));
  takeAway();
  await page.waitForFunction(() => window.arena?.ribbon?.includes("Reconnecting") === true, null, { timeout: 20_000 });
  await back;
  expect((await shown(page)).ribbon).toContain("Reconnecting");
  expect(live.world.robots[seat]?.driver).not.toBe(PERSON);
  const at = live.world.tick;
  giveBack();
  await page.waitForFunction(() => window.arena?.ribbon === null && window.arena.own?.isDrivenByBrain === false, null, {
    timeout: 20_000,
  });
  // The page knows that it drives a moment before what it sends is taken.
  await vi.waitUntil(() => driven.some((tick) => tick > at), { timeout: 10_000 });
  await page.keyboard.up("KeyD");
  expect(await shown(page)).toEqual(before);
  expect(live.seats[seat]?.person?.session).toBe(session);
  return (driven.find((tick) => tick > at) ?? Number.POSITIVE_INFINITY) - at;
}

describe("5 s without a line", () => {
  it("that both ends believe in: the page notices, says so, and drives the same robot within 2 s of its return", async () => {
    const ticks = await goDark(
      () => line.hold(true),
      () => line.hold(false),
    );
    expect(ticks).toBeLessThan(MOST_TICKS);
  });

  it("that is reset and refused: the same", async () => {
    const ticks = await goDark(
      () => {
        line.refuse(true);
        line.cut();
      },
      () => line.refuse(false),
    );
    expect(ticks).toBeLessThan(MOST_TICKS);
  });

  it("shows no error but of lines that failed", () => {
    expect(ann.errors.filter((error) => !/WebSocket connection to .* failed|net::ERR_/.test(error))).toEqual([]);
  });
});

describe("a hidden page", () => {
  it("leaves its robot to a brain, and has it back with the first key after its return", async () => {
    const { page } = ann;
    const look = (isHidden: boolean): Promise<void> =>
      page.evaluate((hidden) => {
        Object.defineProperty(document, "hidden", { configurable: true, get: () => hidden });
        document.dispatchEvent(new Event("visibilitychange"));
      }, isHidden);
    await look(true);
    // Away, as nothing is sent: not idle, as one who looks and does nothing.
    await vi.waitUntil(() => live.seats[seat]?.person?.isAway === true, { timeout: 10_000 });
    await page.waitForFunction(() => window.arena?.own?.isDrivenByBrain === true, null, { timeout: 20_000 });
    await look(false);
    const from = driven.length;
    await page.keyboard.down("KeyD");
    await page.waitForFunction(() => window.arena?.own?.isDrivenByBrain === false, null, { timeout: 20_000 });
    await vi.waitUntil(() => driven.length > from, { timeout: 20_000 });
    await page.keyboard.up("KeyD");
    expect((await shown(page)).ribbon).toBeNull();
  });
});

describe("the figures", () => {
  it("are asked for with F3, which then does not search the page, and are remembered in this tab", async () => {
    const { page } = ann;
    await page.evaluate(() => {
      window.addEventListener("keydown", (event) => {
        document.title = `${event.code} ${event.defaultPrevented}`;
      });
    });
    await page.keyboard.press("F3");
    expect(await page.title()).toBe("F3 true");
    expect(await page.evaluate(() => sessionStorage.getItem("scrapmaze.figures"))).toBe("open");
    await page.keyboard.press("F3");
    expect(await page.evaluate(() => sessionStorage.getItem("scrapmaze.figures"))).toBeNull();
  });

  it("are the telemetry's", async () => {
    const { page } = ann;
    // Bytes are counted over two seconds, of which the line was away for some.
    await page.waitForFunction(() => (window.arena?.net.down ?? 0) > 100, null, { timeout: 20_000 });
    const { net, drawCalls, frameTime, slowFrameTime } = await page.evaluate(() => {
      const { arena } = window;
      if (arena === undefined) throw new Error("there is no running screen");
      const { net: stats, drawCalls: calls, frameTime: median, slowFrameTime: slow } = arena;
      return { net: stats, drawCalls: calls, frameTime: median, slowFrameTime: slow };
    });
    expect(drawCalls).toBeGreaterThan(5);
    expect(slowFrameTime).toBeGreaterThanOrEqual(frameTime);
    expect(net.up).toBeGreaterThan(0);
    expect(net.delay).toBeGreaterThan(60);
    expect(net.roundTrip).toBeGreaterThan(0);
  });
});

/** What a page fetches from a real server, from a cold start to the robot that moves. */
import { gzipSync } from "node:zlib";
import type { CDPSession, Page } from "playwright-core";
import { launchChromium } from "../chromium.ts";
import { startPageServer } from "./client-server.ts";
import { DRAW_NOTHING } from "./draw-nothing.ts";

/** What was fetched. */
export interface FirstLoad {
  /** MB on the wire, headers and websocket included. */
  readonly wire: number;
  /** kB of the scripts of the start page, and of all until the robot moves, each gzipped as strongly as it goes. */
  readonly homeScript: number;
  readonly script: number;
  /** Seconds from the navigation until the start page is painted and answers, in a browser that knows nothing of it. */
  readonly untilInteractive: number;
  /** Seconds from PLAY to the robot that moves. */
  readonly untilMoving: number;
  readonly requests: number;
  readonly errors: readonly string[];
}

const SIZE = { width: 1280, height: 720 };
const PATIENCE = 60_000;
/** Ms without a request under way after which all has come. */
const QUIET = 1500;
/** Tiles by which a robot has moved for certain. */
const MOVED = 0.3;
/** The page's own mark, see `client/menu/home.tsx`. */
const INTERACTIVE = "home-interactive";
/** Ms for which a key is held at most: a wall may stand there. */
const HELD = 300;
const KEYS = ["KeyD", "KeyA", "KeyS", "KeyW"] as const;

/** Opens the built page of a server of its own, and plays. @throws Error when there is none, or the robot does not move */
export async function measureFirstLoad(): Promise<FirstLoad> {
  const server = await startPageServer();
  const browser = await launchChromium();
  try {
    // The page runs no code from texts, but what asks it questions does.
    const context = await browser.newContext({ viewport: SIZE, deviceScaleFactor: 1, bypassCSP: true });
    const page = await context.newPage();
    await page.addInitScript(DRAW_NOTHING);
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    const traffic = await watchTraffic(page);
    await page.goto(server.url, { waitUntil: "load" });
    const untilInteractive = await interactiveAt(page);
    await page.getByRole("textbox").fill("Bench");
    const pressed = performance.now();
    await page.keyboard.press("Enter");
    await driveUntilMoving(page);
    const untilMoving = (performance.now() - pressed) / 1000;
    await traffic.quiet();
    return {
      wire: (await traffic.bytes()) / 1e6,
      homeScript: await zippedSize(await homeScripts(server.url)),
      script: await zippedSize([...traffic.scripts]),
      untilInteractive,
      untilMoving,
      requests: traffic.requests(),
      errors,
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Returns the seconds after which the start page says that it can be used. */
async function interactiveAt(page: Page): Promise<number> {
  await page.waitForFunction(`performance.getEntriesByName("${INTERACTIVE}").length > 0`, null, { timeout: PATIENCE });
  const at: number = await page.evaluate(`performance.getEntriesByName("${INTERACTIVE}")[0].startTime`);
  return at / 1000;
}

/** Counts what a page receives from now on. */
async function watchTraffic(page: Page) {
  const cdp: CDPSession = await page.context().newCDPSession(page);
  const scripts = new Set<string>();
  const open = new Map<string, string>();
  const workers = new Set<string>();
  let bytes = 0;
  let requests = 0;
  let changed = performance.now();
  // The browser tells the page of a worker that its file is fetched, and tells only the worker that it has come.
  page.on("worker", (worker) => {
    scripts.add(worker.url());
    for (const [id, url] of open) if (url === worker.url()) open.delete(id);
    workers.add(worker.url());
  });
  const end = (id: string): void => {
    open.delete(id);
    changed = performance.now();
  };
  cdp.on("Network.requestWillBeSent", ({ requestId, request }) => {
    if (!request.url.startsWith("http")) return;
    open.set(requestId, request.url);
    requests++;
  });
  cdp.on("Network.responseReceived", ({ type, response }) => {
    if (type === "Script") scripts.add(response.url);
  });
  cdp.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    bytes += encodedDataLength;
    end(requestId);
  });
  cdp.on("Network.loadingFailed", ({ requestId }) => end(requestId));
  cdp.on("Network.webSocketFrameReceived", ({ response: { opcode, payloadData } }) => {
    // Binary frames are told in base 64.
    bytes += opcode === 1 ? payloadData.length : (payloadData.length * 3) / 4;
  });
  await cdp.send("Network.enable");
  return {
    scripts,
    async bytes(): Promise<number> {
      const sizes = await Promise.all([...workers].map(sentSize));
      return sizes.reduce((sum, size) => sum + size, bytes);
    },
    requests: () => requests,
    async quiet(): Promise<void> {
      const until = performance.now() + PATIENCE;
      while (open.size > 0 || performance.now() - changed < QUIET) {
        if (performance.now() > until) throw new Error(`never loaded: ${[...open.values()].join(", ")}`);
        await page.waitForTimeout(100);
      }
    },
  };
}

/** Holds one key after the other until the own robot is elsewhere. */
async function driveUntilMoving(page: Page): Promise<void> {
  await page.waitForFunction("window.arena?.own?.isAlive === true", null, { timeout: PATIENCE });
  const until = performance.now() + PATIENCE;
  const [x, y]: readonly [number, number] = await page.evaluate("[window.arena.own.x, window.arena.own.y]");
  const isElsewhere = `Math.hypot(window.arena.own.x - ${x}, window.arena.own.y - ${y}) > ${MOVED}`;
  for (let turn = 0; performance.now() < until; turn++) {
    const key = KEYS[turn % KEYS.length] ?? "KeyD";
    await page.keyboard.down(key);
    const hasMoved = await page.waitForFunction(isElsewhere, null, { timeout: HELD }).then(
      () => true,
      () => false,
    );
    await page.keyboard.up(key);
    if (hasMoved) return;
  }
  throw new Error("the robot does not move");
}

/** Returns the addresses of the scripts without which there is no start page: those that its HTML names. */
async function homeScripts(url: string): Promise<readonly string[]> {
  const html = await (await fetch(url)).text();
  return [...html.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, path = ""]) => new URL(path, url).href);
}

/** Returns the bytes that a server sends a browser for a file. */
async function sentSize(address: string): Promise<number> {
  const response = await fetch(address, { method: "HEAD", headers: { "Accept-Encoding": "gzip, deflate, br" } });
  return Number(response.headers.get("content-length") ?? Number.NaN);
}

/** Returns the kB of scripts, each gzipped. @param addresses of a running server */
async function zippedSize(addresses: readonly string[]): Promise<number> {
  let size = 0;
  for (const address of addresses) {
    const response = await fetch(address);
    size += gzipSync(new Uint8Array(await response.arrayBuffer()), { level: 9 }).length;
  }
  return size / 1000;
}

/** Driving in a real match by whatever device a test holds: when one may, and how far one gets. */
import type { Page } from "playwright-core";

/** Seconds of a match that must be left when somebody begins to drive. */
const LEFT = 5;
/** Ms after which a key tells the server that somebody is there. */
const PATIENCE = 6000;

/** Returns where the own robot is, in tiles, and where it aims, in radians; NaN without one. */
export function ownOf(page: Page): Promise<{ readonly x: number; readonly y: number; readonly aim: number }> {
  return page.evaluate(() => {
    const { frame, own } = window.arena ?? {};
    const robot = frame?.robots.find(({ seat }) => seat === own?.seat);
    return { x: own?.x ?? Number.NaN, y: own?.y ?? Number.NaN, aim: robot?.aim ?? Number.NaN };
  });
}

/**
 * Returns how far the own robot gets from where it is, in tiles.
 * @param act what may drive it
 * @param wait ms at most
 * @param enough tiles: once it is so far, nobody waits any longer
 */
export async function moved(
  page: Page,
  act: () => Promise<void>,
  wait = 350,
  enough = Number.POSITIVE_INFINITY,
): Promise<number> {
  const before = await ownOf(page);
  await act();
  await page.evaluate(
    ({ x, y, least, most }) =>
      new Promise<void>((done) => {
        const until = performance.now() + most;
        const look = (): void => {
          const { own } = window.arena ?? {};
          const way = Math.hypot((own?.x ?? x) - x, (own?.y ?? y) - y);
          if (way > least || performance.now() > until) done();
          else requestAnimationFrame(look);
        };
        look();
      }),
    { ...before, least: enough, most: wait },
  );
  const after = await ownOf(page);
  return Math.hypot(after.x - before.x, after.y - before.y);
}

/** Waits until somebody may drive. Whoever waits too long is idle, and a brain drives for good: a key is pressed meanwhile. */
export async function waitToPlay(page: Page): Promise<void> {
  const isReady = (): Promise<unknown> =>
    page.waitForFunction(
      (least) => {
        const { own, phase, frame } = window.arena ?? {};
        if (own?.isAlive !== true || own.isDrivenByBrain || !Number.isFinite(own.x)) return false;
        // What a brain did with it until now must have come to rest.
        const speed = frame?.robots.find(({ seat }) => seat === own.seat)?.speed ?? 1;
        return phase === "live" && (frame?.left ?? 0) > least && speed < 0.05;
      },
      LEFT,
      { timeout: PATIENCE },
    );
  for (let tries = 0; tries < 9; tries++) {
    const isThere = await isReady().then(
      () => true,
      () => false,
    );
    if (isThere) return;
    await page.keyboard.press("KeyQ");
  }
  await isReady();
}

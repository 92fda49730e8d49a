/** A person who plays by keys and mouse alone: fetches scrap and brings it home, or hunts whoever comes in sight. */
import type { Page } from "playwright-core";
import { distanceField } from "./distance-field.ts";

/** A place in tiles. */
interface Place {
  readonly x: number;
  readonly y: number;
}

/** What the page tells of the own robot and its surroundings. */
export interface Situation {
  readonly x: number;
  readonly y: number;
  readonly cargo: number;
  readonly isAlive: boolean;
  readonly banked: number;
  readonly width: number;
  readonly tiles: readonly number[];
  readonly pad: { readonly column: number; readonly row: number };
  readonly resources: readonly Place[];
  readonly enemies: readonly Place[];
  /** Bolts on the screen. */
  readonly shots: number;
}

const KEYS = { left: "KeyA", right: "KeyD", up: "KeyW", down: "KeyS" } as const;
type Direction = keyof typeof KEYS;

/** A pilot of one page: what it knows and which keys it holds. */
export interface Pilot {
  readonly page: Page;
  readonly held: Set<Direction>;
}

/** Returns a pilot that holds nothing. */
export function createPilot(page: Page): Pilot {
  return { page, held: new Set() };
}

/** Drives until the own score has grown. @throws Error when it has not after `seconds` */
export async function bankSomething(page: Page, seconds = 60): Promise<void> {
  const pilot = createPilot(page);
  const start = await situation(page);
  const seen = new Map<string, Place>();
  const until = Date.now() + seconds * 1000;
  while (Date.now() < until) {
    const now = await situation(page);
    if (now.banked > start.banked) {
      await hold(pilot, []);
      return;
    }
    for (const thing of now.resources) seen.set(`${thing.x}/${thing.y}`, thing);
    for (const [key, thing] of seen) if (Math.hypot(thing.x - now.x, thing.y - now.y) < 0.8) seen.delete(key);
    const home = { x: now.pad.column + 1, y: now.pad.row + 1 };
    const fetch = seen.size > 0 ? [...seen.values()] : [middle(now)];
    await hold(pilot, now.isAlive ? wayTo(now, now.cargo > 0 ? [home] : fetch) : []);
    await page.waitForTimeout(40);
  }
  throw new Error(`nothing was banked in ${seconds} s`);
}

/**
 * Hunts whoever comes in sight and fires, until `isGood` holds. @returns false when it did not hold in `seconds`
 */
export async function skirmish(page: Page, isGood: (now: Situation) => boolean, seconds = 90): Promise<boolean> {
  const pilot = createPilot(page);
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const until = Date.now() + seconds * 1000;
  let isFiring = false;
  while (Date.now() < until) {
    const now = await situation(page);
    const [enemy] = now.enemies.toSorted((one, other) => distance(now, one) - distance(now, other));
    if (enemy === undefined || !now.isAlive) {
      if (isFiring) await page.mouse.up();
      isFiring = false;
      await hold(pilot, now.isAlive ? wayTo(now, [middle(now)]) : []);
    } else {
      const reach = Math.max(0.1, distance(now, enemy));
      await page.mouse.move(
        width / 2 + ((enemy.x - now.x) / reach) * height * 0.3,
        height / 2 + ((enemy.y - now.y) / reach) * height * 0.3,
      );
      if (!isFiring) await page.mouse.down();
      isFiring = true;
      if (isGood(now)) return true;
      if (reach < 5) await page.keyboard.press("Space");
      await hold(pilot, reach > 3 ? wayTo(now, [enemy]) : []);
    }
    await page.waitForTimeout(30);
  }
  return false;
}

/** Returns how far a place is from the own robot, in tiles. */
export function distance(now: Situation, place: Place): number {
  return Math.hypot(place.x - now.x, place.y - now.y);
}

function middle({ width }: Situation): Place {
  return { x: width / 2 + 1, y: width / 2 + 1 };
}

/** Returns the directions that lead down the distance field, along the middles of tiles. */
function wayTo(now: Situation, goals: readonly Place[]): Direction[] {
  const column = Math.floor(now.x);
  const row = Math.floor(now.y);
  const field = distanceField(
    now.tiles,
    now.width,
    goals.map(({ x, y }) => Math.floor(y) * now.width + Math.floor(x)),
  );
  const at = (x: number, y: number): number => field[y * now.width + x] ?? Number.POSITIVE_INFINITY;
  const here = at(column, row);
  const near = goals.find(({ x, y }) => Math.hypot(x - now.x, y - now.y) < 1.5);
  let target = near;
  if (target === undefined) {
    const beside = [
      [column + 1, row],
      [column - 1, row],
      [column, row + 1],
      [column, row - 1],
    ] as const;
    const next = beside.find(([x, y]) => at(x, y) < here);
    if (next === undefined) return [];
    target = { x: next[0] + 0.5, y: next[1] + 0.5 };
  }
  const ways: Direction[] = [];
  if (target.x - now.x > 0.15) ways.push("right");
  if (target.x - now.x < -0.15) ways.push("left");
  if (target.y - now.y > 0.15) ways.push("down");
  if (target.y - now.y < -0.15) ways.push("up");
  return ways;
}

async function hold({ page, held }: Pilot, wanted: readonly Direction[]): Promise<void> {
  for (const way of [...held]) {
    if (wanted.includes(way)) continue;
    held.delete(way);
    await page.keyboard.up(KEYS[way]);
  }
  for (const way of wanted) {
    if (held.has(way)) continue;
    held.add(way);
    await page.keyboard.down(KEYS[way]);
  }
}

function situation(page: Page): Promise<Situation> {
  return page.evaluate(() => {
    const frame = window.arena?.frame;
    const own = frame?.own;
    if (frame === undefined || frame === null || own === null || own === undefined)
      throw new Error("nobody plays here");
    const robot = frame.robots.find(({ seat }) => seat === own.seat);
    const pad = frame.maze.pads.find(({ seat }) => seat === own.seat) ?? { column: 0, row: 0 };
    return {
      x: robot?.x ?? 0,
      y: robot?.y ?? 0,
      cargo: own.cargo.length,
      isAlive: own.isAlive,
      banked: frame.seats[own.seat]?.banked ?? 0,
      width: frame.maze.width,
      tiles: [...frame.maze.tiles],
      pad: { column: pad.column, row: pad.row },
      resources: frame.resources.map(({ x, y }) => ({ x, y })),
      enemies: frame.robots.filter(({ seat }) => seat !== own.seat).map(({ x, y }) => ({ x, y })),
      shots: frame.shots.length,
    };
  });
}

/** A person who plays by keys and mouse alone: fetches scrap and brings it home, or hunts whoever comes in sight. */
import type { Page } from "playwright-core";
import { chassisList } from "#shared/content/chassis.ts";
import { TILE } from "#shared/lib/math.ts";
import { TICK_RATE } from "#shared/lib/time.ts";
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
  /** Top speed in tiles per second. */
  readonly speed: number;
  /** Bolts on the screen. */
  readonly shots: number;
}

const KEYS = { left: "KeyA", right: "KeyD", up: "KeyW", down: "KeyS" } as const;
type Direction = keyof typeof KEYS;

/** Drives until the own score has grown. @throws Error when it has not after `seconds` */
export async function bankSomething(page: Page, seconds = 60): Promise<void> {
  const start = await situation(page);
  const seen = new Map<string, Place>();
  const until = Date.now() + seconds * 1000;
  while (Date.now() < until) {
    const now = await situation(page);
    if (now.banked > start.banked) return;
    for (const thing of now.resources) seen.set(`${thing.x}/${thing.y}`, thing);
    for (const [key, thing] of seen) if (Math.hypot(thing.x - now.x, thing.y - now.y) < 0.8) seen.delete(key);
    const home = { x: now.pad.column + 1, y: now.pad.row + 1 };
    const fetch = seen.size > 0 ? [...seen.values()] : [middle(now)];
    await drive(page, now, now.cargo > 0 ? [home] : fetch);
  }
  throw new Error(`nothing was banked in ${seconds} s`);
}

/**
 * Hunts whoever comes in sight and fires, until `isGood` holds. @returns false when it did not hold in `seconds`
 */
export async function skirmish(page: Page, isGood: (now: Situation) => boolean, seconds = 90): Promise<boolean> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const until = Date.now() + seconds * 1000;
  let isFiring = false;
  while (Date.now() < until) {
    const now = await situation(page);
    const [enemy] = now.enemies.toSorted((one, other) => distance(now, one) - distance(now, other));
    if (enemy === undefined || !now.isAlive) {
      if (isFiring) await page.mouse.up();
      isFiring = false;
      await drive(page, now, [middle(now)]);
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
      if (reach > 3) await drive(page, now, [enemy]);
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

/** A key to hold and for how long, in ms: a page that draws slowly is asked rarely, so a drive is planned, not steered. */
interface Leg {
  readonly way: Direction;
  readonly time: number;
}

const AHEAD: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};
const WAYS: readonly Direction[] = ["left", "right", "up", "down"];
/** Off the middle of its tiles by more than this a robot is brought back first, in tiles. */
const ALIGNED = 0.3;
/** The longest leg, in tiles. */
const LONGEST_LEG = 6;

/** Returns the next straight leg down the distance field to the nearest goal; null when there is no way. */
function nextLeg(now: Situation, goals: readonly Place[]): Leg | null {
  const field = distanceField(
    now.tiles,
    now.width,
    goals.map(({ x, y }) => Math.floor(y) * now.width + Math.floor(x)),
  );
  const at = (x: number, y: number): number => field[y * now.width + x] ?? Number.POSITIVE_INFINITY;
  const column = Math.floor(now.x);
  const row = Math.floor(now.y);
  const near = goals.find(({ x, y }) => Math.floor(x) === column && Math.floor(y) === row);
  if (near !== undefined) return toward(now, near.x - now.x, near.y - now.y);
  const way = WAYS.find((other) => at(column + AHEAD[other][0], row + AHEAD[other][1]) < at(column, row));
  if (way === undefined) return null;
  const [dx, dy] = AHEAD[way];
  const offX = dx === 0 ? column + 0.5 - now.x : 0;
  const offY = dy === 0 ? row + 0.5 - now.y : 0;
  if (Math.abs(offX + offY) > ALIGNED) return toward(now, offX, offY);
  let tiles = 1;
  while (
    tiles < LONGEST_LEG &&
    at(column + dx * (tiles + 1), row + dy * (tiles + 1)) < at(column + dx * tiles, row + dy * tiles)
  ) {
    tiles++;
  }
  return toward(now, dx * (column + 0.5 + dx * tiles - now.x) * dx, dy * (row + 0.5 + dy * tiles - now.y) * dy);
}

/** Returns the leg along the longer of two ways, in tiles. */
function toward(now: Situation, dx: number, dy: number): Leg {
  const isAcross = Math.abs(dx) > Math.abs(dy);
  const way = isAcross ? (dx > 0 ? "right" : "left") : dy > 0 ? "down" : "up";
  return { way, time: (Math.max(Math.abs(dx), Math.abs(dy)) / now.speed) * 1000 };
}

/** Drives one leg towards the nearest goal; waits a moment when there is none or the robot is down. */
async function drive(page: Page, now: Situation, goals: readonly Place[]): Promise<void> {
  const leg = now.isAlive ? nextLeg(now, goals) : null;
  if (leg === null) {
    await page.waitForTimeout(100);
    return;
  }
  await page.keyboard.down(KEYS[leg.way]);
  await page.waitForTimeout(Math.max(40, leg.time));
  await page.keyboard.up(KEYS[leg.way]);
}

async function situation(page: Page): Promise<Situation> {
  const seen = await page.evaluate(() => {
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
      sheet: robot?.sheet ?? "",
    };
  });
  const chassis = chassisList.find(({ look }) => look.sheet === seen.sheet);
  return { ...seen, speed: ((chassis?.speed ?? 100) * TICK_RATE) / TILE };
}

/** A person who knows the maze runs an errand by keys alone: fetches the nearest scrap in sight and brings it home. */
import type { Page } from "playwright-core";
import { distanceField } from "./distance-field.ts";

/** What the page tells of the own robot and its surroundings. */
interface Situation {
  readonly x: number;
  readonly y: number;
  readonly cargo: number;
  readonly isAlive: boolean;
  readonly banked: number;
  readonly width: number;
  readonly tiles: readonly number[];
  readonly pad: { readonly column: number; readonly row: number };
  readonly resources: readonly { readonly x: number; readonly y: number }[];
}

const KEYS = { left: "KeyA", right: "KeyD", up: "KeyW", down: "KeyS" } as const;
type Direction = keyof typeof KEYS;

/** Drives until the own score has grown. @throws Error when it has not after `seconds` */
export async function bankSomething(page: Page, seconds = 60): Promise<void> {
  const start = await situation(page);
  const held = new Set<Direction>();
  const seen = new Map<string, { readonly x: number; readonly y: number }>();
  const until = Date.now() + seconds * 1000;
  while (Date.now() < until) {
    const now = await situation(page);
    if (now.banked > start.banked) {
      await hold(page, held, []);
      return;
    }
    for (const thing of now.resources) seen.set(`${thing.x}/${thing.y}`, thing);
    for (const [key, thing] of seen) if (Math.hypot(thing.x - now.x, thing.y - now.y) < 0.8) seen.delete(key);
    const goals =
      now.cargo > 0
        ? [{ x: now.pad.column + 1, y: now.pad.row + 1 }]
        : seen.size > 0
          ? [...seen.values()]
          : [middle(now)];
    await hold(page, held, now.isAlive ? wayTo(now, goals) : []);
    await page.waitForTimeout(60);
  }
  throw new Error(`nothing was banked in ${seconds} s`);
}

function middle({ width }: Situation): { readonly x: number; readonly y: number } {
  return { x: width / 2 + 1, y: width / 2 + 1 };
}

/** Returns the directions that lead down the distance field, along the middles of tiles. */
function wayTo(now: Situation, goals: readonly { readonly x: number; readonly y: number }[]): Direction[] {
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

async function hold(page: Page, held: Set<Direction>, wanted: readonly Direction[]): Promise<void> {
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
    };
  });
}

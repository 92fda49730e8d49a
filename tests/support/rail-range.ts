/**
 * A shooting range: a hall in which a robot runs to and fro across the line of fire at its full speed, and a person with
 * a rail, who aims by nothing but the frames of the sdk and leads for the ticks of the lock alone.
 */
import type { Frame, FrameRobot } from "#client/sdk/frame.ts";
import type { Control, Game } from "#client/sdk/game.ts";
import type { BrainMaker, LiveMatch } from "#server/match/live-match.ts";
import { chassisAt, chassisIds } from "#shared/content/chassis.ts";
import { FLOOR } from "#shared/content/mazes/maze.ts";
import { weapons } from "#shared/content/weapons.ts";
import { TILE } from "#shared/lib/math.ts";
import { TICK_RATE } from "#shared/lib/time.ts";
import { NEUTRAL } from "#shared/sim/input.ts";
import { LIVE } from "#shared/sim/world.ts";

/** What a server has for a range: the small maze, whose walls the range takes down. */
export const RANGE_MODE = "duel";
export const RANGE_LENGTHS = { warmup: 2, length: 20_000, overtime: 30 };

/** Where the shooter stands (the middle of a cell, so that its own page has no wall there), in tiles. */
const STAND = 11;
/** The runner's line, and where it turns. */
const ROW = 6;
const LEFT = 5.5;
const RIGHT = 16.5;
/** The shooter presses when the runner is about to cross the middle: so far before it, in tiles. */
const PRESS_FROM = 4;
const PRESS_TO = 3;
const { locked } = weapons.rail.action;

/** One shot, as the server judged it. */
export interface RangeShot {
  readonly hasHit: boolean;
  /** In 1/8 ticks, as recorded. */
  readonly lookBack: number;
  /** True when the runner was on the line of the beam in the present, by more than a hand. */
  readonly isNowOnLine: boolean;
}

/** The server's side of a range. */
export interface Range {
  readonly shots: readonly RangeShot[];
}

/** Drives to and fro: the brain of the runner. */
export const runner: BrainMaker = () => {
  let way = 127;
  return {
    think({ self: { drive } }) {
      if (drive.x > RIGHT * TILE) way = -127;
      if (drive.x < LEFT * TILE) way = 127;
      // Back to its line, if something has moved it.
      const off = ROW * TILE - drive.y;
      return { ...NEUTRAL, moveX: way, moveY: Math.abs(off) < 64 ? 0 : Math.sign(off) * 20 };
    },
  };
};

/** Makes a range of a match, and keeps it one. @param shooter its seat; the other one is the runner's */
export function openRange(live: LiveMatch, shooter: number): Range {
  const shots: RangeShot[] = [];
  const target = 1 - shooter;
  let isOpen = false;
  live.addFollower({
    begin: () => undefined,
    follow(_, { inputs }) {
      const { world } = live;
      const one = world.robots[shooter];
      const other = world.robots[target];
      if (world.phase !== LIVE || one === undefined || other === undefined) return;
      if (!isOpen) {
        isOpen = true;
        const { width, height } = world.maze;
        for (let tile = 0; tile < world.tiles.length; tile++) {
          const [column, row] = [tile % width, Math.floor(tile / width)];
          if (column > 0 && row > 0 && column < width - 1 && row < height - 1) world.tiles[tile] = FLOOR;
        }
        world.tilesRevision++;
        other.chassis = chassisIds.indexOf("dart");
        Object.assign(one.drive, { x: STAND * TILE, y: STAND * TILE, vx: 0, vy: 0 });
        Object.assign(other.drive, { x: LEFT * TILE, y: ROW * TILE, vx: 0, vy: 0 });
      }
      // Nothing slows the runner, and nothing ends it.
      world.resources.length = 0;
      other.hull = chassisAt(other.chassis).hull;
      for (const event of world.events) {
        if (event.kind !== "beam" || event.seat !== shooter) continue;
        const hasHit = world.events.some((hit) => hit.kind === "hit" && hit.seat === target);
        const [dx, dy] = [event.toX - event.x, event.toY - event.y];
        const [awayX, awayY] = [other.drive.x - event.x, other.drive.y - event.y];
        const off = Math.abs(dx * awayY - dy * awayX) / Math.hypot(dx, dy);
        const lookBack = inputs[shooter]?.at(-1)?.lookBack ?? -1;
        shots.push({ hasHit, lookBack, isNowOnLine: off < chassisAt(other.chassis).radius });
      }
    },
  });
  return { shots };
}

/** Shoots as a person would who sees `frame`: aims ahead by the ticks of the lock, in the direction seen. */
export function aimAndShoot(game: Game, frame: Frame): void {
  const own = frame.robots.find(({ seat }) => seat === frame.own?.seat);
  const other = frame.robots.find(({ seat }) => seat !== frame.own?.seat);
  if (own === undefined) return;
  if (other === undefined) {
    game.steer(REST);
    return;
  }
  const lead = (other.speed * locked) / TICK_RATE;
  const x = other.x + Math.cos(other.heading) * lead;
  const y = other.y + Math.sin(other.heading) * lead;
  game.steer({ ...REST, aim: Math.atan2(y - own.y, x - own.x), fire: isComing(other) });
}

/** True while a shot that is begun now goes off when the runner is in the middle of its way. */
function isComing({ x, heading }: FrameRobot): boolean {
  const before = (STAND - x) * Math.sign(Math.cos(heading));
  return before > PRESS_TO && before < PRESS_FROM;
}

/** Hands off. */
const REST: Control = {
  moveX: 0,
  moveY: 0,
  aim: 0,
  reach: 0,
  fire: false,
  ability1: false,
  ability2: false,
  drop: false,
};

/**
 * A shooting range: a hall in which a robot runs to and fro across the line of fire at its full speed, and a person with
 * a rail, who aims by nothing but the frames of the sdk and leads for the ticks of the lock alone.
 */
import { IDLE as REST } from "#client/sdk/control-input.ts";
import type { Frame, FrameRobot } from "#client/sdk/frame.ts";
import type { Game } from "#client/sdk/game.ts";
import type { BrainMaker } from "#server/match/drivers.ts";
import type { LiveMatch } from "#server/match/live-match.ts";
import { chassisAt, chassisIds } from "#shared/content/chassis.ts";
import { weapons } from "#shared/content/weapons.ts";
import { TILE } from "#shared/lib/math.ts";
import { TICK_RATE } from "#shared/lib/time.ts";
import { NEUTRAL } from "#shared/sim/input.ts";
import { LIVE } from "#shared/sim/world.ts";
import { HALL_MIDDLE, openHall, putDown } from "./hall.ts";

/** The runner's line, and where it turns, in tiles; the shooter stands in the middle. */
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
      const other = world.robots[target];
      if (world.phase !== LIVE || other === undefined) return;
      if (!isOpen) {
        isOpen = true;
        openHall(world);
        other.chassis = chassisIds.indexOf("dart");
        putDown(world, shooter, HALL_MIDDLE, HALL_MIDDLE);
        putDown(world, target, LEFT, ROW);
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
  const before = (HALL_MIDDLE - x) * Math.sign(Math.cos(heading));
  return before > PRESS_TO && before < PRESS_FROM;
}

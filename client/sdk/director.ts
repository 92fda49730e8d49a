/**
 * The auto-director: which robot is worth looking at. Pure: what it says follows from the frames it was shown, one after
 * the other, and from when it was shown them. Places in tiles, hull in points, times in ms but where ticks are said.
 */
import { TICK_RATE } from "#shared/lib/time.ts";
import type { Frame, FrameRobot } from "./frame.ts";
import type { FrameEvent } from "./frame-facts.ts";

/** Part of the maze, in tiles. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** One robot that is looked at. */
export interface Shot {
  readonly seat: number;
  /** Where it was seen last. */
  readonly x: number;
  readonly y: number;
  /** When it was chosen. */
  readonly since: number;
  /** When it was last in a frame. */
  readonly seenAt: number;
}

/** Hull that a robot lost. */
export interface Blow {
  readonly tick: number;
  /** −1: no robot's doing. */
  readonly by: number;
  readonly seat: number;
  readonly amount: number;
}

/** What a director knows and says. */
export interface Director {
  readonly match: string;
  readonly tick: number;
  /** Of the last 3 s. */
  readonly blows: readonly Blow[];
  /** Whom to look at; null while nobody is in sight. */
  readonly main: Shot | null;
  /** A fight that the main picture does not show; null while there is none. */
  readonly second: Shot | null;
  /** Time has jumped: what was chosen holds for nothing any more. */
  readonly isUnsure: boolean;
}

/** A director that has seen nothing yet. */
export const NEW_DIRECTOR: Director = { match: "", tick: 0, blows: [], main: null, second: null, isUnsure: true };

/** Damage of so many ticks counts, and of so many that are still to come. */
const RECENT = 3 * TICK_RATE;
const SOON = 1.5 * TICK_RATE;
/** A frame that is so many ticks later than the last is another place in time. */
const LEAP = 2 * TICK_RATE;
/** A shot is held for so long; a better one is this much better; who was destroyed is remembered for so long. */
export const HOLD = 3000;
const BETTER = 1.4;
const LINGER = 1200;
/** What counts how much: see `interestOf`. */
const WEIGHT = { damage: 2, beside: 1, value: 4, prize: 30, lowHull: 30, core: 24 } as const;
/** Tiles within which somebody else's damage is part of the picture, and from which on a core is far. */
const BESIDE = 5;
const FAR = 16;
/** Damage of the last 3 s from which on something is a second fight. */
const FIGHT = 12;

/** What a director may know beside its frames. */
export interface Surroundings {
  /** What the main picture shows; null while there is none. */
  readonly shown: Area | null;
  /** What robots lost in the match so far and, where that is known, soon, ascending by tick. */
  readonly hits: readonly Blow[];
}

/** Returns what a director says after one more frame. @param now ms of a monotonic clock */
export function nextDirector(before: Director, frame: Frame, now: number, { shown, hits }: Surroundings): Director {
  const { match, tick } = frame;
  const passed = tick - before.tick;
  const isOther = match !== before.match;
  // In a picture that stands still nobody grows more interesting.
  if (passed === 0 && !isOther && !before.isUnsure && before.main !== null) return before;
  const isLeap = isOther || passed < -1 || passed > LEAP;
  const told = isLeap ? hits.filter((hit) => hit.tick <= tick) : [...before.blows, ...blowsIn(frame)];
  const blows = told.filter((blow) => tick - blow.tick < RECENT);
  const known = { match, tick, blows };
  const main = isOther ? null : seenNow(before.main, frame, now);
  const second = isOther ? null : seenNow(before.second, frame, now);
  // While somebody drags through time, each frame is a leap: nothing is chosen before it stands or goes on.
  if (isLeap && main !== null) return { ...known, main, second: null, isUnsure: true };
  const weighed = [...blows, ...hits.filter((hit) => hit.tick > tick && hit.tick - tick <= SOON)];
  const interests = frame.robots.map((robot) => ({ robot, interest: interestOf(robot, frame, weighed) }));
  const next = nextMain(main, interests, now, before.isUnsure || isLeap);
  return { ...known, main: next, second: nextSecond(second, interests, { now, shown, blows }), isUnsure: false };
}

/** Returns how much a robot is worth looking at: damage dealt and taken, what it carries, a hull that is low, a core near. */
function interestOf(robot: FrameRobot, frame: Frame, blows: readonly Blow[]): number {
  const beside = new Set(
    frame.robots.filter((other) => Math.hypot(other.x - robot.x, other.y - robot.y) <= BESIDE).map(({ seat }) => seat),
  );
  let damage = 0;
  for (const { by, seat, amount } of blows) {
    if (seat === robot.seat || by === robot.seat) damage += WEIGHT.damage * amount;
    else if (beside.has(seat)) damage += WEIGHT.beside * amount;
  }
  const carried = Math.max(0, robot.cargo) + (robot.prize === "" ? 0 : WEIGHT.prize);
  const lost = 1 - Math.min(1, Math.max(0, robot.hull / robot.mostHull));
  const core = Math.min(FAR, ...frame.prizes.map(({ x, y }) => Math.hypot(x - robot.x, y - robot.y)));
  return damage + WEIGHT.value * carried + WEIGHT.lowHull * lost + WEIGHT.core * (1 - core / FAR);
}

/** A robot and how much it is worth looking at. */
interface Interest {
  readonly robot: FrameRobot;
  readonly interest: number;
}

function nextMain(main: Shot | null, all: readonly Interest[], now: number, isUnsure: boolean): Shot | null {
  const best = mostOf(all);
  if (best === null) return main;
  if (main === null || isUnsure) return shotOf(best.robot, now);
  if (now - main.since < HOLD) return main;
  const current = all.find(({ robot }) => robot.seat === main.seat);
  if (current === undefined) return now - main.seenAt < LINGER ? main : shotOf(best.robot, now);
  return best.interest > BETTER * current.interest ? shotOf(best.robot, now) : main;
}

/** By what a second fight is found. */
interface Elsewhere {
  readonly now: number;
  readonly shown: Area | null;
  readonly blows: readonly Blow[];
}

function nextSecond(second: Shot | null, all: readonly Interest[], { now, shown, blows }: Elsewhere): Shot | null {
  if (shown === null) return null;
  const isHeld = second !== null && !isIn(shown, second) && now - second.since < HOLD;
  if (isHeld) return second;
  const fights = all.filter(({ robot }) => !isIn(shown, robot) && damageOf(robot.seat, blows) >= FIGHT);
  const best = mostOf(fights);
  if (best === null) return null;
  const isSame = second !== null && fights.some(({ robot }) => robot.seat === second.seat);
  return isSame && !isIn(shown, second) ? second : shotOf(best.robot, now);
}

function damageOf(seat: number, blows: readonly Blow[]): number {
  return blows.reduce((sum, blow) => sum + (blow.seat === seat || blow.by === seat ? blow.amount : 0), 0);
}

/** The most interesting one; of equals that with the lowest seat. */
function mostOf(all: readonly Interest[]): Interest | null {
  return all.reduce<Interest | null>((best, one) => (best === null || one.interest > best.interest ? one : best), null);
}

function shotOf({ seat, x, y }: FrameRobot, now: number): Shot {
  return { seat, x, y, since: now, seenAt: now };
}

/** A shot where its robot is now; as it was where the robot is not in sight. */
function seenNow(shot: Shot | null, frame: Frame, now: number): Shot | null {
  const robot = shot === null ? undefined : frame.robots.find(({ seat }) => seat === shot.seat);
  return shot === null || robot === undefined ? shot : { ...shot, x: robot.x, y: robot.y, seenAt: now };
}

/** True when a place is on the picture of an area. */
function isIn({ x, y, w, h }: Area, place: { readonly x: number; readonly y: number }): boolean {
  return place.x > x && place.x < x + w && place.y > y && place.y < y + h;
}

/** What robots lost in this frame, and what one did to a beast. */
function blowsIn({ events, tick }: Frame): readonly Blow[] {
  return events.flatMap((event) => {
    const blow = blowOf(event);
    return blow === null ? [] : [{ tick, ...blow }];
  });
}

function blowOf(event: FrameEvent): Omit<Blow, "tick"> | null {
  if (event.kind === "hit") return { by: event.by, seat: event.seat, amount: event.amount };
  if (event.kind === "wounded") return { by: event.seat, seat: -1, amount: event.amount };
  return null;
}

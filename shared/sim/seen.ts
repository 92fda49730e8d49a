/** What a seat sees of robots, bolts, resources and marks: plain data, filled again and again. Units as in `world.ts`. */
import { NOBODY } from "./world.ts";

/** The whole of `SeenRobot.hull`. */
export const FULL_HULL = 255;

/** Another robot in sight. */
export interface SeenRobot {
  seat: number;
  team: number;
  chassis: number;
  x: number;
  y: number;
  vx: number;
  vy: number;
  heading: number;
  aim: number;
  /** Share of its full hull, 0 to FULL_HULL. */
  hull: number;
  /** Units of room taken in its hold. */
  cargo: number;
  isStunned: boolean;
  isProtected: boolean;
  isGuarding: boolean;
}

/** A bolt in sight. */
export interface SeenShot {
  id: number;
  /** Its seat, or NOBODY where the shooter is not in sight. */
  owner: number;
  /** Number in `weaponList`. */
  weapon: number;
  x: number;
  y: number;
  vx: number;
  vy: number;
}

/** A resource in sight. */
export interface SeenResource {
  id: number;
  /** Number in `resourceList`. */
  kind: number;
  x: number;
  y: number;
  /** From this tick on it can be picked up. */
  from: number;
}

/** Marks in sight. */
export interface SeenTrack {
  tile: number;
  seat: number;
  tick: number;
  heading: number;
}

/** Moves an object from the store, or a new one, to the end of a list. */
export function take<Item>(list: Item[], spare: Item[], create: () => Item): Item {
  const item = spare.pop() ?? create();
  list.push(item);
  return item;
}

/** Moves the last object of a list to the store. */
export function keepSpare<Item>(list: Item[], spare: Item[]): void {
  const item = list.pop();
  if (item !== undefined) spare.push(item);
}

/** Returns the blank of a bolt. */
export const createSeenShot = (): SeenShot => ({ id: 0, owner: NOBODY, weapon: 0, x: 0, y: 0, vx: 0, vy: 0 });
/** Returns the blank of a resource. */
export const createSeenResource = (): SeenResource => ({ id: 0, kind: 0, x: 0, y: 0, from: 0 });
/** Returns the blank of marks. */
export const createSeenTrack = (): SeenTrack => ({ tile: 0, seat: 0, tick: 0, heading: 0 });
/** Returns the blank of a robot. */
export const createSeenRobot = (): SeenRobot => ({
  seat: 0,
  team: 0,
  chassis: 0,
  x: 0,
  y: 0,
  vx: 0,
  vy: 0,
  heading: 0,
  aim: 0,
  hull: 0,
  cargo: 0,
  isStunned: false,
  isProtected: false,
  isGuarding: false,
});

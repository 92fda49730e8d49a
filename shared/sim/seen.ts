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
  isWindingUp: boolean;
  isConcealed: boolean;
}

/** A prize, whose place everybody knows. */
export interface KnownPrize {
  /** Number in `resourceList`. */
  readonly kind: number;
  readonly x: number;
  readonly y: number;
  /** The seat that carries it, or NOBODY. */
  readonly carrier: number;
}

/** A beast that is public or in sight. */
export interface SeenBeast {
  readonly id: number;
  /** Number in `beastList`. */
  readonly kind: number;
  readonly x: number;
  readonly y: number;
  readonly vx: number;
  readonly vy: number;
  readonly heading: number;
  /** Share of its full hull, 0 to FULL_HULL. */
  readonly hull: number;
  readonly isTelegraphing: boolean;
  readonly isCharging: boolean;
  readonly isDazed: boolean;
  /** Direction of its charge, in steps. */
  readonly course: number;
  /** True when it goes for the robot that looks. */
  readonly isHuntingMe: boolean;
}

/** A device in sight. */
export interface SeenDevice {
  readonly id: number;
  /** Number in `deviceList`. */
  readonly kind: number;
  readonly team: number;
  readonly owner: number;
  readonly x: number;
  readonly y: number;
  readonly aim: number;
  readonly hull: number;
  /** True when it is armed and not dark. */
  readonly works: boolean;
}

/** A shell whose landing place is in sight. */
export interface SeenShell {
  readonly id: number;
  readonly team: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly landsAt: number;
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
  isWindingUp: false,
  isConcealed: false,
});

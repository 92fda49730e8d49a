/** What is in the maze beside robots: plain data, in the units of `world.ts`. */

/** A bolt in flight. */
export interface Projectile {
  readonly id: number;
  /** A seat, or NOBODY. */
  readonly owner: number;
  /** Whom it does not hurt: a team, or BEASTS. */
  readonly team: number;
  /** Number in `weaponList`. */
  readonly weapon: number;
  /** In thirtieths. */
  readonly damage: number;
  x: number;
  y: number;
  readonly vx: number;
  readonly vy: number;
  /** Units it still flies. */
  left: number;
  seenBy: number;
}

/** A resource that lies about. */
export interface Resource {
  readonly id: number;
  /** Number in `resourceList`. */
  readonly kind: number;
  /** Magnets and walls that close move it. */
  x: number;
  y: number;
  /** From this tick on it can be picked up. */
  readonly from: number;
  /** The seat that dropped it, or NOBODY. */
  readonly by: number;
  seenBy: number;
}

/** The marks that the last robot left on a tile. */
export interface Track {
  /** Index of the tile. */
  readonly tile: number;
  readonly seat: number;
  /** When, and in which direction, it was entered. */
  readonly tick: number;
  readonly heading: number;
  seenBy: number;
}

/** Something that a robot left in the maze: gun, wall or trap. */
export interface Device {
  readonly id: number;
  /** Number in `deviceList`. */
  readonly kind: number;
  readonly owner: number;
  readonly team: number;
  readonly x: number;
  readonly y: number;
  /** Where its gun points; of a device across the way, the direction of the way (a multiple of 256). */
  aim: number;
  hull: number;
  /** From this tick on it works. */
  readonly armsAt: number;
  /** Its last tick; 0: it stays. */
  readonly endsAt: number;
  /** Until this tick it does nothing. */
  darkUntil: number;
  /** The tick at which its gun is ready again. */
  readyAt: number;
  seenBy: number;
}

/** Something on its way over the walls. */
export interface Shell {
  readonly id: number;
  readonly owner: number;
  readonly team: number;
  /** Number in `abilityList`. */
  readonly ability: number;
  readonly fromX: number;
  readonly fromY: number;
  /** Where it lands. */
  readonly x: number;
  readonly y: number;
  readonly thrownAt: number;
  readonly landsAt: number;
  /** What it does there: units, thirtieths. */
  readonly radius: number;
  readonly damage: number;
  /** The seats that see where it lands. */
  seenBy: number;
}

/** A bored segment. */
export interface Opening {
  /** Its two tiles, ascending. */
  readonly tile: number;
  readonly other: number;
  /** It closes at this tick, or as soon after as nobody stands in it. */
  readonly until: number;
}

/** What a beast does. */
export const WALKING = 0;
export const TELEGRAPHING = 1;
export const CHARGING = 2;
export const DAZED = 3;

/** The Minotaur, or a drone. */
export interface Beast {
  readonly id: number;
  /** Number in `beastList`. */
  readonly kind: number;
  x: number;
  y: number;
  vx: number;
  vy: number;
  heading: number;
  hull: number;
  /** Full hull. */
  readonly hullMost: number;
  readonly bornAt: number;
  /** The seat that it hunts, or NOBODY; until when it keeps to it. */
  target: number;
  targetUntil: number;
  /** The tile that it walks to next, or −1. */
  waypoint: number;
  /** WALKING, TELEGRAPHING, CHARGING or DAZED, and until when. */
  state: number;
  stateUntil: number;
  /** Direction of its charge, in steps; the seats that it has run into, one bit each. */
  course: number;
  struck: number;
  /** Ticks at which it may strike or shoot, and charge, again. */
  strikeAt: number;
  chargeAt: number;
  /** Units that it carries off, by number in `resourceList`. */
  cargo: number[];
  /** The last seat that hurt it, or NOBODY. */
  hurtBy: number;
  seenBy: number;
}

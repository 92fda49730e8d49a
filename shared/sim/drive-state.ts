/**
 * The drive state: everything about a robot that its owner predicts. It advances once per consumed input, by
 * `stepDrive` alone; the world changes it only where the world must (damage, stuns, pushes, respawns).
 */

/** Flat integers only: so it is copied, compared, hashed and sent field by field. */
export interface DriveState {
  /** Centre, in units. */
  x: number;
  y: number;
  /** Units per tick. */
  vx: number;
  vy: number;
  /** Where the hull points, in steps, 0 to 1023. */
  heading: number;
  /** Where the turret points, in steps, 0 to 1023. */
  aim: number;
  /** In thirtieths of a point, 0 to ROBOT.energy. */
  energy: number;
  /** Ticks until the weapon is ready. */
  reload: number;
  /** Ticks until a beam that winds up is discharged. */
  windUp: number;
  /** Volleys of the present burst that are still to come, and the ticks until the next. */
  burst: number;
  burstIn: number;
  /** 1 while the present burst came out of a concealment. */
  ambush: number;
  /** Ticks that ability 1 and 2 are still active. */
  active1: number;
  active2: number;
  /** Ticks until they are ready again, counted from the end of their effect. */
  cooldown1: number;
  cooldown2: number;
  /** Direction of the motion of an active ability, in steps. */
  course: number;
  /** Ticks for which guards are dark. */
  dark: number;
  /** Ticks of stun left, and of immunity to stuns. */
  stun: number;
  immunity: number;
  /** Ticks of protection left after a start; ends with the first shot or ability. */
  protection: number;
  /** 1 while the robot may not leave its pad nor use anything (count-down). */
  held: number;
  /** Buttons of the last input: abilities and dropping act on the press. */
  buttons: number;
  /** Cargo of the last 15 inputs, 4 bits each, newest lowest: 8 in `loadNew`, the 7 older in `loadOld`. */
  loadNew: number;
  loadOld: number;
  /** For each of the last 15 inputs, newest lowest, a bit: a prize was carried. */
  prize: number;
}

/** The names of all fields, in the order in which they are hashed, stored and sent. */
export const DRIVE_FIELDS = [
  "x",
  "y",
  "vx",
  "vy",
  "heading",
  "aim",
  "energy",
  "reload",
  "windUp",
  "burst",
  "burstIn",
  "ambush",
  "active1",
  "active2",
  "cooldown1",
  "cooldown2",
  "course",
  "dark",
  "stun",
  "immunity",
  "protection",
  "held",
  "buttons",
  "loadNew",
  "loadOld",
  "prize",
] as const satisfies readonly (keyof DriveState)[];

/** Returns a drive state at rest at (x, y), in units, with no energy. */
export function createDriveState(x: number, y: number): DriveState {
  return {
    x,
    y,
    vx: 0,
    vy: 0,
    heading: 0,
    aim: 0,
    energy: 0,
    reload: 0,
    windUp: 0,
    burst: 0,
    burstIn: 0,
    ambush: 0,
    active1: 0,
    active2: 0,
    cooldown1: 0,
    cooldown2: 0,
    course: 0,
    dark: 0,
    stun: 0,
    immunity: 0,
    protection: 0,
    held: 0,
    buttons: 0,
    loadNew: 0,
    loadOld: 0,
    prize: 0,
  };
}

/** Copies every field of `from` into `to`, in place. */
export function copyDriveState(from: Readonly<DriveState>, to: DriveState): void {
  for (const field of DRIVE_FIELDS) to[field] = from[field];
}

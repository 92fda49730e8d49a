/**
 * The one movement function. The world calls it for each input that a seat consumes, the client for each input that it
 * sends: same integers in, same integers out, so prediction reconciles to zero.
 */
import type { AbilityDef, Motion } from "../content/ability.ts";
import { type ChassisDef, ROBOT } from "../content/chassis.ts";
import { CARRIER_PACE } from "../content/resources.ts";
import { angleOf, cosine, sine, VECTOR_LENGTH } from "../lib/angle.ts";
import { divRound, intSqrt } from "../lib/math.ts";
import { seconds } from "../lib/time.ts";
import type { DriveState } from "./drive-state.ts";
import { ABILITY_1, ABILITY_2, DROP, FIRE, type Input } from "./input.ts";
import { holdWithin, type Obstacles, slide } from "./obstacles.ts";

/** What an input made the robot do: bits of the result of `stepDrive`. */
export const FIRED = 1;
export const CAST_1 = 2;
export const CAST_2 = 4;
export const DROPPED = 8;
/** A beam began to wind up. */
export const WOUND_UP = 16;

/** After a stun nothing stuns for this long. */
export const STUN_IMMUNITY = seconds(2);

/** Half of a robot's smallest radius is the longest way in one go: so nothing is jumped over. */
const LONGEST_STEP = 384;
/** The stick's full deflection. */
const FULL_STICK = 127;
/** Bit of the oldest of the remembered inputs in `DriveState.prize`, and all bits. */
const OLDEST_PRIZE = 1 << 14;
const ALL_PRIZES = 0x7fff;

/** Where a robot drives: its obstacles, and the square that holds it in the count-down, in units. */
export interface Surroundings extends Obstacles {
  readonly homeX: number;
  readonly homeY: number;
  readonly homeSize: number;
}

/** What a robot carries at an input: units of room taken, and whether one of them is a prize. */
export interface Load {
  readonly room: number;
  readonly hasPrize: boolean;
}

/**
 * Advances one robot's drive state by one input, in place: timers, energy, buttons, acceleration, then wall slide.
 * @param drive changed in place
 * @param carried what it carries at this input; slows (and silences) the robot 15 inputs later
 * @returns FIRED | CAST_1 | CAST_2 | DROPPED | WOUND_UP
 */
export function stepDrive(
  drive: DriveState,
  input: Input,
  carried: Load,
  chassis: ChassisDef,
  around: Surroundings,
): number {
  const isCarrier = carriesPrize(drive);
  const load = shiftLoad(drive, carried);
  countDown(drive, chassis);
  const actions = press(drive, input, chassis, isCarrier);
  accelerate(drive, input, chassis, topSpeed(drive, chassis, load, isCarrier));
  move(drive, chassis, around);
  return actions;
}

/** True when a prize, carried 15 inputs ago, slows the robot and keeps it from its abilities. */
export function carriesPrize(drive: Readonly<DriveState>): boolean {
  return (drive.prize & OLDEST_PRIZE) !== 0;
}

/** Returns within how many units a robot can be seen at all: less than ever while it is concealed. */
export function concealmentOf(drive: Readonly<DriveState>, chassis: ChassisDef): number {
  const [first, second] = chassis.abilities;
  if (drive.active1 > 0 && first.conceal !== undefined) return first.conceal;
  if (drive.active2 > 0 && second.conceal !== undefined) return second.conceal;
  return Number.MAX_SAFE_INTEGER;
}

/** Ends every concealment, in place. @returns true when there was one */
export function endConcealment(drive: DriveState, chassis: ChassisDef): boolean {
  let hasEnded = false;
  for (let slot = 0; slot < 2; slot++) {
    const active = slot === 0 ? drive.active1 : drive.active2;
    if (active === 0 || chassis.abilities[slot]?.conceal === undefined) continue;
    endAbility(drive, chassis, slot);
    hasEnded = true;
  }
  return hasEnded;
}

/** Undoes the start of an ability that found no place to act: its energy is back, it is ready again; in place. */
export function giveBack(drive: DriveState, chassis: ChassisDef, slot: 0 | 1): void {
  drive.energy = Math.min(ROBOT.energy, drive.energy + chassis.abilities[slot].energy);
  if (slot === 0) drive.active1 = drive.cooldown1 = 0;
  else drive.active2 = drive.cooldown2 = 0;
}

/** Returns the ability whose motion carries the robot now, or null. */
export function motionOf(drive: DriveState, chassis: ChassisDef): Motion | null {
  const [first, second] = chassis.abilities;
  if (drive.active1 > 0 && first.motion !== undefined) return first.motion;
  if (drive.active2 > 0 && second.motion !== undefined) return second.motion;
  return null;
}

/** Ends an active ability early, in place: its cooldown begins. @param slot 0 or 1 */
export function endAbility(drive: DriveState, chassis: ChassisDef, slot: number): void {
  if (slot === 0 && drive.active1 > 0) {
    drive.active1 = 0;
    drive.cooldown1 = chassis.abilities[0].cooldown;
  } else if (slot === 1 && drive.active2 > 0) {
    drive.active2 = 0;
    drive.cooldown2 = chassis.abilities[1].cooldown;
  }
}

/** Stuns a robot unless it is immune, in place; cancels motions and shots. @returns false when it was immune */
export function stunDrive(drive: DriveState, chassis: ChassisDef, duration: number): boolean {
  if (drive.stun > 0 || drive.immunity > 0) return false;
  drive.stun = duration;
  for (let slot = 0; slot < 2; slot++) {
    const ability = chassis.abilities[slot];
    if (ability?.motion !== undefined || ability?.stunEnds === true) endAbility(drive, chassis, slot);
  }
  drive.windUp = 0;
  drive.burst = 0;
  drive.burstIn = 0;
  return true;
}

/** Ends every active ability that moves its robot, in place. */
export function endMotions(drive: DriveState, chassis: ChassisDef): void {
  for (let slot = 0; slot < 2; slot++) {
    if (chassis.abilities[slot]?.motion !== undefined) endAbility(drive, chassis, slot);
  }
}

/** Top speed in units per tick: cargo, prizes and active abilities slow a robot (GAME.md section 4). */
export function topSpeed(drive: DriveState, chassis: ChassisDef, load: number, isCarrier: boolean): number {
  const room = chassis.cargo;
  let speed = Math.floor((chassis.speed * (20 * room - 7 * load)) / (20 * room));
  if (isCarrier) speed = Math.floor((speed * CARRIER_PACE[0]) / CARRIER_PACE[1]);
  const [first, second] = chassis.abilities;
  if (drive.active1 > 0 && first.pace !== undefined) speed = Math.floor((speed * first.pace[0]) / first.pace[1]);
  if (drive.active2 > 0 && second.pace !== undefined) speed = Math.floor((speed * second.pace[0]) / second.pace[1]);
  return speed;
}

/** Pushes today's cargo into the 15 remembered ones, in place, and returns the one of 15 inputs ago. */
function shiftLoad(drive: DriveState, { room: cargo, hasPrize }: Load): number {
  drive.prize = ((drive.prize << 1) | (hasPrize ? 1 : 0)) & ALL_PRIZES;
  const load = (drive.loadOld >>> 24) & 15;
  drive.loadOld = ((drive.loadOld << 4) | (drive.loadNew >>> 28)) & 0x0fff_ffff;
  drive.loadNew = ((drive.loadNew << 4) | (cargo & 15)) >>> 0;
  return load;
}

function countDown(drive: DriveState, chassis: ChassisDef): void {
  if (drive.reload > 0) drive.reload--;
  if (drive.protection > 0) drive.protection--;
  if (drive.immunity > 0) drive.immunity--;
  if (drive.dark > 0) drive.dark--;
  if (drive.stun > 0 && --drive.stun === 0) drive.immunity = STUN_IMMUNITY;
  if (drive.cooldown1 > 0) drive.cooldown1--;
  if (drive.cooldown2 > 0) drive.cooldown2--;
  if (drive.active1 > 0 && --drive.active1 === 0) drive.cooldown1 = chassis.abilities[0].cooldown;
  if (drive.active2 > 0 && --drive.active2 === 0) drive.cooldown2 = chassis.abilities[1].cooldown;
  drive.energy = Math.min(ROBOT.energy, drive.energy + ROBOT.energyPerTick);
}

/** Acts on the buttons, in place: firing while held, abilities and dropping on the press. */
function press(drive: DriveState, input: Input, chassis: ChassisDef, isCarrier: boolean): number {
  const pressed = input.buttons & ~drive.buttons;
  drive.buttons = input.buttons;
  if (!isAimLocked(drive, chassis)) drive.aim = input.aim;
  if (drive.stun > 0 || drive.held === 1) return 0;
  let actions = goOnFiring(drive, chassis);
  const [first, second] = chassis.abilities;
  if (!isCarrier) {
    if ((pressed & ABILITY_1) !== 0 && drive.active1 === 0 && drive.cooldown1 === 0 && canPay(drive, first, chassis)) {
      drive.active1 = first.duration;
      begin(drive, input, first);
      actions |= CAST_1;
    }
    if ((pressed & ABILITY_2) !== 0 && drive.active2 === 0 && drive.cooldown2 === 0 && canPay(drive, second, chassis)) {
      drive.active2 = second.duration;
      begin(drive, input, second);
      actions |= CAST_2;
    }
  }
  if ((input.buttons & FIRE) !== 0 && drive.reload === 0) actions |= fire(drive, chassis);
  if ((pressed & DROP) !== 0) actions |= DROPPED;
  return actions;
}

/** True for the last ticks of a wind-up, the one of the discharge included: the turret does not turn. */
export function isAimLocked(drive: Readonly<Pick<DriveState, "windUp">>, { weapon: { action } }: ChassisDef): boolean {
  return action.kind === "beam" && drive.windUp > 0 && drive.windUp <= action.locked;
}

/** Advances a wind-up or a burst, in place. @returns FIRED when something leaves the muzzle */
function goOnFiring(drive: DriveState, { weapon: { action } }: ChassisDef): number {
  if (drive.windUp > 0) return --drive.windUp === 0 ? FIRED : 0;
  if (drive.burst === 0 || --drive.burstIn > 0) return 0;
  drive.burst--;
  drive.burstIn = action.kind === "bolts" && drive.burst > 0 ? action.burstPace : 0;
  return FIRED;
}

/** Pulls the trigger, in place: a shot leaves, or begins to wind up. It ends concealment and protection. */
function fire(drive: DriveState, chassis: ChassisDef): number {
  const { action, pace } = chassis.weapon;
  drive.reload = pace;
  drive.protection = 0;
  drive.ambush = endConcealment(drive, chassis) ? 1 : 0;
  if (action.kind === "beam") {
    drive.windUp = action.windUp;
    return WOUND_UP;
  }
  if (action.kind === "bolts") {
    drive.burst = action.burst - 1;
    drive.burstIn = drive.burst > 0 ? action.burstPace : 0;
  }
  return FIRED;
}

/** True when there is the energy, no darkness over its guard, and no other motion in the way of its own. */
function canPay(drive: DriveState, ability: AbilityDef, chassis: ChassisDef): boolean {
  if (drive.energy < ability.energy || (ability.guardArc !== undefined && drive.dark > 0)) return false;
  return ability.motion === undefined || motionOf(drive, chassis) === null;
}

function begin(drive: DriveState, input: Input, ability: AbilityDef): void {
  drive.energy -= ability.energy;
  drive.protection = 0;
  if (ability.motion === undefined) return;
  const isSteered = input.moveX !== 0 || input.moveY !== 0;
  if (ability.motion.along === "aim") drive.course = input.aim;
  else drive.course = isSteered ? angleOf(input.moveX, input.moveY) : drive.heading;
}

/** Sets the velocity of this tick, in place. */
function accelerate(drive: DriveState, input: Input, chassis: ChassisDef, top: number): void {
  const motion = motionOf(drive, chassis);
  if (motion !== null) {
    drive.vx = divRound(cosine(drive.course) * motion.speed, VECTOR_LENGTH);
    drive.vy = divRound(sine(drive.course) * motion.speed, VECTOR_LENGTH);
    drive.heading = drive.course;
    return;
  }
  const speed = intSqrt(drive.vx * drive.vx + drive.vy * drive.vy);
  if (speed > top) {
    drive.vx = divRound(drive.vx * top, speed);
    drive.vy = divRound(drive.vy * top, speed);
  }
  const isSteered = drive.stun === 0 && (input.moveX !== 0 || input.moveY !== 0);
  const stick = Math.max(FULL_STICK, Math.sqrt(input.moveX * input.moveX + input.moveY * input.moveY));
  const wantedX = isSteered ? divRound(input.moveX * top, stick) : 0;
  const wantedY = isSteered ? divRound(input.moveY * top, stick) : 0;
  if (isSteered) drive.heading = angleOf(input.moveX, input.moveY);
  const changeX = wantedX - drive.vx;
  const changeY = wantedY - drive.vy;
  const change = Math.sqrt(changeX * changeX + changeY * changeY);
  const most = Math.max(1, Math.ceil(top / ROBOT.ticksToTopSpeed));
  drive.vx = change <= most ? wantedX : drive.vx + divRound(changeX * most, change);
  drive.vy = change <= most ? wantedY : drive.vy + divRound(changeY * most, change);
}

/** Moves by the velocity, in place, in steps short enough for `slide`; a motion may end at a wall. */
function move(drive: DriveState, chassis: ChassisDef, around: Surroundings): void {
  const motion = motionOf(drive, chassis);
  const fastest = Math.max(Math.abs(drive.vx), Math.abs(drive.vy));
  const steps = fastest > LONGEST_STEP ? 2 : 1;
  for (let step = 0; step < steps; step++) {
    const part = steps - step;
    const dx = Math.trunc(drive.vx / steps) + (part === 1 ? drive.vx % steps : 0);
    const dy = Math.trunc(drive.vy / steps) + (part === 1 ? drive.vy % steps : 0);
    drive.x += dx;
    drive.y += dy;
    slide(drive, chassis.radius, around, motion?.breaksWalls === true);
  }
  if (drive.held === 1) holdWithin(drive, chassis.radius, around.homeX, around.homeY, around.homeSize);
  // −0 would be told apart from 0 by no comparison but by bytes.
  drive.vx += 0;
  drive.vy += 0;
  if (motion !== null && motion.wallStun > 0) {
    const along = (drive.vx * cosine(drive.course) + drive.vy * sine(drive.course)) / VECTOR_LENGTH;
    if (along * 2 < motion.speed) {
      endMotions(drive, chassis);
      stunDrive(drive, chassis, motion.wallStun);
    }
  }
}

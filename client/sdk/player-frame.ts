/** The frame of a player: the public state, one's own robot as predicted, and the robots that one's view shows. */
import { chassisAt, chassisList, ROBOT } from "#shared/content/chassis.ts";
import { resourceList, resourceRoom } from "#shared/content/resources.ts";
import { POINT } from "#shared/content/units.ts";
import { TILE } from "#shared/lib/math.ts";
import { TICK_RATE } from "#shared/lib/time.ts";
import type { ArenaState, PlayerView } from "#shared/protocol/state.ts";
import { ACTIVE_1, ACTIVE_2, CONCEALED, DARK, PROTECTED, STUNNED } from "#shared/protocol/thing-state.ts";
import { carriesPrize, concealmentOf, isAimLocked } from "#shared/sim/drive.ts";
import type { DriveState } from "#shared/sim/drive-state.ts";
import { PAD_SIGHT } from "#shared/sim/eyes.ts";
import { type Home, padUnder } from "#shared/sim/homes.ts";
import { BRAIN } from "#shared/sim/record.ts";
import type { FrameEye, FrameMode, FrameOwn, FrameRobot, FrameSeat } from "./frame.ts";
import type { FrameResult } from "./frame-results.ts";
import { poseAt } from "./interpolate.ts";
import { awardFrames, modeFrame, placesByScore } from "./mode-frame.ts";
import { driverName, radians } from "./screen-units.ts";
import {
  abilitySlot,
  activeEffects,
  beamLength,
  cargoIcons,
  cargoWorth,
  prizeInHold,
  throwsOf,
  weaponSlot,
  windUpShare,
} from "./slots.ts";
import type { ClientMaze } from "./tiles.ts";
import { unpackCargo, type WireView } from "./wire-view.ts";

/** Tiles per second of a unit per tick. */
const POSE_TO_TILES = TICK_RATE / TILE;

/** All that a player's frame is made of at one moment. */
export interface Moment {
  readonly state: ArenaState;
  readonly view: PlayerView;
  readonly wire: WireView;
  /** One a seat. */
  readonly homes: readonly Home[];
  readonly seat: number;
  /** Predicted state, where it is drawn (units), and where the turret points now (radians). */
  readonly drive: DriveState;
  readonly drawnX: number;
  readonly drawnY: number;
  readonly aim: number;
  /** The delayed tick at which others are drawn, and the newest one. */
  readonly tick: number;
  readonly newest: number;
}

/** Returns the mode and what it counts. */
export function frameMode(state: ArenaState): FrameMode {
  return modeFrame(state.mode, [...state.vaults.values()], state.wave, state.revival);
}

/** Returns the score table, as everybody knows it. */
export function frameSeats(state: ArenaState, homes: readonly Home[]): FrameSeat[] {
  const all = [...state.seats.entries()];
  const vaults = [...state.vaults.values()];
  const places = placesByScore(all.map(([key, { banked }]) => vaults[homes[Number(key)]?.team ?? -1] ?? banked));
  return all.map(([key, seat], index) => {
    const chassis = chassisList[seat.chassis];
    return {
      seat: Number(key),
      name: seat.name,
      driver: seat.taken === 1 ? "person" : driverName(seat.driver),
      team: homes[Number(key)]?.team ?? Number(key),
      sheet: chassis?.look.sheet ?? "",
      chassis: chassis?.name ?? "",
      banked: seat.banked,
      kills: seat.kills,
      deaths: seat.deaths,
      place: seat.place > 0 ? seat.place : (places[index] ?? 0),
    };
  });
}

/** Returns the results, best place first. */
export function frameResults(state: ArenaState, homes: readonly Home[]): FrameResult[] {
  return [...state.seats.entries()]
    .map(([key, seat]) => ({
      seat: Number(key),
      place: seat.place,
      banked: seat.banked,
      bankedSinceJoining: seat.sinceJoining,
      largestHaul: seat.largestHaul,
      kills: seat.kills,
      assists: seat.assists,
      deaths: seat.deaths,
      damageDealt: seat.damageDealt,
      accuracy: seat.accuracy / 255,
      pickedUp: seat.pickedUp,
      team: homes[Number(key)]?.team ?? Number(key),
      awards: awardFrames((award) => ((seat.awards >>> award) & 1) === 1),
    }))
    .toSorted((one, other) => one.place - other.place || one.seat - other.seat);
}

/** Returns what the HUD shows of one's own robot. */
export function frameOwn(moment: Moment, maze: ClientMaze): FrameOwn {
  const { view, drive, seat, state } = moment;
  const chassis = chassisAt(view.chassis);
  const cargo = unpackCargo(view.cargo, resourceList.length);
  const home = moment.homes[seat];
  return {
    seat,
    isAlive: view.alive === 1,
    respawnIn: view.alive === 1 ? 0 : Math.max(0, view.respawnAt - moment.newest) / TICK_RATE,
    chassis: chassis.name,
    hull: view.hull / POINT,
    mostHull: chassis.hull / POINT,
    energy: drive.energy / POINT,
    mostEnergy: ROBOT.energy / POINT,
    weapon: weaponSlot(drive, chassis),
    abilities: [abilitySlot(drive, chassis, 0), abilitySlot(drive, chassis, 1)],
    cargo: cargoIcons(cargo),
    room: chassis.cargo,
    worth: cargoWorth(cargo, view.haul),
    isOnPad: home !== undefined && padUnder(maze.maze, drive.x, drive.y) === home.pad,
    team: home?.team ?? seat,
    isSilenced: carriesPrize(drive),
    throws: throwsOf(chassis),
    isDrivenByBrain: state.seats.get(String(seat))?.driver === BRAIN,
  };
}

/** Returns all robots in sight, one's own included. */
export function frameRobots(moment: Moment): FrameRobot[] {
  const robots: FrameRobot[] = [];
  if (moment.view.alive === 1) robots.push(ownRobot(moment));
  moment.view.robots.forEach((robot, key) => {
    const seat = Number(key);
    if (seat === moment.seat) return;
    const pose = poseAt(moment.wire.samples[seat] ?? [], moment.tick);
    if (pose === null || (robot.seen === 0 && !isRecent(moment, seat))) return;
    const chassis = chassisAt(moment.state.seats.get(key)?.chassis ?? 0);
    robots.push({
      ...looks(moment, seat),
      x: pose.x / TILE,
      y: pose.y / TILE,
      heading: radians(pose.heading),
      aim: radians(pose.aim),
      speed: pose.speed * POSE_TO_TILES,
      pace: pose.speed / chassis.speed,
      radius: chassis.radius / TILE,
      hull: robot.hull,
      mostHull: chassis.hull / POINT,
      cargo: robot.cargo,
      room: chassis.cargo,
      isProtected: (robot.flags & PROTECTED) !== 0,
      isStunned: (robot.flags & STUNNED) !== 0,
      isConcealed: (robot.flags & CONCEALED) !== 0,
      windUp: windUpShare(pose.windUp, chassis),
      beamLength: beamLength(chassis),
      isAimLocked: isAimLocked(pose, chassis),
      isDark: (robot.flags & DARK) !== 0,
      prize: carriedPrize(moment.state, seat),
      effects: activeEffects(chassis, (robot.flags & ACTIVE_1) !== 0, (robot.flags & ACTIVE_2) !== 0),
      isNemesis: moment.view.nemesis === seat + 1,
    });
  });
  return robots;
}

/** True while the delayed picture has not yet reached the tick at which a robot went out of sight. */
function isRecent(moment: Moment, seat: number): boolean {
  return (moment.wire.samples[seat]?.at(-1)?.tick ?? -1) >= moment.tick;
}

function ownRobot(moment: Moment): FrameRobot {
  const { drive, view } = moment;
  const chassis = chassisAt(view.chassis);
  const speed = Math.hypot(drive.vx, drive.vy);
  const cargo = unpackCargo(view.cargo, resourceList.length);
  return {
    ...looks(moment, moment.seat),
    sheet: chassis.look.sheet,
    x: moment.drawnX / TILE,
    y: moment.drawnY / TILE,
    heading: radians(drive.heading),
    aim: moment.aim,
    speed: speed * POSE_TO_TILES,
    pace: speed / chassis.speed,
    radius: chassis.radius / TILE,
    hull: view.hull / POINT,
    mostHull: chassis.hull / POINT,
    cargo: cargo.reduce((taken, count, kind) => taken + count * (resourceRoom[kind] ?? 1), 0),
    room: chassis.cargo,
    isProtected: drive.protection > 0,
    isStunned: drive.stun > 0,
    isConcealed: concealmentOf(drive, chassis) < Number.MAX_SAFE_INTEGER,
    windUp: windUpShare(drive.windUp, chassis),
    beamLength: beamLength(chassis),
    isAimLocked: isAimLocked(drive, chassis),
    isDark: drive.dark > 0,
    prize: prizeInHold(cargo),
    effects: activeEffects(chassis, drive.active1 > 0, drive.active2 > 0),
    isNemesis: false,
  };
}

function looks(moment: Moment, seat: number): Pick<FrameRobot, "seat" | "name" | "sheet" | "team"> {
  const known = moment.state.seats.get(String(seat));
  return {
    seat,
    name: known?.name ?? "",
    sheet: chassisList[known?.chassis ?? 0]?.look.sheet ?? "",
    team: moment.homes[seat]?.team ?? seat,
  };
}

/** Returns the frame of the prize that a seat carries; empty for none. */
function carriedPrize(state: ArenaState, seat: number): string {
  for (const { kind, carrier } of state.prizes.values()) {
    if (kind !== 0 && carrier === seat + 1) return resourceList[kind - 1]?.look.frames[0] ?? "";
  }
  return "";
}

/** Returns the discs from which one sees: the robots of one's team and the own pad. */
export function frameEyes(moment: Moment, maze: ClientMaze): FrameEye[] {
  const eyes: FrameEye[] = [];
  const radius = ROBOT.sight / TILE;
  if (moment.view.alive === 1) eyes.push({ x: moment.drawnX / TILE, y: moment.drawnY / TILE, radius });
  const home = moment.homes[moment.seat];
  for (const [seat, { team }] of moment.homes.entries()) {
    if (seat === moment.seat || team !== home?.team || moment.view.robots.get(String(seat))?.seen !== 1) continue;
    const pose = poseAt(moment.wire.samples[seat] ?? [], moment.tick);
    if (pose !== null) eyes.push({ x: pose.x / TILE, y: pose.y / TILE, radius });
  }
  const pad = maze.maze.pads[home?.pad ?? -1];
  if (pad !== undefined) eyes.push({ x: pad.column + 1, y: pad.row + 1, radius: PAD_SIGHT / TILE });
  return eyes;
}

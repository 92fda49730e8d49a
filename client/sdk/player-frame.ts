/** The frame of a player: the public state, one's own robot as predicted, and what one's view shows. */
import { chassisAt, chassisList, ROBOT } from "#shared/content/chassis.ts";
import { resourceList, resourceRoom } from "#shared/content/resources.ts";
import { POINT } from "#shared/content/units.ts";
import { weaponList } from "#shared/content/weapons.ts";
import { TILE } from "#shared/lib/math.ts";
import { TICK_RATE } from "#shared/lib/time.ts";
import {
  ACTIVE_1,
  ACTIVE_2,
  type ArenaState,
  GENERATION,
  type PlayerView,
  PROTECTED,
  STUNNED,
} from "#shared/protocol/state.ts";
import type { DriveState } from "#shared/sim/drive-state.ts";
import { PAD_SIGHT } from "#shared/sim/eyes.ts";
import { BRAIN } from "#shared/sim/record.ts";
import type {
  FrameEye,
  FrameOwn,
  FrameResource,
  FrameResult,
  FrameRobot,
  FrameSeat,
  FrameShot,
  FrameTrack,
} from "./frame.ts";
import { driverName, radians } from "./frame-events.ts";
import { poseAt } from "./interpolate.ts";
import { abilitySlot, activeEffects, cargoIcons, cargoWorth, weaponSlot } from "./slots.ts";
import type { ClientMaze } from "./tiles.ts";
import { unpackCargo, type WireView } from "./wire-view.ts";

/** Points per tick of a 1/256 turn. */
const POSE_TO_TILES = TICK_RATE / TILE;

/** All that a player's frame is made of at one moment. */
export interface Moment {
  readonly state: ArenaState;
  readonly view: PlayerView;
  readonly wire: WireView;
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

/** Returns the score table, as everybody knows it. */
export function frameSeats(state: ArenaState): FrameSeat[] {
  const all = [...state.seats.entries()];
  return all.map(([key, seat]) => {
    const better = all.filter(([, other]) => other.banked > seat.banked).length;
    const chassis = chassisList[seat.chassis];
    return {
      seat: Number(key),
      name: seat.name,
      driver: seat.taken === 1 ? "person" : driverName(seat.driver),
      sheet: chassis?.look.sheet ?? "",
      chassis: chassis?.name ?? "",
      banked: seat.banked,
      kills: seat.kills,
      deaths: seat.deaths,
      place: seat.place > 0 ? seat.place : better + 1,
    };
  });
}

/** Returns the results, best place first. */
export function frameResults(state: ArenaState): FrameResult[] {
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
    }))
    .toSorted((one, other) => one.place - other.place || one.seat - other.seat);
}

/** Returns what the HUD shows of one's own robot. */
export function frameOwn(moment: Moment, maze: ClientMaze): FrameOwn {
  const { view, drive, seat, state } = moment;
  const chassis = chassisAt(view.chassis);
  const cargo = unpackCargo(view.cargo, resourceList.length);
  const pad = maze.maze.pads[seat];
  const isOnPad =
    pad !== undefined && ((drive.x >> 10) - pad.column) >>> 1 === 0 && ((drive.y >> 10) - pad.row) >>> 1 === 0;
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
    isOnPad,
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
    effects: activeEffects(chassis, drive.active1 > 0, drive.active2 > 0),
    isNemesis: false,
  };
}

function looks(moment: Moment, seat: number): { readonly seat: number; readonly name: string; readonly sheet: string } {
  const known = moment.state.seats.get(String(seat));
  return { seat, name: known?.name ?? "", sheet: chassisList[known?.chassis ?? 0]?.look.sheet ?? "" };
}

/** Returns all shots in sight: one's own in the present, others where their shooters are drawn. */
export function frameShots(moment: Moment): FrameShot[] {
  const shots: FrameShot[] = [];
  for (const shot of moment.wire.shots) {
    const tick = shot.owner === moment.seat ? Math.min(moment.newest, shot.until) : moment.tick;
    if (tick < shot.from - 1 || tick >= shot.until) continue;
    shots.push({
      id: shot.id,
      shot: weaponList[shot.weapon]?.look.shot ?? "",
      x: (shot.x + shot.vx * (tick - shot.epoch)) / TILE,
      y: (shot.y + shot.vy * (tick - shot.epoch)) / TILE,
      angle: Math.atan2(shot.vy, shot.vx),
      seat: shot.owner,
    });
  }
  return shots;
}

/** Returns all resources in sight. */
export function frameResources(view: PlayerView): FrameResource[] {
  const found: FrameResource[] = [];
  view.resources.forEach((resource, slot) => {
    if (resource.kind === 0) return;
    const look = resourceList[(resource.kind & ~GENERATION) - 1]?.look;
    const variant = (resource.x * 7 + resource.y * 13) >> 9;
    const frame = look?.frames[variant % look.frames.length] ?? "";
    const id = `${slot}/${resource.kind}/${resource.x}/${resource.y}`;
    found.push({ id, frame, icon: look?.icon ?? "", x: resource.x / TILE, y: resource.y / TILE });
  });
  return found;
}

/** Returns all tracks in sight. */
export function frameTracks(view: PlayerView, tick: number): FrameTrack[] {
  const found: FrameTrack[] = [];
  view.tracks.forEach((track) => {
    if (track.tile === 0) return;
    found.push({
      tile: track.tile,
      heading: radians(track.heading * 4),
      age: Math.max(0, tick - track.tick) / TICK_RATE,
    });
  });
  return found;
}

/** Returns the discs from which one sees: the robot and the own pad. */
export function frameEyes(moment: Moment, maze: ClientMaze): FrameEye[] {
  const eyes: FrameEye[] = [];
  if (moment.view.alive === 1) {
    eyes.push({ x: moment.drawnX / TILE, y: moment.drawnY / TILE, radius: ROBOT.sight / TILE });
  }
  const pad = maze.maze.pads[moment.seat];
  if (pad !== undefined) eyes.push({ x: pad.column + 1, y: pad.row + 1, radius: PAD_SIGHT / TILE });
  return eyes;
}

/**
 * Writes what one seat may know of the world into its view, and nothing else: a pure function of what the seat's sight
 * bits have shown since its client came.
 */

import { chassisAt } from "#shared/content/chassis.ts";
import { resourceRoom } from "#shared/content/resources.ts";
import { POINT } from "#shared/content/units.ts";
import type { PlayerView } from "#shared/protocol/state.ts";
import {
  ACTIVE_1,
  ACTIVE_2,
  CONCEALED,
  DARK,
  PROTECTED,
  type RobotState,
  STUNNED,
} from "#shared/protocol/thing-state.ts";
import { concealmentOf } from "#shared/sim/drive.ts";
import { DRIVE_FIELDS, type DriveState } from "#shared/sim/drive-state.ts";
import { cargoOf, type Robot, type World } from "#shared/sim/world.ts";
import { mirrorBeasts } from "./beast-mirrors.ts";
import { mirrorDevices, mirrorShells } from "./device-mirrors.ts";
import { empty } from "./mirroring.ts";
import { mirrorResources, mirrorShots, mirrorTracks } from "./thing-mirrors.ts";

/** See the file header. */
export interface ViewMirror {
  /** Brings the view up to date with the world after a step. */
  write(world: World): void;
  /** Empties the view: its next reader must not learn what the last one saw. */
  reset(): void;
}

/** The fields of a view beside the drive state. */
const OWN_FIELDS = [
  "starts",
  "alive",
  "respawnAt",
  "chassis",
  "hull",
  "cargo",
  "haul",
  "nemesis",
  "revealUntil",
] as const satisfies readonly (keyof PlayerView)[];

const ROBOT_FIELDS = [
  "seen",
  "x",
  "y",
  "heading",
  "aim",
  "hull",
  "cargo",
  "flags",
  "windUp",
] as const satisfies readonly (keyof RobotState)[];

/** Returns the writer of a seat's view. */
export function createViewMirror(view: PlayerView, seat: number): ViewMirror {
  const bit = 1 << seat;
  const robots = [...view.robots.values()];
  const things = [
    mirrorShots([...view.shots.values()], bit),
    mirrorResources([...view.resources.values()], bit),
    mirrorTracks([...view.tracks.values()], bit),
    mirrorDevices([...view.devices.values()], bit),
    mirrorShells([...view.shells.values()], seat),
    mirrorBeasts([...view.beasts.values()], bit),
  ];
  // What the view holds of the drive state: most fields stay as they are, and asking the schema costs more than this.
  const driveShown = new Float64Array(DRIVE_FIELDS.length);
  const writeDrive = (drive: DriveState): void => {
    for (let index = 0; index < DRIVE_FIELDS.length; index++) {
      const field = DRIVE_FIELDS[index];
      if (field === undefined || driveShown[index] === drive[field]) continue;
      driveShown[index] = drive[field];
      view[field] = drive[field];
    }
  };
  return {
    write(world) {
      const own = world.robots[seat];
      if (own === undefined) return;
      writeDrive(own.drive);
      writeOwn(view, own, world);
      for (const robot of world.robots) {
        const state = robots[robot.seat];
        if (robot !== own && state !== undefined) writeRobot(state, robot, bit);
      }
      for (const mirror of things) mirror.write(world);
    },
    reset() {
      for (const field of DRIVE_FIELDS) view[field] = 0;
      driveShown.fill(0);
      for (const field of OWN_FIELDS) view[field] = 0;
      empty(robots, ROBOT_FIELDS);
      for (const mirror of things) mirror.reset();
    },
  };
}

function writeOwn(view: PlayerView, robot: Robot, world: World): void {
  for (const event of world.events) {
    if (event.kind === "started" && event.seat === robot.seat) view.starts = (view.starts + 1) & 255;
  }
  view.alive = robot.alive;
  view.respawnAt = robot.respawnAt;
  view.chassis = robot.chassis;
  view.hull = robot.hull;
  view.cargo = packCargo(robot.cargo);
  view.haul = robot.haul;
  view.nemesis = robot.nemesis + 1;
  view.revealUntil = robot.revealUntil;
}

/** Once out of sight, the last that was seen stays as it was. */
function writeRobot(state: RobotState, robot: Robot, bit: number): void {
  if (robot.alive === 0 || (robot.seenBy & bit) === 0) {
    state.seen = 0;
    return;
  }
  const { drive } = robot;
  state.seen = 1;
  state.x = drive.x;
  state.y = drive.y;
  state.heading = drive.heading >> 2;
  state.aim = drive.aim >> 2;
  state.hull = Math.ceil(robot.hull / POINT);
  state.cargo = cargoOf(robot, resourceRoom);
  state.flags =
    (drive.protection > 0 ? PROTECTED : 0) |
    (drive.stun > 0 ? STUNNED : 0) |
    (drive.active1 > 0 ? ACTIVE_1 : 0) |
    (drive.active2 > 0 ? ACTIVE_2 : 0) |
    (concealmentOf(drive, chassisAt(robot.chassis)) < Number.MAX_SAFE_INTEGER ? CONCEALED : 0) |
    (drive.dark > 0 ? DARK : 0);
  state.windUp = drive.windUp;
}

/** Four bits for each kind, the first lowest. */
function packCargo(cargo: readonly number[]): number {
  let packed = 0;
  for (let kind = 0; kind < cargo.length; kind++) packed |= ((cargo[kind] ?? 0) & 15) << (kind * 4);
  return packed >>> 0;
}

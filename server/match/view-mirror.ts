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
import { DRIVE_FIELDS } from "#shared/sim/drive-state.ts";
import { cargoOf, type Robot, type World } from "#shared/sim/world.ts";
import { writeDrive } from "#shared/sim/write-fields.ts";
import { mirrorBeasts } from "./beast-mirrors.ts";
import { mirrorDevices, mirrorShells } from "./device-mirrors.ts";
import type { Sightings } from "./sightings.ts";
import { createSlotFields, type SlotFields } from "./slot-fields.ts";
import { mirrorResources, mirrorShots, mirrorTracks } from "./thing-mirrors.ts";

/** See the file header. */
export interface ViewMirror {
  /** Brings the view up to date with the world after a step. @param sightings of that world */
  write(world: World, sightings: Sightings): void;
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
const [STARTS, ALIVE, RESPAWN_AT, CHASSIS, OWN_HULL, OWN_CARGO, HAUL, NEMESIS, REVEAL_UNTIL] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8,
] as const;

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
const [SEEN, X, Y, HEADING, AIM, HULL, CARGO, FLAGS, WIND_UP] = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;

/** Returns the writer of a seat's view. */
export function createViewMirror(view: PlayerView, seat: number): ViewMirror {
  const bit = 1 << seat;
  const drive = createSlotFields([view], DRIVE_FIELDS);
  let field = 0;
  const driveSink = { int: (value: number): void => drive.set(0, field++, value) };
  const own = createSlotFields([view], OWN_FIELDS);
  const robots = createSlotFields([...view.robots.values()], ROBOT_FIELDS);
  const things = [
    mirrorShots([...view.shots.values()], seat),
    mirrorResources([...view.resources.values()], seat),
    mirrorTracks([...view.tracks.values()], seat),
    mirrorDevices([...view.devices.values()], seat),
    mirrorShells([...view.shells.values()], seat),
    mirrorBeasts([...view.beasts.values()], seat),
  ];
  /** The version of its list that each of `things` has written. */
  const written = new Float64Array(things.length).fill(-1);
  /** The robots that are shown, one bit a seat. */
  let shown = 0;

  const writeRobots = ({ robots: all }: World): void => {
    for (const robot of all) {
      if (robot.seat === seat) continue;
      const other = 1 << robot.seat;
      if (robot.alive === 1 && (robot.seenBy & bit) !== 0) {
        shown |= other;
        writeRobot(robots, robot);
      } else if ((shown & other) !== 0) {
        // The last that was seen stays as it was.
        shown &= ~other;
        robots.set(robot.seat, SEEN, 0);
      }
    }
  };
  /** Only what may have changed is asked at all: most of what there is stands far apart in memory. */
  const writeThings = (world: World, sightings: Sightings): void => {
    for (let index = 0; index < things.length; index++) {
      const mirror = things[index];
      if (mirror === undefined) continue;
      const { versions, counts } = sightings[mirror.kind];
      const version = versions[seat] ?? 0;
      if (version === written[index] && (mirror.areStill || counts[seat] === 0)) continue;
      written[index] = version;
      mirror.write(world, sightings);
    }
  };
  return {
    write(world, sightings) {
      const self = world.robots[seat];
      if (self === undefined) return;
      field = 0;
      writeDrive(driveSink, self.drive);
      writeOwn(own, self, world);
      writeRobots(world);
      writeThings(world, sightings);
    },
    reset() {
      for (const fields of [drive, own, robots, ...things]) fields.reset();
      written.fill(-1);
      shown = 0;
    },
  };
}

function writeOwn(own: SlotFields, robot: Robot, world: World): void {
  for (const event of world.events) {
    if (event.kind === "started" && event.seat === robot.seat) own.set(0, STARTS, (own.get(0, STARTS) + 1) & 255);
  }
  own.set(0, ALIVE, robot.alive);
  own.set(0, RESPAWN_AT, robot.respawnAt);
  own.set(0, CHASSIS, robot.chassis);
  own.set(0, OWN_HULL, robot.hull);
  own.set(0, OWN_CARGO, packCargo(robot.cargo));
  own.set(0, HAUL, robot.haul);
  own.set(0, NEMESIS, robot.nemesis + 1);
  own.set(0, REVEAL_UNTIL, robot.revealUntil);
}

function writeRobot(robots: SlotFields, robot: Robot): void {
  const { seat, drive } = robot;
  robots.set(seat, SEEN, 1);
  robots.set(seat, X, drive.x);
  robots.set(seat, Y, drive.y);
  robots.set(seat, HEADING, drive.heading >> 2);
  robots.set(seat, AIM, drive.aim >> 2);
  robots.set(seat, HULL, Math.ceil(robot.hull / POINT));
  robots.set(seat, CARGO, cargoOf(robot, resourceRoom));
  robots.set(seat, FLAGS, flagsOf(robot));
  robots.set(seat, WIND_UP, drive.windUp);
}

function flagsOf({ drive, chassis }: Robot): number {
  return (
    (drive.protection > 0 ? PROTECTED : 0) |
    (drive.stun > 0 ? STUNNED : 0) |
    (drive.active1 > 0 ? ACTIVE_1 : 0) |
    (drive.active2 > 0 ? ACTIVE_2 : 0) |
    (concealmentOf(drive, chassisAt(chassis)) < Number.MAX_SAFE_INTEGER ? CONCEALED : 0) |
    (drive.dark > 0 ? DARK : 0)
  );
}

/** Four bits for each kind, the first lowest. */
function packCargo(cargo: readonly number[]): number {
  let packed = 0;
  for (let kind = 0; kind < cargo.length; kind++) packed |= ((cargo[kind] ?? 0) & 15) << (kind * 4);
  return packed >>> 0;
}

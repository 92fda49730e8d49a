/** The frame of a spectator: everything, from a world and where its robots stood a tick ago. */
import { chassisAt, ROBOT } from "#shared/content/chassis.ts";
import { resourceRoom } from "#shared/content/resources.ts";
import { POINT } from "#shared/content/units.ts";
import { TILE } from "#shared/lib/math.ts";
import { TICK_RATE } from "#shared/lib/time.ts";
import { awardsOf } from "#shared/sim/awards.ts";
import { carriesPrize, concealmentOf, isAimLocked } from "#shared/sim/drive.ts";
import { isAtHome } from "#shared/sim/homes.ts";
import { placesOf } from "#shared/sim/stages/check-end.ts";
import { cargoOf, type Robot, type World } from "#shared/sim/world.ts";
import type { FrameMode, FrameOwn, FrameRobot, FrameSeat } from "./frame.ts";
import type { FrameResult } from "./frame-results.ts";
import { type Pose, poseAt, type Sample } from "./interpolate.ts";
import { awardFrames, modeFrame } from "./mode-frame.ts";
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

/** Returns a robot as a sample for drawing between ticks. */
export function sampleOf(robot: Robot, tick: number): Sample {
  const { x, y, heading, aim, windUp } = robot.drive;
  return { tick, x, y, heading, aim, windUp };
}

/** Returns where a robot is drawn at a tick (with its fraction). @param samples one list a seat */
export function worldPose(robot: Robot, samples: readonly (readonly Sample[])[], tick: number): Pose {
  return poseAt(samples[robot.seat] ?? [], tick) ?? { ...sampleOf(robot, tick), speed: 0 };
}

/** Returns the mode and what it counts. */
export function worldMode({ mode, vaults, wave, revival }: World): FrameMode {
  return modeFrame(mode, vaults, wave, revival);
}

/** Returns the score table. @param names one a seat */
export function worldSeats(world: World, names: readonly string[]): FrameSeat[] {
  const places = world.outcome?.places ?? placesOf(world);
  return world.robots.map(({ seat, team, driver, chassis, stats }) => {
    const { name, look } = chassisAt(chassis);
    return {
      seat,
      name: names[seat] ?? "",
      driver: driverName(driver),
      team,
      sheet: look.sheet,
      chassis: name,
      banked: stats.banked,
      kills: stats.kills,
      deaths: stats.deaths,
      place: places[seat] ?? 0,
    };
  });
}

/** Returns the results, best place first. */
export function worldResults(world: World): FrameResult[] {
  const places = world.outcome?.places ?? placesOf(world);
  const given = awardsOf(world);
  return world.robots
    .map(({ seat, team, stats }) => ({
      seat,
      place: places[seat] ?? 0,
      banked: stats.banked,
      bankedSinceJoining: stats.banked - stats.bankedBefore,
      largestHaul: stats.largestHaul,
      kills: stats.kills,
      assists: stats.assists,
      deaths: stats.deaths,
      damageDealt: Math.round(stats.damageDealt / POINT),
      accuracy: stats.shots === 0 ? 0 : stats.hits / stats.shots,
      pickedUp: stats.pickedUp,
      team,
      awards: awardFrames((award) => given.some((one) => one.award === award && one.seat === seat)),
    }))
    .toSorted((one, other) => one.place - other.place || one.seat - other.seat);
}

/** Returns all robots, drawn at `tick` (with its fraction). @param samples one list a seat */
export function worldRobots(
  world: World,
  names: readonly string[],
  samples: readonly (readonly Sample[])[],
  tick: number,
): FrameRobot[] {
  return world.robots
    .filter((robot) => robot.alive === 1)
    .map((robot) => {
      const { seat, drive } = robot;
      const chassis = chassisAt(robot.chassis);
      const pose = worldPose(robot, samples, tick);
      return {
        seat,
        name: names[seat] ?? "",
        sheet: chassis.look.sheet,
        x: pose.x / TILE,
        y: pose.y / TILE,
        heading: radians(pose.heading),
        aim: radians(pose.aim),
        speed: (pose.speed * TICK_RATE) / TILE,
        pace: pose.speed / chassis.speed,
        radius: chassis.radius / TILE,
        hull: robot.hull / POINT,
        mostHull: chassis.hull / POINT,
        cargo: cargoOf(robot, resourceRoom),
        room: chassis.cargo,
        team: robot.team,
        isProtected: drive.protection > 0,
        isStunned: drive.stun > 0,
        isConcealed: concealmentOf(drive, chassis) < Number.MAX_SAFE_INTEGER,
        windUp: windUpShare(pose.windUp, chassis),
        beamLength: beamLength(chassis),
        isAimLocked: isAimLocked(pose, chassis),
        isDark: drive.dark > 0,
        prize: prizeInHold(robot.cargo),
        effects: activeEffects(chassis, drive.active1 > 0, drive.active2 > 0),
        isNemesis: false,
      };
    });
}

/** Returns what the HUD shows of a followed robot; null when nobody is followed. */
export function worldOwn(world: World, seat: number | null): FrameOwn | null {
  const robot = seat === null ? undefined : world.robots[seat];
  if (robot === undefined) return null;
  const chassis = chassisAt(robot.chassis);
  return {
    seat: robot.seat,
    isAlive: robot.alive === 1,
    respawnIn: robot.alive === 1 ? 0 : Math.max(0, robot.respawnAt - world.tick) / TICK_RATE,
    chassis: chassis.name,
    hull: robot.hull / POINT,
    mostHull: chassis.hull / POINT,
    energy: robot.drive.energy / POINT,
    mostEnergy: ROBOT.energy / POINT,
    weapon: weaponSlot(robot.drive, chassis),
    abilities: [abilitySlot(robot.drive, chassis, 0), abilitySlot(robot.drive, chassis, 1)],
    cargo: cargoIcons(robot.cargo),
    room: chassis.cargo,
    worth: cargoWorth(robot.cargo, robot.haul),
    isOnPad: isAtHome(world.maze, robot),
    team: robot.team,
    isSilenced: carriesPrize(robot.drive),
    throws: throwsOf(chassis),
    isDrivenByBrain: false,
  };
}

/** The frame of a spectator: everything, from a world and where its robots stood a tick ago. */
import { chassisAt, ROBOT } from "#shared/content/chassis.ts";
import { resourceList, resourceRoom } from "#shared/content/resources.ts";
import { POINT } from "#shared/content/units.ts";
import { weaponList } from "#shared/content/weapons.ts";
import { TILE } from "#shared/lib/math.ts";
import { TICK_RATE } from "#shared/lib/time.ts";
import { placesOf } from "#shared/sim/stages/check-end.ts";
import { isOnPad } from "#shared/sim/stages/serve-pads.ts";
import { cargoOf, type Robot, type World } from "#shared/sim/world.ts";
import type { FrameOwn, FrameResource, FrameResult, FrameRobot, FrameSeat, FrameShot, FrameTrack } from "./frame.ts";
import { driverName, radians } from "./frame-events.ts";
import { poseAt, type Sample } from "./interpolate.ts";
import { abilitySlot, activeEffects, cargoIcons, cargoWorth, weaponSlot } from "./slots.ts";

/** Returns a robot as a sample for drawing between ticks. */
export function sampleOf(robot: Robot, tick: number): Sample {
  const { x, y, heading, aim } = robot.drive;
  return { tick, x, y, heading, aim };
}

/** Returns the score table. @param names one a seat */
export function worldSeats(world: World, names: readonly string[]): FrameSeat[] {
  const places = world.outcome?.places ?? placesOf(world);
  return world.robots.map(({ seat, driver, chassis, stats }) => {
    const { name, look } = chassisAt(chassis);
    return {
      seat,
      name: names[seat] ?? "",
      driver: driverName(driver),
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
  return world.robots
    .map(({ seat, stats }) => ({
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
      const pose = poseAt(samples[seat] ?? [], tick) ?? { ...sampleOf(robot, tick), speed: 0 };
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
        isProtected: drive.protection > 0,
        isStunned: drive.stun > 0,
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
    isOnPad: isOnPad(world, robot, robot.seat),
    isDrivenByBrain: false,
  };
}

/** Returns all shots. @param behind ticks, 0 to 1, that the picture is behind the world */
export function worldShots(world: World, behind: number): FrameShot[] {
  return world.projectiles.map((shot) => ({
    id: String(shot.id),
    shot: weaponList[shot.weapon]?.look.shot ?? "",
    x: (shot.x - shot.vx * behind) / TILE,
    y: (shot.y - shot.vy * behind) / TILE,
    angle: Math.atan2(shot.vy, shot.vx),
    seat: shot.owner,
  }));
}

/** Returns all resources that lie about. */
export function worldResources(world: World): FrameResource[] {
  return world.resources.map(({ id, kind, x, y }) => {
    const look = resourceList[kind]?.look;
    const frame = look?.frames[((x * 7 + y * 13) >> 9) % look.frames.length] ?? "";
    return { id: String(id), frame, icon: look?.icon ?? "", x: x / TILE, y: y / TILE };
  });
}

/** Returns all tracks. */
export function worldTracks(world: World): FrameTrack[] {
  return world.tracks.map(({ tile, heading, tick }) => ({
    tile,
    heading: radians(heading),
    age: (world.tick - tick) / TICK_RATE,
  }));
}

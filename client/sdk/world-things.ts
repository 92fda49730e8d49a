/** What lies, flies and roams in a spectator's frame: all of it, from a world. */
import { resourceList } from "#shared/content/resources.ts";
import { POINT } from "#shared/content/units.ts";
import { weaponList } from "#shared/content/weapons.ts";
import { TILE } from "#shared/lib/math.ts";
import { TICK_RATE } from "#shared/lib/time.ts";
import { ARMING, DARKENED, WORKING } from "#shared/protocol/device-state.ts";
import type { Beast, Device } from "#shared/sim/things.ts";
import type { Robot, World } from "#shared/sim/world.ts";
import type { FrameBeast, FrameDevice, FramePrize, FrameResource, FrameShell, FrameShot, FrameTrack } from "./frame.ts";
import { poseAt, type Sample } from "./interpolate.ts";
import { radians } from "./screen-units.ts";
import { beastFrame, deviceFrame, prizeFrame, resourceFrame, shellFrame } from "./thing-frames.ts";

/** Returns a beast as a sample for drawing between ticks. */
export function beastSample({ x, y, heading }: Beast, tick: number): Sample {
  return { tick, x, y, heading, aim: 0, windUp: 0 };
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
    strength: 1,
  }));
}

/** Returns all resources that lie about. */
export function worldResources(world: World): FrameResource[] {
  return world.resources.map(({ id, kind, x, y }) => {
    const icon = resourceList[kind]?.look.icon ?? "";
    return { id: String(id), frame: resourceFrame(kind, x, y), icon, x: x / TILE, y: y / TILE };
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

/** Returns all devices, mines too. */
export function worldDevices(world: World): FrameDevice[] {
  return world.devices.flatMap((device) => {
    const { kind, owner, team, x, y, aim, endsAt } = device;
    const facts = { id: String(device.id), kind, owner, team, x, y, aim, endsAt };
    const hull = device.hull / POINT;
    const frame = deviceFrame({ ...facts, hull, state: stateOf(device, world.tick) }, world.tick);
    return frame === null ? [] : [frame];
  });
}

function stateOf({ armsAt, darkUntil }: Device, tick: number): number {
  if (tick < darkUntil) return DARKENED;
  return tick < armsAt ? ARMING : WORKING;
}

/** Returns all shells at a tick with its fraction. */
export function worldShells(world: World, tick: number): FrameShell[] {
  return world.shells.map((shell) => shellFrame({ ...shell, id: String(shell.id) }, tick));
}

/** Returns all beasts at a tick with its fraction. @param samples by the id of a beast */
export function worldBeasts(world: World, samples: ReadonlyMap<number, readonly Sample[]>, tick: number): FrameBeast[] {
  return world.beasts.flatMap((beast) => {
    const { id, kind, state, course, cargo } = beast;
    const { x, y, heading, speed } = poseAt(samples.get(id) ?? [], tick) ?? {
      ...beastSample(beast, tick),
      speed: 0,
    };
    const hull = beast.hull / Math.max(1, beast.hullMost);
    const frame = beastFrame({ id: String(id), kind, x, y, heading, speed, hull, state, course, cargo });
    return frame === null ? [] : [frame];
  });
}

/** Returns all prizes: those in holds where their carriers are drawn. @param placeOf in units */
export function worldPrizes(
  world: World,
  placeOf: (robot: Robot) => { readonly x: number; readonly y: number },
): FramePrize[] {
  const loose = world.resources.flatMap(({ kind, x, y }) =>
    resourceList[kind]?.isPrize === true ? [prizeFrame(kind, x, y, -1)] : [],
  );
  const carried = world.robots.flatMap((robot) => {
    if (robot.alive === 0) return [];
    const { x, y } = placeOf(robot);
    return robot.cargo.flatMap((count, kind) =>
      count > 0 && resourceList[kind]?.isPrize === true ? [prizeFrame(kind, x, y, robot.seat)] : [],
    );
  });
  return [...loose, ...carried];
}

/** What lies, flies and roams in a player's frame: as one's view and the public state show it. */
import { resourceList } from "#shared/content/resources.ts";
import { weaponList } from "#shared/content/weapons.ts";
import { TILE } from "#shared/lib/math.ts";
import { TICK_RATE } from "#shared/lib/time.ts";
import type { PlayerView } from "#shared/protocol/state.ts";
import { BEAST_CARGO_BITS, GENERATION } from "#shared/protocol/thing-state.ts";
import type { FrameBeast, FrameDevice, FramePrize, FrameResource, FrameShell, FrameShot, FrameTrack } from "./frame.ts";
import { poseAt } from "./interpolate.ts";
import type { Moment } from "./player-frame.ts";
import { radians } from "./screen-units.ts";
import { beastFrame, deviceFrame, prizeFrame, resourceFrame, shellFrame } from "./thing-frames.ts";
import { unpackCargo } from "./wire-view.ts";

/**
 * Returns the shots in sight that were not predicted: one's own in the present, others where their shooters are drawn.
 * @param isPredicted true for the id of one that was
 */
export function frameShots(moment: Moment, isPredicted: (id: string) => boolean): FrameShot[] {
  const shots: FrameShot[] = [];
  for (const shot of moment.wire.shots) {
    if (isPredicted(shot.id)) continue;
    const tick = shot.owner === moment.seat ? Math.min(moment.newest, shot.until) : moment.tick;
    if (tick < shot.from - 1 || tick >= shot.until) continue;
    shots.push({
      id: shot.id,
      shot: weaponList[shot.weapon]?.look.shot ?? "",
      x: (shot.x + shot.vx * (tick - shot.epoch)) / TILE,
      y: (shot.y + shot.vy * (tick - shot.epoch)) / TILE,
      angle: Math.atan2(shot.vy, shot.vx),
      seat: shot.owner,
      strength: 1,
    });
  }
  return shots;
}

/** Returns all resources in sight. */
export function frameResources({ view, wire }: Moment): FrameResource[] {
  const found: FrameResource[] = [];
  view.resources.forEach(({ kind, x, y }, slot) => {
    if (kind === 0) return;
    const number = (kind & ~GENERATION) - 1;
    const icon = resourceList[number]?.look.icon ?? "";
    const id = wire.idOf("resources", slot);
    found.push({ id, frame: resourceFrame(number, x, y), icon, x: x / TILE, y: y / TILE });
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

/** Returns all devices in sight. */
export function frameDevices({ view, wire, homes, newest }: Moment): FrameDevice[] {
  const found: FrameDevice[] = [];
  view.devices.forEach((device, slot) => {
    if (device.kind === 0) return;
    const { x, y, owner, hull, state, endsAt } = device;
    const kind = (device.kind & ~GENERATION) - 1;
    const team = homes[owner]?.team ?? -1;
    const facts = { id: wire.idOf("devices", slot), kind, owner, team, x, y, aim: device.aim * 4, hull, state, endsAt };
    const frame = deviceFrame(facts, newest);
    if (frame !== null) found.push(frame);
  });
  return found;
}

/** Returns all shells whose landing place is in sight. */
export function frameShells({ view, wire, homes, newest }: Moment): FrameShell[] {
  const found: FrameShell[] = [];
  view.shells.forEach((shell, slot) => {
    if (shell.kind === 0) return;
    const { x, y, fromX, fromY, radius, thrownAt, landsAt } = shell;
    const team = homes[shell.owner - 1]?.team ?? -1;
    const facts = { id: wire.idOf("shells", slot), team, x, y, fromX, fromY, radius, thrownAt, landsAt };
    found.push(shellFrame(facts, newest));
  });
  return found;
}

/** Returns all beasts that are public or in sight. */
export function frameBeasts({ wire, tick }: Moment): FrameBeast[] {
  const found: FrameBeast[] = [];
  for (const track of wire.beasts) {
    const pose = tick < track.until ? poseAt(track.samples, tick) : null;
    if (pose === null) continue;
    const { id, kind, hull, state, course } = track;
    const cargo = unpackCargo(track.cargo, resourceList.length, BEAST_CARGO_BITS);
    const { x, y, heading, speed } = pose;
    const facts = { id, kind, x, y, heading, speed, hull: hull / 255, state, course: course * 4, cargo };
    const frame = beastFrame(facts);
    if (frame !== null) found.push(frame);
  }
  return found;
}

/** Returns all prizes: one in a hold where its carrier is drawn, if that is in sight. */
export function framePrizes(moment: Moment): FramePrize[] {
  const found: FramePrize[] = [];
  moment.state.prizes.forEach((prize) => {
    if (prize.kind === 0) return;
    const seat = prize.carrier - 1;
    const pose = carrierOf(moment, seat) ?? prize;
    found.push(prizeFrame(prize.kind - 1, pose.x, pose.y, seat));
  });
  return found;
}

/** Returns where a seat's robot is drawn, in units; null when it is not in sight. */
function carrierOf(moment: Moment, seat: number): { readonly x: number; readonly y: number } | null {
  if (seat === moment.seat && moment.view.alive === 1) return { x: moment.drawnX, y: moment.drawnY };
  if (moment.view.robots.get(String(seat))?.seen !== 1) return null;
  return poseAt(moment.wire.samples[seat] ?? [], moment.tick);
}

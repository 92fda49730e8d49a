/** Devices in scenarios: they stand where a test puts them, armed, and stay. */
import { type DeviceId, deviceIds, deviceList } from "#shared/content/devices.ts";
import { tiles } from "#shared/lib/math.ts";
import type { Device } from "#shared/sim/things.ts";
import type { World } from "#shared/sim/world.ts";
import { robotOf } from "./arena.ts";

/** Puts a device of a robot at a place in tiles, in place. Its gun is silent unless `readyAt` says otherwise. */
export function putDevice(
  world: World,
  letter: string,
  id: DeviceId,
  place: { readonly x: number; readonly y: number; readonly aim?: number; readonly readyAt?: number },
): Device {
  const kind = deviceIds.indexOf(id);
  const { seat, team } = robotOf(world, letter);
  const device: Device = {
    id: world.nextId++,
    kind,
    owner: seat,
    team,
    x: tiles(place.x),
    y: tiles(place.y),
    aim: place.aim ?? 0,
    hull: deviceList[kind]?.hull ?? 0,
    armsAt: world.tick,
    endsAt: 0,
    darkUntil: 0,
    readyAt: place.readyAt ?? 1_000_000,
    seenBy: 1 << seat,
  };
  world.devices.push(device);
  return device;
}

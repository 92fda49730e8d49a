/** Applies the blows of the tick to devices and beasts: summed for each, then applied, as for robots. */
import { deviceList } from "../../content/devices.ts";
import { removeDevices } from "../devices.ts";
import { hurtBeasts } from "../hurt-beasts.ts";
import type { ThingBlow } from "../scratch.ts";
import type { Stage } from "../stage.ts";
import type { World } from "../world.ts";

/** See the file header. */
export const damageThings: Stage = (world, _record, scratch) => {
  if (scratch.deviceBlows.length > 0) damageDevices(world, scratch.deviceBlows);
  if (scratch.beastBlows.length > 0) hurtBeasts(world, scratch.beastBlows);
};

/** Nobody is credited for a device; what has no hull is not harmed. */
function damageDevices(world: World, blows: readonly ThingBlow[]): void {
  for (const device of world.devices) {
    if ((deviceList[device.kind]?.hull ?? 0) === 0) continue;
    let amount = 0;
    for (const blow of blows) if (blow.id === device.id) amount += blow.amount;
    if (amount === 0) continue;
    device.hull -= amount;
    const { kind, x, y, seenBy } = device;
    world.events.push({ kind: "dented", device: kind, amount, x, y, seenBy });
  }
  removeDevices(world, (device) => (deviceList[device.kind]?.hull ?? 0) > 0 && device.hull <= 0, true);
}

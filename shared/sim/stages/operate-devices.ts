/** Devices at work: their time runs out, guns fire at the nearest enemy, traps go off under one. */
import { beastList } from "../../content/beasts.ts";
import { chassisAt } from "../../content/chassis.ts";
import { type DeviceDef, deviceList, deviceWeapons } from "../../content/devices.ts";
import { STOPS_SHOT } from "../../content/mazes/maze.ts";
import type { WeaponDef } from "../../content/weapons.ts";
import { angleOf, cosine, sine, VECTOR_LENGTH } from "../../lib/angle.ts";
import { isFree } from "../../lib/grid.ts";
import { divRound } from "../../lib/math.ts";
import { goOff } from "../blasts.ts";
import { MUZZLE } from "../bolts.ts";
import { removeDevices } from "../devices.ts";
import { concealmentOf } from "../drive.ts";
import type { Stage } from "../stage.ts";
import type { Device } from "../things.ts";
import { type Robot, scoreOf, type World } from "../world.ts";

/** A point in units, and the square of its distance. */
interface Target {
  readonly x: number;
  readonly y: number;
  readonly square: number;
}

/** See the file header. What becomes of its robot does not matter to a device. */
export const operateDevices: Stage = (world, _record, scratch) => {
  if (world.devices.length === 0) return;
  const sprung: number[] = [];
  for (const device of world.devices) {
    const def = deviceList[device.kind];
    if (def === undefined || isOver(world, device) || world.tick < device.armsAt || world.tick < device.darkUntil)
      continue;
    if (def.weapon !== undefined && world.tick >= device.readyAt) fire(world, device, def, def.weapon);
    if (def.trap === undefined || nearestEnemy(world, device, def.trap.near, true) === null) continue;
    const { x, y, owner, team, kind } = device;
    const { radius, damage } = def.trap;
    goOff(world, scratch, { x, y, owner, team, radius, damage, device: kind });
    sprung.push(device.id);
  }
  removeDevices(world, (device) => isOver(world, device) || sprung.includes(device.id), false);
};

function isOver(world: World, device: Device): boolean {
  return device.endsAt > 0 && world.tick >= device.endsAt;
}

/** Turns a gun to the nearest enemy and fires a bolt, in place; without one it waits. */
function fire(world: World, device: Device, def: DeviceDef, weapon: WeaponDef): void {
  const target = nearestEnemy(world, device, weapon.range, false);
  const { action } = weapon;
  if (target === null || action.kind !== "bolts") return;
  const aim = angleOf(target.x - device.x, target.y - device.y);
  const reach = def.radius + MUZZLE;
  const x = device.x + divRound(cosine(aim) * reach, VECTOR_LENGTH);
  const y = device.y + divRound(sine(aim) * reach, VECTOR_LENGTH);
  device.aim = aim;
  device.readyAt = world.tick + weapon.pace;
  world.events.push({ kind: "sentry", device: device.kind, aim, x, y, seenBy: device.seenBy });
  const owner = world.robots[device.owner];
  if (owner !== undefined) owner.stats.shots += action.spread.length;
  for (const offset of action.spread) {
    world.projectiles.push({
      id: world.nextId++,
      owner: device.owner,
      team: device.team,
      weapon: deviceWeapons[device.kind] ?? -1,
      damage: weapon.damage,
      x,
      y,
      vx: divRound(cosine(aim + offset) * action.speed, VECTOR_LENGTH),
      vy: divRound(sine(aim + offset) * action.speed, VECTOR_LENGTH),
      left: weapon.range,
      seenBy: 1 << device.owner,
    });
  }
}

/**
 * Returns the nearest enemy robot or beast within `range` units and with a free line for a shot, or null. Ties: fewer
 * banked, then seat (index + tick) mod n. @param feels true when concealment hides nobody from it
 */
function nearestEnemy(world: World, device: Device, range: number, feels: boolean): Target | null {
  let best: Target | null = null;
  let bestRobot: Robot | null = null;
  const { robots } = world;
  for (let index = 0; index < robots.length; index++) {
    const robot = robots[(index + world.tick) % robots.length];
    if (robot === undefined || robot.alive === 0 || robot.team === device.team || robot.drive.protection > 0) continue;
    const { drive } = robot;
    const most = feels ? range : Math.min(range, concealmentOf(drive, chassisAt(robot.chassis)));
    const target = inReach(world, device, drive.x, drive.y, most);
    if (target === null || (best !== null && target.square > best.square)) continue;
    const isTied = best !== null && bestRobot !== null && target.square === best.square;
    if (isTied && bestRobot !== null && scoreOf(world, robot) >= scoreOf(world, bestRobot)) continue;
    best = target;
    bestRobot = robot;
  }
  for (const beast of world.beasts) {
    if (beastList[beast.kind] === undefined) continue;
    const target = inReach(world, device, beast.x, beast.y, range);
    if (target !== null && (best === null || target.square < best.square)) best = target;
  }
  return best;
}

function inReach({ tiles, maze }: World, device: Device, x: number, y: number, range: number): Target | null {
  const dx = x - device.x;
  const dy = y - device.y;
  const square = dx * dx + dy * dy;
  if (square > range * range || !isFree(tiles, maze.width, STOPS_SHOT, device.x, device.y, x, y)) return null;
  return { x, y, square };
}

/** Beasts that walk strike everything in reach, or spit at their target. */
import { type BeastDef, beastAt, beastWeapons } from "../../content/beasts.ts";
import { chassisAt } from "../../content/chassis.ts";
import { STOPS_SHOT } from "../../content/mazes/maze.ts";
import { angleOf, cosine, sine, VECTOR_LENGTH } from "../../lib/angle.ts";
import { isFree } from "../../lib/grid.ts";
import { divRound } from "../../lib/math.ts";
import { MUZZLE } from "../bolts.ts";
import { isTouching } from "../devices.ts";
import { canShoot } from "../drones.ts";
import { isWithin } from "../line.ts";
import type { Scratch } from "../scratch.ts";
import type { Stage } from "../stage.ts";
import { type Beast, WALKING } from "../things.ts";
import { BEASTS, NOBODY, type World } from "../world.ts";

/** See the file header. Protected robots are left alone. */
export const strikeRobots: Stage = (world, _record, scratch) => {
  for (const beast of world.beasts) {
    if (beast.state !== WALKING || world.tick < beast.strikeAt) continue;
    const def = beastAt(beast.kind);
    strike(world, scratch, beast, def);
    spit(world, beast, def);
  }
};

/** All robots within reach are struck, and every device that stands in the way there. */
function strike(world: World, { blows, deviceBlows }: Scratch, beast: Beast, { strike: blow, radius }: BeastDef): void {
  if (blow === undefined) return;
  const { kind, x: fromX, y: fromY } = beast;
  const amount = blow.damage;
  const reach = radius + blow.reach;
  for (const { alive, seat, drive, chassis, seenBy } of world.robots) {
    if (alive === 0 || drive.protection > 0) continue;
    const { radius: other } = chassisAt(chassis);
    if (!isWithin(fromX, fromY, drive.x, drive.y, reach + other)) continue;
    beast.strikeAt = world.tick + blow.pace;
    blows.push({ target: seat, by: NOBODY, beast: kind, amount, fromX, fromY });
    world.events.push({ kind: "struck", beast: kind, seat, x: drive.x, y: drive.y, seenBy });
  }
  for (const device of world.devices) {
    if (!isTouching(device, { x: fromX, y: fromY, radius: reach })) continue;
    beast.strikeAt = world.tick + blow.pace;
    deviceBlows.push({ id: device.id, by: NOBODY, amount });
  }
}

function spit(world: World, beast: Beast, { weapon, radius }: BeastDef): void {
  const target = world.robots[beast.target];
  if (weapon?.action.kind !== "bolts" || target === undefined || target.alive === 0) return;
  if (!canShoot(world, beast, target, weapon.range)) return;
  const aim = angleOf(target.drive.x - beast.x, target.drive.y - beast.y);
  const x = beast.x + divRound(cosine(aim) * (radius + MUZZLE), VECTOR_LENGTH);
  const y = beast.y + divRound(sine(aim) * (radius + MUZZLE), VECTOR_LENGTH);
  if (!isFree(world.tiles, world.maze.width, STOPS_SHOT, beast.x, beast.y, x, y)) return;
  beast.strikeAt = world.tick + weapon.pace;
  world.events.push({ kind: "spat", beast: beast.kind, aim, x, y, seenBy: beast.seenBy });
  for (const offset of weapon.action.spread) {
    world.projectiles.push({
      id: world.nextId++,
      owner: NOBODY,
      team: BEASTS,
      weapon: beastWeapons[beast.kind] ?? 0,
      damage: weapon.damage,
      x,
      y,
      vx: divRound(cosine(aim + offset) * weapon.action.speed, VECTOR_LENGTH),
      vy: divRound(sine(aim + offset) * weapon.action.speed, VECTOR_LENGTH),
      left: weapon.range,
      seenBy: 0,
    });
  }
}

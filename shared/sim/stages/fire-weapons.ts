/** Shots leave their muzzles: a bolt for each entry of the weapon's spread. It flies from the next tick on. */
import { chassisAt } from "../../content/chassis.ts";
import { STOPS_SHOT } from "../../content/mazes/maze.ts";
import { cosine, sine, VECTOR_LENGTH } from "../../lib/angle.ts";
import { isFree } from "../../lib/grid.ts";
import { divRound, tiles } from "../../lib/math.ts";
import { FIRED } from "../drive.ts";
import { robotAt } from "../effects.ts";
import type { Act } from "../scratch.ts";
import type { Stage } from "../stage.ts";
import type { World } from "../world.ts";

/** From the rim of a robot to its muzzle, in units. */
export const MUZZLE = tiles(0.15);

/** See the file header. A muzzle inside a wall fires nothing. */
export const fireWeapons: Stage = (world, _record, scratch) => {
  for (const act of scratch.acts) {
    if ((act.actions & FIRED) !== 0) fire(world, act);
  }
};

function fire(world: World, act: Act): void {
  const robot = robotAt(world, act.seat);
  const { weapon, weaponNumber, radius } = chassisAt(robot.chassis);
  const reach = radius + MUZZLE;
  const x = act.x + divRound(cosine(act.aim) * reach, VECTOR_LENGTH);
  const y = act.y + divRound(sine(act.aim) * reach, VECTOR_LENGTH);
  world.events.push({ kind: "fired", seat: act.seat, weapon: weaponNumber, aim: act.aim, x, y, seenBy: robot.seenBy });
  const { action } = weapon;
  if (action.kind !== "bolts" || !isFree(world.tiles, world.maze.width, STOPS_SHOT, act.x, act.y, x, y)) return;
  robot.stats.shots += action.spread.length;
  for (const offset of action.spread) {
    world.projectiles.push({
      id: world.nextId++,
      owner: act.seat,
      team: robot.team,
      weapon: weaponNumber,
      damage: act.ambush === 1 && action.ambush > 0 ? action.ambush : weapon.damage,
      x,
      y,
      vx: divRound(cosine(act.aim + offset) * action.speed, VECTOR_LENGTH),
      vy: divRound(sine(act.aim + offset) * action.speed, VECTOR_LENGTH),
      left: weapon.range,
      seenBy: 1 << act.seat,
    });
  }
}

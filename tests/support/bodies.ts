/** Where robots stand, measured from the tiles anew. */
import { chassisAt } from "#shared/content/chassis.ts";
import { STOPS_ROBOT } from "#shared/content/mazes/maze.ts";
import { TILE } from "#shared/lib/math.ts";
import type { Robot, World } from "#shared/sim/world.ts";

/** Returns how deep, in units, a robot's circle is inside a solid tile; 0 when it stands free. */
export function depthInWall(world: World, robot: Robot): number {
  return circleInWall(world, robot.drive.x, robot.drive.y, chassisAt(robot.chassis).radius);
}

/** Returns the same of any circle, in units. */
export function circleInWall(world: World, x: number, y: number, radius: number): number {
  const { width } = world.maze;
  let depth = 0;
  for (let row = (y - radius) >> 10; row <= (y + radius) >> 10; row++) {
    for (let column = (x - radius) >> 10; column <= (x + radius) >> 10; column++) {
      if (STOPS_ROBOT[world.tiles[row * width + column] ?? 1] === 0) continue;
      const dx = Math.max(column * TILE - x, 0, x - (column + 1) * TILE);
      const dy = Math.max(row * TILE - y, 0, y - (row + 1) * TILE);
      depth = Math.max(depth, radius - Math.sqrt(dx * dx + dy * dy));
    }
  }
  return depth;
}

/** Returns how deep, in units, two robots' circles overlap; 0 when they do not. */
export function overlap(one: Robot, other: Robot): number {
  const dx = one.drive.x - other.drive.x;
  const dy = one.drive.y - other.drive.y;
  const reach = chassisAt(one.chassis).radius + chassisAt(other.chassis).radius;
  return Math.max(0, reach - Math.sqrt(dx * dx + dy * dy));
}

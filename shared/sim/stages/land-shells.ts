/** Shells land and go off, over whatever walls and devices they came. */
import { goOff } from "../blasts.ts";
import type { Stage } from "../stage.ts";

/** See the file header. What was thrown lands, whatever became of the robot that threw it. */
export const landShells: Stage = (world, _record, scratch) => {
  const { shells } = world;
  let kept = 0;
  for (const shell of shells) {
    if (world.tick < shell.landsAt) {
      shells[kept++] = shell;
      continue;
    }
    const { x, y, owner, team, radius, damage } = shell;
    goOff(world, scratch, { x, y, owner, team, radius, damage, device: -1 });
  }
  shells.length = kept;
};

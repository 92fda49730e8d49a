/** The fallen come back when the wave is over, and one at once for so many units that the others bank. */
import { modeAt } from "../../content/modes.ts";
import { reviveAll, reviveOne } from "../revival.ts";
import type { Stage } from "../stage.ts";
import { LIVE, type World } from "../world.ts";
import { isWaveOver } from "./send-waves.ts";

/** See the file header. Units that are banked while nobody is down count for nobody. */
export const reviveRobots: Stage = (world) => {
  const { waves } = modeAt(world.mode);
  if (waves === null || world.phase !== LIVE) return;
  if (world.wave > 0 && isWaveOver(world)) reviveAll(world);
  for (; hasFallen(world) && world.revival >= waves.revival; world.revival -= waves.revival) reviveOne(world);
  if (!hasFallen(world)) world.revival = 0;
  for (const robot of world.robots) if (robot.alive === 0) robot.respawnAt = world.waveAt;
};

function hasFallen(world: World): boolean {
  return world.robots.some((robot) => robot.alive === 0);
}

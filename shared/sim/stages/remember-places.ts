/** Each robot remembers where it was: a beam judges its targets where the shooter saw them. */
import type { Stage } from "../stage.ts";
import { PAST } from "../world.ts";

/** See the file header. After the pushes, so that it is where it was shown. */
export const rememberPlaces: Stage = (world) => {
  const now = world.tick % PAST;
  for (const robot of world.robots) {
    robot.pastX[now] = robot.drive.x;
    robot.pastY[now] = robot.drive.y;
  }
};

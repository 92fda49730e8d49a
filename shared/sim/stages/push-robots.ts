/** Robots push each other: all pushes are summed from the same positions, then applied, then walls push back. */
import { chassisAt } from "../../content/chassis.ts";
import { cosine, sine, VECTOR_LENGTH } from "../../lib/angle.ts";
import { TILE } from "../../lib/math.ts";
import { draw } from "../../lib/rng.ts";
import { bodiesOf } from "../devices.ts";
import type { Surroundings } from "../drive.ts";
import { isSolid, movePushed, PUSH_ROUNDS, type Push, pushApart } from "../pushes.ts";
import { STREAM, type Stage } from "../stage.ts";
import type { Robot, World } from "../world.ts";
import { openGround, surroundingsOf } from "./drive-robots.ts";

/** See the file header. */
export const pushRobots: Stage = (world) => {
  const ground = openGround(world, bodiesOf(world));
  for (let round = 0; round < PUSH_ROUNDS; round++) {
    if (!pushOnce(world, ground)) return;
  }
};

/** The push of the pair, or of the robot, at hand; kept so that a tick allocates nothing. */
const push: Push = { x: 0, y: 0 };

function pushOnce(world: World, ground: Surroundings): boolean {
  const { robots } = world;
  let pushes: number[] | null = null;
  for (let first = 0; first < robots.length; first++) {
    const one = robots[first];
    if (one === undefined || !isInTheWay(one)) continue;
    for (let second = first + 1; second < robots.length; second++) {
      const other = robots[second];
      if (other === undefined) continue;
      const dx = other.drive.x - one.drive.x;
      const dy = other.drive.y - one.drive.y;
      if (dx > TILE || dx < -TILE || dy > TILE || dy < -TILE) continue;
      const reach = chassisAt(one.chassis).radius + chassisAt(other.chassis).radius;
      if (dx === 0 && dy === 0) {
        const course = draw(world.salt, world.tick, STREAM.pushApart, first * 8 + second);
        push.x = (cosine(course) * (reach / 2)) / VECTOR_LENGTH;
        push.y = (sine(course) * (reach / 2)) / VECTOR_LENGTH;
      } else if (!pushApart(dx, dy, reach, push)) continue;
      if (!isInTheWay(other)) continue;
      pushes ??= new Array<number>(robots.length * 2).fill(0);
      pushes[first * 2] = (pushes[first * 2] ?? 0) - push.x;
      pushes[first * 2 + 1] = (pushes[first * 2 + 1] ?? 0) - push.y;
      pushes[second * 2] = (pushes[second * 2] ?? 0) + push.x;
      pushes[second * 2 + 1] = (pushes[second * 2 + 1] ?? 0) + push.y;
    }
  }
  if (pushes === null) return false;
  for (const robot of robots) {
    push.x = pushes[robot.seat * 2] ?? 0;
    push.y = pushes[robot.seat * 2 + 1] ?? 0;
    if (push.x === 0 && push.y === 0) continue;
    const { drive } = robot;
    movePushed(drive, chassisAt(robot.chassis).radius, surroundingsOf(world, robot, ground), drive.held === 1, push);
  }
  return true;
}

function isInTheWay({ alive, drive, chassis }: Robot): boolean {
  return alive === 1 && isSolid(drive, chassisAt(chassis));
}

/** Robots without hull are destroyed: kills and assists are counted, cargo falls, a new start is set. */
import { modeAt } from "../../content/modes.ts";
import { seconds } from "../../lib/time.ts";
import { robotAt } from "../effects.ts";
import { EVERYBODY } from "../events.ts";
import { countLife } from "../robot.ts";
import type { Stage } from "../stage.ts";
import { NOBODY, type Robot, type World } from "../world.ts";
import { dropWreck } from "./drops.ts";

/** From destruction to the next start, where no wave has to end first. */
export const RESPAWN = seconds(4);
/** A kill is whoever dealt the last damage within this time. */
const KILL_MEMORY = seconds(5);
/** Scrap that every destroyed robot leaves, and what it leaves on top to the seat it destroyed last. */
const WRECK_SCRAP = 1;
const NEMESIS_SCRAP = 2;

/** One robot's end: who gets the kill (a seat, or NOBODY), and whether it is that seat's revenge. */
interface Fall {
  readonly robot: Robot;
  readonly by: number;
  readonly isRevenge: boolean;
}

/** See the file header. All falls are found before any counts, so that two who destroy each other are no revenge. */
export const destroyRobots: Stage = (world) => {
  if (!world.robots.some((robot) => robot.alive === 1 && robot.hull <= 0)) return;
  const falls: Fall[] = [];
  for (const robot of world.robots) {
    if (robot.alive === 0 || robot.hull > 0) continue;
    const isBeasts = robot.hurtBeast >= 0 || world.tick - robot.hurtAt > KILL_MEMORY;
    const by = isBeasts ? NOBODY : robot.hurtBy;
    falls.push({ robot, by, isRevenge: world.robots[by]?.nemesis === robot.seat });
  }
  for (const { by, isRevenge } of falls) if (isRevenge) robotAt(world, by).nemesis = NOBODY;
  for (const fall of falls) destroy(world, fall);
};

function destroy(world: World, { robot, by, isRevenge }: Fall): void {
  const assist = assistant(world, robot, by);
  robot.stats.deaths++;
  countLife(world, robot);
  if (by !== NOBODY) {
    const { stats } = robotAt(world, by);
    stats.kills++;
    if (isRevenge) stats.revenges++;
    robot.nemesis = by;
  }
  const helper = world.robots[assist];
  if (helper !== undefined) helper.stats.assists++;
  const { x, y } = robot.drive;
  world.events.push({ kind: "destroyed", seat: robot.seat, by, x, y, seenBy: robot.seenBy });
  world.events.push({
    kind: "kill",
    seat: robot.seat,
    by,
    assist,
    nemesis: isRevenge,
    beast: by === NOBODY ? robot.hurtBeast : -1,
    seenBy: EVERYBODY,
  });
  dropWreck(world, robot, WRECK_SCRAP + (isRevenge ? NEMESIS_SCRAP : 0));
  robot.alive = 0;
  robot.hull = 0;
  robot.guard = 0;
  robot.revealUntil = 0;
  robot.haul = 0;
  robot.haulValue = 0;
  robot.respawnAt = modeAt(world.mode).waves === null ? world.tick + RESPAWN : 0;
}

/** Returns the seat, other than the killer, that did most damage; NOBODY when none did any. Equal: it turns by tick. */
function assistant(world: World, robot: Robot, killer: number): number {
  let best = NOBODY;
  let most = 0;
  const seats = world.robots.length;
  for (let index = 0; index < seats; index++) {
    const seat = (index + world.tick) % seats;
    const amount = robot.hurtFrom[seat] ?? 0;
    if (seat === killer || amount <= most) continue;
    best = seat;
    most = amount;
  }
  return best;
}

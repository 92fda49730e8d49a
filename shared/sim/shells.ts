/** Shells: what is thrown over walls. What they do where they land is the rule of `land-shells`. */
import { abilityList } from "../content/abilities.ts";
import type { Blast } from "../content/blast.ts";
import { STOPS_ROBOT } from "../content/mazes/maze.ts";
import { cosine, sine, VECTOR_LENGTH } from "../lib/angle.ts";
import { divRound, TILE } from "../lib/math.ts";
import { openEyes, watchers } from "./eyes.ts";
import type { Act } from "./scratch.ts";
import type { Robot, World } from "./world.ts";

/** What is thrown: number in `abilityList`, ticks of flight, units and thirtieths of the blast. */
export interface Throw extends Blast {
  readonly ability: number;
  readonly flight: number;
}

/** Units in a step of `Act.reach`. */
const REACH_STEP = TILE / 16;
/** How finely the way back from a wall is searched, in units. */
const BACK = TILE / 8;

/**
 * Throws a shell to the aimed point of `act`, in place: at most as far as its ability reaches; from inside a wall the
 * point moves back toward the robot until it is in the open.
 * @returns false when it cannot be thrown
 */
export function lobShell(world: World, caster: Robot, act: Act, shell: Throw): boolean {
  const { ability, flight, radius, damage } = shell;
  let distance = Math.min(act.reach * REACH_STEP, abilityList[ability]?.point ?? 0);
  let [x, y] = pointAt(act, distance);
  while (!isOpen(world, x, y)) {
    if (distance === 0) return false;
    distance = Math.max(0, distance - BACK);
    [x, y] = pointAt(act, distance);
  }
  world.shells.push({
    id: world.nextId++,
    owner: caster.seat,
    team: caster.team,
    ability,
    fromX: act.x,
    fromY: act.y,
    x,
    y,
    thrownAt: world.tick,
    landsAt: world.tick + flight,
    radius,
    damage,
    seenBy: 1 << caster.seat,
  });
  openEyes(world);
  const { seat } = caster;
  const seenBy = caster.seenBy | watchers(world, x, y, 0, 0);
  world.events.push({ kind: "lobbed", seat, ability, x: act.x, y: act.y, toX: x, toY: y, seenBy });
  return true;
}

function pointAt({ x, y, aim }: Act, distance: number): [number, number] {
  return [x + divRound(cosine(aim) * distance, VECTOR_LENGTH), y + divRound(sine(aim) * distance, VECTOR_LENGTH)];
}

function isOpen({ tiles, maze }: World, x: number, y: number): boolean {
  const column = x >> 10;
  // Beyond the last column the next row would begin.
  if (column < 0 || column >= maze.width) return false;
  return STOPS_ROBOT[tiles[(y >> 10) * maze.width + column] ?? 1] === 0;
}

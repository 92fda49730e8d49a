/** A cone: hurts all enemies within it, and the cracked walls, at once. Walls stop it; what stands in it does not. */
import { STOPS_SHOT } from "../content/mazes/maze.ts";
import { angleOf, cosine, sine, turnBetween, VECTOR_LENGTH } from "../lib/angle.ts";
import { freeFraction } from "../lib/grid.ts";
import { divRound } from "../lib/math.ts";
import { segmentHit } from "./effects.ts";
import { isInLine } from "./line.ts";
import type { Scratch } from "./scratch.ts";
import { type Shot, strike, sweep, type Target, targetsOf, WHOLE } from "./targets.ts";
import type { World } from "./world.ts";

/** Steps between the rays that look for cracked walls: no tile lies between two of them. */
const RAY_PACE = 32;

/** One bite: from the robot's centre along its aim; steps and units. */
export interface Cone extends Shot {
  readonly team: number;
  readonly aim: number;
  readonly halfAngle: number;
  readonly range: number;
}

/** Puts the damage of a cone on its way to all that is in it but walls, in place. @returns true when it hit a robot or a beast */
export function strikeWithin(world: World, scratch: Scratch, cone: Cone): boolean {
  let hasHit = false;
  let lastDevice = -1;
  for (const target of targetsOf(world)) {
    const isDevice = target.kind === "device";
    if (target.team === cone.team || (isDevice && target.id === lastDevice)) continue;
    if (!isWithinCone(cone, target) || !isReached(world, cone, target)) continue;
    strike(scratch, target, cone);
    if (isDevice) lastDevice = target.id;
    else hasHit = true;
  }
  return hasHit;
}

/** Returns the cracked segments that a cone reaches, each once. */
export function segmentsWithin(world: World, { fromX: x, fromY: y, aim, halfAngle, range }: Cone): number[] {
  const found: number[] = [];
  for (let offset = -halfAngle; offset <= halfAngle; offset += RAY_PACE) {
    const dx = divRound(cosine(aim + offset) * range, VECTOR_LENGTH);
    const dy = divRound(sine(aim + offset) * range, VECTOR_LENGTH);
    const fraction = freeFraction(world.tiles, world.maze.width, STOPS_SHOT, x, y, x + dx, y + dy);
    if (fraction === WHOLE) continue;
    const segment = segmentHit(world, x, y, dx, dy, fraction);
    if (segment >= 0 && !found.includes(segment)) found.push(segment);
  }
  return found;
}

/** True when a circle reaches into the cone: its centre lies in the angle, or one of the two edges meets it. */
function isWithinCone({ fromX, fromY, aim, halfAngle, range }: Cone, target: Target): boolean {
  const dx = target.x - fromX;
  const dy = target.y - fromY;
  const reach = range + target.radius;
  if (dx * dx + dy * dy > reach * reach) return false;
  if (Math.abs(turnBetween(aim, angleOf(dx, dy))) <= halfAngle) return true;
  for (let side = -1; side <= 1; side += 2) {
    const edgeX = divRound(cosine(aim + side * halfAngle) * range, VECTOR_LENGTH);
    const edgeY = divRound(sine(aim + side * halfAngle) * range, VECTOR_LENGTH);
    if (sweep(fromX, fromY, edgeX, edgeY, target, 0) <= WHOLE) return true;
  }
  return false;
}

function isReached({ tiles, maze }: World, { fromX, fromY }: Cone, { x, y, radius }: Target): boolean {
  return isInLine(tiles, maze.width, fromX, fromY, 0, x, y, radius);
}

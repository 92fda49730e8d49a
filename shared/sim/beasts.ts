/** Beasts: how one comes, goes, and moves. */
import { type BeastDef, beastAt } from "../content/beasts.ts";
import { STOPS_ROBOT } from "../content/mazes/maze.ts";
import { resourceList } from "../content/resources.ts";
import { angleOf } from "../lib/angle.ts";
import { divRound } from "../lib/math.ts";
import { EVERYBODY } from "./events.ts";
import { type Circle, slide } from "./obstacles.ts";
import { nearestReached, nodeAt, type Place, placeOf, walkTo, waysOf } from "./paths.ts";
import { type Beast, WALKING } from "./things.ts";
import { NOBODY, type Robot, type World } from "./world.ts";

/** Brings a beast into the maze, in place, and says so. @param kind number in `beastList` @param place in units */
export function addBeast(world: World, kind: number, { x, y }: Place): Beast {
  const def = beastAt(kind);
  const hull = def.hull + def.hullPerRobot * world.robots.length + def.hullPerWave * world.wave;
  const beast: Beast = {
    id: world.nextId++,
    kind,
    x,
    y,
    vx: 0,
    vy: 0,
    heading: 0,
    hull,
    hullMost: hull,
    bornAt: world.tick,
    target: NOBODY,
    targetUntil: 0,
    waypoint: -1,
    state: WALKING,
    stateUntil: 0,
    course: 0,
    struck: 0,
    strikeAt: 0,
    chargeAt: 0,
    cargo: resourceList.map(() => 0),
    hurtBy: NOBODY,
    seenBy: def.isPublic ? EVERYBODY : 0,
  };
  world.beasts.push(beast);
  world.events.push({ kind: "came", beast: kind, x, y, seenBy: beast.seenBy });
  return beast;
}

/** Says that a beast leaves, in place; whoever calls takes it out of the list. */
export function tellLeft(world: World, { kind, x, y, seenBy }: Beast): void {
  world.events.push({ kind: "left", beast: kind, x, y, seenBy });
}

/** Returns how fast a beast walks now, in units per tick: its anger grows. */
export function speedOf(world: World, beast: Beast, def: BeastDef): number {
  return def.speed + def.anger * Math.floor((world.tick - beast.bornAt) / def.angerPace);
}

/** Sets the speed with which a beast goes straight to a place, and no farther, in place. Units; units per tick. */
export function headFor(beast: Beast, x: number, y: number, speed: number): void {
  const dx = x - beast.x;
  const dy = y - beast.y;
  const length = Math.sqrt(dx * dx + dy * dy);
  if (length > 0) beast.heading = angleOf(dx, dy);
  beast.vx = length <= speed ? dx : divRound(dx * speed, length);
  beast.vy = length <= speed ? dy : divRound(dy * speed, length);
}

/** Stops a beast, in place; it looks at a place (units). */
export function standFacing(beast: Beast, x: number, y: number): void {
  beast.vx = 0;
  beast.vy = 0;
  if (x !== beast.x || y !== beast.y) beast.heading = angleOf(x - beast.x, y - beast.y);
}

/** Moves a beast by its speed and slides it along what is in its way, in place. @param breaks as in `slide` */
export function moveBeast(world: World, beast: Beast, bodies: readonly Circle[], breaks = false): void {
  const { radius } = beastAt(beast.kind);
  beast.x += beast.vx;
  beast.y += beast.vy;
  slideBeast(world, beast, radius, bodies, breaks);
}

/** Pushes a beast out of walls and bodies, in place, even when a wall has closed around it. */
export function slideBeast(
  world: World,
  beast: Beast,
  radius: number,
  bodies: readonly Circle[],
  breaks = false,
): void {
  const { tiles, maze } = world;
  slide(beast, radius, { tiles, width: maze.width, circles: bodies }, breaks);
  const tile = (beast.y >> 10) * maze.width + (beast.x >> 10);
  if (breaks || STOPS_ROBOT[tiles[tile] ?? 1] === 0) return;
  const { x, y } = openPlaceNear(world, beast.x, beast.y, radius);
  beast.x = x;
  beast.y = y;
}

/** Returns the place nearest to a point at which a body has room. Units. The point itself when there is none at all. */
export function openPlaceNear(world: World, x: number, y: number, radius: number): Place {
  const ways = waysOf(world, radius);
  const open: number[] = [];
  for (let node = 0; node < ways.nodes.length; node++) if (STOPS_ROBOT[ways.nodes[node] ?? 1] === 0) open.push(node);
  const here = nodeAt(ways, x, y);
  const node = here >= 0 ? here : nearestReached(ways, walkTo(ways, open), x, y);
  return node < 0 ? { x, y } : placeOf(ways, node);
}

/** Returns the distance between the centres of a beast and a robot, in units, not rounded. */
export function distanceTo(beast: Beast, { drive }: Robot): number {
  const dx = drive.x - beast.x;
  const dy = drive.y - beast.y;
  return Math.sqrt(dx * dx + dy * dy);
}

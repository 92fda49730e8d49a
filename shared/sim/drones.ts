/** How a drone spends a tick: it runs at robots, keeps its distance from them, or carries loose resources off. */
import { type BeastDef, beastAt } from "../content/beasts.ts";
import { chassisAt } from "../content/chassis.ts";
import { STOPS_SHOT } from "../content/mazes/maze.ts";
import { UNREACHED } from "../content/mazes/walk.ts";
import { RESOURCE_RADIUS, resourceRoom } from "../content/resources.ts";
import { isFree } from "../lib/grid.ts";
import { tiles } from "../lib/math.ts";
import { distanceTo, headFor, moveBeast, speedOf, standFacing, tellLeft } from "./beasts.ts";
import { concealmentOf } from "./drive.ts";
import { nearestRobot } from "./hunt.ts";
import type { Circle } from "./obstacles.ts";
import { isClearRun, nextNode, nodeAt, placeOf } from "./paths.ts";
import { isLoot, isPlanDue, type Routes } from "./routes.ts";
import type { Beast } from "./things.ts";
import { NOBODY, type Robot, type World } from "./world.ts";

/** Within this a drone goes straight for a robot, in units. */
const SIGHT = tiles(6);
/** It stops so far from a robot's rim, in units. */
const TOUCH = tiles(0.05);

/** Drives a drone for one tick, in place. @returns false when it has left the maze */
export function driveDrone(world: World, beast: Beast, routes: Routes, bodies: readonly Circle[]): boolean {
  const def = beastAt(beast.kind);
  const isDue = isPlanDue(world, beast);
  if (def.hunts === "resource") {
    if (isDue) planTheft(beast, def, routes);
    follow(world, beast, def, routes);
  } else {
    if (isDue) planAttack(world, beast, def, routes);
    const target = world.robots[beast.target];
    if (target === undefined || target.alive === 0) follow(world, beast, def, routes);
    else attack(world, beast, def, target);
  }
  moveBeast(world, beast, bodies);
  return def.hunts !== "resource" || steal(world, beast, def, routes);
}

/** Returns true when nothing is in the way of a shot, and of the eyes, of a drone. */
export function canShoot(world: World, beast: Beast, robot: Robot, range: number): boolean {
  const { drive } = robot;
  const distance = distanceTo(beast, robot);
  if (distance > Math.min(range, concealmentOf(drive, chassisAt(robot.chassis)))) return false;
  return isFree(world.tiles, world.maze.width, STOPS_SHOT, beast.x, beast.y, drive.x, drive.y);
}

function planAttack(world: World, beast: Beast, def: BeastDef, { ways, toRobots }: Routes): void {
  const accepts = (robot: Robot): boolean => {
    if (robot.alive === 0 || distanceTo(beast, robot) > SIGHT) return false;
    return def.weapon === undefined
      ? isClearRun(ways, beast, robot.drive, def.radius)
      : canShoot(world, beast, robot, def.weapon.range);
  };
  const kept = world.robots[beast.target];
  if (kept === undefined || world.tick >= beast.targetUntil || !accepts(kept)) {
    beast.target = nearestRobot(world, beast, accepts)?.seat ?? NOBODY;
    beast.targetUntil = world.tick + def.keeps;
  }
  beast.waypoint = beast.target === NOBODY ? nextNode(ways, toRobots(), beast, def.radius) : -1;
}

function attack(world: World, beast: Beast, def: BeastDef, target: Robot): void {
  const { x, y } = target.drive;
  const distance = distanceTo(beast, target);
  const contact = def.radius + chassisAt(target.chassis).radius + TOUCH;
  if (distance > (def.standoff?.far ?? contact)) headFor(beast, x, y, speedOf(world, beast, def));
  else if (distance < (def.standoff?.near ?? 0)) {
    headFor(beast, 2 * beast.x - x, 2 * beast.y - y, speedOf(world, beast, def));
    standLooking(beast, x, y);
  } else standFacing(beast, x, y);
}

/** Turns a beast that goes on moving, in place. */
function standLooking(beast: Beast, x: number, y: number): void {
  const { vx, vy } = beast;
  standFacing(beast, x, y);
  beast.vx = vx;
  beast.vy = vy;
}

/** It gathers while it has room and finds something; then it makes for a gate. */
function planTheft(beast: Beast, def: BeastDef, routes: Routes): void {
  const here = nodeAt(routes.ways, beast.x, beast.y);
  const isLaden = loadOf(beast) > 0;
  const finds = loadOf(beast) < def.cargo && (routes.toLoot()[here] ?? UNREACHED) < UNREACHED;
  if (!finds && !isLaden) beast.waypoint = -1;
  else beast.waypoint = nextNode(routes.ways, finds ? routes.toLoot() : routes.toGates(), beast, def.radius);
}

function loadOf(beast: Beast): number {
  let load = 0;
  for (let kind = 0; kind < beast.cargo.length; kind++) load += (beast.cargo[kind] ?? 0) * (resourceRoom[kind] ?? 1);
  return load;
}

function follow(world: World, beast: Beast, def: BeastDef, { ways }: Routes): void {
  if (beast.waypoint < 0) {
    beast.vx = 0;
    beast.vy = 0;
    return;
  }
  const { x, y } = placeOf(ways, beast.waypoint);
  headFor(beast, x, y, speedOf(world, beast, def));
}

/** Takes what is in reach, in place. @returns false when it has gone out through a gate with what it carries */
function steal(world: World, beast: Beast, def: BeastDef, { ways }: Routes): boolean {
  const load = loadOf(beast);
  if (load > 0 && isAtGate(world, beast)) {
    tellLeft(world, beast);
    return false;
  }
  if (load >= def.cargo) return true;
  const reach = def.radius + RESOURCE_RADIUS;
  const here = nodeAt(ways, beast.x, beast.y);
  const found = world.resources.findIndex((resource) => {
    if (world.tick < resource.from || !isLoot(resource)) return false;
    const dx = resource.x - beast.x;
    const dy = resource.y - beast.y;
    return dx * dx + dy * dy <= reach * reach || nodeAt(ways, resource.x, resource.y) === here;
  });
  const kind = world.resources[found]?.kind;
  if (kind === undefined) return true;
  world.resources.splice(found, 1);
  beast.cargo[kind] = (beast.cargo[kind] ?? 0) + 1;
  beast.waypoint = -1;
  return true;
}

function isAtGate({ maze }: World, { x, y }: Beast): boolean {
  return maze.gates.some(({ column, row }) => ((x >> 10) - column) >>> 1 === 0 && ((y >> 10) - row) >>> 1 === 0);
}

/** How robots leave devices in the maze: where one fits, how many there may be, how near to a home. */
import { beastList } from "../content/beasts.ts";
import { chassisAt } from "../content/chassis.ts";
import { type DeviceDef, deviceList, PAD_CLEARANCE } from "../content/devices.ts";
import { STOPS_ROBOT } from "../content/mazes/maze.ts";
import { cosine, nearestAxis, sine, VECTOR_LENGTH } from "../lib/angle.ts";
import { isFree } from "../lib/grid.ts";
import { divRound, TILE, tiles } from "../lib/math.ts";
import { addBodies, isTouching, removeDevices } from "./devices.ts";
import { type Circle, overlaps, reachesTile } from "./obstacles.ts";
import type { Act } from "./scratch.ts";
import type { Device } from "./things.ts";
import type { Robot, World } from "./world.ts";

/** From the rim of the robot to the rim of what it places ahead, in units: a hand's breadth, else nearer. */
const GAPS: readonly number[] = [tiles(0.15), tiles(0.075), 2];
/** From the rim of the robot to the near face of what it places across the way, at least, in units. */
const CLEAR = tiles(0.05);

/** Where a device is to stand, in units, and its aim in steps. */
export type Place = Pick<Device, "x" | "y" | "aim">;

/** Leaves a device of a robot in the maze, in place. @param kind number in `deviceList` @returns false when there is no place */
export function placeDevice(world: World, caster: Robot, act: Act, kind: number): boolean {
  const def = deviceList[kind];
  if (def === undefined) return false;
  const replaced = oldestTooMany(world, caster, kind, def.most);
  const isFit = (place: Place): boolean =>
    fits(world, kind, place, replaced) && isAllowed(world, caster, kind, place, replaced);
  const place = candidates(world, caster, act, def).find(isFit);
  if (place === undefined) return false;
  if (replaced !== null) removeDevices(world, (device) => device === replaced, false);
  const { x, y, aim } = place;
  const armsAt = world.tick + def.arms;
  world.devices.push({
    id: world.nextId++,
    kind,
    owner: caster.seat,
    team: caster.team,
    x,
    y,
    aim,
    hull: def.hull,
    armsAt,
    endsAt: def.life === 0 ? 0 : armsAt + def.life,
    darkUntil: 0,
    readyAt: armsAt,
    seenBy: 1 << caster.seat,
  });
  const seenBy = whoSees(world, caster, def, place);
  world.events.push({ kind: "placed", device: kind, seat: caster.seat, aim, x, y, seenBy });
  return true;
}

/** Returns the device that has to go for one more of its kind and robot, or null. */
function oldestTooMany(world: World, caster: Robot, kind: number, most: number): Device | null {
  const own = world.devices.filter((device) => device.owner === caster.seat && device.kind === kind);
  return own.length < most ? null : (own[0] ?? null);
}

/** Those who see its robot; what is concealed, only from as near as it can be seen at all. */
function whoSees(world: World, caster: Robot, { conceal }: DeviceDef, { x, y }: Place): number {
  if (conceal === undefined) return caster.seenBy;
  let seen = 0;
  for (const { seat, team, drive } of world.robots) {
    const dx = drive.x - x;
    const dy = drive.y - y;
    if (team === caster.team || dx * dx + dy * dy <= conceal * conceal) seen |= 1 << seat;
  }
  return seen & caster.seenBy;
}

/** Returns the places that a robot would choose, the best first. */
function candidates(world: World, caster: Robot, act: Act, def: DeviceDef): readonly Place[] {
  const { x, y } = caster.drive;
  if (def.stands === "under") return [{ x, y, aim: act.aim }];
  return def.stands === "ahead" ? ahead(caster, act.aim, def.radius) : across(world, caster, act.aim);
}

/** Who places something: where it is, and its body. */
type Placer = Readonly<Pick<Robot, "drive" | "chassis">>;

/** Returns the places ahead of a robot, the best first. @param aim in steps of 1/1024 turn @param radius of the body, units */
export function ahead({ drive, chassis }: Placer, aim: number, radius: number): readonly Place[] {
  return GAPS.map((gap) => {
    const reach = chassisAt(chassis).radius + gap + radius;
    const x = drive.x + divRound(cosine(aim) * reach, VECTOR_LENGTH);
    return { x, y: drive.y + divRound(sine(aim) * reach, VECTOR_LENGTH), aim };
  });
}

/**
 * Returns the places across the way of a robot, the best first: the first line of tiles beyond the rim in the axis
 * direction nearest to the aim; on it the two tiles to which the robot leans, else (in a corridor those from wall to
 * wall) the other two. None where a wall is between.
 * @param aim in steps of 1/1024 turn
 */
export function across(
  { maze, tiles: floor }: Readonly<Pick<World, "maze" | "tiles">>,
  { drive, chassis }: Placer,
  aim: number,
): readonly Place[] {
  const axis = nearestAxis(aim);
  const isAlongX = (axis & 1) === 0;
  const side = isAlongX ? drive.y : drive.x;
  const rim = (isAlongX ? drive.x : drive.y) + (axis < 2 ? 1 : -1) * (chassisAt(chassis).radius + CLEAR);
  const line = axis < 2 ? Math.ceil(rim / TILE) : Math.floor(rim / TILE) - 1;
  const middle = line * TILE + TILE / 2;
  const [toX, toY] = isAlongX ? [middle, side] : [side, middle];
  if (!isFree(floor, maze.width, STOPS_ROBOT, drive.x, drive.y, toX, toY)) return [];

  const lane = side >> 10;
  const order = side - lane * TILE < TILE / 2 ? [lane - 1, lane] : [lane, lane - 1];
  return order.map((first) => {
    const between = (first + 1) * TILE;
    return { x: isAlongX ? middle : between, y: isAlongX ? between : middle, aim: axis * 256 };
  });
}

/** True when the bodies of a device would stand free of walls, robots, beasts and other bodies. */
function fits(world: World, kind: number, place: Place, replaced: Device | null): boolean {
  const bodies: Circle[] = [];
  addBodies({ kind, ...place }, bodies);
  return bodies.every((body) => {
    if (reachesWall(world, body)) return false;
    for (const { alive, chassis, drive } of world.robots) {
      if (alive === 1 && overlaps(body, { x: drive.x, y: drive.y, radius: chassisAt(chassis).radius })) return false;
    }
    for (const { kind: beast, x, y } of world.beasts) {
      if (overlaps(body, { x, y, radius: beastList[beast]?.radius ?? 0 })) return false;
    }
    for (const device of world.devices) {
      // Two of one tick do not see each other, so that no order of seats decides who gets the place.
      if (device === replaced || device.armsAt - (deviceList[device.kind]?.arms ?? 0) === world.tick) continue;
      if (isTouching(device, body)) return false;
    }
    return true;
  });
}

function reachesWall(world: World, body: Circle): boolean {
  const { x, y, radius } = body;
  for (let row = (y - radius) >> 10; row <= (y + radius) >> 10; row++) {
    for (let column = (x - radius) >> 10; column <= (x + radius) >> 10; column++) {
      const tile = world.tiles[row * world.maze.width + column] ?? 1;
      if (STOPS_ROBOT[tile] === 1 && reachesTile(body, column, row)) return true;
    }
  }
  return false;
}

/** True when a place is far enough from enemies' pads and from others of the same robot. */
function isAllowed(world: World, caster: Robot, kind: number, { x, y }: Place, replaced: Device | null): boolean {
  for (const robot of world.robots) {
    const pad = world.maze.pads[robot.pad];
    if (robot.team === caster.team || pad === undefined) continue;
    const dx = Math.max(pad.column * TILE - x, 0, x - (pad.column + 2) * TILE);
    const dy = Math.max(pad.row * TILE - y, 0, y - (pad.row + 2) * TILE);
    if (dx * dx + dy * dy < PAD_CLEARANCE * PAD_CLEARANCE) return false;
  }
  const apart = deviceList[kind]?.apart ?? 0;
  return !world.devices.some((device) => {
    if (device === replaced || device.owner !== caster.seat || device.kind !== kind) return false;
    const dx = device.x - x;
    const dy = device.y - y;
    return dx * dx + dy * dy < apart * apart;
  });
}

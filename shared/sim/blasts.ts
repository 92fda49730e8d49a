/** What goes off, shells and traps alike: enemies, their devices, beasts and cracked walls around it are hurt. */
import { beastList } from "../content/beasts.ts";
import type { Blast } from "../content/blast.ts";
import { chassisAt } from "../content/chassis.ts";
import { deviceList } from "../content/devices.ts";
import { CRACKED, STOPS_SIGHT } from "../content/mazes/maze.ts";
import { isFree } from "../lib/grid.ts";
import { clamp, TILE } from "../lib/math.ts";
import { addBodies } from "./devices.ts";
import { hurtSegment } from "./effects.ts";
import { openEyes, watchers } from "./eyes.ts";
import { isInLine } from "./line.ts";
import type { Circle } from "./obstacles.ts";
import type { Scratch } from "./scratch.ts";
import type { World } from "./world.ts";

/** A blast at a place, and whose it is. Units. */
export interface Burst extends Blast {
  readonly x: number;
  readonly y: number;
  /** A seat, or NOBODY. */
  readonly owner: number;
  /** Whom it does not hurt. */
  readonly team: number;
  /** Number in `deviceList`, or −1 for a shell. */
  readonly device: number;
}

/**
 * Goes off, in place: whatever reaches into the circle and is in line of its middle gets a blow, walls at once. Grates
 * and devices shelter nobody. Friends, and whoever made it, take nothing.
 */
export function goOff(world: World, scratch: Scratch, burst: Burst): void {
  const { x, y, radius, device } = burst;
  openEyes(world);
  world.events.push({ kind: "blast", radius, device, x, y, seenBy: watchers(world, x, y, 0, 0) });
  hurtRobots(world, scratch, burst);
  hurtThings(world, scratch, burst);
  hurtWalls(world, burst);
}

function hurtRobots(world: World, { blows }: Scratch, burst: Burst): void {
  const { owner: by, team, damage: amount, x: fromX, y: fromY } = burst;
  for (const { alive, seat, team: side, chassis, drive } of world.robots) {
    if (alive === 0 || side === team) continue;
    const body: Circle = { x: drive.x, y: drive.y, radius: chassisAt(chassis).radius };
    if (isReached(world, burst, body)) blows.push({ target: seat, by, beast: -1, amount, fromX, fromY });
  }
}

function hurtThings(world: World, { deviceBlows, beastBlows }: Scratch, burst: Burst): void {
  const { owner: by, team, damage: amount } = burst;
  for (const device of world.devices) {
    if (device.team === team || (deviceList[device.kind]?.hull ?? 0) === 0) continue;
    const bodies: Circle[] = [];
    addBodies(device, bodies);
    if (bodies.some((body) => isReached(world, burst, body))) deviceBlows.push({ id: device.id, by, amount });
  }
  for (const { id, kind, x, y } of world.beasts) {
    if (isReached(world, burst, { x, y, radius: beastList[kind]?.radius ?? 0 })) beastBlows.push({ id, by, amount });
  }
}

function isReached({ tiles, maze }: World, burst: Burst, { x, y, radius }: Circle): boolean {
  const dx = x - burst.x;
  const dy = y - burst.y;
  const reach = burst.radius + radius;
  return dx * dx + dy * dy <= reach * reach && isInLine(tiles, maze.width, burst.x, burst.y, 0, x, y, radius);
}

function hurtWalls(world: World, burst: Burst): void {
  // All are judged before any breaks, so that none shelters or bares another by its number.
  const reached = world.maze.cracked.flatMap(({ tiles }, segment) =>
    tiles.some((tile) => reachesWall(world, burst, tile)) ? [segment] : [],
  );
  for (const segment of reached) hurtSegment(world, segment, burst.damage);
}

/** True when the nearest point of a cracked tile is within reach and nothing stands before it. */
function reachesWall({ tiles, maze: { width } }: World, { x, y, radius }: Burst, tile: number): boolean {
  if (tiles[tile] !== CRACKED) return false;
  const left = (tile % width) * TILE;
  const top = Math.floor(tile / width) * TILE;
  const nearX = clamp(x, left, left + TILE);
  const nearY = clamp(y, top, top + TILE);
  const dx = x - nearX;
  const dy = y - nearY;
  if (dx * dx + dy * dy > radius * radius) return false;
  // Just outside the wall, which would stop the line itself.
  return isFree(tiles, width, STOPS_SIGHT, x, y, nearX + Math.sign(dx) * 2, nearY + Math.sign(dy) * 2);
}

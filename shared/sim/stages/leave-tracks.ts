/** Each floor tile keeps the marks of the last robot that entered it, for a while. */
import { seconds } from "../../lib/time.ts";
import type { Stage } from "../stage.ts";
import type { World } from "../world.ts";
import { tileOf } from "./drops.ts";

/** How long marks stay. */
export const TRACK_LIFE = seconds(6);

/** See the file header. */
export const leaveTracks: Stage = (world) => {
  let expired = 0;
  while ((world.tracks[expired]?.tick ?? world.tick) + TRACK_LIFE < world.tick) expired++;
  if (expired > 0) world.tracks.splice(0, expired);
  for (const robot of world.robots) {
    if (robot.alive === 0) continue;
    const { x, y, vx, vy, heading } = robot.drive;
    const tile = tileOf(world, x, y);
    if (tile === tileOf(world, x - vx, y - vy)) continue;
    mark(world, tile, robot.seat, heading);
  }
};

function mark(world: World, tile: number, seat: number, heading: number): void {
  const old = world.tracks.findIndex((track) => track.tile === tile);
  if (old >= 0) world.tracks.splice(old, 1);
  world.tracks.push({ tile, seat, tick: world.tick, heading, seenBy: 0 });
}

/** Which robot is meant by a place in the maze. */
import type { Frame } from "../sdk/frame.ts";

/** Tiles around a robot's centre that count as clicking it. */
const CLICK_RADIUS = 0.9;

/** Returns the seat of the robot nearest to a place in tiles, or null when none is near. */
export function seatNear(robots: Frame["robots"], column: number, row: number): number | null {
  let nearest: number | null = null;
  let least = CLICK_RADIUS;
  for (const { seat, x, y } of robots) {
    const distance = Math.hypot(x - column, y - row);
    if (distance < least) {
      least = distance;
      nearest = seat;
    }
  }
  return nearest;
}

/** What one's own bolts may meet, as a frame draws it. */
import { deviceList } from "#shared/content/devices.ts";
import { TILE } from "#shared/lib/math.ts";
import { GENERATION } from "#shared/protocol/thing-state.ts";
import { addBodies } from "#shared/sim/devices.ts";
import type { Circle } from "#shared/sim/obstacles.ts";
import type { Ground, Obstacle } from "./bolt-way.ts";
import type { FrameBeast, FrameRobot } from "./frame.ts";
import type { Moment } from "./player-frame.ts";
import type { ClientMaze } from "./tiles.ts";

/** What is drawn. */
interface Drawn {
  readonly robots: readonly Pick<FrameRobot, "seat" | "team" | "x" | "y" | "radius">[];
  readonly beasts: readonly Pick<FrameBeast, "id" | "x" | "y" | "radius">[];
}

/** Returns the walls, and the robots, beasts and devices in sight that are not of one's own team. */
export function boltGround(
  { homes, seat, view }: Pick<Moment, "homes" | "seat" | "view">,
  { tiles, maze }: Pick<ClientMaze, "tiles" | "maze">,
  { robots, beasts }: Drawn,
): Ground {
  const team = homes[seat]?.team;
  const obstacles: Obstacle[] = [];
  for (const robot of robots) if (robot.team !== team) obstacles.push(drawn(`robot${robot.seat}`, robot));
  for (const beast of beasts) obstacles.push(drawn(beast.id, beast));
  view.devices.forEach((device, slot) => {
    const kind = (device.kind & ~GENERATION) - 1;
    if ((deviceList[kind]?.hull ?? 0) === 0 || homes[device.owner]?.team === team) return;
    const circles: Circle[] = [];
    addBodies({ kind, x: device.x, y: device.y, aim: device.aim * 4 }, circles);
    for (const circle of circles) obstacles.push({ ...circle, key: `device${slot}`, moves: false });
  });
  return { tiles, width: maze.width, obstacles };
}

function drawn(key: string, { x, y, radius }: Circle): Obstacle {
  return { key, x: x * TILE, y: y * TILE, radius: radius * TILE, moves: true };
}

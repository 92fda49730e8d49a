/** Where one's own robot drives, as its view tells: what the server's simulation knows of it as well. */
import { resourceList, resourceRoom } from "#shared/content/resources.ts";
import type { ArenaState, PlayerView } from "#shared/protocol/state.ts";
import { GENERATION } from "#shared/protocol/thing-state.ts";
import { addBodies, orderBodies } from "#shared/sim/devices.ts";
import type { Load, Surroundings } from "#shared/sim/drive.ts";
import type { Circle } from "#shared/sim/obstacles.ts";
import type { Opening } from "#shared/sim/things.ts";
import type { ClientMaze } from "./tiles.ts";
import { unpackCargo } from "./wire-view.ts";

/** Returns the surroundings of a seat; the tiles are those of `maze`, which change in place. */
export function surroundingsOf(maze: ClientMaze, seat: number, view: PlayerView): Surroundings {
  const home = maze.homes[seat];
  const circles: Circle[] = [];
  view.devices.forEach((device) => {
    if (device.kind === 0) return;
    const { x, y } = device;
    addBodies({ kind: (device.kind & ~GENERATION) - 1, x, y, aim: device.aim * 4 }, circles);
  });
  return {
    tiles: maze.tiles,
    width: maze.maze.width,
    circles: orderBodies(circles),
    homeX: home?.holdX ?? 0,
    homeY: home?.holdY ?? 0,
    homeSize: home?.holdSize ?? 0,
  };
}

/** Returns what one carries, as one's movement feels it. */
export function loadOf(view: PlayerView): Load {
  let room = 0;
  let hasPrize = false;
  unpackCargo(view.cargo, resourceList.length).forEach((count, kind) => {
    room += count * (resourceRoom[kind] ?? 1);
    hasPrize ||= count > 0 && resourceList[kind]?.isPrize === true;
  });
  return { room, hasPrize };
}

/** Takes over what everybody knows of the walls, in place. */
export function readWalls(state: ArenaState, maze: ClientMaze): void {
  state.walls.forEach((hull, segment) => {
    maze.setHull(Number(segment), hull);
  });
  const openings: Opening[] = [];
  state.tunnels.forEach((until, tiles) => {
    const [tile = 0, other = 0] = tiles.split("-").map(Number);
    openings.push({ tile, other, until });
  });
  maze.setTunnels(openings.toSorted((one, next) => one.tile - next.tile));
}

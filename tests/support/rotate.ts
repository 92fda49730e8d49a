/** A world turned by half a turn around the middle of its maze, which no rule may notice. */
import type { Maze } from "#shared/content/mazes/maze.ts";
import { TILE } from "#shared/lib/math.ts";
import type { DriveState } from "#shared/sim/drive-state.ts";
import type { TimedInput } from "#shared/sim/input.ts";
import type { World } from "#shared/sim/world.ts";

const turnAngle = (angle: number): number => (angle + 512) & 1023;

/** Returns the maze turned; seats keep their pads' numbers, cracked segments come in the opposite order. */
export function rotateMaze(maze: Maze): Maze {
  const last = maze.tiles.length - 1;
  return {
    ...maze,
    tiles: maze.tiles.toReversed(),
    pads: maze.pads.map((pad) => ({ column: maze.width - 2 - pad.column, row: maze.height - 2 - pad.row })),
    cracked: maze.cracked
      .map(({ tiles }) => ({ tiles: [last - tiles[1], last - tiles[0]] as const }))
      .sort((one, other) => one.tiles[0] - other.tiles[0]),
  };
}

/** Returns a world turned. What does not turn (cargo, statistics) it shares with the given one. */
export function rotateWorld(world: World): World {
  const maze = rotateMaze(world.maze);
  const spot = ({ x, y }: { x: number; y: number }): { x: number; y: number } => ({
    x: maze.width * TILE - x,
    y: maze.height * TILE - y,
  });
  const turnTile = (tile: number): number => world.tiles.length - 1 - tile;
  const segment = world.maze.cracked.map(({ tiles }) =>
    maze.cracked.findIndex((other) => other.tiles[0] === turnTile(tiles[1])),
  );
  const crackedHull = [...world.crackedHull];
  world.crackedHull.forEach((hull, index) => {
    crackedHull[segment[index] ?? index] = hull;
  });
  return {
    ...world,
    maze,
    tiles: world.tiles.toReversed(),
    crackedHull,
    robots: world.robots.map((robot) => ({
      ...robot,
      drive: rotateDrive(robot.drive, spot(robot.drive)),
      pastX: robot.pastX.map((x) => maze.width * TILE - x),
      pastY: robot.pastY.map((y) => maze.height * TILE - y),
    })),
    projectiles: world.projectiles.map((shot) => ({ ...shot, ...spot(shot), vx: -shot.vx + 0, vy: -shot.vy + 0 })),
    resources: world.resources.map((resource) => ({ ...resource, ...spot(resource) })),
    tracks: world.tracks.map((track) => ({ ...track, tile: turnTile(track.tile), heading: turnAngle(track.heading) })),
    devices: world.devices.map((device) => ({ ...device, ...spot(device), aim: turnAngle(device.aim) })),
    shells: world.shells.map((shell) => {
      const from = spot({ x: shell.fromX, y: shell.fromY });
      return { ...shell, ...spot(shell), fromX: from.x, fromY: from.y };
    }),
    openings: world.openings
      .map(({ tile, other, until }) => ({ tile: turnTile(other), other: turnTile(tile), until }))
      .sort((one, other) => one.tile - other.tile),
    events: [],
  };
}

function rotateDrive(drive: DriveState, at: { x: number; y: number }): DriveState {
  return {
    ...drive,
    ...at,
    vx: -drive.vx + 0,
    vy: -drive.vy + 0,
    heading: turnAngle(drive.heading),
    aim: turnAngle(drive.aim),
    course: turnAngle(drive.course),
  };
}

/** Returns an input turned. */
export function rotateInput(input: TimedInput): TimedInput {
  return { ...input, moveX: -input.moveX + 0, moveY: -input.moveY + 0, aim: turnAngle(input.aim) };
}

/** Mazes as text, to look at and to compare. */
import { CRACKED, GRATE, type Maze, PAD, RUBBLE, WALL } from "#shared/content/mazes/maze.ts";

const SIGNS: Readonly<Record<number, string>> = { [WALL]: "#", [CRACKED]: "x", [GRATE]: "=", [RUBBLE]: "," };

/** Returns the rows of a maze: # wall, x cracked, = grate, a digit per pad (its seat), `,` rubble, `.` floor. */
export function drawMaze(maze: Maze): string[] {
  const rows: string[] = [];
  for (let row = 0; row < maze.height; row++) {
    let text = "";
    for (let column = 0; column < maze.width; column++) {
      const kind = maze.tiles[row * maze.width + column] ?? WALL;
      text += kind === PAD ? seatAt(maze, column, row) : (SIGNS[kind] ?? ".");
    }
    rows.push(text);
  }
  return rows;
}

function seatAt(maze: Maze, column: number, row: number): string {
  const seat = maze.pads.findIndex(
    (pad) => column >= pad.column && column < pad.column + 2 && row >= pad.row && row < pad.row + 2,
  );
  return seat < 0 ? "?" : String(seat);
}

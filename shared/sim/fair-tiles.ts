/**
 * Where resources appear when two sides play for them: tiles whose walks to both homes are about as long. Derived from
 * the maze alone, so it is worked out once for each maze and is no part of the world.
 */
import { type Maze, STOPS_ROBOT } from "../content/mazes/maze.ts";
import { walkFrom } from "../content/mazes/walk.ts";

const known = new WeakMap<Maze, { readonly within: number; readonly tiles: readonly number[] }>();

/**
 * Returns the open tiles of a maze, ascending, from which the walks to its first two pads differ by at most `within`
 * tiles. Cracked walls count as closed, as they are in the beginning.
 */
export function fairTiles(maze: Maze, within: number): readonly number[] {
  const kept = known.get(maze);
  if (kept?.within === within) return kept.tiles;
  const [one, other] = [walkFromPad(maze, 0), walkFromPad(maze, 1)];
  const tiles: number[] = [];
  maze.tiles.forEach((kind, tile) => {
    if (STOPS_ROBOT[kind] === 1) return;
    if (Math.abs((one[tile] ?? 0) - (other[tile] ?? 0)) <= within) tiles.push(tile);
  });
  known.set(maze, { within, tiles });
  return tiles;
}

function walkFromPad(maze: Maze, number: number): Uint16Array {
  const pad = maze.pads[number];
  if (pad === undefined) throw new RangeError(`the maze has ${maze.pads.length} pads; two sides need two`);
  const first = pad.row * maze.width + pad.column;
  return walkFrom(maze.tiles, maze.width, [first, first + 1, first + maze.width, first + maze.width + 1]);
}

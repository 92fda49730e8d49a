/** What every maze generator offers. Replays store id, version and seed, never tiles. */
import type { Maze } from "./maze.ts";

/** Makes mazes from seeds. */
export interface MazeGenerator {
  /** Grows by 1 with any change of what `generate` returns. */
  readonly version: number;
  /**
   * Returns the maze of a seed; equal arguments give equal mazes, on every machine.
   * @param seed any 32-bit integer
   * @param columns cells a row, odd
   * @param rows rows of cells, odd
   * @param pads how many homes; an odd number gets one more
   * @throws RangeError when the sizes are not supported, or when no fair maze was found
   */
  generate(seed: number, columns: number, rows: number, pads: number): Maze;
}

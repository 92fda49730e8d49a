/** The maze of the waves: one shared depot in the middle of the Foundry, and gates where the homes would be. */
import type { MazeGenerator } from "./generator.ts";
import { growingTree } from "./growing-tree.ts";
import { FLOOR, PAD, type Pad } from "./maze.ts";

/** Gates of every such maze. */
const GATES = 4;

export const foundryDepot: MazeGenerator = {
  version: 1,
  generate(seed, columns, rows) {
    const maze = growingTree.generate(seed, columns, rows, GATES);
    const tiles = maze.tiles.slice();
    const lay = ({ column, row }: Pad, kind: number): void => {
      for (const tile of [0, 1, maze.width, maze.width + 1]) tiles[row * maze.width + column + tile] = kind;
    };
    const depot = { column: maze.width / 2 - 1, row: maze.height / 2 - 1 };
    for (const gate of maze.pads) lay(gate, FLOOR);
    lay(depot, PAD);
    return { ...maze, tiles, pads: [depot], gates: maze.pads, territory: [maze.territory.reduce((a, b) => a + b, 0)] };
  },
};

/** The maze of two teams: a vault each, far from each other, their ways to the Foundry alike. */
import type { MazeGenerator } from "./generator.ts";
import { growMaze } from "./growing-tree.ts";

/** Teams, and so vaults. */
const VAULTS = 2;

export const twinVaults: MazeGenerator = {
  version: 1,
  generate(seed, columns, rows, pads) {
    if (pads !== VAULTS) throw new RangeError(`a maze of vaults has ${VAULTS} pads, got ${pads}`);
    const rules = { least: 22, most: 36, apart: 9, tolerance: 5, leastBetween: 45, mostBetween: 60 };
    return growMaze(seed, columns, rows, { count: VAULTS, ...rules });
  },
};

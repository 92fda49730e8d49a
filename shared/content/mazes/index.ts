/** The maze generators by id. Replays and matches name one by id and version. */
import { foundryDepot } from "./foundry-depot.ts";
import type { MazeGenerator } from "./generator.ts";
import { growingTree } from "./growing-tree.ts";
import { twinVaults } from "./twin-vaults.ts";

export const generators = {
  "growing-tree": growingTree,
  "foundry-depot": foundryDepot,
  "twin-vaults": twinVaults,
} as const satisfies Record<string, MazeGenerator>;

/** Beasts strike and shoot the robots in reach. */
import type { Stage } from "../stage.ts";

/** See the file header. */
export const strikeRobots: Stage = () => {};

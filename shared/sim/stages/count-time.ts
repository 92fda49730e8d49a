/** Counts what time counts: with cargo, with a prize, alive. */
import type { Stage } from "../stage.ts";

/** See the file header. */
export const countTime: Stage = () => {};

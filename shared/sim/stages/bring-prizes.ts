/** Prizes are announced, and appear in the Foundry. */
import type { Stage } from "../stage.ts";

/** See the file header. */
export const bringPrizes: Stage = () => {};

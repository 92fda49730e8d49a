/** Bored segments close again. */
import type { Stage } from "../stage.ts";

/** See the file header. */
export const closeTunnels: Stage = () => {};

/** Shells land and go off. */
import type { Stage } from "../stage.ts";

/** See the file header. */
export const landShells: Stage = () => {};

/** Magnets pull loose resources in. */
import type { Stage } from "../stage.ts";

/** See the file header. */
export const attractResources: Stage = () => {};

/** Applies the blows of the tick to devices and beasts. */
import type { Stage } from "../stage.ts";

/** See the file header. */
export const damageThings: Stage = () => {};

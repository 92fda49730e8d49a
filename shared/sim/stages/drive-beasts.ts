/** Beasts choose whom to hunt, walk and charge. */
import type { Stage } from "../stage.ts";

/** See the file header. */
export const driveBeasts: Stage = () => {};

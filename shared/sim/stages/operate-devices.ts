/** Devices arm, fire, go off and end. */
import type { Stage } from "../stage.ts";

/** See the file header. */
export const operateDevices: Stage = () => {};

/** Waves of drones come in; robots that are down come back. */
import type { Stage } from "../stage.ts";

/** See the file header. */
export const sendWaves: Stage = () => {};

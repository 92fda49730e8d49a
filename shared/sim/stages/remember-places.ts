/** Each robot remembers where it was: a beam judges its targets where the shooter saw them. */
import type { Stage } from "../stage.ts";

/** See the file header. */
export const rememberPlaces: Stage = () => {};

/** Walls that break. */
import { points } from "./units.ts";

/** Hull of one cracked segment, in thirtieths of a point. */
export const CRACKED_HULL = points(60);

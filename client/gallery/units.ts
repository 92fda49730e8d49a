/** Lengths of the gallery's pictures, in the world units of the maze's view. */
export { TILE_UNITS as TILE } from "../art/frames.ts";

/** From the middle of the frame `ring/thin`, at its true size, to its line. */
export const RING_RADIUS = 43.2;

/** Lengths of the gallery's pictures, in the world units of the maze's view. */
import { TILE_UNITS } from "../art/frames.ts";
import { COLUMNS, ROWS } from "./stage.ts";

export const TILE = TILE_UNITS;

/** From the middle of the frame `ring/thin`, at its true size, to its line. */
export const RING_RADIUS = 43.2;

/** The part of the maze that is shown: of its outer walls the inner half. */
export const VIEW = { x: TILE / 2, y: TILE / 2, w: (COLUMNS - 1) * TILE, h: (ROWS - 1) * TILE };

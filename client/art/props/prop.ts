// What a prop is: a drawing with a cell and its own way of baking.

import type { Art } from "../draw/art.ts";
import type { BakeOptions } from "../raster/bake.ts";

/** A prop's drawing. Sizes in atlas pixels. */
export interface Prop {
  readonly width: number;
  /** Of the cell; as `width` where absent. */
  readonly height?: number;
  readonly draw: (art: Art) => void;
  readonly bake?: Partial<BakeOptions>;
}

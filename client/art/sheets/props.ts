// The frames of props.

import { Art } from "../draw/art.ts";
import { props } from "../props/index.ts";
import { bake } from "../raster/bake.ts";
import { type Frame, framesOf } from "./frame.ts";

/** Bakes all props. */
export function bakeProps(normals: number): Frame[] {
  return Object.entries(props).flatMap(([name, prop]) => {
    const art = new Art(prop.width, prop.height ?? prop.width);
    prop.draw(art);
    return framesOf(name, bake(art, { ...prop.bake, normals }));
  });
}

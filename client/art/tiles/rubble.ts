// What a broken wall leaves on the floor: dust and shards, flat and dark enough not to be taken for scrap.

import type { Art } from "../draw/art.ts";
import { circle, polyline } from "../draw/shapes.ts";
import { TILE_PIXELS } from "../frames.ts";
import { palette, tone } from "../palette.ts";
import { createSequence } from "../raster/noise.ts";
import { shardPath } from "./masonry.ts";
import { bakeTiles, type Tile } from "./tile.ts";

/** How many drawings of rubble there are. */
export const RUBBLE_COUNT = 2;

const SHARDS = 26;
const FILLS = [tone.debrisDark, tone.debris, tone.debrisDark, tone.debrisLight];

/** Bakes one drawing of rubble, transparent where the floor shows. */
export function bakeRubble(index: number, normals: number): Tile[] {
  const seed = index * 97 + 19;
  const draw = (art: Art): void => drawRubble(art, seed);
  return bakeTiles(1, 1, draw, { edge: 1.5, occlusion: 1.1, wear: 0.24, lift: 0.3, seed, normals });
}

function drawRubble(art: Art, seed: number): void {
  const next = createSequence(seed);
  for (let cloud = 0; cloud < 7; cloud += 1) {
    const dust = circle(20 + next(TILE_PIXELS - 40), 20 + next(TILE_PIXELS - 40), 9 + next(11));
    art.emit("base", dust, { fill: cloud % 2 ? palette.s5 : palette.ink, opacity: 0.16 });
  }
  for (let bar = 0; bar < 2; bar += 1) {
    const x = 22 + next(46);
    const y = 22 + next(50);
    const turn = next(Math.PI);
    art.stroke(polyline([x, y], [x + Math.cos(turn) * 22, y + Math.sin(turn) * 22]), tone.rebar, 2, 0.3, {
      cap: "round",
    });
  }
  for (let shard = 0; shard < SHARDS; shard += 1) {
    // Small ones first, so that the few large ones lie on top.
    const radius = 2 + 6.5 * (shard / SHARDS) ** 3 + next(2);
    const x = 12 + next(TILE_PIXELS - 24);
    const y = 12 + next(TILE_PIXELS - 24);
    art.emit("base", shardPath(x + 1.5, y + 2, radius + 0.8, createSequence(seed + shard)), {
      fill: palette.ink,
      opacity: 0.5,
    });
    const fill = FILLS[shard % FILLS.length] ?? tone.debris;
    art.solid(shardPath(x, y, radius, createSequence(seed + shard)), fill, 0.24 + radius * 0.025);
  }
}

// Puts the results of all jobs together into the files the page loads.

import { packAtlas } from "../pack/atlas.ts";
import { layTiles } from "../pack/tileset.ts";
import { encodeWebp, type Quality } from "../pack/webp.ts";
import type { Pixels } from "../raster/pixels.ts";
import { listAnimations, toAnimationFile } from "../sheets/animations.ts";
import type { AtlasName, Sprite } from "../sheets/frame.ts";
import { indexTiles, TILE_GROUPS } from "../tiles/index.ts";
import type { Tile } from "../tiles/tile.ts";
import type { JobResult } from "./jobs.ts";

/** Contents by file name. */
export type AssetFiles = Map<string, Uint8Array>;

const ATLASES: readonly { readonly name: AtlasName; readonly quality: Quality }[] = [
  { name: "bots", quality: "surface" },
  { name: "fx", quality: "light" },
  { name: "icons", quality: "light" },
];

/** Packs and encodes everything; equal results give equal bytes. */
export async function assemble(results: readonly JobResult[]): Promise<AssetFiles> {
  const files: AssetFiles = new Map();
  const sprites = results.flatMap((result) => result.sprites);
  checkAnimations(sprites);
  await Promise.all([
    ...ATLASES.map(({ name, quality }) => addAtlas(files, name, quality, sprites)),
    addTiles(files, results),
  ]);
  files.set("anims.json", toJson(toAnimationFile(listAnimations())));
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

// An empty frame is dropped by the packer; in an animation that would only show in the running game.
function checkAnimations(sprites: readonly Sprite[]): void {
  const known = new Set(sprites.map(({ atlas, name }) => `${atlas} ${name}`));
  for (const { key, atlas, frames } of listAnimations()) {
    const missing = frames.filter((frame) => !known.has(`${atlas} ${frame}`));
    if (missing.length > 0) throw new RangeError(`animation ${key} misses ${missing.join(", ")} in ${atlas}`);
  }
}

async function addAtlas(files: AssetFiles, name: AtlasName, quality: Quality, all: readonly Sprite[]): Promise<void> {
  const atlas = packAtlas(
    name,
    all.filter((sprite) => sprite.atlas === name),
  );
  const { width: w, height: h } = atlas.pixels;
  const meta = { image: `${name}.webp`, format: "RGBA8888", size: { w, h }, scale: "1" };
  files.set(`${name}.json`, toJson({ frames: atlas.frames, meta }));
  files.set(`${name}.webp`, await encodeWebp(atlas.pixels, quality));
  if (atlas.normal) files.set(`${name}-normals.webp`, await encodeWebp(atlas.normal, "relief"));
}

async function addTiles(files: AssetFiles, results: readonly JobResult[]): Promise<void> {
  const groups = new Map(results.flatMap((result) => Object.entries(result.tiles)));
  const tiles = TILE_GROUPS.flatMap(({ key, count }): readonly Tile[] => {
    const group = groups.get(key) ?? [];
    if (group.length !== count) throw new RangeError(`tile group ${key} has ${group.length} of ${count} tiles`);
    return group;
  });
  const normals = tiles.map((tile) => tile.normal).filter((normal): normal is Pixels => normal !== null);
  files.set("tiles.json", toJson(indexTiles()));
  files.set("tiles.webp", await encodeWebp(layTiles(tiles.map((tile) => tile.base)), "surface"));
  if (normals.length > 0) files.set("tiles-normals.webp", await encodeWebp(layTiles(normals), "relief"));
}

function toJson(value: object): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

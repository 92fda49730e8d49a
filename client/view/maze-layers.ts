/**
 * The maze as layers of tiles: floor, rubble and tunnels, walls, cracks; with a rim of solid wall around it, under HUD
 * panels. Follows what is broken, bored and closed again.
 */
import type * as Phaser from "phaser";
import { TUNNEL } from "#shared/content/mazes/maze.ts";
import { TILE_PIXELS, TILESET_MARGIN, TILESET_SPACING, type TileIndex } from "../art/frames.ts";
import type { Frame, FrameMaze } from "../sdk/frame.ts";
import { layFloor } from "./floor.ts";
import { LAYER, TILE, TRUE_SIZE } from "./layers.ts";
import type { LightSources } from "./light-sources.ts";
import { catchLight } from "./lit.ts";
import { createPads } from "./pads.ts";
import { createShade } from "./shade.ts";
import { shine } from "./shine.ts";
import { INK, tintOf } from "./tints.ts";
import { EMPTY, layWalls, tunnelTiles } from "./walls.ts";

/** Mask of a wall with walls on all sides. */
const ENCLOSED = 255;

/** Tiles of solid wall drawn around the maze. */
const RIM = 4;

/** The picture of one maze. */
export interface MazeLayers {
  /** True when this frame shows another maze, for which other layers must be made. */
  isOther(frame: Frame): boolean;
  /** Follows changes of tiles and the pads' colours. @param now ms */
  draw(frame: Frame, sources: LightSources, now: number): void;
  destroy(): void;
}

/** Puts those ids into a layer that differ from what it shows. */
function fill(layer: Phaser.Tilemaps.TilemapLayer, ids: Int16Array, width: number, shown: Int16Array | null): void {
  for (let tile = 0; tile < ids.length; tile++) {
    const id = ids[tile] ?? EMPTY;
    if (id === (shown?.[tile] ?? EMPTY)) continue;
    const column = (tile % width) + RIM;
    const row = Math.floor(tile / width) + RIM;
    if (id === EMPTY) layer.removeTileAt(column, row, false, false);
    else layer.putTileAt(id, column, row, false);
  }
}

/** A tunnel warns for so many seconds before it closes, and blinks so slowly, in ms. */
const WARNING = 3;
const BLINK = 170;

/** Brightness of the rim by distance from the maze, in tiles: it sinks into the dark. */
const RIM_TINTS = [shine.rimNear, shine.rimMid, shine.rimFar, shine.rimLast].map(tintOf);

/** Stands solid wall all around the maze. */
function fillRim(layer: Phaser.Tilemaps.TilemapLayer, maze: FrameMaze, index: TileIndex): void {
  for (let row = -RIM; row < maze.height + RIM; row++) {
    for (let column = -RIM; column < maze.width + RIM; column++) {
      if (column >= 0 && row >= 0 && column < maze.width && row < maze.height) continue;
      const distance = Math.max(-column, -row, column - maze.width + 1, row - maze.height + 1);
      const tile = layer.putTileAt(index.wall[ENCLOSED]?.[0] ?? EMPTY, column + RIM, row + RIM, false);
      tile.tint = RIM_TINTS[distance - 1] ?? INK;
    }
  }
}

/** Adds the maze of a frame to the scene. @param index the tileset's contents, from `tiles.json` */
export function createMazeLayers(scene: Phaser.Scene, frame: Frame, index: TileIndex): MazeLayers {
  const { match, maze } = frame;
  const map = scene.make.tilemap({
    tileWidth: TILE_PIXELS,
    tileHeight: TILE_PIXELS,
    width: maze.width + 2 * RIM,
    height: maze.height + 2 * RIM,
  });
  const tileset = map.addTilesetImage("tiles", "tiles", TILE_PIXELS, TILE_PIXELS, TILESET_MARGIN, TILESET_SPACING);
  if (tileset === null) throw new Error("the picture `tiles` is not loaded");
  const addLayer = (name: string, depth: number): Phaser.Tilemaps.TilemapLayer => {
    const layer = map.createBlankLayer(name, tileset, -RIM * TILE, -RIM * TILE);
    if (layer === null) throw new Error(`the layer ${name} was made twice`);
    return catchLight(layer.setScale(TRUE_SIZE).setDepth(depth));
  };
  fill(addLayer("floor", LAYER.floor), layFloor(maze, index), maze.width, null);
  const rubble = addLayer("rubble", LAYER.rubble);
  const walls = addLayer("walls", LAYER.wall);
  const cracks = addLayer("cracks", LAYER.crack);
  fillRim(walls, maze, index);
  let shown = layWalls(maze, index);
  fill(rubble, shown.rubble, maze.width, null);
  fill(walls, shown.walls, maze.width, null);
  fill(cracks, shown.cracks, maze.width, null);
  const shade = createShade(scene, maze);
  const pads = createPads(scene, frame);
  const warned = new Map<number, number>();
  let revision = maze.revision;
  const follow = (changed: FrameMaze): void => {
    const laid = layWalls(changed, index);
    fill(rubble, laid.rubble, changed.width, shown.rubble);
    fill(walls, laid.walls, changed.width, shown.walls);
    fill(cracks, laid.cracks, changed.width, shown.cracks);
    const opened = [...laid.walls.keys()].filter(
      (tile) => (laid.walls[tile] === EMPTY) !== (shown.walls[tile] === EMPTY),
    );
    if (opened.length > 0) shade.repaint(changed, opened);
    warned.clear();
    shown = laid;
    revision = changed.revision;
  };
  /** Lets the lamps of tunnels that are about to close blink. */
  const warn = (next: FrameMaze, now: number): void => {
    for (const { tiles, left } of next.tunnels) {
      const stage = left < WARNING && Math.floor(now / BLINK) % 2 === 0 ? 1 : 0;
      const [first, second] = tiles;
      if ((warned.get(first) ?? 0) === stage || next.tiles[first] !== TUNNEL) continue;
      warned.set(first, stage);
      const [one, other] = tunnelTiles(index, tiles, stage);
      for (const [tile, id] of [
        [first, one],
        [second, other],
      ] as const) {
        if (id !== EMPTY) rubble.putTileAt(id, (tile % next.width) + RIM, Math.floor(tile / next.width) + RIM, false);
      }
    }
  };
  return {
    isOther: (next) => next.match !== match || next.maze.width !== maze.width || next.maze.height !== maze.height,
    draw(next, sources, now) {
      if (next.maze.revision !== revision) follow(next.maze);
      warn(next.maze, now);
      pads.draw(next, sources, now);
    },
    destroy() {
      pads.destroy();
      shade.destroy();
      map.destroy();
    },
  };
}

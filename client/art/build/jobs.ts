// The work of a build, cut into jobs that can run in any order and on any thread.

import { BEAST_IDS } from "../beasts/index.ts";
import { CHASSIS_IDS, CRACK_STAGES, TUNNEL_STAGES, WALL_MASKS, WALL_VARIANTS } from "../frames.ts";
import { effects } from "../fx/index.ts";
import { bakeIcons } from "../icons/icons.ts";
import { bakeBeast } from "../sheets/beasts.ts";
import { bakeEffect } from "../sheets/effects.ts";
import { type Frame, type Sprite, trim } from "../sheets/frame.ts";
import { bakeProps } from "../sheets/props.ts";
import { bakeRobot } from "../sheets/robots.ts";
import { bakeCracked } from "../tiles/cracked.ts";
import { bakePlate, bakeSpecial, PLATE_COUNT, SPECIAL_NAMES } from "../tiles/floor.ts";
import { bakeGrate } from "../tiles/grate.ts";
import { DIRECTIONS, wallKey } from "../tiles/index.ts";
import { bakeRubble, RUBBLE_COUNT } from "../tiles/rubble.ts";
import type { Tile } from "../tiles/tile.ts";
import { bakeTunnel } from "../tiles/tunnel.ts";
import { bakeWall } from "../tiles/wall.ts";

/** What a job gives: sprites for the atlases, and tiles by group key. */
export interface JobResult {
  readonly sprites: readonly Sprite[];
  readonly tiles: Readonly<Record<string, readonly Tile[]>>;
}

/** A named piece of work; equal on every thread and at every time. */
export interface Job {
  readonly name: string;
  /** `normals`: also bake normal maps. */
  readonly run: (normals: boolean) => JobResult;
}

/** Steepness of normal maps. Tuned by eye, 2026-11. */
const SPRITE_NORMALS = 34;
const FLOOR_NORMALS = 26;
const WALL_NORMALS = 30;

const strength = (on: boolean, value: number): number => (on ? value : 0);

function spriteJob(name: string, bakeFrames: (normals: number) => Frame[]): Job {
  const run = (normals: boolean): JobResult => {
    const sprites = bakeFrames(strength(normals, SPRITE_NORMALS)).map(trim);
    return { sprites: sprites.filter((sprite) => sprite !== null), tiles: {} };
  };
  return { name, run };
}

function tileJob(name: string, bakeAll: (normals: boolean) => [key: string, tiles: Tile[]][]): Job {
  return { name, run: (normals) => ({ sprites: [], tiles: Object.fromEntries(bakeAll(normals)) }) };
}

function bakeSegments(normals: boolean): [key: string, tiles: Tile[]][] {
  const stages = Array.from({ length: CRACK_STAGES }, (_, stage) => stage);
  const wallNormals = strength(normals, WALL_NORMALS);
  return DIRECTIONS.flatMap((direction): [string, Tile[]][] => [
    ...stages.map((stage): [string, Tile[]] => [
      `cracked/${direction}/${stage}`,
      bakeCracked(direction, stage, wallNormals),
    ]),
    [`grate/${direction}`, bakeGrate(direction, wallNormals)],
  ]);
}

function bakeTunnels(normals: boolean): [key: string, tiles: Tile[]][] {
  const stages = Array.from({ length: TUNNEL_STAGES }, (_, stage) => stage);
  return DIRECTIONS.flatMap((direction) =>
    stages.map((stage): [string, Tile[]] => [
      `tunnel/${direction}/${stage}`,
      bakeTunnel(direction, stage, strength(normals, FLOOR_NORMALS)),
    ]),
  );
}

function bakeRubbles(normals: boolean): [key: string, tiles: Tile[]][] {
  return Array.from({ length: RUBBLE_COUNT }, (_, index) => [
    `rubble/${index}`,
    bakeRubble(index, strength(normals, FLOOR_NORMALS)),
  ]);
}

const variants = Array.from({ length: WALL_VARIANTS }, (_, variant) => variant);

/** All jobs, long ones first. Results are put together in this order. */
export const jobs: readonly Job[] = [
  ...variants.map((variant) =>
    tileJob(`walls ${variant}`, (normals) =>
      WALL_MASKS.map((mask) => [wallKey(mask, variant), bakeWall(mask, variant, strength(normals, WALL_NORMALS))]),
    ),
  ),
  ...CHASSIS_IDS.map((id) => spriteJob(id, (normals) => bakeRobot(id, normals))),
  ...BEAST_IDS.map((id) => spriteJob(id, (normals) => bakeBeast(id, normals))),
  tileJob("floors", (normals) => [
    ...Array.from({ length: PLATE_COUNT }, (_, plate): [string, Tile[]] => [
      `floor/${plate}`,
      bakePlate(plate, strength(normals, FLOOR_NORMALS)),
    ]),
    ...SPECIAL_NAMES.map((name): [string, Tile[]] => [
      `special/${name}`,
      bakeSpecial(name, strength(normals, FLOOR_NORMALS)),
    ]),
  ]),
  tileJob("segments", bakeSegments),
  tileJob("rubble", bakeRubbles),
  tileJob("tunnels", bakeTunnels),
  spriteJob("icons", bakeIcons),
  spriteJob("props", bakeProps),
  ...Object.keys(effects).map((name) => spriteJob(`fx ${name}`, () => bakeEffect(name))),
];

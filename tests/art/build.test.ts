import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { abilityList } from "#shared/content/abilities.ts";
import { beastList } from "#shared/content/beasts.ts";
import { chassisList } from "#shared/content/chassis.ts";
import { deviceList } from "#shared/content/devices.ts";
import { resourceList } from "#shared/content/resources.ts";
import { weaponList } from "#shared/content/weapons.ts";
import { isArtStale, MANIFEST_FILE } from "../../client/art/build/freshness.ts";
import { type JobResult, jobs } from "../../client/art/build/jobs.ts";
import { runJobs } from "../../client/art/build/threads.ts";
import { buildArt } from "../../client/art/build.ts";
import {
  BADGE_SHAPES,
  BEAST_CELLS,
  CHASSIS_IDS,
  CRACK_STAGES,
  glowFrame,
  ROBOT_CELL,
  TILESET_COLUMNS,
  TILESET_STRIDE,
  TUNNEL_STAGES,
  teamFrame,
  WALL_MASKS,
  WALL_VARIANTS,
} from "../../client/art/frames.ts";

interface AtlasFile {
  readonly frames: Record<string, { readonly sourceSize: { readonly w: number; readonly h: number } }>;
  readonly meta: { readonly image: string; readonly size: { readonly w: number; readonly h: number } };
}

interface AnimationFile {
  readonly anims: readonly { readonly key: string; readonly frames: readonly { key: string; frame: string }[] }[];
}

interface TileFile {
  readonly floor: number[];
  readonly special: Record<string, number>;
  readonly wall: Record<string, number[]>;
  readonly cracked: Record<string, number[][]>;
  readonly tunnel: Record<string, number[][]>;
  readonly grate: Record<string, number[]>;
  readonly rubble: number[];
}

let outDir = "";

function read<T>(name: string): T {
  return JSON.parse(readFileSync(join(outDir, name), "utf8"));
}

function digest(results: readonly JobResult[]): string[] {
  return results.flatMap(({ sprites, tiles }) => [
    ...sprites.map(({ name, x, y, pixels }) => `${name} ${x},${y} ${sha256(pixels.data)}`),
    ...Object.entries(tiles).flatMap(([key, group]) => group.map(({ base }) => `${key} ${sha256(base.data)}`)),
  ]);
}

function sha256(bytes: Uint8ClampedArray): string {
  return createHash("sha256").update(bytes).digest("hex");
}

beforeAll(async () => {
  outDir = mkdtempSync(join(tmpdir(), "art-"));
  await buildArt({ outDir, normals: false, log: () => {} });
}, 120_000);

afterAll(() => rmSync(outDir, { recursive: true, force: true }));

describe("the built atlases", () => {
  it("hold every frame that an animation names", () => {
    const known = new Map(["bots", "fx", "icons"].map((name) => [name, read<AtlasFile>(`${name}.json`).frames]));
    const { anims } = read<AnimationFile>("anims.json");
    expect(anims.length).toBeGreaterThan(60);
    const missing = anims.flatMap(({ key, frames }) =>
      frames.filter((one) => !known.get(one.key)?.[one.frame]).map((one) => `${key}: ${one.key} ${one.frame}`),
    );
    expect(missing).toEqual([]);
  });

  it("animate hull and turret of each chassis in every state", () => {
    const keys = new Set(read<AnimationFile>("anims.json").anims.map(({ key }) => key));
    for (const id of CHASSIS_IDS) {
      for (const state of ["idle", "drive", "ability", "hit", "destroyed"])
        expect(keys).toContain(`${id}/hull/${state}`);
      for (const state of ["idle", "fire", "hit", "destroyed"]) expect(keys).toContain(`${id}/turret/${state}`);
    }
  });

  it("give each robot a team mask and lights in cells of one size", () => {
    const bots = read<AtlasFile>("bots.json").frames;
    const fx = read<AtlasFile>("fx.json").frames;
    for (const id of CHASSIS_IDS) {
      const hull = `${id}/hull/idle/0`;
      expect(bots[hull]?.sourceSize).toEqual({ w: ROBOT_CELL, h: ROBOT_CELL });
      expect(bots[teamFrame(hull)]?.sourceSize).toEqual({ w: ROBOT_CELL, h: ROBOT_CELL });
      expect(fx[glowFrame(hull)]?.sourceSize).toEqual({ w: ROBOT_CELL, h: ROBOT_CELL });
    }
  });

  it("hold the pad, the badges, the shots and the pickups", () => {
    const bots = read<AtlasFile>("bots.json").frames;
    const badges = BADGE_SHAPES.flatMap((shape) => [`badge/${shape}`, `badge/${shape}/hollow`]);
    const shots = ["bolt", "pulse", "slug", "pellet", "rocket"].map((name) => `shot/${name}`);
    const pickups = ["scrap/0", "scrap/1", "scrap/2", "cell", "core/0", "core/ring"];
    for (const name of ["pad", "pad:t", ...badges, ...shots, ...pickups]) expect(Object.keys(bots)).toContain(name);
  });

  it("hold every frame that content names", () => {
    const bots = new Set(Object.keys(read<AtlasFile>("bots.json").frames));
    const icons = new Set(Object.keys(read<AtlasFile>("icons.json").frames));
    const looks = [
      ...weaponList.map(({ look }) => ({ icon: look.icon, frames: [look.shot] })),
      ...deviceList.map(({ look }) => ({ icon: look.icon, frames: look.gun ? [look.frame, look.gun] : [look.frame] })),
      ...resourceList.map(({ look }) => ({ icon: look.icon, frames: look.frames })),
      ...beastList.map(({ look }) => ({ icon: look.icon, frames: [`${look.sheet}/idle/0`, `${look.sheet}/hit/0`] })),
      ...chassisList.map(({ look }) => ({ icon: "icon/hull", frames: [`${look.sheet}/hull/idle/0`] })),
      ...abilityList.map(({ look }) => ({ icon: look.icon, frames: [] })),
    ];
    expect(looks.flatMap(({ frames }) => frames).filter((name) => !bots.has(name))).toEqual([]);
    expect(looks.map(({ icon }) => icon).filter((name) => !icons.has(name))).toEqual([]);
  });

  it("animate each beast, with light of its own and no colour of a team", () => {
    const keys = new Set(read<AnimationFile>("anims.json").anims.map(({ key }) => key));
    const bots = read<AtlasFile>("bots.json").frames;
    const fx = read<AtlasFile>("fx.json").frames;
    for (const id of ["chaser", "spitter", "hauler"] as const)
      for (const state of ["drive", "attack"]) expect(keys).toContain(`${id}/${state}`);
    for (const state of ["walk", "charge", "telegraph", "dazed"]) expect(keys).toContain(`minotaur/${state}`);
    for (const [id, cell] of Object.entries(BEAST_CELLS)) {
      for (const state of ["idle", "hit", "destroyed"]) expect(keys).toContain(`${id}/${state}`);
      expect(bots[`${id}/idle/0`]?.sourceSize).toEqual({ w: cell, h: cell });
      expect(bots[teamFrame(`${id}/idle/0`)]).toBeUndefined();
      expect(fx[glowFrame(`${id}/idle/0`)]).toBeDefined();
    }
  });

  it("show the owner of a turret, a barricade and a shell, and the damage of a barricade", () => {
    const bots = Object.keys(read<AtlasFile>("bots.json").frames);
    for (const name of ["turret/base", "turret/gun", "barricade", "barricade/1", "barricade/2", "shot/shell"])
      expect(bots).toEqual(expect.arrayContaining([name, teamFrame(name)]));
    expect(bots).toContain("mine/armed");
  });

  it("say the size their picture has", async () => {
    for (const name of ["bots", "fx", "icons"]) {
      const { meta } = read<AtlasFile>(`${name}.json`);
      const { width, height } = await sharp(join(outDir, meta.image)).metadata();
      expect({ w: width, h: height }).toEqual(meta.size);
      expect(Math.max(width, height)).toBeLessThanOrEqual(2048);
    }
  });
});

describe("the tileset", () => {
  it("is a whole number of strides wide and high", async () => {
    const { width, height } = await sharp(join(outDir, "tiles.webp")).metadata();
    expect(width).toBe(TILESET_COLUMNS * TILESET_STRIDE);
    expect(height % TILESET_STRIDE).toBe(0);
  });

  it("has a wall for each mask and variant, and each id once", async () => {
    const tiles = read<TileFile>("tiles.json");
    expect(Object.keys(tiles.wall).map(Number)).toEqual(WALL_MASKS);
    for (const variants of Object.values(tiles.wall)) expect(variants).toHaveLength(WALL_VARIANTS);
    const ids = [
      ...tiles.floor.flatMap((first) => [first, first + 1, first + 2, first + 3]),
      ...Object.values(tiles.special),
      ...Object.values(tiles.wall).flat(),
      ...Object.values(tiles.cracked).flat(2),
      ...Object.values(tiles.tunnel).flat(2),
      ...Object.values(tiles.grate).flat(),
      ...tiles.rubble,
    ];
    expect(new Set(ids).size).toBe(ids.length);
    const { height } = await sharp(join(outDir, "tiles.webp")).metadata();
    expect(Math.max(...ids)).toBeLessThan(TILESET_COLUMNS * (height / TILESET_STRIDE));
  });

  it("has two tiles for each cracked segment and tunnel in each stage and for each grate", () => {
    const { cracked, tunnel, grate } = read<TileFile>("tiles.json");
    for (const direction of ["h", "v"]) {
      expect(cracked[direction]).toHaveLength(CRACK_STAGES);
      for (const pair of cracked[direction] ?? []) expect(pair).toHaveLength(2);
      expect(tunnel[direction]).toHaveLength(TUNNEL_STAGES);
      for (const pair of tunnel[direction] ?? []) expect(pair).toHaveLength(2);
      expect(grate[direction]).toHaveLength(2);
    }
  });
});

describe("a build", () => {
  it("is fresh until a file or the wish for normal maps changes", () => {
    expect(isArtStale(outDir)).toBe(false);
    expect(isArtStale(outDir, true)).toBe(true);
    const animations = readFileSync(join(outDir, "anims.json"));
    writeFileSync(join(outDir, "anims.json"), "{}");
    expect(isArtStale(outDir)).toBe(true);
    writeFileSync(join(outDir, "anims.json"), animations);
    expect(isArtStale(outDir)).toBe(false);
  });

  it("is stale where there is none, or its record is broken or of other sources", () => {
    expect(isArtStale(join(outDir, "nowhere"))).toBe(true);
    const record = readFileSync(join(outDir, MANIFEST_FILE), "utf8");
    writeFileSync(join(outDir, MANIFEST_FILE), "{");
    expect(isArtStale(outDir)).toBe(true);
    writeFileSync(join(outDir, MANIFEST_FILE), record.replace(/"sources": ".{4}/, '"sources": "0000'));
    expect(isArtStale(outDir)).toBe(true);
    writeFileSync(join(outDir, MANIFEST_FILE), record);
  });

  it("gives equal bytes on one thread and on two", async () => {
    const names = ["dart", "chaser", "rubble", "tunnels", "fx guard", "fx breach", "icons"];
    const few = jobs.filter(({ name }) => names.includes(name));
    expect(few).toHaveLength(names.length);
    const alone = digest(few.map((job) => job.run(false)));
    const onThreads = await runJobs(few, { threads: 2, normals: false, onProgress: () => {} });
    expect(digest(onThreads)).toEqual(alone);
  }, 60_000);
});

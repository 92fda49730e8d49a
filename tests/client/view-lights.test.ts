import { describe, expect, it } from "vitest";
import { placeLamps } from "#client/view/lamp-places.ts";
import { isLit, LAYER } from "#client/view/layers.ts";
import { createLightChoice, createLightSources, type LightLook, SOURCE } from "#client/view/light-sources.ts";
import { growingTree } from "#shared/content/mazes/growing-tree.ts";
import { type Maze, RUBBLE, WALL } from "#shared/content/mazes/maze.ts";

const view = { x: 0, y: 0, width: 1200, height: 600 } as const;
const light = (x: number, y: number, more: Partial<LightLook> = {}): LightLook => ({
  ...{ x, y, radius: 200, tint: 0x808080, strength: 1, height: 30 },
  ...more,
});

/** Chooses among lights that are numbered in their order. @returns their numbers, best first */
function chosen(lights: readonly LightLook[], most: number, choice = createLightChoice(), passed = 1000): number[] {
  const sources = createLightSources();
  sources.begin();
  for (const [number, look] of lights.entries()) sources.put(SOURCE.lamp, number, look);
  return choice.choose(sources, view, most, passed).map(({ key }) => key - SOURCE.lamp * 4096);
}

describe("the choice of lights", () => {
  it("takes the nearest to the middle of the view first", () => {
    expect(chosen([light(100, 300), light(600, 300), light(400, 300)], 2)).toEqual([1, 2]);
  });

  it("takes a strong one before a weak one that is nearer", () => {
    expect(chosen([light(600, 300, { strength: 0.2 }), light(300, 300, { strength: 2 })], 1)).toEqual([1]);
  });

  it("takes none whose light does not reach the view, and one whose light does", () => {
    expect(chosen([light(-210, 300), light(-190, 300), light(600, 801), light(600, 799)], 8).sort()).toEqual([1, 3]);
  });

  it("never takes more than the shaders know", () => {
    const crowd = Array.from({ length: 60 }, (_, place) => light(place * 20, 300));
    expect(chosen(crowd, 15)).toHaveLength(15);
    expect(chosen(crowd, 7)).toHaveLength(7);
  });

  it("keeps what shines rather than swap it for one that is hardly better", () => {
    const choice = createLightChoice();
    expect(chosen([light(500, 300), light(720, 300)], 1, choice)).toEqual([0]);
    expect(chosen([light(480, 300), light(700, 300)], 1, choice)).toEqual([0]);
    expect(chosen([light(100, 300), light(600, 300)], 1, choice)).toEqual([1]);
  });

  it("fades in what comes, and shows at once what is sudden", () => {
    const choice = createLightChoice();
    const sources = createLightSources();
    const levels = (passed: number): number[] => {
      sources.begin();
      sources.put(SOURCE.lamp, 0, light(500, 300));
      sources.put(SOURCE.lamp, 1, light(600, 300, { isSudden: true }));
      return [...choice.choose(sources, view, 4, passed)].sort((a, b) => a.key - b.key).map(({ level }) => level);
    };
    const [early = 1, sudden] = levels(60);
    expect(early).toBeLessThan(0.5);
    expect(sudden).toBe(1);
    expect(levels(400)).toEqual([1, 1]);
  });
});

describe("a crowd of lights", () => {
  /** Puts lights and dims them. @returns how strong each is then */
  const dimmed = (lights: readonly LightLook[]): number[] => {
    const sources = createLightSources();
    sources.begin();
    for (const [number, look] of lights.entries()) sources.put(SOURCE.lamp, number, look);
    sources.dim();
    return sources.all.slice(0, sources.count()).map(({ strength }) => strength);
  };

  it("is dimmed where it lies on each other, all by the same share", () => {
    const crowd = dimmed(Array.from({ length: 8 }, () => light(600, 300)));
    expect(crowd.reduce((sum, strength) => sum + strength)).toBeCloseTo(1.5);
    expect(new Set(crowd).size).toBe(1);
  });

  it("leaves alone what shines alone, however strong, and what is far from each other", () => {
    expect(dimmed([light(600, 300, { strength: 2.2 })])).toEqual([2.2]);
    expect(dimmed([light(200, 300), light(600, 300), light(1000, 300)])).toEqual([1, 1, 1]);
  });

  it("counts a cone as the little that it lights", () => {
    const cones = dimmed(Array.from({ length: 4 }, () => light(600, 300, { aim: 0 })));
    expect(cones).toEqual([1, 1, 1, 1]);
  });
});

describe("a flash", () => {
  it("shines less and less, and not at all when its life is over", () => {
    const sources = createLightSources();
    sources.flash(light(600, 300, { strength: 2 }), 100, 1000);
    const strengthAt = (now: number): number => {
      sources.begin();
      sources.update(now);
      return sources.count() === 0 ? 0 : (sources.all[0]?.strength ?? 0);
    };
    expect(strengthAt(1000)).toBe(2);
    expect(strengthAt(1050)).toBeLessThan(strengthAt(1020));
    expect(strengthAt(1101)).toBe(0);
    sources.flash(light(600, 300), 100, 2000);
    sources.clear();
    expect(strengthAt(2001)).toBe(0);
  });
});

const mazeOf = (maze: Maze, change?: (tiles: Uint8Array) => void) => {
  const tiles = Uint8Array.from(maze.tiles);
  change?.(tiles);
  return { width: maze.width, height: maze.height, tiles, revision: 1, cracked: [], pads: [], tunnels: [] };
};

describe("the lamps of a maze", () => {
  const maze = growingTree.generate(7, 13, 13, 6);
  const lamps = placeLamps(mazeOf(maze));

  it("hang on south faces of solid walls, over open floor", () => {
    expect(lamps.length).toBeGreaterThan(8);
    for (const { x, y } of lamps) {
      expect(maze.tiles[(y - 1) * maze.width + Math.floor(x)]).toBe(WALL);
      expect(maze.tiles[y * maze.width + Math.floor(x)]).not.toBe(WALL);
    }
  });

  it("are the same for the same maze, and stand apart", () => {
    expect(placeLamps(mazeOf(maze))).toEqual(lamps);
    for (const one of lamps) {
      for (const other of lamps) {
        if (one !== other)
          expect(Math.max(Math.abs(one.x - other.x), Math.abs(one.y - other.y))).toBeGreaterThanOrEqual(4);
      }
    }
  });

  it("go with their wall", () => {
    const [first] = lamps;
    if (first === undefined) throw new Error("no lamp");
    const tile = (first.y - 1) * maze.width + Math.floor(first.x);
    const broken = placeLamps(
      mazeOf(maze, (tiles) => {
        tiles[tile] = RUBBLE;
      }),
    );
    expect(broken).not.toContainEqual(first);
  });
});

describe("lights", () => {
  it("fall on no mask, no glow, no effect and no mark", () => {
    const never = Object.entries(LAYER).filter(([name]) =>
      /Team|Glow|Badge|Halo|Light|shadow|Shadow|shade|mark|spark|blast|smoke|aura|beam|muzzle|veil|ring|fog|shot/.test(
        name,
      ),
    );
    expect(never.length).toBeGreaterThan(30);
    expect(never.filter(([, depth]) => isLit(depth))).toEqual([]);
    expect([LAYER.floor, LAYER.wall, LAYER.hull, LAYER.turretBody, LAYER.thing, LAYER.pad].every(isLit)).toBe(true);
  });
});

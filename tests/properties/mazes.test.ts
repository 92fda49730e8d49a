/** What holds for every maze, over many seeds. Everything is measured from the tiles again, not asked of the generator. */
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { generators } from "#shared/content/mazes/index.ts";
import {
  CRACKED,
  FLOOR,
  GRATE,
  type Maze,
  PAD,
  type Pad,
  STOPS_ROBOT,
  STOPS_SIGHT,
  WALL,
} from "#shared/content/mazes/maze.ts";
import { isFree } from "#shared/lib/grid.ts";
import { TILE } from "#shared/lib/math.ts";

/**
 * The sizes of the modes; that of the waves has gates where these have pads. Walks are in tiles, to the Foundry and from
 * pad to pad; the tolerance of walks to the Foundry is a factor.
 */
const FAR = { id: "growing-tree", least: 22, most: 36, between: [22, 1000], tolerance: 1.2 } as const;
const SIZES = [
  { ...FAR, columns: 13, rows: 13, pads: 6, runs: 1000, folds: 2 },
  { ...FAR, columns: 11, rows: 11, pads: 4, runs: 200, folds: 4, tolerance: 1.05 },
  { ...FAR, columns: 15, rows: 15, pads: 8, runs: 200, folds: 4 },
  { ...FAR, columns: 7, rows: 7, pads: 2, runs: 200, folds: 2, least: 9, most: 20, between: [9, 1000] },
  { ...FAR, columns: 13, rows: 13, pads: 4, runs: 50, folds: 4, tolerance: 1.05 },
  {
    ...FAR,
    id: "twin-vaults",
    columns: 17,
    rows: 11,
    pads: 2,
    runs: 200,
    folds: 2,
    tolerance: 1.05,
    between: [45, 60],
  },
] as const;

/** The same seeds in every run: a failure is news about the code, never about the day. */
const FAST_CHECK_SEED = 20261122;

/** Making thousands of mazes takes some seconds, on a busy machine many. */
const TIMEOUT = 120_000;

const startedAt = performance.now();
let made = 0;
afterAll(() => {
  const seconds = (performance.now() - startedAt) / 1000;
  console.log(`${made} mazes made and measured in ${seconds.toFixed(1)} s`);
});

describe.each(SIZES)("a maze of $columns × $rows cells with $pads pads ($id)", { timeout: TIMEOUT }, (size) => {
  const { columns, rows, runs } = size;
  const known = new Map<number, Maze>();

  it("is the same for the same seed, and another for another", () => {
    const seen = new Map<string, number>();
    forEachSeed((seed) => {
      const maze = mazeOf(seed);
      const again = generators[size.id].generate(seed, columns, rows, size.pads);
      expect(JSON.stringify({ ...again, tiles: [] })).toBe(JSON.stringify({ ...maze, tiles: [] }));
      const text = maze.tiles.join("");
      expect(again.tiles.join("")).toBe(text);
      expect(seen.get(text) ?? seed).toBe(seed);
      seen.set(text, seed);
    });
  });

  it("has 3n + 1 by 3m + 1 tiles within a solid outer wall", () => {
    forEachSeed((seed) => {
      const maze = mazeOf(seed);
      expect([maze.width, maze.height, maze.tiles.length]).toEqual([
        columns * 3 + 1,
        rows * 3 + 1,
        maze.width * maze.height,
      ]);
      const outer = placesOf(maze).filter(
        ({ column, row }) => column === 0 || row === 0 || column === maze.width - 1 || row === maze.height - 1,
      );
      expect(outer.every(({ kind }) => kind === WALL)).toBe(true);
    });
  });

  it("has all its floor connected", () => {
    forEachSeed((seed) => {
      const maze = mazeOf(seed);
      const walk = walkFrom(maze, [maze.width + 1]);
      const lost = placesOf(maze).filter(({ tile, kind }) => STOPS_ROBOT[kind] === 0 && walk[tile] === -1);
      expect(lost).toEqual([]);
    });
  });

  it("looks the same when it is turned", () => {
    forEachSeed((seed) => {
      const maze = mazeOf(seed);
      const turned = new Uint8Array(maze.tiles.length);
      for (const { column, row, kind } of placesOf(maze)) {
        const [toColumn, toRow] =
          size.folds === 4 ? [maze.width - 1 - row, column] : [maze.width - 1 - column, maze.height - 1 - row];
        turned[toRow * maze.width + toColumn] = kind;
      }
      expect(turned.join("")).toBe(maze.tiles.join(""));
    });
  });

  it("has corridors of 2 tiles between lattice posts that stand", () => {
    forEachSeed((seed) => {
      const maze = mazeOf(seed);
      const wrong = placesOf(maze).filter(({ tile, column, row, kind }) => {
        const isAcross = column % 3 === 0;
        const isDown = row % 3 === 0;
        if (isAcross && isDown) return kind !== WALL;
        if (!isAcross && !isDown) return kind !== FLOOR && kind !== PAD;
        // The two tiles of a segment are alike.
        if (isAcross) return row % 3 === 1 && maze.tiles[tile + maze.width] !== kind;
        return column % 3 === 1 && maze.tiles[tile + 1] !== kind;
      });
      expect(wrong).toEqual([]);
    });
  });

  it("has no post that stands alone, but for the four of the Foundry", () => {
    forEachSeed((seed) => {
      const maze = mazeOf(seed);
      const alone = placesOf(maze).filter(
        ({ tile, column, row }) =>
          column % 3 === 0 &&
          row % 3 === 0 &&
          [tile - maze.width, tile - 1, tile + 1, tile + maze.width].every((beside) => maze.tiles[beside] === FLOOR),
      );
      const { column, row } = maze.foundry;
      expect(alone.map((place) => [place.column - column, place.row - row])).toEqual([
        [2, 2],
        [5, 2],
        [2, 5],
        [5, 5],
      ]);
    });
  });

  it("has the Foundry in the middle, clear but for its posts, with at least 4 exits", () => {
    forEachSeed((seed) => {
      const maze = mazeOf(seed);
      const { foundry, width } = maze;
      expect(foundry).toEqual({ column: (width - 8) / 2, row: (maze.height - 8) / 2, columns: 8, rows: 8 });
      const inside = foundryTiles(maze);
      expect(inside.filter((tile) => maze.tiles[tile] === FLOOR).length).toBe(60);
      const exits = new Set<number>();
      for (const tile of inside) {
        for (const beside of [tile - 1, tile + 1, tile - width, tile + width]) {
          if (!inside.includes(beside) && maze.tiles[beside] === FLOOR) exits.add(beside);
        }
      }
      expect(exits.size / 2).toBeGreaterThanOrEqual(4);
    });
  });

  it("has its pads as far from the Foundry as its mode wants, and alike", () => {
    forEachSeed((seed) => {
      const maze = mazeOf(seed);
      const walk = walkFrom(maze, foundryTiles(maze));
      const walks = maze.pads.map((pad) => Math.min(...padTiles(maze, pad).map((tile) => walk[tile] ?? -1)));
      expect(walks.length).toBe(size.pads);
      expect(Math.min(...walks)).toBeGreaterThanOrEqual(size.least);
      expect(Math.max(...walks)).toBeLessThanOrEqual(size.most);
      expect(Math.max(...walks) / Math.min(...walks)).toBeLessThanOrEqual(size.tolerance);
    });
  });

  it("has its pads as far from each other as its mode wants", () => {
    forEachSeed((seed) => {
      const maze = mazeOf(seed);
      // Odd seats lie opposite to even ones.
      for (const one of maze.pads.filter((_, seat) => seat % 2 === 0)) {
        const walk = walkFrom(maze, padTiles(maze, one));
        for (const other of maze.pads) {
          if (one === other) continue;
          const between = Math.min(...padTiles(maze, other).map((tile) => walk[tile] ?? -1));
          expect(between).toBeGreaterThanOrEqual(size.between[0]);
          expect(between).toBeLessThanOrEqual(size.between[1]);
        }
      }
    });
  });

  it("has fair territories, as it counts them", () => {
    forEachSeed((seed) => {
      const maze = mazeOf(seed);
      const walks = maze.pads.map((pad) => walkFrom(maze, padTiles(maze, pad)));
      const territory = maze.pads.map(() => 0);
      for (const { tile, kind } of placesOf(maze)) {
        if (STOPS_ROBOT[kind] === 1) continue;
        const least = Math.min(...walks.map((walk) => walk[tile] ?? 0));
        const owners = maze.pads.map((_, seat) => seat).filter((seat) => walks[seat]?.[tile] === least);
        const [owner] = owners;
        if (owners.length === 1 && owner !== undefined) territory[owner] = (territory[owner] ?? 0) + 1;
      }
      expect(maze.territory).toEqual(territory);
      expect(Math.max(...territory) / Math.min(...territory)).toBeLessThanOrEqual(1.3);
    });
  });

  it("has pads of 2 × 2 tiles that lie opposite for neighbouring seats and are walled by whole walls", () => {
    forEachSeed((seed) => {
      const maze = mazeOf(seed);
      const tiles = maze.pads.flatMap((pad) => padTiles(maze, pad));
      const marked = placesOf(maze).filter(({ kind }) => kind === PAD);
      expect([...tiles].sort((a, b) => a - b)).toEqual(marked.map(({ tile }) => tile));
      const beside = tiles.flatMap((tile) => [tile - 1, tile + 1, tile - maze.width, tile + maze.width]);
      expect(beside.filter((tile) => maze.tiles[tile] === CRACKED || maze.tiles[tile] === GRATE)).toEqual([]);
      for (let seat = 0; seat < size.pads; seat += 2) {
        const [one, other] = [maze.pads[seat], maze.pads[seat + 1]];
        expect((one?.column ?? 0) + (other?.column ?? 0)).toBe(maze.width - 2);
        expect((one?.row ?? 0) + (other?.row ?? 0)).toBe(maze.height - 2);
      }
    });
  });

  it("lets no robot on a pad see a robot on another", () => {
    forEachSeed((seed) => {
      const maze = mazeOf(seed);
      // Odd seats lie opposite to even ones, so what even ones see is all there is.
      const from = maze.pads.filter((_, seat) => seat % 2 === 0);
      expect(from.filter((pad) => maze.pads.some((to) => pad !== to && isSeen(maze, pad, to)))).toEqual([]);
    });
  });

  it("has some 10 % of its inner walls cracked, as it lists them, and 4 % grates", () => {
    forEachSeed((seed) => {
      const maze = mazeOf(seed);
      const inner = segmentsOf(maze);
      const cracked = inner.filter(({ kind }) => kind === CRACKED);
      expect(maze.cracked.map(({ tiles }) => tiles)).toEqual(cracked.map(({ tiles }) => tiles));
      const segments = inner.filter(({ kind }) => kind !== FLOOR).length;
      const grates = inner.filter(({ kind }) => kind === GRATE).length;
      // Orbits are whole: the shares are right to less than one, and there is one orbit of each at least.
      expect(Math.abs(cracked.length - segments * 0.1)).toBeLessThan(size.folds);
      expect(Math.abs(grates - segments * 0.04)).toBeLessThan(size.folds);
      expect(Math.min(cracked.length, grates)).toBeGreaterThan(0);
    });
  });

  function forEachSeed(check: (seed: number) => void): void {
    // Without bias: small seeds over and over would be the same mazes.
    fc.assert(
      fc.property(fc.noBias(fc.integer({ min: 0, max: 0xffffffff })), (seed) => check(seed)),
      { numRuns: runs, seed: FAST_CHECK_SEED, examples: [[0], [1], [0xffffffff]] },
    );
  }

  function mazeOf(seed: number): Maze {
    const maze = known.get(seed) ?? generators[size.id].generate(seed, columns, rows, size.pads);
    if (!known.has(seed)) made++;
    known.set(seed, maze);
    return maze;
  }
});

describe("a maze with a depot", { timeout: TIMEOUT }, () => {
  it("has one pad in the very middle, between the posts, and gates where homes would be", () => {
    for (let seed = 0; seed < 50; seed++) {
      const maze = generators["foundry-depot"].generate(seed * 7919, 13, 13, 2);
      const homes = generators["growing-tree"].generate(seed * 7919, 13, 13, 4);
      const depot = { column: 19, row: 19 };
      expect(maze.pads).toEqual([depot]);
      expect(maze.gates).toEqual(homes.pads);
      expect(maze.cracked).toEqual(homes.cracked);
      const [inner, gates] = [padTiles(maze, depot), maze.gates.flatMap((gate) => padTiles(maze, gate))];
      const expected = homes.tiles.map((kind, tile) =>
        inner.includes(tile) ? PAD : gates.includes(tile) ? FLOOR : kind,
      );
      expect(maze.tiles).toEqual(expected);
      expect(maze.territory).toHaveLength(1);
      // Posts stand at the corners of the depot: room for one robot between.
      for (const [column, row] of [
        [18, 18],
        [21, 18],
        [18, 21],
        [21, 21],
      ] as const) {
        expect(maze.tiles[row * maze.width + column]).toBe(WALL);
      }
      const walk = walkFrom(maze, inner);
      expect(gates.every((tile) => (walk[tile] ?? -1) > 0)).toBe(true);
    }
  });
});

interface Place {
  readonly tile: number;
  readonly column: number;
  readonly row: number;
  readonly kind: number;
}

function placesOf(maze: Maze): Place[] {
  return Array.from(maze.tiles, (kind, tile) => ({
    tile,
    column: tile % maze.width,
    row: Math.floor(tile / maze.width),
    kind,
  }));
}

/** All segments between two posts but those of the outer wall, open ones included, ascending by first tile. */
function segmentsOf(maze: Maze): { tiles: [number, number]; kind: number }[] {
  return placesOf(maze)
    .filter(({ column, row }) => column > 0 && row > 0 && column < maze.width - 1 && row < maze.height - 1)
    .filter(({ column, row }) => (column % 3 === 0 && row % 3 === 1) || (row % 3 === 0 && column % 3 === 1))
    .map(({ tile, column, kind }) => ({ tiles: [tile, tile + (column % 3 === 0 ? maze.width : 1)], kind }));
}

function padTiles(maze: Maze, pad: Pad): number[] {
  const first = pad.row * maze.width + pad.column;
  return [first, first + 1, first + maze.width, first + maze.width + 1];
}

function foundryTiles(maze: Maze): number[] {
  const { column, row, columns, rows } = maze.foundry;
  return placesOf(maze)
    .filter((at) => at.column >= column && at.column < column + columns && at.row >= row && at.row < row + rows)
    .map(({ tile }) => tile);
}

/** Steps from the nearest of `from` that a robot can stand on, −1 where there is no way. */
function walkFrom(maze: Maze, from: readonly number[]): Int32Array {
  const walk = new Int32Array(maze.tiles.length).fill(-1);
  let edge = from.filter((tile) => STOPS_ROBOT[maze.tiles[tile] ?? WALL] === 0);
  for (let steps = 0; edge.length > 0; steps++) {
    const next: number[] = [];
    for (const tile of edge) {
      if (walk[tile] !== -1 || STOPS_ROBOT[maze.tiles[tile] ?? WALL] === 1) continue;
      walk[tile] = steps;
      next.push(tile - 1, tile + 1, tile - maze.width, tile + maze.width);
    }
    edge = next;
  }
  return walk;
}

/** True when a robot anywhere on `from` sees the centre or a side of a robot anywhere on `to`. */
function isSeen(maze: Maze, from: Pad, to: Pad): boolean {
  const radius = Math.floor(TILE * 0.42);
  const places = [radius, TILE, 2 * TILE - radius];
  for (const [fromX, fromY, toX, toY] of product(places)) {
    const [x0, y0] = [from.column * TILE + fromX, from.row * TILE + fromY];
    const [x1, y1] = [to.column * TILE + toX, to.row * TILE + toY];
    const length = Math.hypot(x1 - x0, y1 - y0);
    const sideX = Math.round(((y0 - y1) * radius) / length);
    const sideY = Math.round(((x1 - x0) * radius) / length);
    for (const side of [-1, 0, 1]) {
      if (isFree(maze.tiles, maze.width, STOPS_SIGHT, x0, y0, x1 + side * sideX, y1 + side * sideY)) return true;
    }
  }
  return false;
}

function product(values: readonly number[]): [number, number, number, number][] {
  return values.flatMap((a) =>
    values.flatMap((b) => values.flatMap((c) => values.map((d): [number, number, number, number] => [a, b, c, d]))),
  );
}

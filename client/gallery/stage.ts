/** The small maze of the gallery, drawn as text, and a world of the real simulation in it with two robots. */
import { CRACKED, FLOOR, type Maze, PAD, type Segment, WALL } from "#shared/content/mazes/maze.ts";
import { modeIds, QUICK_PLAY } from "#shared/content/modes.ts";
import { resourceList } from "#shared/content/resources.ts";
import { TILE } from "#shared/lib/math.ts";
import { createWorldIn } from "#shared/sim/create.ts";
import { BRAIN } from "#shared/sim/record.ts";
import { sight } from "#shared/sim/stages/sight.ts";
import { LIVE, NOBODY, type World } from "#shared/sim/world.ts";

/** Tiles of the part that is shown: rows below it hold the pads, out of everybody's sight. */
export const COLUMNS = 13;
export const ROWS = 7;

/** Seats of the robot that is shown, and of the one that it meets. */
export const HERO = 0;
export const FOE = 1;

/** Where the robots start, in tiles, and facing which way, in steps. */
export interface Start {
  readonly x: number;
  readonly y: number;
  readonly aim: number;
}

const KINDS: Readonly<Record<string, number>> = { "#": WALL, x: CRACKED, "0": PAD, "1": PAD };
const CELLAR = ["#00#11#######", "#00#11#######", "#############"];
const SALT = 20261130;
/** Long enough for every act. */
const LENGTH = 100_000;

/**
 * Returns a world that has begun.
 * @param rows 7 of 13 signs: `#` wall, `x` cracked wall (two neighbours are one segment), `s` scrap, `.` floor
 * @param chassis numbers in `chassisList` of hero and foe
 */
export function createStage(
  rows: readonly string[],
  chassis: readonly [number, number],
  starts: readonly [Start, Start],
): World {
  const signs = [...rows, ...CELLAR].join("");
  const tiles = Uint8Array.from([...signs], (sign) => KINDS[sign] ?? FLOOR);
  const maze: Maze = {
    width: COLUMNS,
    height: rows.length + CELLAR.length,
    tiles,
    pads: [
      { column: 1, row: ROWS },
      { column: 4, row: ROWS },
    ],
    gates: [],
    foundry: { column: 0, row: 0, columns: 0, rows: 0 },
    cracked: crackedSegments(tiles),
    territory: [0, 0],
  };
  const world = createWorldIn(maze, {
    mode: modeIds.indexOf(QUICK_PLAY),
    mazeSeed: 0,
    salt: SALT,
    length: LENGTH,
    seats: chassis.map((number) => ({ driver: BRAIN, chassis: number })),
  });
  world.phase = LIVE;
  world.phaseEnd = LENGTH;
  world.resources = [];
  const scrap = resourceList.findIndex(({ isPrize }) => !isPrize);
  [...signs].forEach((sign, tile) => {
    if (sign !== "s") return;
    const [column, row] = [tile % COLUMNS, Math.floor(tile / COLUMNS)];
    const place = { x: column * TILE + TILE / 2, y: row * TILE + TILE / 2 };
    world.resources.push({ id: world.nextId++, kind: scrap, ...place, from: 0, by: NOBODY, seenBy: 0 });
  });
  world.robots.forEach(({ drive }, seat) => {
    const start = starts[seat];
    drive.held = 0;
    drive.protection = 0;
    if (start === undefined) return;
    drive.x = Math.round(start.x * TILE);
    drive.y = Math.round(start.y * TILE);
    drive.aim = start.aim;
    drive.heading = start.aim;
  });
  sight(world);
  return world;
}

function crackedSegments(tiles: Uint8Array): Segment[] {
  const segments: Segment[] = [];
  const taken = new Set<number>();
  tiles.forEach((kind, tile) => {
    if (kind !== CRACKED || taken.has(tile)) return;
    const other = [tile + 1, tile + COLUMNS].find((beside) => tiles[beside] === CRACKED && !taken.has(beside));
    if (other === undefined) throw new RangeError(`the cracked wall at tile ${tile} has no second half`);
    taken.add(other);
    segments.push({ tiles: [tile, other] });
  });
  return segments;
}

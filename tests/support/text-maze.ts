/**
 * Mazes drawn as text, for scenarios. `#` wall, `.` floor, `x` cracked wall (two neighbours are one segment), `=` grate,
 * a digit the pad of that seat (2 × 2 tiles), `A` to `H` the robots, `s` scrap, `c` a cell, `o` a core. Seats whose pad is not drawn
 * get one in a walled room below the drawing, where nobody sees or meets them.
 */
import { CRACKED, FLOOR, GRATE, type Maze, PAD, type Pad, type Segment, WALL } from "#shared/content/mazes/maze.ts";
import { TILE } from "#shared/lib/math.ts";

/** A place in the drawing, in units: the centre of a tile. */
export interface Spot {
  readonly sign: string;
  readonly x: number;
  readonly y: number;
}

/** What a drawing says. */
export interface TextMaze {
  readonly maze: Maze;
  readonly seats: number;
  /** Where robots and resources are drawn, row by row. */
  readonly spots: readonly Spot[];
}

const KINDS: Readonly<Record<string, number>> = { "#": WALL, x: CRACKED, "=": GRATE };

/** Returns what a drawing says. @throws RangeError for a drawing that is no closed rectangle, or pads that are not 2 × 2 */
export function readTextMaze(rows: readonly string[]): TextMaze {
  const width = rows[0]?.length ?? 0;
  checkClosed(rows, width);
  const seats = countSeats(rows);
  const drawn = padsOf(rows);
  const missing = Array.from({ length: seats }, (_, seat) => seat).filter((seat) => !drawn.has(seat));
  const all = [...rows, ...roomsFor(missing, width)];
  const pads = padsOf(all);
  const tiles = Uint8Array.from([...all.join("")].map((sign) => (isDigit(sign) ? PAD : (KINDS[sign] ?? FLOOR))));
  const maze: Maze = {
    width,
    height: all.length,
    tiles,
    pads: Array.from({ length: seats }, (_, seat) => pads.get(seat) ?? { column: 0, row: 0 }),
    gates: [],
    foundry: { column: 0, row: 0, columns: 0, rows: 0 },
    cracked: segmentsOf(tiles, width),
    territory: Array.from({ length: seats }, () => 0),
  };
  return { maze, seats, spots: spotsOf(rows) };
}

function checkClosed(rows: readonly string[], width: number): void {
  rows.forEach((row, index) => {
    if (row.length !== width) throw new RangeError(`row ${index} is ${row.length} long; expected ${width}`);
    const isEdge = index === 0 || index === rows.length - 1;
    if (isEdge ? /[^#]/.test(row) : !/^#.*#$/.test(row))
      throw new RangeError(`row ${index} is open at the edge: ${row}`);
  });
}

function countSeats(rows: readonly string[]): number {
  const signs = [...rows.join("")];
  const named = signs.map((sign) => (isDigit(sign) ? Number(sign) : /[A-H]/.test(sign) ? seatOf(sign) : -1));
  const seats = Math.max(...named) + 1;
  if (seats === 0) throw new RangeError("the drawing has no robot and no pad");
  return seats;
}

/** Returns the seat of a letter: A is 0. */
export function seatOf(letter: string): number {
  return letter.charCodeAt(0) - "A".charCodeAt(0);
}

function isDigit(sign: string): boolean {
  return sign >= "0" && sign <= "9";
}

function padsOf(rows: readonly string[]): Map<number, Pad> {
  const pads = new Map<number, Pad>();
  rows.forEach((text, row) => {
    [...text].forEach((sign, column) => {
      if (!isDigit(sign) || pads.has(Number(sign))) return;
      const square = [text[column + 1], rows[row + 1]?.[column], rows[row + 1]?.[column + 1]];
      // A robot may stand on its pad.
      if (!square.every((other) => other === sign || /[A-H]/.test(other ?? "")))
        throw new RangeError(`the pad of seat ${sign} at column ${column}, row ${row} is not 2 × 2`);
      pads.set(Number(sign), { column, row });
    });
  });
  return pads;
}

function roomsFor(seats: readonly number[], width: number): string[] {
  const aRow = Math.floor((width - 1) / 3);
  const rows: string[] = [];
  for (let first = 0; first < seats.length; first += aRow) {
    const room = seats.slice(first, first + aRow).map((seat) => `${seat}${seat}#`);
    const line = `#${room.join("")}`.padEnd(width, "#");
    rows.push(line, line, "#".repeat(width));
  }
  return rows;
}

function segmentsOf(tiles: Uint8Array, width: number): Segment[] {
  const segments: Segment[] = [];
  const taken = new Set<number>();
  tiles.forEach((kind, tile) => {
    if (kind !== CRACKED || taken.has(tile)) return;
    const other = [tile + 1, tile + width].find((beside) => tiles[beside] === CRACKED && !taken.has(beside));
    if (other === undefined) throw new RangeError(`the cracked wall at tile ${tile} has no second half`);
    taken.add(other);
    segments.push({ tiles: [tile, other] });
  });
  return segments;
}

function spotsOf(rows: readonly string[]): Spot[] {
  const spots: Spot[] = [];
  rows.forEach((text, row) => {
    [...text].forEach((sign, column) => {
      if (/[A-Hsco]/.test(sign)) spots.push({ sign, x: column * TILE + TILE / 2, y: row * TILE + TILE / 2 });
    });
  });
  return spots;
}

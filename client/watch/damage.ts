/** Who hurt whom: the damage of a match up to a moment as a table. Pure. Points of hull. */
import type { ChronicleHit } from "../sdk/chronicle.ts";

/** What one did to each. */
export interface DamageRow {
  /** −1 for beasts and whatever else is nobody's doing. */
  readonly by: number;
  /** By victim, in the order of the columns. */
  readonly cells: readonly number[];
  readonly total: number;
}

/** See the file header. */
export interface DamageMatrix {
  /** Seats, ascending. */
  readonly columns: readonly number[];
  /** One a seat, ascending, and that of nobody at the end where there is something in it. */
  readonly rows: readonly DamageRow[];
  /** What each took. */
  readonly taken: readonly number[];
  /** The largest cell. */
  readonly most: number;
}

/** The row of what is nobody's doing. */
const NOBODY = -1;

/** Returns the table. @param tick the last that counts */
export function damageOf(hits: readonly ChronicleHit[], seats: readonly number[], tick: number): DamageMatrix {
  const columns = seats.toSorted((one, other) => one - other);
  const sums = new Map<string, number>();
  for (const { tick: at, by, seat, amount } of hits) {
    // Hits ascend.
    if (at > tick) break;
    const cell = `${columns.includes(by) ? by : NOBODY} ${seat}`;
    sums.set(cell, (sums.get(cell) ?? 0) + amount);
  }
  const rowOf = (by: number): DamageRow => {
    const cells = columns.map((seat) => sums.get(`${by} ${seat}`) ?? 0);
    return { by, cells, total: sum(cells) };
  };
  const rows = [...columns, NOBODY].map(rowOf).filter(({ by, total }) => by !== NOBODY || total > 0);
  return {
    columns,
    rows,
    taken: columns.map((_, column) => sum(rows.map(({ cells }) => cells[column] ?? 0))),
    most: Math.max(0, ...rows.flatMap(({ cells }) => cells)),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Drawings whose undrawn pads, in the rooms below, are too far away to forbid any device. */

/** Returns a drawing with rock under it, 3 tiles thick. */
export function remote(rows: readonly string[]): string[] {
  const rock = "#".repeat(rows[0]?.length ?? 0);
  return [...rows, rock, rock, rock];
}

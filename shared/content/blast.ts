/** What goes off: shells and traps. */

/** A blast around a point: hurts the enemies of whoever made it, and cracked walls, in line of its centre. */
export interface Blast {
  /** In units. */
  readonly radius: number;
  /** In thirtieths of a hull point. */
  readonly damage: number;
}

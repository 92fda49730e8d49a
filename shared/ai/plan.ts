/** What a robot is about. One plan holds until a thought finds a better one. */

/** Where to go and why. Positions in units. */
export interface Plan {
  readonly kind:
    | "collect" /* pick a resource up */
    | "bank" /* carry the cargo home */
    | "rest" /* stay on the own pad: unload, be repaired */
    | "search" /* look where nothing is known */
    | "fight" /* at an enemy */
    | "flee" /* from an enemy */
    | "move" /* anywhere else: one stood too long */;
  readonly tile: number;
  readonly x: number;
  readonly y: number;
  /** The enemy's seat, or −1. */
  readonly enemy: number;
  /** Id of the resource, or −1. */
  readonly resource: number;
}

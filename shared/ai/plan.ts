/** What a robot is about. One plan holds until a thought finds a better one. */
import { TILE } from "../lib/math.ts";
import type { SeenBeast } from "../sim/seen.ts";
import { cellOf, tileOfCell } from "./charts.ts";
import type { EnemyMemory, ResourceMemory } from "./memory.ts";
import { centreX, centreY, type Situation } from "./situation.ts";

/** What a plan is for. */
export type PlanKind =
  | "collect" /* pick a resource up */
  | "bank" /* carry the cargo home */
  | "rest" /* stay on the own pad: unload, be repaired */
  | "search" /* look where nothing is known */
  | "fight" /* at an enemy or a beast */
  | "flee" /* from one of them */
  | "hunt" /* to where an enemy must be */
  | "guard" /* be at a place that matters */
  | "raid" /* stand on the pad of an enemy team */
  | "move" /* anywhere else: one stood too long */;

/** Where to go and why. Positions in units. */
export interface Plan {
  readonly kind: PlanKind;
  readonly tile: number;
  readonly x: number;
  readonly y: number;
  /** The enemy's seat, or −1. */
  readonly enemy: number;
  /** Id of the beast, or −1. */
  readonly beast: number;
  /** Id of the resource, or −1. */
  readonly resource: number;
}

/** A plan, and what it brings in points per tick: so that plans of different kinds compete. */
export interface Offer {
  readonly plan: Plan;
  readonly worth: number;
}

/** Returns the plan to go to the middle of a tile. @param enemy the seat that it is about, or −1 */
export function tilePlan(situation: Situation, kind: PlanKind, tile: number, enemy = -1): Plan {
  const x = centreX(situation, tile);
  const y = centreY(situation, tile);
  return { kind, tile, x, y, enemy, beast: -1, resource: -1 };
}

/** Returns the plan to fight an enemy. */
export function fightPlan(situation: Situation, { x, y, seat }: EnemyMemory): Plan {
  return { kind: "fight", tile: cellTile(situation, x, y), x, y, enemy: seat, beast: -1, resource: -1 };
}

/** Returns the plan to fight a beast. */
export function beastPlan(situation: Situation, { x, y, id }: SeenBeast): Plan {
  return { kind: "fight", tile: cellTile(situation, x, y), x, y, enemy: -1, beast: id, resource: -1 };
}

/** What moves is gone for by its cell: all who think of that cell share one field of distances. */
function cellTile({ chart, seen }: Situation, x: number, y: number): number {
  return tileOfCell(chart, cellOf(chart, (y >> 10) * seen.maze.width + (x >> 10)));
}

/** Returns the plan to pick a resource up. */
export function collectPlan({ tile, x, y, id }: Pick<ResourceMemory, "tile" | "x" | "y" | "id">): Plan {
  return { kind: "collect", tile, x, y, enemy: -1, beast: -1, resource: id };
}

/** Returns the plan to go to the middle of the own pad. */
export function homePlan(situation: Situation, kind: "bank" | "rest" | "guard"): Plan {
  return padPlan(situation, kind, situation.seen.self.pad);
}

/** Returns the plan to go to the middle of a pad. @param pad number in `Maze.pads` */
export function padPlan(situation: Situation, kind: PlanKind, pad: number): Plan {
  const { pads, width } = situation.seen.maze;
  const { column, row } = pads[pad] ?? { column: 0, row: 0 };
  const x = (column + 1) * TILE;
  const y = (row + 1) * TILE;
  return { kind, tile: row * width + column, x, y, enemy: -1, beast: -1, resource: -1 };
}

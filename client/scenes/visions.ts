/** What one may see of a match that is watched, in the order in which one goes through it. Pure. */
import type { Frame } from "../sdk/frame.ts";
import type { Vision } from "../sdk/timeline.ts";

/** All of the maze. */
export const EVERYTHING: Vision = { kind: "everything" };

/** Returns everything, each team, then one robot's sight. @param seat that robot's, or null */
export function visionsOf({ mode }: Pick<Frame, "mode">, seat: number | null): readonly Vision[] {
  const teams = Array.from({ length: mode.teams }, (_, team): Vision => ({ kind: "team", team }));
  return [EVERYTHING, ...teams, ...(seat === null ? [] : [{ kind: "seat", seat } as const])];
}

/** Returns what comes after a vision; everything after one that there is no more. */
export function nextVision(vision: Vision, all: readonly Vision[]): Vision {
  const place = all.findIndex((other) => isSame(other, vision));
  return (place < 0 ? undefined : all[(place + 1) % all.length]) ?? EVERYTHING;
}

function isSame(one: Vision, other: Vision): boolean {
  if (one.kind === "team") return other.kind === "team" && one.team === other.team;
  // Of robots one is seen through at a time.
  return one.kind === other.kind;
}

/** Where damage and sounds came from, as data: marks at the edge of the screen that fade. Pure. */
import type { Frame } from "../sdk/frame.ts";

/** One mark. */
export interface Mark {
  readonly kind: "damage" | "near" | "far";
  /** Direction from the own robot, radians, 0 = +x, clockwise. */
  readonly angle: number;
  /** Milliseconds of the clock at which it began. */
  readonly at: number;
  /** Hull points lost, for damage. */
  readonly amount: number;
}

/** How long each kind stays, in ms. */
export const MARK_STAY = { damage: 500, near: 900, far: 900 } as const;
const MOST = 16;
/** Marks of one kind closer than this, in radians, are one. */
const SAME = Math.PI / 16;

/** Returns the marks after the events of `frame`, the oldest first. A spectator without a robot has none. */
export function nextMarks(marks: readonly Mark[], frame: Frame, now: number): readonly Mark[] {
  const own = frame.own?.seat;
  const kept = marks.filter((mark) => now - mark.at < MARK_STAY[mark.kind]);
  const added = frame.events.flatMap((event): Mark[] => {
    if (event.kind === "hit" && event.seat === own && event.amount > 0) {
      return [{ kind: "damage", angle: event.from, at: now, amount: event.amount }];
    }
    if (event.kind === "heard") return [{ kind: event.near ? "near" : "far", angle: event.angle, at: now, amount: 0 }];
    return [];
  });
  if (added.length === 0) return kept.length === marks.length ? marks : kept;
  return added
    .reduce<readonly Mark[]>((all, mark) => [...all.filter((other) => !isSame(other, mark)), mark], kept)
    .slice(-MOST);
}

function isSame(a: Mark, b: Mark): boolean {
  return a.kind === b.kind && Math.abs(Math.atan2(Math.sin(a.angle - b.angle), Math.cos(a.angle - b.angle))) < SAME;
}

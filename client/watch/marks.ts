/** The marks on the bar of the timeline: which are shown, which stand together, which comes next. Pure; times in ticks. */
import type { ChronicleMark } from "../sdk/chronicle.ts";

/** The kinds that one can choose from, the weightiest first: of marks that stand together that one is shown. */
export const MARK_KINDS = ["beast", "prize", "wave", "kill", "lead", "bank"] as const satisfies ChronicleMark["kind"][];
export type MarkKind = (typeof MARK_KINDS)[number];

/** CSS px from one place of marks to the next, and from which one of them is meant. */
export const APART = 17;
export const REACH = 9;
/** What happens is best seen from a second before it on. */
export const LEAD_IN = 30;
/** While a match plays, the mark that has just passed is not the one before. */
const JUST_PASSED = 30;

/** Marks that stand at one place of the bar. */
export interface MarkGroup {
  /** Ascending by tick; never empty. */
  readonly marks: readonly ChronicleMark[];
  /** The weightiest of them, the last of equals. */
  readonly top: ChronicleMark;
  /** CSS px from the beginning of the bar. */
  readonly x: number;
}

/** How marks are laid out. */
export interface MarkRoom {
  readonly kinds: ReadonlySet<ChronicleMark["kind"]>;
  /** The tick at the end of the bar, which begins at 0. */
  readonly end: number;
  /** Of the bar, and from one place to the next at least; CSS px. */
  readonly width: number;
  readonly apart: number;
}

const WEIGHTS: ReadonlyMap<ChronicleMark["kind"], number> = new Map(
  MARK_KINDS.toReversed().map((kind, weight) => [kind, weight]),
);
const weightOf = ({ kind }: ChronicleMark): number => WEIGHTS.get(kind) ?? -1;

/** Returns what stands where, from left to right: marks that would be nearer than `apart` to the first of a place are put there. */
export function groupMarks(
  marks: readonly ChronicleMark[],
  { kinds, end, width, apart }: MarkRoom,
): readonly MarkGroup[] {
  const groups: { marks: ChronicleMark[]; top: ChronicleMark; x: number }[] = [];
  for (const mark of marks) {
    if (!kinds.has(mark.kind)) continue;
    const x = placeOf(mark.tick, end, width);
    const group = groups.at(-1);
    if (group === undefined || x - group.x >= apart) groups.push({ marks: [mark], top: mark, x });
    else {
      group.marks.push(mark);
      if (weightOf(mark) >= weightOf(group.top)) group.top = mark;
    }
  }
  return groups;
}

/** Returns how far from the beginning of a bar a tick is, in CSS px. */
export function placeOf(tick: number, end: number, width: number): number {
  return end <= 0 ? 0 : (Math.min(end, Math.max(0, tick)) / end) * width;
}

/** Returns the tick at a place of a bar. @param x CSS px, held within the bar */
export function tickAt(x: number, end: number, width: number): number {
  return width <= 0 ? 0 : (Math.min(width, Math.max(0, x)) / width) * end;
}

/** Returns the group whose place is nearest to `x`, or null where none is within `reach` CSS px. */
export function groupNear(groups: readonly MarkGroup[], x: number, reach: number): MarkGroup | null {
  let nearest: MarkGroup | null = null;
  let least = reach;
  for (const group of groups) {
    const far = Math.abs(group.x - x);
    if (far > least) continue;
    nearest = group;
    least = far;
  }
  return nearest;
}

/**
 * Returns the tick from which the next mark is seen, or the one before; null where there is none. Marks of one moment are
 * one: from there the next call leads further on.
 * @param direction 1 for the next, −1 for the one before
 */
export function markBeside(
  marks: readonly ChronicleMark[],
  kinds: ReadonlySet<ChronicleMark["kind"]>,
  tick: number,
  direction: 1 | -1,
): number | null {
  const starts = marks.filter(({ kind }) => kinds.has(kind)).map((mark) => Math.max(0, mark.tick - LEAD_IN));
  const found =
    direction === 1 ? starts.find((start) => start > tick + 1) : starts.findLast((start) => start < tick - JUST_PASSED);
  return found ?? null;
}

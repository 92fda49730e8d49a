/**
 * What a newcomer is shown in the first match: to drive, to pick up, to bring it home, to use an ability. Each is learnt by
 * doing it once, in whatever order; the first match teaches, or somebody who wants none of it. Pure.
 */
import type { Frame } from "../sdk/frame.ts";

/** In the order in which they are shown. */
export const LESSONS = ["drive", "pick", "bank", "ability"] as const;
export type Lesson = (typeof LESSONS)[number];

/** How far somebody has come. */
export interface Lessons {
  readonly learnt: readonly Lesson[];
  /** The first match; empty before its first frame. */
  readonly match: string;
  /** Where the own robot was seen last, and how far it has been driven, in tiles. */
  readonly place: { readonly x: number; readonly y: number } | null;
  readonly driven: number;
}

/** Tiles after which somebody can drive; farther than the second in one picture is no drive. */
const DRIVEN = 2;
const JUMP = 1;

/** What is kept of lessons that are over. */
const OVER = "over";

/** Returns lessons as they were kept; null when they are over. @param kept what `keptLessons` returned, or null */
export function readLessons(kept: string | null): Lessons | null {
  if (kept === OVER) return null;
  const words = kept?.split(" ") ?? [];
  return { learnt: LESSONS.filter((lesson) => words.includes(lesson)), match: "", place: null, driven: 0 };
}

/** Returns what to keep. @param lessons null: they are over */
export function keptLessons(lessons: Lessons | null): string {
  return lessons === null ? OVER : lessons.learnt.join(" ");
}

/** Returns how far somebody has come with a frame; null when all is learnt or the first match is over. */
export function nextLessons(lessons: Lessons, frame: Frame): Lessons | null {
  const { own } = frame;
  if (own === null || frame.isSpectator) return lessons;
  if (frame.results !== null || (lessons.match !== "" && lessons.match !== frame.match)) return null;
  const robot = frame.robots.find(({ seat }) => seat === own.seat);
  const place = robot === undefined ? null : { x: robot.x, y: robot.y };
  const way = place === null || lessons.place === null ? 0 : distance(place, lessons.place);
  const driven = lessons.driven + (own.isDrivenByBrain || way > JUMP ? 0 : way);
  const did = new Set<Lesson>(lessons.learnt);
  if (driven >= DRIVEN) did.add("drive");
  for (const event of frame.events) {
    if (!("seat" in event) || event.seat !== own.seat || own.isDrivenByBrain) continue;
    if (event.kind === "picked") did.add("pick");
    else if (event.kind === "banked") did.add("bank");
    else if (event.kind === "cast") did.add("ability");
  }
  if (did.size === LESSONS.length) return null;
  const learnt = did.size === lessons.learnt.length ? lessons.learnt : LESSONS.filter((lesson) => did.has(lesson));
  return { learnt, match: frame.match, place, driven };
}

/** Returns what to show now: what comes next of what can be done at the moment; null for nothing. */
export function lessonNow({ learnt }: Lessons, frame: Frame): Lesson | null {
  const { own } = frame;
  if (own === null || !own.isAlive || own.isDrivenByBrain || frame.isSpectator) return null;
  const isNew = (lesson: Lesson): boolean => !learnt.includes(lesson);
  if (isNew("drive")) return "drive";
  if (isNew("bank") && own.cargo.length > 0) return "bank";
  if (isNew("pick")) return "pick";
  if (isNew("ability")) return "ability";
  // There is nothing to bring home yet.
  return "pick";
}

function distance(
  a: { readonly x: number; readonly y: number },
  b: { readonly x: number; readonly y: number },
): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

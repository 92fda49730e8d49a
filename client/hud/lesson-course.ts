/** The lessons of a first match as they go on: what is shown of them, what is kept, and what ends them. */
import { keyName } from "../input/bindings.ts";
import type { Frame } from "../sdk/frame.ts";
import type { CaptionKeys } from "./caption.ts";
import type { LessonDevice, LessonSource } from "./lesson-card.ts";
import { keptLessons, type Lesson, lessonNow, nextLessons, readLessons } from "./lessons.ts";

/** Where the lessons stand, and by whose signs they are shown. */
export interface LessonOptions {
  /** What was kept of them; null for a newcomer. */
  readonly kept: string | null;
  /** Called with what to keep whenever something was learnt, and when they are over. */
  readonly onLearnt: (kept: string) => void;
  /** The device that was used last. */
  readonly device: () => LessonDevice;
}

/** The lessons of one screen. */
export interface LessonCourse extends LessonSource {
  /** Takes in a frame. */
  follow(frame: Frame): void;
  /** Ends them for good. */
  skip(): void;
  destroy(): void;
}

/** The key that ends them: no other means anything in a match. It has this name on every keyboard that names it at all. */
const SKIP_CODE = "Enter";

/** Begins them where they stand. @param options null: there are none @param keys names of keys or buttons */
export function createLessonCourse(options: LessonOptions | null, keys: () => CaptionKeys): LessonCourse {
  let lessons = options === null ? null : readLessons(options.kept);
  let shown: Lesson | null = null;
  const gone = new AbortController();

  const learn = (next: typeof lessons): void => {
    const before = lessons;
    lessons = next;
    if (before !== next && before?.learnt !== next?.learnt) options?.onLearnt(keptLessons(next));
  };
  const skip = (): void => {
    shown = null;
    learn(null);
  };
  window.addEventListener(
    "keydown",
    ({ code, target }) => {
      const isElsewhere = target instanceof Element && target.closest("input, button, a, select, dialog") !== null;
      if (code === SKIP_CODE && shown !== null && !isElsewhere) skip();
    },
    { signal: gone.signal },
  );
  return {
    lesson: () => shown,
    device: () => options?.device() ?? "keys",
    keys,
    // With a gamepad it is the button that lets go of a robot one watches: a player has no other use for it.
    skipName: () => ({ keys: keyName(SKIP_CODE), pad: keys().free, touch: "" })[options?.device() ?? "keys"],
    follow(frame) {
      if (lessons === null) return;
      learn(nextLessons(lessons, frame));
      shown = lessons === null ? null : lessonNow(lessons, frame);
    },
    skip,
    destroy: () => gone.abort(),
  };
}

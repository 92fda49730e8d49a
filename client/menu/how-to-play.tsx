/** How to play, in four pictures with a sentence each; drawn from the same atlases as the maze. */
import { useEffect, useRef } from "preact/hooks";
import { loadSheet } from "../sheets.ts";
import { pageWords } from "../words/words.ts";
import { LESSON_PICTURES, type LessonName, PICTURE_SIZE, paintLesson } from "./lesson-pictures.ts";

/** The pictures come so many ms after the page. */
const FETCH_AFTER = 250;

/** The list of pictures. */
export function HowToPlay() {
  const { rules } = pageWords().home;
  return (
    <ol class="lessons">
      {LESSON_PICTURES.map((lesson) => (
        <li key={lesson}>
          <Picture lesson={lesson} />
          <span>{rules[lesson]}</span>
        </li>
      ))}
    </ol>
  );
}

function Picture({ lesson }: { readonly lesson: LessonName }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let isHere = true;
    const timer = window.setTimeout(() => {
      Promise.all([loadSheet("bots"), loadSheet("fx")]).then(
        ([bots, fx]) => {
          const ctx = isHere ? canvas.current?.getContext("2d") : null;
          if (ctx != null) paintLesson(ctx, { bots, fx }, lesson);
        },
        () => undefined,
      );
    }, FETCH_AFTER);
    return () => {
      isHere = false;
      window.clearTimeout(timer);
    };
  }, [lesson]);
  return <canvas ref={canvas} aria-hidden width={PICTURE_SIZE.width} height={PICTURE_SIZE.height} />;
}

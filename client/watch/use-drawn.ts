/** What was drawn stays as it is until it would show something else: most pictures of a match change little of a panel. */
import { useRef } from "preact/hooks";
import type { WatchWords } from "../words/en/watch.ts";
import { watchWords } from "../words/watch-words.ts";

/**
 * Returns what `draw` gives, or what it gave before as long as neither the key nor the language is another.
 * @param key of all that is seen of it, but for words
 */
export function useDrawn<Drawn>(key: string, draw: () => Drawn): Drawn {
  const kept = useRef<{ readonly key: string; readonly words: WatchWords; readonly drawn: Drawn } | null>(null);
  const words = watchWords();
  if (kept.current?.key !== key || kept.current.words !== words) kept.current = { key, words, drawn: draw() };
  return kept.current.drawn;
}

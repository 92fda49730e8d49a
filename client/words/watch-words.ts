/** The words for whoever watches: read here, so that they come with what says them and not earlier. */
import { type WatchWords, watch } from "./en/watch.ts";
import { shownWords } from "./words.ts";

/** The words for watchers in the language that is shown. */
export function watchWords(): WatchWords {
  return shownWords.value.watch ?? watch;
}

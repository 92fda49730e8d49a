/** What a phone says that is held upright in a match: turn it, or look on. Style sheets show it only then. */
import { useState } from "preact/hooks";
import { pageWords } from "../words/words.ts";

/** The card; put away, a strip of it stays. */
export function UprightCard() {
  const [isAway, setAway] = useState(false);
  const words = pageWords().settings.upright;
  return (
    <section class={isAway ? "panel upright away" : "panel upright"} aria-label={words.title}>
      <svg viewBox="0 0 48 48" width="44" height="44" aria-hidden>
        <title>{words.title}</title>
        <rect x="15" y="5" width="18" height="32" rx="3" />
        <path d="M8 30a18 18 0 0 0 14 13m-1-6 3 6-6 2" />
      </svg>
      <div>
        <h2>{words.title}</h2>
        {!isAway && <p class="dim">{words.says}</p>}
      </div>
      {!isAway && (
        <button type="button" class="button" onClick={() => setAway(true)}>
          {words.watch}
        </button>
      )}
    </section>
  );
}

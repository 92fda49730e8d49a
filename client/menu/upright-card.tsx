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
        <polyline points="8,30 10,36 15,41 22,43" />
        <polyline points="18,37 23,43 17,46" />
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

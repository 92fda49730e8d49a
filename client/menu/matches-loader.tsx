/** The list of matches, fetched when the start page is up. */
import { pageWords } from "../words/words.ts";
import { lazily } from "./lazy.tsx";
import type { MatchesProps } from "./matches.tsx";

/** The list as soon as it is here. */
export const Matches = lazily<MatchesProps>(
  async () => (await import("./matches.tsx")).Matches,
  () => (
    <section class="panel matches" aria-labelledby="matches-title">
      <h2 id="matches-title" class="label">
        {pageWords().home.matches.title}
      </h2>
      <p class="dim">{pageWords().home.matches.asking}</p>
    </section>
  ),
);

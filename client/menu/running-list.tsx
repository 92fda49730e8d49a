/** The running matches, the most interesting first and larger. */
import "../styles/matches.css";
import { watchWords } from "../words/watch-words.ts";
import { pageWords } from "../words/words.ts";
import { watchPath } from "./address.ts";
import { MatchCard } from "./match-card.tsx";
import type { RunningMatches } from "./use-matches.ts";

interface RunningListProps {
  readonly running: RunningMatches;
  /** Id of the mode of an exhibition. */
  readonly mode: string;
  /** There is little room: of all but the first only the most important is said. */
  readonly isBrief?: boolean;
}

/** The cards of running matches, or what is to be said where there are none. */
export function RunningList({ running, mode, isBrief = false }: RunningListProps) {
  const { matches, isDown } = running;
  const words = pageWords().home.matches;
  return (
    <>
      <div aria-live="polite">
        {isDown && <p class="dim">{words.unreachable}</p>}
        {!isDown && matches === null && <p class="dim">{words.asking}</p>}
        {!isDown && matches?.length === 0 && (
          <div class="no-match">
            <p>{words.none}</p>
            <a class="button small ghost" href={`${watchPath("")}?mode=${mode}`}>
              {words.exhibition}
            </a>
          </div>
        )}
      </div>
      {!isDown && matches !== null && matches.length > 0 && (
        <ul>
          {matches.map((match, place) => (
            <MatchCard
              // The first is another card, not one that grows: what its sheets hid in the small one stayed hidden.
              key={place === 0 ? `first ${match.roomId}` : match.roomId}
              match={match}
              isBrief={isBrief && place > 0}
              {...(place === 0 ? { featured: watchWords().lobby.featured } : {})}
            />
          ))}
        </ul>
      )}
    </>
  );
}

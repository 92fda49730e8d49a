/** The matches that run now, each with a way to watch it and a link to pass on. */
import { useEffect, useState } from "preact/hooks";
import type { MatchListing } from "../sdk/connect.ts";
import { names, pageWords } from "../words/words.ts";
import { CopyLink } from "./copy-link.tsx";
import { watchLink } from "./state.ts";

/** The list is asked for so often, in ms. */
const EVERY = 3000;

interface MatchesProps {
  readonly list: () => Promise<readonly MatchListing[]>;
  /** Id of the mode of an exhibition. */
  readonly mode: string;
}

/** The list, fresh as long as it is shown. */
export function Matches({ list, mode }: MatchesProps) {
  const [matches, setMatches] = useState<readonly MatchListing[] | null>(null);
  const [isDown, setDown] = useState(false);
  useEffect(() => {
    let timer = 0;
    let isHere = true;
    const ask = async (): Promise<void> => {
      try {
        const found = document.hidden ? null : await list();
        if (isHere && found !== null) {
          setMatches(found);
          setDown(false);
        }
      } catch {
        if (isHere) setDown(true);
      }
      if (isHere) timer = window.setTimeout(again, EVERY);
    };
    const again = (): void => void ask();
    again();
    return () => {
      isHere = false;
      window.clearTimeout(timer);
    };
  }, [list]);
  const words = pageWords().home.matches;
  return (
    <section class="panel matches" aria-labelledby="matches-title">
      <h2 id="matches-title" class="label">
        {words.title}
      </h2>
      <div aria-live="polite">
        {isDown && <p class="dim">{words.unreachable}</p>}
        {!isDown && matches === null && <p class="dim">{words.asking}</p>}
        {!isDown && matches?.length === 0 && <NoMatch mode={mode} />}
      </div>
      {!isDown && matches !== null && matches.length > 0 && (
        <ul>
          {matches.map((match) => (
            <Match key={match.roomId} match={match} />
          ))}
        </ul>
      )}
    </section>
  );
}

function NoMatch({ mode }: { readonly mode: string }) {
  const words = pageWords().home.matches;
  return (
    <div class="no-match">
      <p>{words.none}</p>
      <a class="button small ghost" href={`?watch=&mode=${mode}`}>
        {words.exhibition}
      </a>
    </div>
  );
}

function Match({ match }: { readonly match: MatchListing }) {
  const { roomId, leader, banked, players, seats, watchers, wave, secondsLeft } = match;
  const words = pageWords().home.matches;
  const mode = names().mode({ name: match.mode, says: "" }).name;
  return (
    <li>
      <p>
        <span class="number time">{wave < 0 ? clock(secondsLeft) : words.wave(wave)}</span>
        <strong>{leader === "" ? mode : words.leads(leader)}</strong>
        {banked > 0 && <span class="number score">{banked}</span>}
      </p>
      <p class="dim">
        {leader !== "" && `${mode}, `}
        {words.people(players, seats, watchers)}
      </p>
      <div class="row">
        <a
          class="button small ghost"
          href={watchLink(roomId)}
          aria-label={leader === "" ? words.watchMode(mode) : words.watchLeader(leader)}
        >
          {words.watch}
        </a>
        <CopyLink link={watchLink(roomId)} />
      </div>
    </li>
  );
}

function clock(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

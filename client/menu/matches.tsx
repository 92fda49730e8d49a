/** What runs now, beside the start page: the most interesting match larger, a few more, and the way to all that there is. */
import { useState } from "preact/hooks";
import type { MatchListing } from "../sdk/connect.ts";
import { pageWords } from "../words/words.ts";
import { lazily } from "./lazy.tsx";
import { RunningList } from "./running-list.tsx";
import { useMatches } from "./use-matches.ts";

/** Matches beside the first. */
const MORE = 2;

const Lobby = lazily(async () => (await import("./lobby.tsx")).Lobby);

/** What the panel is made of. */
export interface MatchesProps {
  readonly list: () => Promise<readonly MatchListing[]>;
  /** Id of the mode of an exhibition. */
  readonly mode: string;
  /** Somebody picked the file of a replay. */
  readonly onFile: (file: File) => void;
}

/** The panel, fresh as long as it is shown. */
export function Matches({ list, mode, onFile }: MatchesProps) {
  const running = useMatches(list);
  const [isOpen, setOpen] = useState(false);
  const words = pageWords().home.matches;
  return (
    <section class="panel matches" aria-labelledby="matches-title">
      <h2 id="matches-title" class="label">
        {words.title}
      </h2>
      <RunningList running={{ ...running, matches: running.matches?.slice(0, 1 + MORE) ?? null }} mode={mode} isBrief />
      <button type="button" class="button small quiet all" onClick={() => setOpen(true)}>
        {words.all}
      </button>
      {isOpen && <Lobby running={running} mode={mode} onFile={onFile} onClose={() => setOpen(false)} />}
    </section>
  );
}

/** The matches that run now, asked for again and again as long as somebody looks. */
import { useEffect, useState } from "preact/hooks";
import type { MatchListing } from "../sdk/connect.ts";
import { byInterest } from "./interest.ts";

/** The list is asked for so often, in ms. */
const EVERY = 3000;

/** What is known of them. */
export interface RunningMatches {
  /** The most interesting first; null before the first answer. */
  readonly matches: readonly MatchListing[] | null;
  /** The server does not answer. */
  readonly isDown: boolean;
}

/** Returns the matches, fresh as long as the page can be seen. */
export function useMatches(list: () => Promise<readonly MatchListing[]>): RunningMatches {
  const [matches, setMatches] = useState<readonly MatchListing[] | null>(null);
  const [isDown, setDown] = useState(false);
  useEffect(() => {
    let timer = 0;
    let isHere = true;
    const ask = async (): Promise<void> => {
      try {
        const found = document.hidden ? null : await list();
        if (isHere && found !== null) {
          setMatches(byInterest(found));
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
  return { matches, isDown };
}

/**
 * A spectator's reactions to a live match: a button in the bar of the timeline, and the row that it opens above. What is
 * pressed is for whoever the camera follows, else for the match; it comes back at the scores, as all see it.
 */
import { useEffect, useId, useState } from "preact/hooks";
import { REACTION_FACE, type ReactionId, reactionIds, reactions } from "#shared/content/reactions.ts";
import { meaningOf } from "../input/timeline-keys.ts";
import type { Frame } from "../sdk/frame.ts";
import "../styles/reactions.css";
import { userSettings } from "../user-settings.ts";
import { gameWords } from "../words/game-words.ts";
import { watchWords } from "../words/watch-words.ts";
import { AtlasIcon } from "./atlas-icon.tsx";
import type { BarState } from "./bar-state.ts";
import type { WatchState } from "./watch-state.ts";

/** Who reacts, and how it is told. */
interface ReactionsProps {
  readonly state: WatchState;
  readonly bar: BarState;
  /** @param seat that it is for; −1: the match */
  readonly react: (reaction: ReactionId, seat: number) => void;
}

/** The button and its row; nothing for whoever hides reactions, and while another moment than the present is shown. */
export function Reactions({ state, bar, react }: ReactionsProps) {
  const [isAsked, setAsked] = useState(false);
  // What more the bar has opens in the same place.
  const isOpen = isAsked && !bar.hasMore.value;
  const id = useId();
  useEffect(() => {
    if (!isOpen) return;
    const close = (event: KeyboardEvent): void => {
      if (meaningOf(event.code) !== "leave") return;
      // The menu is not asked for.
      event.preventDefault();
      setAsked(false);
    };
    window.addEventListener("keydown", close, { capture: true });
    return () => window.removeEventListener("keydown", close, { capture: true });
  }, [isOpen]);
  if (!userSettings.settings.value.hasReactions || !state.moment.value.isLive) return null;
  const words = watchWords().reactions;
  const { names } = gameWords().audience;
  const followed = followedIn(state.frame.value);
  const title = followed === null ? words.region : words.regionFor(followed.name);
  return (
    <div class="reactions">
      {isOpen && (
        <section id={id} class="panel reaction-row" aria-label={title}>
          <p class="dim">{title}</p>
          {reactionIds.map((reaction) => (
            <button
              key={reaction}
              type="button"
              class="button quiet small"
              title={names[reaction]}
              aria-label={names[reaction]}
              onClick={() => react(reaction, followed?.seat ?? -1)}
            >
              <AtlasIcon name={reactions[reaction].icon} />
            </button>
          ))}
        </section>
      )}
      <button
        type="button"
        class="timeline-button"
        title={title}
        aria-label={title}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => {
          bar.hasMore.value = false;
          setAsked(!isOpen);
        }}
      >
        <AtlasIcon name={reactions[REACTION_FACE].icon} />
      </button>
    </div>
  );
}

/** Whoever the camera follows. */
function followedIn(frame: Frame | null): { readonly seat: number; readonly name: string } | null {
  return frame?.seats.find(({ seat }) => seat === frame.own?.seat) ?? null;
}

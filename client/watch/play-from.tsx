/** The dialog that plays on from a moment of a replay: who one wants to be there. */
import { useEffect, useState } from "preact/hooks";
import { Dialog } from "../menu/dialog.tsx";
import { browserMemory, KEPT } from "../menu/memory.ts";
import { MOST_LETTERS, makeName, tidyName } from "../menu/names.ts";
import { Portrait } from "../menu/portrait.tsx";
import type { NoPractice } from "../sdk/failure.ts";
import type { FrameSeat } from "../sdk/frame.ts";
import "../styles/watch-tools.css";
import { watchWords } from "../words/watch-words.ts";
import { timeOf } from "./clip/clip-order.ts";

/** Who plays on. */
export interface PlayFromChoice {
  readonly tick: number;
  readonly seat: number;
  readonly name: string;
}

/** Why nobody can. */
export type PlayFromProblem = NoPractice | "tooOften" | "failed";

interface PlayFromProps {
  /** The moment. */
  readonly tick: number;
  /** All robots, as they stand there. */
  readonly seats: readonly FrameSeat[];
  /** The one that was watched, if any: it is offered first. */
  readonly watched: number | null;
  /** False for a file that is not this server's. */
  readonly isKept: boolean;
  /**
   * Begins, unless it is called off before. @param signal aborted when somebody has closed this dialog
   * @returns why it could not, or null: then this page is about to show something else, or nothing comes of it
   */
  readonly onPlay: (choice: PlayFromChoice, signal: AbortSignal) => Promise<PlayFromProblem | null>;
  readonly onClose: () => void;
}

/** The dialog. */
export function PlayFrom({ tick, seats, watched, isKept, onPlay, onClose }: PlayFromProps) {
  const words = watchWords().playFrom;
  const [seat, setSeat] = useState(watched ?? seats[0]?.seat ?? 0);
  const [name, setName] = useState(() => tidyName(browserMemory.read(KEPT.name) ?? "") || makeName(Math.random));
  const [problem, setProblem] = useState<PlayFromProblem | null>(null);
  const [isJoining, setIsJoining] = useState(false);
  const [closing] = useState(() => new AbortController());
  useEffect(() => () => closing.abort(), [closing]);
  const begin = async (): Promise<void> => {
    const tidy = tidyName(name) || makeName(Math.random);
    setName(tidy);
    browserMemory.write(KEPT.name, tidy);
    setProblem(null);
    setIsJoining(true);
    const refused = await onPlay({ tick: Math.floor(tick), seat, name: tidy }, closing.signal);
    if (closing.signal.aborted) return;
    setProblem(refused);
    setIsJoining(false);
  };
  return (
    <Dialog title={words.title(timeOf(tick))} onClose={onClose} kind="wide play-from">
      <p class="dim">{isKept ? words.says : words.notKept}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!isJoining) void begin();
        }}
      >
        {isKept && (
          <>
            <fieldset class="choice">
              <legend class="label">{words.seat}</legend>
              <div class="cards">
                {seats.map((each) => (
                  <SeatCard key={each.seat} seat={each} isChosen={each.seat === seat} onChoose={setSeat} />
                ))}
              </div>
            </fieldset>
            <div class="who">
              <label class="label" for="play-from-name">
                {words.name}
              </label>
              <input
                id="play-from-name"
                autocomplete="nickname"
                spellcheck={false}
                maxLength={MOST_LETTERS * 4}
                value={name}
                onInput={(event) => setName(event.currentTarget.value)}
              />
            </div>
          </>
        )}
        <p class="problem" role="alert">
          {problem !== null && words.problems[problem]}
        </p>
        <div class="row end">
          <button type="button" class="button quiet" onClick={onClose}>
            {words.cancel}
          </button>
          {isKept && (
            <button type="submit" class="button" disabled={isJoining}>
              {isJoining ? words.joining : words.play}
            </button>
          )}
        </div>
      </form>
    </Dialog>
  );
}

interface SeatCardProps {
  readonly seat: FrameSeat;
  readonly isChosen: boolean;
  readonly onChoose: (seat: number) => void;
}

function SeatCard({ seat: { seat, name, sheet, chassis, place, banked }, isChosen, onChoose }: SeatCardProps) {
  return (
    <label class={isChosen ? "card chosen" : "card"}>
      <input type="radio" name="seat" value={seat} checked={isChosen} onChange={() => onChoose(seat)} />
      <Portrait name={sheet} />
      <strong>{name}</strong>
      <span class="dim">{chassis}</span>
      <span class="number">{watchWords().playFrom.place(place, banked)}</span>
    </label>
  );
}

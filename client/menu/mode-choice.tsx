/** The choice of a mode: a sentence about the chosen one, and a row of radio buttons. */
import { modeIds, modes } from "#shared/content/modes.ts";
import { names, pageWords } from "../words/words.ts";

interface ModeChoiceProps {
  /** Id of a mode. */
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** A group of radio buttons, one a mode. */
export function ModeChoice({ chosen, onChoose }: ModeChoiceProps) {
  const detail = modeIds.find((id) => id === chosen);
  return (
    <fieldset class="modes" aria-labelledby="mode-title">
      <div class="modes-head">
        <span id="mode-title" class="label">
          {pageWords().home.mode}
        </span>
        <span class="dim" aria-live="polite">
          {detail !== undefined && names().mode(modes[detail]).says}
        </span>
      </div>
      <div class="segments">
        {modeIds.map((id) => (
          <label key={id} class={id === chosen ? "segment chosen" : "segment"}>
            <input type="radio" name="mode" value={id} checked={id === chosen} onChange={() => onChoose(id)} />
            {names().mode(modes[id]).name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

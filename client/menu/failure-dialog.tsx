/** A failure in words, with the one button that helps. */
import type { Failure } from "../sdk/game.ts";
import { pageWords } from "../words/words.ts";
import { Dialog } from "./dialog.tsx";

/** The dialog of a failure. */
export function FailureDialog({ failure, onHelp }: { readonly failure: Failure; readonly onHelp: () => void }) {
  const { sentence, cause, button } = pageWords().failures[failure];
  return (
    <Dialog title={sentence} onClose={onHelp}>
      <p data-failure={failure}>{cause}</p>
      <div class="row end">
        <button type="button" class="button" onClick={onHelp}>
          {button}
        </button>
      </div>
    </Dialog>
  );
}

/** The list of all keys of whoever watches. */
import { useEffect, useState } from "preact/hooks";
import { type KeyboardLayout, keyName, readKeyboardLayout } from "../input/bindings.ts";
import { DEEDS, KEYS_OF } from "../input/timeline-keys.ts";
import { Dialog } from "../menu/dialog.tsx";
import { watchWords } from "../words/watch-words.ts";

/** A line of the list: codes of keys, or what is printed on them, and what they do. */
export interface KeyLine {
  readonly keys: readonly string[];
  readonly does: string;
}

interface KeysDialogProps {
  /** Keys that others than the timeline answer to. */
  readonly others: readonly KeyLine[];
  readonly onClose: () => void;
}

/** The dialog. */
export function KeysDialog({ others, onClose }: KeysDialogProps) {
  const words = watchWords().timeline.keys;
  const [layout, setLayout] = useState<KeyboardLayout>(new Map());
  useEffect(() => {
    void readKeyboardLayout().then(setLayout);
  }, []);
  const own = DEEDS.map((deed) => ({ keys: KEYS_OF[deed], does: words[deed] }));
  return (
    <Dialog title={words.title} onClose={onClose} kind="watch-keys-dialog">
      <dl class="watch-keys">
        {[...own, ...others].map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{keyName(key, layout)}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <div class="row end">
        <button type="button" class="button" onClick={onClose}>
          {words.close}
        </button>
      </div>
    </Dialog>
  );
}

/** The list of all keys of whoever watches. */
import { useEffect, useState } from "preact/hooks";
import { type KeyboardLayout, keyName, type PadKind, readKeyboardLayout } from "../input/bindings.ts";
import { DEEDS, type Deed, KEYS_OF } from "../input/timeline-keys.ts";
import { isInBarAlone, padCap, padWays } from "../input/timeline-pad.ts";
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
  /** The gamepad whose buttons are told; null for the keyboard. */
  readonly pad: PadKind | null;
  readonly onClose: () => void;
}

/** The dialog. */
export function KeysDialog({ others, pad, onClose }: KeysDialogProps) {
  const words = watchWords().timeline.keys;
  const [layout, setLayout] = useState<KeyboardLayout>(new Map());
  useEffect(() => {
    void readKeyboardLayout().then(setLayout);
  }, []);
  const own = pad === null ? DEEDS.map((deed) => ({ keys: KEYS_OF[deed], does: words[deed] })) : padLines(pad);
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

/** The lines of a gamepad: what it does at any time, then what it does in the bar. */
function padLines(pad: PadKind): readonly KeyLine[] {
  const words = watchWords().timeline.keys;
  const { scrub, walk, press } = padWays(pad);
  const lineOf = (deed: Deed): KeyLine => ({ keys: [padCap(deed, pad)], does: words[deed] });
  const told = DEEDS.filter((deed) => padCap(deed, pad) !== "" && deed !== "bar");
  return [
    { keys: [scrub], does: words.scrub },
    ...told.filter((deed) => !isInBarAlone(deed)).map(lineOf),
    { keys: [padCap("bar", pad)], does: words.padBar },
    { keys: walk, does: words.walk },
    { keys: [press], does: words.press },
    ...told.filter(isInBarAlone).map((deed) => ({ ...lineOf(deed), does: words.inBar(words[deed]) })),
  ];
}

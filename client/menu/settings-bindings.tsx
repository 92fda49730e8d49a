/** The keys of one device: what each action is bound to, and how to bind it otherwise. */
import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import {
  type Action,
  isOfSystem,
  type KeyBindings,
  type KeyboardLayout,
  keyName,
  type PadBindings,
  padKindOf,
  padName,
  pairsOf,
  readKeyboardLayout,
} from "../input/bindings.ts";
import { captureKey } from "../input/capture.ts";
import { readPads } from "../input/gamepad.ts";
import { conflictOf, isFree, rebound, SLOTS } from "../input/rebinding.ts";
import { userSettings } from "../user-settings.ts";
import { pageWords } from "../words/words.ts";
import { captureButton } from "./pad-menus.ts";

const { settings, change } = userSettings;

/** Which place waits for a press, and what was pressed when that has a meaning already. */
interface Waiting {
  readonly action: Action;
  readonly slot: number;
  readonly code: string | null;
}

/** All bindings of keyboard and mouse, or of the gamepad. */
export function Bindings({ kind }: { readonly kind: "keys" | "pad" }) {
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const [layout, setLayout] = useState<KeyboardLayout>(new Map());
  const words = pageWords().settings;
  const bindings: KeyBindings | PadBindings = settings.value[kind];
  const nameOf = (code: string): string =>
    kind === "keys"
      ? keyName(code, layout)
      : padName(code, padKindOf(readPads().find((pad) => pad !== null)?.id ?? ""));

  useEffect(() => {
    void readKeyboardLayout().then(setLayout);
  }, []);
  const bind = ({ action, slot }: Waiting, code: string): void => {
    if (kind === "keys") change({ keys: rebound(settings.value.keys, action, slot, code) });
    else change({ pad: rebound(settings.value.pad, action, slot, code) });
    setWaiting(null);
  };
  const isAsking = waiting !== null && waiting.code === null;
  // At once: the next key may come before the next picture.
  useLayoutEffect(() => {
    if (waiting === null || !isAsking) return undefined;
    const take = (code: string | null): void => {
      if (code === null || !isFree(waiting.action, code)) setWaiting(code === null ? null : { ...waiting, code });
      else if (conflictOf(settings.value[kind], waiting.action, code) !== null) setWaiting({ ...waiting, code });
      else bind(waiting, code);
    };
    const stopKeys = captureKey((code) => take(kind === "keys" ? code : null));
    const stopPad = kind === "pad" ? captureButton(take) : () => undefined;
    return () => {
      stopKeys();
      stopPad();
    };
  }, [waiting]);

  return (
    <ul class="bindings">
      {pairsOf(bindings).map(([action, codes]) => (
        <li key={action}>
          <span>{words.actions[action]}</span>
          {Array.from({ length: SLOTS }, (_, slot) => {
            const code = codes[slot];
            const isHere = isAsking && waiting.action === action && waiting.slot === slot;
            const press = kind === "keys" ? words.binding.pressKey : words.binding.pressButton;
            const title = words.actions[action];
            const label = code === undefined ? words.binding.add(title) : words.binding.change(title, nameOf(code));
            return (
              <button
                key={slot}
                type="button"
                class={isHere ? "binding waits" : "binding"}
                disabled={code !== undefined && !isFree("fire", code)}
                aria-label={isHere ? press : label}
                onClick={() => setWaiting({ action, slot, code: null })}
              >
                {isHere ? press : code === undefined ? "–" : <kbd>{nameOf(code)}</kbd>}
              </button>
            );
          })}
          {waiting?.action === action && (
            <Question
              waiting={waiting}
              kind={kind}
              nameOf={nameOf}
              onTake={(code) => bind(waiting, code)}
              onLeave={() => setWaiting(null)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

interface QuestionProps {
  readonly waiting: Waiting;
  readonly kind: "keys" | "pad";
  readonly nameOf: (code: string) => string;
  readonly onTake: (code: string) => void;
  readonly onLeave: () => void;
}

/** What goes on: how to call it off, or who has the key already. */
function Question({ waiting: { action, code }, kind, nameOf, onTake, onLeave }: QuestionProps) {
  const words = pageWords().settings;
  if (code === null) {
    const says = kind === "keys" ? words.binding.cancelKey : words.binding.cancelButton;
    return (
      <p class="dim question" role="status">
        {says}
      </p>
    );
  }
  if (!isFree(action, code)) {
    return (
      <div class="question" role="alert">
        <p>{isOfSystem(code) ? words.binding.ofSystem(nameOf(code)) : words.binding.fixed(nameOf(code))}</p>
        <button type="button" class="button small quiet" onClick={onLeave} ref={focusOnce}>
          {words.binding.leave}
        </button>
      </div>
    );
  }
  const holder = conflictOf(settings.value[kind], action, code);
  return (
    <div class="question" role="alert">
      <p>{words.binding.conflict(nameOf(code), holder === null ? "" : words.actions[holder])}</p>
      <button type="button" class="button small" onClick={() => onTake(code)} ref={focusOnce}>
        {words.binding.take}
      </button>
      <button type="button" class="button small quiet" onClick={onLeave}>
        {words.binding.leave}
      </button>
    </div>
  );
}

function focusOnce(button: HTMLButtonElement | null): void {
  button?.focus();
}
